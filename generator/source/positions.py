"""Where the values of a document are: one compact number per value, turned into line and column when asked for."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from typing import TypeAlias, Union

from generator.diagnostics import Origin
from generator.values import JsonValue

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
        self.flow: list[tuple[int, int]] = []  # first and last line (from 0) of what YAML has in brackets or braces
        self._where = where
        self._keys: dict[int, dict[str, int]] = {}

    def start(self, container: Container) -> Place | None:
        """Where a container begins."""
        entry = self.entries.get(id(container))
        return (self.file, *self._where(entry[0])) if entry else None

    def child(self, container: Container, key: str | int) -> Place | None:
        """Where an entry of a container is."""
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


@dataclass(slots=True)
class Placed:
    """The places of a container that an overlay made or changed; `entries` goes along with every change."""

    start: Place | None
    entries: list[Place | None] | dict[str, Place | None]


class Positions:
    """The places of one tree: as its text has them, and where overlays put something else."""

    def __init__(self, marks: Callable[[], Marks]) -> None:
        self._marks = marks
        self._placed: dict[int, Placed] = {}
        self._kept: list[Container] = []

    def start(self, container: Container) -> Place | None:
        """Where a container begins."""
        placed = self._placed.get(id(container))
        return placed.start if placed else self._marks().start(container)

    def child(self, container: Container, key: str | int) -> Place | None:
        """Where an entry of a container is; where the container begins if that is not known."""
        placed = self._placed.get(id(container)) if self._placed else None
        if placed is None:
            return self._marks().child(container, key)
        if isinstance(placed.entries, dict):
            return placed.entries.get(str(key)) or placed.start
        known = isinstance(key, int) and key < len(placed.entries)
        return (placed.entries[int(key)] if known else None) or placed.start

    @property
    def marks(self) -> Marks:
        """The places that the text has."""
        return self._marks()

    def freeze(self) -> None:
        """Find all places that the text has, before the tree is changed."""
        self._marks()

    def own(self, container: Container) -> Placed:
        """The places of a container that is about to be changed, to be changed with it."""
        placed = self._placed.get(id(container))
        if placed is None:
            self._kept.append(container)  # its id must not be given to another one
            placed = self._placed[id(container)] = Placed(self.start(container), self._entries(container))
        return placed

    def _entries(self, container: Container) -> list[Place | None] | dict[str, Place | None]:
        if isinstance(container, dict):
            return {key: self.child(container, key) for key in container}
        return [self.child(container, index) for index in range(len(container))]

    def adopt(self, value: JsonValue, source: Positions) -> JsonValue:
        """A copy of a value out of `source`'s tree for use in this one; the copy knows where the original is."""
        holder: list[JsonValue] = [value]
        stack: list[Container] = [holder]
        while stack:
            target = stack.pop()
            for key, item in list(items_of(target)):
                if not isinstance(item, (dict, list)):
                    continue
                copied: Container = dict(item) if isinstance(item, dict) else list(item)
                self._kept.append(copied)
                self._placed[id(copied)] = Placed(source.start(item), source._entries(item))
                put(target, key, copied)
                stack.append(copied)
        return holder[0]

    def put(
        self, container: Container, key: str | int, value: JsonValue, place: Place | None, source: Positions
    ) -> None:
        """Set an entry of a container to a copy of a value of `source`'s tree, which is at `place`."""
        entries = self.own(container).entries
        put(container, key, self.adopt(value, source))
        if isinstance(entries, dict):
            entries[str(key)] = place
        else:
            entries[int(key)] = place

    def append(self, target: list[JsonValue], value: JsonValue, place: Place | None, source: Positions) -> None:
        """The same at the end of a list."""
        entries = self.own(target).entries
        target.append(self.adopt(value, source))
        if isinstance(entries, list):
            entries.append(place)

    def unshare(self, root: JsonValue) -> None:
        """Give every use of a YAML alias a container of its own, so that changing one leaves the others."""
        seen = {id(root)}
        stack = [root]
        while stack:
            target = stack.pop()
            if not isinstance(target, (dict, list)):
                continue
            for key, item in list(items_of(target)):
                if isinstance(item, (dict, list)) and id(item) in seen:
                    put(target, key, self.adopt(item, self))
                elif isinstance(item, (dict, list)):
                    seen.add(id(item))
                    stack.append(item)


def items_of(container: Container) -> Iterable[tuple[str | int, JsonValue]]:
    """The entries of a mapping, or the items of a list with their indexes."""
    return container.items() if isinstance(container, dict) else enumerate(container)


def put(container: Container, key: str | int, value: JsonValue) -> None:
    """Replace an entry of a mapping or an item of a list."""
    if isinstance(container, dict):
        container[str(key)] = value
    else:
        container[int(key)] = value


def origin_of(place: Place | None, file: str, pointer: str) -> Origin:
    """The origin of a value; without line and column where the place is not known."""
    return Origin(place[0], pointer, place[1], place[2]) if place else Origin(file, pointer)
