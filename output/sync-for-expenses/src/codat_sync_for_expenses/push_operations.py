"""The log of everything written to the accounting software."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cached_property

from . import utils
from ._runtime.operation import Operation, query, response
from ._runtime.raw_response import ApiResponse, RawMethods
from .basesdk import BaseSDK
from .models import errors, operations, shared
from .types import UNSET, OptionalNullable

_LIST: Operation[shared.PushOperations | None] = Operation(
    "list-push-operations",
    "GET /companies/{company_id}/push",
    params=(query("order_by"), query("page"), query("page_size"), query("query")),
    request=lambda: operations.ListPushOperationsRequest,
    responses=(response("200", lambda: shared.PushOperations),),
    errors=(response("400 401 402 403 404 429 500 503", lambda: errors.ErrorMessage),),
)
_GET: Operation[shared.PushOperation | None] = Operation(
    "get-push-operation",
    "GET /companies/{company_id}/push/{push_operation_key}",
    request=lambda: operations.GetPushOperationRequest,
    responses=(response("200", lambda: shared.PushOperation),),
    errors=(response("401 402 403 404 429 500 503", lambda: errors.ErrorMessage),),
)


class PushOperations(BaseSDK):
    """The log of everything written to the accounting software."""

    @cached_property
    def with_raw_response(self) -> PushOperationsRaw:
        """The same methods, each giving the HTTP response beside the parsed value."""
        return PushOperationsRaw(self._call, self._call_async)

    @cached_property
    def with_streaming_response(self) -> PushOperationsRaw:
        """The same with the response left open, for bodies that do not fit into memory."""
        return PushOperationsRaw(self._call, self._call_async, stream=True)

    def list(
        self,
        *,
        request: operations.ListPushOperationsRequest | operations.ListPushOperationsRequestTypedDict,
        retries: OptionalNullable[utils.RetryConfig] = UNSET,
        server_url: str | None = None,
        timeout_ms: int | None = None,
        http_headers: Mapping[str, str] | None = None,
    ) -> shared.PushOperations | None:
        """List push operations

        Lists everything that was written to the company's accounting software, one page at a time.

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
                res = codat_sync_expenses.push_operations.list(request={
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
        request: operations.ListPushOperationsRequest | operations.ListPushOperationsRequestTypedDict,
        retries: OptionalNullable[utils.RetryConfig] = UNSET,
        server_url: str | None = None,
        timeout_ms: int | None = None,
        http_headers: Mapping[str, str] | None = None,
    ) -> shared.PushOperations | None:
        """The same as `list`, to be awaited."""
        return await self._call_async(_LIST, request, retries, server_url, timeout_ms, http_headers)

    def get(
        self,
        *,
        request: operations.GetPushOperationRequest | operations.GetPushOperationRequestTypedDict,
        retries: OptionalNullable[utils.RetryConfig] = UNSET,
        server_url: str | None = None,
        timeout_ms: int | None = None,
        http_headers: Mapping[str, str] | None = None,
    ) -> shared.PushOperation | None:
        """Get push operation

        Returns one write to the company's accounting software, with its outcome so far.

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
                res = codat_sync_expenses.push_operations.get(request={
                    "company_id": "8a210b68-6988-11ed-a1eb-0242ac120002",
                    "push_operation_key": "b888f774-3e7c-4135-a18c-6b985523c4bc",
                })

                if res is not None:
                    # handle response
                    pass
        """
        return self._call(_GET, request, retries, server_url, timeout_ms, http_headers)

    async def get_async(
        self,
        *,
        request: operations.GetPushOperationRequest | operations.GetPushOperationRequestTypedDict,
        retries: OptionalNullable[utils.RetryConfig] = UNSET,
        server_url: str | None = None,
        timeout_ms: int | None = None,
        http_headers: Mapping[str, str] | None = None,
    ) -> shared.PushOperation | None:
        """The same as `get`, to be awaited."""
        return await self._call_async(_GET, request, retries, server_url, timeout_ms, http_headers)


class PushOperationsRaw(RawMethods):
    """The methods of `PushOperations`, each giving the HTTP response beside the parsed value."""

    def list(
        self,
        *,
        request: operations.ListPushOperationsRequest | operations.ListPushOperationsRequestTypedDict,
        retries: OptionalNullable[utils.RetryConfig] = UNSET,
        server_url: str | None = None,
        timeout_ms: int | None = None,
        http_headers: Mapping[str, str] | None = None,
    ) -> ApiResponse[shared.PushOperations | None]:
        """The same as `list` of `PushOperations`, giving the HTTP response beside the parsed value."""
        return self._call(_LIST, request, retries, server_url, timeout_ms, http_headers)

    async def list_async(
        self,
        *,
        request: operations.ListPushOperationsRequest | operations.ListPushOperationsRequestTypedDict,
        retries: OptionalNullable[utils.RetryConfig] = UNSET,
        server_url: str | None = None,
        timeout_ms: int | None = None,
        http_headers: Mapping[str, str] | None = None,
    ) -> ApiResponse[shared.PushOperations | None]:
        """The same as `list`, to be awaited."""
        return await self._call_async(_LIST, request, retries, server_url, timeout_ms, http_headers)

    def get(
        self,
        *,
        request: operations.GetPushOperationRequest | operations.GetPushOperationRequestTypedDict,
        retries: OptionalNullable[utils.RetryConfig] = UNSET,
        server_url: str | None = None,
        timeout_ms: int | None = None,
        http_headers: Mapping[str, str] | None = None,
    ) -> ApiResponse[shared.PushOperation | None]:
        """The same as `get` of `PushOperations`, giving the HTTP response beside the parsed value."""
        return self._call(_GET, request, retries, server_url, timeout_ms, http_headers)

    async def get_async(
        self,
        *,
        request: operations.GetPushOperationRequest | operations.GetPushOperationRequestTypedDict,
        retries: OptionalNullable[utils.RetryConfig] = UNSET,
        server_url: str | None = None,
        timeout_ms: int | None = None,
        http_headers: Mapping[str, str] | None = None,
    ) -> ApiResponse[shared.PushOperation | None]:
        """The same as `get`, to be awaited."""
        return await self._call_async(_GET, request, retries, server_url, timeout_ms, http_headers)
