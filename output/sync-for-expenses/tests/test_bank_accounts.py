"""Operations of bank_accounts: the request of each, and every documented response."""

import asyncio
from collections.abc import Callable
from typing import Any

import pytest

from codat_sync_for_expenses.models import shared

from .support import Scene, run, run_async, scenes

CALLS: dict[str, Callable[[], dict[str, Any]]] = {
    "get-create-bankAccounts-model": lambda: {
        "request": {
            "company_id": "8a210b68-6988-11ed-a1eb-0242ac120002",
            "connection_id": "2e9d2c44-f675-40ba-8049-353bfcb5e171",
        },
    },
    "create-bank-account": lambda: {
        "request": {
            "company_id": "8a210b68-6988-11ed-a1eb-0242ac120002",
            "connection_id": "2e9d2c44-f675-40ba-8049-353bfcb5e171",
            "bank_account": {
                "account_name": "GBP Bank Account",
                "account_number": "12345678",
                "account_type": shared.BankAccountType.DEBIT,
                "currency": "GBP",
                "status": shared.BankAccountStatus.ACTIVE,
            },
        },
    },
}
SCENES = scenes("bank_accounts.json")
# A deprecated method says so when it is called; that is not a failure.
pytestmark = pytest.mark.filterwarnings("ignore::DeprecationWarning")


@pytest.mark.parametrize("scene", SCENES)
def test_sync(scene: Scene) -> None:
    run(scene, CALLS[scene.operation]())


@pytest.mark.parametrize("scene", SCENES)
def test_async(scene: Scene) -> None:
    asyncio.run(run_async(scene, CALLS[scene.operation]()))
