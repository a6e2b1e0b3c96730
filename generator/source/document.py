"""One parsed file and located nodes of it."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING

from generator.diagnostics import Diagnostics, Origin
from generator.source import pointers
from generator.source.positions import Container, Positions, origin_of
from generator.values import JsonValue

if TYPE_CHECKING:
    from generator.source.workspace import Workspace
METHODS = ("get", "put", "post", "delete", "options", "head", "patch", "trace", "query")
"""Fields of a Path Item Object that hold operations, in the order of the standard (OpenAPI 3.2, 4.9)."""
_DATA = frozenset({"example", "examples", "default", "enum", "const", "mapping", "value"})
_NAMES = frozenset({
    "properties", "patternProperties", "$defs", "definitions", "dependentSchemas", "schemas", "responses", "parameters",
    "requestBodies", "headers", "links", "callbacks", "pathItems", "securitySchemes", "variables",
})  # fmt: skip


class Document:
    """One parsed file.

    `file` is the file as shown to people, `location` the absolute path or URL that relative references start from
    (empty for standard input), `prefix` what a normalised reference to one of its nodes begins with (empty for the main
    file), `root` a plain tree with `str` keys, finite numbers, and `Timestamp` for plain YAML timestamps, `text` what
    it was read from (the main file only).
    """

    def __init__(
        self,
        *,
        file: str,
        location: str,
        prefix: str,
        root: JsonValue,
        positions: Positions,
        workspace: Workspace,
        text: str = "",
    ) -> None:
        self.file = file
        self.location = location
        self.prefix = prefix
        self.root = root
        self.positions = positions
        self.workspace = workspace
        self.text = text
        self._containers: dict[str, Container] = {}

    @property
    def node(self) -> SpecNode:
        """The whole document as a node."""
        return SpecNode(self, "#", self.root)

    def origin(self, pointer: str) -> Origin:
        """Where a value is: at its key in a mapping, at its beginning in a list.

        `pointer` is `#` or `#/…`, escaped and not percent-encoded. A pointer to nothing gives the place of the nearest
        value that exists around it.
        """
        parent, slash, token = pointer.rpartition("/")
        if not slash:
            root = self.root
            place = self.positions.start(root) if isinstance(root, (dict, list)) else None
            return origin_of(place, self.file, pointer)
        container = self._container(parent)
        if container is None:
            return self._nearest(parent, pointer)
        key = _key_in(container, pointers.unescape(token))
        place = self.positions.start(container) if key is None else self.positions.child(container, key)
        return origin_of(place, self.file, pointer)

    def _nearest(self, parent: str, pointer: str) -> Origin:
        while "/" in parent and self._container(parent) is None:
            parent = parent.rpartition("/")[0]
        near = self.origin(parent)
        return Origin(near.file, pointer, near.line, near.column)

    def _container(self, pointer: str) -> Container | None:
        """The mapping or list at a pointer, remembered: neighbours ask for the same one."""
        known = self._containers.get(pointer)
        if known is not None:
            return known
        value = self.root
        for token in pointers.split(pointer):
            if not isinstance(value, (dict, list)):
                return None
            key = _key_in(value, token)
            if key is None:
                return None
            value = step(value, key)
        if not isinstance(value, (dict, list)):
            return None
        self._containers[pointer] = value
        return value

    def forget_places(self) -> None:
        """Forget what was remembered about the tree, after it was changed."""
        self._containers.clear()


def step(container: Container, key: str | int) -> JsonValue:
    """The entry of a container under a key or index that is known to exist."""
    if isinstance(container, dict):
        return container[str(key)]
    return container[int(key)]


def _key_in(container: Container, token: str) -> str | int | None:
    """The key or index that a pointer's token names, None if there is none."""
    if isinstance(container, dict):
        return token if token in container else None
    index = int(token) if token.isascii() and token.isdigit() and len(token) < 10 else -1
    return index if 0 <= index < len(container) else None


