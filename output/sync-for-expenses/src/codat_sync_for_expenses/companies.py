"""The businesses whose books you write to."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cached_property

from . import utils
from ._runtime.operation import Operation, json_body, query, response
from ._runtime.raw_response import ApiResponse, RawMethods
from .basesdk import BaseSDK
from .models import errors, operations, shared
from .types import UNSET, OptionalNullable

_LIST: Operation[shared.Companies | None] = Operation(
    "list-companies",
    "GET /companies",
    params=(query("order_by"), query("page"), query("page_size"), query("query")),
    request=lambda: operations.ListCompaniesRequest,
    responses=(response("200", lambda: shared.Companies),),
    errors=(response("400 401 402 403 404 429 500 503", lambda: errors.ErrorMessage),),
)
_LIST_DEFAULT = operations.ListCompaniesRequest()
_CREATE: Operation[shared.Company | None] = Operation(
    "create-company",
    "POST /companies",
    request=lambda: shared.CompanyRequestBody | None,
    body=json_body(optional=True),
    responses=(response("200", lambda: shared.Company),),
    errors=(response("400 401 402 403 429 500 503", lambda: errors.ErrorMessage),),
)
_DELETE: Operation[None] = Operation(
    "delete-company",
    "DELETE /companies/{company_id}",
    request=lambda: operations.DeleteCompanyRequest,
    responses=(response("204"),),
    errors=(response("401 402 403 404 429 500 503", lambda: errors.ErrorMessage),),
)
_GET: Operation[shared.Company | None] = Operation(
    "get-company",
    "GET /companies/{company_id}",
    request=lambda: operations.GetCompanyRequest,
    responses=(response("200", lambda: shared.Company),),
    errors=(response("401 402 403 404 429 500 503", lambda: errors.ErrorMessage),),
)
_UPDATE: Operation[shared.Company | None] = Operation(
    "update-company",
    "PUT /companies/{company_id}",
    request=lambda: operations.UpdateCompanyRequest,
    body=json_body("company_request_body", optional=True),
    responses=(response("200", lambda: shared.Company),),
    errors=(response("401 402 403 404 429 500 503", lambda: errors.ErrorMessage),),
)


class Companies(BaseSDK):
    """The businesses whose books you write to."""

    @cached_property
    def with_raw_response(self) -> CompaniesRaw:
        """The same methods, each giving the HTTP response beside the parsed value."""
        return CompaniesRaw(self._call, self._call_async)

    @cached_property
    def with_streaming_response(self) -> CompaniesRaw:
        """The same with the response left open, for bodies that do not fit into memory."""
        return CompaniesRaw(self._call, self._call_async, stream=True)

    def list(
        self,
        *,
        request: operations.ListCompaniesRequest | operations.ListCompaniesRequestTypedDict = _LIST_DEFAULT,
        retries: OptionalNullable[utils.RetryConfig] = UNSET,
        server_url: str | None = None,
        timeout_ms: int | None = None,
        http_headers: Mapping[str, str] | None = None,
    ) -> shared.Companies | None:
        """List companies

        Lists the companies that belong to your Codat instance, one page at a time.

        A [company](https://docs.codat.io/sync-for-expenses-api#/schemas/Company) stands for a business that shares its data with you, and holds one or more connections to the places where that data lives.

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
                res = codat_sync_expenses.companies.list(request={
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
        request: operations.ListCompaniesRequest | operations.ListCompaniesRequestTypedDict = _LIST_DEFAULT,
        retries: OptionalNullable[utils.RetryConfig] = UNSET,
        server_url: str | None = None,
        timeout_ms: int | None = None,
        http_headers: Mapping[str, str] | None = None,
    ) -> shared.Companies | None:
        """The same as `list`, to be awaited."""
        return await self._call_async(_LIST, request, retries, server_url, timeout_ms, http_headers)

    def create(
        self,
        *,
        request: shared.CompanyRequestBody | shared.CompanyRequestBodyTypedDict | None = None,
        retries: OptionalNullable[utils.RetryConfig] = UNSET,
        server_url: str | None = None,
        timeout_ms: int | None = None,
        http_headers: Mapping[str, str] | None = None,
    ) -> shared.Company | None:
        """Create company

        Adds a company for one of your customers. Connections are added to it afterwards.

        Characters that the pattern of `name` rules out are dropped rather than rejected: `Company (Codat[1])` is stored as `Company Codat1`.

        :param request: what to send: the model, or a dict with the same keys
        :param retries: how to retry this call, if not as the client does
        :param server_url: where to send this call, if not to the client's server
        :param timeout_ms: time limit of this call in milliseconds, if not the client's
        :param http_headers: further headers of this call
        :returns: the parsed response
        :raises errors.ErrorMessage: response 400, 401, 402, 403, 429, 500, 503
        :raises errors.SDKError: any other response that is not a success

        Example::

            from codat_sync_for_expenses import CodatSyncExpenses
            from codat_sync_for_expenses.models import shared

            with CodatSyncExpenses(
                security=shared.Security(
                    auth_header="Basic BASE_64_ENCODED(API_KEY)",
                ),
            ) as codat_sync_expenses:
                res = codat_sync_expenses.companies.create(request={
                    "name": "Technicalium",
                })

                if res is not None:
                    # handle response
                    pass
        """
        return self._call(_CREATE, request, retries, server_url, timeout_ms, http_headers)

    async def create_async(
        self,
        *,
        request: shared.CompanyRequestBody | shared.CompanyRequestBodyTypedDict | None = None,
        retries: OptionalNullable[utils.RetryConfig] = UNSET,
        server_url: str | None = None,
        timeout_ms: int | None = None,
        http_headers: Mapping[str, str] | None = None,
    ) -> shared.Company | None:
        """The same as `create`, to be awaited."""
        return await self._call_async(_CREATE, request, retries, server_url, timeout_ms, http_headers)

    def delete(
        self,
        *,
        request: operations.DeleteCompanyRequest | operations.DeleteCompanyRequestTypedDict,
        retries: OptionalNullable[utils.RetryConfig] = UNSET,
        server_url: str | None = None,
        timeout_ms: int | None = None,
        http_headers: Mapping[str, str] | None = None,
    ) -> None:
        """Delete a company

        Removes a company together with its connections and everything that was cached for it.

        There is no way back.

        :param request: what to send: the model, or a dict with the same keys
        :param retries: how to retry this call, if not as the client does
        :param server_url: where to send this call, if not to the client's server
        :param timeout_ms: time limit of this call in milliseconds, if not the client's
        :param http_headers: further headers of this call
        :raises errors.ErrorMessage: response 401, 402, 403, 404, 429, 500, 503
        :raises errors.SDKError: any other response that is not a success

        Example::

            from codat_sync_for_expenses import CodatSyncExpenses
            from codat_sync_for_expenses.models import shared

            with CodatSyncExpenses(
                security=shared.Security(
                    auth_header="Basic BASE_64_ENCODED(API_KEY)",
                ),
            ) as codat_sync_expenses:
                codat_sync_expenses.companies.delete(request={
                    "company_id": "8a210b68-6988-11ed-a1eb-0242ac120002",
                })

                # Use the SDK ...
        """
        return self._call(_DELETE, request, retries, server_url, timeout_ms, http_headers)

    async def delete_async(
        self,
        *,
        request: operations.DeleteCompanyRequest | operations.DeleteCompanyRequestTypedDict,
        retries: OptionalNullable[utils.RetryConfig] = UNSET,
        server_url: str | None = None,
        timeout_ms: int | None = None,
        http_headers: Mapping[str, str] | None = None,
    ) -> None:
        """The same as `delete`, to be awaited."""
        return await self._call_async(_DELETE, request, retries, server_url, timeout_ms, http_headers)

    def get(
        self,
        *,
        request: operations.GetCompanyRequest | operations.GetCompanyRequestTypedDict,
        retries: OptionalNullable[utils.RetryConfig] = UNSET,
        server_url: str | None = None,
        timeout_ms: int | None = None,
        http_headers: Mapping[str, str] | None = None,
    ) -> shared.Company | None:
        """Get company

        Returns one company, with its connections and its place in a group of companies.

        :param request: what to send: the model, or a dict with the same keys
        :param retries: how to retry this call, if not as the client does
        :param server_url: where to send this call, if not to the client's server
        :param timeout_ms: time limit of this call in milliseconds, if not the client's
        :param http_headers: further headers of this call
        :returns: the parsed response
        :raises errors.ErrorMessage: response 401, 402, 403, 404, 429, 500, 503
        :raises errors.SDKError: any other response that is not a success

        Example::

            from codat_sync_for_expenses import CodatSyncExpenses
            from codat_sync_for_expenses.models import shared

            with CodatSyncExpenses(
                security=shared.Security(
                    auth_header="Basic BASE_64_ENCODED(API_KEY)",
                ),
            ) as codat_sync_expenses:
                res = codat_sync_expenses.companies.get(request={
                    "company_id": "8a210b68-6988-11ed-a1eb-0242ac120002",
                })

                if res is not None:
                    # handle response
                    pass
        """
        return self._call(_GET, request, retries, server_url, timeout_ms, http_headers)

    async def get_async(
        self,
        *,
        request: operations.GetCompanyRequest | operations.GetCompanyRequestTypedDict,
        retries: OptionalNullable[utils.RetryConfig] = UNSET,
        server_url: str | None = None,
        timeout_ms: int | None = None,
        http_headers: Mapping[str, str] | None = None,
    ) -> shared.Company | None:
        """The same as `get`, to be awaited."""
        return await self._call_async(_GET, request, retries, server_url, timeout_ms, http_headers)

    def update(
        self,
        *,
        request: operations.UpdateCompanyRequest | operations.UpdateCompanyRequestTypedDict,
        retries: OptionalNullable[utils.RetryConfig] = UNSET,
        server_url: str | None = None,
        timeout_ms: int | None = None,
        http_headers: Mapping[str, str] | None = None,
    ) -> shared.Company | None:
        """Update company

        Replaces the name, the description and the tags of a company.

        :param request: what to send: the model, or a dict with the same keys
        :param retries: how to retry this call, if not as the client does
        :param server_url: where to send this call, if not to the client's server
        :param timeout_ms: time limit of this call in milliseconds, if not the client's
        :param http_headers: further headers of this call
        :returns: the parsed response
        :raises errors.ErrorMessage: response 401, 402, 403, 404, 429, 500, 503
        :raises errors.SDKError: any other response that is not a success

        Example::

            from codat_sync_for_expenses import CodatSyncExpenses
            from codat_sync_for_expenses.models import shared

            with CodatSyncExpenses(
                security=shared.Security(
                    auth_header="Basic BASE_64_ENCODED(API_KEY)",
                ),
            ) as codat_sync_expenses:
                res = codat_sync_expenses.companies.update(request={
                    "company_id": "8a210b68-6988-11ed-a1eb-0242ac120002",
                    "company_request_body": {
                        "name": "New Name",
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
        request: operations.UpdateCompanyRequest | operations.UpdateCompanyRequestTypedDict,
        retries: OptionalNullable[utils.RetryConfig] = UNSET,
        server_url: str | None = None,
        timeout_ms: int | None = None,
        http_headers: Mapping[str, str] | None = None,
    ) -> shared.Company | None:
        """The same as `update`, to be awaited."""
        return await self._call_async(_UPDATE, request, retries, server_url, timeout_ms, http_headers)


class CompaniesRaw(RawMethods):
    """The methods of `Companies`, each giving the HTTP response beside the parsed value."""

    def list(
        self,
        *,
        request: operations.ListCompaniesRequest | operations.ListCompaniesRequestTypedDict = _LIST_DEFAULT,
        retries: OptionalNullable[utils.RetryConfig] = UNSET,
        server_url: str | None = None,
        timeout_ms: int | None = None,
        http_headers: Mapping[str, str] | None = None,
    ) -> ApiResponse[shared.Companies | None]:
        """The same as `list` of `Companies`, giving the HTTP response beside the parsed value."""
        return self._call(_LIST, request, retries, server_url, timeout_ms, http_headers)

    async def list_async(
        self,
        *,
        request: operations.ListCompaniesRequest | operations.ListCompaniesRequestTypedDict = _LIST_DEFAULT,
        retries: OptionalNullable[utils.RetryConfig] = UNSET,
        server_url: str | None = None,
        timeout_ms: int | None = None,
        http_headers: Mapping[str, str] | None = None,
    ) -> ApiResponse[shared.Companies | None]:
        """The same as `list`, to be awaited."""
        return await self._call_async(_LIST, request, retries, server_url, timeout_ms, http_headers)

    def create(
        self,
        *,
        request: shared.CompanyRequestBody | shared.CompanyRequestBodyTypedDict | None = None,
        retries: OptionalNullable[utils.RetryConfig] = UNSET,
        server_url: str | None = None,
        timeout_ms: int | None = None,
        http_headers: Mapping[str, str] | None = None,
    ) -> ApiResponse[shared.Company | None]:
        """The same as `create` of `Companies`, giving the HTTP response beside the parsed value."""
        return self._call(_CREATE, request, retries, server_url, timeout_ms, http_headers)

    async def create_async(
        self,
        *,
        request: shared.CompanyRequestBody | shared.CompanyRequestBodyTypedDict | None = None,
        retries: OptionalNullable[utils.RetryConfig] = UNSET,
        server_url: str | None = None,
        timeout_ms: int | None = None,
        http_headers: Mapping[str, str] | None = None,
    ) -> ApiResponse[shared.Company | None]:
        """The same as `create`, to be awaited."""
        return await self._call_async(_CREATE, request, retries, server_url, timeout_ms, http_headers)

    def delete(
        self,
        *,
        request: operations.DeleteCompanyRequest | operations.DeleteCompanyRequestTypedDict,
        retries: OptionalNullable[utils.RetryConfig] = UNSET,
        server_url: str | None = None,
        timeout_ms: int | None = None,
        http_headers: Mapping[str, str] | None = None,
    ) -> ApiResponse[None]:
        """The same as `delete` of `Companies`, giving the HTTP response beside the parsed value."""
        return self._call(_DELETE, request, retries, server_url, timeout_ms, http_headers)

    async def delete_async(
        self,
        *,
        request: operations.DeleteCompanyRequest | operations.DeleteCompanyRequestTypedDict,
        retries: OptionalNullable[utils.RetryConfig] = UNSET,
        server_url: str | None = None,
        timeout_ms: int | None = None,
        http_headers: Mapping[str, str] | None = None,
    ) -> ApiResponse[None]:
        """The same as `delete`, to be awaited."""
        return await self._call_async(_DELETE, request, retries, server_url, timeout_ms, http_headers)

    def get(
        self,
        *,
        request: operations.GetCompanyRequest | operations.GetCompanyRequestTypedDict,
        retries: OptionalNullable[utils.RetryConfig] = UNSET,
        server_url: str | None = None,
        timeout_ms: int | None = None,
        http_headers: Mapping[str, str] | None = None,
    ) -> ApiResponse[shared.Company | None]:
        """The same as `get` of `Companies`, giving the HTTP response beside the parsed value."""
        return self._call(_GET, request, retries, server_url, timeout_ms, http_headers)

    async def get_async(
        self,
        *,
        request: operations.GetCompanyRequest | operations.GetCompanyRequestTypedDict,
        retries: OptionalNullable[utils.RetryConfig] = UNSET,
        server_url: str | None = None,
        timeout_ms: int | None = None,
        http_headers: Mapping[str, str] | None = None,
    ) -> ApiResponse[shared.Company | None]:
        """The same as `get`, to be awaited."""
        return await self._call_async(_GET, request, retries, server_url, timeout_ms, http_headers)

    def update(
        self,
        *,
        request: operations.UpdateCompanyRequest | operations.UpdateCompanyRequestTypedDict,
        retries: OptionalNullable[utils.RetryConfig] = UNSET,
        server_url: str | None = None,
        timeout_ms: int | None = None,
        http_headers: Mapping[str, str] | None = None,
    ) -> ApiResponse[shared.Company | None]:
        """The same as `update` of `Companies`, giving the HTTP response beside the parsed value."""
        return self._call(_UPDATE, request, retries, server_url, timeout_ms, http_headers)

    async def update_async(
        self,
        *,
        request: operations.UpdateCompanyRequest | operations.UpdateCompanyRequestTypedDict,
        retries: OptionalNullable[utils.RetryConfig] = UNSET,
        server_url: str | None = None,
        timeout_ms: int | None = None,
        http_headers: Mapping[str, str] | None = None,
    ) -> ApiResponse[shared.Company | None]:
        """The same as `update`, to be awaited."""
        return await self._call_async(_UPDATE, request, retries, server_url, timeout_ms, http_headers)
