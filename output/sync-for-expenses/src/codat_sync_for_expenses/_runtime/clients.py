"""HTTP clients that are made on first use, and the settings of an SDK object."""

from __future__ import annotations

import contextlib
import dataclasses
import functools
import os
import re
import threading
from collections.abc import Callable, Mapping
from typing import TYPE_CHECKING, Any, TypeVar

from ..types.basemodel import UNSET
from .signatures import class_of

if TYPE_CHECKING:
    import ssl

    from .._hooks import SDKHooks
    from ..httpclient import AsyncHttpClient, HttpClient
    from ..sdkconfiguration import SDKConfiguration

C = TypeVar("C")
DEFAULT_TIMEOUT = 60.0
"""Seconds; for the SDK's own clients. A client that the user passes keeps its own limit."""

_VARIABLE = r"\{([^{}]*)\}"
_AUTHORITY = r"[^/?#]*//[^/?#]*"
_CONTROL = r"[\x00-\x20\x7f]"
_SECRETS = r"(?:(?<=//)|^)[^/?#]*@|\?[^#]*"
_DOTS = r"(?i)(?:^|[/\\])(?:\.|%2e){1,2}(?:[/\\]|$)"
_NAMES = ("client", "async_client")
_LETTING_GO = threading.Lock()


class _OnFirstUse:
    """A placeholder for a client until it is needed."""


ON_FIRST_USE: Any = _OnFirstUse()


class OwnClients:
    """The clients that an SDK object makes itself, each on first use: a synchronous one for every process, and an
    asynchronous one for every event loop of a process.

    Connections must not be shared more widely: after a fork, parent and child would read each other's responses, and
    what belongs to an event loop ends with it.
    """

    def __init__(self) -> None:
        self._made: dict[tuple[str, int, int], tuple[Any, Any]] = {}  # with their event loops
        self._closed: set[str] = set()

    def get(self, name: str) -> Any:
        """The client for the process and the event loop that ask."""
        loop = _event_loop() if name == "async_client" else None
        key = (name, os.getpid(), id(loop))
        known = self._made.get(key)
        if known is not None and known[0] is loop:
            return known[1]
        self._drop_ended_loops()
        made = (loop, _make(name, name in self._closed))
        if known is None:
            made = self._made.setdefault(key, made)  # threads that ask for the first time together share one
        else:
            self._made[key] = made
        return made[1]

    def made(self, name: str) -> Any:
        """The same, but None if there is none yet; one that is made later is closed from the start."""
        self._closed.add(name)
        loop = _event_loop() if name == "async_client" else None
        known = self._made.get((name, os.getpid(), id(loop)))
        return None if known is None or known[0] is not loop else known[1]

    def _drop_ended_loops(self) -> None:
        for key in list(self._made):
            loop = self._made[key][0]
            if loop is not None and key[1] == os.getpid() and loop.is_closed():
                del self._made[key]


def _event_loop() -> Any:
    """The event loop that is running; None outside of one."""
    import asyncio  # programs that are not asynchronous can do without

    try:
        return asyncio.get_running_loop()
    except RuntimeError:
        return None


def configuration(cls: type[C]) -> type[C]:
    """Class decorator for the dataclass SDKConfiguration: `client` and `async_client` are made when they are first
    asked for, and `repr` shows neither them (it would make them) nor credentials in the URL of the server."""

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
        own = self.__dict__.get("_own_clients")
        if name not in _NAMES or own is None:
            raise AttributeError(f"{type(self).__name__!r} object has no attribute {name!r}")
        return own.get(name)

    def show(self: Any) -> str:
        names = [field.name for field in dataclasses.fields(self) if field.name not in _NAMES]
        values = {name: getattr(self, name) for name in names}
        if isinstance(values["server_url"], str):
            values["server_url"] = without_secrets(values["server_url"])
        return f"{type(self).__name__}({', '.join(f'{name}={value!r}' for name, value in values.items())})"

    make: Callable[..., None] = cls.__init__

    @functools.wraps(make)
    def init(self: Any, *args: Any, **kwargs: Any) -> None:
        make(self, *args, **kwargs)
        finish(self)

    target: Any = cls
    target.__init__ = init
    target.__getattr__ = missing
    target.__repr__ = show
    return cls


def _make(name: str, closed: bool) -> Any:
    from .._api import API
    from .._http import httpx

    tls = _tls_settings(os.environ.get("SSL_CERT_FILE"), os.environ.get("SSL_CERT_DIR"))
    if name == "client":
        client = httpx.Client(timeout=DEFAULT_TIMEOUT, verify=tls, follow_redirects=API.follow_redirects)
        if closed:
            client.close()
        return client
    asynchronous = httpx.AsyncClient(timeout=DEFAULT_TIMEOUT, verify=tls, follow_redirects=API.follow_redirects)
    if closed:
        closing = asynchronous.aclose()
        with contextlib.suppress(StopIteration):
            closing.send(None)  # nothing is open yet, so this never waits
    return asynchronous


