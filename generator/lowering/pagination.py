"""`x-speakeasy-pagination`, and Codat's parked one, checked against what the operation takes and gives."""

from __future__ import annotations

from collections.abc import Callable, Collection, Mapping
from dataclasses import dataclass

from generator.ir import Body, JsonValue, Model, Nullable, Pagination, Param, Ref, Schema, SchemaId, Type
from generator.lowering.context import Context
from generator.source.document import SpecNode

OWN = "x-speakeasy-pagination"
PARKED = "x-codat-speakeasy-pagination"
_KINDS = ("offsetLimit", "cursor", "url")
_ROLES = ("page", "offset", "limit", "cursor")
Find = Callable[[SchemaId], Schema | None]


@dataclass(frozen=True, slots=True, kw_only=True)
class Paged:
    """What of an operation paging acts on; `find` gives a schema that is built."""

    params: tuple[Param, ...]
    body: Body | None
    result: Type | None
    find: Find


def pagination(operation: SpecNode, paged: Paged, context: Context) -> Pagination | None:
    """How an operation's responses follow each other.

    A rule of the operation itself that it cannot follow is warned about; one of the whole document holds for the
    operations that it fits.
    """
    choice = context.config.pagination
    if choice == "off":
        return None
    own = operation.get(OWN)
    if own is None and choice == "all":
        own = operation.get(PARKED)
        if own is None:
            node = context.root.get(PARKED)
            return _read(node) if node is not None and not _misfit(node, paged, strict=True) else None
    if own is not None and not own.is_map:  # reported with all extensions that hold what they cannot
        return None
    problem = _misfit(own, paged, strict=False) if own is not None else ""
    if own is None or problem:
        if own is not None:
            context.diagnostics.warning("pagination-unfit", f"{problem}; there is no iterator over pages", own.origin)
        return None
    return _read(own)


def _read(node: SpecNode) -> Pagination:
    outputs = node.get("outputs")
    return Pagination(
        kind=node.text("type"),
        inputs=tuple(dict(row) for row in _inputs(node)),
        outputs={k: str(v.value) for k, v in outputs.entries()} if outputs is not None else {},
    )


def _inputs(node: SpecNode) -> list[Mapping[str, JsonValue]]:
    inputs = node.get("inputs")
    return [i.value for i in inputs.elements() if isinstance(i.value, dict)] if inputs is not None else []


def _misfit(node: SpecNode, paged: Paged, *, strict: bool) -> str:
    """Why the rule cannot be followed here; "" where it can. `strict`: what it takes from responses must exist too."""
    kind, inputs = node.text("type"), _inputs(node)
    if kind not in _KINDS:
        return f"pagination of type {kind!r} is not known"
    if paged.result is None:
        return "the operation returns nothing that could come in pages"
    for row in inputs:
        name, role = str(row.get("name", "")), str(row.get("type", ""))
        if role not in _ROLES:
            return f"the input {name!r} has the type {role!r}, which is not known"
        in_body = row.get("in") == "requestBody"
        if name not in (_keys(paged.body.content.type, paged.find) if in_body and paged.body else _names(paged)):
            return f"the {'body' if in_body else 'operation'} has no {name!r} to turn pages with"
    roles = {row.get("type") for row in inputs}
    wanted = {"offsetLimit": {"page", "offset"}, "cursor": {"cursor"}}.get(kind)
    if wanted is not None and not wanted & roles:
        return f"pagination of type {kind!r} needs an input of the type {' or '.join(sorted(wanted))}"
    return _missing_output(node, kind, paged, strict=strict)


def _missing_output(node: SpecNode, kind: str, paged: Paged, *, strict: bool) -> str:
    outputs = node.get("outputs")
    given = {key: str(value.value) for key, value in outputs.entries()} if outputs is not None else {}
    wanted = {"offsetLimit": ("results", "numPages"), "cursor": ("nextCursor",), "url": ("nextUrl",)}[kind]
    if not any(key in given for key in wanted):
        return f"pagination of type {kind!r} needs the output {' or '.join(wanted)}"
    if strict:
        firsts = [text.removeprefix("$").strip(".").split(".")[0].split("[")[0] for text in given.values()]
        known = _keys(paged.result, paged.find)
        return next((f"the response has no {first!r}" for first in firsts if first and first not in known), "")
    return ""


def _names(paged: Paged) -> Collection[str]:
    return {param.name for param in paged.params}


def _keys(type_: Type | None, find: Find) -> Collection[str]:
    """The properties of an object."""
    inner = type_.inner if isinstance(type_, Nullable) else type_
    schema = find(inner.id) if isinstance(inner, Ref) else None
    return {field.name for field in schema.fields} if isinstance(schema, Model) else ()
