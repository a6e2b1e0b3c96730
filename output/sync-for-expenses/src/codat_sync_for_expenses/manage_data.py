"""See how fresh the cached data is, and ask for new data."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cached_property

from . import utils
from ._runtime.operation import Operation, query, response
from ._runtime.raw_response import ApiResponse, RawMethods
from .basesdk import BaseSDK
from .models import errors, operations, shared
from .types import UNSET, OptionalNullable

_REFRESH_ALL_DATA_TYPES: Operation[None] = Operation(
    "refresh-all-data-types",
    "POST /companies/{company_id}/data/all",
    request=lambda: operations.RefreshAllDataTypesRequest,
    responses=(response("204"),),
    errors=(response("401 402 403 404 429 500 503", lambda: errors.ErrorMessage),),
)
_LIST_PULL_OPERATIONS: Operation[shared.PullOperations | None] = Operation(
    "list-pull-operations",
    "GET /companies/{company_id}/data/history",
    params=(query("order_by"), query("page"), query("page_size"), query("query")),
    request=lambda: operations.ListPullOperationsRequest,
    responses=(response("200", lambda: shared.PullOperations),),
    errors=(response("400 401 402 403 404 429 500 503", lambda: errors.ErrorMessage),),
)
_GET_PULL_OPERATION: Operation[shared.PullOperation | None] = Operation(
    "get-pull-operation",
    "GET /companies/{company_id}/data/history/{dataset_id}",
    request=lambda: operations.GetPullOperationRequest,
    responses=(response("200", lambda: shared.PullOperation),),
    errors=(response("401 402 403 404 429 500 503", lambda: errors.ErrorMessage),),
)
_REFRESH_DATA_TYPE: Operation[shared.PullOperation | None] = Operation(
    "refresh-data-type",
    "POST /companies/{company_id}/data/queue/{data_type}",
    params=(query("connection_id"),),
    request=lambda: operations.RefreshDataTypeRequest,
    responses=(response("200", lambda: shared.PullOperation),),
    errors=(response("401 402 403 404 429 500 503", lambda: errors.ErrorMessage),),
)
_GET: Operation[operations.GetDataStatusDataStatuses | None] = Operation(
    "get-data-status",
    "GET /companies/{company_id}/dataStatus",
    request=lambda: operations.GetDataStatusRequest,
    responses=(response("200", lambda: operations.GetDataStatusDataStatuses),),
    errors=(response("401 402 403 404 429 500 503", lambda: errors.ErrorMessage),),
)


class ManageData(BaseSDK):
    """See how fresh the cached data is, and ask for new data."""

    @cached_property
    def with_raw_response(self) -> ManageDataRaw:
        """The same methods, each giving the HTTP response beside the parsed value."""
        return ManageDataRaw(self._call, self._call_async)

    @cached_property
    def with_streaming_response(self) -> ManageDataRaw:
        """The same with the response left open, for bodies that do not fit into memory."""
        return ManageDataRaw(self._call, self._call_async, stream=True)

    def refresh_all_data_types(
        self,
        *,
        request: operations.RefreshAllDataTypesRequest | operations.RefreshAllDataTypesRequestTypedDict,
        retries: OptionalNullable[utils.RetryConfig] = UNSET,
        server_url: str | None = None,
        timeout_ms: int | None = None,
        http_headers: Mapping[str, str] | None = None,
    ) -> None:
        """Refresh all data

        Asks for fresh data of every type whose setting `fetch on first link` is on.

        The request returns at once and the data arrives later. See [data type settings](https://docs.codat.io/core-concepts/data-type-settings).

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
                codat_sync_expenses.manage_data.refresh_all_data_types(request={
                    "company_id": "8a210b68-6988-11ed-a1eb-0242ac120002",
                })

                # Use the SDK ...
        """
        return self._call(_REFRESH_ALL_DATA_TYPES, request, retries, server_url, timeout_ms, http_headers)

    async def refresh_all_data_types_async(
        self,
        *,
        request: operations.RefreshAllDataTypesRequest | operations.RefreshAllDataTypesRequestTypedDict,
        retries: OptionalNullable[utils.RetryConfig] = UNSET,
        server_url: str | None = None,
        timeout_ms: int | None = None,
        http_headers: Mapping[str, str] | None = None,
    ) -> None:
        """The same as `refresh_all_data_types`, to be awaited."""
        return await self._call_async(_REFRESH_ALL_DATA_TYPES, request, retries, server_url, timeout_ms, http_headers)

    def list_pull_operations(
        self,
        *,
        request: operations.ListPullOperationsRequest | operations.ListPullOperationsRequestTypedDict,
        retries: OptionalNullable[utils.RetryConfig] = UNSET,
        server_url: str | None = None,
        timeout_ms: int | None = None,
        http_headers: Mapping[str, str] | None = None,
    ) -> shared.PullOperations | None:
        """List pull operations

        Lists every fetch of the company's data, one page at a time.

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
                res = codat_sync_expenses.manage_data.list_pull_operations(request={
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
        return self._call(_LIST_PULL_OPERATIONS, request, retries, server_url, timeout_ms, http_headers)

    async def list_pull_operations_async(
        self,
        *,
        request: operations.ListPullOperationsRequest | operations.ListPullOperationsRequestTypedDict,
        retries: OptionalNullable[utils.RetryConfig] = UNSET,
        server_url: str | None = None,
        timeout_ms: int | None = None,
        http_headers: Mapping[str, str] | None = None,
    ) -> shared.PullOperations | None:
        """The same as `list_pull_operations`, to be awaited."""
        return await self._call_async(_LIST_PULL_OPERATIONS, request, retries, server_url, timeout_ms, http_headers)

    def get_pull_operation(
        self,
        *,
        request: operations.GetPullOperationRequest | operations.GetPullOperationRequestTypedDict,
        retries: OptionalNullable[utils.RetryConfig] = UNSET,
        server_url: str | None = None,
        timeout_ms: int | None = None,
        http_headers: Mapping[str, str] | None = None,
    ) -> shared.PullOperation | None:
        """Get pull operation

        Returns one fetch of the company's data.

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
                res = codat_sync_expenses.manage_data.get_pull_operation(request={
                    "company_id": "8a210b68-6988-11ed-a1eb-0242ac120002",
                    "dataset_id": "71a4c0fb-8e15-45bd-958d-330b4e6e9f07",
                })

                if res is not None:
                    # handle response
                    pass
        """
        return self._call(_GET_PULL_OPERATION, request, retries, server_url, timeout_ms, http_headers)

    async def get_pull_operation_async(
        self,
        *,
        request: operations.GetPullOperationRequest | operations.GetPullOperationRequestTypedDict,
        retries: OptionalNullable[utils.RetryConfig] = UNSET,
        server_url: str | None = None,
        timeout_ms: int | None = None,
        http_headers: Mapping[str, str] | None = None,
    ) -> shared.PullOperation | None:
        """The same as `get_pull_operation`, to be awaited."""
        return await self._call_async(_GET_PULL_OPERATION, request, retries, server_url, timeout_ms, http_headers)

    def refresh_data_type(
        self,
        *,
        request: operations.RefreshDataTypeRequest | operations.RefreshDataTypeRequestTypedDict,
        retries: OptionalNullable[utils.RetryConfig] = UNSET,
        server_url: str | None = None,
        timeout_ms: int | None = None,
        http_headers: Mapping[str, str] | None = None,
    ) -> shared.PullOperation | None:
        """Refresh data type

        Asks for fresh data of one type. The request returns at once and the data arrives later.

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
                res = codat_sync_expenses.manage_data.refresh_data_type(request={
                    "company_id": "8a210b68-6988-11ed-a1eb-0242ac120002",
                    "data_type": shared.SchemaDataType.INVOICES,
                })

                if res is not None:
                    # handle response
                    pass
        """
        return self._call(_REFRESH_DATA_TYPE, request, retries, server_url, timeout_ms, http_headers)

    async def refresh_data_type_async(
        self,
        *,
        request: operations.RefreshDataTypeRequest | operations.RefreshDataTypeRequestTypedDict,
        retries: OptionalNullable[utils.RetryConfig] = UNSET,
        server_url: str | None = None,
        timeout_ms: int | None = None,
        http_headers: Mapping[str, str] | None = None,
    ) -> shared.PullOperation | None:
        """The same as `refresh_data_type`, to be awaited."""
        return await self._call_async(_REFRESH_DATA_TYPE, request, retries, server_url, timeout_ms, http_headers)

    def get(
        self,
        *,
        request: operations.GetDataStatusRequest | operations.GetDataStatusRequestTypedDict,
        retries: OptionalNullable[utils.RetryConfig] = UNSET,
        server_url: str | None = None,
        timeout_ms: int | None = None,
        http_headers: Mapping[str, str] | None = None,
    ) -> operations.GetDataStatusDataStatuses | None:
        """Get data status

        Tells how fresh the cached data of a company is, type by type.

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
                res = codat_sync_expenses.manage_data.get(request={
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
        request: operations.GetDataStatusRequest | operations.GetDataStatusRequestTypedDict,
        retries: OptionalNullable[utils.RetryConfig] = UNSET,
        server_url: str | None = None,
        timeout_ms: int | None = None,
        http_headers: Mapping[str, str] | None = None,
    ) -> operations.GetDataStatusDataStatuses | None:
        """The same as `get`, to be awaited."""
        return await self._call_async(_GET, request, retries, server_url, timeout_ms, http_headers)


class ManageDataRaw(RawMethods):
    """The methods of `ManageData`, each giving the HTTP response beside the parsed value."""

    def refresh_all_data_types(
        self,
        *,
        request: operations.RefreshAllDataTypesRequest | operations.RefreshAllDataTypesRequestTypedDict,
        retries: OptionalNullable[utils.RetryConfig] = UNSET,
        server_url: str | None = None,
        timeout_ms: int | None = None,
        http_headers: Mapping[str, str] | None = None,
    ) -> ApiResponse[None]:
        """The same as `refresh_all_data_types` of `ManageData`, giving the HTTP response beside the parsed value."""
        return self._call(_REFRESH_ALL_DATA_TYPES, request, retries, server_url, timeout_ms, http_headers)

    async def refresh_all_data_types_async(
        self,
        *,
        request: operations.RefreshAllDataTypesRequest | operations.RefreshAllDataTypesRequestTypedDict,
        retries: OptionalNullable[utils.RetryConfig] = UNSET,
        server_url: str | None = None,
        timeout_ms: int | None = None,
        http_headers: Mapping[str, str] | None = None,
    ) -> ApiResponse[None]:
        """The same as `refresh_all_data_types`, to be awaited."""
        return await self._call_async(_REFRESH_ALL_DATA_TYPES, request, retries, server_url, timeout_ms, http_headers)

    def list_pull_operations(
        self,
        *,
        request: operations.ListPullOperationsRequest | operations.ListPullOperationsRequestTypedDict,
        retries: OptionalNullable[utils.RetryConfig] = UNSET,
        server_url: str | None = None,
        timeout_ms: int | None = None,
        http_headers: Mapping[str, str] | None = None,
    ) -> ApiResponse[shared.PullOperations | None]:
        """The same as `list_pull_operations` of `ManageData`, giving the HTTP response beside the parsed value."""
        return self._call(_LIST_PULL_OPERATIONS, request, retries, server_url, timeout_ms, http_headers)

    async def list_pull_operations_async(
        self,
        *,
        request: operations.ListPullOperationsRequest | operations.ListPullOperationsRequestTypedDict,
        retries: OptionalNullable[utils.RetryConfig] = UNSET,
        server_url: str | None = None,
        timeout_ms: int | None = None,
        http_headers: Mapping[str, str] | None = None,
    ) -> ApiResponse[shared.PullOperations | None]:
        """The same as `list_pull_operations`, to be awaited."""
        return await self._call_async(_LIST_PULL_OPERATIONS, request, retries, server_url, timeout_ms, http_headers)

    def get_pull_operation(
        self,
        *,
        request: operations.GetPullOperationRequest | operations.GetPullOperationRequestTypedDict,
        retries: OptionalNullable[utils.RetryConfig] = UNSET,
        server_url: str | None = None,
        timeout_ms: int | None = None,
        http_headers: Mapping[str, str] | None = None,
    ) -> ApiResponse[shared.PullOperation | None]:
        """The same as `get_pull_operation` of `ManageData`, giving the HTTP response beside the parsed value."""
        return self._call(_GET_PULL_OPERATION, request, retries, server_url, timeout_ms, http_headers)

    async def get_pull_operation_async(
        self,
        *,
        request: operations.GetPullOperationRequest | operations.GetPullOperationRequestTypedDict,
        retries: OptionalNullable[utils.RetryConfig] = UNSET,
        server_url: str | None = None,
        timeout_ms: int | None = None,
        http_headers: Mapping[str, str] | None = None,
    ) -> ApiResponse[shared.PullOperation | None]:
        """The same as `get_pull_operation`, to be awaited."""
        return await self._call_async(_GET_PULL_OPERATION, request, retries, server_url, timeout_ms, http_headers)

    def refresh_data_type(
        self,
        *,
        request: operations.RefreshDataTypeRequest | operations.RefreshDataTypeRequestTypedDict,
        retries: OptionalNullable[utils.RetryConfig] = UNSET,
        server_url: str | None = None,
        timeout_ms: int | None = None,
        http_headers: Mapping[str, str] | None = None,
    ) -> ApiResponse[shared.PullOperation | None]:
        """The same as `refresh_data_type` of `ManageData`, giving the HTTP response beside the parsed value."""
        return self._call(_REFRESH_DATA_TYPE, request, retries, server_url, timeout_ms, http_headers)

    async def refresh_data_type_async(
        self,
        *,
        request: operations.RefreshDataTypeRequest | operations.RefreshDataTypeRequestTypedDict,
        retries: OptionalNullable[utils.RetryConfig] = UNSET,
        server_url: str | None = None,
        timeout_ms: int | None = None,
        http_headers: Mapping[str, str] | None = None,
    ) -> ApiResponse[shared.PullOperation | None]:
        """The same as `refresh_data_type`, to be awaited."""
        return await self._call_async(_REFRESH_DATA_TYPE, request, retries, server_url, timeout_ms, http_headers)

    def get(
        self,
        *,
        request: operations.GetDataStatusRequest | operations.GetDataStatusRequestTypedDict,
        retries: OptionalNullable[utils.RetryConfig] = UNSET,
        server_url: str | None = None,
        timeout_ms: int | None = None,
        http_headers: Mapping[str, str] | None = None,
    ) -> ApiResponse[operations.GetDataStatusDataStatuses | None]:
        """The same as `get` of `ManageData`, giving the HTTP response beside the parsed value."""
        return self._call(_GET, request, retries, server_url, timeout_ms, http_headers)

    async def get_async(
        self,
        *,
        request: operations.GetDataStatusRequest | operations.GetDataStatusRequestTypedDict,
        retries: OptionalNullable[utils.RetryConfig] = UNSET,
        server_url: str | None = None,
        timeout_ms: int | None = None,
        http_headers: Mapping[str, str] | None = None,
    ) -> ApiResponse[operations.GetDataStatusDataStatuses | None]:
        """The same as `get`, to be awaited."""
        return await self._call_async(_GET, request, retries, server_url, timeout_ms, http_headers)
