"""Operations of customers: the request of each, and every documented response."""

import asyncio
from collections.abc import Callable
from typing import Any

import pytest

from codat_sync_for_expenses.models import shared

from .support import Scene, run, run_async, scenes

CALLS: dict[str, Callable[[], dict[str, Any]]] = {
    "create-customer": lambda: {
        "request": {
            "company_id": "8a210b68-6988-11ed-a1eb-0242ac120002",
            "connection_id": "2e9d2c44-f675-40ba-8049-353bfcb5e171",
            "customer": {
                "status": shared.CustomerStatus.UNKNOWN,
                "contacts": [
                    {
                        "status": shared.CustomerStatus.ARCHIVED,
                        "modified_date": "2022-10-23T00:00:00Z",
                        "phone": [
                            {
                                "type": shared.PhoneNumberType.PRIMARY,
                                "number": "+44 25691 154789",
                            },
                        ],
                    },
                ],
                "default_currency": "EUR",
                "modified_date": "2022-10-23T00:00:00Z",
                "source_modified_date": "2022-10-23T00:00:00Z",
            },
        },
    },
    "update-customer": lambda: {
        "request": {
            "company_id": "8a210b68-6988-11ed-a1eb-0242ac120002",
            "connection_id": "2e9d2c44-f675-40ba-8049-353bfcb5e171",
            "customer_id": "EILBDVJVNUAGVKRQ",
            "customer": {
                "status": shared.CustomerStatus.ARCHIVED,
                "contacts": [
                    {
                        "status": shared.CustomerStatus.ACTIVE,
                        "modified_date": "2022-10-23T00:00:00Z",
                        "phone": [
                            {
                                "type": shared.PhoneNumberType.FAX,
                                "number": "01224 658 999",
                            },
                        ],
                    },
                    {
                        "status": shared.CustomerStatus.ARCHIVED,
                        "modified_date": "2022-10-23T00:00:00Z",
                        "phone": [
                            {
                                "type": shared.PhoneNumberType.UNKNOWN,
                                "number": "(877) 492-8687",
                            },
                        ],
                    },
                    {
                        "status": shared.CustomerStatus.ARCHIVED,
                        "modified_date": "2022-10-23T00:00:00Z",
                        "phone": [
                            {
                                "type": shared.PhoneNumberType.PRIMARY,
                                "number": "+44 25691 154789",
                            },
                        ],
                    },
                ],
                "default_currency": "EUR",
                "modified_date": "2022-10-23T00:00:00Z",
                "source_modified_date": "2022-10-23T00:00:00Z",
            },
        },
    },
    "list-customers": lambda: {
        "request": {
            "company_id": "8a210b68-6988-11ed-a1eb-0242ac120002",
            "order_by": "-modifiedDate",
            "page": 1,
            "page_size": 100,
            "query": "id=e3334455-1aed-4e71-ab43-6bccf12092ee",
        },
    },
    "get-customer": lambda: {
        "request": {
            "company_id": "8a210b68-6988-11ed-a1eb-0242ac120002",
            "customer_id": "7110701885",
        },
    },
}
SCENES = scenes("customers.json")
# A deprecated method says so when it is called; that is not a failure.
pytestmark = pytest.mark.filterwarnings("ignore::DeprecationWarning")


@pytest.mark.parametrize("scene", SCENES)
def test_sync(scene: Scene) -> None:
    run(scene, CALLS[scene.operation]())


@pytest.mark.parametrize("scene", SCENES)
def test_async(scene: Scene) -> None:
    asyncio.run(run_async(scene, CALLS[scene.operation]()))
