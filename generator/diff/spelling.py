"""Types as users of the SDK know them, for comparing and for showing."""

from __future__ import annotations

from generator._compat import assert_never
from generator.ir import Any, Array, File, Literal, Map, Nullable, OneOf, Primitive, PrimitiveKind, Ref, Type
from generator.names.model import Names

_KINDS = {
    PrimitiveKind.STRING: "str",
    PrimitiveKind.INTEGER: "int",
    PrimitiveKind.NUMBER: "float",
    PrimitiveKind.BOOLEAN: "bool",
    PrimitiveKind.NULL: "None",
}
_FORMATS = {"date": "date", "date-time": "datetime", "decimal": "Decimal"}


def spell(type_: Type, names: Names) -> str:
    """`List[shared.Customer]`, `Optional[date]`, …"""
    match type_:
        case Primitive(kind=kind, format=format_, python_type=dotted):
            plain = kind in (PrimitiveKind.STRING, PrimitiveKind.NUMBER)
            return dotted or (_FORMATS.get(format_ or "", _KINDS[kind]) if plain else _KINDS[kind])
        case Literal(values=values):
            return f"Literal[{', '.join(map(repr, values))}]"
        case Array(items=items):
            return f"List[{spell(items, names)}]"
        case Map(values=values_):
            return f"Dict[str, {spell(values_, names)}]"
        case Ref(id=id_):
            return names.schemas[names.merged.get(id_, id_)].qualified
        case OneOf(members=members):
            return f"Union[{', '.join(spell(member, names) for member in members)}]"
        case Nullable(inner=inner):
            return f"Optional[{spell(inner, names)}]"
        case File():
            return "bytes"
        case Any():
            return "Any"
        case _:
            assert_never(type_)
