"""Server-sent events (HTML Living Standard, 9.2)."""

from __future__ import annotations

import json
import re
from collections.abc import Callable, Iterator
from typing import Any, Generic, TypeVar

T = TypeVar("T")
_LINE_END = re.compile(rb"\r\n|\n|\r")


class LineSplitter:
    """Cuts a stream of bytes into lines, which end with CR LF, LF or CR, however the bytes are cut into chunks."""

    def __init__(self) -> None:
        self._parts: list[bytes] = []  # of the line that has not ended yet
        self._after_cr = False

    def feed(self, chunk: bytes) -> list[bytes]:
        """Add bytes; gives the lines that are complete now."""
        if self._after_cr and chunk:
            chunk = chunk.removeprefix(b"\n")
            self._after_cr = False
        if chunk.endswith(b"\r"):
            self._after_cr = True
        first, *others = _LINE_END.split(chunk)
        self._parts.append(first)
        if not others:
            return []
        lines = [b"".join(self._parts), *others[:-1]]
        self._parts = [others[-1]]
        return lines

    def rest(self) -> bytes:
        """What is after the last line end, when the stream is over."""
        return b"".join(self._parts)


class EventReader:
    """Lines in, events out: fields by name, `data` as text. An event ends with a blank line; one without data is none
    (9.2.6), unless `data_required` is false and it has a name. The last `id` and `retry` hold for the events that
    follow too."""

    def __init__(self, data_required: bool = True) -> None:
        self._data_required = data_required
        self._is_first_line = True
        self._known: dict[str, Any] = {}  # id and retry
        self._name: str | None = None
        self._data: list[str] = []

    def line(self, line: bytes) -> dict[str, Any] | None:
        """Take a line; gives the event that it ends."""
        if self._is_first_line:
            self._is_first_line = False
            line = line.removeprefix(b"\xef\xbb\xbf")
        if line:
            self._field(line.decode("utf-8", "replace"))
            return None
        return self.end() if self._data or self._name is not None else None

    def end(self) -> dict[str, Any] | None:
        """The event of the lines since the last blank one, if they are one."""
        data, name = self._data, self._name
        self._data, self._name = [], None
        if not data and (self._data_required or name is None):
            return None
        named = {} if name is None else {"event": name}
        return {**self._known, **named, **({"data": "\n".join(data)} if data else {})}

    def _field(self, line: str) -> None:
        name, _, value = line.partition(":")
        value = value.removeprefix(" ")
        if name == "data":
            self._data.append(value)
        elif name == "event":
            self._name = value
        elif name == "id" and "\0" not in value:
            self._known["id"] = value
        elif name == "retry" and value.isascii() and value.isdigit() and len(value) < 20:
            self._known["retry"] = int(value)


class EventDecoder(Generic[T]):
    """Chunks of bytes in, decoded events out, or their data alone. After the sentinel everything is thrown away."""

    def __init__(
        self, decoder: Callable[[str], T], sentinel: str | None, data_only: bool = False, data_required: bool = True
    ) -> None:
        self._decode = decoder
        self._data_only = data_only
        self._sentinel = sentinel
        self._lines = LineSplitter()
        self._events = EventReader(data_required)
        self.is_over = False

    def feed(self, chunk: bytes) -> Iterator[T]:
        for line in self._lines.feed(chunk):
            event = self._events.line(line)
            if event is not None:
                yield from self._event(event)

    def end(self) -> Iterator[T]:
        """What is after the last blank line counts as well: many servers end without one."""
        for event in (self._events.line(self._lines.rest()), self._events.end()):
            if event is not None:
                yield from self._event(event)

    def _event(self, event: dict[str, Any]) -> Iterator[T]:
        text: str | None = event.get("data")
        if self._sentinel is not None and text == self._sentinel:
            self.is_over = True
        if not self.is_over:
            yield self._decode(json.dumps(event)) if text is None else self._decoded(event, text)

    def _decoded(self, event: dict[str, Any], text: str) -> T:
        """Data that looks like JSON may be meant as text all the same: the type decides."""
        value = _value(text)
        try:
            return self._decode(self._json({**event, "data": value}))
        except ValueError:
            if value == text:
                raise
            try:
                return self._decode(self._json(event))
            except ValueError:
                pass
            raise

    def _json(self, event: dict[str, Any]) -> str:
        return json.dumps(event["data"] if self._data_only else event)


def _value(text: str) -> Any:
    if text[:1] in ("{", "[", '"') or text in ("true", "false", "null") or text.isnumeric():
        try:
            return json.loads(text)
        except ValueError:
            pass
    return text
