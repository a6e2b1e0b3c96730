"""When and how long to wait before another attempt."""

from __future__ import annotations

import logging
from collections.abc import Callable
from email.utils import formatdate
from typing import Any

import httpx
import pytest
from demo_sdk._runtime import retry
from demo_sdk.models import errors
from demo_sdk.utils import (
    BackoffStrategy,
    Retries,
    RetryConfig,
    retry as call_again,
    retry_async as call_again_async,
    retry_config,
)
from demo_sdk.utils.retries import PermanentError, TemporaryError, retry_with_backoff, retry_with_backoff_async
from hypothesis import given, strategies as st

VALUE = {"company_id": "c"}
PAGE = {"pageNumber": 1}


def config(initial: int = 500, longest: int = 60_000, exponent: float = 1.5, budget: int = 10_000, **more: Any) -> Any:
    return RetryConfig("backoff", BackoffStrategy(initial, longest, exponent, budget), True, **more)


def script(*steps: Any) -> Callable[[Any], httpx.Response]:
    """Responds in turn; the last one again and again. A number is a status, an exception is raised."""
    queue = list(steps)

    def handle(request: httpx.Request) -> httpx.Response:
        step = queue.pop(0) if len(queue) > 1 else queue[0]
        if isinstance(step, Exception):
            raise step
        if isinstance(step, httpx.Response):
            return step
        return httpx.Response(step, json=PAGE) if step == 200 else httpx.Response(step, text="no")

    return handle


def test_waits_grow_and_are_capped_after_the_jitter(sdk: Any, clock: Any, requests: list[Any]) -> None:
    made = sdk(script(503, 429, 500, 408, 200), retry_config=config(500, 1400))
    assert made.customers.list(request=VALUE).page_number == 1
    assert clock.slept == [0.5 + 0.5, 0.75 + 0.5, 1.4, 1.4]
    assert len(requests) == 5


async def run_async(made: Any) -> Any:
    return await made.customers.list_async(request=VALUE)


def test_async_waits_alike(sdk: Any, clock: Any) -> None:
    import asyncio

    made = sdk(script(503, 503, 200), retry_config=config())
    assert asyncio.run(run_async(made)).page_number == 1
    assert clock.slept == [1.0, 1.25]


def test_documents_policy_is_the_default(sdk: Any, clock: Any) -> None:
    made = sdk(script(503, 200))
    made.customers.list(request=VALUE)
    assert clock.slept == [1.0]


@pytest.mark.parametrize("given", [None, False, RetryConfig("none", BackoffStrategy(1, 1, 1, 1000), True)])
def test_no_retries(sdk: Any, clock: Any, requests: list[Any], given: Any) -> None:
    with pytest.raises(errors.SDKError):
        sdk(script(503), retry_config=given).customers.list(request=VALUE)
    assert len(requests) == 1
    with pytest.raises(errors.SDKError):
        sdk(script(503)).customers.list(request=VALUE, retries=given)
    assert len(requests) == 2


def test_the_call_wins_over_the_sdk(sdk: Any, clock: Any) -> None:
    made = sdk(script(503, 200), retry_config=None)
    made.customers.list(request=VALUE, retries=config(100))
    assert clock.slept == [0.6]


def test_gives_up_when_the_time_is_over(sdk: Any, clock: Any, requests: list[Any]) -> None:
    with pytest.raises(errors.SDKError) as caught:
        sdk(script(503), retry_config=config(1000, exponent=1.0, budget=3000)).customers.list(request=VALUE)
    assert caught.value.status_code == 503
    assert clock.slept == [1.5, 1.5, 1.5]  # at 3.0 s the budget isn't exceeded yet


def test_statuses_that_are_final(sdk: Any, clock: Any, requests: list[Any]) -> None:
    for status in (400, 404, 409, 418):
        with pytest.raises(errors.SDKError):
            sdk(script(status)).customers.list(request=VALUE)
    assert clock.slept == []


