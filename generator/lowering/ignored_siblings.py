"""Keywords beside another one that decides: what is lost is said, nothing is dropped in silence."""

from __future__ import annotations

from collections.abc import Iterator

from generator.lowering.context import Context
from generator.lowering.keywords import Keywords, implied_types, keywords_of
from generator.source.document import SpecNode

_OF_OBJECTS = ("properties", "patternProperties", "additionalProperties")
_OF_ARRAYS = ("items", "prefixItems")
_CHOICES = ("const", "enum", "oneOf", "anyOf")
# Part of the type that Python sees; what is lost of these is a warning, what is lost of others a note.
_STRUCTURE = frozenset({*_OF_OBJECTS, *_OF_ARRAYS, *_CHOICES, "type", "required", "allOf"})
_OF_REFERENCES = _STRUCTURE - {"const", "type", "required", "patternProperties", "prefixItems"}
_USES = frozenset({"deprecated", "readOnly", "writeOnly", "default", "example", "examples"})
# They name a schema, or explain it to people: no value is another one for them.
_ANNOTATIONS = frozenset({
    "$ref", "title", "summary", "description", "externalDocs", "xml", "$comment", "$id", "id", "$schema", "$anchor",
    "$dynamicAnchor", "$recursiveAnchor", "$vocabulary", "$defs", "definitions",
})  # fmt: skip


def report_siblings(node: SpecNode, context: Context, honoured: bool) -> None:
    """Report the keywords beside a `$ref` that have no effect (COMPATIBILITY 1.6).

    :param honoured: those that describe a use count
    """
    keys = {key for key, _ in node.entries()} - _ANNOTATIONS
    _report(keys - _USES if honoured else keys, _OF_REFERENCES, "a $ref", node, context, "use allOf")


def report_single(node: SpecNode, member: SpecNode, context: Context) -> None:
    """Report what is lost beside the one `allOf` member that a schema consists of (COMPATIBILITY 1.7)."""
    keys = {key for key, _ in node.entries()} - _ANNOTATIONS - _USES - {"allOf", "nullable"}
    target = context.resolve(member) if keys else None
    if target is None or not target.is_map:
        return
    said, own = keywords_of(target, context), Keywords(node, by_name=dict(node.entries()))
    keys = {key for key in keys if not is_said(key, own, said)}
    hint = "put it into a member of its own, or declare a property beside allOf"
    _report(keys, _STRUCTURE, "a single allOf member", node, context, hint)


def report_beside(keywords: Keywords, winner: str, context: Context) -> None:
    """Report what has no effect beside `winner`: fixed values (`const`, `enum`) or a union (`oneOf`, `anyOf`)."""
    found = {key for key in _lost(keywords, winner) if _is_set(key, keywords)}
    if not found:
        return
    message = f"{', '.join(sorted(found))} beside {winner} has no effect"
    if winner in ("const", "enum"):  # they could but take values away
        context.diagnostics.note("keyword-unused", message, keywords.origin)
    else:
        hint = f"write it into the schemas of {winner}"
        context.diagnostics.warning("keyword-unused", message, keywords.origin, hint=hint)


def report_foreign(keywords: Keywords, kinds: tuple[str, ...], context: Context) -> None:
    """Report keywords of objects and arrays in a schema whose `type` is another one."""
    foreign = (*(_OF_OBJECTS if "object" not in kinds else ()), *(_OF_ARRAYS if "array" not in kinds else ()))
    found = [key for key in foreign if _is_set(key, keywords)] if kinds else []
    if found:
        message = f"{', '.join(found)} has no effect: the type is {' or '.join(kinds)}"
        context.diagnostics.note("keyword-unused", message, keywords.origin, hint="correct the type")


def report_undeclared(keywords: Keywords, context: Context, *, free: bool) -> None:
    """Report names in `required` that no property of the class has.

    :param free: it is not a class, but a map: any key may be there
    """
    names = [name for name in keywords.required if name not in keywords.properties]
    if free and names:
        context.diagnostics.note(
            "keyword-unchecked", "required: left to the API; the client does not check it", keywords.origin
        )
    elif names:
        shown = ", ".join(repr(name[:80]) for name in names[:5]) + (" and others" if len(names) > 5 else "")
        message = f"required names {shown}, which no property declares; the class has no such field"
        context.diagnostics.warning("required-undeclared", message, keywords.origin, hint="declare it under properties")


def _lost(keywords: Keywords, winner: str) -> Iterator[str]:
    if winner in ("const", "enum"):
        yield from (key for key in (*_CHOICES, *_OF_OBJECTS, "required", *_OF_ARRAYS) if key != winner)
    elif not keywords.properties:  # else all of it is merged into every branch
        yield from ("patternProperties", *_OF_ARRAYS)
        additional = keywords.get("additionalProperties")
        if additional is not None and additional.value is not False:
            yield "additionalProperties"


def _is_set(key: str, keywords: Keywords) -> bool:
    match key:
        case "properties":
            return bool(keywords.properties)
        case "required":
            return bool(keywords.required)
        case _:
            return keywords.get(key) is not None


def report_required(keywords: Keywords, node: SpecNode, winner: str, context: Context) -> None:
    """Report names in `required` beside a union that not every branch requires by itself."""
    if keywords.properties or not keywords.required:
        return
    for branch in node.elements():
        target = context.resolve(branch)
        if target is None or not target.is_map or set(keywords.required) <= set(keywords_of(target, context).required):
            continue
        message = f"required beside {winner} has no effect: {', '.join(map(repr, keywords.required))[:200]}"
        hint = f"write it into the schemas of {winner}"
        context.diagnostics.warning("keyword-unused", message, keywords.origin, hint=hint)
        return


def is_said(key: str, own: Keywords, said: Keywords) -> bool:
    """Whether a keyword beside the member says nothing that the member does not say."""
    node, other = own.get(key), said.get(key)
    match key:
        case _ if key.startswith("x-"):
            return True
        case "required":
            return node is not None and all(name.value in said.required for name in node.elements())
        case "type":
            chosen = any(said.get(choice) is not None for choice in _CHOICES)
            return chosen or set(own.types) == set(said.types or implied_types(said))
        case "additionalProperties" | "unevaluatedProperties" if node is not None and node.value is False:
            return True  # what is not declared is left out anyway
        case _:
            return node is not None and other is not None and node.value == other.value


def _report(keys: set[str], loud: frozenset[str], beside: str, node: SpecNode, context: Context, hint: str) -> None:
    """A warning for what is part of the type, a note for the rest."""
    rule = "ref-siblings" if beside == "a $ref" else "allof-siblings"
    keys = {key for key in keys if not key.startswith("x-")}
    for found, report in (
        (sorted(keys & loud), context.diagnostics.warning),
        (sorted(keys - loud), context.diagnostics.note),
    ):
        if found:
            report(rule, f"{', '.join(found)} beside {beside} has no effect", node.origin, hint=hint)
