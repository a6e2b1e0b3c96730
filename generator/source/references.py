"""A check of all `$ref`s of a document, whether generation uses them or not."""

from __future__ import annotations

from generator.diagnostics import Diagnostics
from generator.source.document import Document, SpecNode

_DATA = frozenset({"example", "examples", "default", "enum", "const", "mapping", "value"})
_NAMES = frozenset({
    "properties", "patternProperties", "$defs", "definitions", "dependentSchemas", "schemas", "responses", "parameters",
    "requestBodies", "headers", "links", "callbacks", "pathItems", "securitySchemes", "variables",
})  # fmt: skip


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
