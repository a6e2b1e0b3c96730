"""Which value of a discriminator says which member of a union (OpenAPI 3.2, 4.25)."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import replace

from generator._compat import assert_never
from generator.diagnostics import Diagnostics
from generator.ir import (
    MISSING,
    Alias,
    Any,
    Array,
    Discriminator,
    Enum,
    Field,
    File,
    Literal,
    Map,
    Model,
    Nullable,
    OneOf,
    Presence,
    Primitive,
    PrimitiveKind,
    Ref,
    Schema,
    SchemaId,
    Type,
    Union_,
)
from generator.ir.pointers import last_segment
from generator.lowering.positions import component
from generator.source.document import SpecNode


class Discriminators:
    """Completes the discriminators of all unions, once every schema is known.

    A mapping of the document counts before all; then the fixed values (`const`, `enum`) that only one member has; then
    the name of a member that has none.
    """

    def __init__(
        self, schemas: dict[SchemaId, Schema], nodes: Mapping[SchemaId, SpecNode], diagnostics: Diagnostics
    ) -> None:
        self._schemas = schemas
        self._nodes = nodes
        self._diagnostics = diagnostics
        self._done: set[SchemaId] = set()

    def complete(self) -> None:
        """Give every union its discriminator, and members that do not declare its property that property."""
        for id_ in self._nodes:
            self._union(id_)

    def _union(self, id_: SchemaId) -> None:
        union = self._schemas.get(id_)
        if id_ in self._done or id_ not in self._nodes or not isinstance(union, Union_):
            return
        self._done.add(id_)
        for member in union.members:
            if isinstance(member, Ref):
                self._union(member.id)
        found = self._discriminator(union, self._nodes[id_])
        self._schemas[id_] = replace(union, discriminator=found)
        if found is not None:
            self._declare(found)

    def _discriminator(self, union: Union_, node: SpecNode) -> Discriminator | None:
        ids = [m.id for m in union.members if isinstance(m, Ref)]
        if len(ids) < len(union.members):
            message = "a discriminator needs members that are objects; it has no effect"
            self._diagnostics.warning("discriminator-inline", message, node.origin)
            return None
        name = node.text("propertyName")
        mapping = self._mapping(node, ids)
        fixed = {id_: self._fixed(id_, name, set()) for id_ in ids}
        claims = Counter(tag for tags in fixed.values() for tag in tags)
        for id_ in ids:
            mapping.update(self._tags(id_, fixed[id_], claims, mapping))
        default = self._default(union, node, ids)
        left_out = [id_ for id_ in ids if id_ not in mapping.values()]
        disputed = [tag for tag in claims if tag not in mapping]
        if left_out or (disputed and default is None):
            message = f"it does not say which member {', '.join(map(repr, disputed)) or last_segment(left_out[0])} is"
            self._diagnostics.warning(
                "discriminator-mapping", f"this discriminator has no effect: {message}", node.origin,
                hint="list all values under mapping",
            )  # fmt: skip
            return None
        return Discriminator(property=name, mapping=mapping, default=default)

    def _tags(
        self, id_: SchemaId, fixed: Sequence[str], claims: Mapping[str, int], mapping: Mapping[str, SchemaId]
    ) -> dict[str, SchemaId]:
        """What represents a member beside what the mapping says."""
        own = {tag: id_ for tag in fixed if claims[tag] == 1 and tag not in mapping}
        if own or id_ in mapping.values():
            return own
        name = last_segment(id_)
        if "::" in id_ or name in mapping:
            return {}
        if not fixed or name in fixed:
            return {name: id_}
        alike = [tag for tag in fixed if tag.lower() == name.lower() and tag not in mapping]
        return {alike[0]: id_} if alike else {}

    def _mapping(self, node: SpecNode, ids: Sequence[SchemaId]) -> dict[str, SchemaId]:
        found: dict[str, SchemaId] = {}
        for value, target in node.entries_of("mapping"):
            match = _member(target, ids)
            if match is None:
                message = f"{str(target.value)[:200]!r} is not a member of this union"
                self._diagnostics.warning("discriminator-target", message, target.origin)
            else:
                found[value] = match
        return found

    def _default(self, union: Union_, node: SpecNode, ids: Sequence[SchemaId]) -> SchemaId | None:
        """The member that a value without a known tag is: the base, or what `defaultMapping` names."""
        if union.id.endswith(CHILDREN):
            return ids[-1]
        target = node.get("defaultMapping")
        if target is None:
            return None
        match = _member(target, ids)
        if match is None:
            message = f"{str(target.value)[:200]!r} is not a member of this union"
            self._diagnostics.warning("discriminator-target", message, target.origin)
        return match

    def _fixed(self, id_: SchemaId, name: str, seen: set[SchemaId]) -> list[str]:
        """The values that a member allows for the property, where it lists them."""
        schema = self._schemas.get(id_)
        if schema is None or id_ in seen:
            return []
        seen.add(id_)
        match schema:
            case Model():
                types = [field.type for field in schema.fields if field.name == name]
                return list(dict.fromkeys(tag for type_ in types for tag in self._values(type_)))
            case Union_(members=members, discriminator=own):
                if own is not None and own.property == name:
                    return list(own.mapping)
                return [tag for m in members if isinstance(m, Ref) for tag in self._fixed(m.id, name, seen)]
            case Alias(type=type_):
                return self._fixed(type_.id, name, seen) if isinstance(type_, Ref) else []
            case Enum():
                return []
            case _:
                assert_never(schema)

    def _values(self, type_: Type) -> list[str]:
        match type_:
            case Literal(values=values):
                return [str(value) for value in values if value is not None]
            case Ref(id=id_):
                schema = self._schemas.get(id_)
                return [str(m.value) for m in schema.members] if isinstance(schema, Enum) else []
            case Nullable(inner=inner):
                return self._values(inner)
            case Primitive() | Array() | Map() | OneOf() | File() | Any():
                return []
            case _:
                assert_never(type_)

    def _declare(self, discriminator: Discriminator) -> None:
        """A member has the property of the discriminator although it does not declare it."""
        for id_ in dict.fromkeys(discriminator.mapping.values()):
            schema = self._schemas.get(id_)
            if not isinstance(schema, Model) or schema.is_file or _has(schema, discriminator.property):
                continue
            tags = [tag for tag, member in discriminator.mapping.items() if member == id_]
            field = Field(
                name=discriminator.property,
                type=Primitive(kind=PrimitiveKind.STRING),
                presence=Presence.OPTIONAL,
                origin=schema.origin,
                default=tags[0] if len(tags) == 1 else MISSING,
            )
            self._schemas[id_] = replace(schema, fields=(*schema.fields, field))


CHILDREN = "::children"  # a base class that represents its children: the end of the union's id


def _has(model: Model, name: str) -> bool:
    return any(field.name == name for field in model.fields)


def _member(target: SpecNode, ids: Sequence[SchemaId]) -> SchemaId | None:
    """The member that a reference, or the plain name of a component, leads to."""
    text = str(target.value)
    candidates = []
    if "#" not in text and "/" not in text:
        candidates.append(component(f"#/components/schemas/{text}", text).id)
    if "://" not in text and ("#" in text or "/" in text or "." in text):
        found = SpecNode(target.document, target.pointer, {"$ref": text}).follow(Diagnostics())
        candidates += [SchemaId(found.key)] if found is not None else []
    return next((candidate for candidate in candidates if candidate in ids), None)
