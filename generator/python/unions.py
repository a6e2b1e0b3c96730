"""Unions, with and without a discriminator."""

from __future__ import annotations

from dataclasses import dataclass

from generator import ir
from generator.ir import PrimitiveKind, SchemaId, Type
from generator.ir.walk import types_of
from generator.names.model import Names
from generator.python import literals
from generator.python.annotations import Annotator, Form


@dataclass(frozen=True, slots=True, kw_only=True)
class DiscriminatorConstant:
    """A constant of the module, and what it holds; both "" where there is none."""

    name: str
    code: str


_EXACT = {"date": "ExactDate", "date-time": "ExactDateTime"}
NO_DISCRIMINATOR = DiscriminatorConstant(name="", code="")


class Unions:
    """Writes the unions of one module."""

    def __init__(self, api: ir.Api, names: Names, annotator: Annotator) -> None:
        self._api = api
        self._names = names
        self._annotator = annotator

    def value(self, union: ir.Union_, form: Form) -> str:
        """What a union represents."""
        tags = self._tags(union) if form is Form.MODEL else None
        if tags is not None:
            return self._discriminated(union, tags)
        exact = form is Form.MODEL and _is_text(union.members)
        members = [self._member(self._sole(member), form, exact=exact) for member in self._ordered(union.members)]
        shown = self._annotator.either(dict.fromkeys(members))  # `Any` among them does not swallow the others
        if form is not Form.MODEL:
            return shown
        if union.open:
            return f"{self._annotator.package_name('types', 'KnownFirst')}[{shown}]"
        return f"{self._annotator.package_name('types', 'InOrder')}[{shown}]" if _is_text(union.members) else shown

    def _member(self, member: Type, form: Form, *, exact: bool) -> str:
        """A member. `exact`: a date or a time is one only in its full form, since other texts stay as they came."""
        if exact and isinstance(member, ir.Primitive) and not member.python_type and member.format in _EXACT:
            return self._annotator.package_name("types", _EXACT[member.format])
        return self._annotator.type(member, form)

    def _ordered(self, members: tuple[Type, ...]) -> tuple[Type, ...]:
        """Models with the fewest fields first, as in the published SDKs: of equally good members the first is taken."""
        if _is_text(members):  # what may be any text comes last
            return tuple(sorted(members, key=_is_any_text))
        sizes = [self._size(member) for member in members]
        if None in sizes:
            return members
        return tuple(sorted(members, key=lambda member: self._size(member) or 0))

    def _size(self, member: Type) -> float | None:
        """Number of fields; what may be anything comes last; None for what is not an object."""
        if isinstance(member, ir.Any):
            return float("inf")
        schema = self._api.schemas[self._names.merged.get(member.id, member.id)] if isinstance(member, ir.Ref) else None
        return len(schema.fields) if isinstance(schema, ir.Model) else None

    def _sole(self, type_: Type) -> Type:
        """A union of one member counts as that member where it is a member itself."""
        if isinstance(type_, ir.Ref):
            inner = self._api.schemas[self._names.merged.get(type_.id, type_.id)]
            if isinstance(inner, ir.Union_) and len(inner.members) == 1 and isinstance(inner.members[0], ir.Array):
                return inner.members[0]
        return type_

    def _tags(self, union: ir.Union_) -> dict[SchemaId, list[str]] | None:
        """The discriminator's values by member; None where they do not tell all members apart."""
        if union.discriminator is None:
            return None
        tags: dict[SchemaId, list[str]] = {}
        for value, id_ in union.discriminator.mapping.items():
            tags.setdefault(self._names.merged.get(id_, id_), []).append(value)
        members = [self._names.merged.get(m.id, m.id) if isinstance(m, ir.Ref) else None for m in union.members]
        if any(member is None or member not in tags for member in members):
            return None
        wanted = [member for member in members if member is not None]
        return {member: tags[member] for member in wanted} if self._attribute(union, wanted) else None

    def _attribute(self, union: ir.Union_, members: list[SchemaId]) -> str:
        """The attribute of the members that holds the discriminator; "" if they do not all have the same one."""
        if union.discriminator is None:
            return ""
        found = {name for member in members for name in self._attributes(member, union.discriminator.property, set())}
        return found.pop() if len(found) == 1 else ""

    def _attributes(self, id_: SchemaId, name: str, seen: set[SchemaId]) -> set[str]:
        """The attributes that hold a property: in a union, those of its members."""
        id_ = self._names.merged.get(id_, id_)
        schema = self._api.schemas[id_]
        if not isinstance(schema, ir.Union_ | ir.Alias):
            return {self._names.fields.get((id_, name), "")}
        if id_ in seen:
            return set()
        inner = [type_.id if isinstance(type_, ir.Ref) else None for type_ in types_of(schema)]
        return {found for i in inner for found in (self._attributes(i, name, seen | {id_}) if i else {""})}

    def discriminator(self, union: ir.Union_) -> DiscriminatorConstant:
        """The constant that tells the members apart."""
        tags = self._tags(union)
        if tags is None or union.discriminator is None:
            return NO_DISCRIMINATOR
        maker = self._annotator.scope.name("pydantic", "Discriminator")
        pair = f"m, {literals.text(self._attribute(union, list(tags)))}, {literals.text(union.discriminator.property)}"
        default = union.discriminator.default
        if default is not None or union.open:
            known = ", ".join(literals.text(value) for values in tags.values() for value in values)
            other = tags[self._names.merged.get(default, default)][0] if default is not None else ""
            end = f", {literals.text(other)}" if other else ""
            getter = f"{self._annotator.package_name('utils', 'get_open_discriminator')}({pair}, ({known},){end})"
        else:
            getter = f"{self._annotator.package_name('utils', 'get_discriminator')}({pair})"
        return DiscriminatorConstant(name=self._constant(union), code=f"{maker}(lambda m: {getter})")

    def _constant(self, union: ir.Union_) -> str:
        return f"_{self._names.schemas[union.id].class_name.upper()}_TAG"

    def _discriminated(self, union: ir.Union_, tags: dict[SchemaId, list[str]]) -> str:
        annotated = self._annotator.package_name("types", "Annotated")
        tag = self._annotator.scope.name("pydantic", "Tag")
        members = [
            f"{annotated}[{self._annotator.schema(member, Form.MODEL)}, {tag}({literals.text(value)})]"
            for member, values in tags.items()
            for value in values
        ]
        if union.open and (union.discriminator is None or union.discriminator.default is None):
            unknown = self._annotator.package_name("types", "UnknownValue")
            members.append(f'{annotated}[{unknown}, {tag}("UNKNOWN")]')
        return f"{annotated}[{self._annotator.union(members)}, {self._constant(union)}]"


def _is_any_text(member: Type) -> bool:
    return not (isinstance(member, ir.Primitive) and member.format)


def _is_text(members: tuple[Type, ...]) -> bool:
    """Are all members text, one of them a date or the like, which any text would win over?"""
    texts = [m for m in members if isinstance(m, ir.Primitive) and m.kind is PrimitiveKind.STRING]
    typed = any(text.python_type or text.format in ("date", "date-time") for text in texts)
    return typed and len(texts) == len(members)
