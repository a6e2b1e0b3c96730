"""Bodies that are read as they arrive: files, event streams, lines of JSON."""

from __future__ import annotations

import os
from collections.abc import AsyncGenerator, Callable, Generator
from pathlib import Path
from typing import TYPE_CHECKING, Any, BinaryIO

from .operation import Answer
from .validate import parse_json

if TYPE_CHECKING:
    import httpx


def _begin(path: str | Path) -> tuple[Path, Path, BinaryIO]:
    target = Path(path)
    unfinished = target.with_name(f".{target.name}.{os.getpid()}.part")
    return target, unfinished, unfinished.open("wb")


def save(response: httpx.Response, path: str | Path) -> Path:
    """Write a body to a file piece by piece. The file appears when it is complete: a failure leaves nothing behind."""
    target, unfinished, file = _begin(path)
    try:
        with file:
            for chunk in response.iter_bytes():
                file.write(chunk)
        os.replace(unfinished, target)
    finally:
        unfinished.unlink(missing_ok=True)
        response.close()
    return target


async def save_async(response: httpx.Response, path: str | Path) -> Path:
    """The same for a response of an asynchronous client."""
    target, unfinished, file = _begin(path)
    try:
        with file:
            async for chunk in response.aiter_bytes():
                file.write(chunk)
        os.replace(unfinished, target)
    finally:
        unfinished.unlink(missing_ok=True)
        await response.aclose()
    return target


def open_stream(answer: Answer, response: httpx.Response) -> Any:
    """An iterator over the events or lines of a streamed answer."""
    import httpx

    from ..utils.eventstreaming import EventStream, EventStreamAsync

    kind: Any = Any if answer.type is None else answer.type()

    def read(text: str) -> Any:
        return parse_json(text.encode(), kind)

    asynchronous = isinstance(response.stream, httpx.AsyncByteStream) and not isinstance(
        response.stream, httpx.SyncByteStream
    )
    if asynchronous:
        events = EventStreamAsync(response, read, answer.sentinel)
        if answer.kind == "jsonl":
            events.generator = _aiter_lines(response, read)
        return events
    stream = EventStream(response, read, answer.sentinel)
    if answer.kind == "jsonl":
        stream.generator = _iter_lines(response, read)
    return stream


def _iter_lines(response: httpx.Response, read: Callable[[str], Any]) -> Generator[Any, None, None]:
    try:
        for line in response.iter_lines():
            if line.strip():
                yield read(line)
    finally:
        response.close()


async def _aiter_lines(response: httpx.Response, read: Callable[[str], Any]) -> AsyncGenerator[Any, None]:
    try:
        async for line in response.aiter_lines():
            if line.strip():
                yield read(line)
    finally:
        await response.aclose()


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
        for mark in (b"\r\n\r\n", b"\n\n", b"\r\r"):
            at = self._buffer.find(mark, self._searched)
            if at >= 0 and (best is None or at < best[0]):
                best = at, at + len(mark)
        return best
