"""Operations of companies: the request of each, and every documented response."""

import asyncio
from collections.abc import Callable
from typing import Any

import pytest

from .support import Scene, run, run_async, scenes

CALLS: dict[str, Callable[[], dict[str, Any]]] = {
    "list-companies": lambda: {
        "request": {
            "order_by": "-modifiedDate",
            "page": 1,
            "page_size": 100,
            "query": "id=e3334455-1aed-4e71-ab43-6bccf12092ee",
        },
    },
    "create-company": lambda: {
        "request": {
            "name": "Technicalium",
        },
    },
    "delete-company": lambda: {
        "request": {
            "company_id": "8a210b68-6988-11ed-a1eb-0242ac120002",
        },
    },
    "get-company": lambda: {
        "request": {
            "company_id": "8a210b68-6988-11ed-a1eb-0242ac120002",
        },
    },
    "update-company": lambda: {
        "request": {
            "company_id": "8a210b68-6988-11ed-a1eb-0242ac120002",
            "company_request_body": {
                "name": "New Name",
            },
        },
    },
}
SCENES = scenes("companies.json")
# A deprecated method says so when it is called; that is not a failure.
pytestmark = pytest.mark.filterwarnings("ignore::DeprecationWarning")


@pytest.mark.parametrize("scene", SCENES)
def test_sync(scene: Scene) -> None:
    run(scene, CALLS[scene.operation]())


@pytest.mark.parametrize("scene", SCENES)
def test_async(scene: Scene) -> None:
    asyncio.run(run_async(scene, CALLS[scene.operation]()))
