"""Answers that are read as they arrive: event streams, and lines of JSON."""

from __future__ import annotations

from collections.abc import AsyncGenerator, Callable, Generator
from typing import Any

import httpx

from ..utils.eventstreaming import EventStream, EventStreamAsync
from .operation import Answer, TypeOf
from .validate import parse_json

Decoder = Callable[[str], Any]


def events(statuses: str, type: TypeOf, media: str = "text/event-stream", *, sentinel: str | None = None) -> Answer:
    """A stream of server-sent events; `sentinel` is the data of the one that ends it."""

    def open(response: httpx.Response) -> Any:
        stream = EventStreamAsync if _is_async(response) else EventStream
        return stream(response, _decoder(type), sentinel)

    return Answer(tuple(statuses.split()), type, media, "events", open)


def json_lines(statuses: str, type: TypeOf, media: str = "application/jsonl") -> Answer:
    """Lines of JSON, each a value of the type."""

    def open(response: httpx.Response) -> Any:
        decode = _decoder(type)
        if _is_async(response):
            lines = EventStreamAsync(response, decode)
            lines.generator = _aiter_lines(response, decode)
            return lines
        stream = EventStream(response, decode)
        stream.generator = _iter_lines(response, decode)
        return stream

    return Answer(tuple(statuses.split()), type, media, "jsonl", open)


def _decoder(type: TypeOf) -> Decoder:
    kind = type()
    return lambda text: parse_json(text.encode(), kind)


def _is_async(response: httpx.Response) -> bool:
    stream = response.stream
    return isinstance(stream, httpx.AsyncByteStream) and not isinstance(stream, httpx.SyncByteStream)


def _iter_lines(response: httpx.Response, decode: Decoder) -> Generator[Any, None, None]:
    try:
        for line in response.iter_lines():
            if line.strip():
                yield decode(line)
    finally:
        response.close()


async def _aiter_lines(response: httpx.Response, decode: Decoder) -> AsyncGenerator[Any, None]:
    try:
        async for line in response.aiter_lines():
            if line.strip():
                yield decode(line)
    finally:
        await response.aclose()
