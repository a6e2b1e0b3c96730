"""Asynchronous methods that are made from the synchronous ones."""

from __future__ import annotations

import asyncio
import inspect
import pickle
import typing
from typing import Any
from unittest.mock import AsyncMock, create_autospec, patch

import httpx
import pytest
from demo_sdk._hooks import BeforeRequestHook
from demo_sdk.basesdk import BaseSDK, asynchronous
from demo_sdk.customers import Customers
from demo_sdk.models import errors, shared

VALUE = {"company_id": "c"}


def page(request: httpx.Request) -> httpx.Response:
    return httpx.Response(200, json={"pageNumber": 1})


def test_it_is_a_method_like_one_that_is_written_out() -> None:
    method = Customers.list_async
    assert inspect.iscoroutinefunction(method)
    assert (method.__name__, method.__qualname__) == ("list_async", "Customers.list_async")
    assert method.__module__ == "demo_sdk.customers"
    assert method.__doc__ == Customers.list.__doc__
    assert inspect.signature(method) == inspect.signature(Customers.list)
    assert method.__annotations__ == Customers.list.__annotations__
    assert typing.get_type_hints(method)["return"] is shared.Customers


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
    with pytest.raises(TypeError, match=r"list\(\) got an unexpected keyword argument 'requst'"):
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


def test_raw_and_streamed_answers(sdk: Any) -> None:
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


def test_a_result_of_none_has_no_annotation_as_published() -> None:
    class Part(BaseSDK):
        def remove(self, *, request: str) -> None:
            raise AssertionError("not called")

        remove_async = asynchronous(remove)

    assert "return" not in Part.remove.__annotations__
    assert "return" not in Part.remove_async.__annotations__
    assert inspect.signature(Part.remove_async) == inspect.signature(Part.remove)
