"""Operations of source_accounts: the request of each, and every documented response."""

import asyncio
from collections.abc import Callable
from decimal import Decimal
from typing import Any

import pytest

from codat_bankfeeds.models import operations, shared

from .support import Scene, run, run_async, scenes

CALLS: dict[str, Callable[[], dict[str, Any]]] = {
    "generate-otp": lambda: {
        "request": {
            "company_id": "8a210b68-6988-11ed-a1eb-0242ac120002",
            "connection_id": "2e9d2c44-f675-40ba-8049-353bfcb5e171",
        },
    },
    "list-source-accounts": lambda: {
        "request": {
            "company_id": "8a210b68-6988-11ed-a1eb-0242ac120002",
            "connection_id": "2e9d2c44-f675-40ba-8049-353bfcb5e171",
        },
    },
    "create-source-account": lambda: {
        "request": {
            "request_body": {
                "account_info": {
                    "account_open_date": "2019-05-06",
                    "available_balance": Decimal("3210.45"),
                    "description": "For day-to-day payments",
                    "nickname": "Till",
                },
                "account_name": "Business current",
                "account_number": "44556677",
                "account_type": shared.AccountType.CHECKING,
                "balance": Decimal("2710.45"),
                "currency": "GBP",
                "id": "acc-001",
                "modified_date": "2026-02-04T06:00:00Z",
                "routing_info": {
                    "bank_code": "102030",
                    "type": shared.Type.SORTCODE,
                },
            },
            "company_id": "8a210b68-6988-11ed-a1eb-0242ac120002",
            "connection_id": "2e9d2c44-f675-40ba-8049-353bfcb5e171",
        },
    },
    "create-batch-source-account": lambda: {
        "request": operations.CreateBatchSourceAccountRequest(
            request_body=[
                shared.SourceAccountV2Prototype(
                    account_info=shared.AccountInfo(
                        account_open_date="2019-05-06",
                        available_balance=Decimal("3210.45"),
                        description="For day-to-day payments",
                        nickname="Till",
                    ),
                    account_name="Business current",
                    account_number="44556677",
                    account_type=shared.AccountType.CHECKING,
                    balance=Decimal("2710.45"),
                    currency="GBP",
                    id="acc-001",
                    modified_date="2026-02-04T06:00:00Z",
                    routing_info=shared.RoutingInfo(
                        bank_code="102030",
                        type=shared.Type.SORTCODE,
                    ),
                ),
                shared.SourceAccountV2Prototype(
                    account_name="Business savings",
                    account_number="44556699",
                    account_type=shared.AccountType.SAVINGS,
                    balance=Decimal("9400"),
                    currency="GBP",
                    id="acc-003",
                    modified_date="2026-02-04T06:00:00Z",
                    routing_info=shared.RoutingInfo(
                        bank_code="102030",
                        type=shared.Type.SORTCODE,
                    ),
                ),
            ],
            company_id="8a210b68-6988-11ed-a1eb-0242ac120002",
            connection_id="2e9d2c44-f675-40ba-8049-353bfcb5e171",
        ),
    },
    "delete-bank-feed-credentials": lambda: {
        "request": {
            "company_id": "8a210b68-6988-11ed-a1eb-0242ac120002",
            "connection_id": "2e9d2c44-f675-40ba-8049-353bfcb5e171",
        },
    },
    "generate-credentials": lambda: {
        "request": {
            "request_body": b"{}",
            "company_id": "8a210b68-6988-11ed-a1eb-0242ac120002",
            "connection_id": "2e9d2c44-f675-40ba-8049-353bfcb5e171",
        },
    },
    "delete-source-account": lambda: {
        "request": {
            "account_id": "acc-001",
            "company_id": "8a210b68-6988-11ed-a1eb-0242ac120002",
            "connection_id": "2e9d2c44-f675-40ba-8049-353bfcb5e171",
        },
    },
    "update-source-account": lambda: {
        "request": {
            "source_account": {
                "account_name": "Business current",
                "id": "acc-001",
                "status": shared.Status.DISCONNECTED,
            },
            "account_id": "acc-001",
            "company_id": "8a210b68-6988-11ed-a1eb-0242ac120002",
            "connection_id": "2e9d2c44-f675-40ba-8049-353bfcb5e171",
        },
    },
}
SCENES = scenes("source_accounts.json")
# A deprecated method says so when it is called; that is not a failure.
pytestmark = pytest.mark.filterwarnings("ignore::DeprecationWarning")


@pytest.mark.parametrize("scene", SCENES)
def test_sync(scene: Scene) -> None:
    run(scene, CALLS[scene.operation]())


@pytest.mark.parametrize("scene", SCENES)
def test_async(scene: Scene) -> None:
    asyncio.run(run_async(scene, CALLS[scene.operation]()))
