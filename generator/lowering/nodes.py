"""What all classes of the IR are made with: identity, provenance, and what the document says of the class itself."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TypedDict

from generator.diagnostics import Origin
from generator.ir import Alias, JsonValue, Provenance, SchemaId, Type
from generator.lowering.context import Context, with_link
from generator.lowering.keywords import Facets
from generator.lowering.positions import Place


class Identity(TypedDict):
    """Which class it is. `order`, of which the provenance knows, is the place among all classes."""

    id: SchemaId
    provenance: Provenance
    origin: Origin


class NodeFields(Identity):
    """What a class with a page of its own has beside that."""

    name_override: str
    description: str
    deprecated: bool
    extensions: Mapping[str, JsonValue]


def identity(facets: Facets, place: Place, order: int) -> Identity:
    provenance = place.provenance(facets.text("title") or None, order)
    return Identity(id=place.id, provenance=provenance, origin=facets.origin)


def node_fields(facets: Facets, place: Place, order: int, context: Context) -> NodeFields:
    return NodeFields(
        **identity(facets, place, order),
        name_override=facets.node.text("x-speakeasy-name-override"),
        description=with_link(facets.page_text, facets.node, context),
        deprecated=facets.flag("deprecated"),
        extensions=facets.extensions,
    )


def alias(facets: Facets, place: Place, order: int, type_: Type) -> Alias:
    """A name for a type that is not a class: one that refers to itself through arrays or maps, or fixed values."""
    return Alias(
        **identity(facets, place, order),
        name_override=facets.node.text("x-speakeasy-name-override"),
        description=facets.text("description"),
        type=type_,
    )