def test_connection_errors(sdk: Any, clock: Any) -> None:
    for error in (httpx.ConnectError("x"), httpx.ReadTimeout("x")):
        assert sdk(script(error, 200)).customers.list(request=VALUE).page_number == 1
    for error in (httpx.ReadError("x"), httpx.RemoteProtocolError("x"), KeyError("x")):
        with pytest.raises(type(error)):
            sdk(script(error, 200)).customers.list(request=VALUE)
    off = RetryConfig("backoff", BackoffStrategy(1, 1, 1, 1000), False)
    with pytest.raises(httpx.ConnectError):
        sdk(script(httpx.ConnectError("x"), 200)).customers.list(request=VALUE, retries=off)


def test_waits_are_never_shorter_than_the_server_asks_or_the_policy_says(sdk: Any, clock: Any) -> None:
    def waits(value: str, **settings: Any) -> float:
        clock.slept.clear()
        first = httpx.Response(429, text="no", headers={"Retry-After": value})
        sdk(script(first, 200), retry_config=config(**settings)).customers.list(request=VALUE)
        (slept,) = clock.slept
        return float(slept)

    assert waits("2") == 2.0
    assert waits("10") == 10.0
    assert waits(formatdate(clock.now + 5, usegmt=True)) == pytest.approx(5.0, abs=1)
    for no_more_than_the_backoff in ("0", "0.25", "-5", "Wed, 21 Oct 1999 07:28:00 GMT", "soon", "nan", ""):
        assert waits(no_more_than_the_backoff) == 1.0


@pytest.mark.parametrize("value", ["10.5", "inf", "1e400", "Wed, 21 Oct 2099 07:28:00 GMT"])
def test_asked_for_more_than_the_budget_the_call_ends_at_once(sdk: Any, clock: Any, value: str) -> None:
    first = httpx.Response(429, text="later", headers={"Retry-After": value})
    with pytest.raises(errors.SDKError, match="later"):
        sdk(script(first, 200), retry_config=config()).customers.list(request=VALUE)
    assert clock.slept == []


def test_the_budget_counts_from_the_first_attempt(sdk: Any, clock: Any) -> None:
    asked = httpx.Response(503, text="no", headers={"Retry-After": "6"})
    with pytest.raises(errors.SDKError):
        sdk(script(asked), retry_config=config()).customers.list(request=VALUE)
    assert clock.slept == [6.0]  # of the 10 s of the policy 4 are left, and the server asks for 6 again


@pytest.mark.parametrize(
    ("headers", "expected"),
    [
        ({"retry-after-ms": "250"}, 1.0),
        ({"Retry-After-Ms": "1500.5", "Retry-After": "9"}, 1.5005),
        ({"retry-after-ms": "-1"}, 1.0),
        ({"retry-after-ms": "soon", "Retry-After": "3"}, 3.0),
        ({"retry-after-ms": "nan"}, 1.0),
    ],
)
def test_retry_after_in_milliseconds(sdk: Any, clock: Any, headers: dict[str, str], expected: float) -> None:
    first = httpx.Response(503, text="no", headers=headers)
    sdk(script(first, 200), retry_config=config()).customers.list(request=VALUE)
    assert clock.slept == [expected]


def test_max_retries(sdk: Any, clock: Any, requests: list[Any]) -> None:
    with pytest.raises(errors.SDKError):
        sdk(script(503)).customers.list(request=VALUE, retries=retry_config(max_retries=2))
    assert len(requests) == 3


def test_idempotent_only(sdk: Any, clock: Any, requests: list[Any]) -> None:
    made = sdk(script(503), retry_config=retry_config(max_retries=1, idempotent_only=True))
    with pytest.raises(errors.SDKError):
        made.customers.list(request=VALUE)
    assert len(requests) == 2
    with pytest.raises(errors.SDKError):
        made.customers.create(request={"company_id": "c", "connection_id": "d"})
    assert len(requests) == 3


