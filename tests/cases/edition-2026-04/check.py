"""What programs see of the edition of April 2026: each rule of COMPATIBILITY that starts with W."""

import asyncio
import threading
from typing import Any

import httpx
from edition_case import EditionCase
from edition_case.models import errors, shared
from edition_case.utils import BackoffStrategy, RetryConfig
from wire import Wire

THING = {"zone": "z"}
wire = Wire(200, THING)
sdk = EditionCase(client=wire.client, async_client=wire.async_client)

# W1: keys in the order of the model, required ones first.
sdk.create_thing(request={"area": "a", "zone": "z"})
assert wire.body == b'{"zone":"z","area":"a"}', wire.body

# W4: the SDK's own clients follow redirects; one that was handed in does as it was made.
assert EditionCase().sdk_configuration.client.follow_redirects
assert not sdk.sdk_configuration.client.follow_redirects

# W14: a parameter that may be empty is sent without a value where it has none.
sdk.list_things(request={})
assert wire.target == "/things?search=&tags=", wire.target
sdk.list_things(request={"search": "", "tags": [], "page": 2})
assert wire.target == "/things?page=2&search=&tags=", wire.target
sdk.list_things(request={"search": "f", "tags": ["a", "b"]})
assert wire.target == "/things?search=f&tags=a&tags=b", wire.target


# W17: hooks of asynchronous calls run in a thread, where they may block; those of others where the call is made.
class Hook:
    def __init__(self) -> None:
        self.threads: list[Any] = []
        self.limits: list[Any] = []

    def before_request(self, hook_ctx: Any, request: httpx.Request) -> httpx.Request:
        self.threads.append(threading.current_thread())
        return httpx.Request(request.method, request.url, headers=request.headers)

    def after_success(self, hook_ctx: Any, response: httpx.Response) -> httpx.Response:
        self.threads.append(threading.current_thread())
        self.limits.append(response.request.extensions["timeout"]["read"])
        return response

    def after_error(self, hook_ctx: Any, response: Any, error: Any) -> tuple[Any, Any]:
        self.threads.append(threading.current_thread())
        return response, error


def hooked(answering: Wire) -> tuple[EditionCase, Hook]:
    made, hook = EditionCase(client=answering.client, async_client=answering.async_client), Hook()
    hooks = made.sdk_configuration.get_hooks()
    hooks.register_before_request_hook(hook)
    hooks.register_after_success_hook(hook)
    hooks.register_after_error_hook(hook)
    return made, hook


here = threading.current_thread()
made, hook = hooked(wire)
made.list_things(request={}, timeout_ms=1500)
assert hook.threads == [here, here], hook.threads
asyncio.run(made.list_things_async(request={}, timeout_ms=2500))
assert len(hook.threads) == 4 and here not in hook.threads[2:], hook.threads
# … and what a hook sends instead has the time limit of the call.
assert hook.limits == [1.5, 2.5], hook.limits

missing = Wire(404, {"message": "gone"})
made, hook = hooked(missing)
try:
    asyncio.run(made.list_things_async(request={}))
except errors.Problem as problem:
    assert problem.data.message == "gone" and isinstance(problem, errors.EditionCaseError)
else:
    raise AssertionError("not raised")
assert len(hook.threads) == 2 and here not in hook.threads, hook.threads

# W8, W9, W10: what does not parse, also an error, is a ResponseValidationError; a required result is never null.
for status, content in ((200, b"{"), (200, b"null"), (200, b"[]"), (404, b"{")):
    wire.respond(status, content=content, headers={"content-type": "application/json"})
    try:
        sdk.list_things(request={})
    except errors.ResponseValidationError as error:
        assert isinstance(error, errors.EditionCaseError) and error.status_code == status
    else:
        raise AssertionError(f"not raised: {status} {content!r}")


# W6: reads that fail are retried as connections that fail are. W12: no response, and no error, is an error of its own.
class Flaky:
    def __init__(self, failures: int) -> None:
        self.failures = failures

    def __call__(self, request: httpx.Request) -> httpx.Response:
        if self.failures:
            self.failures -= 1
            raise httpx.ReadError("lost")
        return httpx.Response(200, json=THING)


def flaky(failures: int) -> EditionCase:
    return EditionCase(client=httpx.Client(transport=httpx.MockTransport(Flaky(failures))))


policy = RetryConfig("backoff", BackoffStrategy(1, 1, 1.0, 60_000), True)
assert flaky(1).list_things(request={}, retries=policy) == shared.Thing(zone="z")


class Silent:
    def after_error(self, hook_ctx: Any, response: Any, error: Any) -> tuple[None, None]:
        return None, None


dead = flaky(9)
dead.sdk_configuration.get_hooks().register_after_error_hook(Silent())
try:
    dead.list_things(request={})
except errors.NoResponseError as error:
    assert not isinstance(error, errors.EditionCaseError)
else:
    raise AssertionError("not raised")
