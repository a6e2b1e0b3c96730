"""Operations of adjustments: the request of each, and every documented response."""

import asyncio
from collections.abc import Callable
from decimal import Decimal
from typing import Any

import pytest

from codat_sync_for_expenses.models import shared

from .support import Scene, run, run_async, scenes

CALLS: dict[str, Callable[[], dict[str, Any]]] = {
    "create-adjustment-transaction": lambda: {
        "request": {
            "company_id": "8a210b68-6988-11ed-a1eb-0242ac120002",
            "request_body": [
                {
                    "currency": "USD",
                    "date_": "2024-05-21T00:00:00+00:00",
                    "id": "3357b3df-5f2e-465d-b9ba-226519dbb8f1",
                    "lines": [
                        {
                            "account_ref": {
                                "id": "80000018-1671793811",
                            },
                            "amount": Decimal("50"),
                            "description": "debit line",
                            "invoice_to": {
                                "id": "80000002-1674552702",
                                "type": shared.InvoiceToType.CUSTOMER,
                            },
                            "tracking_refs": [
                                {
                                    "data_type": shared.TrackingRefAdjustmentTransactionDataType.TRACKING_CATEGORIES,
                                    "id": "80000003-1674553958",
                                },
                            ],
                        },
                        {
                            "account_ref": {
                                "id": "80000028-1671794219",
                            },
                            "amount": Decimal("-50"),
                            "description": "credit line",
                            "tracking_refs": [
                                {
                                    "data_type": shared.TrackingRefAdjustmentTransactionDataType.TRACKING_CATEGORIES,
                                    "id": "80000003-1674553958",
                                },
                            ],
                        },
                    ],
                    "currency_rate": Decimal("1"),
                    "reference": "test reference",
                },
            ],
        },
    },
}
SCENES = scenes("adjustments.json")
# A deprecated method says so when it is called; that is not a failure.
pytestmark = pytest.mark.filterwarnings("ignore::DeprecationWarning")


@pytest.mark.parametrize("scene", SCENES)
def test_sync(scene: Scene) -> None:
    run(scene, CALLS[scene.operation]())


@pytest.mark.parametrize("scene", SCENES)
def test_async(scene: Scene) -> None:
    asyncio.run(run_async(scene, CALLS[scene.operation]()))
