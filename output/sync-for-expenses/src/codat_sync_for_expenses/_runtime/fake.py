"""What `FakeSDK` is made of: an API in memory, which gives what a test prepared and remembers what it was asked."""

from __future__ import annotations

import json
import threading
from collections.abc import Callable, Generator, Mapping
from contextvars import ContextVar
from dataclasses import dataclass
from functools import partial
from importlib import import_module
from typing import TYPE_CHECKING, Any, Generic, NamedTuple, TypeVar

from pydantic import BaseModel

from .._api import API
from .._http import httpx
from .decode import decode, media_type
from .operation import DocumentedResponse, Operation
from .prepare import plan_of
from .retry import matches_status
from .serialize import json_bytes, to_json, to_plain
from .signatures import is_dict
from .validate import is_model_class, without_none

if TYPE_CHECKING:
    from ..sdkconfiguration import SDKConfiguration

T = TypeVar("T")
SERVER = "https://api.invalid"
"""Where the requests would go to; no such host can exist (RFC 6761)."""


class Known(NamedTuple):
    """An operation and the response that its document gives as an example."""

    method: str  # as it is called on the client: "customers.list"
    operation: str  # the operationId
    constant: str  # its descriptor, in the module of the method
    status: int = 0  # of the example; 0: there is none
    media: str = ""
    text: str = ""


class Unprepared(AssertionError):
    """A method was called, and the test did not say what it gives."""


@dataclass(frozen=True)
class Call:
    """A call that was made: its method ("customers.get"), the operationId, the request as a model (None where the
    method takes none), and what would have been sent."""

    method: str
    operation: str
    request: Any
    http_request: httpx.Request

    @property
    def path(self) -> str:
        """The path, without the query."""
        return self.http_request.url.path

    @property
    def query(self) -> dict[str, list[str]]:
        """The parameters of the query."""
        params = self.http_request.url.params
        return {name: params.get_list(name) for name in params}

    @property
    def headers(self) -> dict[str, str]:
        """The headers, by their names in lower case."""
        return dict(self.http_request.headers)

    @property
    def body(self) -> Any:
        """The body: JSON as the value that it holds, anything else as bytes; None where there is none."""
        content = self.http_request.content
        media = media_type(self.http_request.headers.get("content-type", ""))
        if media == "application/json" or media.endswith("+json"):
            return json.loads(content)
        return content or None


Outcome = Callable[[Call, Operation[Any]], httpx.Response]


class Prepared(Generic[T]):
    """What a method gives, call by call; the last of it holds for all further calls. Where calls are retried, each
    attempt takes the next."""

    def __init__(self, known: Known) -> None:
        self._known = known
        self._outcomes: list[Outcome] = []
        self._lock = threading.Lock()

    def returns(self, *values: T | None) -> Prepared[T]:
        """Give these values, one for each call: models, or plain data as in JSON; None where there are none. They are
        read like any response, so that the caller gets copies."""
        for value in values or (None,):
            self._outcomes.append(partial(_gives, value))
        return self

    def returns_example(self) -> Prepared[T]:
        """Give the example of the document, or what is made up from its schema.

        :raises ValueError: there is none, since the method returns nothing
        """
        example_response(self._known)  # raises now rather than in the call
        self._outcomes.append(lambda _call, _operation: example_response(self._known))
        return self

    def streams(self, *items: Any) -> Prepared[T]:
        """Give a stream of these events (or lines of JSON), each a model or plain data; of a method that gives the
        bytes of a file, the chunks."""
        self._outcomes.append(lambda _call, operation: _stream(operation, items))
        return self

    def responds(self, status: int, body: Any = None, headers: Mapping[str, str] | None = None) -> Prepared[T]:
        """Give a response with this status, so that the method raises what it documents for it. The body is plain data,
        a model, text or bytes."""
        self._outcomes.append(lambda _call, operation: _response(operation, status, body, headers))
        return self

    def raises(self, error: Exception) -> Prepared[T]:
        """Raise this error. `ConnectionError` and `TimeoutError` come as those of the HTTP client, as from a real
        network."""

        def outcome(call: Call, _operation: Operation[Any]) -> httpx.Response:
            raise _of_the_network(error, call.http_request)

        self._outcomes.append(outcome)
        return self

    def does(self, function: Callable[[Call], T | None]) -> Prepared[T]:
        """Give what the function makes of the call."""
        self._outcomes.append(lambda call, operation: _success(operation, function(call)))
        return self

    def __bool__(self) -> bool:
        return bool(self._outcomes)

    def following(self) -> Outcome:
        """What the next attempt gives."""
        with self._lock:
            return self._outcomes.pop(0) if len(self._outcomes) > 1 else self._outcomes[0]


