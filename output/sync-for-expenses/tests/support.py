"""The API in memory: it gives the responses that its document describes, and remembers the requests."""

from __future__ import annotations

import json
import re
from dataclasses import dataclass
from importlib import import_module
from operator import attrgetter
from pathlib import Path
from typing import Any

import httpx
import pytest
from pydantic import BaseModel
from pydantic_core import to_jsonable_python

from codat_sync_for_expenses import CodatSyncExpenses
from codat_sync_for_expenses.models import shared

ERRORS = import_module("codat_sync_for_expenses.models.errors")
RESPONSES = Path(__file__).parent / "responses"
SERVER = "https://api.example.test"


@dataclass(frozen=True)
class Scene:
    """One call: the request that it must send, and the response that it gets."""

    operation: str
    method: str  # what is called, from the client on: "customers.list"
    request: dict[str, Any]
    response: dict[str, Any]


def scenes(name: str) -> list[Any]:
    """All scenes of a file in `responses/`."""
    table = json.loads((RESPONSES / name).read_text("utf-8"))
    return [
        pytest.param(
            Scene(entry["operation"], entry["method"], entry["request"], response),
            id=f"{entry['operation']} {response['status']} {response['media_type'] or '-'}",
        )
        for entry in table
        for response in entry["responses"]
    ]


class Api(httpx.BaseTransport, httpx.AsyncBaseTransport):
    """Gives one response to every request; before it, a token to those who need one."""

    def __init__(self, scene: Scene) -> None:
        self.requests: list[httpx.Request] = []
        self._scene = scene
        self._response = scene.response

    def handle_request(self, request: httpx.Request) -> httpx.Response:
        request.read()
        return self._respond(request)

    async def handle_async_request(self, request: httpx.Request) -> httpx.Response:
        await request.aread()
        return self._respond(request)

    def _respond(self, request: httpx.Request) -> httpx.Response:
        path = self._scene.request["path"]
        if b"grant_type=client_credentials" in request.content and not (path and request.url.path.endswith(path)):
            return httpx.Response(200, json={"access_token": "token", "token_type": "Bearer"}, request=request)
        self.requests.append(request)
        media_type = self._response["media_type"]
        headers = {"content-type": media_type} if media_type else {}
        content = self._response["text"].encode()
        return httpx.Response(self._response["status"], headers=headers, content=content, request=request)


def run(scene: Scene, arguments: dict[str, Any]) -> None:
    """Play a scene with the sync client."""
    api = Api(scene)
    with httpx.Client(transport=api) as client, make(client=client) as sdk:
        method = attrgetter(scene.method)(sdk)
        if scene.response["error"]:
            with pytest.raises(getattr(ERRORS, scene.response["error"])) as caught:
                method(**arguments)
            check_error(caught.value, scene)
        else:
            result = method(**arguments)
            if scene.response["kind"] == "events":
                result = list(result)
            elif isinstance(result, httpx.Response):
                result = result.read()
            check_result(result, scene)
    check_request(api.requests, scene)


async def run_async(scene: Scene, arguments: dict[str, Any]) -> None:
    """Play a scene with the async client."""
    api = Api(scene)
    async with httpx.AsyncClient(transport=api) as client, make(async_client=client) as sdk:
        method = attrgetter(f"{scene.method}_async")(sdk)
        if scene.response["error"]:
            with pytest.raises(getattr(ERRORS, scene.response["error"])) as caught:
                await method(**arguments)
            check_error(caught.value, scene)
        else:
            result = await method(**arguments)
            if scene.response["kind"] == "events":
                result = [event async for event in result]
            elif isinstance(result, httpx.Response):
                result = await result.aread()
            check_result(result, scene)
    check_request(api.requests, scene)


def make(**clients: Any) -> CodatSyncExpenses:
    """A client of the SDK that does not retry."""
    return CodatSyncExpenses(
        security=shared.Security(auth_header="Basic BASE_64_ENCODED(API_KEY)"),
        server_url=SERVER,
        retry_config=None,
        **clients,
    )


def check_request(requests: list[httpx.Request], scene: Scene) -> None:
    """One request was sent, and it is the one that the document describes."""
    assert len(requests) == 1
    sent, wanted = requests[0], scene.request
    assert sent.method == wanted["method"]
    if wanted["path"] is not None:
        assert sent.url.raw_path.decode().partition("?")[0].endswith(wanted["path"])
    for name, text in wanted["query"].items():
        assert sent.url.params.get_list(name) == [text]
    for name, text in wanted["headers"].items():
        assert sent.headers[name] == text
    if wanted["media_type"] is not None:
        assert sent.headers["content-type"].partition(";")[0] == wanted["media_type"]
    if wanted["body"] is not None:
        assert_covers(json.loads(sent.content), wanted["body"])


def check_result(result: object, scene: Scene) -> None:
    """The result is what the response says."""
    kind, text = scene.response["kind"], scene.response["text"]
    if kind == "json":
        assert_covers(dumped(result), json.loads(text))
    elif kind == "events":
        assert isinstance(result, list)
        assert len(result) == 1
    elif kind == "text":
        assert result == text
    elif kind == "bytes":
        assert result == text.encode()
    else:
        assert result is None


def dumped(result: Any) -> Any:
    """A result as JSON has it."""
    if isinstance(result, BaseModel):
        return result.model_dump(mode="json", by_alias=True)
    if isinstance(result, list):
        return [dumped(item) for item in result]
    if isinstance(result, dict):
        return {key: dumped(item) for key, item in result.items()}
    return to_jsonable_python(result, fallback=str)


def check_error(error: Any, scene: Scene) -> None:
    """The error holds the whole response."""
    assert error.status_code == scene.response["status"]
    assert error.body == scene.response["text"]
    assert error.raw_response.status_code == scene.response["status"]
    if scene.response["media_type"]:
        assert error.headers["content-type"] == scene.response["media_type"]
    assert str(error)


def assert_covers(got: Any, wanted: Any, at: str = "") -> None:
    """Whether everything that is wanted is there; null means absent."""
    if isinstance(wanted, dict) and isinstance(got, dict):
        for key, item in wanted.items():
            if item is not None:
                assert key in got, f"{at}/{key} is missing"
                assert_covers(got[key], item, f"{at}/{key}")
    elif isinstance(wanted, list) and isinstance(got, list):
        assert len(got) == len(wanted), at
        for index, item in enumerate(wanted):
            assert_covers(got[index], item, f"{at}/{index}")
    else:
        assert plain(got) == plain(wanted), at


def plain(value: Any) -> Any:
    """A scalar in one spelling: numbers as such, times without an empty fraction."""
    if isinstance(value, (int, float)) and not isinstance(value, bool):
        return float(value)
    if isinstance(value, str):
        return re.sub(r"(T\d\d:\d\d:\d\d)(?:\.0+)?(?:Z|\+00:00)$", r"\1Z", value)
    return value
