"""Spending that employees are paid back for."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cached_property

from . import utils
from ._runtime.operation import Operation, json_body, response
from ._runtime.raw_response import ApiResponse, RawMethods
from .basesdk import BaseSDK
from .models import errors, operations, shared
from .types import UNSET, OptionalNullable

_CREATE: Operation[shared.CreateReimbursableExpenseResponse | None] = Operation(
    "create-reimbursable-expense-transaction",
    "POST /companies/{company_id}/sync/expenses/reimbursable-expense-transactions",
    request=lambda: operations.CreateReimbursableExpenseTransactionRequest,
    body=json_body("request_body", optional=True),
    responses=(response("200", lambda: shared.CreateReimbursableExpenseResponse),),
    errors=(response("400 401 402 403 404 429 500 503", lambda: errors.ErrorMessage),),
)
_UPDATE: Operation[shared.CreateReimbursableExpenseResponse | None] = Operation(
    "update-reimbursable-expense-transaction",
    "PUT /companies/{company_id}/sync/expenses/reimbursable-expense-transactions/{transaction_id}",
    request=lambda: operations.UpdateReimbursableExpenseTransactionRequest,
    body=json_body("update_reimbursable_expense_transaction_request", optional=True),
    responses=(response("200", lambda: shared.CreateReimbursableExpenseResponse),),
    errors=(response("400 401 402 403 404 429 500 503", lambda: errors.ErrorMessage),),
)


class Reimbursements(BaseSDK):
    """Spending that employees are paid back for."""

    @cached_property
    def with_raw_response(self) -> ReimbursementsRaw:
        """The same methods, each giving the HTTP response beside the parsed value."""
        return ReimbursementsRaw(self._call, self._call_async)

    @cached_property
    def with_streaming_response(self) -> ReimbursementsRaw:
        """The same with the response left open, for bodies that do not fit into memory."""
        return ReimbursementsRaw(self._call, self._call_async, stream=True)

    def create(
        self,
        *,
        request: (
            operations.CreateReimbursableExpenseTransactionRequest
            | operations.CreateReimbursableExpenseTransactionRequestTypedDict
        ),
        retries: OptionalNullable[utils.RetryConfig] = UNSET,
        server_url: str | None = None,
        timeout_ms: int | None = None,
        http_headers: Mapping[str, str] | None = None,
    ) -> shared.CreateReimbursableExpenseResponse | None:
        """Create reimbursable expense transaction

        Books up to 50 employees' claims in the company's accounting software and starts a sync.

        Each [claim](https://docs.codat.io/sync-for-expenses-api#/schemas/ReimbursableExpenseTransactionRequest) becomes a bill, with the employee as its supplier.

        Works with FreeAgent, Oracle NetSuite, QuickBooks Desktop and QuickBooks Online.

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
                res = codat_sync_expenses.reimbursements.create(request={
                    "company_id": "8a210b68-6988-11ed-a1eb-0242ac120002",
                    "request_body": [
                        {
                            "contact_ref": {
                                "id": "752",
                            },
                            "currency": "GBP",
                            "due_date": "2024-05-21",
                            "id": "4d7c6929-7770-412b-91bb-44d3bc71d111",
                            "issue_date": "2024-05-21",
                            "currency_rate": Decimal("1"),
                            "lines": [
                                {
                                    "net_amount": Decimal("100"),
                                    "account_ref": {
                                        "id": "35",
                                    },
                                    "description": "Hotel",
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
                            "notes": "APPLE.COM/BILL - 09001077498 - Card Ending: 4590",
                            "reference": "expenses w/c 01/07",
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
        request: (
            operations.CreateReimbursableExpenseTransactionRequest
            | operations.CreateReimbursableExpenseTransactionRequestTypedDict
        ),
        retries: OptionalNullable[utils.RetryConfig] = UNSET,
        server_url: str | None = None,
        timeout_ms: int | None = None,
        http_headers: Mapping[str, str] | None = None,
    ) -> shared.CreateReimbursableExpenseResponse | None:
        """The same as `create`, to be awaited."""
        return await self._call_async(_CREATE, request, retries, server_url, timeout_ms, http_headers)

    def update(
        self,
        *,
        request: (
            operations.UpdateReimbursableExpenseTransactionRequest
            | operations.UpdateReimbursableExpenseTransactionRequestTypedDict
        ),
        retries: OptionalNullable[utils.RetryConfig] = UNSET,
        server_url: str | None = None,
        timeout_ms: int | None = None,
        http_headers: Mapping[str, str] | None = None,
    ) -> shared.CreateReimbursableExpenseResponse | None:
        """Update reimbursable expense transaction

        Changes an employee's claim, and with it the bill that stands for the claim in the accounting software.

        Works with FreeAgent, Oracle NetSuite and QuickBooks Online.

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
                res = codat_sync_expenses.reimbursements.update(request={
                    "company_id": "8a210b68-6988-11ed-a1eb-0242ac120002",
                    "transaction_id": "336694d8-2dca-4cb5-a28d-3ccb83e55eee",
                    "update_reimbursable_expense_transaction_request": {
                        "contact_ref": {
                            "id": "752",
                        },
                        "currency": "GBP",
                        "due_date": "2024-05-21",
                        "issue_date": "2024-05-21",
                        "currency_rate": Decimal("1"),
                        "lines": [
                            {
                                "net_amount": Decimal("100"),
                                "account_ref": {
                                    "id": "35",
                                },
                                "description": "Hotel",
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
                        "notes": "APPLE.COM/BILL - 09001077498 - Card Ending: 4590",
                        "reference": "expenses w/c 01/07",
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
        request: (
            operations.UpdateReimbursableExpenseTransactionRequest
            | operations.UpdateReimbursableExpenseTransactionRequestTypedDict
        ),
        retries: OptionalNullable[utils.RetryConfig] = UNSET,
        server_url: str | None = None,
        timeout_ms: int | None = None,
        http_headers: Mapping[str, str] | None = None,
    ) -> shared.CreateReimbursableExpenseResponse | None:
        """The same as `update`, to be awaited."""
        return await self._call_async(_UPDATE, request, retries, server_url, timeout_ms, http_headers)


class ReimbursementsRaw(RawMethods):
    """The methods of `Reimbursements`, each giving the HTTP response beside the parsed value."""

    def create(
        self,
        *,
        request: (
            operations.CreateReimbursableExpenseTransactionRequest
            | operations.CreateReimbursableExpenseTransactionRequestTypedDict
        ),
        retries: OptionalNullable[utils.RetryConfig] = UNSET,
        server_url: str | None = None,
        timeout_ms: int | None = None,
        http_headers: Mapping[str, str] | None = None,
    ) -> ApiResponse[shared.CreateReimbursableExpenseResponse | None]:
        """The same as `create` of `Reimbursements`, giving the HTTP response beside the parsed value."""
        return self._call(_CREATE, request, retries, server_url, timeout_ms, http_headers)

    async def create_async(
        self,
        *,
        request: (
            operations.CreateReimbursableExpenseTransactionRequest
            | operations.CreateReimbursableExpenseTransactionRequestTypedDict
        ),
        retries: OptionalNullable[utils.RetryConfig] = UNSET,
        server_url: str | None = None,
        timeout_ms: int | None = None,
        http_headers: Mapping[str, str] | None = None,
    ) -> ApiResponse[shared.CreateReimbursableExpenseResponse | None]:
        """The same as `create`, to be awaited."""
        return await self._call_async(_CREATE, request, retries, server_url, timeout_ms, http_headers)

    def update(
        self,
        *,
        request: (
            operations.UpdateReimbursableExpenseTransactionRequest
            | operations.UpdateReimbursableExpenseTransactionRequestTypedDict
        ),
        retries: OptionalNullable[utils.RetryConfig] = UNSET,
        server_url: str | None = None,
        timeout_ms: int | None = None,
        http_headers: Mapping[str, str] | None = None,
    ) -> ApiResponse[shared.CreateReimbursableExpenseResponse | None]:
        """The same as `update` of `Reimbursements`, giving the HTTP response beside the parsed value."""
        return self._call(_UPDATE, request, retries, server_url, timeout_ms, http_headers)

    async def update_async(
        self,
        *,
        request: (
            operations.UpdateReimbursableExpenseTransactionRequest
            | operations.UpdateReimbursableExpenseTransactionRequestTypedDict
        ),
        retries: OptionalNullable[utils.RetryConfig] = UNSET,
        server_url: str | None = None,
        timeout_ms: int | None = None,
        http_headers: Mapping[str, str] | None = None,
    ) -> ApiResponse[shared.CreateReimbursableExpenseResponse | None]:
        """The same as `update`, to be awaited."""
        return await self._call_async(_UPDATE, request, retries, server_url, timeout_ms, http_headers)
