"""The few things that a call does to the outside world.

The logic of a call is a generator that yields these steps and is sent their results; two small drivers, one
synchronous and one
asynchronous, carry them out. So all deciding is written once.
"""

from __future__ import annotations

import time
from collections.abc import Generator
from typing import TYPE_CHECKING, Any, Protocol, TypeVar

if TYPE_CHECKING:
    import httpx

    from ..httpclient import AsyncHttpClient, HttpClient

R = TypeVar("R")


class Step(Protocol):
    """Something to do, either way."""

    def run(self, client: HttpClient, /) -> Any: ...

    async def run_async(self, client: AsyncHttpClient, /) -> Any: ...


class Send:
    """Send a request; gives the response."""

    __slots__ = ("_request", "_stream")

    def __init__(self, request: httpx.Request, stream: bool) -> None:
        self._request = request
        self._stream = stream

    def run(self, client: HttpClient) -> httpx.Response:
        return client.send(self._request, stream=self._stream)

    async def run_async(self, client: AsyncHttpClient) -> httpx.Response:
        return await client.send(self._request, stream=self._stream)


class Call:
    """Call a function, or await it."""

    __slots__ = ("_function",)

    def __init__(self, function: Any) -> None:
        self._function = function

    def run(self, _client: Any) -> Any:
        return self._function()

    async def run_async(self, _client: Any) -> Any:
        return await self._function()


class Sleep:
    """Wait."""

    __slots__ = ("_seconds",)

    def __init__(self, seconds: float) -> None:
        self._seconds = seconds

    def run(self, _client: HttpClient) -> None:
        time.sleep(self._seconds)

    async def run_async(self, _client: AsyncHttpClient) -> None:
        import asyncio

        await asyncio.sleep(self._seconds)


class Read:
    """Read the rest of a streamed response into memory."""

    __slots__ = ("_response",)

    def __init__(self, response: httpx.Response) -> None:
        self._response = response

    def run(self, _client: HttpClient) -> bytes:
        return self._response.read()

    async def run_async(self, _client: AsyncHttpClient) -> bytes:
        return await self._response.aread()


class Close:
    """Let go of a streamed response that nobody will read."""

    __slots__ = ("_response",)

    def __init__(self, response: httpx.Response) -> None:
        self._response = response

    def run(self, _client: HttpClient) -> None:
        self._response.close()

    async def run_async(self, _client: AsyncHttpClient) -> None:
        await self._response.aclose()


def drive(steps: Generator[Step, Any, R], client: HttpClient) -> R:
    """Carry out the steps of a call with a synchronous client."""
    try:
        step = next(steps)
        while True:
            try:
                outcome = step.run(client)
            except Exception as error:
                step = steps.throw(error)
            else:
                step = steps.send(outcome)
    except StopIteration as end:
        result: R = end.value
        return result


async def drive_async(steps: Generator[Step, Any, R], client: AsyncHttpClient) -> R:
    """Carry out the steps of a call with an asynchronous client."""
    try:
        step = next(steps)
        while True:
            try:
                outcome = await step.run_async(client)
            except Exception as error:
                step = steps.throw(error)
            else:
                step = steps.send(outcome)
    except StopIteration as end:
        result: R = end.value
        return result
