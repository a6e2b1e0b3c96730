"""Default values of a document as Python expressions; what does not fit its type is reported and left out."""

from __future__ import annotations

import datetime
import re
from collections.abc import Collection
from dataclasses import dataclass

from generator import ir
from generator._compat import assert_never
from generator.config.python_types import code_of, is_foreign, split
from generator.diagnostics import Diagnostics, Origin
from generator.ir import JsonValue, MaybeValue, PrimitiveKind, SchemaId, Type
from generator.names.model import Names
from generator.python import literals
from generator.python.annotations import Annotator, Form


@dataclass(frozen=True, slots=True, kw_only=True)
class Default:
    """`code` is an expression; a `mutable` one has to be made for every object."""

    code: str
    mutable: bool = False


class Defaults:
    """Turns the `default` of a field into code for one module."""

    def __init__(self, api: ir.Api, names: Names, annotator: Annotator, diagnostics: Diagnostics) -> None:
        self._api = api
        self._names = names
        self._annotator = annotator
        self._diagnostics = diagnostics
        self._active: set[tuple[SchemaId, int]] = set()  # a union may hold itself

    def of(self, type_: Type, value: MaybeValue, origin: Origin, *, hidden: Collection[str] = ()) -> Default | None:
        """The default, or None where there is none, or none that fits `type_` (that is reported at `origin`)."""
        if isinstance(value, ir.Missing):
            return None
        made = self._make(type_, value, hidden)
        if made is None:
            shown = literals.value(value)
            self._diagnostics.warning(
                "default-unfit",
                f"default {shown if len(shown) <= 60 else shown[:57] + '...'} does not fit its schema and is left out",
                origin,
                hint="correct the default, or the type",
            )
        return made

    def _make(self, type_: Type, value: JsonValue, hidden: Collection[str]) -> Default | None:
        match type_:
            case ir.Primitive():
                return self._primitive(type_, value, hidden)
            case ir.Literal(values=values):
                fits = any(value == v and type(value) is type(v) for v in values)
                return Default(code=literals.value(value)) if fits else None
            case ir.Array(items=items):
                return self._array(items, value, hidden)
            case ir.Map(values=inner):
                return self._map(inner, value, hidden)
            case ir.Ref(id=id_):
                return self._schema(self._names.merged.get(id_, id_), value, hidden)
            case ir.OneOf(members=members):
                return next((made for m in members if (made := self._make(m, value, hidden)) is not None), None)
            case ir.Nullable(inner=inner):
                return Default(code="None") if value is None else self._make(inner, value, hidden)
            case ir.Any():
                return Default(code=literals.value(value), mutable=isinstance(value, (list, dict)))
            case ir.File():
                return None
            case _:
                assert_never(type_)

    def _primitive(self, type_: ir.Primitive, value: JsonValue, hidden: Collection[str]) -> Default | None:
        number = value if isinstance(value, (int, float)) and not isinstance(value, bool) else None
        match type_.kind:
            case PrimitiveKind.STRING if type_.python_type:
                return self._mapped(type_.python_type, value, hidden)
            case PrimitiveKind.STRING | PrimitiveKind.NUMBER if type_.format == "decimal":
                written = value if isinstance(value, str) and literals.is_decimal(value) else number
                if written is None:
                    return None
                decimal = self._annotator.scope.name("decimal", "Decimal", hidden=hidden)
                return Default(code=f"{decimal}({literals.decimal_text(written)})")
            case PrimitiveKind.STRING if type_.format in ("date", "date-time"):
                return self._moment(type_.format, value, hidden)
            case PrimitiveKind.STRING:
                return Default(code=literals.text(value)) if isinstance(value, str) else None
            case PrimitiveKind.INTEGER if number is not None:
                return Default(code=literals.number(int(number))) if number == number // 1 else None
            case PrimitiveKind.NUMBER if number is not None:
                return Default(code=literals.number(number))
            case PrimitiveKind.BOOLEAN:
                return Default(code=repr(value)) if isinstance(value, bool) else None
            case PrimitiveKind.NULL:
                return Default(code="None") if value is None else None
            case _:
                return None

    def _mapped(self, dotted: str, value: JsonValue, hidden: Collection[str]) -> Default | None:
        """A value of a type that settings give to a format."""
        if not isinstance(value, str):
            return None
        class_ = self._annotator.scope.name(*split(dotted), hidden=hidden)
        try:
            return Default(code=code_of(value, literals.text(value), dotted, class_), mutable=is_foreign(dotted))
        except ValueError:
            return None

    def _array(self, items: Type, value: JsonValue, hidden: Collection[str]) -> Default | None:
        if not isinstance(value, list):
            return None
        made = [self._make(items, v, hidden) for v in value]
        found = [m.code for m in made if m is not None]
        return Default(code=f"[{', '.join(found)}]", mutable=True) if len(found) == len(made) else None

    def _map(self, inner: Type, value: JsonValue, hidden: Collection[str]) -> Default | None:
        if not isinstance(value, dict):
            return None
        made = {k: self._make(inner, v, hidden) for k, v in value.items()}
        found = [f"{literals.text(str(k))}: {m.code}" for k, m in made.items() if m is not None]
        return Default(code="{" + ", ".join(found) + "}", mutable=True) if len(found) == len(made) else None

    def _moment(self, format_: str, value: JsonValue, hidden: Collection[str]) -> Default | None:
        """A date or a date with time (RFC 3339), checked now so that the generated module cannot fail on it."""
        kind, name = (datetime.date, "date") if format_ == "date" else (datetime.datetime, "datetime")
        if not isinstance(value, str):
            return None
        written = re.sub(r"[zZ]$", "+00:00", value)  # Python 3.10 does not read the Z
        try:
            moment = kind.fromisoformat(written)
        except ValueError:
            return None
        class_ = self._annotator.scope.name("datetime", name, hidden=hidden)
        return Default(code=f"{class_}.fromisoformat({literals.text(moment.isoformat())})")

    def _schema(self, id_: SchemaId, value: JsonValue, hidden: Collection[str]) -> Default | None:
        schema = self._api.schemas[id_]
        match schema:
            case ir.Enum(members=members):
                for index, member in enumerate(members):
                    if member.value == value and isinstance(member.value, bool) == isinstance(value, bool):
                        class_ = self._annotator.schema(id_, Form.MODEL, hidden=hidden)
                        return Default(code=f"{class_}.{self._names.members[id_, index]}")
                return None
            case ir.Union_(members=types):
                return self._first(id_, types, value, hidden)
            case ir.Alias(type=type_):
                return self._first(id_, (type_,), value, hidden)
            case ir.Model():
                return self._model(schema, value, hidden)
            case _:
                assert_never(schema)

    def _first(
        self, id_: SchemaId, types: tuple[Type, ...], value: JsonValue, hidden: Collection[str]
    ) -> Default | None:
        if (id_, id(value)) in self._active:
            return None
        self._active.add((id_, id(value)))
        try:
            return next((made for t in types if (made := self._make(t, value, hidden)) is not None), None)
        finally:
            self._active.discard((id_, id(value)))

    def _model(self, model: ir.Model, value: JsonValue, hidden: Collection[str]) -> Default | None:
        """An object: validated by its class when it is used, and here as far as presence and types go."""
        if not isinstance(value, dict):
            return None
        probe = Defaults(self._api, self._names, self._annotator.detached(), self._diagnostics)
        for field in model.fields:
            if field.name not in value:
                if field.presence.required and isinstance(field.default, ir.Missing):
                    return None
            elif value[field.name] is None:
                if not field.presence.nullable:
                    return None
            elif probe._make(field.type, value[field.name], ()) is None:
                return None
        class_ = self._annotator.schema(model.id, Form.MODEL, hidden=hidden)
        return Default(code=f"{class_}.model_validate({literals.value(value)})", mutable=True)