@functools.lru_cache(maxsize=4)
def _tls_settings(*_store: str | None) -> ssl.SSLContext:
    """Those of httpx, read once per process for the certificate store that the environment names (20 ms each)."""
    from .._http import httpx

    return httpx.create_ssl_context()


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
    :raises TypeError: another argument is of the wrong type
    """
    from ..utils.logger import get_default_logger

    _check_arguments(client, async_client, url_params, debug_logger)
    if server_url and url_params:
        server_url = filled(server_url, url_params)
    supplied = {"client_supplied": client is not None, "async_client_supplied": async_client is not None}
    config = make(
        **{name: value for name, value in supplied.items() if name in vars(make)["__annotations__"]},
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
    state["_own_clients"] = OwnClients()
    state["_process"] = os.getpid()
    if server_url is None and url_params:
        state["_url_params"] = dict(url_params)
    if global_parameters:
        state["_global_parameters"] = {name: value for name, value in global_parameters.items() if value is not None}
    hooks = config.get_hooks()
    if hooks.sdk_init_hooks:
        before, *_ = config.get_server_details()
        own = client_of(config)
        after, given = hooks.sdk_init(before, own)
        if given is not own:
            config.client = given
        if after != before:
            config.server_url = after
    return config


def _check_arguments(client: Any, async_client: Any, url_params: object, debug_logger: object) -> None:
    if client is not None:
        _check("client", "HttpClient", class_of(client))
    if async_client is not None:
        _check("async_client", "AsyncHttpClient", class_of(async_client))
    if not (url_params is None or isinstance(url_params, Mapping)):
        raise TypeError(f"url_params: expected a mapping, not {type(url_params).__name__}")
    if not (debug_logger is None or callable(getattr(debug_logger, "debug", None))):
        raise TypeError(f"debug_logger: expected something with a method `debug`, not {type(debug_logger).__name__}")


def _check(name: str, protocol: str, kind: type) -> None:
    from .. import httpclient
    from .._http import check_library

    check_library(name, kind)
    if not issubclass(kind, getattr(httpclient, protocol)):
        raise AssertionError(f"The provided {name} must implement the {protocol} protocol.")


def server_details(
    config: Any, servers: list[str], variables: list[dict[str, str]] | None = None
) -> tuple[str, dict[str, str]]:
    """The server URL in use, and the values of its variables.

    :raises TypeError: the URL is not a string, or the server index not a number
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
        raise type(error)(f"server_idx: {number!r} is not one of 0 to {len(servers) - 1}") from None
    return server, {**defaults, **config.__dict__.get("_url_params", {})}


def filled(url: str, variables: Mapping[str, str]) -> str:
    """The URL with its variables filled in, each once; unknown ones stay.

    What is in the host beside other text can name no other host, and what is in the path does not go up or end
    it. A variable that is the whole host, or all up to it, is free to choose: that is what it is for.

    :raises ValueError: a value that is not allowed there
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
            raise ValueError(f"server variable {name!r} cannot be {value!r} in {without_secrets(url)}")
        return value

    return re.sub(_VARIABLE, value_of, url)


def without_secrets(url: str) -> str:
    """A URL of a server as messages show it: without user, password and query."""
    return re.sub(_SECRETS, "", url)


def client_of(config: SDKConfiguration) -> HttpClient:
    """The synchronous client of an SDK object; it is made where there is none yet."""
    client: Any = config.client
    found: HttpClient = client
    return found


def async_client_of(config: SDKConfiguration) -> AsyncHttpClient:
    """The asynchronous client, likewise."""
    client: Any = config.async_client
    found: AsyncHttpClient = client
    return found


def let_go_of_inherited(config: Any) -> None:
    """In another process than the SDK object was made in, let go of the connections of clients that the user passed:
    they are the parent's, which does not notice. Those of an asynchronous client are forgotten, since closing them
    would take them from the event loop, whose selector is the parent's too."""
    from .._http import httpx

    state: dict[str, Any] = config.__dict__
    with _LETTING_GO:
        if state["_process"] == os.getpid():
            return
        for client in filter(None, map(state.get, _NAMES)):
            parts = getattr(client, "__dict__", {})  # httpx shows them in no other way
            for transport in (parts.get("_transport"), *parts.get("_mounts", {}).values()):
                if isinstance(transport, httpx.HTTPTransport):
                    transport.close()
                elif isinstance(transport, httpx.AsyncHTTPTransport):
                    getattr(vars(transport).get("_pool"), "_connections", []).clear()
        state["_process"] = os.getpid()


def hooks_of(config: Any) -> SDKHooks:
    """The hooks of an SDK object."""
    hooks: SDKHooks = config.__dict__["_hooks"]
    return hooks


def close(config: Any) -> None:
    """Close the synchronous client; one that was never made counts as closed when it is asked for later."""
    made = _made(config, "client")
    if made is not None:
        made.close()


async def aclose(config: Any) -> None:
    """The same for the asynchronous client."""
    made = _made(config, "async_client")
    if made is not None:
        await made.aclose()


def _made(config: Any, name: str) -> Any:
    """The client that the user passed, or the SDK's own if there is one yet."""
    state: dict[str, Any] = config.__dict__
    if name in state:
        return state[name]
    return state["_own_clients"].made(name) if "_own_clients" in state else None
