"""How the syncs of a company are getting on."""

from __future__ import annotations

from builtins import list as List
from collections.abc import Mapping
from functools import cached_property

from . import utils
from ._runtime.operation import Operation, response
from ._runtime.raw_response import ApiResponse, RawMethods
from .basesdk import BaseSDK
from .models import errors, operations, shared
from .types import UNSET, OptionalNullable

_GET_LAST_SUCCESSFUL_SYNC: Operation[shared.CompanySyncStatus | None] = Operation(
    "get-last-successful-sync",
    "GET /companies/{company_id}/sync/expenses/syncs/lastSuccessful/status",
    request=lambda: operations.GetLastSuccessfulSyncRequest,
    responses=(response("200", lambda: shared.CompanySyncStatus),),
    errors=(response("401 402 403 404 429 500 503", lambda: errors.ErrorMessage),),
)
_GET_LATEST_SYNC: Operation[shared.CompanySyncStatus | None] = Operation(
    "get-latest-sync",
    "GET /companies/{company_id}/sync/expenses/syncs/latest/status",
    request=lambda: operations.GetLatestSyncRequest,
    responses=(response("200", lambda: shared.CompanySyncStatus),),
    errors=(response("401 402 403 404 429 500 503", lambda: errors.ErrorMessage),),
)
_LIST: Operation[list[shared.CompanySyncStatus] | None] = Operation(
    "list-syncs",
    "GET /companies/{company_id}/sync/expenses/syncs/list/status",
    request=lambda: operations.ListSyncsRequest,
    responses=(response("200", lambda: list[shared.CompanySyncStatus]),),
    errors=(response("401 402 403 404 429 500 503", lambda: errors.ErrorMessage),),
)
_GET: Operation[shared.CompanySyncStatus | None] = Operation(
    "get-sync-by-id",
    "GET /companies/{company_id}/sync/expenses/syncs/{sync_id}/status",
    request=lambda: operations.GetSyncByIDRequest,
    responses=(response("200", lambda: shared.CompanySyncStatus),),
    errors=(response("401 402 403 404 429 500 503", lambda: errors.ErrorMessage),),
)


