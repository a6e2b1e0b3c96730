"""What became of each transaction in a sync."""

from __future__ import annotations

from builtins import list as List
from collections.abc import Mapping
from functools import cached_property

from . import utils
from ._runtime.operation import Operation, query, response
from ._runtime.raw_response import ApiResponse, RawMethods
from .basesdk import BaseSDK
from .models import errors, operations, shared
from .types import UNSET, OptionalNullable

_LIST: Operation[shared.Transactions | None] = Operation(
    "list-sync-transactions",
    "GET /companies/{company_id}/sync/expenses/syncs/{sync_id}/transactions",
    params=(query("page"), query("page_size")),
    request=lambda: operations.ListSyncTransactionsRequest,
    responses=(response("200", lambda: shared.Transactions),),
    errors=(response("400 401 402 403 404 429 500 503", lambda: errors.ErrorMessage),),
)
_GET: Operation[list[shared.SchemaTransaction] | None] = Operation(
    "get-sync-transaction",
    "GET /companies/{company_id}/sync/expenses/syncs/{sync_id}/transactions/{transaction_id}",
    request=lambda: operations.GetSyncTransactionRequest,
    responses=(response("200", lambda: list[shared.SchemaTransaction]),),
    errors=(response("401 402 403 404 429 500 503", lambda: errors.ErrorMessage),),
)


class TransactionStatus(BaseSDK):
    """What became of each transaction in a sync."""

    @cached_property
    def with_raw_response(self) -> TransactionStatusRaw:
        """The same methods, each giving the HTTP response beside the parsed value."""
        return TransactionStatusRaw(self._call, self._call_async)

    @cached_property
    def with_streaming_response(self) -> TransactionStatusRaw:
        """The same with the response left open, for bodies that do not fit into memory."""
        return TransactionStatusRaw(self._call, self._call_async, stream=True)

    def list(
        self,
        *,
        request: operations.ListSyncTransactionsRequest | operations.ListSyncTransactionsRequestTypedDict,
        retries: OptionalNullable[utils.RetryConfig] = UNSET,
        server_url: str | None = None,
        timeout_ms: int | None = None,
        http_headers: Mapping[str, str] | None = None,
    ) -> shared.Transactions | None:
        """List sync transactions

        Lists the transactions of a sync and what became of each, one page at a time.

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
                res = codat_sync_expenses.transaction_status.list(request={
                    "company_id": "8a210b68-6988-11ed-a1eb-0242ac120002",
                    "sync_id": "6fb40d5e-b13e-11ed-afa1-0242ac120002",
                    "page": 1,
                    "page_size": 100,
                })

                if res is not None:
                    # handle response
                    pass
        """
        return self._call(_LIST, request, retries, server_url, timeout_ms, http_headers)

    async def list_async(
        self,
        *,
        request: operations.ListSyncTransactionsRequest | operations.ListSyncTransactionsRequestTypedDict,
        retries: OptionalNullable[utils.RetryConfig] = UNSET,
        server_url: str | None = None,
        timeout_ms: int | None = None,
        http_headers: Mapping[str, str] | None = None,
    ) -> shared.Transactions | None:
        """The same as `list`, to be awaited."""
        return await self._call_async(_LIST, request, retries, server_url, timeout_ms, http_headers)

    def get(
        self,
        *,
        request: operations.GetSyncTransactionRequest | operations.GetSyncTransactionRequestTypedDict,
        retries: OptionalNullable[utils.RetryConfig] = UNSET,
        server_url: str | None = None,
        timeout_ms: int | None = None,
        http_headers: Mapping[str, str] | None = None,
    ) -> List[shared.SchemaTransaction] | None:
        """Get sync transaction

        Returns what became of one transaction in a sync.

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
                res = codat_sync_expenses.transaction_status.get(request={
                    "company_id": "8a210b68-6988-11ed-a1eb-0242ac120002",
                    "sync_id": "6fb40d5e-b13e-11ed-afa1-0242ac120002",
                    "transaction_id": "336694d8-2dca-4cb5-a28d-3ccb83e55eee",
                })

                if res is not None:
                    # handle response
                    pass
        """
        return self._call(_GET, request, retries, server_url, timeout_ms, http_headers)

    async def get_async(
        self,
        *,
        request: operations.GetSyncTransactionRequest | operations.GetSyncTransactionRequestTypedDict,
        retries: OptionalNullable[utils.RetryConfig] = UNSET,
        server_url: str | None = None,
        timeout_ms: int | None = None,
        http_headers: Mapping[str, str] | None = None,
    ) -> List[shared.SchemaTransaction] | None:
        """The same as `get`, to be awaited."""
        return await self._call_async(_GET, request, retries, server_url, timeout_ms, http_headers)


class TransactionStatusRaw(RawMethods):
    """The methods of `TransactionStatus`, each giving the HTTP response beside the parsed value."""

    def list(
        self,
        *,
        request: operations.ListSyncTransactionsRequest | operations.ListSyncTransactionsRequestTypedDict,
        retries: OptionalNullable[utils.RetryConfig] = UNSET,
        server_url: str | None = None,
        timeout_ms: int | None = None,
        http_headers: Mapping[str, str] | None = None,
    ) -> ApiResponse[shared.Transactions | None]:
        """The same as `list` of `TransactionStatus`, giving the HTTP response beside the parsed value."""
        return self._call(_LIST, request, retries, server_url, timeout_ms, http_headers)

    async def list_async(
        self,
        *,
        request: operations.ListSyncTransactionsRequest | operations.ListSyncTransactionsRequestTypedDict,
        retries: OptionalNullable[utils.RetryConfig] = UNSET,
        server_url: str | None = None,
        timeout_ms: int | None = None,
        http_headers: Mapping[str, str] | None = None,
    ) -> ApiResponse[shared.Transactions | None]:
        """The same as `list`, to be awaited."""
        return await self._call_async(_LIST, request, retries, server_url, timeout_ms, http_headers)

    def get(
        self,
        *,
        request: operations.GetSyncTransactionRequest | operations.GetSyncTransactionRequestTypedDict,
        retries: OptionalNullable[utils.RetryConfig] = UNSET,
        server_url: str | None = None,
        timeout_ms: int | None = None,
        http_headers: Mapping[str, str] | None = None,
    ) -> ApiResponse[List[shared.SchemaTransaction] | None]:
        """The same as `get` of `TransactionStatus`, giving the HTTP response beside the parsed value."""
        return self._call(_GET, request, retries, server_url, timeout_ms, http_headers)

    async def get_async(
        self,
        *,
        request: operations.GetSyncTransactionRequest | operations.GetSyncTransactionRequestTypedDict,
        retries: OptionalNullable[utils.RetryConfig] = UNSET,
        server_url: str | None = None,
        timeout_ms: int | None = None,
        http_headers: Mapping[str, str] | None = None,
    ) -> ApiResponse[List[shared.SchemaTransaction] | None]:
        """The same as `get`, to be awaited."""
        return await self._call_async(_GET, request, retries, server_url, timeout_ms, http_headers)
