"""What all classes of the IR are made with: identity, provenance, and what the document says of the class itself."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TypedDict

from generator.diagnostics import Origin
from generator.ir import Alias, JsonValue, Provenance, SchemaId, Type
from generator.lowering.context import Context, with_link
from generator.lowering.keywords import Keywords
from generator.lowering.positions import Place


class Identity(TypedDict):
    """Which class it is."""

    id: SchemaId
    provenance: Provenance
    origin: Origin


class NodeFields(Identity):
    """What a class with a page of its own has beside that."""

    name_override: str
    description: str
    deprecated: bool
    extensions: Mapping[str, JsonValue]


def identity(keywords: Keywords, place: Place) -> Identity:
    provenance = place.provenance(keywords.text("title") or None)
    return Identity(id=place.id, provenance=provenance, origin=keywords.origin)


def node_fields(keywords: Keywords, place: Place, context: Context) -> NodeFields:
    return NodeFields(
        **identity(keywords, place),
        name_override=keywords.node.text("x-speakeasy-name-override"),
        description=with_link(keywords.page_text, keywords.node, context),
        deprecated=keywords.flag("deprecated"),
        extensions=keywords.extensions,
    )


def alias(keywords: Keywords, place: Place, type_: Type) -> Alias:
    """A name for a type that is not a class: one that refers to itself through arrays or maps, or fixed values."""
    return Alias(
        **identity(keywords, place),
        name_override=keywords.node.text("x-speakeasy-name-override"),
        description=keywords.text("description"),
        type=type_,
    )
