"""One call from start to end, as steps: hooks, sending, retries, decoding."""

from __future__ import annotations

import os
from collections.abc import Callable, Generator, Mapping
from functools import partial
from typing import TYPE_CHECKING, Any, TypeVar

from .._api import API
from .._hooks.contexts import AfterErrorContext, AfterSuccessContext, BeforeRequestContext, HookContext, context_of
from .._http import httpx
from ..types.basemodel import UNSET
from ..utils.retries import BackoffStrategy, RetryConfig
from . import steps
from .clients import async_client_of, client_of, let_go_of_inherited
from .decode import adopt_error, decode
from .logs import log_exception, log_request, log_response, log_wait, logger_of
from .operation import Api, Operation
from .prepare import Prepared, plan_of, prepare, prepare_elsewhere, read_request, server_url
from .raw_response import current_capture
from .retry import DEFAULT_STATUSES, IDEMPOTENT, Attempts, matches_status
from .security import credentials_of_call

if TYPE_CHECKING:
    from ..sdkconfiguration import SDKConfiguration
    from .prepare import Client
    from .steps import Step

T = TypeVar("T")


def run(config: SDKConfiguration, operation: Operation[T], *arguments: Any) -> T:
    """Carry out a call with the synchronous client; `arguments` as `call` takes them from `request` to
    `http_headers`."""
    _leave_parent(config)
    client = client_of(config)
    try:
        value: T = steps.drive(call(client, False, config, operation, *arguments), client)
    except httpx.RequestError as error:
        adopt_error(API, error)
        raise
    return value


async def run_async(config: SDKConfiguration, operation: Operation[T], *arguments: Any) -> T:
    """The same with the asynchronous client."""
    _leave_parent(config)
    client = async_client_of(config)
    try:
        value: T = await steps.drive_async(call(client, True, config, operation, *arguments), client)
    except httpx.RequestError as error:
        adopt_error(API, error)
        raise
    return value


def _leave_parent(config: SDKConfiguration) -> None:
    if config.__dict__.get("_process", 0) not in (0, os.getpid()):
        let_go_of_inherited(config)


def call(
    client: Client,
    asynchronous: bool,
    config: SDKConfiguration,
    operation: Operation[Any],
    request: Any,
    retries: Any,
    server: str | None,
    timeout_ms: int | None,
    http_headers: Mapping[str, str] | None,
) -> Generator[Step, Any, Any]:
    """The steps of a call; their result is what the method returns.

    :param server: server URL for this call
    :raises TypeError: an option is of the wrong type; the message names it
    :raises ValueError: an option is out of range; the message names it
    """
    timeout_ms = _first(timeout_ms, config.timeout_ms, operation.timeout_ms)
    check_options(retries, config.retry_config, server, timeout_ms, http_headers)
    plan = plan_of(operation)
    model = read_request(plan, request)
    if API.global_parameters is not None:
        model = API.global_parameters(operation, model, config)
    base_url = server_url(server, operation.servers, config.get_server_details())
    source, found = credentials_of_call(API, config, operation)
    watch = config.__dict__.get("_watch")  # of a FakeSDK, which needs no credentials
    if watch is not None:
        watch(operation, model)
        found = None
    grants = API.grants if found is not None and found.grants else None
    home = ""
    if grants is not None:
        home = server_url(server, (), config.get_server_details())  # where tokens are got, also for other servers
        yield from grants(API, config, found, home, timeout_ms)
    arguments = (config.user_agent, found, timeout_ms, http_headers, asynchronous)
    if operation.elsewhere:
        prepared = prepare_elsewhere(operation, client, operation.elsewhere, config.user_agent, timeout_ms)
    else:
        prepared = prepare(plan, model, client, base_url, *arguments)
    capture = current_capture()
    streaming = plan.streams or (capture is not None and capture.stream)
    attempts = _attempts(API, operation, retries, config.retry_config)
    context = context_of(config, base_url, operation.id, operation.scopes, source)
    exchange = Exchange(config, API, prepared, streaming, plan.error_codes, context)
    response = yield from exchange.run(attempts)
    if response.status_code == 401 and grants is not None and prepared.replayable:
        if streaming:
            yield steps.read(response)
        # the token was revoked: get another, once
        yield from grants(
            API, config, found, server_url(server, (), config.get_server_details()), timeout_ms, renew=True
        )
        exchange.prepared = prepare(plan, model, client, base_url, *arguments)
        response = yield from exchange.run(attempts)
    if capture is not None:
        capture.response = response
        if capture.stream and response.is_success:
            capture.later = lambda: decode(API, plan, response, True)
            return None
    return (yield from decode(API, plan, response, streaming))


