"""JSON values against types: what fits becomes a Python expression, what does not is said with its place."""

from __future__ import annotations

import enum
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass

from generator import ir
from generator._compat import assert_never
from generator.editions import DECEMBER_2024, Edition
from generator.ir import Field, JsonValue, PrimitiveKind, SchemaId, Timestamp, Type
from generator.names.model import FLAT, Names
from generator.snippets import constraints
from generator.snippets.expressions import Atom, CallOf, DictOf, Entry, Expression, Import, ListOf, raw
from generator.snippets.literals import is_finite, scalar_literal
from generator.snippets.rows import row_order
from generator.snippets.strictness import MisfitError, Rules
from generator.snippets.typed_scalars import ScalarFitter, scalar_text, timestamp_text

EXAMPLE_FILE = "example.file"


class Direction(enum.Enum):
    """Where a value travels: readOnly properties are in no request, writeOnly ones in no response."""

    REQUEST = "request"
    RESPONSE = "response"


@dataclass(frozen=True, slots=True, kw_only=True)
class ValueStyle:
    """How values are written: `exact` as in the published docs, `enum_classes` as `shared.Kind.MEMBER`,
    `model_classes` as `shared.Model(...)` instead of a dict."""

    exact: bool
    enum_classes: bool
    maintain_order: bool
    edition: Edition = DECEMBER_2024
    model_classes: bool = False


def import_of(names: Names, package: tuple[str, ...]) -> Import:
    """The import of a package of models: `from codat_x.models import shared`."""
    return Import(module=".".join((names.package.import_name, *package[:-1])), name=package[-1])