class Sync(BaseSDK):
    """How the syncs of a company are getting on."""

    @cached_property
    def with_raw_response(self) -> SyncRaw:
        """The same methods, each giving the HTTP response beside the parsed value."""
        return SyncRaw(self._call, self._call_async)

    @cached_property
    def with_streaming_response(self) -> SyncRaw:
        """The same with the response left open, for bodies that do not fit into memory."""
        return SyncRaw(self._call, self._call_async, stream=True)

    def get_last_successful_sync(
        self,
        *,
        request: operations.GetLastSuccessfulSyncRequest | operations.GetLastSuccessfulSyncRequestTypedDict,
        retries: OptionalNullable[utils.RetryConfig] = UNSET,
        server_url: str | None = None,
        timeout_ms: int | None = None,
        http_headers: Mapping[str, str] | None = None,
    ) -> shared.CompanySyncStatus | None:
        """Last successful sync

        Returns the company's most recent sync that succeeded.

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
                res = codat_sync_expenses.sync.get_last_successful_sync(request={
                    "company_id": "8a210b68-6988-11ed-a1eb-0242ac120002",
                })

                if res is not None:
                    # handle response
                    pass
        """
        return self._call(_GET_LAST_SUCCESSFUL_SYNC, request, retries, server_url, timeout_ms, http_headers)

    async def get_last_successful_sync_async(
        self,
        *,
        request: operations.GetLastSuccessfulSyncRequest | operations.GetLastSuccessfulSyncRequestTypedDict,
        retries: OptionalNullable[utils.RetryConfig] = UNSET,
        server_url: str | None = None,
        timeout_ms: int | None = None,
        http_headers: Mapping[str, str] | None = None,
    ) -> shared.CompanySyncStatus | None:
        """The same as `get_last_successful_sync`, to be awaited."""
        return await self._call_async(_GET_LAST_SUCCESSFUL_SYNC, request, retries, server_url, timeout_ms, http_headers)

    def get_latest_sync(
        self,
        *,
        request: operations.GetLatestSyncRequest | operations.GetLatestSyncRequestTypedDict,
        retries: OptionalNullable[utils.RetryConfig] = UNSET,
        server_url: str | None = None,
        timeout_ms: int | None = None,
        http_headers: Mapping[str, str] | None = None,
    ) -> shared.CompanySyncStatus | None:
        """Latest sync status

        Returns the company's most recent sync, whether it succeeded or not.

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
                res = codat_sync_expenses.sync.get_latest_sync(request={
                    "company_id": "8a210b68-6988-11ed-a1eb-0242ac120002",
                })

                if res is not None:
                    # handle response
                    pass
        """
        return self._call(_GET_LATEST_SYNC, request, retries, server_url, timeout_ms, http_headers)

    async def get_latest_sync_async(
        self,
        *,
        request: operations.GetLatestSyncRequest | operations.GetLatestSyncRequestTypedDict,
        retries: OptionalNullable[utils.RetryConfig] = UNSET,
        server_url: str | None = None,
        timeout_ms: int | None = None,
        http_headers: Mapping[str, str] | None = None,
    ) -> shared.CompanySyncStatus | None:
        """The same as `get_latest_sync`, to be awaited."""
        return await self._call_async(_GET_LATEST_SYNC, request, retries, server_url, timeout_ms, http_headers)

    def list(
        self,
        *,
        request: operations.ListSyncsRequest | operations.ListSyncsRequestTypedDict,
        retries: OptionalNullable[utils.RetryConfig] = UNSET,
        server_url: str | None = None,
        timeout_ms: int | None = None,
        http_headers: Mapping[str, str] | None = None,
    ) -> List[shared.CompanySyncStatus] | None:
        """List sync statuses

        Lists the status of each of the company's syncs.

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
                res = codat_sync_expenses.sync.list(request={
                    "company_id": "8a210b68-6988-11ed-a1eb-0242ac120002",
                })

                if res is not None:
                    # handle response
                    pass
        """
        return self._call(_LIST, request, retries, server_url, timeout_ms, http_headers)

    async def list_async(
        self,
        *,
        request: operations.ListSyncsRequest | operations.ListSyncsRequestTypedDict,
        retries: OptionalNullable[utils.RetryConfig] = UNSET,
        server_url: str | None = None,
        timeout_ms: int | None = None,
        http_headers: Mapping[str, str] | None = None,
    ) -> List[shared.CompanySyncStatus] | None:
        """The same as `list`, to be awaited."""
        return await self._call_async(_LIST, request, retries, server_url, timeout_ms, http_headers)

    def get(
        self,
        *,
        request: operations.GetSyncByIDRequest | operations.GetSyncByIDRequestTypedDict,
        retries: OptionalNullable[utils.RetryConfig] = UNSET,
        server_url: str | None = None,
        timeout_ms: int | None = None,
        http_headers: Mapping[str, str] | None = None,
    ) -> shared.CompanySyncStatus | None:
        """Get sync status

        Returns the status of one sync.

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
                res = codat_sync_expenses.sync.get(request={
                    "company_id": "8a210b68-6988-11ed-a1eb-0242ac120002",
                    "sync_id": "6fb40d5e-b13e-11ed-afa1-0242ac120002",
                })

                if res is not None:
                    # handle response
                    pass
        """
        return self._call(_GET, request, retries, server_url, timeout_ms, http_headers)

    async def get_async(
        self,
        *,
        request: operations.GetSyncByIDRequest | operations.GetSyncByIDRequestTypedDict,
        retries: OptionalNullable[utils.RetryConfig] = UNSET,
        server_url: str | None = None,
        timeout_ms: int | None = None,
        http_headers: Mapping[str, str] | None = None,
    ) -> shared.CompanySyncStatus | None:
        """The same as `get`, to be awaited."""
        return await self._call_async(_GET, request, retries, server_url, timeout_ms, http_headers)


