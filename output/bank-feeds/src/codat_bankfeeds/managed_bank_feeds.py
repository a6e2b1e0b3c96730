"""Follow and start the syncs of source accounts whose transactions Codat fetches."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cached_property

from . import utils
from ._runtime.operation import Operation, response
from ._runtime.raw_response import ApiResponse, RawMethods
from .basesdk import BaseSDK
from .models import errors, operations, shared
from .types import UNSET, OptionalNullable

_RUN_AD_HOC_SYNC: Operation[shared.StartScheduledSyncResult] = Operation(
    "run-managed-bank-feed-ad-hoc-sync",
    "POST /companies/{company_id}/connections/{connection_id}/bankFeedAccounts/{source_account_id}/managedBankFeeds/syncs",
    request=lambda: operations.RunManagedBankFeedAdHocSyncRequest,
    responses=(response("201", lambda: shared.StartScheduledSyncResult, required=True),),
    errors=(response("400 401 402 403 404 409 429 500 503", lambda: errors.ErrorMessage),),
)
_GET_LATEST_SYNC: Operation[shared.SyncStatusResult | None] = Operation(
    "get-latest-managed-bank-feed-sync",
    "GET /companies/{company_id}/connections/{connection_id}/bankFeedAccounts/{source_account_id}/managedBankFeeds/syncs/latest",
    request=lambda: operations.GetLatestManagedBankFeedSyncRequest,
    responses=(response("200", lambda: shared.SyncStatusResult), response("204")),
    errors=(response("401 402 403 404 429 500 503", lambda: errors.ErrorMessage),),
)
_GET_SYNC: Operation[shared.SyncStatusResult] = Operation(
    "get-managed-bank-feed-sync",
    "GET /companies/{company_id}/connections/{connection_id}/bankFeedAccounts/{source_account_id}/managedBankFeeds/syncs/{sync_id}",
    request=lambda: operations.GetManagedBankFeedSyncRequest,
    responses=(response("200", lambda: shared.SyncStatusResult, required=True),),
    errors=(response("401 402 403 404 429 500 503", lambda: errors.ErrorMessage),),
)


class ManagedBankFeeds(BaseSDK):
    """Follow and start the syncs of source accounts whose transactions Codat fetches."""

    @cached_property
    def with_raw_response(self) -> ManagedBankFeedsRaw:
        """The same methods, each giving the HTTP response beside the parsed value."""
        return ManagedBankFeedsRaw(self._call, self._call_async)

    @cached_property
    def with_streaming_response(self) -> ManagedBankFeedsRaw:
        """The same with the response left open, for bodies that do not fit into memory."""
        return ManagedBankFeedsRaw(self._call, self._call_async, stream=True)

    def run_ad_hoc_sync(
        self,
        *,
        request: operations.RunManagedBankFeedAdHocSyncRequest | operations.RunManagedBankFeedAdHocSyncRequestTypedDict,
        retries: OptionalNullable[utils.RetryConfig] = UNSET,
        server_url: str | None = None,
        timeout_ms: int | None = None,
        http_headers: Mapping[str, str] | None = None,
    ) -> shared.StartScheduledSyncResult:
        """Run ad-hoc sync

        Starts a sync now, without waiting for the next one that is planned. It covers the time since the last sync that went well.

        [Get sync](https://docs.codat.io/bank-feeds-api#/operations/get-managed-bank-feed-sync) tells how it is getting on.

        :param request: what to send: the model, or a dict with the same keys
        :param retries: how to retry this call, if not as the client does
        :param server_url: where to send this call, if not to the client's server
        :param timeout_ms: time limit of this call in milliseconds, if not the client's
        :param http_headers: further headers of this call
        :returns: the parsed response
        :raises errors.ErrorMessage: response 400, 401, 402, 403, 404, 409, 429, 500, 503
        :raises errors.SDKError: any other response that is not a success

        Example::

            from codat_bankfeeds import CodatBankFeeds
            from codat_bankfeeds.models import shared


            with CodatBankFeeds(
                security=shared.Security(
                    auth_header="Basic BASE_64_ENCODED(API_KEY)",
                ),
            ) as codat_bank_feeds:

                res = codat_bank_feeds.managed_bank_feeds.run_ad_hoc_sync(request={
                    "company_id": "8a210b68-6988-11ed-a1eb-0242ac120002",
                    "connection_id": "2e9d2c44-f675-40ba-8049-353bfcb5e171",
                    "source_account_id": "acc-001",
                })

                # Handle response
                print(res)
        """
        return self._call(_RUN_AD_HOC_SYNC, request, retries, server_url, timeout_ms, http_headers)

    async def run_ad_hoc_sync_async(
        self,
        *,
        request: operations.RunManagedBankFeedAdHocSyncRequest | operations.RunManagedBankFeedAdHocSyncRequestTypedDict,
        retries: OptionalNullable[utils.RetryConfig] = UNSET,
        server_url: str | None = None,
        timeout_ms: int | None = None,
        http_headers: Mapping[str, str] | None = None,
    ) -> shared.StartScheduledSyncResult:
        """The same as `run_ad_hoc_sync`, to be awaited."""
        return await self._call_async(_RUN_AD_HOC_SYNC, request, retries, server_url, timeout_ms, http_headers)

    def get_latest_sync(
        self,
        *,
        request: (
            operations.GetLatestManagedBankFeedSyncRequest | operations.GetLatestManagedBankFeedSyncRequestTypedDict
        ),
        retries: OptionalNullable[utils.RetryConfig] = UNSET,
        server_url: str | None = None,
        timeout_ms: int | None = None,
        http_headers: Mapping[str, str] | None = None,
    ) -> shared.SyncStatusResult | None:
        """Get latest sync

        Returns how the newest sync of a source account is getting on.

        A sync fetches the transactions of a source account over some time, and writes them to the books.

        :param request: what to send: the model, or a dict with the same keys
        :param retries: how to retry this call, if not as the client does
        :param server_url: where to send this call, if not to the client's server
        :param timeout_ms: time limit of this call in milliseconds, if not the client's
        :param http_headers: further headers of this call
        :returns: the parsed response
        :raises errors.ErrorMessage: response 401, 402, 403, 404, 429, 500, 503
        :raises errors.SDKError: any other response that is not a success

        Example::

            from codat_bankfeeds import CodatBankFeeds
            from codat_bankfeeds.models import shared


            with CodatBankFeeds(
                security=shared.Security(
                    auth_header="Basic BASE_64_ENCODED(API_KEY)",
                ),
            ) as codat_bank_feeds:

                res = codat_bank_feeds.managed_bank_feeds.get_latest_sync(request={
                    "company_id": "8a210b68-6988-11ed-a1eb-0242ac120002",
                    "connection_id": "2e9d2c44-f675-40ba-8049-353bfcb5e171",
                    "source_account_id": "acc-001",
                })

                assert res is not None

                # Handle response
                print(res)
        """
        return self._call(_GET_LATEST_SYNC, request, retries, server_url, timeout_ms, http_headers)

    async def get_latest_sync_async(
        self,
        *,
        request: (
            operations.GetLatestManagedBankFeedSyncRequest | operations.GetLatestManagedBankFeedSyncRequestTypedDict
        ),
        retries: OptionalNullable[utils.RetryConfig] = UNSET,
        server_url: str | None = None,
        timeout_ms: int | None = None,
        http_headers: Mapping[str, str] | None = None,
    ) -> shared.SyncStatusResult | None:
        """The same as `get_latest_sync`, to be awaited."""
        return await self._call_async(_GET_LATEST_SYNC, request, retries, server_url, timeout_ms, http_headers)

    def get_sync(
        self,
        *,
        request: operations.GetManagedBankFeedSyncRequest | operations.GetManagedBankFeedSyncRequestTypedDict,
        retries: OptionalNullable[utils.RetryConfig] = UNSET,
        server_url: str | None = None,
        timeout_ms: int | None = None,
        http_headers: Mapping[str, str] | None = None,
    ) -> shared.SyncStatusResult:
        """Get sync

        Returns how one sync is getting on.

        A sync fetches the transactions of a source account over some time, and writes them to the books.

        :param request: what to send: the model, or a dict with the same keys
        :param retries: how to retry this call, if not as the client does
        :param server_url: where to send this call, if not to the client's server
        :param timeout_ms: time limit of this call in milliseconds, if not the client's
        :param http_headers: further headers of this call
        :returns: the parsed response
        :raises errors.ErrorMessage: response 401, 402, 403, 404, 429, 500, 503
        :raises errors.SDKError: any other response that is not a success

        Example::

            from codat_bankfeeds import CodatBankFeeds
            from codat_bankfeeds.models import shared


            with CodatBankFeeds(
                security=shared.Security(
                    auth_header="Basic BASE_64_ENCODED(API_KEY)",
                ),
            ) as codat_bank_feeds:

                res = codat_bank_feeds.managed_bank_feeds.get_sync(request={
                    "company_id": "8a210b68-6988-11ed-a1eb-0242ac120002",
                    "connection_id": "2e9d2c44-f675-40ba-8049-353bfcb5e171",
                    "source_account_id": "acc-001",
                    "sync_id": "6fb40d5e-b13e-11ed-afa1-0242ac120002",
                })

                # Handle response
                print(res)
        """
        return self._call(_GET_SYNC, request, retries, server_url, timeout_ms, http_headers)

    async def get_sync_async(
        self,
        *,
        request: operations.GetManagedBankFeedSyncRequest | operations.GetManagedBankFeedSyncRequestTypedDict,
        retries: OptionalNullable[utils.RetryConfig] = UNSET,
        server_url: str | None = None,
        timeout_ms: int | None = None,
        http_headers: Mapping[str, str] | None = None,
    ) -> shared.SyncStatusResult:
        """The same as `get_sync`, to be awaited."""
        return await self._call_async(_GET_SYNC, request, retries, server_url, timeout_ms, http_headers)


class ManagedBankFeedsRaw(RawMethods):
    """The methods of `ManagedBankFeeds`, each giving the HTTP response beside the parsed value."""

    def run_ad_hoc_sync(
        self,
        *,
        request: operations.RunManagedBankFeedAdHocSyncRequest | operations.RunManagedBankFeedAdHocSyncRequestTypedDict,
        retries: OptionalNullable[utils.RetryConfig] = UNSET,
        server_url: str | None = None,
        timeout_ms: int | None = None,
        http_headers: Mapping[str, str] | None = None,
    ) -> ApiResponse[shared.StartScheduledSyncResult]:
        """The same as `run_ad_hoc_sync` of `ManagedBankFeeds`, giving the HTTP response beside the parsed value."""
        return self._call(_RUN_AD_HOC_SYNC, request, retries, server_url, timeout_ms, http_headers)

    async def run_ad_hoc_sync_async(
        self,
        *,
        request: operations.RunManagedBankFeedAdHocSyncRequest | operations.RunManagedBankFeedAdHocSyncRequestTypedDict,
        retries: OptionalNullable[utils.RetryConfig] = UNSET,
        server_url: str | None = None,
        timeout_ms: int | None = None,
        http_headers: Mapping[str, str] | None = None,
    ) -> ApiResponse[shared.StartScheduledSyncResult]:
        """The same as `run_ad_hoc_sync`, to be awaited."""
        return await self._call_async(_RUN_AD_HOC_SYNC, request, retries, server_url, timeout_ms, http_headers)

    def get_latest_sync(
        self,
        *,
        request: (
            operations.GetLatestManagedBankFeedSyncRequest | operations.GetLatestManagedBankFeedSyncRequestTypedDict
        ),
        retries: OptionalNullable[utils.RetryConfig] = UNSET,
        server_url: str | None = None,
        timeout_ms: int | None = None,
        http_headers: Mapping[str, str] | None = None,
    ) -> ApiResponse[shared.SyncStatusResult | None]:
        """The same as `get_latest_sync` of `ManagedBankFeeds`, giving the HTTP response beside the parsed value."""
        return self._call(_GET_LATEST_SYNC, request, retries, server_url, timeout_ms, http_headers)

    async def get_latest_sync_async(
        self,
        *,
        request: (
            operations.GetLatestManagedBankFeedSyncRequest | operations.GetLatestManagedBankFeedSyncRequestTypedDict
        ),
        retries: OptionalNullable[utils.RetryConfig] = UNSET,
        server_url: str | None = None,
        timeout_ms: int | None = None,
        http_headers: Mapping[str, str] | None = None,
    ) -> ApiResponse[shared.SyncStatusResult | None]:
        """The same as `get_latest_sync`, to be awaited."""
        return await self._call_async(_GET_LATEST_SYNC, request, retries, server_url, timeout_ms, http_headers)

    def get_sync(
        self,
        *,
        request: operations.GetManagedBankFeedSyncRequest | operations.GetManagedBankFeedSyncRequestTypedDict,
        retries: OptionalNullable[utils.RetryConfig] = UNSET,
        server_url: str | None = None,
        timeout_ms: int | None = None,
        http_headers: Mapping[str, str] | None = None,
    ) -> ApiResponse[shared.SyncStatusResult]:
        """The same as `get_sync` of `ManagedBankFeeds`, giving the HTTP response beside the parsed value."""
        return self._call(_GET_SYNC, request, retries, server_url, timeout_ms, http_headers)

    async def get_sync_async(
        self,
        *,
        request: operations.GetManagedBankFeedSyncRequest | operations.GetManagedBankFeedSyncRequestTypedDict,
        retries: OptionalNullable[utils.RetryConfig] = UNSET,
        server_url: str | None = None,
        timeout_ms: int | None = None,
        http_headers: Mapping[str, str] | None = None,
    ) -> ApiResponse[shared.SyncStatusResult]:
        """The same as `get_sync`, to be awaited."""
        return await self._call_async(_GET_SYNC, request, retries, server_url, timeout_ms, http_headers)
