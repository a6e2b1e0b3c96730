"""The few things that a call does to the outside world.

The logic of a call is a generator that yields these steps and is sent their results; two small drivers, one
synchronous and one asynchronous, carry them out. So all deciding is written once.
"""

from __future__ import annotations

import time
from collections.abc import Awaitable, Callable, Generator
from typing import TYPE_CHECKING, Any, TypeVar

from .compat.published_signatures import unannotated

if TYPE_CHECKING:
    import threading

    from .._http import httpx
    from ..httpclient import AsyncHttpClient, HttpClient

_T = TypeVar("_T")


class Step:
    """Something to do, either way."""

    __slots__ = ("run", "run_async")

    def __init__(
        self, run: Callable[[HttpClient], Any], run_async: Callable[[AsyncHttpClient], Awaitable[Any]]
    ) -> None:
        self.run = run
        self.run_async = run_async


def send(request: httpx.Request, stream: bool, *, bare: bool = False, follow: bool = True) -> Step:
    """Send a request; gives the response. `bare`: without what the client adds to authenticate; `follow`: redirects,
    if the client does."""
    from . import sending

    return Step(
        lambda client: sending.send(client, request, stream, bare, follow),
        lambda client: sending.send_async(client, request, stream, bare, follow),
    )


def call(function: Callable[[], Any]) -> Step:
    """Call a function, or await it."""
    return Step(lambda _: function(), lambda _: function())


def hook(function: Callable[[], Any], *, in_thread: bool) -> Step:
    """Call a function of the user's; `in_thread`: in asynchronous calls in a thread, where it may block."""
    run_async = run_sync_in_thread if in_thread else _call_async
    return Step(lambda _: function(), lambda _: run_async(function))


async def _call_async(function: Callable[[], Any]) -> Any:
    return function()


@unannotated("args")
async def run_sync_in_thread(func: Callable[..., _T], *args: Any) -> _T:
    """What a function gives that may block: it is called in a thread."""
    import asyncio

    return await asyncio.to_thread(func, *args)


def sleep(seconds: float) -> Step:
    """Wait."""
    return Step(lambda _: time.sleep(seconds), lambda _: _sleep_async(seconds))


async def _sleep_async(seconds: float) -> None:
    import asyncio  # programs that are not asynchronous can do without

    await asyncio.sleep(seconds)


def acquire(lock: threading.Lock, seconds: float) -> Step:
    """Wait for a lock, as long as that; gives whether it was got."""
    return Step(lambda _: lock.acquire(timeout=seconds), lambda _: _acquire_async(lock, seconds))


async def _acquire_async(lock: threading.Lock, seconds: float) -> bool:
    """Any thread and any event loop may hold it, so it is asked for again and again."""
    import asyncio

    end = time.monotonic() + seconds
    while not lock.acquire(blocking=False):
        if time.monotonic() >= end:
            return False
        await asyncio.sleep(0.01)
    return True


def read(response: httpx.Response) -> Step:
    """Read the rest of a streamed response into memory."""
    return Step(lambda _: response.read(), lambda _: response.aread())


def close(response: httpx.Response) -> Step:
    """Let go of a streamed response that nobody will read."""
    return Step(lambda _: response.close(), lambda _: response.aclose())


def drive(steps: Generator[Step, Any, _T], client: HttpClient) -> _T:
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
        result: _T = end.value
        return result
    finally:
        steps.close()  # what it holds is released at once, also when the call is interrupted


async def drive_async(steps: Generator[Step, Any, _T], client: AsyncHttpClient) -> _T:
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
        result: _T = end.value
        return result
    finally:
        steps.close()  # what it holds is released at once, also when the call is interrupted
