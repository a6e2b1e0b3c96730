"""Access to the HTTP response of a call, beside or instead of its parsed value."""

from __future__ import annotations

from collections.abc import AsyncIterator, Awaitable, Callable, Generator, Iterator
from contextlib import AbstractContextManager
from contextvars import ContextVar
from pathlib import Path
from typing import TYPE_CHECKING, Any, Generic, TypeVar, cast

if TYPE_CHECKING:
    from .._http import httpx
    from .operation import Operation
    from .steps import Step

T = TypeVar("T")
_UNPARSED = object()


class Capture:
    """Where a call leaves its response for the wrapper around it."""

    def __init__(self, stream: bool) -> None:
        self.stream = stream
        self.response: httpx.Response | None = None
        self.later: Callable[[], Generator[Step, Any, Any]] | None = None

    def __enter__(self) -> Capture:
        self._token = _current.set(self)
        return self

    def __exit__(self, *_error: object) -> None:
        _current.reset(self._token)

    def captured(self, value: T) -> ApiResponse[T]:
        """What the wrapped method gives."""
        assert self.response is not None
        return ApiResponse(self.response, value, self.later)


_current: ContextVar[Capture | None] = ContextVar("capture", default=None)


def current_capture() -> Capture | None:
    """The capture that the running call was made for; the next call gets none."""
    capture = _current.get()
    if capture is not None:
        _current.set(None)
    return capture


def _reading(response: httpx.Response) -> AbstractContextManager[None]:
    from .._api import API
    from .decode import reading

    return reading(API, response)


class ApiResponse(Generic[T]):
    """A response of the API: the HTTP response and the value that it holds.

    From `with_streaming_response` the body isn't read yet: read it with `iter_bytes`, `stream_to_file` or `parse`,
    and use it
    in a `with` block so that the connection is released. A connection that breaks off meanwhile is an `APIError`, as
    in all calls.
    """

    def __init__(
        self, response: httpx.Response, value: object, later: Callable[[], Generator[Step, Any, Any]] | None = None
    ) -> None:
        self.http_response = response
        self._value = _UNPARSED if later is not None else value
        self._later = later

    def __repr__(self) -> str:
        return f"<ApiResponse [{self.status_code} {self.http_response.reason_phrase}]>"

    @property
    def status_code(self) -> int:
        """The HTTP status."""
        return self.http_response.status_code

    @property
    def headers(self) -> httpx.Headers:
        """The headers."""
        return self.http_response.headers

    @property
    def parsed(self) -> T:
        """The value that the method itself would have given.

        :raises RuntimeError: the response is streamed; use `parse` or `parse_async`
        """
        if self._value is _UNPARSED:
            raise RuntimeError(
                "the body of a streamed response isn't parsed by itself: call parse() or await parse_async()"
            )
        return cast(T, self._value)

    def parse(self) -> T:
        """Read the body if necessary, and parse it."""
        if self._value is _UNPARSED:
            with _reading(self.http_response):
                self.http_response.read()
            self._finish()
        return self.parsed

    async def parse_async(self) -> T:
        """The same for a response of an asynchronous method."""
        if self._value is _UNPARSED:
            with _reading(self.http_response):
                await self.http_response.aread()
            self._finish()
        return self.parsed

    def _finish(self) -> None:
        assert self._later is not None
        steps = self._later()
        try:
            while True:
                next(steps)  # the body is here already: nothing is left to be done
        except StopIteration as end:
            self._value = end.value

    def iter_bytes(self, chunk_size: int | None = None) -> Iterator[bytes]:
        """The decoded body in pieces, without holding all of it in memory."""
        with _reading(self.http_response):
            yield from self.http_response.iter_bytes(chunk_size)

    async def aiter_bytes(self, chunk_size: int | None = None) -> AsyncIterator[bytes]:
        """The same for a response of an asynchronous method."""
        with _reading(self.http_response):
            async for chunk in self.http_response.aiter_bytes(chunk_size):
                yield chunk

    def stream_to_file(self, path: str | Path) -> Path:
        """Write the body to a file, piece by piece; a failure halfway leaves no file behind."""
        from .files import save

        return save(self.http_response, path)

    async def stream_to_file_async(self, path: str | Path) -> Path:
        """The same for a response of an asynchronous method."""
        from .files import save_async

        return await save_async(self.http_response, path)

    def close(self) -> None:
        """Release the connection."""
        self.http_response.close()

    async def aclose(self) -> None:
        """Release the connection."""
        await self.http_response.aclose()

    def __enter__(self) -> ApiResponse[T]:
        return self

    def __exit__(self, *_error: object) -> None:
        self.close()

    async def __aenter__(self) -> ApiResponse[T]:
        return self

    async def __aexit__(self, *_error: object) -> None:
        await self.aclose()


class RawMethods:
    """The methods of a namespace, each giving an `ApiResponse`."""

    def __init__(
        self, call: Callable[..., Any], call_async: Callable[..., Awaitable[Any]], *, stream: bool = False
    ) -> None:
        """
        :param call: what the namespace makes its calls with, so that those of a subclass count
        :param call_async: the same for asynchronous methods
        :param stream: leave responses open
        """
        self._send = call
        self._send_async = call_async
        self._stream = stream

    def _call(self, operation: Operation[T], *arguments: Any) -> ApiResponse[T]:
        with Capture(self._stream) as capture:
            return capture.captured(self._send(operation, *arguments))

    async def _call_async(self, operation: Operation[T], *arguments: Any) -> ApiResponse[T]:
        with Capture(self._stream) as capture:
            return capture.captured(await self._send_async(operation, *arguments))
