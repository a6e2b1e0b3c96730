"""Operations of accounts: the request of each, and every documented response."""

import asyncio
from collections.abc import Callable
from decimal import Decimal
from typing import Any

import pytest

from codat_sync_for_expenses.models import shared

from .support import Scene, run, run_async, scenes

CALLS: dict[str, Callable[[], dict[str, Any]]] = {
    "get-create-chartOfAccounts-model": lambda: {
        "request": {
            "company_id": "8a210b68-6988-11ed-a1eb-0242ac120002",
            "connection_id": "2e9d2c44-f675-40ba-8049-353bfcb5e171",
        },
    },
    "create-account": lambda: {
        "request": {
            "company_id": "8a210b68-6988-11ed-a1eb-0242ac120002",
            "connection_id": "2e9d2c44-f675-40ba-8049-353bfcb5e171",
            "account_prototype": {
                "currency": "USD",
                "current_balance": Decimal("0"),
                "description": "Invoices the business has issued but has not yet collected payment on.",
                "fully_qualified_category": "Asset.Current",
                "fully_qualified_name": "Fixed Asset",
                "name": "Accounts Receivable",
                "nominal_code": "610",
                "status": shared.AccountStatus.ACTIVE,
                "type": shared.AccountType.ASSET,
            },
        },
    },
}
SCENES = scenes("accounts.json")
# A deprecated method says so when it is called; that is not a failure.
pytestmark = pytest.mark.filterwarnings("ignore::DeprecationWarning")


@pytest.mark.parametrize("scene", SCENES)
def test_sync(scene: Scene) -> None:
    run(scene, CALLS[scene.operation]())


@pytest.mark.parametrize("scene", SCENES)
def test_async(scene: Scene) -> None:
    asyncio.run(run_async(scene, CALLS[scene.operation]()))
