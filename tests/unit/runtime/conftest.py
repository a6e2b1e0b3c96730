"""The runtime under test inside a small SDK: `demo_sdk` is made of demo/openapi.yaml, and templates/runtime is before it on
its path, so that the vendored modules are run (and measured) where they are."""

from __future__ import annotations

import importlib.util
import os
import sys
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import hypothesis
import pytest

hypothesis.settings.register_profile(
    "untimed", deadline=None
)  # here too: these tests also run without ../../conftest.py
hypothesis.settings.load_profile("untimed")

HERE = Path(__file__).parent
RUNTIME = HERE.parents[2] / "templates" / "runtime"


def _package() -> Path:
    """Where the package is: DEMO_SDK says it where the generator is not installed."""
    if given := os.environ.get("DEMO_SDK"):
        return Path(given)
    from tests.unit.runtime.demo_package import generate

    return generate()


def _load() -> None:
    if "demo_sdk" in sys.modules:
        return
    home = _package()
    spec = importlib.util.spec_from_file_location(
        "demo_sdk", home / "__init__.py", submodule_search_locations=[str(RUNTIME), str(home)]
    )
    assert spec is not None and spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    sys.modules["demo_sdk"] = module
    spec.loader.exec_module(module)


_load()


@pytest.fixture
def requests() -> list[Any]:
    """The requests that reached the transport."""
    return []


@pytest.fixture
def sdk(requests: list[Any]) -> Callable[..., Any]:
    """`sdk(handler, **settings)`: an SDK whose clients call `handler(request)`; without one, every response is 200 {}."""
    import httpx
    from demo_sdk import DemoSDK
    from demo_sdk.models import shared

    def make(handler: Callable[[Any], Any] | None = None, **settings: Any) -> Any:
        def handle(request: httpx.Request) -> httpx.Response:
            request.read()
            requests.append(request)
            return httpx.Response(200, json={}) if handler is None else handler(request)

        async def handle_async(request: httpx.Request) -> httpx.Response:
            await request.aread()
            requests.append(request)
            return httpx.Response(200, json={}) if handler is None else handler(request)

        settings.setdefault("security", shared.Security(auth_header="key"))
        settings.setdefault("client", httpx.Client(transport=httpx.MockTransport(handle)))
        settings.setdefault("async_client", httpx.AsyncClient(transport=httpx.MockTransport(handle_async)))
        return DemoSDK(**settings)

    return make


class FakeClock:
    """A clock that moves only when somebody sleeps."""

    def __init__(self) -> None:
        self.now = 1_700_000_000.0
        self.slept: list[float] = []
        self.chance = 0.5

    def monotonic(self) -> float:
        return self.now

    def time(self) -> float:
        return self.now

    def jitter(self) -> float:
        return self.chance

    def sleep(self, seconds: float) -> None:
        self.slept.append(seconds)
        self.now += seconds

    async def sleep_async(self, seconds: float) -> None:
        self.sleep(seconds)


@pytest.fixture
def clock(monkeypatch: pytest.MonkeyPatch) -> Iterator[FakeClock]:
    """Time under control: waiting takes none."""
    from demo_sdk._runtime import oauth, retry, steps

    fake = FakeClock()
    for module in (retry, oauth):
        monkeypatch.setattr(module, "clock", fake)
    monkeypatch.setattr(steps.time, "sleep", fake.sleep)
    monkeypatch.setattr("asyncio.sleep", fake.sleep_async)
    return fake
