"""Fields of models and keys of their TypedDict twins."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass

from generator import ir
from generator.config.model import Config
from generator.ir import Presence
from generator.names.model import Names
from generator.python import literals
from generator.python.annotations import Annotator, Form
from generator.python.defaults import Defaults


@dataclass(frozen=True, slots=True, kw_only=True)
class FieldView:
    """One attribute of a model."""

    name: str  # the attribute
    annotation: str  # its type
    default: str  # code; "" where there is none
    docstring: str  # with its quotes; "" where there is none


@dataclass(frozen=True, slots=True, kw_only=True)
class KeyView:
    """One key of a TypedDict."""

    name: str  # the key
    annotation: str  # its type, NotRequired included


def camel(attribute: str) -> str:
    """The wire name that an attribute has by itself; the same rule as in the runtime (`types.camel`)."""
    first, *rest = attribute.split("_")
    return first + "".join(part[:1].upper() + part[1:] for part in rest)


class Fields:
    """Writes the fields of the classes of one module."""

    def __init__(self, names: Names, config: Config, annotator: Annotator, defaults: Defaults) -> None:
        self._names = names
        self._config = config
        self._annotator = annotator
        self._defaults = defaults

    def names_of(self, model: ir.Model) -> frozenset[str]:
        return frozenset(self._names.fields[model.id, field.name] for field in model.fields)

    def field(self, model: ir.Model, field: ir.Field, hidden: Collection[str], *, wire: str) -> FieldView:
        """A field of the model class. `wire` is its name in JSON."""
        name = self._names.fields[model.id, field.name]
        annotator = self._annotator
        presence = field.presence
        constant = (
            field.type.values[0] if isinstance(field.type, ir.Literal) and len(field.type.values) == 1 else ir.MISSING
        )
        annotation = self._with_presence(annotator.type(field.type, Form.MODEL, hidden=hidden), presence, hidden)
        marks = []
        if not isinstance(constant, ir.Missing):
            const = annotator.package_name("types", "Const", hidden=hidden)
            marks.append(f"{const}({literals.value(constant)})")
        if wire != camel(name):
            alias = annotator.package_name("types", "Alias", hidden=hidden)
            marks.append(f"{alias}({literals.text(wire)})")
        if marks:
            annotated = annotator.package_name("types", "Annotated", hidden=hidden)
            annotation = f"{annotated}[{annotation}, {', '.join(marks)}]"
        return FieldView(
            name=name,
            annotation=annotation,
            default=self._default(field, presence, constant, hidden),
            docstring=literals.docstring(literals.docstring_text(field.description, self._config)),
        )

    def key(self, model: ir.Model, field: ir.Field, hidden: Collection[str]) -> KeyView:
        """A key of the TypedDict twin."""
        presence = field.presence
        annotation = self._annotator.type(field.type, Form.DICT, hidden=hidden)
        if presence.nullable:
            annotation = f"{self._annotator.package_name('types', 'Nullable', hidden=hidden)}[{annotation}]"
        if not presence.required:
            annotation = f"{self._annotator.package_name('types', 'NotRequired', hidden=hidden)}[{annotation}]"
        return KeyView(name=self._names.fields[model.id, field.name], annotation=annotation)

    def _with_presence(self, annotation: str, presence: Presence, hidden: Collection[str]) -> str:
        match presence:
            case Presence.REQUIRED:
                return annotation
            case Presence.OPTIONAL:
                return annotation if annotation.split(" | ")[-1] == "None" else f"{annotation} | None"
            case Presence.NULLABLE:
                return f"{self._annotator.package_name('types', 'Nullable', hidden=hidden)}[{annotation}]"
            case Presence.OPTIONAL_NULLABLE:
                return f"{self._annotator.package_name('types', 'OptionalNullable', hidden=hidden)}[{annotation}]"

    def _maker(self, code: str, type_: ir.Type, hidden: Collection[str]) -> str:
        """A function that makes the default each time; for an empty list or dict its type, items included."""
        if code not in ("[]", "{}"):
            return f"lambda: {code}"
        wanted = ir.Array if code == "[]" else ir.Map
        kind = (
            type_
            if isinstance(type_, wanted)
            else ir.Array(items=ir.Any())
            if code == "[]"
            else ir.Map(values=ir.Any())
        )
        self._annotator.ahead = False
        made = self._annotator.type(kind, Form.MODEL, hidden=hidden)
        return f"lambda: {made}()" if self._annotator.ahead else made

    def _default(self, field: ir.Field, presence: Presence, constant: ir.MaybeValue, hidden: Collection[str]) -> str:
        """The default as code: the document's, a constant's only value, or the mark of absence."""
        value = field.default
        if presence is Presence.REQUIRED and not isinstance(constant, ir.Missing):
            value = constant
        if value is None and (presence.nullable or presence is Presence.OPTIONAL):
            return "None"
        self._annotator.ahead = False
        made = self._defaults.of(field.type, value, field.origin, hidden=hidden)
        if made is not None:
            if not (made.mutable or self._annotator.ahead):
                return made.code
            factory = self._annotator.scope.name("pydantic", "Field", hidden=hidden)
            return f"{factory}(default_factory={self._maker(made.code, field.type, hidden)})"
        if presence.required:
            return ""
        if presence is Presence.OPTIONAL_NULLABLE:
            return self._annotator.package_name("types", "UNSET", hidden=hidden)
        return "None"