@dataclass(frozen=True, slots=True, eq=False)
class SpecNode:
    """A located node: a value, and the document and pointer where it is (which decide whether two are equal)."""

    document: Document
    pointer: str
    value: JsonValue

    def __eq__(self, other: object) -> bool:
        if not isinstance(other, SpecNode):
            return NotImplemented
        return self.document is other.document and self.pointer == other.pointer

    def __hash__(self) -> int:
        return hash(self.pointer)

    def __repr__(self) -> str:
        return f"SpecNode({self.key})"

    @property
    def origin(self) -> Origin:
        return self.document.origin(self.pointer)

    @property
    def is_map(self) -> bool:
        return isinstance(self.value, dict)

    @property
    def is_list(self) -> bool:
        return isinstance(self.value, list)

    @property
    def key(self) -> str:
        """Absolute normalised reference: `#/components/schemas/X`, or `other.yaml#/…` outside the main file."""
        return self.document.prefix + self.pointer

    @property
    def name(self) -> str:
        """The key or index under which the node is (empty for a whole document)."""
        return pointers.unescape(self.pointer.rpartition("/")[2]) if "/" in self.pointer else ""

    def get(self, key: str) -> SpecNode | None:
        """The entry of a mapping, None if there is none or this is not a mapping."""
        value = self.value
        if isinstance(value, dict) and key in value:
            return SpecNode(self.document, f"{self.pointer}/{pointers.escape(key)}", value[key])
        return None

    def at(self, index: int) -> SpecNode:
        """The item of a list. Raises `IndexError` if there is none, also where this is not a list."""
        value = self.value
        if not isinstance(value, list) or index < 0:
            raise IndexError(index)
        return SpecNode(self.document, f"{self.pointer}/{index}", value[index])

    def child(self, *keys: str | int) -> SpecNode | None:
        """What a path of keys and indexes leads to, None if it leads nowhere."""
        node: SpecNode | None = self
        for key in keys:
            if node is None:
                return None
            if isinstance(key, str):
                node = node.get(key)
            else:
                node = node.at(key) if isinstance(node.value, list) and 0 <= key < len(node.value) else None
        return node

    def descend(self, token: str) -> SpecNode | None:
        """What one token of a JSON Pointer names: a key of a mapping, or an index of a list as text."""
        if isinstance(self.value, list):
            index = _key_in(self.value, token)
            return self.at(index) if isinstance(index, int) else None
        return self.get(token)

    def entries(self) -> Iterator[tuple[str, SpecNode]]:
        """The entries of a mapping in their order; nothing if this is not a mapping."""
        if isinstance(self.value, dict):
            for key, value in self.value.items():
                yield key, SpecNode(self.document, f"{self.pointer}/{pointers.escape(key)}", value)

    def elements(self) -> Iterator[SpecNode]:
        """The items of a list in their order; nothing if this is not a list."""
        if isinstance(self.value, list):
            for index, value in enumerate(self.value):
                yield SpecNode(self.document, f"{self.pointer}/{index}", value)

    def entries_of(self, key: str) -> Iterator[tuple[str, SpecNode]]:
        """The entries of the mapping under a key; nothing if there is none."""
        found = self.get(key)
        return found.entries() if found is not None else iter(())

    def elements_of(self, key: str) -> Iterator[SpecNode]:
        """The items of the list under a key; nothing if there is none."""
        found = self.get(key)
        return found.elements() if found is not None else iter(())

    def text(self, key: str) -> str:
        """The text under a key, empty if there is none."""
        value = self.value.get(key) if isinstance(self.value, dict) else None
        return value if isinstance(value, str) else ""

    def flag(self, key: str) -> bool:
        """Whether there is a real `true` under a key."""
        return isinstance(self.value, dict) and self.value.get(key) is True

    @property
    def ref(self) -> str | None:
        """The `$ref` of a mapping if that is text."""
        value = self.value.get("$ref") if isinstance(self.value, dict) else None
        return value if isinstance(value, str) else None

    def follow(self, diagnostics: Diagnostics) -> SpecNode | None:
        """The target of this node's `$ref`; missing or not allowed: a diagnostic, and None. None too without `$ref`."""
        return self.document.workspace.follow(self, diagnostics)

    def resolve(self, diagnostics: Diagnostics) -> SpecNode | None:
        """The first node without `$ref` behind this one. A loop of nothing but `$ref`s: a diagnostic, and None."""
        return self if self.ref is None else self.document.workspace.resolve(self, diagnostics)


def check_references(document: Document, diagnostics: Diagnostics) -> None:
    """Follow every `$ref`, in other files too as far as they are referred to, and report those that lead nowhere.

    Not in examples, defaults and extensions: there a `$ref` is data.
    """
    stack = [document.node]
    seen: set[int] = set()
    while stack:
        node = stack.pop()
        if not isinstance(node.value, (dict, list)) or id(node.value) in seen:
            continue
        seen.add(id(node.value))
        if node.ref is not None:
            target = node.resolve(diagnostics)
            if target is not None and target.document is not document:
                stack.append(target)
        stack.extend(_children(node))


def _children(node: SpecNode) -> list[SpecNode]:
    if node.is_list:
        return list(node.elements())
    if node.name in _NAMES:
        return [child for _, child in node.entries()]
    return [child for key, child in node.entries() if key not in _DATA and not key.startswith("x-")]
