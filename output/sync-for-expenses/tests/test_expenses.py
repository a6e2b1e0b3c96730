"""Operations of expenses: the request of each, and every documented response."""

import asyncio
from collections.abc import Callable
from decimal import Decimal
from typing import Any

import pytest

from codat_sync_for_expenses.models import shared

from .support import Scene, run, run_async, scenes

CALLS: dict[str, Callable[[], dict[str, Any]]] = {
    "create-expense-transaction": lambda: {
        "request": {
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
        },
    },
    "update-expense-transaction": lambda: {
        "request": {
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
        },
    },
}
SCENES = scenes("expenses.json")
# A deprecated method says so when it is called; that is not a failure.
pytestmark = pytest.mark.filterwarnings("ignore::DeprecationWarning")


@pytest.mark.parametrize("scene", SCENES)
def test_sync(scene: Scene) -> None:
    run(scene, CALLS[scene.operation]())


@pytest.mark.parametrize("scene", SCENES)
def test_async(scene: Scene) -> None:
    asyncio.run(run_async(scene, CALLS[scene.operation]()))
