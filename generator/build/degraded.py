"""Keywords that mean less here than in JSON Schema: what becomes of each is said, nothing is dropped in silence."""

from __future__ import annotations

from generator.build.context import Context
from generator.build.facets import Facets
from generator.source import SpecNode

_DYNAMIC = ("$dynamicRef", "$recursiveRef")
_CONDITIONAL = ("if", "then", "else", "dependentSchemas")
_UNCHECKED = ("not", "contains", "propertyNames", "dependentRequired", "unevaluatedProperties", "unevaluatedItems")
_ALL = frozenset((*_DYNAMIC, *_CONDITIONAL, *_UNCHECKED))


def report(facets: Facets, context: Context) -> None:
    """Report the keywords of a schema that have no effect, or not the whole."""
    if _ALL.isdisjoint(facets.keywords):
        return
    for keyword in _DYNAMIC:
        node = facets.get(keyword)
        if node is not None:
            context.diagnostics.warning(
                "dynamic-ref", f"{keyword} is not followed; any value is accepted here", node.origin,
                hint="use $ref to the schema that is meant",
            )  # fmt: skip
    for keyword in _CONDITIONAL:
        node = facets.get(keyword)
        if node is not None and _declares(node, facets):
            context.diagnostics.warning(
                "conditional-properties",
                f"properties that only {keyword!r} declares are not part of the model",
                node.origin,
                hint="declare them beside it too, as optional",
            )
    found = [k for k in (*_CONDITIONAL, *_UNCHECKED) if facets.get(k) is not None]
    if found:
        context.diagnostics.note(
            "keyword-unchecked", f"{', '.join(found)}: left to the API, the client does not check it", facets.origin
        )


def _declares(node: SpecNode, facets: Facets) -> bool:
    """Whether a branch of a condition has properties that the schema itself has not."""
    branches = [child for _, child in node.entries()] if node.name == "dependentSchemas" else [node]
    known = set(facets.properties)
    for branch in branches:
        properties = branch.get("properties")
        if properties is not None and any(name not in known for name, _ in properties.entries()):
            return True
    return False
