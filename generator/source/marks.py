"""Where the values of a document stand: one compact number per value, turned into line and column when asked for."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Callable
from typing import TypeAlias, Union

from generator.diagnostics import Origin
from generator.ir.values import JsonValue

Container: TypeAlias = Union["list[JsonValue]", "dict[str, JsonValue]"]
Place: TypeAlias = "tuple[str, int, int]"

_SHIFT = 32


def pack(line: int, column: int) -> int:
    """A place (both count from 0) as one number."""
    return line << _SHIFT | column


def unpack(place: int) -> tuple[int, int]:
    """Line and column, counted from 1."""
    return (place >> _SHIFT) + 1, (place & ((1 << _SHIFT) - 1)) + 1


class LineIndex:
    """Turns offsets into a text to line and column."""

    def __init__(self, text: str) -> None:
        self._starts = [0]
        at = text.find("\n")
        while at >= 0:
            self._starts.append(at + 1)
            at = text.find("\n", at + 1)

    def __call__(self, offset: int) -> tuple[int, int]:
        line = bisect_right(self._starts, offset)
        return line, offset - self._starts[line - 1] + 1


class Marks:
    """The places of all containers of one file and of what is in them.

    An entry belongs to one container *object* (`id`), as the tree stays alive as long as its marks: the place where the
    container begins, and the places of its entries in their order (of the key in a mapping, of the item in a list).
    """

    def __init__(self, file: str, where: Callable[[int], tuple[int, int]] = unpack) -> None:
        self.file = file
        self.entries: dict[int, tuple[int, list[int]]] = {}
        self._where = where
        self._keys: dict[int, dict[str, int]] = {}

    def start(self, container: Container) -> Place | None:
        """Where a container begins."""
        entry = self.entries.get(id(container))
        return (self.file, *self._where(entry[0])) if entry else None

    def child(self, container: Container, key: str | int) -> Place | None:
        """Where an entry of a container stands."""
        entry = self.entries.get(id(container))
        if entry is None:
            return None
        if isinstance(key, int):
            place = entry[1][key] if key < len(entry[1]) else entry[0]
        else:
            place = self._by_key(container, entry[1]).get(key, entry[0])
        return (self.file, *self._where(place))

    def _by_key(self, container: Container, places: list[int]) -> dict[str, int]:
        found = self._keys.get(id(container))
        if found is None and isinstance(container, dict):
            found = self._keys[id(container)] = dict(zip(container, places, strict=False))
        return found or {}


class Positions:
    """The marks of one tree, which may be put together from several files (overlays)."""

    def __init__(self, marks: Callable[[], Marks]) -> None:
        self._main = marks
        self._layers: list[Callable[[], Marks]] = []
        self._moved: dict[tuple[int, str | int], Place] = {}
        self._starts: dict[int, Place] = {}

    def start(self, container: Container) -> Place | None:
        known = self._starts.get(id(container))
        return known or next((place for marks in self._all() if (place := marks.start(container))), None)

    def child(self, container: Container, key: str | int) -> Place | None:
        moved = self._moved.get((id(container), key)) if self._moved else None
        return moved or next((place for marks in self._all() if (place := marks.child(container, key))), None)

    def put(self, container: Container, key: str | int, place: Place | None) -> None:
        """Say that an entry stands somewhere else than its container's own marks know."""
        if place is not None:
            self._moved[id(container), key] = place

    def put_start(self, container: Container, place: Place | None) -> None:
        """Say where a container begins that no file holds as it is."""
        if place is not None:
            self._starts[id(container)] = place

    def _all(self) -> list[Marks]:
        return [self._main(), *(layer() for layer in self._layers)]


def origin_of(place: Place | None, file: str, pointer: str) -> Origin:
    """The origin of a value; without line and column where the place is not known."""
    return Origin(place[0], pointer, place[1], place[2]) if place else Origin(file, pointer)
