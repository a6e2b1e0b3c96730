"""Structural equality of schemas: types, formats, values, required and nullable marks (COMPATIBILITY 2.5)."""

from __future__ import annotations

from collections.abc import Mapping

from generator._compat import assert_never
from generator.ir import (
    Alias,
    Any,
    Array,
    Enum,
    File,
    Literal,
    Map,
    Model,
    Nullable,
    OneOf,
    Primitive,
    Ref,
    Schema,
    SchemaId,
    Type,
    Union_,
)


def same_structure(schemas: Mapping[SchemaId, Schema], left: SchemaId, right: SchemaId) -> bool:
    """Whether two named schemas describe the same values."""
    return _SchemaComparison(schemas).schemas_equal(left, right)


class _SchemaComparison:
    def __init__(self, schemas: Mapping[SchemaId, Schema]) -> None:
        self._schemas = schemas
        self._assumed: set[tuple[SchemaId, SchemaId]] = set()  # recursion: equal until shown otherwise

    def schemas_equal(self, left: SchemaId, right: SchemaId) -> bool:
        if left == right or (left, right) in self._assumed:
            return True
        self._assumed.add((left, right))
        match self._schemas[left], self._schemas[right]:
            case Model() as a, Model() as b:
                return self._models_equal(a, b)
            case Enum() as a, Enum() as b:
                return a.kind == b.kind and [m.value for m in a.members] == [m.value for m in b.members]
            case Union_() as a, Union_() as b:
                return self._all_equal(a.members, b.members)
            case Alias() as a, Alias() as b:
                return self._types_equal(a.type, b.type)
            case _:
                return False

    def _models_equal(self, a: Model, b: Model) -> bool:
        left, right = {f.name: f for f in a.fields}, {f.name: f for f in b.fields}
        if left.keys() != right.keys() or (a.additional is None, a.closed) != (b.additional is None, b.closed):
            return False
        if a.additional is not None and b.additional is not None and not self._types_equal(a.additional, b.additional):
            return False
        return all(
            f.presence == right[n].presence and self._types_equal(f.type, right[n].type) for n, f in left.items()
        )

    def _all_equal(self, left: tuple[Type, ...], right: tuple[Type, ...]) -> bool:
        return len(left) == len(right) and all(map(self._types_equal, left, right))

    def _types_equal(self, left: Type, right: Type) -> bool:
        match left:
            case Primitive():
                return isinstance(right, Primitive) and (left.kind, left.format) == (right.kind, right.format)
            case Literal():
                return isinstance(right, Literal) and left.values == right.values
            case Array():
                return isinstance(right, Array) and self._types_equal(left.items, right.items)
            case Map():
                return isinstance(right, Map) and self._types_equal(left.values, right.values)
            case Nullable():
                return isinstance(right, Nullable) and self._types_equal(left.inner, right.inner)
            case Ref():
                return isinstance(right, Ref) and self.schemas_equal(left.id, right.id)
            case OneOf():
                return isinstance(right, OneOf) and self._all_equal(left.members, right.members)
            case File():
                return isinstance(right, File)
            case Any():
                return isinstance(right, Any)
            case _:
                assert_never(left)
