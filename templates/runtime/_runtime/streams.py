"""Responses that are read as they arrive: event streams, and lines of JSON."""

from __future__ import annotations

from collections.abc import AsyncGenerator, Callable, Generator, Iterator
from typing import Any, Protocol

from .._api import API
from .._http import httpx
from ..utils.eventstreaming import EventStream, EventStreamAsync
from .decode import reading
from .events import EventDecoder
from .operation import DocumentedResponse, TypeOf
from .validate import parse_json

Decoder = Callable[[str], Any]


class Pieces(Protocol):
    """Makes values of bytes as they come."""

    def feed(self, chunk: bytes, /) -> Iterator[Any]: ...

    def end(self) -> Iterator[Any]: ...


def events(
    statuses: str,
    type: TypeOf,
    media: str = "text/event-stream",
    *,
    data_only: bool = False,
    sentinel: str | None = None,
) -> DocumentedResponse:
    """A stream of server-sent events, or of their data alone; `sentinel` is the data of the one that ends it."""

    def open(response: httpx.Response) -> Any:
        decode = _decoder(type)
        pieces = EventDecoder(decode, sentinel, data_only)
        return _opened(response, decode, pieces)

    return DocumentedResponse(tuple(statuses.split()), type, media, "data" if data_only else "events", open)


def json_lines(statuses: str, type: TypeOf, media: str = "application/jsonl") -> DocumentedResponse:
    """Lines of JSON, each a value of the type; in `application/json-seq` they begin with a record separator instead
    (RFC 7464)."""
    separator = b"\x1e" if media.split(";")[0].strip().lower() == "application/json-seq" else b"\n"

    def open(response: httpx.Response) -> Any:
        return _opened(response, _decoder(type), Records(type(), separator))

    return DocumentedResponse(tuple(statuses.split()), type, media, "jsonl", open)


def _opened(response: httpx.Response, decode: Decoder, pieces: Pieces) -> Any:
    """A stream of what `pieces` makes of the body."""
    if _is_async(response):
        lines = EventStreamAsync(response, decode)
        lines.generator = _aiter_pieces(response, pieces)
        return lines
    stream = EventStream(response, decode)
    stream.generator = _iter_pieces(response, pieces)
    return stream


def _decoder(type: TypeOf) -> Decoder:
    kind = type()
    return lambda text: parse_json(text.encode(), kind)


def _is_async(response: httpx.Response) -> bool:
    stream = response.stream
    return isinstance(stream, httpx.AsyncByteStream) and not isinstance(stream, httpx.SyncByteStream)


class Records:
    """Values of JSON between separators, from chunks as they come. (Not lines of text: those end at characters that may
    occur within a string.)"""

    def __init__(self, kind: Any, separator: bytes) -> None:
        self._kind = kind
        self._separator = separator
        self._parts: list[bytes] = []

    def feed(self, chunk: bytes) -> Iterator[Any]:
        """The values that this chunk completes."""
        first, *others = chunk.split(self._separator)
        self._parts.append(first)
        for part in others:
            yield from self.end()
            self._parts = [part]

    def end(self) -> Iterator[Any]:
        """The value after the last separator."""
        record = b"".join(self._parts).strip()
        self._parts = []
        if record:
            yield parse_json(record, self._kind)


def _iter_pieces(response: httpx.Response, pieces: Pieces) -> Generator[Any, None, None]:
    try:
        with reading(API, response):
            for chunk in response.iter_bytes():
                yield from pieces.feed(chunk)
            yield from pieces.end()
    finally:
        response.close()


async def _aiter_pieces(response: httpx.Response, pieces: Pieces) -> AsyncGenerator[Any, None]:
    try:
        with reading(API, response):
            async for chunk in response.aiter_bytes():
                for value in pieces.feed(chunk):
                    yield value
            for value in pieces.end():
                yield value
    finally:
        await response.aclose()
