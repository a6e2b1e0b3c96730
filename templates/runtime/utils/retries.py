"""How calls are retried."""

from __future__ import annotations

import time
from typing import TYPE_CHECKING, Any, Awaitable, Callable, List, Optional

from .._runtime.signatures import Undeclared

if TYPE_CHECKING:
    import httpx


class BackoffStrategy:
    """Waits that grow: `initial_interval * exponent ** n` plus up to a second, at most `max_interval` (all in
    milliseconds);
    no new attempt once `max_elapsed_time` has passed."""

    initial_interval: int
    max_interval: int
    exponent: float
    max_elapsed_time: int

    def __init__(self, initial_interval: int, max_interval: int, exponent: float, max_elapsed_time: int) -> None:
        self.initial_interval = initial_interval
        self.max_interval = max_interval
        self.exponent = exponent
        self.max_elapsed_time = max_elapsed_time


class RetryConfig:
    """When to retry: strategy "backoff" (any other: never), and whether failures to connect and time-outs count.

    :param max_retries: at most so many retries; None: as many as `max_elapsed_time` allows
    :param idempotent_only: leave alone what may have had an effect already, as a POST
    """

    strategy: str
    backoff: BackoffStrategy
    retry_connection_errors: bool
    max_retries: Optional[int]
    idempotent_only: bool

    def __init__(
        self,
        strategy: str,
        backoff: BackoffStrategy,
        retry_connection_errors: bool,
        max_retries: Optional[int] = None,
        idempotent_only: bool = False,
    ) -> None:
        self.strategy = strategy
        self.backoff = backoff
        self.retry_connection_errors = retry_connection_errors
        self.max_retries = max_retries
        self.idempotent_only = idempotent_only


def retry_config(max_retries: Optional[int] = None, *, idempotent_only: bool = False) -> RetryConfig:
    """The usual backoff (0.5 s growing by half up to a minute, for an hour at most), said shortly:
    `retry_config(max_retries=3)`."""
    backoff = BackoffStrategy(500, 60_000, 1.5, 3_600_000)
    return RetryConfig("backoff", backoff, True, max_retries, idempotent_only)


class Retries:
    """A `RetryConfig` with the statuses that it is for."""

    config: RetryConfig
    status_codes: List[str]

    def __init__(self, config: RetryConfig, status_codes: List[str]) -> None:
        self.config = config
        self.status_codes = status_codes


class TemporaryError(Exception):
    """An answer that is worth another attempt."""

    response: httpx.Response

    def __init__(self, response: httpx.Response) -> None:
        self.response = response


class PermanentError(Exception):
    """An exception that no further attempt can help."""

    inner: Exception

    def __init__(self, inner: Exception) -> None:
        self.inner = inner


def retry(func: Undeclared, retries: Retries) -> Undeclared:
    """Call `func` (which gives an httpx.Response) until its answer is final."""
    from .._runtime.retry import Attempts

    if retries.config.strategy != "backoff":
        return func()
    attempts = Attempts(retries.config, tuple(retries.status_codes))
    while True:
        try:
            response = func()
        except Exception as error:
            wait = attempts.after_error(error)
            if wait is None:
                raise
        else:
            wait = attempts.after_response(response)
            if wait is None:
                return response
        time.sleep(wait)


async def retry_async(func: Undeclared, retries: Retries) -> Undeclared:
    """Await `func` (which gives an httpx.Response) until its answer is final."""
    import asyncio

    from .._runtime.retry import Attempts

    if retries.config.strategy != "backoff":
        return await func()
    attempts = Attempts(retries.config, tuple(retries.status_codes))
    while True:
        try:
            response = await func()
        except Exception as error:
            wait = attempts.after_error(error)
            if wait is None:
                raise
        else:
            wait = attempts.after_response(response)
            if wait is None:
                return response
        await asyncio.sleep(wait)


def retry_with_backoff(
    func: Undeclared,
    initial_interval: Undeclared = 500,
    max_interval: Undeclared = 60000,
    exponent: Undeclared = 1.5,
    max_elapsed_time: Undeclared = 3600000,
) -> Undeclared:
    """Call `func` until it neither raises TemporaryError nor another error that isn't permanent."""
    call: Callable[[], Any] = func
    waits = _Waits(initial_interval, max_interval, exponent, max_elapsed_time)
    while True:
        try:
            return call()
        except PermanentError as error:
            raise error.inner from error.inner.__cause__
        except Exception as error:
            if waits.over():
                return _last(error)
        time.sleep(waits.next())


async def retry_with_backoff_async(
    func: Undeclared,
    initial_interval: Undeclared = 500,
    max_interval: Undeclared = 60000,
    exponent: Undeclared = 1.5,
    max_elapsed_time: Undeclared = 3600000,
) -> Undeclared:
    """The same for a coroutine function."""
    import asyncio

    call: Callable[[], Awaitable[Any]] = func
    waits = _Waits(initial_interval, max_interval, exponent, max_elapsed_time)
    while True:
        try:
            return await call()
        except PermanentError as error:
            raise error.inner from error.inner.__cause__
        except Exception as error:
            if waits.over():
                return _last(error)
        await asyncio.sleep(waits.next())


def _last(error: Exception) -> Any:
    if isinstance(error, TemporaryError):
        return error.response
    raise error


class _Waits:
    """The sequence of waits of `retry_with_backoff`."""

    def __init__(self, initial: float, longest: float, exponent: float, budget: float) -> None:
        from .._runtime.retry import clock

        self._settings = (initial, longest, exponent, budget)
        self._start = clock.monotonic()
        self._number = 0

    def over(self) -> bool:
        from .._runtime.retry import clock

        return clock.monotonic() - self._start > self._settings[3] / 1000

    def next(self) -> float:
        from .._runtime.retry import interval

        initial, longest, exponent, _ = self._settings
        self._number += 1
        return min(interval(initial, exponent, self._number - 1), longest / 1000)