class SyncRaw(RawMethods):
    """The methods of `Sync`, each giving the HTTP response beside the parsed value."""

    def get_last_successful_sync(
        self,
        *,
        request: operations.GetLastSuccessfulSyncRequest | operations.GetLastSuccessfulSyncRequestTypedDict,
        retries: OptionalNullable[utils.RetryConfig] = UNSET,
        server_url: str | None = None,
        timeout_ms: int | None = None,
        http_headers: Mapping[str, str] | None = None,
    ) -> ApiResponse[shared.CompanySyncStatus | None]:
        """The same as `get_last_successful_sync` of `Sync`, giving the HTTP response beside the parsed value."""
        return self._call(_GET_LAST_SUCCESSFUL_SYNC, request, retries, server_url, timeout_ms, http_headers)

    async def get_last_successful_sync_async(
        self,
        *,
        request: operations.GetLastSuccessfulSyncRequest | operations.GetLastSuccessfulSyncRequestTypedDict,
        retries: OptionalNullable[utils.RetryConfig] = UNSET,
        server_url: str | None = None,
        timeout_ms: int | None = None,
        http_headers: Mapping[str, str] | None = None,
    ) -> ApiResponse[shared.CompanySyncStatus | None]:
        """The same as `get_last_successful_sync`, to be awaited."""
        return await self._call_async(_GET_LAST_SUCCESSFUL_SYNC, request, retries, server_url, timeout_ms, http_headers)

    def get_latest_sync(
        self,
        *,
        request: operations.GetLatestSyncRequest | operations.GetLatestSyncRequestTypedDict,
        retries: OptionalNullable[utils.RetryConfig] = UNSET,
        server_url: str | None = None,
        timeout_ms: int | None = None,
        http_headers: Mapping[str, str] | None = None,
    ) -> ApiResponse[shared.CompanySyncStatus | None]:
        """The same as `get_latest_sync` of `Sync`, giving the HTTP response beside the parsed value."""
        return self._call(_GET_LATEST_SYNC, request, retries, server_url, timeout_ms, http_headers)

    async def get_latest_sync_async(
        self,
        *,
        request: operations.GetLatestSyncRequest | operations.GetLatestSyncRequestTypedDict,
        retries: OptionalNullable[utils.RetryConfig] = UNSET,
        server_url: str | None = None,
        timeout_ms: int | None = None,
        http_headers: Mapping[str, str] | None = None,
    ) -> ApiResponse[shared.CompanySyncStatus | None]:
        """The same as `get_latest_sync`, to be awaited."""
        return await self._call_async(_GET_LATEST_SYNC, request, retries, server_url, timeout_ms, http_headers)

    def list(
        self,
        *,
        request: operations.ListSyncsRequest | operations.ListSyncsRequestTypedDict,
        retries: OptionalNullable[utils.RetryConfig] = UNSET,
        server_url: str | None = None,
        timeout_ms: int | None = None,
        http_headers: Mapping[str, str] | None = None,
    ) -> ApiResponse[List[shared.CompanySyncStatus] | None]:
        """The same as `list` of `Sync`, giving the HTTP response beside the parsed value."""
        return self._call(_LIST, request, retries, server_url, timeout_ms, http_headers)

    async def list_async(
        self,
        *,
        request: operations.ListSyncsRequest | operations.ListSyncsRequestTypedDict,
        retries: OptionalNullable[utils.RetryConfig] = UNSET,
        server_url: str | None = None,
        timeout_ms: int | None = None,
        http_headers: Mapping[str, str] | None = None,
    ) -> ApiResponse[List[shared.CompanySyncStatus] | None]:
        """The same as `list`, to be awaited."""
        return await self._call_async(_LIST, request, retries, server_url, timeout_ms, http_headers)

    def get(
        self,
        *,
        request: operations.GetSyncByIDRequest | operations.GetSyncByIDRequestTypedDict,
        retries: OptionalNullable[utils.RetryConfig] = UNSET,
        server_url: str | None = None,
        timeout_ms: int | None = None,
        http_headers: Mapping[str, str] | None = None,
    ) -> ApiResponse[shared.CompanySyncStatus | None]:
        """The same as `get` of `Sync`, giving the HTTP response beside the parsed value."""
        return self._call(_GET, request, retries, server_url, timeout_ms, http_headers)

    async def get_async(
        self,
        *,
        request: operations.GetSyncByIDRequest | operations.GetSyncByIDRequestTypedDict,
        retries: OptionalNullable[utils.RetryConfig] = UNSET,
        server_url: str | None = None,
        timeout_ms: int | None = None,
        http_headers: Mapping[str, str] | None = None,
    ) -> ApiResponse[shared.CompanySyncStatus | None]:
        """The same as `get`, to be awaited."""
        return await self._call_async(_GET, request, retries, server_url, timeout_ms, http_headers)