class Fitter:
    """Turns JSON values into Python expressions of their types."""

    def __init__(self, api: ir.Api, names: Names, style: ValueStyle) -> None:
        self._api = api
        self._names = names
        self._style = style
        self._scalars = ScalarFitter(
            exact=style.exact, date_literals=style.edition.date_literals, package=names.package.import_name
        )
        self._filling: list[SchemaId] = []
        self._open: set[tuple[SchemaId, str]] = set()  # unions and aliases that are being looked through, and where
        self._as_classes = 0  # how many of the values around are written as classes
        self._unclear: dict[SchemaId, bool] = {}
        self.direction: Direction | None = None
        """The way that values go, where properties that do not go it are left out."""
        self.is_ambiguous = False
        """Whether something was written since this was last cleared that type checkers cannot tell from a dict."""

    def fit(self, value: JsonValue, type_: Type, rules: Rules, at: str = "") -> Expression:
        """The expression of a value. Raises `MisfitError`."""
        match type_:
            case ir.Primitive():
                return self._scalars.fit(value, type_, rules, at)
            case ir.Literal(values=values):
                return self._literal(value, values, at)
            case ir.Array(items=items, constraints=limits):
                return self._array(value, items, limits, rules, at)
            case ir.Map(values=inner):
                return self._map(value, inner, rules, at)
            case ir.Ref(id=id_):
                return self._schema(value, id_, rules, at)
            case ir.OneOf(members=members):
                return self._union(value, members, rules, at)
            case ir.Nullable(inner=inner):
                return raw(None) if value is None else self.fit(value, inner, rules, at)
            case ir.File():
                return open_file()
            case ir.Any():
                return self._any(value, at)
            case _:
                assert_never(type_)

    def attribute(self, model: SchemaId, wire: str) -> str:
        """The Python name of a field."""
        survivor = self._names.merged.get(model, model)
        return self._names.fields.get((model, wire)) or self._names.fields[(survivor, wire)]

    def travels(self, field: Field) -> bool:
        """Whether a property goes the way that values go."""
        match self.direction:
            case Direction.REQUEST:
                return not field.read_only
            case Direction.RESPONSE:
                return not field.write_only
            case None:
                return True
            case _:
                assert_never(self.direction)

    def class_name(self, id_: SchemaId) -> tuple[str, Import]:
        """How snippets write a schema's class, and the import that this needs."""
        name = self._names.schemas[self._names.merged.get(id_, id_)]
        root = self._names.package.import_name
        if self._style.exact and name.package == FLAT:
            return f"{root}.{name.class_name}", Import(module=root)  # which exports it
        return name.qualified, import_of(self._names, name.package)

    # One method per kind of type

    def _any(self, value: JsonValue, at: str) -> Expression:
        if not is_finite(value):
            raise MisfitError(at, "a number that JSON does not have")
        return raw(_plain(value))

    def _literal(self, value: JsonValue, values: Iterable[JsonValue], at: str) -> Expression:
        for allowed in values:
            if constraints.same(value, allowed):
                return raw(allowed)
        raise MisfitError(at, f"{value!r} is not one of the fixed values")

    def _array(self, value: JsonValue, items: Type, limits: ir.Constraints | None, rules: Rules, at: str) -> Expression:
        if not isinstance(value, list):
            raise MisfitError(at, "not a list")
        problem = constraints.list_problem(value, limits) if rules.constraints else None
        if problem:
            raise MisfitError(at, problem)
        return ListOf(items=tuple(self.fit(item, items, rules, f"{at}/{i}") for i, item in enumerate(value)))

    def _map(self, value: JsonValue, inner: Type, rules: Rules, at: str) -> Expression:
        if not isinstance(value, dict):
            raise MisfitError(at, "not an object")
        return DictOf(
            entries=tuple(
                Entry(key=key, wire=key, value=self.fit(item, inner, rules, _below(at, key)))
                for key, item in value.items()
            )
        )

    def _schema(self, value: JsonValue, id_: SchemaId, rules: Rules, at: str) -> Expression:
        schema = self._api.schemas[id_]
        match schema:
            case ir.Model():
                return self._file_part(schema, value) if schema.is_file else self._model(value, schema, rules, at)
            case ir.Enum():
                return self._enum(value, schema, rules, at)
            case ir.Union_() | ir.Alias():
                return self._transparent(value, schema, rules, at)
            case _:
                assert_never(schema)

    def _transparent(self, value: JsonValue, schema: ir.Union_ | ir.Alias, rules: Rules, at: str) -> Expression:
        """What the schema represents; one that refers to itself, however indirectly, adds nothing to the others."""
        entered = (schema.id, at)
        if entered in self._open:
            raise MisfitError(at, "the schema is a member of itself")
        self._open.add(entered)
        try:
            if isinstance(schema, ir.Alias):
                return self.fit(value, schema.type, rules, at)
            return self._union(value, schema.members, rules, at, schema.discriminator)
        finally:
            self._open.discard(entered)

    def _enum(self, value: JsonValue, schema: ir.Enum, rules: Rules, at: str) -> Expression:
        candidates = [value]
        if rules.coerce and schema.kind is PrimitiveKind.STRING and not isinstance(value, str):
            candidates += [scalar_text(value)] if isinstance(value, (bool, int, float)) else []
        for index, member in enumerate(schema.members):
            if any(constraints.same(candidate, member.value) for candidate in candidates):
                return self._member(schema, index)
        raise MisfitError(at, f"{value!r} is not a value of the enumeration")

    def _member(self, schema: ir.Enum, index: int) -> Atom:
        value = schema.members[index].value
        if not self._style.enum_classes and isinstance(value, (str, int, float)):
            return Atom(text=scalar_literal(value), data=value)
        survivor = self._names.merged.get(schema.id, schema.id)
        member = self._names.members.get((schema.id, index)) or self._names.members[(survivor, index)]
        class_name, needed = self.class_name(schema.id)
        return Atom(text=f"{class_name}.{member}", data=value, imports=(needed,))

    def _model(self, value: JsonValue, schema: ir.Model, rules: Rules, at: str) -> Expression:
        if not isinstance(value, dict):
            raise MisfitError(at, "not an object")
        if rules.known and schema.additional is None:
            unknown = value.keys() - {field.name for field in schema.fields}
            if unknown:
                raise MisfitError(at, f"unknown key {min(unknown)!r}")
        entries = []
        with self.writing(schema.id):
            for field in filter(self.travels, self.rows(schema)):
                shown = self._field(value, field, rules, _below(at, field.name))
                if shown is not None:
                    entries.append(Entry(key=self.attribute(schema.id, field.name), wire=field.name, value=shown))
            return self.object_of(schema.id, entries)

    def rows(self, schema: ir.Model) -> tuple[Field, ...]:
        """The fields of a model in the order in which they are shown."""
        required_first = self._style.edition.required_first
        return row_order(schema.fields, self._style.maintain_order, required_first=required_first)

    @contextmanager
    def writing(self, id_: SchemaId | None) -> Iterator[None]:
        """While a value of a model is written: all models inside one that is unclear as a dict are classes."""
        unclear = id_ is not None and self._style.edition.classes_where_unclear and self._is_unclear(id_)
        self._as_classes += unclear
        try:
            yield
        finally:
            self._as_classes -= unclear

    def _is_unclear(self, id_: SchemaId) -> bool:
        """Whether a model is written as a class: two of its fields have one model as type, one is a union with `Any`,
        or one is such a model itself (COMPATIBILITY R5.6)."""
        if id_ not in self._unclear:
            self._unclear[id_] = False  # while it is looked at: a model inside itself adds nothing
            schema = self._api.schemas[id_]
            types = [self._bare(field.type) for field in schema.fields] if isinstance(schema, ir.Model) else []
            models = [type_.id for type_ in types if isinstance(type_, ir.Ref)]
            models = [found for found in models if isinstance(self._api.schemas[found], ir.Model)]
            self._unclear[id_] = (
                len(set(models)) < len(models)
                or any(self._has_any(type_) for type_ in types)
                or any(self._is_unclear(found) for found in set(models))
            )
        return self._unclear[id_]

    def _has_any(self, type_: Type) -> bool:
        schema = self._api.schemas[type_.id] if isinstance(type_, ir.Ref) else type_
        members = schema.members if isinstance(schema, (ir.Union_, ir.OneOf)) else ()
        return any(isinstance(self._bare(member), ir.Any) for member in members)

    def _bare(self, type_: Type) -> Type:
        return self._bare(type_.inner) if isinstance(type_, ir.Nullable) else self._unaliased(type_)

    def object_of(self, model: SchemaId, entries: Iterable[Entry]) -> Expression:
        """An object of a model."""
        if not (self._style.model_classes or self._as_classes):
            return DictOf(entries=tuple(entries))
        name, needed = self.class_name(model)
        return CallOf(function=name, entries=tuple(entries), imports=(needed,))

    def _field(self, values: dict[str, JsonValue], field: Field, rules: Rules, at: str) -> Expression | None:
        if field.name not in values:
            return self._absent(field, rules, at)
        value = values[field.name]
        if value is None and not isinstance(field.type, (ir.Any, ir.Nullable)):
            if field.presence.nullable:
                return raw(None)
            if not field.presence.required and not rules.known:
                return raw(None) if self._style.exact and self._style.edition.shows_null else None
        if self.is_left_out(field.presence, field.default, value):
            return None
        if self._style.exact and not field.presence.required and self.is_file(field.type):
            return None
        return self.fit(value, field.type, rules, at)

    def is_left_out(self, presence: ir.Presence, default: ir.MaybeValue, value: JsonValue) -> bool:
        """Whether a value is not worth showing: the one that an optional field has anyway (COMPATIBILITY R5.3)."""
        if self._style.edition.shows_defaults or isinstance(default, ir.Missing) or presence.required:
            return False
        return constraints.same(value, default)

    def _absent(self, field: Field, rules: Rules, at: str) -> Expression | None:
        if not field.presence.required or field.default is not ir.MISSING:
            return None
        if rules.complete:
            raise MisfitError(at, f"the required field {field.name!r} is missing")
        if not isinstance(field.type, ir.Ref) or field.type.id in self._filling:
            return None
        schema = self._api.schemas[field.type.id]
        if not isinstance(schema, ir.Model):
            return None
        self._filling.append(field.type.id)
        try:
            return self._schema({}, schema.id, rules, at)
        finally:
            self._filling.pop()

    def is_file(self, type_: Type) -> bool:
        """Whether values of a type are files, or lists of them."""
        if isinstance(type_, ir.Array):
            return self.is_file(type_.items)
        schema = self._api.schemas[type_.id] if isinstance(type_, ir.Ref) else None
        return isinstance(type_, ir.File) or (isinstance(schema, ir.Model) and schema.is_file)

    def _file_part(self, schema: ir.Model, value: JsonValue) -> Expression:
        """A part of a multipart body; its fields are fixed (name, content, type), whatever the example says."""
        entries = []
        for field in self.rows(schema):
            if isinstance(field.type, ir.File):
                entries.append(Entry(key=self.attribute(schema.id, field.name), wire=field.name, value=open_file()))
            elif field.presence.required:
                name = value if isinstance(value, str) and value else EXAMPLE_FILE
                entries.append(Entry(key=self.attribute(schema.id, field.name), wire=field.name, value=raw(name)))
        return self.object_of(schema.id, entries)

    # Unions

    def _union(
        self,
        value: JsonValue,
        members: Iterable[Type],
        rules: Rules,
        at: str,
        discriminator: ir.Discriminator | None = None,
    ) -> Expression:
        """The first member that fits: as written, else with the liberties that the rules allow."""
        candidates = tuple(members)
        if isinstance(value, (dict, list)) and self._is_hard_to_tell(candidates):
            self.is_ambiguous = True
        if discriminator is not None and isinstance(value, dict):
            tag = value.get(discriminator.property)
            chosen = discriminator.mapping.get(tag) if isinstance(tag, str) else None
            candidates = tuple(m for m in candidates if isinstance(m, ir.Ref) and m.id == chosen) or candidates
        problem: MisfitError | None = None
        for attempt in dict.fromkeys((rules.of_member, rules)):
            for member in candidates:
                try:
                    return self.fit(value, member, attempt, at)
                except MisfitError as misfit:
                    problem = misfit
        if problem is not None and len(candidates) == 1:
            raise problem
        raise MisfitError(at, "fits no member of the union")

    def _is_hard_to_tell(self, members: tuple[Type, ...]) -> bool:
        """Whether type checkers cannot choose among the members by looking at the keys of a dict (PEP 589)."""
        containers = [m for m in map(self._unaliased, members) if not isinstance(m, (ir.Primitive, ir.Literal, ir.Any))]
        return len(containers) > 1 and any(isinstance(m, (ir.Array, ir.Map)) for m in containers)

    def _unaliased(self, type_: Type) -> Type:
        schema = self._api.schemas[type_.id] if isinstance(type_, ir.Ref) else None
        return schema.type if isinstance(schema, ir.Alias) else type_


def open_file() -> Atom:
    """A stream to upload."""
    return Atom(text=f'open("{EXAMPLE_FILE}", "rb")', data=EXAMPLE_FILE)


def _plain(value: JsonValue) -> JsonValue:
    if isinstance(value, Timestamp):
        return timestamp_text(value, None)
    if isinstance(value, list):
        return [_plain(item) for item in value]
    if isinstance(value, dict):
        return {key: _plain(item) for key, item in value.items()}
    return value


def _below(at: str, key: str) -> str:
    return f"{at}/{key.replace('~', '~0').replace('/', '~1')}"