def check_options(
    retries: object, retry_config: object, server_url: object, timeout_ms: object, http_headers: object
) -> None:
    """Check the arguments of a call beside its request, so that a mistake is named before anything is sent.

    :raises TypeError: one of them is of another type than it should be
    :raises ValueError: the time limit is negative
    """
    for name, value in (("retries", retries), ("retry_config", retry_config)):
        if value and not isinstance(value, RetryConfig):
            raise _wrong(name, "a RetryConfig, None or UNSET", value)
    if not (server_url is None or isinstance(server_url, str)):
        raise _wrong("server_url", "text", server_url)
    if timeout_ms is not None:
        if not isinstance(timeout_ms, (int, float)):
            raise _wrong("timeout_ms", "a number of milliseconds", timeout_ms)
        if timeout_ms < 0:
            raise ValueError(f"timeout_ms: expected 0 or more, not {timeout_ms}")
    if not (http_headers is None or isinstance(http_headers, Mapping)):
        raise _wrong("http_headers", "a mapping", http_headers)


def _wrong(name: str, expected: str, value: object) -> TypeError:
    return TypeError(f"{name}: expected {expected}, not {type(value).__name__}")


def _first(*limits: int | None) -> int | None:
    return next((limit for limit in limits if limit is not None), None)


def _attempts(api: Api, operation: Operation[Any], asked: Any, configured: Any) -> Attempts | None:
    """How to retry: as the call says, else as the SDK object, else as the document; None: not at all."""
    policy = None if operation.no_retries else operation.retries or api.retries
    if asked == UNSET:
        asked = configured
    if asked == UNSET:
        if policy is None:
            return None
        backoff = BackoffStrategy(
            policy.initial_interval, policy.max_interval, policy.exponent, policy.max_elapsed_time
        )
        asked = RetryConfig("backoff", backoff, policy.connection_errors)
    if not isinstance(asked, RetryConfig) or asked.strategy != "backoff":
        return None
    idempotent = operation.method in IDEMPOTENT if operation.idempotent is None else operation.idempotent
    if asked.idempotent_only and not idempotent:
        return None
    statuses = DEFAULT_STATUSES if policy is None else policy.statuses
    return Attempts(asked, statuses, network_errors=api.retry_network_errors)


class Exchange:
    """Sending one request, as often as needed."""

    def __init__(
        self,
        config: SDKConfiguration,
        api: Api,
        prepared: Prepared,
        streaming: bool,
        error_codes: tuple[str, ...],
        context: HookContext,
    ) -> None:
        self.prepared = prepared
        self._api = api
        self._streaming = streaming
        self._error_codes = error_codes
        self._hooks = config.get_hooks()
        self._given_logger = config.debug_logger
        self._logger = logger_of(config.debug_logger)
        self._context = context

    def run(self, attempts: Attempts | None) -> Generator[Step, Any, httpx.Response]:
        """The final response, after hooks and retries.

        :raises httpx.RequestError: the connection failed for good
        """
        while True:
            try:
                response = yield from self._once()
            except Exception as error:
                wait = None if attempts is None else attempts.after_error(error)
                if attempts is None or wait is None or not self.prepared.replayable:
                    raise
                why = type(error).__name__
            else:
                wait = None if attempts is None else attempts.after_response(response)
                if attempts is None or wait is None or not self.prepared.replayable:
                    break
                if self._streaming:
                    yield steps.close(response)
                why = f"status {response.status_code}"
            log_wait(self._given_logger, self._context.operation_id, attempts.number, wait, why)
            yield steps.sleep(wait)
        if self._hooks.after_success_hooks and not matches_status(self._error_codes, response.status_code):
            context = AfterSuccessContext(self._context)
            response = yield self._hook(self._hooks.after_success, context, response)
        return response

    def _once(self) -> Generator[Step, Any, httpx.Response]:
        """One attempt. Hooks may replace the request, the response or the error."""
        try:
            request = built = self.prepared.request
            if self._hooks.before_request_hooks:
                context = BeforeRequestContext(self._context)
                request = yield self._hook(self._hooks.before_request, context, built)
                if request is not built:  # one that a hook made has the time limit of the call, unless it says another
                    request.extensions.setdefault("timeout", built.extensions.get("timeout", {}))
            if self._logger is not None:
                log_request(self._logger, self._api, request)
            response: httpx.Response = yield steps.send(request, self._streaming, bare=self.prepared.bare)
        except Exception as error:
            response = yield from self._after_error(None, error, "No response received")
        if self._logger is not None:
            log_response(self._logger, self._api, response, self._streaming)
        if self._hooks.after_error_hooks and matches_status(self._error_codes, response.status_code):
            response = yield from self._after_error(response, None, "Unexpected error occurred")
        return response

    def _hook(self, run: Callable[..., Any], *arguments: Any) -> Step:
        return steps.hook(partial(run, *arguments), in_thread=self._api.hooks_in_threads)

    def _after_error(
        self, response: httpx.Response | None, error: Exception | None, nothing: str
    ) -> Generator[Step, Any, httpx.Response]:
        """What the hooks make of a failed attempt: the response to go on with, or the error to raise.

        :param nothing: what to say when they leave neither
        """
        if self._hooks.after_error_hooks:
            context = AfterErrorContext(self._context)
            response, error = yield self._hook(self._hooks.after_error, context, response, error)
        if error is not None:
            if self._logger is not None:
                log_exception(self._logger)
            raise error
        if response is None:
            unexpected: Exception = (self._api.no_response_error or self._api.default_error)()(nothing)
            raise unexpected
        return response
