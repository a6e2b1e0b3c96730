"""Operations of attachments: the request of each, and every documented response."""

import asyncio
from collections.abc import Callable
from typing import Any

import pytest

from .support import Scene, run, run_async, scenes

CALLS: dict[str, Callable[[], dict[str, Any]]] = {
    "upload-expense-attachment": lambda: {
        "request": {
            "company_id": "8a210b68-6988-11ed-a1eb-0242ac120002",
            "sync_id": "6fb40d5e-b13e-11ed-afa1-0242ac120002",
            "transaction_id": "336694d8-2dca-4cb5-a28d-3ccb83e55eee",
            "attachment_upload": {
                "file": {
                    "content": b"example",
                    "file_name": "example.file",
                },
            },
        },
    },
}
SCENES = scenes("attachments.json")
# A deprecated method says so when it is called; that is not a failure.
pytestmark = pytest.mark.filterwarnings("ignore::DeprecationWarning")


@pytest.mark.parametrize("scene", SCENES)
def test_sync(scene: Scene) -> None:
    run(scene, CALLS[scene.operation]())


@pytest.mark.parametrize("scene", SCENES)
def test_async(scene: Scene) -> None:
    asyncio.run(run_async(scene, CALLS[scene.operation]()))
