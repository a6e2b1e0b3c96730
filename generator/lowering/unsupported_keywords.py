"""Keywords that mean less here than in JSON Schema: what becomes of each is said, nothing is dropped in silence."""

from __future__ import annotations

import re

from generator.lowering.context import Context
from generator.lowering.keywords import Keywords, implied_types
from generator.source.document import SpecNode

_DYNAMIC = ("$dynamicRef", "$recursiveRef")
_CONDITIONAL = ("if", "then", "else", "dependentSchemas")
_CONTAINED = ("contains", "minContains", "maxContains")
_UNCHECKED = ("not", *_CONTAINED, "propertyNames", "dependentRequired", "dependencies", "contentSchema")
_UNEVALUATED = {"unevaluatedProperties": "object", "unevaluatedItems": "array"}
_ALL = frozenset((*_DYNAMIC, *_CONDITIONAL, *_UNCHECKED, *_UNEVALUATED, "$schema"))
_DIALECTS = re.compile(r"https?://(json-schema\.org/draft/2020-12/schema|spec\.openapis\.org/oas/3\.\d/.*)#?")


def report(keywords: Keywords, context: Context) -> None:
    """Report the keywords of a schema that have no effect, or not the whole."""
    if _ALL.isdisjoint(keywords.by_name):
        return
    report_dialect(keywords.get("$schema"), context)
    for keyword in _DYNAMIC:
        node = keywords.get(keyword)
        if node is not None:
            context.diagnostics.warning(
                "dynamic-ref", f"{keyword} is not followed; any value is accepted here", node.origin,
                hint="use $ref to the schema that is meant",
            )  # fmt: skip
    for keyword in _CONDITIONAL:
        node = keywords.get(keyword)
        if node is not None and _declares(node, keywords):
            context.diagnostics.warning(
                "conditional-properties",
                f"properties that only {keyword!r} declares are not part of the model",
                node.origin,
                hint="declare them beside it too, as optional",
            )
    for keyword, kind in _UNEVALUATED.items():
        node = keywords.get(keyword)
        if node is not None and node.value is not False:
            _unevaluated(node, kind, keywords, context)
    closed = [k for k in _UNEVALUATED if (node := keywords.get(k)) is not None and node.value is False]
    found = [*(k for k in (*_CONDITIONAL, *_UNCHECKED) if keywords.get(k) is not None), *closed]
    if found:
        context.diagnostics.note(
            "keyword-unchecked", f"{', '.join(found)}: left to the API; the client does not check it", keywords.origin
        )


def report_document(context: Context) -> None:
    """Report what the document says of itself and is not followed."""
    report_dialect(context.root.get("jsonSchemaDialect"), context)
    node = context.root.get("$self")
    if node is not None:
        message = "relative references are resolved against the place of the file, not against $self"
        context.diagnostics.note("document-self", message, node.origin)


def report_dialect(node: SpecNode | None, context: Context) -> None:
    """Report another dialect than that of the standard (OpenAPI 3.1, 4.8.24.5)."""
    if node is not None and not _DIALECTS.fullmatch(str(node.value)):
        message = f"schemas are read as JSON Schema 2020-12, not as {str(node.value)[:80]!r}"
        context.diagnostics.note("schema-dialect", message, node.origin)


def _unevaluated(node: SpecNode, kind: str, keywords: Keywords, context: Context) -> None:
    """Say it where such a schema is not that of free properties or items (`Keywords.free_values`, `.free_items`)."""
    rival = "additionalProperties" if kind == "object" else "items"
    if keywords.get(rival) is not None:
        context.diagnostics.note(
            "keyword-unused", f"{node.name} has no effect because of {rival} beside it", node.origin
        )
    elif not _is(kind, keywords):
        context.diagnostics.warning(
            "keyword-unused", f"{node.name} has no effect here; what only it allows is left out", node.origin,
            hint=f"use {rival} in the schemas beside it" if _is_union(keywords) else f"add `type: {kind}`",
        )  # fmt: skip
    elif keywords.evaluated_elsewhere and node.value is not True:
        context.diagnostics.note(
            "keyword-unchecked", f"{node.name}: schemas beside it may declare some; any value is accepted", node.origin
        )


def _is(kind: str, keywords: Keywords) -> bool:
    """Whether the schema becomes an object or an array, and not what a union or fixed values make of it."""
    other = any(keywords.get(k) is not None for k in ("const", "enum", "x-speakeasy-type-override"))
    spread = _is_union(keywords) and not (kind == "object" and keywords.properties)  # else merged into every branch
    return not other and not spread and kind in (keywords.types or implied_types(keywords))


def _is_union(keywords: Keywords) -> bool:
    return any(keywords.get(keyword) is not None for keyword in ("oneOf", "anyOf"))


def _declares(node: SpecNode, keywords: Keywords) -> bool:
    """Whether a branch of a condition has properties that the schema itself has not."""
    branches = [child for _, child in node.entries()] if node.name == "dependentSchemas" else [node]
    known = set(keywords.properties)
    for branch in branches:
        properties = branch.get("properties")
        if properties is not None and any(name not in known for name, _ in properties.entries()):
            return True
    return False
