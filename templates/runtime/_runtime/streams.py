"""Answers that are read as they arrive: event streams, and lines of JSON."""

from __future__ import annotations

from collections.abc import AsyncGenerator, Callable, Generator, Iterator
from typing import Any

import httpx

from ..utils.eventstreaming import EventStream, EventStreamAsync
from .operation import Answer, TypeOf
from .validate import parse_json

Decoder = Callable[[str], Any]


def events(statuses: str, type: TypeOf, media: str = "text/event-stream", *, sentinel: str | None = None) -> Answer:
    """A stream of server-sent events; `sentinel` is the data of the one that ends it."""

    def open(response: httpx.Response) -> Any:
        stream: Any = EventStreamAsync if _is_async(response) else EventStream
        return stream(response, _decoder(type), sentinel)

    return Answer(tuple(statuses.split()), type, media, "events", open)


def json_lines(statuses: str, type: TypeOf, media: str = "application/jsonl") -> Answer:
    """Lines of JSON, each a value of the type; in `application/json-seq` they begin with a record separator instead
    (RFC 7464)."""
    separator = b"\x1e" if media.split(";")[0].strip().lower() == "application/json-seq" else b"\n"

    def open(response: httpx.Response) -> Any:
        decode = _decoder(type)
        records = Records(type(), separator)
        if _is_async(response):
            lines = EventStreamAsync(response, decode)
            lines.generator = _aiter_records(response, records)
            return lines
        stream = EventStream(response, decode)
        stream.generator = _iter_records(response, records)
        return stream

    return Answer(tuple(statuses.split()), type, media, "jsonl", open)


def _decoder(type: TypeOf) -> Decoder:
    kind = type()
    return lambda text: parse_json(text.encode(), kind)


def _is_async(response: httpx.Response) -> bool:
    stream = response.stream
    return isinstance(stream, httpx.AsyncByteStream) and not isinstance(stream, httpx.SyncByteStream)


class Records:
    """Values of JSON between separators, from chunks as they come. (Not lines of text: those end at characters that may
    stand within a string.)"""

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
        """The value behind the last separator."""
        record = b"".join(self._parts).strip()
        self._parts = []
        if record:
            yield parse_json(record, self._kind)


def _iter_records(response: httpx.Response, records: Records) -> Generator[Any, None, None]:
    try:
        for chunk in response.iter_bytes():
            yield from records.feed(chunk)
        yield from records.end()
    finally:
        response.close()


async def _aiter_records(response: httpx.Response, records: Records) -> AsyncGenerator[Any, None]:
    try:
        async for chunk in response.aiter_bytes():
            for value in records.feed(chunk):
                yield value
        for value in records.end():
            yield value
    finally:
        await response.aclose()