def test_waits_are_logged(sdk: Any, clock: Any, caplog: pytest.LogCaptureFixture) -> None:
    steps = (503, httpx.ConnectTimeout("x"), 200)
    with caplog.at_level(logging.INFO, "demo_sdk"):
        sdk(script(*steps), retry_config=config()).customers.list(request=VALUE)
    assert caplog.messages == [
        "Retry: list-customers, attempt 1 failed (status 503); the next one in 1.000 s",
        "Retry: list-customers, attempt 2 failed (ConnectTimeout); the next one in 1.250 s",
    ]
    given: list[str] = []

    class Log:
        def debug(self, message: str, *args: Any, **kwargs: Any) -> None:
            given.append(message % args)

    sdk(script(*steps), retry_config=config(), debug_logger=Log()).customers.list(request=VALUE)
    assert [line for line in given if line.startswith("Retry: ")] == caplog.messages


@given(
    initial=st.integers(0, 10_000),
    longest=st.integers(0, 100_000),
    exponent=st.floats(0, 50),
    number=st.integers(0, 5000),
)
def test_no_wait_is_longer_than_the_longest(initial: int, longest: int, exponent: float, number: int) -> None:
    wait = min(retry.interval(initial, exponent, number), longest / 1000)
    assert 0 <= wait <= longest / 1000


@given(st.text())
def test_any_retry_after_can_be_read(value: str) -> None:
    wait = retry.retry_after(value)
    assert wait is None or wait >= 0


@pytest.mark.parametrize(
    ("patterns", "status", "expected"),
    [
        (("429", "5XX"), 503, True),
        (("429", "5xx"), 429, True),
        (("429", "5XX"), 428, False),
        (("default",), 200, True),
        ((), 200, False),
    ],
)
def test_status_patterns(patterns: tuple[str, ...], status: int, expected: bool) -> None:
    assert retry.matches_status(patterns, status) is expected


def test_real_clock() -> None:
    real = retry.Clock()
    assert real.monotonic() <= real.monotonic()
    assert real.time() > 1_600_000_000
    assert 0 <= real.jitter() <= 1


# ------------------------------------------------------------------------------------------------- the published helpers


class Function:
    """Gives or raises its steps in turn."""

    def __init__(self, *steps: Any) -> None:
        self.steps = list(steps)

    def __call__(self) -> Any:
        step = self.steps.pop(0)
        if isinstance(step, Exception):
            raise step
        return step

    async def wait(self) -> Any:
        return self()


def test_retry_helpers(clock: Any) -> None:
    import asyncio

    bad, good = httpx.Response(503), httpx.Response(200)
    rule = Retries(config(), ["5XX"])
    assert call_again(Function(bad, good), rule) is good
    assert asyncio.run(call_again_async(Function(bad, good).wait, rule)) is good
    assert call_again(Function(httpx.ConnectError("x"), good), rule) is good
    with pytest.raises(KeyError):
        call_again(Function(KeyError()), rule)
    never = Retries(RetryConfig("none", BackoffStrategy(1, 1, 1, 1), True), ["5XX"])
    assert call_again(Function(bad), never) is bad
    assert asyncio.run(call_again_async(Function(bad).wait, never)) is bad


def test_backoff_helpers(clock: Any) -> None:
    import asyncio

    bad, good = httpx.Response(503), httpx.Response(200)
    assert retry_with_backoff(Function(TemporaryError(bad), KeyError(), good)) is good
    assert asyncio.run(retry_with_backoff_async(Function(TemporaryError(bad), good).wait)) is good
    with pytest.raises(ZeroDivisionError):
        retry_with_backoff(Function(PermanentError(ZeroDivisionError())))
    assert retry_with_backoff(Function(TemporaryError(bad)), max_elapsed_time=-1) is bad
    with pytest.raises(KeyError):
        retry_with_backoff(Function(KeyError()), max_elapsed_time=-1)
