"""Send bank transactions to the books, and see what became of them."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cached_property

from . import utils
from ._runtime.operation import Operation, json_body, query, response
from ._runtime.raw_response import ApiResponse, RawMethods
from .basesdk import BaseSDK
from .models import errors, operations, shared
from .types import UNSET, OptionalNullable

_GET_CREATE_MODEL: Operation[shared.PushOption] = Operation(
    "get-create-bank-transactions-model",
    "GET /companies/{company_id}/connections/{connection_id}/options/bankAccounts/{account_id}/bankTransactions",
    request=lambda: operations.GetCreateBankTransactionsModelRequest,
    responses=(response("200", lambda: shared.PushOption, required=True),),
    errors=(response("401 402 403 404 429 500 503", lambda: errors.ErrorMessage),),
)
_CREATE: Operation[shared.CreateBankTransactionsResponse] = Operation(
    "create-bank-transactions",
    "POST /companies/{company_id}/connections/{connection_id}/push/bankAccounts/{account_id}/bankTransactions",
    params=(query("allow_sync_on_push_complete"), query("timeout_in_minutes")),
    request=lambda: operations.CreateBankTransactionsRequest,
    body=json_body("create_bank_transactions", optional=True),
    responses=(response("200", lambda: shared.CreateBankTransactionsResponse, required=True),),
    errors=(response("400 401 402 403 404 429 500 503", lambda: errors.ErrorMessage),),
)
_LIST_CREATE_OPERATIONS: Operation[shared.PushOperations] = Operation(
    "list-create-operations",
    "GET /companies/{company_id}/push",
    params=(query("order_by"), query("page"), query("page_size"), query("query")),
    request=lambda: operations.ListCreateOperationsRequest,
    responses=(response("200", lambda: shared.PushOperations, required=True),),
    errors=(response("400 401 402 403 404 429 500 503", lambda: errors.ErrorMessage),),
)
_GET_CREATE_OPERATION: Operation[shared.PushOperation] = Operation(
    "get-create-operation",
    "GET /companies/{company_id}/push/{push_operation_key}",
    request=lambda: operations.GetCreateOperationRequest,
    responses=(response("200", lambda: shared.PushOperation, required=True),),
    errors=(response("401 402 403 404 429 500 503", lambda: errors.ErrorMessage),),
)


class Transactions(BaseSDK):
    """Send bank transactions to the books, and see what became of them."""

    @cached_property
    def with_raw_response(self) -> TransactionsRaw:
        """The same methods, each giving the HTTP response beside the parsed value."""
        return TransactionsRaw(self._call, self._call_async)

    @cached_property
    def with_streaming_response(self) -> TransactionsRaw:
        """The same with the response left open, for bodies that do not fit into memory."""
        return TransactionsRaw(self._call, self._call_async, stream=True)

    def get_create_model(
        self,
        *,
        request: (
            operations.GetCreateBankTransactionsModelRequest | operations.GetCreateBankTransactionsModelRequestTypedDict
        ),
        retries: OptionalNullable[utils.RetryConfig] = UNSET,
        server_url: str | None = None,
        timeout_ms: int | None = None,
        http_headers: Mapping[str, str] | None = None,
    ) -> shared.PushOption:
        """Get bank transactions model

        Tells which fields this connection's integration expects in [bank transactions](https://docs.codat.io/bank-feeds-api#/schemas/BankTransactions), and which values it accepts.

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

                res = codat_bank_feeds.transactions.get_create_model(request={
                    "account_id": "acc-001",
                    "company_id": "8a210b68-6988-11ed-a1eb-0242ac120002",
                    "connection_id": "2e9d2c44-f675-40ba-8049-353bfcb5e171",
                })

                # Handle response
                print(res)
        """
        return self._call(_GET_CREATE_MODEL, request, retries, server_url, timeout_ms, http_headers)

    async def get_create_model_async(
        self,
        *,
        request: (
            operations.GetCreateBankTransactionsModelRequest | operations.GetCreateBankTransactionsModelRequestTypedDict
        ),
        retries: OptionalNullable[utils.RetryConfig] = UNSET,
        server_url: str | None = None,
        timeout_ms: int | None = None,
        http_headers: Mapping[str, str] | None = None,
    ) -> shared.PushOption:
        """The same as `get_create_model`, to be awaited."""
        return await self._call_async(_GET_CREATE_MODEL, request, retries, server_url, timeout_ms, http_headers)

    def create(
        self,
        *,
        request: operations.CreateBankTransactionsRequest | operations.CreateBankTransactionsRequestTypedDict,
        retries: OptionalNullable[utils.RetryConfig] = UNSET,
        server_url: str | None = None,
        timeout_ms: int | None = None,
        http_headers: Mapping[str, str] | None = None,
    ) -> shared.CreateBankTransactionsResponse:
        """Create bank transactions

        Sends transactions of a source account to the books, at most 1000 at a time. The answer is a push operation: the write goes on after it.

        **Differences between integrations**

        Which fields a transaction needs depends on the integration. [Get bank transactions model](https://docs.codat.io/bank-feeds-api#/operations/get-create-bank-transactions-model) tells which.

        :param request: what to send: the model, or a dict with the same keys
        :param retries: how to retry this call, if not as the client does
        :param server_url: where to send this call, if not to the client's server
        :param timeout_ms: time limit of this call in milliseconds, if not the client's
        :param http_headers: further headers of this call
        :returns: the parsed response
        :raises errors.ErrorMessage: response 400, 401, 402, 403, 404, 429, 500, 503
        :raises errors.SDKError: any other response that is not a success

        Example::

            from codat_bankfeeds import CodatBankFeeds
            from codat_bankfeeds.models import shared
            from decimal import Decimal


            with CodatBankFeeds(
                security=shared.Security(
                    auth_header="Basic BASE_64_ENCODED(API_KEY)",
                ),
            ) as codat_bank_feeds:

                res = codat_bank_feeds.transactions.create(request={
                    "create_bank_transactions": {
                        "account_id": "acc-001",
                        "transactions": [
                            {
                                "amount": Decimal("812.4"),
                                "balance": Decimal("3522.85"),
                                "counterparty": "Card processor",
                                "date_": "2026-02-04T10:21:00",
                                "description": "Card takings",
                                "id": "716422529",
                                "reconciled": False,
                                "reference": "TILL-0204",
                                "transaction_type": shared.BankTransactionType.CREDIT,
                            },
                            {
                                "amount": Decimal("-240"),
                                "balance": Decimal("3282.85"),
                                "counterparty": "Mill & Sons",
                                "date_": "2026-02-04T16:05:00",
                                "description": "Flour and yeast",
                                "id": "716422530",
                                "reconciled": False,
                                "reference": "INV-7781",
                                "transaction_type": shared.BankTransactionType.DEBIT,
                            },
                        ],
                    },
                    "account_id": "acc-001",
                    "company_id": "8a210b68-6988-11ed-a1eb-0242ac120002",
                    "connection_id": "2e9d2c44-f675-40ba-8049-353bfcb5e171",
                })

                # Handle response
                print(res)
        """
        return self._call(_CREATE, request, retries, server_url, timeout_ms, http_headers)

    async def create_async(
        self,
        *,
        request: operations.CreateBankTransactionsRequest | operations.CreateBankTransactionsRequestTypedDict,
        retries: OptionalNullable[utils.RetryConfig] = UNSET,
        server_url: str | None = None,
        timeout_ms: int | None = None,
        http_headers: Mapping[str, str] | None = None,
    ) -> shared.CreateBankTransactionsResponse:
        """The same as `create`, to be awaited."""
        return await self._call_async(_CREATE, request, retries, server_url, timeout_ms, http_headers)

    def list_create_operations(
        self,
        *,
        request: operations.ListCreateOperationsRequest | operations.ListCreateOperationsRequestTypedDict,
        retries: OptionalNullable[utils.RetryConfig] = UNSET,
        server_url: str | None = None,
        timeout_ms: int | None = None,
        http_headers: Mapping[str, str] | None = None,
    ) -> shared.PushOperations:
        """List create operations

        Lists everything that was written to the company's books, one page at a time.

        Bank feeds write `bankTransactions` only.

        :param request: what to send: the model, or a dict with the same keys
        :param retries: how to retry this call, if not as the client does
        :param server_url: where to send this call, if not to the client's server
        :param timeout_ms: time limit of this call in milliseconds, if not the client's
        :param http_headers: further headers of this call
        :returns: the parsed response
        :raises errors.ErrorMessage: response 400, 401, 402, 403, 404, 429, 500, 503
        :raises errors.SDKError: any other response that is not a success

        Example::

            from codat_bankfeeds import CodatBankFeeds
            from codat_bankfeeds.models import shared


            with CodatBankFeeds(
                security=shared.Security(
                    auth_header="Basic BASE_64_ENCODED(API_KEY)",
                ),
            ) as codat_bank_feeds:

                res = codat_bank_feeds.transactions.list_create_operations(request={
                    "company_id": "8a210b68-6988-11ed-a1eb-0242ac120002",
                    "order_by": "-requestedOnUtc",
                    "query": "status=Failed",
                })

                # Handle response
                print(res)
        """
        return self._call(_LIST_CREATE_OPERATIONS, request, retries, server_url, timeout_ms, http_headers)

    async def list_create_operations_async(
        self,
        *,
        request: operations.ListCreateOperationsRequest | operations.ListCreateOperationsRequestTypedDict,
        retries: OptionalNullable[utils.RetryConfig] = UNSET,
        server_url: str | None = None,
        timeout_ms: int | None = None,
        http_headers: Mapping[str, str] | None = None,
    ) -> shared.PushOperations:
        """The same as `list_create_operations`, to be awaited."""
        return await self._call_async(_LIST_CREATE_OPERATIONS, request, retries, server_url, timeout_ms, http_headers)

    def get_create_operation(
        self,
        *,
        request: operations.GetCreateOperationRequest | operations.GetCreateOperationRequestTypedDict,
        retries: OptionalNullable[utils.RetryConfig] = UNSET,
        server_url: str | None = None,
        timeout_ms: int | None = None,
        http_headers: Mapping[str, str] | None = None,
    ) -> shared.PushOperation:
        """Get create operation

        Returns one write to the company's books, with its outcome so far.

        Bank feeds write `bankTransactions` only.

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

                res = codat_bank_feeds.transactions.get_create_operation(request={
                    "company_id": "8a210b68-6988-11ed-a1eb-0242ac120002",
                    "push_operation_key": "b888f774-3e7c-4135-a18c-6b985523c4bc",
                })

                # Handle response
                print(res)
        """
        return self._call(_GET_CREATE_OPERATION, request, retries, server_url, timeout_ms, http_headers)

    async def get_create_operation_async(
        self,
        *,
        request: operations.GetCreateOperationRequest | operations.GetCreateOperationRequestTypedDict,
        retries: OptionalNullable[utils.RetryConfig] = UNSET,
        server_url: str | None = None,
        timeout_ms: int | None = None,
        http_headers: Mapping[str, str] | None = None,
    ) -> shared.PushOperation:
        """The same as `get_create_operation`, to be awaited."""
        return await self._call_async(_GET_CREATE_OPERATION, request, retries, server_url, timeout_ms, http_headers)


class TransactionsRaw(RawMethods):
    """The methods of `Transactions`, each giving the HTTP response beside the parsed value."""

    def get_create_model(
        self,
        *,
        request: (
            operations.GetCreateBankTransactionsModelRequest | operations.GetCreateBankTransactionsModelRequestTypedDict
        ),
        retries: OptionalNullable[utils.RetryConfig] = UNSET,
        server_url: str | None = None,
        timeout_ms: int | None = None,
        http_headers: Mapping[str, str] | None = None,
    ) -> ApiResponse[shared.PushOption]:
        """The same as `get_create_model` of `Transactions`, giving the HTTP response beside the parsed value."""
        return self._call(_GET_CREATE_MODEL, request, retries, server_url, timeout_ms, http_headers)

    async def get_create_model_async(
        self,
        *,
        request: (
            operations.GetCreateBankTransactionsModelRequest | operations.GetCreateBankTransactionsModelRequestTypedDict
        ),
        retries: OptionalNullable[utils.RetryConfig] = UNSET,
        server_url: str | None = None,
        timeout_ms: int | None = None,
        http_headers: Mapping[str, str] | None = None,
    ) -> ApiResponse[shared.PushOption]:
        """The same as `get_create_model`, to be awaited."""
        return await self._call_async(_GET_CREATE_MODEL, request, retries, server_url, timeout_ms, http_headers)

    def create(
        self,
        *,
        request: operations.CreateBankTransactionsRequest | operations.CreateBankTransactionsRequestTypedDict,
        retries: OptionalNullable[utils.RetryConfig] = UNSET,
        server_url: str | None = None,
        timeout_ms: int | None = None,
        http_headers: Mapping[str, str] | None = None,
    ) -> ApiResponse[shared.CreateBankTransactionsResponse]:
        """The same as `create` of `Transactions`, giving the HTTP response beside the parsed value."""
        return self._call(_CREATE, request, retries, server_url, timeout_ms, http_headers)

    async def create_async(
        self,
        *,
        request: operations.CreateBankTransactionsRequest | operations.CreateBankTransactionsRequestTypedDict,
        retries: OptionalNullable[utils.RetryConfig] = UNSET,
        server_url: str | None = None,
        timeout_ms: int | None = None,
        http_headers: Mapping[str, str] | None = None,
    ) -> ApiResponse[shared.CreateBankTransactionsResponse]:
        """The same as `create`, to be awaited."""
        return await self._call_async(_CREATE, request, retries, server_url, timeout_ms, http_headers)

    def list_create_operations(
        self,
        *,
        request: operations.ListCreateOperationsRequest | operations.ListCreateOperationsRequestTypedDict,
        retries: OptionalNullable[utils.RetryConfig] = UNSET,
        server_url: str | None = None,
        timeout_ms: int | None = None,
        http_headers: Mapping[str, str] | None = None,
    ) -> ApiResponse[shared.PushOperations]:
        """The same as `list_create_operations` of `Transactions`, giving the HTTP response beside the parsed value."""
        return self._call(_LIST_CREATE_OPERATIONS, request, retries, server_url, timeout_ms, http_headers)

    async def list_create_operations_async(
        self,
        *,
        request: operations.ListCreateOperationsRequest | operations.ListCreateOperationsRequestTypedDict,
        retries: OptionalNullable[utils.RetryConfig] = UNSET,
        server_url: str | None = None,
        timeout_ms: int | None = None,
        http_headers: Mapping[str, str] | None = None,
    ) -> ApiResponse[shared.PushOperations]:
        """The same as `list_create_operations`, to be awaited."""
        return await self._call_async(_LIST_CREATE_OPERATIONS, request, retries, server_url, timeout_ms, http_headers)

    def get_create_operation(
        self,
        *,
        request: operations.GetCreateOperationRequest | operations.GetCreateOperationRequestTypedDict,
        retries: OptionalNullable[utils.RetryConfig] = UNSET,
        server_url: str | None = None,
        timeout_ms: int | None = None,
        http_headers: Mapping[str, str] | None = None,
    ) -> ApiResponse[shared.PushOperation]:
        """The same as `get_create_operation` of `Transactions`, giving the HTTP response beside the parsed value."""
        return self._call(_GET_CREATE_OPERATION, request, retries, server_url, timeout_ms, http_headers)

    async def get_create_operation_async(
        self,
        *,
        request: operations.GetCreateOperationRequest | operations.GetCreateOperationRequestTypedDict,
        retries: OptionalNullable[utils.RetryConfig] = UNSET,
        server_url: str | None = None,
        timeout_ms: int | None = None,
        http_headers: Mapping[str, str] | None = None,
    ) -> ApiResponse[shared.PushOperation]:
        """The same as `get_create_operation`, to be awaited."""
        return await self._call_async(_GET_CREATE_OPERATION, request, retries, server_url, timeout_ms, http_headers)
