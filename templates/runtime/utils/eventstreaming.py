"""Server-sent events (HTML Living Standard, 9.2)."""

from __future__ import annotations

import json
import re
from collections.abc import AsyncGenerator, AsyncIterator, Callable, Generator, Iterator
from typing import TYPE_CHECKING, Any, Generic, TypeVar

if TYPE_CHECKING:
    import httpx

T = TypeVar("T")

MESSAGE_BOUNDARIES = [b"\r\n\r\n", b"\n\n", b"\r\r"]
"""What ends an event."""


class ServerEvent:
    """An event as it came: id, name, data and the delay before reconnecting that the server asks for."""

    id: str | None = None
    event: str | None = None
    data: str | None = None
    retry: int | None = None


class EventStream(Generic[T]):
    """The events of an answer, decoded one by one; a context manager that releases the connection."""

    response: httpx.Response
    generator: Generator[T, None, None]

    def __init__(self, response: httpx.Response, decoder: Callable[[str], T], sentinel: str | None = None) -> None:
        self.response = response
        self.generator = stream_events(response, decoder, sentinel)

    def __iter__(self) -> Iterator[T]:
        return self

    def __next__(self) -> T:
        return next(self.generator)

    def __enter__(self) -> EventStream[T]:
        return self

    def __exit__(self, *_error: object) -> None:
        self.response.close()


class EventStreamAsync(Generic[T]):
    """The same for an asynchronous method."""

    response: httpx.Response
    generator: AsyncGenerator[T, None]

    def __init__(self, response: httpx.Response, decoder: Callable[[str], T], sentinel: str | None = None) -> None:
        self.response = response
        self.generator = stream_events_async(response, decoder, sentinel)

    def __aiter__(self) -> AsyncIterator[T]:
        return self

    async def __anext__(self) -> T:
        return await self.generator.__anext__()

    async def __aenter__(self) -> EventStreamAsync[T]:
        return self

    async def __aexit__(self, *_error: object) -> None:
        await self.response.aclose()


class BlockSplitter:
    """Cuts a stream of bytes into the blocks that blank lines end, however the bytes are cut into chunks."""

    def __init__(self) -> None:
        self._buffer = bytearray()
        self._searched = 0

    def feed(self, chunk: bytes) -> list[bytes]:
        """Add bytes; gives the blocks that are complete now."""
        self._buffer += chunk
        blocks: list[bytes] = []
        while (cut := self._boundary()) is not None:
            start, end = cut
            blocks.append(bytes(self._buffer[:start]))
            del self._buffer[:end]
            self._searched = 0
        self._searched = max(len(self._buffer) - 3, 0)
        return blocks

    def rest(self) -> bytes:
        """What stands after the last boundary, when the stream has ended."""
        return bytes(self._buffer)

    def _boundary(self) -> tuple[int, int] | None:
        best: tuple[int, int] | None = None
        for mark in MESSAGE_BOUNDARIES:
            at = self._buffer.find(mark, self._searched)
            if at >= 0 and (best is None or at < best[0]):
                best = at, at + len(mark)
        return best


class EventDecoder(Generic[T]):
    """Chunks of bytes in, decoded events out, or their data alone. After the sentinel everything is thrown away."""

    def __init__(self, decoder: Callable[[str], T], sentinel: str | None, data_only: bool = False) -> None:
        self._decode = decoder
        self._data_only = data_only
        self._sentinel = sentinel
        self._splitter = BlockSplitter()
        self._over = False

    def feed(self, chunk: bytes) -> Iterator[T]:
        for block in self._splitter.feed(chunk):
            yield from self._block(block)

    def end(self) -> Iterator[T]:
        yield from self._block(self._splitter.rest())

    def _block(self, block: bytes) -> Iterator[T]:
        if self._over or not block:
            return
        event, text = parse_block(block)
        if event is None or (self._data_only and text is None):
            return
        if self._sentinel is not None and text == self._sentinel:
            self._over = True
            return
        yield self._decoded(event, text)

    def _decoded(self, event: dict[str, Any], text: str | None) -> T:
        """Data that looks like JSON may be meant as text all the same: the type decides."""
        try:
            return self._decode(self._json(event, event.get("data")))
        except ValueError:
            if text is None or event["data"] == text:
                raise
            try:
                return self._decode(self._json(event, text))
            except ValueError:
                pass
            raise

    def _json(self, event: dict[str, Any], data: Any) -> str:
        if self._data_only:
            return json.dumps(data)
        return json.dumps({**event, "data": data} if "data" in event else event)


def parse_block(block: bytes) -> tuple[dict[str, Any] | None, str | None]:
    """The fields of one event, and its data as text; None when the block holds comments only. JSON in `data` is
    parsed."""
    fields: dict[str, Any] = {}
    lines: list[str] = []
    for line in re.split(r"\r\n|\n|\r", block.decode("utf-8", "replace").removeprefix("\ufeff")):
        name, _, value = line.partition(":")
        value = value.removeprefix(" ")
        if name == "data":
            lines.append(value)
        elif name in ("event", "id"):
            fields[name] = value
        elif name == "retry":
            fields[name] = int(value) if value.isascii() and value.isdigit() else None
    text = "\n".join(lines) if lines else None
    if text is not None:
        fields["data"] = _value(text)
    return fields or None, text


def _value(text: str) -> Any:
    if text[:1] in ("{", "[", '"') or text in ("true", "false", "null") or text.isnumeric():
        try:
            return json.loads(text)
        except ValueError:
            pass
    return text


def stream_events(
    response: httpx.Response, decoder: Callable[[str], T], sentinel: str | None = None
) -> Generator[T, None, None]:
    """The events of a response.

    :param decoder: gets each event as JSON text (`id`, `event`, `data`, `retry`, as far as given)
    :param sentinel: data that ends the stream
    """
    events = EventDecoder(decoder, sentinel)
    for chunk in response.iter_bytes():
        yield from events.feed(chunk)
    yield from events.end()


async def stream_events_async(
    response: httpx.Response, decoder: Callable[[str], T], sentinel: str | None = None
) -> AsyncGenerator[T, None]:
    """The events of a response of an asynchronous client."""
    events = EventDecoder(decoder, sentinel)
    async for chunk in response.aiter_bytes():
        for event in events.feed(chunk):
            yield event
    for event in events.end():
        yield event
