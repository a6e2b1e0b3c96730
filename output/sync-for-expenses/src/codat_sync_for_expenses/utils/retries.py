"""How calls are retried."""

from __future__ import annotations

import itertools
from collections.abc import Generator
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from .._runtime.compat.published_signatures import unannotated
from .._runtime.steps import Step, call, drive, drive_async, sleep

if TYPE_CHECKING:
    from .._http import httpx


@dataclass(eq=False)
class BackoffStrategy:
    """Waits that grow: `initial_interval * exponent ** n` plus up to a second, at most `max_interval`; no new attempt
    once `max_elapsed_time` has passed. All times in milliseconds.

    Where the server names a time, with `Retry-After` or `retry-after-ms`, the wait is never shorter than that; if it is
    longer than what is left of `max_elapsed_time`, the call ends at once with the response of the server."""

    initial_interval: int
    max_interval: int
    exponent: float
    max_elapsed_time: int


@dataclass(eq=False)
class RetryConfig:
    """When to retry: strategy "backoff" (any other: never), and whether failures to connect and time-outs count.

    :param max_retries: at most so many retries; None: as many as `max_elapsed_time` allows
    :param idempotent_only: leave alone what may have had an effect already, as a POST
    """

    strategy: str
    backoff: BackoffStrategy
    retry_connection_errors: bool
    max_retries: int | None = None
    idempotent_only: bool = False


def retry_config(max_retries: int | None = None, *, idempotent_only: bool = False) -> RetryConfig:
    """The usual backoff (0.5 s growing by half up to a minute, for an hour at most), in short form:
    `retry_config(max_retries=3)`."""
    backoff = BackoffStrategy(500, 60_000, 1.5, 3_600_000)
    return RetryConfig("backoff", backoff, True, max_retries, idempotent_only)


@dataclass(eq=False)
class Retries:
    """A `RetryConfig` with the statuses that it is for."""

    config: RetryConfig
    status_codes: list[str]


class TemporaryError(Exception):
    """A response that is worth another attempt."""

    response: httpx.Response

    def __init__(self, response: httpx.Response) -> None:
        self.response = response


class PermanentError(Exception):
    """An exception that no further attempt can help."""

    inner: Exception

    def __init__(self, inner: Exception) -> None:
        self.inner = inner


@unannotated("func", "return")
def retry(func: Any, retries: Retries) -> Any:
    """Call `func` (which gives an httpx.Response) until its response is final."""
    return drive(_until_final(func, retries), func)


@unannotated("func", "return")
async def retry_async(func: Any, retries: Retries) -> Any:
    """Await `func` (which gives an httpx.Response) until its response is final."""
    return await drive_async(_until_final(func, retries), func)


def _until_final(func: Any, retries: Retries) -> Generator[Step, Any, Any]:
    from .._runtime.retry import Attempts

    if retries.config.strategy != "backoff":
        return (yield call(func))
    attempts = Attempts(retries.config, tuple(retries.status_codes))
    while True:
        try:
            response = yield call(func)
        except Exception as error:
            wait = attempts.after_error(error)
            if wait is None:
                raise
        else:
            wait = attempts.after_response(response)
            if wait is None:
                return response
        yield sleep(wait)


@unannotated("func", "initial_interval", "max_interval", "exponent", "max_elapsed_time", "return")
def retry_with_backoff(
    func: Any,
    initial_interval: Any = 500,
    max_interval: Any = 60000,
    exponent: Any = 1.5,
    max_elapsed_time: Any = 3600000,
) -> Any:
    """Call `func` until it neither raises TemporaryError nor another error that isn't permanent."""
    return drive(_with_backoff(func, initial_interval, max_interval, exponent, max_elapsed_time), func)


@unannotated("func", "initial_interval", "max_interval", "exponent", "max_elapsed_time", "return")
async def retry_with_backoff_async(
    func: Any,
    initial_interval: Any = 500,
    max_interval: Any = 60000,
    exponent: Any = 1.5,
    max_elapsed_time: Any = 3600000,
) -> Any:
    """The same for a coroutine function."""
    return await drive_async(_with_backoff(func, initial_interval, max_interval, exponent, max_elapsed_time), func)


def _with_backoff(
    func: Any, initial: float, longest: float, exponent: float, budget: float
) -> Generator[Step, Any, Any]:
    from .._runtime.retry import clock, interval

    start = clock.monotonic()
    for number in itertools.count():
        try:
            return (yield call(func))
        except PermanentError as error:
            raise error.inner from error.inner.__cause__
        except Exception as error:
            if clock.monotonic() - start > budget / 1000:
                if isinstance(error, TemporaryError):
                    return error.response
                raise
        yield sleep(min(interval(initial, exponent, number), longest / 1000))
