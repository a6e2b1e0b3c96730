"""Aliases that lead to each other, with nothing between them: `A` is one of `B`, and `B` is `A`."""

from __future__ import annotations

import contextlib
import dataclasses
from collections.abc import Mapping
from dataclasses import replace
from graphlib import CycleError, TopologicalSorter

from generator import ir
from generator._compat import assert_never
from generator.diagnostics import Diagnostics
from generator.ir import Schema, SchemaId, Type


def break_cycles(schemas: dict[SchemaId, Schema], diagnostics: Diagnostics) -> dict[SchemaId, Schema]:
    """The same schemas, with any value where an alias or union never arrives at a type; that is warned about."""
    grounded: set[SchemaId] = set()
    growing = True
    while growing:
        more = {id_ for id_, schema in schemas.items() if id_ not in grounded and _arrives(schema, grounded)}
        grounded |= more
        growing = bool(more)
    for id_ in [id_ for id_ in schemas if id_ not in grounded]:
        message = "this schema refers only to itself; any value is accepted here"
        diagnostics.warning("schema-of-itself", message, schemas[id_].origin)
        schemas[id_] = _of_any(schemas[id_])
    for id_ in _circling(schemas):
        if isinstance(schemas[id_], ir.Union_) and id_ in _within(schemas, id_):
            schemas[id_] = _unrolled(schemas, id_)
    return schemas


def _circling(schemas: Mapping[SchemaId, Schema]) -> list[SchemaId]:
    """The names on a circle, or on the way to one; none, but for rare documents."""
    sorter = TopologicalSorter({id_: _named(schema) & schemas.keys() for id_, schema in schemas.items()})
    with contextlib.suppress(CycleError):  # as far as it goes, it sorts all the same
        sorter.prepare()
    free: set[SchemaId] = set()
    while ready := sorter.get_ready():
        free.update(ready)
        sorter.done(*ready)
    return [id_ for id_ in schemas if id_ not in free]


def _within(schemas: Mapping[SchemaId, Schema], start: SchemaId) -> set[SchemaId]:
    """The names that a value of `start` may be a value of, however many names are between."""
    found: set[SchemaId] = set()
    waiting = [start]
    while waiting:
        for id_ in (_named(schemas[waiting.pop()]) & schemas.keys()) - found:
            found.add(id_)
            waiting.append(id_)
    return found


def _named(schema: Schema) -> set[SchemaId]:
    match schema:
        case ir.Alias(type=type_):
            parts = _parts(type_)
        case ir.Union_(members=members):
            parts = [part for member in members for part in _parts(member)]
        case ir.Model() | ir.Enum():
            parts = []
        case _:
            assert_never(schema)
    return {part.id for part in parts if isinstance(part, ir.Ref)}


def _parts(type_: Type) -> list[Type]:
    """What a value of the type may be a value of; None counts as a type that is not a part."""
    match type_:
        case ir.Nullable(inner=inner):
            return _parts(inner)
        case ir.OneOf(members=members):
            return [part for member in members for part in _parts(member)]
        case ir.Primitive() | ir.Literal() | ir.Array() | ir.Map() | ir.File() | ir.Any() | ir.Ref():
            return [type_]
        case _:
            assert_never(type_)


def _unrolled(schemas: Mapping[SchemaId, Schema], id_: SchemaId) -> Schema:
    """The same values without a way back to the name itself, which no type checker accepts: `A | str` is `str`."""
    union = schemas[id_]
    circle = {other for other in _within(schemas, id_) if id_ in _within(schemas, other)}
    members: list[Type] = []
    nullable = False
    for name in sorted(circle, key=lambda other: other != id_):
        schema = schemas[name]
        types = (
            schema.members if isinstance(schema, ir.Union_) else (schema.type,) if isinstance(schema, ir.Alias) else ()
        )
        nullable = nullable or any(_admits_none(type_) for type_ in types)
        parts = (part for type_ in types for part in _parts(type_))
        members += [part for part in parts if not (isinstance(part, ir.Ref) and part.id in circle)]
    members = list(dict.fromkeys(members))
    if nullable:
        members[0] = ir.Nullable(inner=members[0])
    if len(members) == 1:
        return _alias(union, members[0])
    assert isinstance(union, ir.Union_)
    return replace(union, members=tuple(members), discriminator=None)


def _admits_none(type_: Type) -> bool:
    match type_:
        case ir.Nullable():
            return True
        case ir.OneOf(members=members):
            return any(_admits_none(member) for member in members)
        case ir.Primitive() | ir.Literal() | ir.Array() | ir.Map() | ir.File() | ir.Any() | ir.Ref():
            return False
        case _:
            assert_never(type_)


def _arrives(schema: Schema, grounded: set[SchemaId]) -> bool:
    match schema:
        case ir.Alias(type=type_):
            return _is_grounded(type_, grounded)
        case ir.Union_(members=members):
            return any(_is_grounded(member, grounded) for member in members)
        case ir.Model() | ir.Enum():
            return True
        case _:
            assert_never(schema)


def _is_grounded(type_: Type, grounded: set[SchemaId]) -> bool:
    match type_:
        case ir.Ref(id=id_):
            return id_ in grounded
        case ir.Nullable(inner=inner):
            return _is_grounded(inner, grounded)
        case ir.OneOf(members=members):
            return any(_is_grounded(member, grounded) for member in members)
        case ir.Primitive() | ir.Literal() | ir.Array() | ir.Map() | ir.File() | ir.Any():
            return True
        case _:
            assert_never(type_)


def _of_any(schema: Schema) -> ir.Alias:
    return _alias(schema, ir.Any(reason="nothing but itself"))


def _alias(schema: Schema, type_: Type) -> ir.Alias:
    same = {field.name for field in dataclasses.fields(ir.Alias)} - {"type"}
    kept = {name: getattr(schema, name) for name in same if hasattr(schema, name)}
    return ir.Alias(**kept, type=type_)
