"""Objects: models, maps and files."""

from __future__ import annotations

from typing import TYPE_CHECKING

from generator.ir import MISSING, Any, Field, File, Map, Model, Presence, Primitive, PrimitiveKind, Type
from generator.lowering import all_of, ignored_siblings
from generator.lowering.keywords import Keywords, examples_of
from generator.lowering.nodes import identity, node_fields
from generator.lowering.positions import Place
from generator.lowering.unions import one_of
from generator.source.document import SpecNode

if TYPE_CHECKING:
    from generator.lowering.schemas import SchemaBuilder, Use


def object_type(builder: SchemaBuilder, keywords: Keywords, place: Place) -> Type:
    """A class where there are properties, or nothing at all; a map where only free keys are described."""
    if not keywords.properties:
        values = _free_values(builder, keywords, place)
        if values is not None:
            ignored_siblings.report_undeclared(keywords, builder.context, free=True)
            return Map(values=values)
    return builder.register(place, lambda: model(builder, keywords, place))


def _free_values(builder: SchemaBuilder, keywords: Keywords, place: Place) -> Type | None:
    """Type of undeclared properties; None where the document gives none."""
    types: list[Type] = []
    patterns = keywords.get("patternProperties")
    for number, (_, node) in enumerate(patterns.entries() if patterns is not None else ()):
        types.append(builder.type_of(node, place.items(f"patternProperties/{number}")).item_type)
    free = keywords.free_values
    if free is not None:
        loose = keywords.get("additionalProperties") is None and keywords.evaluated_elsewhere
        types.append(Any() if loose else _additional(builder, keywords, free, place))
    return one_of(types) if types else None


def _additional(builder: SchemaBuilder, keywords: Keywords, node: SpecNode, place: Place) -> Type:
    if node.value is True or node.value == {}:
        return Any()
    nodes = keywords.all("additionalProperties") or (node,)
    return all_of.type_of_all(builder, nodes, place.items("additionalProperties")).item_type


def _anything(builder: SchemaBuilder, keywords: Keywords) -> Type | None:
    """What may be in an object that the document does not describe. The published SDKs throw it away."""
    closed = keywords.get("additionalProperties") is not None  # only `false` leads here
    return None if closed or builder.context.config.docs.dialect == "exact" else Any()


def _is_closed(builder: SchemaBuilder, keywords: Keywords) -> bool:
    """Does the document forbid undeclared properties? The published SDKs do not know."""
    forbidden = keywords.free_values is None and keywords.get("additionalProperties") is not None
    return forbidden and builder.context.config.docs.dialect != "exact"


def model(builder: SchemaBuilder, keywords: Keywords, place: Place) -> Model:
    """A class with fields, in the order of the document."""
    ignored_siblings.report_undeclared(keywords, builder.context, free=False)
    return Model(
        **node_fields(keywords, place, builder.context),
        deprecation_message=keywords.text("x-speakeasy-deprecation-message"),
        examples=examples_of(keywords),
        fields=tuple(_field(builder, keywords, place, name, nodes) for name, nodes in keywords.properties.items()),
        additional=_free_values(builder, keywords, place) if keywords.properties else _anything(builder, keywords),
        closed=_is_closed(builder, keywords),
    )


def _field(builder: SchemaBuilder, keywords: Keywords, place: Place, name: str, nodes: tuple[SpecNode, ...]) -> Field:
    node = nodes[-1]
    for wrong in nodes:
        if not wrong.is_map and not isinstance(wrong.value, bool):  # COMPATIBILITY 1.5
            message = f"property {name!r} is not a schema; any value is accepted"
            builder.context.diagnostics.warning("property-not-a-schema", message, wrong.origin)
            return Field(name=name, type=Any(reason="not a schema"), presence=Presence.OPTIONAL, origin=wrong.origin)
    use = all_of.type_of_all(builder, nodes, place.property(name))
    return field_of(name, use, required=name in keywords.required, node=node)


def field_of(name: str, use: Use, *, required: bool, node: SpecNode) -> Field:
    """A field for one use of a schema. A default makes a required one optional (COMPATIBILITY 4.1)."""
    return Field(
        name=name,
        type=use.type,
        presence=Presence.of(required=required and use.default is MISSING, nullable=use.nullable),
        origin=node.origin,
        name_override=node.text("x-speakeasy-name-override"),
        default=use.default,
        description=use.description,
        deprecated=use.deprecated,
        deprecation_message=use.deprecation_message,
        examples=use.examples,
        read_only=use.read_only,
        write_only=use.write_only,
        extensions=use.extensions,
    )


def file_model(keywords: Keywords, place: Place) -> Model:
    """A file in a multipart body: its content, its name, and its content type (COMPATIBILITY 4.5)."""
    text = Primitive(kind=PrimitiveKind.STRING)
    parts: tuple[tuple[str, Type, Presence], ...] = (
        ("fileName", text, Presence.REQUIRED),
        ("content", File(), Presence.REQUIRED),
        ("contentType", text, Presence.OPTIONAL),
    )
    return Model(
        **identity(keywords, place),
        fields=tuple(Field(name=n, type=t, presence=p, origin=keywords.origin) for n, t, p in parts),
        is_file=True,
    )
