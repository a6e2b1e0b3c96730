"""Names that stand for nothing but each other: `A` is one of `B`, and `B` is `A`."""

from __future__ import annotations

import dataclasses

from generator import ir
from generator._compat import assert_never
from generator.diagnostics import Diagnostics
from generator.ir import Schema, SchemaId, Type


def settled(schemas: dict[SchemaId, Schema], diagnostics: Diagnostics) -> dict[SchemaId, Schema]:
    """The same schemas, with any value where an alias or union never arrives at a type; that is warned about."""
    grounded: set[SchemaId] = set()
    growing = True
    while growing:
        more = {id_ for id_, schema in schemas.items() if id_ not in grounded and _arrives(schema, grounded)}
        grounded |= more
        growing = bool(more)
    for id_ in [id_ for id_ in schemas if id_ not in grounded]:
        message = "a schema that is nothing but itself says nothing; any value is accepted here"
        diagnostics.warning("schema-of-itself", message, schemas[id_].origin)
        schemas[id_] = _of_any(schemas[id_])
    return schemas


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
    same = {field.name for field in dataclasses.fields(ir.Alias)} - {"type"}
    kept = {name: getattr(schema, name) for name in same if hasattr(schema, name)}
    return ir.Alias(**kept, type=ir.Any(reason="nothing but itself"))
