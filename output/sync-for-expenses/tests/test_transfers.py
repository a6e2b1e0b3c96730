"""Operations of transfers: the request of each, and every documented response."""

import asyncio
from collections.abc import Callable
from decimal import Decimal
from typing import Any

import pytest

from .support import Scene, run, run_async, scenes

CALLS: dict[str, Callable[[], dict[str, Any]]] = {
    "create-transfer-transaction": lambda: {
        "request": {
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
        },
    },
}
SCENES = scenes("transfers.json")
# A deprecated method says so when it is called; that is not a failure.
pytestmark = pytest.mark.filterwarnings("ignore::DeprecationWarning")


@pytest.mark.parametrize("scene", SCENES)
def test_sync(scene: Scene) -> None:
    run(scene, CALLS[scene.operation]())


@pytest.mark.parametrize("scene", SCENES)
def test_async(scene: Scene) -> None:
    asyncio.run(run_async(scene, CALLS[scene.operation]()))
