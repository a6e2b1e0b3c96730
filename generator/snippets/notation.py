"""Types as code: `List[shared.Customer]` (COMPATIBILITY 4.2)."""

from __future__ import annotations

from collections.abc import Iterable

from generator import ir
from generator._compat import assert_never
from generator.config.python_types import split
from generator.ir import Presence, PrimitiveKind, Type
from generator.names.model import Names
from generator.snippets.literals import scalar_literal

WRAPPERS = {
    Presence.REQUIRED: "",
    Presence.OPTIONAL: "Optional",
    Presence.NULLABLE: "Nullable",
    Presence.OPTIONAL_NULLABLE: "OptionalNullable",
}
_FILE = "Union[bytes, IO[bytes], io.BufferedReader]"
_KINDS = {
    PrimitiveKind.STRING: "str",
    PrimitiveKind.INTEGER: "int",
    PrimitiveKind.NUMBER: "float",
    PrimitiveKind.BOOLEAN: "bool",
    PrimitiveKind.NULL: "None",
}


def plain(names: Names, type_: Type) -> str:
    """A type with the names of an SDK."""
    match type_:
        case ir.Primitive():
            return _scalar(type_)
        case ir.Literal(values=values):
            return f"Literal[{', '.join(dict.fromkeys(map(_written, values)))}]"
        case ir.Array(items=items):
            return f"List[{plain(names, items)}]"
        case ir.Map(values=inner):
            return f"Dict[str, {plain(names, inner)}]"
        case ir.Ref(id=id_):
            return names.schemas[names.merged.get(id_, id_)].qualified
        case ir.OneOf(members=members):
            return union(plain(names, member) for member in members)
        case ir.Nullable(inner=inner):
            return plain(names, inner)
        case ir.File():
            return _FILE
        case ir.Any():
            return "Any"
        case _:
            assert_never(type_)


def wrapped(text: str, wrapper: str) -> str:
    """`Optional[str]`; the text itself without a wrapper."""
    return f"{wrapper}[{text}]" if wrapper else text


def union(members: Iterable[str]) -> str:
    """A union of what is written already, each member once; "" of none."""
    different = tuple(dict.fromkeys(members))
    return "".join(different) if len(different) < 2 else f"Union[{', '.join(different)}]"


def _scalar(type_: ir.Primitive) -> str:
    if type_.python_type:
        return split(type_.python_type)[1]
    match type_.kind, type_.format:
        case ((PrimitiveKind.STRING | PrimitiveKind.NUMBER), "decimal"):
            return "Decimal"
        case PrimitiveKind.STRING, "date":
            return "date"
        case PrimitiveKind.STRING, "date-time":
            return "datetime"
        case _:
            return _KINDS[type_.kind]


def _written(value: ir.JsonValue) -> str:
    return repr(value) if isinstance(value, (dict, list)) else scalar_literal(value)
