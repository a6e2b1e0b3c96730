"""Money that moves between accounts."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cached_property

from . import utils
from ._runtime.operation import Operation, json_body, response
from ._runtime.raw_response import ApiResponse, RawMethods
from .basesdk import BaseSDK
from .models import errors, operations, shared
from .types import UNSET, OptionalNullable

_CREATE: Operation[shared.TransferTransactionResponse | None] = Operation(
    "create-transfer-transaction",
    "PUT /companies/{company_id}/sync/expenses/transfer-transactions/{transaction_id}",
    request=lambda: operations.CreateTransferTransactionRequest,
    body=json_body("transfer_transaction_request", optional=True),
    responses=(response("200", lambda: shared.TransferTransactionResponse),),
    errors=(response("400 401 402 403 404 429 500 503", lambda: errors.ErrorMessage),),
)


class Transfers(BaseSDK):
    """Money that moves between accounts."""

    @cached_property
    def with_raw_response(self) -> TransfersRaw:
        """The same methods, each giving the HTTP response beside the parsed value."""
        return TransfersRaw(self._call, self._call_async)

    @cached_property
    def with_streaming_response(self) -> TransfersRaw:
        """The same with the response left open, for bodies that do not fit into memory."""
        return TransfersRaw(self._call, self._call_async, stream=True)

    def create(
        self,
        *,
        request: operations.CreateTransferTransactionRequest | operations.CreateTransferTransactionRequestTypedDict,
        retries: OptionalNullable[utils.RetryConfig] = UNSET,
        server_url: str | None = None,
        timeout_ms: int | None = None,
        http_headers: Mapping[str, str] | None = None,
    ) -> shared.TransferTransactionResponse | None:
        """Create transfer transaction

        Books a [transfer](https://docs.codat.io/sync-for-expenses-api#/schemas/TransferTransactionRequest), or changes the one that has this `transactionId`, and starts a sync.

        A transfer moves money between two accounts, at least one of them a bank account: a prepaid card is topped up, say, or the balance of a credit card is moved. Each of the two amounts is in the currency of its own account.

        Works with FreeAgent, QuickBooks Desktop, QuickBooks Online and Xero.

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
            from decimal import Decimal

            with CodatSyncExpenses(
                security=shared.Security(
                    auth_header="Basic BASE_64_ENCODED(API_KEY)",
                ),
            ) as codat_sync_expenses:
                res = codat_sync_expenses.transfers.create(request={
                    "company_id": "8a210b68-6988-11ed-a1eb-0242ac120002",
                    "transaction_id": "336694d8-2dca-4cb5-a28d-3ccb83e55eee",
                    "transfer_transaction_request": {
                        "date_": "2021-05-21T00:00:00+00:00",
                        "from_": {
                            "account_ref": {
                                "id": "787dfb37-5707-4dc0-8a86-8d74e4cc78ea",
                            },
                            "amount": Decimal("100"),
                        },
                        "to": {
                            "account_ref": {
                                "id": "777dfb37-5506-3dc0-6g86-8d34z4cc78ea",
                            },
                            "amount": Decimal("100"),
                        },
                        "description": "Sample transfer description",
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
        request: operations.CreateTransferTransactionRequest | operations.CreateTransferTransactionRequestTypedDict,
        retries: OptionalNullable[utils.RetryConfig] = UNSET,
        server_url: str | None = None,
        timeout_ms: int | None = None,
        http_headers: Mapping[str, str] | None = None,
    ) -> shared.TransferTransactionResponse | None:
        """The same as `create`, to be awaited."""
        return await self._call_async(_CREATE, request, retries, server_url, timeout_ms, http_headers)


class TransfersRaw(RawMethods):
    """The methods of `Transfers`, each giving the HTTP response beside the parsed value."""

    def create(
        self,
        *,
        request: operations.CreateTransferTransactionRequest | operations.CreateTransferTransactionRequestTypedDict,
        retries: OptionalNullable[utils.RetryConfig] = UNSET,
        server_url: str | None = None,
        timeout_ms: int | None = None,
        http_headers: Mapping[str, str] | None = None,
    ) -> ApiResponse[shared.TransferTransactionResponse | None]:
        """The same as `create` of `Transfers`, giving the HTTP response beside the parsed value."""
        return self._call(_CREATE, request, retries, server_url, timeout_ms, http_headers)

    async def create_async(
        self,
        *,
        request: operations.CreateTransferTransactionRequest | operations.CreateTransferTransactionRequestTypedDict,
        retries: OptionalNullable[utils.RetryConfig] = UNSET,
        server_url: str | None = None,
        timeout_ms: int | None = None,
        http_headers: Mapping[str, str] | None = None,
    ) -> ApiResponse[shared.TransferTransactionResponse | None]:
        """The same as `create`, to be awaited."""
        return await self._call_async(_CREATE, request, retries, server_url, timeout_ms, http_headers)
