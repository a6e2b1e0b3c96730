"""What all passes share."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field

from generator.config.model import Config
from generator.diagnostics import Diagnostics
from generator.ir import MISSING, Example, JsonValue, MaybeValue
from generator.source.document import SpecNode

# A group that repeats and is itself repeated backtracks without bound.
_NESTED_QUANTIFIER = re.compile(r"[*+}][?+]?\)[*+{]|\)[*+]\)[*+]")
_LONGEST_PATTERN = 500
_WEB = re.compile(r"https?://[^\s<>()\[\]\\\"`]+")
_NO_LINK = str.maketrans("[]", "()")


@dataclass(frozen=True, slots=True)
class Context:
    """The document's root, the config and the collector."""

    root: SpecNode
    config: Config
    diagnostics: Diagnostics
    mapped: set[str] = field(default_factory=set)  # formats that got a type by the setting `types`

    @property
    def is_exact(self) -> bool:
        """Whether the docs repeat those of the original letter by letter."""
        return self.config.docs.dialect == "exact"

    @property
    def reads_siblings(self) -> bool:
        """Whether what describes a use counts beside a `$ref`: from OpenAPI 3.1 on, but not in the exact dialect
        (COMPATIBILITY 1.6).
        """
        return not self.is_exact and not self.root.text("openapi").startswith("3.0")

    def resolve(self, node: SpecNode | None) -> SpecNode | None:
        """The node that a chain of references ends at; None, reported, where there is no such target."""
        return node.resolve(self.diagnostics) if node is not None else None

    def pattern(self, node: SpecNode) -> re.Pattern[str] | None:
        """Compile a regular expression that is in the document; None, reported, if it is wrong or could run for
        ever.
        """
        text = str(node.value)
        if len(text) > _LONGEST_PATTERN or _NESTED_QUANTIFIER.search(text):
            self.diagnostics.warning(
                "pattern-unsafe", "this regular expression may take unbounded time and is not used", node.origin
            )
            return None
        try:
            return re.compile(text)
        except (re.error, OverflowError, RecursionError) as error:
            self.diagnostics.warning("pattern-invalid", f"not a regular expression: {error}", node.origin)
            return None


def with_link(text: str, node: SpecNode, context: Context) -> str:
    """A description, followed by the link to documentation elsewhere (OpenAPI 3.1, 4.8.22). Of such links the published
    SDKs have that of the whole document alone.
    """
    found = node.get("externalDocs")
    url = found.text("url").strip() if found is not None else ""
    if found is None or (context.is_exact and node is not context.root) or not _WEB.fullmatch(url):
        return text
    label = " ".join(found.text("description").split()).translate(_NO_LINK) or "Further documentation"
    return "\n\n".join(filter(None, (text, f"[{label}]({url})")))


def value_of(node: SpecNode | None) -> MaybeValue:
    """A node's value, or MISSING."""
    return MISSING if node is None else node.value


def extensions(node: SpecNode) -> Mapping[str, JsonValue]:
    """All `x-*` keys of a node, for templates."""
    return {key: child.value for key, child in node.entries() if key.startswith("x-")}


def integer(node: SpecNode | None) -> int | None:
    """A node's value if it is an integer (a float without fraction counts), else None."""
    value = node.value if node is not None else None
    if isinstance(value, bool):
        return None
    if isinstance(value, float):
        return int(value) if value.is_integer() else None
    return value if isinstance(value, int) else None


def number(node: SpecNode | None) -> float | int | None:
    """A node's value if it is a number, else None."""
    value = node.value if node is not None else None
    return value if isinstance(value, (int, float)) and not isinstance(value, bool) else None


def named_examples(node: SpecNode, context: Context) -> tuple[Example, ...]:
    """`examples` by name, then `example` (OpenAPI 3.1, 4.8.19)."""
    return tuple(_named(node, context))


def _named(node: SpecNode, context: Context) -> Iterator[Example]:
    for name, entry in node.entries_of("examples"):
        target = context.resolve(entry)
        if target is None:
            continue
        value = target.get("value")
        value = target.get("dataValue") if value is None else value  # OpenAPI 3.2, 4.19
        if value is not None:
            yield Example(name=name, value=value.value, origin=value.origin)
        elif target.get("externalValue") is not None or target.get("serializedValue") is not None:
            message = f"example {name[:80]!r} is not shown: only a value in the document is read"
            context.diagnostics.note("example-elsewhere", message, target.origin, hint="give it as `value`")
    single = node.get("example")
    if single is not None:
        yield Example(name="", value=single.value, origin=single.origin)
