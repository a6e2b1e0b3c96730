"""Sample values made from schemas: their examples and defaults first, invented ones where they have none."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager, suppress

from generator import ir
from generator._compat import assert_never
from generator.diagnostics import Diagnostics, Origin
from generator.ir import MISSING, Constraints, Field, JsonValue, MaybeValue, PrimitiveKind, SchemaId, Type
from generator.snippets import constraints, sample_values
from generator.snippets.expressions import data
from generator.snippets.sample_values import Seed, variations
from generator.snippets.scalar_samples import ImpossibleError, sample_number, sample_text
from generator.snippets.strictness import CHECKED, MisfitError
from generator.snippets.typed_values import EXAMPLE_FILE, Direction, Fitter

MAX_DEPTH = 24
OPTIONAL_DEPTH = 6
MAX_LIST = 20
MAX_VALUES = 3_000  # in one sample: whoever reads it has long stopped, and schemas may ask for any number
MAX_CHARACTERS = 200_000
_MOST_DIFFERENT = 200  # items of a list of which each is compared with all others
_VAGUE = frozenset(
    {"", "default", "deprecated", "invalid", "none", "null", "other", "undefined", "unknown", "unspecified"}
)


class Synthesiser:
    """Makes JSON values. The same place in the same document always gives the same value."""

    def __init__(self, api: ir.Api, fitter: Fitter, diagnostics: Diagnostics) -> None:
        self._api = api
        self._fitter = fitter
        self._diagnostics = diagnostics
        self._open: list[SchemaId] = []
        self._telling: dict[tuple[SchemaId, Direction | None], bool] = {}
        self._depth = 0
        self._values = self._characters = 0  # made for the sample in hand

    def value(self, type_: Type, seed: Seed, name: str = "") -> JsonValue:
        """A value of a type. `name` is what it is called, for realistic texts.

        Raises `ImpossibleError`, also where the value would be larger than anyone would read.
        """
        with self._deeper():
            made = self._value(type_, seed, name)
            self._characters += len(made) if isinstance(made, str) else 0
            return made

    def _value(self, type_: Type, seed: Seed, name: str) -> JsonValue:
        match type_:
            case ir.Primitive():
                return self._primitive(type_, seed, name)
            case ir.Literal(values=values):
                return next(iter(values), None)
            case ir.Array(items=items, constraints=limits):
                return self._array(items, limits, seed, name)
            case ir.Map(values=inner):
                return {"key": self.value(inner, seed.inside("key"), name)}
            case ir.Ref(id=id_):
                return self._schema(id_, seed, name)
            case ir.OneOf(members=members):
                return self._union(members, seed, name)
            case ir.Nullable(inner=inner):
                return self._nullable(inner, seed, name)
            case ir.File():
                return EXAMPLE_FILE
            case ir.Any():
                return sample_values.of_name(name, seed) or "value"
            case _:
                assert_never(type_)

    def _nullable(self, inner: Type, seed: Seed, name: str) -> JsonValue:
        try:
            return self.value(inner, seed, name)
        except ImpossibleError:
            return None

    def sample(self, example: MaybeValue, type_: Type, origin: Origin) -> MaybeValue:
        """An example of the document as it will be shown, or MISSING, with a report, where it does not fit."""
        if example is MISSING:
            return MISSING
        try:
            return data(self._fitter.fit(example, type_, CHECKED))
        except MisfitError as misfit:
            message = f"the example does not fit its schema and is not used: {misfit}"
            self._diagnostics.warning("example-misfit", message, origin)
            return MISSING

    @contextmanager
    def _deeper(self) -> Iterator[None]:
        if self._depth == 0:
            self._values = self._characters = 0
        self._values += 1
        if self._depth >= MAX_DEPTH or self._values > MAX_VALUES or self._characters > MAX_CHARACTERS:
            raise ImpossibleError
        self._depth += 1
        try:
            yield
        finally:
            self._depth -= 1

    # Named schemas

    def _schema(self, id_: SchemaId, seed: Seed, name: str) -> JsonValue:
        schema = self._api.schemas[id_]
        if id_ in self._open:
            raise ImpossibleError
        known = self.sample(schema.example, ir.Ref(id=id_), schema.origin)
        if known is not MISSING:
            return known
        self._open.append(id_)
        try:
            match schema:
                case ir.Model():
                    return EXAMPLE_FILE if schema.is_file else self._model(schema, seed)
                case ir.Enum():
                    return _typical(schema)
                case ir.Union_(members=members, discriminator=discriminator):
                    return self._union(members, seed, name, discriminator)
                case ir.Alias(type=type_):
                    return self.value(type_, seed, name)
                case _:
                    assert_never(schema)
        finally:
            self._open.pop()

    def _model(self, schema: ir.Model, seed: Seed) -> JsonValue:
        result: dict[str, JsonValue] = {}
        for field in filter(self._fitter.travels, schema.fields):
            if field.presence.required:
                result[field.name] = self._required(field, seed.inside(field.name))
            elif self._is_worth_showing(field):
                try:
                    result[field.name] = self.field(field, seed.inside(field.name))
                except ImpossibleError:
                    continue
        return result or self._something(schema, seed)

    def _something(self, schema: ir.Model, seed: Seed) -> JsonValue:
        """A few optional fields, where an object would say nothing: plain ones, or in a whole body any."""
        usable = [field for field in schema.fields if not field.deprecated and self._is_sent(field)]
        chosen = [f for f in usable if isinstance(f.type, (ir.Primitive, ir.Literal)) or self._is_enum(f.type)][:3]
        result: dict[str, JsonValue] = {}
        for field in chosen or (usable if len(self._open) == 1 else ()):
            try:
                result[field.name] = self.field(field, seed.inside(field.name))
            except ImpossibleError:
                continue
            if not chosen:
                break
        return result

    def _is_enum(self, type_: Type) -> bool:
        return isinstance(type_, ir.Ref) and isinstance(self._api.schemas[type_.id], ir.Enum)

    def _required(self, field: Field, seed: Seed) -> JsonValue:
        try:
            return self.field(field, seed)
        except ImpossibleError:
            if field.presence.nullable:
                return None
            raise

    def field(self, field: Field, seed: Seed) -> JsonValue:
        """A value of a field: its example, its default, or an invented one. Raises `ImpossibleError`."""
        if field.example is None and field.presence.nullable:
            return None
        says_something = field.default not in (None, "", [], {})
        for known in (field.example, field.default if says_something else MISSING):
            found = self.sample(known, field.type, field.origin)
            if found is not MISSING:
                return found
        return self.value(field.type, seed, field.name)

    # What is worth showing although it is optional

    def _is_worth_showing(self, field: Field) -> bool:
        """Whether an optional field has an example, itself or somewhere inside, and may be sent."""
        if field.deprecated or not self._is_sent(field) or self._depth > OPTIONAL_DEPTH:
            return False
        return field.example not in (MISSING, None) or self.has_example(field.type)

    def _is_sent(self, field: Field) -> bool:
        return not field.read_only if self._fitter.direction is None else self._fitter.travels(field)

    def has_example(self, type_: Type) -> bool:
        """Whether the document gives an example for a type or for something that is always inside it."""
        match type_:
            case ir.Array(items=inner) | ir.Nullable(inner=inner):
                return self.has_example(inner)
            case ir.Ref(id=id_):
                return self._schema_has_example(id_)
            case ir.File():
                return True
            case ir.Primitive() | ir.Literal() | ir.Map() | ir.OneOf() | ir.Any():
                return False
            case _:
                assert_never(type_)

    def _schema_has_example(self, id_: SchemaId) -> bool:
        key = (id_, self._fitter.direction)
        known = self._telling.get(key)
        if known is not None:
            return known
        self._telling[key] = False  # for a way that leads back here
        schema = self._api.schemas[id_]
        if schema.example not in (MISSING, None):
            found = True
        elif isinstance(schema, ir.Model):
            found = schema.is_file or any(
                f.example not in (MISSING, None) or self.has_example(f.type)
                for f in schema.fields
                if not f.deprecated and self._is_sent(f)
            )
        else:
            found = isinstance(schema, ir.Alias) and self.has_example(schema.type)
        self._telling[key] = found
        return found

    def has_file(self, type_: Type) -> bool:
        """Whether a multipart body of this type carries a file."""
        schema = self._api.schemas[type_.id] if isinstance(type_, ir.Ref) else None
        if isinstance(schema, ir.Model) and not schema.is_file:
            return any(self._fitter.is_file(field.type) for field in schema.fields)
        return self._fitter.is_file(type_)

    # Composite values

    def _array(self, items: Type, limits: Constraints | None, seed: Seed, name: str) -> JsonValue:
        low = limits.min_items or 0 if limits else 0
        high = limits.max_items if limits and limits.max_items is not None else max(low, 1)
        wanted = min(max(low, 1), high)
        unique = bool(limits and limits.unique_items)
        if wanted > (_MOST_DIFFERENT if unique else MAX_VALUES):
            raise ImpossibleError
        singular = name[:-1] if name.endswith("s") and not name.endswith("ss") else name
        values: list[JsonValue] = []
        try:
            for index in range(wanted):
                values.append(self._item(items, seed.inside(index), singular, values if unique else [], index))
        except ImpossibleError:
            if len(values) < low:
                raise
        return values

    def _item(self, items: Type, seed: Seed, name: str, others: list[JsonValue], index: int) -> JsonValue:
        """One item, different from the others."""
        enum_ = self._api.schemas[items.id] if isinstance(items, ir.Ref) else None
        if isinstance(enum_, ir.Enum) and index < len(enum_.members):
            rest = [m.value for m in enum_.members if not any(constraints.same(m.value, o) for o in others)]
            return _typical(enum_) if not others else rest[0]
        value: JsonValue = None
        for attempt in range(MAX_LIST):
            value = self.value(items, seed.inside(f"try{attempt}") if attempt else seed, name)
            if not any(constraints.same(value, other) for other in others):
                return value
        for other in self._others(value, items, seed, name, index):
            if not any(constraints.same(other, known) for known in others) and self._fits(other, items):
                return other
        raise ImpossibleError

    def _others(self, value: JsonValue, items: Type, seed: Seed, name: str, index: int) -> Iterator[JsonValue]:
        """Values that may be items as well, when inventing one always ends in the same."""
        match items:
            case ir.Literal(values=values):
                yield from values
            case ir.Nullable():
                yield None
            case ir.OneOf(members=members):
                for member in members:
                    with suppress(ImpossibleError):
                        yield self.value(member, seed, name)
            case _:
                pass
        limits = items.constraints if isinstance(items, ir.Primitive) else None
        step = limits.multiple_of if limits and limits.multiple_of else 1
        for number in range(index, index + MAX_LIST):
            yield from variations(value, number, step)

    def _fits(self, value: JsonValue, type_: Type) -> bool:
        try:
            self._fitter.fit(value, type_, CHECKED)
        except MisfitError:
            return False
        return True

    def _union(
        self, members: tuple[Type, ...], seed: Seed, name: str, discriminator: ir.Discriminator | None = None
    ) -> JsonValue:
        """A value of the first member that one can be made of."""
        for member in members:
            try:
                value = self.value(member, seed, name)
            except ImpossibleError:
                continue
            return _discriminated(value, member, discriminator)
        raise ImpossibleError

    # Scalars

    def _primitive(self, type_: ir.Primitive, seed: Seed, name: str) -> JsonValue:
        match type_.kind:
            case PrimitiveKind.STRING:
                return sample_text(type_, seed, name)
            case PrimitiveKind.INTEGER:
                return sample_number(sample_values.whole_number(name, seed), type_.constraints, whole=True)
            case PrimitiveKind.NUMBER:
                return sample_number(sample_values.real_number(name, seed), type_.constraints, whole=False)
            case PrimitiveKind.BOOLEAN:
                return not name.lower().startswith(("is_deleted", "isdeleted", "deleted", "disabled", "exclude"))
            case PrimitiveKind.NULL:
                return None
            case _:
                assert_never(type_.kind)


def _typical(schema: ir.Enum) -> JsonValue:
    """The first member that means something; an enumeration without any has no value."""
    for member in schema.members:
        if str(member.value).lower() not in _VAGUE:
            return member.value
    if schema.members:
        return schema.members[0].value
    raise ImpossibleError


def _discriminated(value: JsonValue, member: Type, discriminator: ir.Discriminator | None) -> JsonValue:
    """Make sure that the value says which member it is."""
    if discriminator is None or not isinstance(value, dict) or not isinstance(member, ir.Ref):
        return value
    names = [name for name, id_ in discriminator.mapping.items() if id_ == member.id]
    if names and value.get(discriminator.property) not in names:
        return {**value, discriminator.property: names[0]}
    return value
