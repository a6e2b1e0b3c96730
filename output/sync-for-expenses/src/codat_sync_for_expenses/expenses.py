"""Spending on company cards."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cached_property

from . import utils
from ._runtime.operation import Operation, json_body, response
from ._runtime.raw_response import ApiResponse, RawMethods
from .basesdk import BaseSDK
from .models import errors, operations, shared
from .types import UNSET, OptionalNullable

_CREATE: Operation[shared.CreateExpenseResponse | None] = Operation(
    "create-expense-transaction",
    "POST /companies/{company_id}/sync/expenses/expense-transactions",
    request=lambda: operations.CreateExpenseTransactionRequest,
    body=json_body("request_body", optional=True),
    responses=(response("200", lambda: shared.CreateExpenseResponse),),
    errors=(response("400 401 402 403 404 429 500 503", lambda: errors.ErrorMessage),),
)
_UPDATE: Operation[shared.UpdateExpenseResponse | None] = Operation(
    "update-expense-transaction",
    "PUT /companies/{company_id}/sync/expenses/expense-transactions/{transaction_id}",
    request=lambda: operations.UpdateExpenseTransactionRequest,
    body=json_body("update_expense_request", optional=True),
    responses=(response("202", lambda: shared.UpdateExpenseResponse),),
    errors=(response("400 401 402 403 404 422 429 500 503", lambda: errors.ErrorMessage),),
)


class Expenses(BaseSDK):
    """Spending on company cards."""

    @cached_property
    def with_raw_response(self) -> ExpensesRaw:
        """The same methods, each giving the HTTP response beside the parsed value."""
        return ExpensesRaw(self._call, self._call_async)

    @cached_property
    def with_streaming_response(self) -> ExpensesRaw:
        """The same with the response left open, for bodies that do not fit into memory."""
        return ExpensesRaw(self._call, self._call_async, stream=True)

    def create(
        self,
        *,
        request: operations.CreateExpenseTransactionRequest | operations.CreateExpenseTransactionRequestTypedDict,
        retries: OptionalNullable[utils.RetryConfig] = UNSET,
        server_url: str | None = None,
        timeout_ms: int | None = None,
        http_headers: Mapping[str, str] | None = None,
    ) -> shared.CreateExpenseResponse | None:
        """Create expense transaction

        Books up to 50 card transactions in the company's accounting software and starts a sync.

        An [expense transaction](https://docs.codat.io/sync-for-expenses-api#/schemas/ExpenseTransaction) is anything that happens on a company's debit or credit card: a payment, a refund, a reward or a chargeback.

        Works with Dynamics 365 Business Central, FreeAgent, Oracle NetSuite, QuickBooks Desktop, QuickBooks Online and Xero.

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
                res = codat_sync_expenses.expenses.create(request={
                    "company_id": "8a210b68-6988-11ed-a1eb-0242ac120002",
                    "request_body": [
                        {
                            "currency": "GBP",
                            "id": "4d7c6929-7770-412b-91bb-44d3bc71d111",
                            "issue_date": "2024-05-21T00:00:00+00:00",
                            "type": shared.ExpenseTransactionType.PAYMENT,
                            "bank_account_ref": {
                                "id": "97",
                            },
                            "contact_ref": {
                                "id": "430",
                                "type": shared.Type.SUPPLIER,
                            },
                            "currency_rate": Decimal("1"),
                            "lines": [
                                {
                                    "net_amount": Decimal("100"),
                                    "account_ref": {
                                        "id": "35",
                                    },
                                    "invoice_to": {
                                        "id": "504",
                                        "type": shared.InvoiceToType.CUSTOMER,
                                    },
                                    "tax_amount": Decimal("20"),
                                    "tax_rate_ref": {
                                        "id": "23_Bills",
                                    },
                                    "tracking_refs": [
                                        {
                                            "data_type": shared.TrackingRefDataType.TRACKING_CATEGORIES,
                                            "id": "DEPARTMENT_5",
                                        },
                                    ],
                                },
                            ],
                            "merchant_name": "Amazon UK",
                            "notes": "APPLE.COM/BILL - 09001077498 - Card Ending: 4590",
                        },
                    ],
                })

                if res is not None:
                    # handle response
                    pass
        """
        return self._call(_CREATE, request, retries, server_url, timeout_ms, http_headers)

    async def create_async(
        self,
        *,
        request: operations.CreateExpenseTransactionRequest | operations.CreateExpenseTransactionRequestTypedDict,
        retries: OptionalNullable[utils.RetryConfig] = UNSET,
        server_url: str | None = None,
        timeout_ms: int | None = None,
        http_headers: Mapping[str, str] | None = None,
    ) -> shared.CreateExpenseResponse | None:
        """The same as `create`, to be awaited."""
        return await self._call_async(_CREATE, request, retries, server_url, timeout_ms, http_headers)

    def update(
        self,
        *,
        request: operations.UpdateExpenseTransactionRequest | operations.UpdateExpenseTransactionRequestTypedDict,
        retries: OptionalNullable[utils.RetryConfig] = UNSET,
        server_url: str | None = None,
        timeout_ms: int | None = None,
        http_headers: Mapping[str, str] | None = None,
    ) -> shared.UpdateExpenseResponse | None:
        """Update expense transactions

        Changes a card transaction that was booked earlier, and starts a sync.

        Only transactions of the type [Payment](https://docs.codat.io/expenses/sync-process/expense-transactions#transaction-types) can be changed, and only with FreeAgent, Oracle NetSuite, QuickBooks Online and Xero.

        :param request: what to send: the model, or a dict with the same keys
        :param retries: how to retry this call, if not as the client does
        :param server_url: where to send this call, if not to the client's server
        :param timeout_ms: time limit of this call in milliseconds, if not the client's
        :param http_headers: further headers of this call
        :returns: the parsed response
        :raises errors.ErrorMessage: response 400, 401, 402, 403, 404, 422, 429, 500, 503
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
                res = codat_sync_expenses.expenses.update(request={
                    "company_id": "8a210b68-6988-11ed-a1eb-0242ac120002",
                    "transaction_id": "336694d8-2dca-4cb5-a28d-3ccb83e55eee",
                    "update_expense_request": {
                        "currency": "GBP",
                        "issue_date": "2024-05-21T00:00:00+00:00",
                        "type": shared.UpdateExpenseRequestType.PAYMENT,
                        "bank_account_ref": {
                            "id": "97",
                        },
                        "contact_ref": {
                            "id": "430",
                            "type": shared.Type.SUPPLIER,
                        },
                        "currency_rate": Decimal("1"),
                        "lines": [
                            {
                                "net_amount": Decimal("100"),
                                "account_ref": {
                                    "id": "35",
                                },
                                "invoice_to": {
                                    "id": "504",
                                    "type": shared.InvoiceToType.CUSTOMER,
                                },
                                "tax_amount": Decimal("20"),
                                "tax_rate_ref": {
                                    "id": "23_Bills",
                                },
                                "tracking_refs": [
                                    {
                                        "data_type": shared.TrackingRefDataType.TRACKING_CATEGORIES,
                                        "id": "DEPARTMENT_5",
                                    },
                                ],
                            },
                        ],
                        "merchant_name": "Amazon UK",
                        "notes": "APPLE.COM/BILL - 09001077498 - Card Ending: 4590",
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
        request: operations.UpdateExpenseTransactionRequest | operations.UpdateExpenseTransactionRequestTypedDict,
        retries: OptionalNullable[utils.RetryConfig] = UNSET,
        server_url: str | None = None,
        timeout_ms: int | None = None,
        http_headers: Mapping[str, str] | None = None,
    ) -> shared.UpdateExpenseResponse | None:
        """The same as `update`, to be awaited."""
        return await self._call_async(_UPDATE, request, retries, server_url, timeout_ms, http_headers)


class ExpensesRaw(RawMethods):
    """The methods of `Expenses`, each giving the HTTP response beside the parsed value."""

    def create(
        self,
        *,
        request: operations.CreateExpenseTransactionRequest | operations.CreateExpenseTransactionRequestTypedDict,
        retries: OptionalNullable[utils.RetryConfig] = UNSET,
        server_url: str | None = None,
        timeout_ms: int | None = None,
        http_headers: Mapping[str, str] | None = None,
    ) -> ApiResponse[shared.CreateExpenseResponse | None]:
        """The same as `create` of `Expenses`, giving the HTTP response beside the parsed value."""
        return self._call(_CREATE, request, retries, server_url, timeout_ms, http_headers)

    async def create_async(
        self,
        *,
        request: operations.CreateExpenseTransactionRequest | operations.CreateExpenseTransactionRequestTypedDict,
        retries: OptionalNullable[utils.RetryConfig] = UNSET,
        server_url: str | None = None,
        timeout_ms: int | None = None,
        http_headers: Mapping[str, str] | None = None,
    ) -> ApiResponse[shared.CreateExpenseResponse | None]:
        """The same as `create`, to be awaited."""
        return await self._call_async(_CREATE, request, retries, server_url, timeout_ms, http_headers)

    def update(
        self,
        *,
        request: operations.UpdateExpenseTransactionRequest | operations.UpdateExpenseTransactionRequestTypedDict,
        retries: OptionalNullable[utils.RetryConfig] = UNSET,
        server_url: str | None = None,
        timeout_ms: int | None = None,
        http_headers: Mapping[str, str] | None = None,
    ) -> ApiResponse[shared.UpdateExpenseResponse | None]:
        """The same as `update` of `Expenses`, giving the HTTP response beside the parsed value."""
        return self._call(_UPDATE, request, retries, server_url, timeout_ms, http_headers)

    async def update_async(
        self,
        *,
        request: operations.UpdateExpenseTransactionRequest | operations.UpdateExpenseTransactionRequestTypedDict,
        retries: OptionalNullable[utils.RetryConfig] = UNSET,
        server_url: str | None = None,
        timeout_ms: int | None = None,
        http_headers: Mapping[str, str] | None = None,
    ) -> ApiResponse[shared.UpdateExpenseResponse | None]:
        """The same as `update`, to be awaited."""
        return await self._call_async(_UPDATE, request, retries, server_url, timeout_ms, http_headers)
