"""HTTP clients that are made on first use, and the settings of an SDK object."""

from __future__ import annotations

import contextlib
import functools
import re
import threading
from collections.abc import Callable, Mapping
from typing import TYPE_CHECKING, Any, TypeVar

from ..types.basemodel import UNSET
from .signatures import class_of

if TYPE_CHECKING:
    from .._hooks import SDKHooks
    from ..sdkconfiguration import SDKConfiguration

C = TypeVar("C")
DEFAULT_TIMEOUT = 60.0
"""Seconds; for the SDK's own clients. A client that the user passes keeps its own limit."""

_VARIABLE = r"\{([^{}]*)\}"
_AUTHORITY = r"[^/?#]*//[^/?#]*"
_CONTROL = r"[\x00-\x20\x7f]"
_DOTS = r"(?i)(?:^|[/\\])(?:\.|%2e){1,2}(?:[/\\]|$)"
_NAMES = ("client", "async_client")
_MAKING = threading.Lock()


class _OnFirstUse:
    """Stands for a client until it is needed."""


ON_FIRST_USE: Any = _OnFirstUse()


def configuration(cls: type[C]) -> type[C]:
    """Class decorator for the dataclass SDKConfiguration: `client` and `async_client` are made when they are first
    asked for."""

    def finish(self: Any) -> None:
        from .._hooks import SDKHooks

        state: dict[str, Any] = self.__dict__
        for name in _NAMES:
            if state.get(name) is ON_FIRST_USE:
                del state[name]
        if type(state.get("retry_config")).__name__ == "FieldInfo":
            state["retry_config"] = UNSET
        state["_hooks"] = SDKHooks()

    def missing(self: Any, name: str) -> Any:
        if name not in _NAMES or "_closed" not in self.__dict__:
            raise AttributeError(f"{type(self).__name__!r} object has no attribute {name!r}")
        state: dict[str, Any] = self.__dict__
        with _MAKING:  # threads that call for the first time together share one client
            if name not in state:
                state[name] = _make(name, name in state["_closed"])
        return state[name]

    make: Callable[..., None] = cls.__init__

    @functools.wraps(make)
    def init(self: Any, *args: Any, **kwargs: Any) -> None:
        make(self, *args, **kwargs)
        finish(self)

    target: Any = cls
    target.__init__ = init
    target.__getattr__ = missing
    return cls


def _make(name: str, closed: bool) -> Any:
    from .transports import async_client, sync_client

    if name == "client":
        client = sync_client(DEFAULT_TIMEOUT)
        if closed:
            client.close()
        return client
    asynchronous = async_client(DEFAULT_TIMEOUT)
    if closed:
        closing = asynchronous.aclose()
        with contextlib.suppress(StopIteration):
            closing.send(None)  # nothing is open yet, so this never waits
    return asynchronous


def configure(
    make: Callable[..., SDKConfiguration],
    security: Any,
    server_idx: int | None,
    server_url: str | None,
    url_params: dict[str, str] | None,
    client: Any,
    async_client: Any,
    retry_config: Any,
    timeout_ms: int | None,
    debug_logger: Any,
    global_parameters: Mapping[str, Any] | None = None,
) -> SDKConfiguration:
    """The settings of a new SDK object, from the arguments of its constructor.

    :raises AssertionError: a client lacks a method that the SDK calls
    """
    from ..utils.logger import get_default_logger

    if client is not None:
        _check("client", "HttpClient", class_of(client))
    if async_client is not None:
        _check("async_client", "AsyncHttpClient", class_of(async_client))
    if server_url and url_params:
        server_url = filled(server_url, url_params)
    config = make(
        client=ON_FIRST_USE if client is None else client,
        async_client=ON_FIRST_USE if async_client is None else async_client,
        security=security,
        server_url=server_url,
        server_idx=server_idx,
        retry_config=retry_config,
        timeout_ms=timeout_ms,
        debug_logger=get_default_logger() if debug_logger is None else debug_logger,
    )
    state = config.__dict__
    state["_closed"] = set()
    if server_url is None and url_params:
        state["_url_params"] = dict(url_params)
    if global_parameters:
        state["_global_parameters"] = {name: value for name, value in global_parameters.items() if value is not None}
    hooks = config.get_hooks()
    if hooks.sdk_init_hooks:
        before, *_ = config.get_server_details()
        after, config.client = hooks.sdk_init(before, config.client)
        if after != before:
            config.server_url = after
    return config


def _check(name: str, protocol: str, kind: type) -> None:
    from .. import httpclient

    if not issubclass(kind, getattr(httpclient, protocol)):
        raise AssertionError(f"The provided {name} must implement the {protocol} protocol.")


def server_details(
    config: Any, servers: list[str], variables: list[dict[str, str]] | None = None
) -> tuple[str, dict[str, str]]:
    """The server URL in use, and the values of its variables.

    :raises TypeError: the URL is no text, or the number of the server none
    :raises IndexError: there is no server of that number
    """
    url: object = config.server_url
    if url:
        if not isinstance(url, str):
            raise TypeError(f"server_url: expected text, not {type(url).__name__}")
        return url[:-1] if url.endswith("/") else url, {}
    if config.server_idx is None:
        config.server_idx = 0
    number = config.server_idx
    try:
        server, defaults = servers[number], variables[number] if variables else {}
    except (IndexError, TypeError) as error:
        raise type(error)(f"server_idx: {number!r} is none of 0 to {len(servers) - 1}") from None
    return server, {**defaults, **config.__dict__.get("_url_params", {})}


def filled(url: str, variables: Mapping[str, str]) -> str:
    """The URL with its variables filled in, each once; unknown ones stay.

    What stands in the host beside other text can name no other host, and what stands in the path does not go up or end
    it. A variable that is the whole host, or all up to it, is free to choose: that is what it is for.

    :raises ValueError: a value that has no place there
    """
    found = re.match(_AUTHORITY, url)
    start, end = (url.index("//") + 2, found.end()) if found is not None else (0, 0)

    def value_of(match: re.Match[str]) -> str:
        name = match[1]
        if name not in variables:
            return match[0]
        value = str(variables[name])
        if match.end() <= start or (found is None and match.start() == 0):
            forbidden = ""
        elif match.end() <= end:
            is_host = match.start() == start and (match.end() == end or url[match.end()] == ":")
            forbidden = "@\\?#" if is_host else "@\\?#/:"
        else:
            forbidden = "\\?#" if "?" not in url[: match.start()] else "&#"
        in_path = bool(forbidden) and match.start() >= end
        if re.search(_CONTROL, value) or any(c in value for c in forbidden) or (in_path and re.search(_DOTS, value)):
            raise ValueError(f"server variable {name!r} cannot be {value!r} in {url}")
        return value

    return re.sub(_VARIABLE, value_of, url)


def hooks_of(config: Any) -> SDKHooks:
    """The hooks of an SDK object."""
    hooks: SDKHooks = config.__dict__["_hooks"]
    return hooks


def close(config: Any) -> None:
    """Close the synchronous client; one that was never made counts as closed when it is asked for later."""
    made = config.__dict__.get("client")
    if made is not None:
        made.close()
    elif "_closed" in config.__dict__:
        config.__dict__["_closed"].add("client")


async def aclose(config: Any) -> None:
    """The same for the asynchronous client."""
    made = config.__dict__.get("async_client")
    if made is not None:
        await made.aclose()
    elif "_closed" in config.__dict__:
        config.__dict__["_closed"].add("async_client")
