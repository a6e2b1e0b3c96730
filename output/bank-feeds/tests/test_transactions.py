"""Operations of transactions: the request of each, and every documented response."""

import asyncio
from collections.abc import Callable
from decimal import Decimal
from typing import Any

import pytest

from codat_bankfeeds.models import shared

from .support import Scene, run, run_async, scenes

CALLS: dict[str, Callable[[], dict[str, Any]]] = {
    "get-create-bank-transactions-model": lambda: {
        "request": {
            "account_id": "acc-001",
            "company_id": "8a210b68-6988-11ed-a1eb-0242ac120002",
            "connection_id": "2e9d2c44-f675-40ba-8049-353bfcb5e171",
        },
    },
    "create-bank-transactions": lambda: {
        "request": {
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
        },
    },
    "list-create-operations": lambda: {
        "request": {
            "company_id": "8a210b68-6988-11ed-a1eb-0242ac120002",
            "order_by": "-requestedOnUtc",
            "query": "status=Failed",
        },
    },
    "get-create-operation": lambda: {
        "request": {
            "company_id": "8a210b68-6988-11ed-a1eb-0242ac120002",
            "push_operation_key": "b888f774-3e7c-4135-a18c-6b985523c4bc",
        },
    },
}
SCENES = scenes("transactions.json")
# A deprecated method says so when it is called; that is not a failure.
pytestmark = pytest.mark.filterwarnings("ignore::DeprecationWarning")


@pytest.mark.parametrize("scene", SCENES)
def test_sync(scene: Scene) -> None:
    run(scene, CALLS[scene.operation]())


@pytest.mark.parametrize("scene", SCENES)
def test_async(scene: Scene) -> None:
    asyncio.run(run_async(scene, CALLS[scene.operation]()))
