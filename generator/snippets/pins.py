"""Pinned examples: values that stay while the document evolves (`examples:` of examples.yaml or gen.lock)."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from generator.diagnostics import Diagnostics, Origin
from generator.ir import JsonValue
from generator.source.options import LoadOptions
from generator.source.workspace import Workspace

if TYPE_CHECKING:
    from generator.source.document import Document, SpecNode

LOCATIONS = ("path", "query", "header", "cookie")


@dataclass(frozen=True, slots=True, kw_only=True)
class Pin:
    """One pinned value."""

    value: JsonValue
    origin: Origin


@dataclass(frozen=True, slots=True, kw_only=True)
class PinnedExample:
    """One named example of an operation or webhook: parameters by (location, name), bodies by media type."""

    name: str
    origin: Origin
    parameters: Mapping[tuple[str, str], Pin]
    bodies: Mapping[str, Pin]
    statuses: frozenset[str] = frozenset()  # of the responses that it also has
    has_body: bool = False  # a request body, whether or not it can be read

    @property
    def is_listed(self) -> bool:
        """Whether it is shown under its own name where all examples are (COMPATIBILITY R4.5)."""
        made_up = self.name.startswith("speakeasy-default-")
        return not made_up and (self.has_body or any(status.startswith("2") for status in self.statuses))

    def over(self, lower: PinnedExample) -> PinnedExample:
        """This example laid over one of the same name."""
        return PinnedExample(
            name=self.name,
            origin=self.origin,
            parameters={**lower.parameters, **self.parameters},
            bodies={**lower.bodies, **self.bodies},
            statuses=lower.statuses | self.statuses,
            has_body=lower.has_body or self.has_body,
        )


@dataclass(frozen=True, slots=True, kw_only=True)
class Pins:
    """All pinned examples, by operation id or webhook key."""

    examples: Mapping[str, tuple[PinnedExample, ...]] = field(default_factory=dict)

    @classmethod
    def read(cls, files: Iterable[str], diagnostics: Diagnostics) -> Pins:
        """`load` for paths. Raises `GenerationError` for a file that cannot be read or parsed."""
        return cls.load([Workspace(LoadOptions()).open_main(file, diagnostics) for file in files], diagnostics)

    @classmethod
    def load(cls, documents: Iterable[Document], diagnostics: Diagnostics) -> Pins:
        """Read pins from files, the later ones laid over the earlier ones.

        A later file's examples of an operation go before the earlier ones; under the same name it replaces value by
        value. What has not the expected form is reported with its position and left out.
        """
        layers: dict[str, tuple[PinnedExample, ...]] = {}
        for document in documents:
            root = document.node.get("examples")
            if root is None:
                continue
            if not root.is_map:
                diagnostics.error("pins-form", "`examples` is not a mapping of operation ids", root.origin)
                continue
            for key, node in root.entries():
                found = _examples(node, diagnostics)
                if found:
                    layers[key] = _layered(found, layers.get(key, ()))
        return cls(examples=layers)

    def first(self, key: str) -> PinnedExample | None:
        """The example that is shown where one is."""
        found = self.examples.get(key)
        return found[0] if found else None

    def named(self, key: str) -> tuple[PinnedExample, ...]:
        """Those that are shown where all named examples are, in byte order of their names."""
        chosen = (example for example in self.examples.get(key, ()) if example.is_listed)
        return tuple(sorted(chosen, key=lambda example: example.name.encode()))


def _layered(upper: tuple[PinnedExample, ...], lower: tuple[PinnedExample, ...]) -> tuple[PinnedExample, ...]:
    by_name = {example.name: example for example in lower}
    merged = tuple(example.over(by_name[example.name]) if example.name in by_name else example for example in upper)
    names = {example.name for example in upper}
    return merged + tuple(example for example in lower if example.name not in names)


def _examples(node: SpecNode, diagnostics: Diagnostics) -> tuple[PinnedExample, ...]:
    if not node.is_map:
        diagnostics.warning("pins-form", "pinned examples are not a mapping of names; left out", node.origin)
        return ()
    return tuple(
        PinnedExample(
            name=name,
            origin=example.origin,
            parameters=dict(_parameters(example.get("parameters"), diagnostics)),
            bodies=_values(example.get("requestBody"), diagnostics),
            statuses=frozenset(_statuses(example.get("responses"))),
            has_body=example.get("requestBody") is not None,
        )
        for name, example in node.entries()
    )


def _statuses(node: SpecNode | None) -> Iterable[str]:
    return (name for name, _ in node.entries()) if node is not None and node.is_map else ()


def _parameters(node: SpecNode | None, diagnostics: Diagnostics) -> Iterable[tuple[tuple[str, str], Pin]]:
    if node is None:
        return
    for location in LOCATIONS:
        for name, pin in _values(node.get(location), diagnostics).items():
            yield (location, name), pin


def _values(node: SpecNode | None, diagnostics: Diagnostics) -> dict[str, Pin]:
    if node is None or node.value is None:
        return {}
    if not node.is_map:
        diagnostics.warning("pins-form", "pinned values are not a mapping; left out", node.origin)
        return {}
    return {key: Pin(value=value.value, origin=value.origin) for key, value in node.entries()}
