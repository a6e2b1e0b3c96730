"""Asynchronous methods, raw ones, and what subclasses make of them."""

from __future__ import annotations

import asyncio
import inspect
import pickle
import threading
import typing
from typing import Any
from unittest.mock import AsyncMock, create_autospec, patch

import httpx
import pytest
from demo_sdk import basesdk
from demo_sdk._hooks import BeforeRequestHook
from demo_sdk._runtime import engine
from demo_sdk._runtime.raw_response import ApiResponse
from demo_sdk.basesdk import BaseSDK
from demo_sdk.customers import Customers
from demo_sdk.models import errors, shared

VALUE = {"company_id": "c"}


def page(request: httpx.Request) -> httpx.Response:
    return httpx.Response(200, json={"pageNumber": 1})


def test_it_has_the_signature_of_its_twin() -> None:
    method = Customers.list_async
    assert inspect.iscoroutinefunction(method)
    assert method.__doc__ == "The same as `list`, to be awaited."
    assert inspect.signature(method) == inspect.signature(Customers.list)
    assert typing.get_type_hints(method)["return"] == shared.Customers | None


def test_a_call_and_its_request(sdk: Any, requests: list[Any]) -> None:
    made = sdk(page)
    found = asyncio.run(made.customers.list_async(request={**VALUE, "page": 2}, http_headers={"x-a": "b"}))
    made.customers.list(request={**VALUE, "page": 2}, http_headers={"x-a": "b"})
    assert found == shared.Customers(page_number=1)
    assert requests[0].url == requests[1].url
    assert requests[0].headers["x-a"] == "b"


def test_nothing_is_sent_before_it_is_awaited(sdk: Any, requests: list[Any]) -> None:
    coroutine = sdk(page).customers.list_async(request=VALUE)
    assert inspect.iscoroutine(coroutine)
    assert coroutine.__qualname__ == "Customers.list_async"
    assert requests == []
    asyncio.run(coroutine)
    assert len(requests) == 1


def test_wrong_arguments_are_an_error_that_names_them(sdk: Any, requests: list[Any]) -> None:
    with pytest.raises(TypeError, match=r"list_async\(\) got an unexpected keyword argument 'requst'"):
        asyncio.run(sdk(page).customers.list_async(requst=VALUE))
    assert requests == []


def test_errors(sdk: Any) -> None:
    with pytest.raises(errors.ErrorMessage, match="no such"):
        asyncio.run(
            sdk(lambda request: httpx.Response(404, json={"error": "no such"})).customers.list_async(request=VALUE)
        )


def test_hooks_see_the_same_call(sdk: Any) -> None:
    seen: list[tuple[str, Any]] = []

    class Hook(BeforeRequestHook):
        def before_request(self, hook_ctx: Any, request: httpx.Request) -> httpx.Request:
            seen.append((hook_ctx.operation_id, hook_ctx.oauth2_scopes))
            return request

    made = sdk(page)
    made.sdk_configuration.get_hooks().register_before_request_hook(Hook())
    asyncio.run(made.customers.list_async(request=VALUE))
    made.customers.list(request=VALUE)
    assert seen[0] == seen[1]
    assert seen[0][0] == "list-customers"


@pytest.mark.parametrize("in_threads", [False, True])
def test_hooks_run_in_the_loop_or_in_a_thread(sdk: Any, monkeypatch: pytest.MonkeyPatch, in_threads: bool) -> None:
    """Those of synchronous calls always run where the call is made."""
    monkeypatch.setattr(engine, "API", engine.API._replace(hooks_in_threads=in_threads))
    here, seen = threading.current_thread(), []

    class Hook(BeforeRequestHook):
        def before_request(self, hook_ctx: Any, request: httpx.Request) -> httpx.Request:
            seen.append(threading.current_thread() is here)
            if len(seen) > 2:
                raise KeyError("from hook")
            return request

    made = sdk(page)
    made.sdk_configuration.get_hooks().register_before_request_hook(Hook())
    made.customers.list(request=VALUE)
    asyncio.run(made.customers.list_async(request=VALUE))
    with pytest.raises(KeyError, match="from hook"):
        asyncio.run(made.customers.list_async(request=VALUE))
    assert seen == [True, not in_threads, not in_threads]


