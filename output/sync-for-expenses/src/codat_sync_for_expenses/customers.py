"""Read, add and change customers."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cached_property

from . import utils
from ._runtime.operation import Operation, json_body, query, response
from ._runtime.raw_response import ApiResponse, RawMethods
from .basesdk import BaseSDK
from .models import errors, operations, shared
from .types import UNSET, OptionalNullable

_CREATE: Operation[shared.CreateCustomerResponse | None] = Operation(
    "create-customer",
    "POST /companies/{company_id}/connections/{connection_id}/push/customers",
    params=(query("allow_sync_on_push_complete"), query("timeout_in_minutes")),
    request=lambda: operations.CreateCustomerRequest,
    body=json_body("customer", optional=True, nullable=True),
    responses=(response("200", lambda: shared.CreateCustomerResponse),),
    errors=(response("400 401 402 403 404 429 500 503", lambda: errors.ErrorMessage),),
)
_UPDATE: Operation[shared.UpdateCustomerResponse | None] = Operation(
    "update-customer",
    "PUT /companies/{company_id}/connections/{connection_id}/push/customers/{customer_id}",
    params=(query("allow_sync_on_push_complete"), query("force_update"), query("timeout_in_minutes")),
    request=lambda: operations.UpdateCustomerRequest,
    body=json_body("customer", optional=True, nullable=True),
    responses=(response("200", lambda: shared.UpdateCustomerResponse),),
    errors=(response("400 401 402 403 404 429 500 503", lambda: errors.ErrorMessage),),
)
_LIST: Operation[shared.Customers | None] = Operation(
    "list-customers",
    "GET /companies/{company_id}/data/customers",
    params=(query("order_by"), query("page"), query("page_size"), query("query")),
    request=lambda: operations.ListCustomersRequest,
    responses=(response("200", lambda: shared.Customers),),
    errors=(response("400 401 402 403 404 409 429 500 503", lambda: errors.ErrorMessage),),
)
_GET: Operation[shared.Customer | None] = Operation(
    "get-customer",
    "GET /companies/{company_id}/data/customers/{customer_id}",
    request=lambda: operations.GetCustomerRequest,
    responses=(response("200", lambda: shared.Customer),),
    errors=(response("401 402 403 404 409 429 500 503", lambda: errors.ErrorMessage),),
)


class Customers(BaseSDK):
    """Read, add and change customers."""

    @cached_property
    def with_raw_response(self) -> CustomersRaw:
        """The same methods, each giving the HTTP response beside the parsed value."""
        return CustomersRaw(self._call, self._call_async)

    @cached_property
    def with_streaming_response(self) -> CustomersRaw:
        """The same with the response left open, for bodies that do not fit into memory."""
        return CustomersRaw(self._call, self._call_async, stream=True)

    def create(
        self,
        *,
        request: operations.CreateCustomerRequest | operations.CreateCustomerRequestTypedDict,
        retries: OptionalNullable[utils.RetryConfig] = UNSET,
        server_url: str | None = None,
        timeout_ms: int | None = None,
        http_headers: Mapping[str, str] | None = None,
    ) -> shared.CreateCustomerResponse | None:
        """Create customer

        Adds a [customer](https://docs.codat.io/sync-for-expenses-api#/schemas/Customer) to the accounting software behind a connection.

        Customers are those the company sells to, people and organizations alike.

        **Differences between integrations**

        Each integration asks for its own set of fields. [Get create/update customer model](https://docs.codat.io/sync-for-expenses-api#/operations/get-create-update-customers-model) tells which.

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
                res = codat_sync_expenses.customers.create(request={
                    "company_id": "8a210b68-6988-11ed-a1eb-0242ac120002",
                    "connection_id": "2e9d2c44-f675-40ba-8049-353bfcb5e171",
                    "customer": {
                        "status": shared.CustomerStatus.UNKNOWN,
                        "contacts": [
                            {
                                "status": shared.CustomerStatus.ARCHIVED,
                                "modified_date": "2022-10-23T00:00:00Z",
                                "phone": [
                                    {
                                        "type": shared.PhoneNumberType.PRIMARY,
                                        "number": "+44 25691 154789",
                                    },
                                ],
                            },
                        ],
                        "default_currency": "EUR",
                        "modified_date": "2022-10-23T00:00:00Z",
                        "source_modified_date": "2022-10-23T00:00:00Z",
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
        request: operations.CreateCustomerRequest | operations.CreateCustomerRequestTypedDict,
        retries: OptionalNullable[utils.RetryConfig] = UNSET,
        server_url: str | None = None,
        timeout_ms: int | None = None,
        http_headers: Mapping[str, str] | None = None,
    ) -> shared.CreateCustomerResponse | None:
        """The same as `create`, to be awaited."""
        return await self._call_async(_CREATE, request, retries, server_url, timeout_ms, http_headers)

    def update(
        self,
        *,
        request: operations.UpdateCustomerRequest | operations.UpdateCustomerRequestTypedDict,
        retries: OptionalNullable[utils.RetryConfig] = UNSET,
        server_url: str | None = None,
        timeout_ms: int | None = None,
        http_headers: Mapping[str, str] | None = None,
    ) -> shared.UpdateCustomerResponse | None:
        """Update customer

        Writes changes of a [customer](https://docs.codat.io/sync-for-expenses-api#/schemas/Customer) to the accounting software behind a connection.

        Customers are those the company sells to, people and organizations alike.

        **Differences between integrations**

        Each integration asks for its own set of fields. [Get create/update customer model](https://docs.codat.io/sync-for-expenses-api#/operations/get-create-update-customers-model) tells which.

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
                res = codat_sync_expenses.customers.update(request={
                    "company_id": "8a210b68-6988-11ed-a1eb-0242ac120002",
                    "connection_id": "2e9d2c44-f675-40ba-8049-353bfcb5e171",
                    "customer_id": "EILBDVJVNUAGVKRQ",
                    "customer": {
                        "status": shared.CustomerStatus.ARCHIVED,
                        "contacts": [
                            {
                                "status": shared.CustomerStatus.ACTIVE,
                                "modified_date": "2022-10-23T00:00:00Z",
                                "phone": [
                                    {
                                        "type": shared.PhoneNumberType.FAX,
                                        "number": "01224 658 999",
                                    },
                                ],
                            },
                            {
                                "status": shared.CustomerStatus.ARCHIVED,
                                "modified_date": "2022-10-23T00:00:00Z",
                                "phone": [
                                    {
                                        "type": shared.PhoneNumberType.UNKNOWN,
                                        "number": "(877) 492-8687",
                                    },
                                ],
                            },
                            {
                                "status": shared.CustomerStatus.ARCHIVED,
                                "modified_date": "2022-10-23T00:00:00Z",
                                "phone": [
                                    {
                                        "type": shared.PhoneNumberType.PRIMARY,
                                        "number": "+44 25691 154789",
                                    },
                                ],
                            },
                        ],
                        "default_currency": "EUR",
                        "modified_date": "2022-10-23T00:00:00Z",
                        "source_modified_date": "2022-10-23T00:00:00Z",
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
        request: operations.UpdateCustomerRequest | operations.UpdateCustomerRequestTypedDict,
        retries: OptionalNullable[utils.RetryConfig] = UNSET,
        server_url: str | None = None,
        timeout_ms: int | None = None,
        http_headers: Mapping[str, str] | None = None,
    ) -> shared.UpdateCustomerResponse | None:
        """The same as `update`, to be awaited."""
        return await self._call_async(_UPDATE, request, retries, server_url, timeout_ms, http_headers)

    def list(
        self,
        *,
        request: operations.ListCustomersRequest | operations.ListCustomersRequestTypedDict,
        retries: OptionalNullable[utils.RetryConfig] = UNSET,
        server_url: str | None = None,
        timeout_ms: int | None = None,
        http_headers: Mapping[str, str] | None = None,
    ) -> shared.Customers | None:
        """List customers

        Lists the [customers](https://docs.codat.io/sync-for-expenses-api#/schemas/Customer) of a company, one page at a time.

        Customers are those the company sells to, people and organizations alike.

        Customers come from the cache: [refresh the company's data](https://docs.codat.io/sync-for-expenses-api#/operations/refresh-company-data) before you call this for the first time.

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
                res = codat_sync_expenses.customers.list(request={
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
        request: operations.ListCustomersRequest | operations.ListCustomersRequestTypedDict,
        retries: OptionalNullable[utils.RetryConfig] = UNSET,
        server_url: str | None = None,
        timeout_ms: int | None = None,
        http_headers: Mapping[str, str] | None = None,
    ) -> shared.Customers | None:
        """The same as `list`, to be awaited."""
        return await self._call_async(_LIST, request, retries, server_url, timeout_ms, http_headers)

    def get(
        self,
        *,
        request: operations.GetCustomerRequest | operations.GetCustomerRequestTypedDict,
        retries: OptionalNullable[utils.RetryConfig] = UNSET,
        server_url: str | None = None,
        timeout_ms: int | None = None,
        http_headers: Mapping[str, str] | None = None,
    ) -> shared.Customer | None:
        """Get customer

        Returns one [customer](https://docs.codat.io/sync-for-expenses-api#/schemas/Customer) of a company.

        Customers are those the company sells to, people and organizations alike.

        Customers come from the cache: [refresh the company's data](https://docs.codat.io/sync-for-expenses-api#/operations/refresh-company-data) before you call this for the first time.

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
                res = codat_sync_expenses.customers.get(request={
                    "company_id": "8a210b68-6988-11ed-a1eb-0242ac120002",
                    "customer_id": "7110701885",
                })

                if res is not None:
                    # handle response
                    pass
        """
        return self._call(_GET, request, retries, server_url, timeout_ms, http_headers)

    async def get_async(
        self,
        *,
        request: operations.GetCustomerRequest | operations.GetCustomerRequestTypedDict,
        retries: OptionalNullable[utils.RetryConfig] = UNSET,
        server_url: str | None = None,
        timeout_ms: int | None = None,
        http_headers: Mapping[str, str] | None = None,
    ) -> shared.Customer | None:
        """The same as `get`, to be awaited."""
        return await self._call_async(_GET, request, retries, server_url, timeout_ms, http_headers)


class CustomersRaw(RawMethods):
    """The methods of `Customers`, each giving the HTTP response beside the parsed value."""

    def create(
        self,
        *,
        request: operations.CreateCustomerRequest | operations.CreateCustomerRequestTypedDict,
        retries: OptionalNullable[utils.RetryConfig] = UNSET,
        server_url: str | None = None,
        timeout_ms: int | None = None,
        http_headers: Mapping[str, str] | None = None,
    ) -> ApiResponse[shared.CreateCustomerResponse | None]:
        """The same as `create` of `Customers`, giving the HTTP response beside the parsed value."""
        return self._call(_CREATE, request, retries, server_url, timeout_ms, http_headers)

    async def create_async(
        self,
        *,
        request: operations.CreateCustomerRequest | operations.CreateCustomerRequestTypedDict,
        retries: OptionalNullable[utils.RetryConfig] = UNSET,
        server_url: str | None = None,
        timeout_ms: int | None = None,
        http_headers: Mapping[str, str] | None = None,
    ) -> ApiResponse[shared.CreateCustomerResponse | None]:
        """The same as `create`, to be awaited."""
        return await self._call_async(_CREATE, request, retries, server_url, timeout_ms, http_headers)

    def update(
        self,
        *,
        request: operations.UpdateCustomerRequest | operations.UpdateCustomerRequestTypedDict,
        retries: OptionalNullable[utils.RetryConfig] = UNSET,
        server_url: str | None = None,
        timeout_ms: int | None = None,
        http_headers: Mapping[str, str] | None = None,
    ) -> ApiResponse[shared.UpdateCustomerResponse | None]:
        """The same as `update` of `Customers`, giving the HTTP response beside the parsed value."""
        return self._call(_UPDATE, request, retries, server_url, timeout_ms, http_headers)

    async def update_async(
        self,
        *,
        request: operations.UpdateCustomerRequest | operations.UpdateCustomerRequestTypedDict,
        retries: OptionalNullable[utils.RetryConfig] = UNSET,
        server_url: str | None = None,
        timeout_ms: int | None = None,
        http_headers: Mapping[str, str] | None = None,
    ) -> ApiResponse[shared.UpdateCustomerResponse | None]:
        """The same as `update`, to be awaited."""
        return await self._call_async(_UPDATE, request, retries, server_url, timeout_ms, http_headers)

    def list(
        self,
        *,
        request: operations.ListCustomersRequest | operations.ListCustomersRequestTypedDict,
        retries: OptionalNullable[utils.RetryConfig] = UNSET,
        server_url: str | None = None,
        timeout_ms: int | None = None,
        http_headers: Mapping[str, str] | None = None,
    ) -> ApiResponse[shared.Customers | None]:
        """The same as `list` of `Customers`, giving the HTTP response beside the parsed value."""
        return self._call(_LIST, request, retries, server_url, timeout_ms, http_headers)

    async def list_async(
        self,
        *,
        request: operations.ListCustomersRequest | operations.ListCustomersRequestTypedDict,
        retries: OptionalNullable[utils.RetryConfig] = UNSET,
        server_url: str | None = None,
        timeout_ms: int | None = None,
        http_headers: Mapping[str, str] | None = None,
    ) -> ApiResponse[shared.Customers | None]:
        """The same as `list`, to be awaited."""
        return await self._call_async(_LIST, request, retries, server_url, timeout_ms, http_headers)

    def get(
        self,
        *,
        request: operations.GetCustomerRequest | operations.GetCustomerRequestTypedDict,
        retries: OptionalNullable[utils.RetryConfig] = UNSET,
        server_url: str | None = None,
        timeout_ms: int | None = None,
        http_headers: Mapping[str, str] | None = None,
    ) -> ApiResponse[shared.Customer | None]:
        """The same as `get` of `Customers`, giving the HTTP response beside the parsed value."""
        return self._call(_GET, request, retries, server_url, timeout_ms, http_headers)

    async def get_async(
        self,
        *,
        request: operations.GetCustomerRequest | operations.GetCustomerRequestTypedDict,
        retries: OptionalNullable[utils.RetryConfig] = UNSET,
        server_url: str | None = None,
        timeout_ms: int | None = None,
        http_headers: Mapping[str, str] | None = None,
    ) -> ApiResponse[shared.Customer | None]:
        """The same as `get`, to be awaited."""
        return await self._call_async(_GET, request, retries, server_url, timeout_ms, http_headers)
