"""Read, add and change suppliers."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cached_property

from . import utils
from ._runtime.operation import Operation, json_body, query, response
from ._runtime.raw_response import ApiResponse, RawMethods
from .basesdk import BaseSDK
from .models import errors, operations, shared
from .types import UNSET, OptionalNullable

_CREATE: Operation[shared.CreateSupplierResponse | None] = Operation(
    "create-supplier",
    "POST /companies/{company_id}/connections/{connection_id}/push/suppliers",
    params=(query("allow_sync_on_push_complete"), query("timeout_in_minutes")),
    request=lambda: operations.CreateSupplierRequest,
    body=json_body("supplier", optional=True, nullable=True),
    responses=(response("200", lambda: shared.CreateSupplierResponse),),
    errors=(response("400 401 402 403 404 429 500 503", lambda: errors.ErrorMessage),),
)
_UPDATE: Operation[shared.UpdateSupplierResponse | None] = Operation(
    "update-supplier",
    "PUT /companies/{company_id}/connections/{connection_id}/push/suppliers/{supplier_id}",
    params=(query("allow_sync_on_push_complete"), query("force_update"), query("timeout_in_minutes")),
    request=lambda: operations.UpdateSupplierRequest,
    body=json_body("supplier", optional=True, nullable=True),
    responses=(response("200", lambda: shared.UpdateSupplierResponse),),
    errors=(response("400 401 402 403 404 429 500 503", lambda: errors.ErrorMessage),),
)
_LIST: Operation[shared.Suppliers | None] = Operation(
    "list-suppliers",
    "GET /companies/{company_id}/data/suppliers",
    params=(query("order_by"), query("page"), query("page_size"), query("query")),
    request=lambda: operations.ListSuppliersRequest,
    responses=(response("200", lambda: shared.Suppliers),),
    errors=(response("400 401 402 403 404 409 429 500 503", lambda: errors.ErrorMessage),),
)
_GET: Operation[shared.Supplier | None] = Operation(
    "get-supplier",
    "GET /companies/{company_id}/data/suppliers/{supplier_id}",
    request=lambda: operations.GetSupplierRequest,
    responses=(response("200", lambda: shared.Supplier),),
    errors=(response("401 402 403 404 409 429 500 503", lambda: errors.ErrorMessage),),
)


class Suppliers(BaseSDK):
    """Read, add and change suppliers."""

    @cached_property
    def with_raw_response(self) -> SuppliersRaw:
        """The same methods, each giving the HTTP response beside the parsed value."""
        return SuppliersRaw(self._call, self._call_async)

    @cached_property
    def with_streaming_response(self) -> SuppliersRaw:
        """The same with the response left open, for bodies that do not fit into memory."""
        return SuppliersRaw(self._call, self._call_async, stream=True)

    def create(
        self,
        *,
        request: operations.CreateSupplierRequest | operations.CreateSupplierRequestTypedDict,
        retries: OptionalNullable[utils.RetryConfig] = UNSET,
        server_url: str | None = None,
        timeout_ms: int | None = None,
        http_headers: Mapping[str, str] | None = None,
    ) -> shared.CreateSupplierResponse | None:
        """Create supplier

        Adds a [supplier](https://docs.codat.io/sync-for-expenses-api#/schemas/Supplier) to the accounting software behind a connection.

        Suppliers are those the company buys from, people and organizations alike.

        **Differences between integrations**

        Each integration asks for its own set of fields. [Get create/update supplier model](https://docs.codat.io/sync-for-expenses-api#/operations/get-create-update-suppliers-model) tells which.

        :param request: what to send: the model, or a dict with the same keys
        :param retries: how to retry this call, if not as the client does
        :param server_url: where to send this call, if not to the client's server
        :param timeout_ms: time limit of this call in milliseconds, if not the client's
        :param http_headers: further headers of this call
        :returns: the parsed response
        :raises errors.ErrorMessage: response 400, 401, 402, 403, 404, 429, 500, 503
        :raises errors.SDKError: any other response that is not a success

        Example::

            from codat_sync_for_expenses import CodatSyncExpenses
            from codat_sync_for_expenses.models import shared

            with CodatSyncExpenses(
                security=shared.Security(
                    auth_header="Basic BASE_64_ENCODED(API_KEY)",
                ),
            ) as codat_sync_expenses:
                res = codat_sync_expenses.suppliers.create(request={
                    "company_id": "8a210b68-6988-11ed-a1eb-0242ac120002",
                    "connection_id": "2e9d2c44-f675-40ba-8049-353bfcb5e171",
                    "supplier": {
                        "status": shared.SupplierStatus.ACTIVE,
                        "contact_name": "Joe Bloggs",
                        "id": "73593",
                        "supplier_name": "test 20230420 1004",
                    },
                })

                if res is not None:
                    # handle response
                    pass
        """
        return self._call(_CREATE, request, retries, server_url, timeout_ms, http_headers)

    async def create_async(
        self,
        *,
        request: operations.CreateSupplierRequest | operations.CreateSupplierRequestTypedDict,
        retries: OptionalNullable[utils.RetryConfig] = UNSET,
        server_url: str | None = None,
        timeout_ms: int | None = None,
        http_headers: Mapping[str, str] | None = None,
    ) -> shared.CreateSupplierResponse | None:
        """The same as `create`, to be awaited."""
        return await self._call_async(_CREATE, request, retries, server_url, timeout_ms, http_headers)

    def update(
        self,
        *,
        request: operations.UpdateSupplierRequest | operations.UpdateSupplierRequestTypedDict,
        retries: OptionalNullable[utils.RetryConfig] = UNSET,
        server_url: str | None = None,
        timeout_ms: int | None = None,
        http_headers: Mapping[str, str] | None = None,
    ) -> shared.UpdateSupplierResponse | None:
        """Update supplier

        Writes changes of a [supplier](https://docs.codat.io/sync-for-expenses-api#/schemas/Supplier) to the accounting software behind a connection.

        Suppliers are those the company buys from, people and organizations alike.

        **Differences between integrations**

        Each integration asks for its own set of fields. [Get create/update supplier model](https://docs.codat.io/sync-for-expenses-api#/operations/get-create-update-suppliers-model) tells which.

        :param request: what to send: the model, or a dict with the same keys
        :param retries: how to retry this call, if not as the client does
        :param server_url: where to send this call, if not to the client's server
        :param timeout_ms: time limit of this call in milliseconds, if not the client's
        :param http_headers: further headers of this call
        :returns: the parsed response
        :raises errors.ErrorMessage: response 400, 401, 402, 403, 404, 429, 500, 503
        :raises errors.SDKError: any other response that is not a success

        Example::

            from codat_sync_for_expenses import CodatSyncExpenses
            from codat_sync_for_expenses.models import shared

            with CodatSyncExpenses(
                security=shared.Security(
                    auth_header="Basic BASE_64_ENCODED(API_KEY)",
                ),
            ) as codat_sync_expenses:
                res = codat_sync_expenses.suppliers.update(request={
                    "company_id": "8a210b68-6988-11ed-a1eb-0242ac120002",
                    "connection_id": "2e9d2c44-f675-40ba-8049-353bfcb5e171",
                    "supplier_id": "EILBDVJVNUAGVKRQ",
                    "supplier": {
                        "status": shared.SupplierStatus.ACTIVE,
                        "addresses": [
                            {
                                "type": shared.AccountingAddressType.BILLING,
                                "city": "Bakersfield",
                                "country": "USA",
                                "line1": "Unit 51",
                                "line2": "Bakersfield Industrial Estate",
                                "region": "California",
                            },
                        ],
                        "contact_name": "Kelly Brown",
                        "default_currency": "USD",
                        "email_address": "sales@kellysupplies.com",
                        "id": "EILBDVJVNUAGVKRQ",
                        "phone": "07999 999999",
                        "supplier_name": "Kelly's Industrial Supplies",
                    },
                })

                if res is not None:
                    # handle response
                    pass
        """
        return self._call(_UPDATE, request, retries, server_url, timeout_ms, http_headers)

    async def update_async(
        self,
        *,
        request: operations.UpdateSupplierRequest | operations.UpdateSupplierRequestTypedDict,
        retries: OptionalNullable[utils.RetryConfig] = UNSET,
        server_url: str | None = None,
        timeout_ms: int | None = None,
        http_headers: Mapping[str, str] | None = None,
    ) -> shared.UpdateSupplierResponse | None:
        """The same as `update`, to be awaited."""
        return await self._call_async(_UPDATE, request, retries, server_url, timeout_ms, http_headers)

    def list(
        self,
        *,
        request: operations.ListSuppliersRequest | operations.ListSuppliersRequestTypedDict,
        retries: OptionalNullable[utils.RetryConfig] = UNSET,
        server_url: str | None = None,
        timeout_ms: int | None = None,
        http_headers: Mapping[str, str] | None = None,
    ) -> shared.Suppliers | None:
        """List suppliers

        Lists the [suppliers](https://docs.codat.io/sync-for-expenses-api#/schemas/Supplier) of a company, one page at a time.

        Suppliers are those the company buys from, people and organizations alike.

        Suppliers come from the cache: [refresh the company's data](https://docs.codat.io/sync-for-expenses-api#/operations/refresh-company-data) before you call this for the first time.

        :param request: what to send: the model, or a dict with the same keys
        :param retries: how to retry this call, if not as the client does
        :param server_url: where to send this call, if not to the client's server
        :param timeout_ms: time limit of this call in milliseconds, if not the client's
        :param http_headers: further headers of this call
        :returns: the parsed response
        :raises errors.ErrorMessage: response 400, 401, 402, 403, 404, 409, 429, 500, 503
        :raises errors.SDKError: any other response that is not a success

        Example::

            from codat_sync_for_expenses import CodatSyncExpenses
            from codat_sync_for_expenses.models import shared

            with CodatSyncExpenses(
                security=shared.Security(
                    auth_header="Basic BASE_64_ENCODED(API_KEY)",
                ),
            ) as codat_sync_expenses:
                res = codat_sync_expenses.suppliers.list(request={
                    "company_id": "8a210b68-6988-11ed-a1eb-0242ac120002",
                    "order_by": "-modifiedDate",
                    "page": 1,
                    "page_size": 100,
                    "query": "id=e3334455-1aed-4e71-ab43-6bccf12092ee",
                })

                if res is not None:
                    # handle response
                    pass
        """
        return self._call(_LIST, request, retries, server_url, timeout_ms, http_headers)

    async def list_async(
        self,
        *,
        request: operations.ListSuppliersRequest | operations.ListSuppliersRequestTypedDict,
        retries: OptionalNullable[utils.RetryConfig] = UNSET,
        server_url: str | None = None,
        timeout_ms: int | None = None,
        http_headers: Mapping[str, str] | None = None,
    ) -> shared.Suppliers | None:
        """The same as `list`, to be awaited."""
        return await self._call_async(_LIST, request, retries, server_url, timeout_ms, http_headers)

    def get(
        self,
        *,
        request: operations.GetSupplierRequest | operations.GetSupplierRequestTypedDict,
        retries: OptionalNullable[utils.RetryConfig] = UNSET,
        server_url: str | None = None,
        timeout_ms: int | None = None,
        http_headers: Mapping[str, str] | None = None,
    ) -> shared.Supplier | None:
        """Get supplier

        Returns one [supplier](https://docs.codat.io/sync-for-expenses-api#/schemas/Supplier) of a company.

        Suppliers are those the company buys from, people and organizations alike.

        Suppliers come from the cache: [refresh the company's data](https://docs.codat.io/sync-for-expenses-api#/operations/refresh-company-data) before you call this for the first time.

        :param request: what to send: the model, or a dict with the same keys
        :param retries: how to retry this call, if not as the client does
        :param server_url: where to send this call, if not to the client's server
        :param timeout_ms: time limit of this call in milliseconds, if not the client's
        :param http_headers: further headers of this call
        :returns: the parsed response
        :raises errors.ErrorMessage: response 401, 402, 403, 404, 409, 429, 500, 503
        :raises errors.SDKError: any other response that is not a success

        Example::

            from codat_sync_for_expenses import CodatSyncExpenses
            from codat_sync_for_expenses.models import shared

            with CodatSyncExpenses(
                security=shared.Security(
                    auth_header="Basic BASE_64_ENCODED(API_KEY)",
                ),
            ) as codat_sync_expenses:
                res = codat_sync_expenses.suppliers.get(request={
                    "company_id": "8a210b68-6988-11ed-a1eb-0242ac120002",
                    "supplier_id": "7110701885",
                })

                if res is not None:
                    # handle response
                    pass
        """
        return self._call(_GET, request, retries, server_url, timeout_ms, http_headers)

    async def get_async(
        self,
        *,
        request: operations.GetSupplierRequest | operations.GetSupplierRequestTypedDict,
        retries: OptionalNullable[utils.RetryConfig] = UNSET,
        server_url: str | None = None,
        timeout_ms: int | None = None,
        http_headers: Mapping[str, str] | None = None,
    ) -> shared.Supplier | None:
        """The same as `get`, to be awaited."""
        return await self._call_async(_GET, request, retries, server_url, timeout_ms, http_headers)


class SuppliersRaw(RawMethods):
    """The methods of `Suppliers`, each giving the HTTP response beside the parsed value."""

    def create(
        self,
        *,
        request: operations.CreateSupplierRequest | operations.CreateSupplierRequestTypedDict,
        retries: OptionalNullable[utils.RetryConfig] = UNSET,
        server_url: str | None = None,
        timeout_ms: int | None = None,
        http_headers: Mapping[str, str] | None = None,
    ) -> ApiResponse[shared.CreateSupplierResponse | None]:
        """The same as `create` of `Suppliers`, giving the HTTP response beside the parsed value."""
        return self._call(_CREATE, request, retries, server_url, timeout_ms, http_headers)

    async def create_async(
        self,
        *,
        request: operations.CreateSupplierRequest | operations.CreateSupplierRequestTypedDict,
        retries: OptionalNullable[utils.RetryConfig] = UNSET,
        server_url: str | None = None,
        timeout_ms: int | None = None,
        http_headers: Mapping[str, str] | None = None,
    ) -> ApiResponse[shared.CreateSupplierResponse | None]:
        """The same as `create`, to be awaited."""
        return await self._call_async(_CREATE, request, retries, server_url, timeout_ms, http_headers)

    def update(
        self,
        *,
        request: operations.UpdateSupplierRequest | operations.UpdateSupplierRequestTypedDict,
        retries: OptionalNullable[utils.RetryConfig] = UNSET,
        server_url: str | None = None,
        timeout_ms: int | None = None,
        http_headers: Mapping[str, str] | None = None,
    ) -> ApiResponse[shared.UpdateSupplierResponse | None]:
        """The same as `update` of `Suppliers`, giving the HTTP response beside the parsed value."""
        return self._call(_UPDATE, request, retries, server_url, timeout_ms, http_headers)

    async def update_async(
        self,
        *,
        request: operations.UpdateSupplierRequest | operations.UpdateSupplierRequestTypedDict,
        retries: OptionalNullable[utils.RetryConfig] = UNSET,
        server_url: str | None = None,
        timeout_ms: int | None = None,
        http_headers: Mapping[str, str] | None = None,
    ) -> ApiResponse[shared.UpdateSupplierResponse | None]:
        """The same as `update`, to be awaited."""
        return await self._call_async(_UPDATE, request, retries, server_url, timeout_ms, http_headers)

    def list(
        self,
        *,
        request: operations.ListSuppliersRequest | operations.ListSuppliersRequestTypedDict,
        retries: OptionalNullable[utils.RetryConfig] = UNSET,
        server_url: str | None = None,
        timeout_ms: int | None = None,
        http_headers: Mapping[str, str] | None = None,
    ) -> ApiResponse[shared.Suppliers | None]:
        """The same as `list` of `Suppliers`, giving the HTTP response beside the parsed value."""
        return self._call(_LIST, request, retries, server_url, timeout_ms, http_headers)

    async def list_async(
        self,
        *,
        request: operations.ListSuppliersRequest | operations.ListSuppliersRequestTypedDict,
        retries: OptionalNullable[utils.RetryConfig] = UNSET,
        server_url: str | None = None,
        timeout_ms: int | None = None,
        http_headers: Mapping[str, str] | None = None,
    ) -> ApiResponse[shared.Suppliers | None]:
        """The same as `list`, to be awaited."""
        return await self._call_async(_LIST, request, retries, server_url, timeout_ms, http_headers)

    def get(
        self,
        *,
        request: operations.GetSupplierRequest | operations.GetSupplierRequestTypedDict,
        retries: OptionalNullable[utils.RetryConfig] = UNSET,
        server_url: str | None = None,
        timeout_ms: int | None = None,
        http_headers: Mapping[str, str] | None = None,
    ) -> ApiResponse[shared.Supplier | None]:
        """The same as `get` of `Suppliers`, giving the HTTP response beside the parsed value."""
        return self._call(_GET, request, retries, server_url, timeout_ms, http_headers)

    async def get_async(
        self,
        *,
        request: operations.GetSupplierRequest | operations.GetSupplierRequestTypedDict,
        retries: OptionalNullable[utils.RetryConfig] = UNSET,
        server_url: str | None = None,
        timeout_ms: int | None = None,
        http_headers: Mapping[str, str] | None = None,
    ) -> ApiResponse[shared.Supplier | None]:
        """The same as `get`, to be awaited."""
        return await self._call_async(_GET, request, retries, server_url, timeout_ms, http_headers)
