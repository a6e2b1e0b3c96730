"""Views of the modules that hold models, enumerations, unions and errors."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from generator import ir
from generator._compat import assert_never
from generator.config.model import Config
from generator.diagnostics import Diagnostics
from generator.editions import EDITIONS
from generator.ir import Namespace, PrimitiveKind, SchemaId
from generator.ir.walk import circling
from generator.names.model import Names
from generator.python import literals
from generator.python.annotations import Annotator, Form, class_of
from generator.python.defaults import Defaults
from generator.python.fields import Fields, FieldView, KeyView
from generator.python.modules import ModuleLayout, ModulePath
from generator.python.requests import body_field
from generator.python.scope import BUILTINS, ImportLines, Scope
from generator.python.unions import NO_DISCRIMINATOR, DiscriminatorConstant, Unions
from generator.snippets.rows import row_order


@dataclass(frozen=True, slots=True, kw_only=True)
class TwinView:
    """The TypedDict of a model."""

    name: str  # the class
    base: str  # TypedDict, as it is called in this module
    docstring: str  # docstring, quotes included; "" where there is none
    keys: tuple[KeyView, ...]  # in the order of the fields
    is_empty: bool  # whether the class needs `pass`


@dataclass(frozen=True, slots=True, kw_only=True)
class ModelView:
    """A model class, after its TypedDict twin where it has one."""

    name: str  # the class
    bases: str  # what is between the parentheses
    docstring: str  # docstring, quotes included; "" where there is none
    twin: TwinView | None  # None where there is none
    fields: tuple[FieldView, ...]  # required ones first, or in the order of the document
    extra: str  # annotation of undeclared properties; "" where there are none
    type_checking: str  # TYPE_CHECKING, as it is called in this module, where `extra` needs it
    is_empty: bool  # whether the class needs `pass`
    is_model: bool = True  # for the choice of the template
    is_enum: bool = False  # likewise
    is_alias: bool = False  # likewise


@dataclass(frozen=True, slots=True, kw_only=True)
class EnumMemberView:
    """A member of an enumeration."""

    name: str  # the member
    value: str  # code
    docstring: str  # docstring, quotes included; "" where there is none


@dataclass(frozen=True, slots=True, kw_only=True)
class EnumView:
    """An enumeration."""

    name: str  # the class
    bases: str  # what is between the parentheses
    docstring: str  # docstring, quotes included; "" where there is none
    members: tuple[EnumMemberView, ...]  # in the order of the document
    is_empty: bool  # whether the class needs `pass`
    is_model: bool = False  # for the choice of the template
    is_enum: bool = True  # likewise
    is_alias: bool = False  # likewise


@dataclass(frozen=True, slots=True, kw_only=True)
class AliasView:
    """A named type that is not a class: a union, a recursion through a list or dict, or fixed values."""

    name: str  # the alias
    maker: str  # TypeAliasType, as it is called in this module; "" where the value itself is the alias
    quoted_name: str  # the same as a string literal
    value: str  # what it represents
    helper: str  # name of the discriminator, where there is one
    helper_value: str  # its code
    twin: str  # "" where there is none
    quoted_twin: str  # the same as a string literal
    twin_value: str  # what it represents
    twin_text: str  # the same as a string literal, where type checkers need the twin as a plain alias; "" elsewhere
    type_checking: str  # TYPE_CHECKING, as it is called in this module, where `twin_text` needs it
    plain_alias: str  # TypeAlias, likewise
    docstring: str  # docstring, quotes included; "" where there is none
    is_model: bool = False  # for the choice of the template
    is_enum: bool = False  # likewise
    is_alias: bool = True  # likewise


@dataclass(frozen=True, slots=True, kw_only=True)
class ErrorView:
    """The exception that carries the body of an error response."""

    name: str  # the exception
    base: str  # its base class, as it is called in this module
    response: str  # httpx.Response, as it is called in this module; "" in an edition without a base class per SDK
    text: str  # str, likewise
    body_text: str  # the function that gives the text of a response, likewise
    data: str  # class of the body
    marshal: str  # the function that writes JSON, as it is called in this module
    docstring: str  # docstring, quotes included; "" where there is none
    is_model: bool = False  # for the choice of the template
    is_enum: bool = False  # likewise
    is_alias: bool = False  # likewise


ItemView = ModelView | EnumView | AliasView | ErrorView


@dataclass(frozen=True, slots=True, kw_only=True)
class LateImportView:
    """Names of a module that are imported last, because it imports this one too."""

    module: str  # relative, as a string literal
    names: str  # string literals, comma separated


@dataclass(frozen=True, slots=True, kw_only=True)
class ModuleView:
    """A module of models."""

    is_deferred: bool  # annotations mention what is below or in a module that imports this one
    imports: ImportLines  # for run time and for type checkers
    items: tuple[ItemView, ...]  # what is used before what uses it
    late_imports: str  # the function, as it is called in this module
    late: tuple[LateImportView, ...]  # imports that close a circle


class Models:
    """Builds the views of all model modules."""

    def __init__(
        self, api: ir.Api, names: Names, config: Config, layout: ModuleLayout, diagnostics: Diagnostics
    ) -> None:
        self._api = api
        self._names = names
        self._config = config
        self._layout = layout
        self._diagnostics = diagnostics
        self._wires = wire_names(api, names)
        self._circling = circling(api.schemas)
        self._borrowed: dict[ModulePath, frozenset[str]] = {}

    def borrowed(self, place: ModulePath) -> frozenset[str]:
        """Names in a module that are not its own: what `import *` gives beside those, to some type checkers."""
        if place not in self._borrowed:
            self.module(place)
        return self._borrowed[place]

    def exported(self, place: ModulePath) -> tuple[str, ...]:
        """Public names of a module."""
        return tuple(sorted(name for names in self.published(place).values() for name in names))

    def published(self, place: ModulePath) -> dict[str, tuple[str, ...]]:
        """The same by the module that gives them in the published SDKs, in the same package."""
        found: dict[str, dict[str, None]] = {}
        for id_ in self._layout.modules[place]:
            schema = self._api.schemas[id_]
            names = found.setdefault(self._layout.published(id_), {})
            names.setdefault(class_of(schema, self._names, Form.MODEL))
            names.setdefault(class_of(schema, self._names, Form.DICT))
            if self._names.schemas[id_].namespace is Namespace.ERRORS:
                names.setdefault(self._names.schemas[id_].class_name)
        return {module: tuple(sorted(names)) for module, names in sorted(found.items())}

    def module(self, place: ModulePath) -> ModuleView:
        """The view of one module."""
        ids = self._layout.modules[place]
        annotator = Annotator(self._api, self._names, self._layout, Scope(self.exported(place)), place)
        writer = _ModelWriter(
            self._api, self._names, self._config, annotator, self._wires, self._circling, self._diagnostics
        )
        items = tuple(item for id_ in ids for item in writer.items(id_))
        late = tuple(
            LateImportView(module=literals.text(module), names=", ".join(map(literals.text, names)))
            for module, names in annotator.late.items()
        )
        late_imports = annotator.package_name("_runtime.lazy", "late_imports") if late else ""
        if late:
            annotator.scope.name("typing", "TYPE_CHECKING")
        self._borrowed[place] = annotator.scope.borrowed()
        return ModuleView(
            is_deferred=annotator.forward,
            imports=annotator.scope.imports(),
            items=items,
            late_imports=late_imports,
            late=late,
        )


class _ModelWriter:
    """Writes the classes of one module."""

    def __init__(
        self,
        api: ir.Api,
        names: Names,
        config: Config,
        annotator: Annotator,
        wires: dict[SchemaId, dict[str, str]],
        circling: frozenset[SchemaId],
        diagnostics: Diagnostics,
    ) -> None:
        self._api = api
        self._names = names
        self._config = config
        self._annotator = annotator
        self._fields = Fields(names, config, annotator, Defaults(api, names, annotator, diagnostics))
        self._unions = Unions(api, names, annotator)
        self._wires = wires
        self._circling = circling

    def items(self, id_: SchemaId) -> tuple[ItemView, ...]:
        """What a schema becomes: a class or alias, and for an error the exception."""
        schema = self._api.schemas[id_]
        item = self._item(schema)
        self._annotator.defined |= {class_of(schema, self._names, form) for form in Form}
        if self._names.schemas[id_].namespace is not Namespace.ERRORS:
            return (item,)
        return (item, self._error(schema))

    def _item(self, schema: ir.Schema) -> ItemView:
        match schema:
            case ir.Model():
                return self._model(schema)
            case ir.Enum():
                return self._enum(schema)
            case ir.Union_():
                discriminator = self._unions.discriminator(schema)
                return self._alias(schema, lambda form: self._unions.value(schema, form), discriminator)
            case ir.Alias(type=type_):
                return self._alias(schema, lambda form: self._annotator.type(type_, form))
            case _:
                assert_never(schema)

    def _model(self, model: ir.Model) -> ModelView:
        rows = row_order(model.fields, self._config.maintain_order)
        hidden = self._fields.names_of(model)
        is_error = self._names.schemas[model.id].namespace is Namespace.ERRORS
        docstring = "" if is_error else literals.docstring(literals.docstring_text(model.description, self._config))
        wires = self._wires.get(model.id, {})
        fields = tuple(self._fields.field(model, f, hidden, wire=wires.get(f.name, f.name)) for f in rows)
        bases = self._annotator.package_name("types", self._base(model))
        extra = ""
        if model.closed:
            bases += ', json_schema_extra={"additionalProperties": False}'
        if model.additional is not None:
            bases += ', extra="allow"'
            values = self._annotator.type(model.additional, Form.MODEL, hidden=hidden)
            text = self._annotator.scope.name(BUILTINS, "str", hidden=hidden)
            extra = f"{self._annotator.scope.name(BUILTINS, 'dict', alias='Dict', hidden=hidden)}[{text}, {values}]"
        return ModelView(
            name=class_of(model, self._names, Form.MODEL),
            bases=bases,
            docstring=docstring,
            twin=None if is_error else self._twin(model, rows, hidden, docstring),
            fields=fields,
            extra=extra,
            type_checking=self._annotator.scope.name("typing", "TYPE_CHECKING") if extra else "",
            is_empty=not (fields or docstring or extra),
        )

    def _base(self, model: ir.Model) -> str:
        """The base class: credentials are kept out of `repr`; with nullable fields, or (by the edition) optional ones,
        what is unset is left out."""
        if model.provenance.role is ir.Role.SECURITY:
            return "SecurityModel"
        every = EDITIONS[self._config.edition].leaves_out_none
        leaves_out = any(f.presence.nullable or (every and not f.presence.required) for f in model.fields)
        return "NullableModel" if leaves_out else "BaseModel"

    def _twin(self, model: ir.Model, rows: tuple[ir.Field, ...], hidden: frozenset[str], docstring: str) -> TwinView:
        keys = tuple(self._fields.key(model, field, hidden) for field in rows)
        return TwinView(
            name=class_of(model, self._names, Form.DICT),
            base=self._annotator.package_name("types", "TypedDict"),
            docstring=docstring,
            keys=keys,
            is_empty=not (keys or docstring),
        )

    def _enum(self, enum: ir.Enum) -> EnumView:
        members = tuple(
            EnumMemberView(
                name=self._names.members[enum.id, index],
                value=literals.value(member.value),
                docstring=literals.docstring(literals.docstring_text(member.description, self._config)),
            )
            for index, member in enumerate(enum.members)
        )
        base = self._annotator.scope.name("enum", "Enum")
        mixin = _mixin(enum)
        docstring = literals.docstring(literals.docstring_text(enum.description, self._config))
        return EnumView(
            name=class_of(enum, self._names, Form.MODEL),
            bases=f"{self._annotator.scope.name(BUILTINS, mixin)}, {base}" if mixin else base,
            docstring=docstring,
            members=members,
            is_empty=not (members or docstring),
        )

    def _alias(
        self, schema: ir.Schema, value: Callable[[Form], str], discriminator: DiscriminatorConstant = NO_DISCRIMINATOR
    ) -> AliasView:
        name = class_of(schema, self._names, Form.MODEL)
        twin = class_of(schema, self._names, Form.DICT)
        has_twin = twin != name
        is_plain = isinstance(schema, ir.Alias) and isinstance(schema.type, ir.Literal)  # seen through by `get_args`
        # A TypedDict whose keys lead back to the alias: pyright does not see through TypeAliasType then.
        is_recursive = has_twin and schema.id in self._circling
        twin_value = self._alias_value(value, Form.DICT) if has_twin else ""
        return AliasView(
            name=name,
            maker="" if is_plain else self._annotator.package_name("types", "TypeAliasType"),
            quoted_name=literals.text(name),
            twin=twin if has_twin else "",
            quoted_twin=literals.text(twin),
            twin_value=twin_value,
            twin_text=(twin_value if self._annotator.ahead else literals.text(twin_value)) if is_recursive else "",
            type_checking=self._annotator.scope.name("typing", "TYPE_CHECKING") if is_recursive else "",
            plain_alias=self._annotator.scope.name("typing", "TypeAlias") if is_recursive else "",
            value=self._alias_value(value, Form.MODEL),
            helper=discriminator.name,
            helper_value=discriminator.code,
            docstring=literals.docstring(literals.docstring_text(schema.description, self._config)),
        )

    def _alias_value(self, value: Callable[[Form], str], form: Form) -> str:
        """An alias is evaluated where it is: what is not there yet is written as text, for the first use."""
        self._annotator.ahead = False
        self._annotator.scope.begin()
        written = value(form)
        self._annotator.scope.end(in_text=self._annotator.ahead)
        return literals.text(written) if self._annotator.ahead else written

    def _own_error(self, name: str) -> str:
        """The base class of errors, which is in a module beside this one."""
        return self._annotator.scope.name(f".{name.lower()}", name)

    def _error(self, schema: ir.Schema) -> ErrorView:
        own = self._names.errors.own
        return ErrorView(
            name=self._names.schemas[schema.id].class_name,
            base=self._own_error(own) if own else self._annotator.package_name("_runtime.errors", "APIError"),
            response=f"{self._annotator.scope.module(self._config.http_backend)}.Response" if own else "",
            text=self._annotator.scope.name(BUILTINS, "str") if own else "",
            body_text=self._annotator.package_name("_runtime.errors", "body_text") if own else "",
            data=class_of(schema, self._names, Form.MODEL),
            marshal=self._annotator.package_name("utils", "marshal_json")
            if self._config.docs.dialect == "exact" and not own
            else "",
            docstring=literals.docstring(literals.docstring_text(schema.description, self._config)),
        )


def _mixin(enum: ir.Enum) -> str:
    """The built-in type that all members share, if an enumeration can derive from it."""
    values = [member.value for member in enum.members]
    if any(isinstance(v, bool) for v in values):
        return ""
    if all(isinstance(v, str) for v in values):
        return "str" if values or enum.kind is PrimitiveKind.STRING else ""
    if all(isinstance(v, int) for v in values):
        return "int"
    return "float" if all(isinstance(v, (int, float)) for v in values) else ""


def wire_names(api: ir.Api, names: Names) -> dict[SchemaId, dict[str, str]]:
    """Fields that models accept under another name than the IR's: the body in a request, parts of a file."""
    found: dict[SchemaId, dict[str, str]] = {}
    for op in api.operations:
        body = body_field(api, op)
        if op.request is not None and body is not None:
            found[op.request] = {body.name: names.fields[op.request, body.name]}
    for id_, schema in api.schemas.items():
        if isinstance(schema, ir.Model) and schema.is_file:
            found[id_] = {"contentType": "Content-Type"}
    return found
