"""Names for types that are not classes."""

from __future__ import annotations

from generator.ir import Alias, Type
from generator.lowering.keywords import Facets
from generator.lowering.positions import Place


def alias(facets: Facets, place: Place, order: int, type_: Type) -> Alias:
    """A name for a type that is not a class: one that refers to itself through arrays or maps, or fixed values."""
    return Alias(
        id=place.id,
        provenance=place.provenance(facets.text("title") or None, order),
        origin=facets.origin,
        name_override=facets.node.text("x-speakeasy-name-override"),
        description=facets.text("description"),
        type=type_,
    )