class FakeApi(httpx.BaseTransport, httpx.AsyncBaseTransport):
    """The API in memory: the transport of both HTTP clients of a `FakeSDK`."""

    def __init__(self, operations: Mapping[str, Known]) -> None:
        """
        :param operations: what is known about each, by class and method: "Customers.list"
        """
        self.calls: list[Call] = []
        self._operations = operations
        self._by_id = {known.operation: known for known in operations.values()}
        self._prepared: dict[str, Prepared[Any]] = {}
        self._current: ContextVar[tuple[Known, Operation[Any], Any, Prepared[Any]]] = ContextVar("current")

    def settings(self, *credentials: str) -> dict[str, Any]:
        """Arguments for the client; of those for credentials it gets none."""
        clients = {"client": httpx.Client(transport=self), "async_client": httpx.AsyncClient(transport=self)}
        return {**dict.fromkeys(credentials), **clients, "server_url": SERVER}

    def watch(self, config: SDKConfiguration) -> None:
        """Receive every call."""
        config.__dict__["_watch"] = self._begin

    def known(self, method: Any) -> Known:
        """What is known about a method.

        :raises TypeError: it is not a method of the client
        """
        name = str(getattr(method, "__qualname__", ""))
        for suffix in ("", "_async", "_pages", "_pages_async"):
            known = self._operations.get(name.removesuffix(suffix)) if name.endswith(suffix) else None
            if known is not None:
                return known
        example = next((known.method for known in self._operations.values()), "")
        raise TypeError(f"{method!r} is not a method of the client; expected one such as sdk.{example}, not called")

    def prepare(self, method: Any) -> Prepared[Any]:
        """Start over with what a method gives."""
        known = self.known(method)
        self._prepared[known.method] = prepared = Prepared[Any](known)
        return prepared

    def example(self, method: Any) -> Any:
        """The example of the document as the method would give it.

        :raises ValueError: there is none
        """
        known = self.known(method)
        operation: Operation[Any] = getattr(import_module(method.__func__.__module__), known.constant)
        return _value_of(decode(API, plan_of(operation), example_response(known), False))

    def _begin(self, operation: Operation[Any], request: Any) -> None:
        known = self._by_id[operation.id]
        prepared = self._prepared.get(known.method)
        if not prepared:
            raise Unprepared(
                f"{known.method} was called, and nothing was prepared for it: sdk.when(sdk.{known.method}).returns(...)"
            )
        self._current.set((known, operation, request, prepared))

    def handle_request(self, request: httpx.Request) -> httpx.Response:
        """Part of the transport."""
        request.read()
        return self._respond(request)

    async def handle_async_request(self, request: httpx.Request) -> httpx.Response:
        """Part of the transport."""
        await request.aread()
        return self._respond(request)

    def _respond(self, request: httpx.Request) -> httpx.Response:
        known, operation, model, prepared = self._current.get()
        call = Call(known.method, known.operation, model, request)
        self.calls.append(call)
        return prepared.following()(call, operation)


def example_response(known: Known) -> httpx.Response:
    """The example of the document as it would come.

    :raises ValueError: there is none
    """
    if not known.status:
        raise ValueError(f"{known.method} gives nothing that there could be an example of: prepare returns(None)")
    headers = {"content-type": known.media} if known.media else {}
    return httpx.Response(known.status, headers=headers, content=known.text.encode())


