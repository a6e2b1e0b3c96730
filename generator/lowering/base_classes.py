"""A schema with a discriminator and without `oneOf`: it represents all schemas that are built upon it by `allOf`, as in
the example of OpenAPI 3.0 and later ("Models with Polymorphism Support").
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace
from typing import TYPE_CHECKING

from generator.diagnostics import Diagnostics
from generator.ir import Ref, Role, SchemaId, Type, Union_
from generator.ir.pointers import last_segment
from generator.lowering.discriminators import CHILDREN
from generator.lowering.keywords import Keywords, keywords_of
from generator.lowering.positions import Place, component
from generator.source.document import SpecNode

if TYPE_CHECKING:
    from generator.lowering.schemas import SchemaBuilder, Use


def any_of_them(builder: SchemaBuilder, use: Use, base: SpecNode, at: Place) -> Use:
    """The base or any of its children; the base alone without children, and as it is published in the exact dialect."""
    if not represents_children(builder, base):
        return use
    children = _children(base, builder)
    place = replace(at, id=SchemaId(f"{at.id}{CHILDREN}"), role=Role.PROPERTY, owner=at.id, titled=True)
    builder.register(place, lambda: _union(builder, base, children, at, place))
    return replace(use, type=Ref(id=place.id))


def represents_children(builder: SchemaBuilder, schema: SpecNode) -> bool:
    """Whether values of a schema may be those of a schema that is built upon it."""
    if builder.context.config.docs.dialect == "exact" or schema.get("discriminator") is None:
        return False
    return _stands_alone(keywords_of(schema, builder.context)) and bool(_children(schema, builder))


def report(builder: SchemaBuilder, keywords: Keywords) -> None:
    """Report a discriminator without a union that has no effect."""
    diagnostics = builder.context.diagnostics
    if not _stands_alone(keywords):
        return
    if not _children(keywords.node, builder):
        message = "a discriminator without oneOf or anyOf has no effect: all values are of this class"
        diagnostics.note("discriminator-alone", message, keywords.origin, hint="name the classes in oneOf")
    elif builder.context.config.docs.dialect == "exact":
        message = "fields of the schemas that are built upon this one are left out of responses"
        hint = "name the classes in oneOf where this one is used, or choose the clean dialect"
        diagnostics.warning("discriminator-base", message, keywords.origin, hint=hint)


def _stands_alone(keywords: Keywords) -> bool:
    """Whether a schema itself, and none that it takes over, has a discriminator, and no union."""
    own = keywords.node.get("discriminator")
    union = keywords.get("oneOf") is not None or keywords.get("anyOf") is not None
    return own is not None and bool(own.text("propertyName")) and not union


def _union(builder: SchemaBuilder, base: SpecNode, children: Sequence[SpecNode], at: Place, place: Place) -> Union_:
    builder.discriminate(place.id, base.get("discriminator"))
    members: dict[Type, None] = {}
    for child in children:
        own = component(child.key, last_segment(child.key))
        type_ = builder.type_of(SpecNode(child.document, child.pointer, {"$ref": child.key}), own).type
        # One that has children of its own represents itself here: they are children of this base, too.
        members[Ref(id=own.id) if type_ == Ref(id=SchemaId(f"{own.id}{CHILDREN}")) else type_] = None
    members.pop(Ref(id=place.id), None)  # a child that adds nothing is the base
    members.pop(Ref(id=at.id), None)
    return Union_(
        id=place.id,
        provenance=place.provenance(f"any {at.label}"),
        origin=base.origin,
        description=base.text("description"),
        members=(*members, Ref(id=at.id)),
        open=False,
    )


def _children(base: SpecNode, builder: SchemaBuilder) -> list[SpecNode]:
    """The schemas that are built upon a base, or upon others that are, in the order of the document."""
    found: dict[str, SpecNode] = {}
    waiting = [base.key]
    while waiting:
        for child in builder.built_upon(waiting.pop()):
            if child.key != base.key and child.key not in found:
                found[child.key] = child
                waiting.append(child.key)
    return list(found.values())


def built_upon(root: SpecNode) -> Mapping[str, Sequence[SpecNode]]:
    """The components of a document whose `allOf` names a schema, by the key of that schema."""
    found: dict[str, list[SpecNode]] = {}
    components = root.child("components", "schemas")
    for _, schema in components.entries() if components is not None else ():
        for member in schema.elements_of("allOf"):
            target = member.follow(Diagnostics()) if member.ref is not None else None
            if target is not None:
                found.setdefault(target.key, []).append(schema)
    return found
