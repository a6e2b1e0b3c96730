"""Operations of configuration: the request of each, and every documented response."""

import asyncio
from collections.abc import Callable
from typing import Any

import pytest

from .support import Scene, run, run_async, scenes

CALLS: dict[str, Callable[[], dict[str, Any]]] = {
    "get-company-configuration": lambda: {
        "request": {
            "company_id": "8a210b68-6988-11ed-a1eb-0242ac120002",
        },
    },
    "set-company-configuration": lambda: {
        "request": {
            "company_id": "8a210b68-6988-11ed-a1eb-0242ac120002",
            "company_configuration": {
                "bank_account": {
                    "id": "32",
                },
                "customer": {
                    "id": "140",
                },
                "supplier": {
                    "id": "124",
                },
            },
        },
    },
}
SCENES = scenes("configuration.json")
# A deprecated method says so when it is called; that is not a failure.
pytestmark = pytest.mark.filterwarnings("ignore::DeprecationWarning")


@pytest.mark.parametrize("scene", SCENES)
def test_sync(scene: Scene) -> None:
    run(scene, CALLS[scene.operation]())


@pytest.mark.parametrize("scene", SCENES)
def test_async(scene: Scene) -> None:
    asyncio.run(run_async(scene, CALLS[scene.operation]()))
