"""Types of the IR as Python annotations."""

from __future__ import annotations

import enum
import re
from collections.abc import Collection, Iterable

from generator import ir
from generator._compat import assert_never
from generator.config.python_types import split
from generator.ir import PrimitiveKind, SchemaId, Type
from generator.names.model import Names
from generator.python import literals
from generator.python.modules import ModuleLayout, ModulePath
from generator.python.scope import BUILTINS, Scope

TYPED_DICT = "TypedDict"
_ANY = re.compile(r"Any(_\d*)?").fullmatch  # as it may be called in a module; `AnyUrl` is another class
_OPEN = {PrimitiveKind.STRING: "Open", PrimitiveKind.INTEGER: "OpenInt"}
_MANY = 1_000  # members of a union


class Form(enum.Enum):
    """Which of the two twins an annotation speaks of."""

    MODEL = "model"
    DICT = "dict"


class Annotator:
    """Writes the annotations of one module and collects their imports in its scope."""

    def __init__(self, api: ir.Api, names: Names, layout: ModuleLayout, scope: Scope, place: ModulePath) -> None:
        self._api = api
        self._names = names
        self._layout = layout
        self.scope = scope
        self.place = place
        self.defined: set[str] = set()
        """Classes that are above the point of writing; the caller adds to it."""
        self.ahead = False
        """Set when something is mentioned that does not exist yet when the line runs; the caller resets it."""
        self.forward = False
        """Whether that was ever so; then the annotations of the module must not be evaluated where they are."""
        self.late: dict[str, dict[str, None]] = {}
        """Names by module that would be imported in a circle, to be imported at the end of the module."""

    def detached(self) -> Annotator:
        """The same with a scope of its own: it imports nothing into the module."""
        return Annotator(self._api, self._names, self._layout, Scope(), self.place)

    def package_name(self, module: str, name: str, *, hidden: Collection[str] = (), typing_only: bool = False) -> str:
        """The spelling of something in a module of the package, given dotted from its root."""
        return self.scope.name(self.place.relative(module), name, hidden=hidden, typing_only=typing_only)

    def type(self, type_: Type, form: Form, *, hidden: Collection[str] = ()) -> str:
        """The annotation of a type, without a word on its presence."""
        match type_:
            case ir.Primitive():
                return self._primitive(type_, form, hidden)
            case ir.Literal(values=values):
                return self._literal(values, hidden)
            case ir.Array(items=items):
                return f"{self._container('list', 'List', hidden)}[{self._item(items, form, hidden)}]"
            case ir.Map(values=inner):
                text = self._container("str", "str", hidden)
                return f"{self._container('dict', 'Dict', hidden)}[{text}, {self._item(inner, form, hidden)}]"
            case ir.Ref(id=id_):
                return self._reference(id_, form, hidden)
            case ir.OneOf(members=members):
                anything = [m for m in members if isinstance(m, ir.Any)]
                # files first: members are tried in turn, and one that is a list would read a file to its end
                ordered = sorted(anything or members, key=lambda member: not isinstance(member, ir.File))
                return self.union((self.type(m, form, hidden=hidden) for m in ordered), hidden)
            case ir.Nullable(inner=inner):
                return self.union((self.type(inner, form, hidden=hidden), "None"), hidden)
            case ir.File():
                return self.package_name("types", "FileContent", hidden=hidden)
            case ir.Any():
                return self.scope.name("typing", "Any", hidden=hidden)
            case _:
                assert_never(type_)

    def union(self, members: Iterable[str], hidden: Collection[str] = ()) -> str:
        """`A | B`, each member once, `None` last; `Any` alone where it is a member."""
        flat = dict.fromkeys(members)
        any_ = self.scope.name("typing", "Any", hidden=hidden) if any(map(_ANY, flat)) else ""
        if any_ and any_ in flat:
            return any_
        ordered = [m for m in flat if m != "None"] + [m for m in flat if m == "None"]
        return self.either(ordered, hidden)

    def either(self, members: Collection[str], hidden: Collection[str] = ()) -> str:
        """`A | B`; of very many members `Union[A, B]`, as Python's compiler takes thousands of `|` for too deep."""
        if len(members) > _MANY:
            return f"{self.scope.name('typing', 'Union', hidden=hidden)}[{', '.join(members)}]"
        return " | ".join(members)

    def schema(self, id_: SchemaId, form: Form, *, hidden: Collection[str] = ()) -> str:
        """The name of a schema's class, or of its TypedDict twin, here."""
        survivor = self._names.merged.get(id_, id_)
        wanted = class_of(self._api.schemas[survivor], self._names, form)
        place = self._layout.place(survivor)
        if place == self.place:
            if wanted not in self.defined:
                self.ahead = self.forward = True
            return wanted
        if not self.place.package:
            return f"{self._package(place, hidden)}.{wanted}"
        late = self._layout.is_late(self.place, place)
        alias = self._names.schemas[survivor].namespace.value.capitalize() + wanted
        module = self.place.relative(place.dotted)
        spelled = self.scope.name(module, wanted, alias=alias, hidden=hidden, typing_only=late)
        if late:
            self.ahead = self.forward = True
            self.late.setdefault(module, {}).setdefault(wanted if spelled == wanted else f"{wanted} as {spelled}")
        return spelled

    def exception(self, id_: SchemaId) -> str:
        """The exception that an error schema became, in a module at the root."""
        return f"{self._package(self._layout.place(id_), ())}.{self._names.schemas[id_].class_name}"

    def _package(self, place: ModulePath, hidden: Collection[str]) -> str:
        """A package of models as it is called in the modules at the root, which say `shared.Customer`."""
        *parents, name = place.package
        return self.scope.name("." + ".".join(parents), name, hidden=hidden)

    def _reference(self, id_: SchemaId, form: Form, hidden: Collection[str]) -> str:
        name = self.schema(id_, form, hidden=hidden)
        schema = self._api.schemas[self._names.merged.get(id_, id_)]
        if isinstance(schema, ir.Enum) and schema.open and schema.kind in _OPEN:
            return f"{self.package_name('types', _OPEN[schema.kind], hidden=hidden)}[{name}]"
        return name

    def _item(self, type_: Type, form: Form, hidden: Collection[str]) -> str:
        if isinstance(type_, ir.Nullable) and self._layout.drops_null_items and not self._is_union(type_.inner):
            return self.type(type_.inner, form, hidden=hidden)
        return self.type(type_, form, hidden=hidden)

    def _is_union(self, type_: Type) -> bool:
        """Whether null is one of the branches: a union that names it, such as that of all JSON values, holds it."""
        return isinstance(type_, ir.Ref) and isinstance(
            self._api.schemas[self._names.merged.get(type_.id, type_.id)], ir.Union_
        )

    def _container(self, name: str, stand_in: str, hidden: Collection[str]) -> str:
        return self.scope.name(BUILTINS, name, alias=stand_in if stand_in != name else "", hidden=hidden)

    def _primitive(self, type_: ir.Primitive, form: Form, hidden: Collection[str]) -> str:
        match type_.kind:
            case PrimitiveKind.STRING if type_.python_type:
                return self.scope.name(*split(type_.python_type), hidden=hidden)
            case PrimitiveKind.STRING | PrimitiveKind.NUMBER if type_.format == "decimal":
                return self._decimal(type_.kind, form, hidden)
            case PrimitiveKind.STRING if type_.format == "date":
                return self._moment("date", "Date", form, hidden)
            case PrimitiveKind.STRING if type_.format == "date-time":
                return self._moment("datetime", "DateTime", form, hidden)
            case PrimitiveKind.STRING:
                return self.scope.name(BUILTINS, "str", hidden=hidden)
            case PrimitiveKind.INTEGER:
                return self.scope.name(BUILTINS, "int", hidden=hidden)
            case PrimitiveKind.NUMBER:
                return self.scope.name(BUILTINS, "float", hidden=hidden)
            case PrimitiveKind.BOOLEAN:
                return self.scope.name(BUILTINS, "bool", hidden=hidden)
            case PrimitiveKind.NULL:
                return "None"
            case _:
                assert_never(type_.kind)

    def _moment(self, standard: str, ours: str, form: Form, hidden: Collection[str]) -> str:
        if form is Form.DICT:
            return self.scope.name("datetime", standard, hidden=hidden)
        return self.package_name("types", ours, hidden=hidden)

    def _decimal(self, kind: PrimitiveKind, form: Form, hidden: Collection[str]) -> str:
        if form is Form.DICT:
            return self.scope.name("decimal", "Decimal", hidden=hidden)
        name = "StrNumber" if kind is PrimitiveKind.STRING else "Number"  # how it is written on the wire
        return self.package_name("types", name, hidden=hidden)

    def _literal(self, values: Iterable[ir.JsonValue], hidden: Collection[str]) -> str:
        """`Literal[...]` of what it can hold (PEP 586: text, integers, booleans, None), else the kind of the value."""
        kept = [v for v in values if v is None or isinstance(v, (str, int))]
        others = dict.fromkeys(_kind_of(v) for v in values if not (v is None or isinstance(v, (str, int))))
        found = [self.type(kind, Form.MODEL, hidden=hidden) for kind in others]
        if kept:
            shown = ", ".join(dict.fromkeys(map(literals.value, kept)))
            found.insert(0, f"{self.scope.name('typing', 'Literal', hidden=hidden)}[{shown}]")
        return self.union(found, hidden) if found else self.type(ir.Any(), Form.MODEL, hidden=hidden)


def _kind_of(value: ir.JsonValue) -> Type:
    match value:
        case float():
            return ir.Primitive(kind=PrimitiveKind.NUMBER)
        case list():
            return ir.Array(items=ir.Any())
        case dict():
            return ir.Map(values=ir.Any())
        case _:
            return ir.Any()


def class_of(schema: ir.Schema, names: Names, form: Form) -> str:
    """The class of a schema or its twin. The data of an error has no twin and is beside the exception."""
    class_name = names.schemas[schema.id].class_name
    if names.schemas[schema.id].namespace is ir.Namespace.ERRORS:
        return f"{class_name}Data"
    match schema:
        case ir.Alias(type=ir.Literal()):
            return class_name
        case ir.Model() | ir.Union_() | ir.Alias():
            return class_name + TYPED_DICT if form is Form.DICT else class_name
        case ir.Enum():
            return class_name
        case _:
            assert_never(schema)