def _value_of(steps: Generator[Any, Any, Any]) -> Any:
    """What a call makes of a response that is in memory already, so that no step has anything to do."""
    try:
        while True:
            next(steps)
    except StopIteration as end:
        return end.value


def _of_the_network(error: Exception, request: httpx.Request) -> Exception:
    """Python's own errors of connections as the HTTP client raises them."""
    match error:
        case TimeoutError():
            return httpx.ReadTimeout(str(error), request=request)
        case ConnectionError():
            return httpx.ConnectError(str(error), request=request)
        case _:
            return error


def _gives(value: Any, _call: Call, operation: Operation[Any]) -> httpx.Response:
    return _success(operation, value)


def _success(operation: Operation[Any], value: Any) -> httpx.Response:
    """The response that a method gives this value of.

    :raises TypeError: it documents none that could be it
    """
    documented = next((each for each in operation.responses if _is_of(each, value)), None)
    if documented is None:
        hint = "; say what it streams" if any(each.open is not None for each in operation.responses) else ""
        text = f"{operation.id} documents no response that could be {type(value).__name__}: {value!r:.80}{hint}"
        raise TypeError(text)
    if documented.kind == "json" and documented.type is None:
        return httpx.Response(_status(documented))
    content = value if isinstance(value, bytes) else value.encode() if documented.kind == "text" else _json(value)
    return httpx.Response(_status(documented), headers={"content-type": documented.media}, content=content)


def _is_of(documented: DocumentedResponse, value: Any) -> bool:
    """May the response hold the value?"""
    match documented.kind:
        case "json" if documented.type is None:
            return value is None
        case "json":
            kind = without_none(documented.type())[0] if documented.type is not None else Any
            return not (is_model_class(kind) and isinstance(value, BaseModel)) or isinstance(value, kind)
        case "text":
            return isinstance(value, str)
        case "bytes" | "stream":
            return isinstance(value, bytes)
        case _:
            return False  # events, lines: `streams`


def _status(documented: DocumentedResponse) -> int:
    status = documented.statuses[0]
    return int(status) if status.isdigit() else 200


def _stream(operation: Operation[Any], items: tuple[Any, ...]) -> httpx.Response:
    """The response that holds these events, lines or chunks.

    :raises TypeError: the method gives no stream
    """
    for documented in operation.responses:
        match documented.kind:
            case "events" | "data":
                content = b"".join(_event(item, whole=documented.kind == "events") for item in items)
            case "jsonl":
                start = b"\x1e" if documented.media.startswith("application/json-seq") else b""
                content = b"".join(start + _json(item) + b"\n" for item in items)
            case "stream" | "bytes":
                content = b"".join(items)
            case _:
                continue
        return httpx.Response(_status(documented), headers={"content-type": documented.media}, content=content)
    raise TypeError(f"{operation.id} gives no stream: say what it returns")


def _event(item: Any, *, whole: bool) -> bytes:
    """A server-sent event; `whole`: the item is all of it, with its data in a field."""
    plain: Any = to_plain(item)
    fields: dict[str, Any] = plain if whole and is_dict(plain) else {"data": plain}
    lines = [
        f"{key}: {value if isinstance(value, str) else to_json(value)}"
        for key, value in fields.items()
        if value is not None
    ]
    return "".join(f"{line}\n" for line in (*lines, "")).encode()


def _response(operation: Operation[Any], status: int, body: Any, headers: Mapping[str, str] | None) -> httpx.Response:
    described = (each for each in (*operation.errors, *operation.responses) if each.kind in ("json", "text"))
    documented = next((each for each in described if matches_status(each.statuses, status)), None)
    if isinstance(body, (bytes, str)):
        media, content = "text/plain", body
    else:
        media, content = "application/json", b"" if body is None else _json(body)
    if documented is not None:
        media = documented.media
    given = {name.lower(): text for name, text in (headers or {}).items()}
    return httpx.Response(status, headers={"content-type": media, **given}, content=content)


def _json(value: Any) -> bytes:
    return json_bytes(value, to_plain)