def test_blocking_functions_run_in_a_thread() -> None:
    thread = asyncio.run(basesdk.run_sync_in_thread(threading.current_thread))
    assert thread is not threading.current_thread()
    assert asyncio.run(basesdk.run_sync_in_thread(max, 1, 2)) == 2


def test_raw_and_streamed_responses(sdk: Any) -> None:
    async def both() -> tuple[Any, Any]:
        part = sdk(page).customers
        raw = await part.with_raw_response.list_async(request=VALUE)
        async with await part.with_streaming_response.list_async(request=VALUE) as streamed:
            return raw, await streamed.parse_async()

    raw, parsed = asyncio.run(both())
    assert raw.status_code == 200
    assert raw.parsed == parsed == shared.Customers(page_number=1)


def test_a_subclass_may_replace_and_call_it(sdk: Any) -> None:
    class Mine(Customers):
        async def list_async(self, **arguments: Any) -> Any:
            return [await super().list_async(**arguments)]

        def list(self, **arguments: Any) -> Any:
            raise AssertionError("not asked for")

    assert asyncio.run(Mine(sdk(page).sdk_configuration).list_async(request=VALUE)) == [shared.Customers(page_number=1)]


def test_a_change_of_the_configuration_acts_on_the_next_call(sdk: Any, requests: list[Any]) -> None:
    made = sdk(page)
    made.sdk_configuration.server_url = "https://elsewhere.example.com"
    asyncio.run(made.customers.list_async(request=VALUE))
    assert requests[0].url.host == "elsewhere.example.com"


def test_mocks_know_that_it_is_asynchronous(sdk: Any) -> None:
    part = sdk(page).customers
    with patch.object(part, "list_async") as replaced:
        assert isinstance(replaced, AsyncMock)
        asyncio.run(part.list_async(request=VALUE))
        replaced.assert_awaited_once_with(request=VALUE)
    with pytest.raises(TypeError, match=r"missing a required .*argument: 'request'"):
        create_autospec(Customers, instance=True).list_async(requst=VALUE)


def test_it_can_be_pickled() -> None:
    assert pickle.loads(pickle.dumps(Customers.list_async)) is Customers.list_async


def test_a_subclass_may_replace_what_sends_the_calls(sdk: Any) -> None:
    sent: list[str] = []

    class Mine(Customers):
        def _call(self, operation: Any, *arguments: Any) -> Any:
            sent.append(operation.id)
            return super()._call(operation, *arguments)

        async def _call_async(self, operation: Any, *arguments: Any) -> Any:
            sent.append(f"{operation.id} async")
            return await super()._call_async(operation, *arguments)

    mine = Mine(sdk(page).sdk_configuration)
    mine.list(request=VALUE)
    mine.with_raw_response.list(request=VALUE)
    next(mine.list_pages(request=VALUE))
    asyncio.run(mine.list_async(request=VALUE))
    asyncio.run(mine.with_raw_response.list_async(request=VALUE))
    assert sent == ["list-customers"] * 3 + ["list-customers async"] * 2


def test_raw_methods_say_what_they_give(sdk: Any) -> None:
    raw = sdk(page).customers.with_raw_response
    for method in raw.list, raw.list_async:
        assert str(inspect.signature(method).return_annotation) == "ApiResponse[shared.Customers | None]"
        assert typing.get_type_hints(method)["return"] == ApiResponse[shared.Customers | None]


def test_a_result_of_none_is_shown_as_published() -> None:
    def remove(self: Any, *, request: str) -> None:
        raise AssertionError("not called")

    part = type("Part", (BaseSDK,), {"remove": remove, "__module__": "demo_sdk.part"})
    assert inspect.signature(part.remove).return_annotation is inspect.Signature.empty  # type: ignore[attr-defined]
    assert remove.__annotations__["return"] == "None"


def test_subclasses_of_others_are_left_alone() -> None:
    class Part(BaseSDK):
        def remove(self) -> None:
            raise AssertionError("not called")

    assert inspect.signature(Part.remove).return_annotation == "None"
