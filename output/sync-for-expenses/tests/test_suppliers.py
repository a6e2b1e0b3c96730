"""Operations of suppliers: the request of each, and every documented response."""

import asyncio
from collections.abc import Callable
from typing import Any

import pytest

from codat_sync_for_expenses.models import shared

from .support import Scene, run, run_async, scenes

CALLS: dict[str, Callable[[], dict[str, Any]]] = {
    "create-supplier": lambda: {
        "request": {
            "company_id": "8a210b68-6988-11ed-a1eb-0242ac120002",
            "connection_id": "2e9d2c44-f675-40ba-8049-353bfcb5e171",
            "supplier": {
                "status": shared.SupplierStatus.ACTIVE,
                "contact_name": "Joe Bloggs",
                "id": "73593",
                "supplier_name": "test 20230420 1004",
            },
        },
    },
    "update-supplier": lambda: {
        "request": {
            "company_id": "8a210b68-6988-11ed-a1eb-0242ac120002",
            "connection_id": "2e9d2c44-f675-40ba-8049-353bfcb5e171",
            "supplier_id": "EILBDVJVNUAGVKRQ",
            "supplier": {
                "status": shared.SupplierStatus.ACTIVE,
                "addresses": [
                    {
                        "type": shared.AccountingAddressType.BILLING,
                        "city": "Bakersfield",
                        "country": "USA",
                        "line1": "Unit 51",
                        "line2": "Bakersfield Industrial Estate",
                        "region": "California",
                    },
                ],
                "contact_name": "Kelly Brown",
                "default_currency": "USD",
                "email_address": "sales@kellysupplies.com",
                "id": "EILBDVJVNUAGVKRQ",
                "phone": "07999 999999",
                "supplier_name": "Kelly's Industrial Supplies",
            },
        },
    },
    "list-suppliers": lambda: {
        "request": {
            "company_id": "8a210b68-6988-11ed-a1eb-0242ac120002",
            "order_by": "-modifiedDate",
            "page": 1,
            "page_size": 100,
            "query": "id=e3334455-1aed-4e71-ab43-6bccf12092ee",
        },
    },
    "get-supplier": lambda: {
        "request": {
            "company_id": "8a210b68-6988-11ed-a1eb-0242ac120002",
            "supplier_id": "7110701885",
        },
    },
}
SCENES = scenes("suppliers.json")
# A deprecated method says so when it is called; that is not a failure.
pytestmark = pytest.mark.filterwarnings("ignore::DeprecationWarning")


@pytest.mark.parametrize("scene", SCENES)
def test_sync(scene: Scene) -> None:
    run(scene, CALLS[scene.operation]())


@pytest.mark.parametrize("scene", SCENES)
def test_async(scene: Scene) -> None:
    asyncio.run(run_async(scene, CALLS[scene.operation]()))
