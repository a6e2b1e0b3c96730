"""Deciding whether and when to try again. Pure but for the clock and the dice, which tests replace."""

from __future__ import annotations

import time
from collections.abc import Mapping
from datetime import timezone
from email.utils import parsedate_to_datetime
from random import SystemRandom
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from .._http import httpx
    from ..utils.retries import RetryConfig

IDEMPOTENT = frozenset(("GET", "HEAD", "OPTIONS", "TRACE", "PUT", "DELETE"))
DEFAULT_STATUSES = ("429", "500", "502", "503", "504")
"""Retried when the caller asks for retries and the document says nothing about them."""


_dice = SystemRandom()


class Clock:
    """Time and chance."""

    def monotonic(self) -> float:
        """Seconds that only ever grow."""
        return time.monotonic()

    def time(self) -> float:
        """Seconds since 1970."""
        return time.time()

    def jitter(self) -> float:
        """What is added to a wait: 0 to 1 second."""
        return _dice.uniform(0, 1)


clock = Clock()


class Attempts:
    """The attempts of one call: how many there were, since when, and what to do after each."""

    def __init__(self, config: RetryConfig, statuses: tuple[str, ...], *, network_errors: bool = False) -> None:
        """
        :param network_errors: where connections that fail are retried, reads and writes that fail are too
        """
        self._config = config
        self._network_errors = network_errors
        self._statuses = statuses
        self.number = 0
        """How many attempts were followed, or are about to be, by another."""
        self._start = clock.monotonic()

    def after_response(self, response: httpx.Response) -> float | None:
        """Seconds to wait before the next attempt; None when this response is final."""
        if not matches_status(self._statuses, response.status_code):
            return None
        return self._wait(asked_wait(response.headers))

    def after_error(self, error: Exception) -> float | None:
        """The same after an exception: only failures of the connection and time-outs are ever retried."""
        from .._http import httpx

        lost = httpx.NetworkError if self._network_errors else httpx.ConnectError
        if not self._config.retry_connection_errors or not isinstance(error, (lost, httpx.TimeoutException)):
            return None
        return self._wait(None)

    def _wait(self, asked: float | None) -> float | None:
        backoff = self._config.backoff
        elapsed = clock.monotonic() - self._start
        budget = backoff.max_elapsed_time / 1000
        limit = self._config.max_retries
        if elapsed > budget or (limit is not None and self.number >= limit):
            return None
        if asked is not None and asked > budget - elapsed:
            return None  # it would be refused again before then
        number, self.number = self.number, self.number + 1
        own = min(interval(backoff.initial_interval, backoff.exponent, number), backoff.max_interval / 1000)
        return own if asked is None else max(own, asked)


def interval(initial: float, exponent: float, number: int) -> float:
    """Seconds to wait after failed attempt `number` (from 0), before the cap."""
    try:
        return initial / 1000 * exponent**number + clock.jitter()
    except OverflowError:
        return float("inf")


def asked_wait(headers: Mapping[str, str]) -> float | None:
    """Seconds that a server asks to wait: by `retry-after-ms` (milliseconds, as some send it because Retry-After knows
    whole seconds only), else by Retry-After; None when neither says anything usable."""
    milliseconds = _number(headers.get("retry-after-ms"))
    return retry_after(headers.get("retry-after")) if milliseconds is None else milliseconds / 1000


def retry_after(value: str | None) -> float | None:
    """Seconds that a Retry-After header asks for, as a number or as a date (RFC 9110, 10.2.3); None when it says
    nothing usable."""
    seconds = _number(value)
    if seconds is not None or not value:
        return seconds
    try:
        date = parsedate_to_datetime(value)
        date = date if date.tzinfo is not None else date.replace(tzinfo=timezone.utc)  # always GMT (RFC 9110, 5.6.7)
        return max(date.timestamp() - clock.time(), 0.0)
    except (TypeError, ValueError, OverflowError):
        return None


def _number(text: str | None) -> float | None:
    """The number in a header, at least 0; None when it is not a number."""
    try:
        number = float(text or "")
    except ValueError:
        return None
    return max(number, 0.0) if number == number else None


def matches_status(patterns: tuple[str, ...], status: int) -> bool:
    """Does one of the patterns ("429", "5XX", "default") match the status?"""
    text = str(status)
    return any(
        pattern == text or pattern == "default" or (pattern[1:].upper() == "XX" and pattern[0] == text[0])
        for pattern in patterns
    )
