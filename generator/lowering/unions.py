"""oneOf and anyOf."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from generator.ir import Any, Discriminator, Nullable, OneOf, Ref, SchemaId, Type, Union_
from generator.ir.pointers import last_segment
from generator.lowering.context import Context, with_link
from generator.lowering.keywords import Facets, facets_of, says_nothing
from generator.lowering.positions import Place, component
from generator.source import SpecNode

if TYPE_CHECKING:
    from generator.lowering.schemas import SchemaBuilder, Use


def one_of(types: Sequence[Type]) -> Type:
    """An unnamed union of what is left when equal types count once; never holds `Nullable` inside."""
    nullable = any(isinstance(t, Nullable) for t in types)
    flat = dict.fromkeys(t.inner if isinstance(t, Nullable) else t for t in types)
    if not flat or any(isinstance(t, Any) for t in flat):
        return Any()
    inner: Type = next(iter(flat)) if len(flat) == 1 else OneOf(members=tuple(flat))
    return Nullable(inner=inner) if nullable else inner


def union(builder: SchemaBuilder, facets: Facets, place: Place, keyword: str) -> Type | None:
    """A named union; the branch itself where null is the only other one; None where the branches say nothing."""
    node = facets.keywords[keyword]
    if not node.is_list:
        builder.context.diagnostics.warning("union-not-a-list", f"{keyword} is not a list and is left out", node.origin)
        return None
    own_structure = bool(facets.properties) or bool(facets.types)
    branches = [
        (number, branch)
        for number, branch in enumerate(node.elements(), start=1)
        if not (own_structure and says_nothing(branch))
    ]
    real = [(number, branch) for number, branch in branches if not _is_null(branch)]
    nullable = len(real) < len(branches)
    if not real:
        return None
    if len(real) == 1 and nullable:
        return Nullable(inner=_branch(builder, facets, real[0][1], place, keyword).type)
    uses = [_branch(builder, facets, branch, place.branch(keyword, number), keyword) for number, branch in real]
    nullable = nullable or any(use.nullable for use in uses)
    members = tuple(dict.fromkeys(use.type for use in uses))
    if len(members) == 1 and len(uses) > 1:
        return Nullable(inner=members[0]) if nullable else members[0]
    type_: Type = builder.register(place, lambda order: _union(builder, facets, place, order, members))
    return Nullable(inner=type_) if nullable else type_


def allows_null(target: SpecNode, context: Context) -> bool:
    """Whether a schema says that it may be null, by itself or in a branch of its union: what can be known of one that
    leads back to itself before it is read.
    """
    if not target.is_map:
        return False
    facets = facets_of(target, context)
    if facets.nullable:
        return True
    nodes = [node for node in map(facets.get, ("oneOf", "anyOf")) if node is not None and node.is_list]
    branches = (branch for node in nodes for branch in node.elements() if branch.is_map and branch.ref is None)
    return any(_is_null(branch) or facets_of(branch, context).nullable for branch in branches)


def _is_null(branch: SpecNode) -> bool:
    if not branch.is_map:
        return False
    type_, enum = branch.get("type"), branch.get("enum")
    return (type_ is not None and type_.value in ("null", None, ["null"])) or (
        enum is not None and enum.value == [None]
    )


def _branch(builder: SchemaBuilder, facets: Facets, branch: SpecNode, place: Place, keyword: str) -> Use:
    """One branch; with what stands around the union merged in, where that is an object of its own."""
    target = builder.context.resolve(branch) if facets.properties else None
    if target is None or not target.is_map:
        return builder.type_of(branch, place)
    merged = Facets(
        facets.node,
        {k: n for k, n in facets.keywords.items() if k not in (keyword, "title", "discriminator", "description")},
    )
    merged.properties, merged.required = dict(facets.properties), dict(facets.required)
    other = facets_of(target, builder.context)
    # A branch that inherits from what stands around the union brings the union along again.
    merged.keywords.update((k, n) for k, n in other.keywords.items() if n != facets.keywords[keyword])
    merged.properties.update(other.properties)
    merged.required.update(other.required)
    merged.merged = [*facets.merged, *other.merged]
    merged.overlapping = keyword == "anyOf"
    merged.node = target
    return builder.use_facets(merged, place)


def _union(builder: SchemaBuilder, facets: Facets, place: Place, order: int, members: tuple[Type, ...]) -> Union_:
    return Union_(
        id=place.id,
        provenance=place.provenance(facets.text("title") or None, order),
        origin=facets.origin,
        name_override=facets.node.text("x-speakeasy-name-override"),
        description=with_link(facets.page_text, facets.node, builder.context),
        deprecated=facets.flag("deprecated"),
        extensions={k: n.value for k, n in facets.keywords.items() if k.startswith("x-")},
        members=members,
        discriminator=_discriminator(builder, facets, members),
        open=_is_open(builder, facets),
    )


def _is_open(builder: SchemaBuilder, facets: Facets) -> bool:
    """`x-speakeasy-unknown-values`, or else the setting."""
    own = facets.text("x-speakeasy-unknown-values")
    return own == "allow" if own in ("allow", "disallow") else builder.context.config.unions == "open"


def _discriminator(builder: SchemaBuilder, facets: Facets, members: tuple[Type, ...]) -> Discriminator | None:
    """`discriminator` with its mapping, completed by the implicit names of the referenced members (OpenAPI 3.1,
    4.8.25).
    """
    node = facets.get("discriminator")
    name = node.text("propertyName") if node is not None else ""
    if node is None or not name:
        return None
    if node.get("defaultMapping") is not None:
        message = "a default mapping is not followed; values of another type fit where their shape does"
        builder.context.diagnostics.warning("discriminator-default", message, node.origin)
    ids = [m.id for m in members if isinstance(m, Ref)]
    if len(ids) < len(members):
        builder.context.diagnostics.warning(
            "discriminator-inline",
            "a discriminator needs members that are objects by $ref; it has no effect",
            node.origin,
        )
        return None
    mapping = _mapping(builder, node, ids)
    named = set(mapping.values())
    for id_ in ids:
        if id_ not in named and "::" not in id_:
            mapping.setdefault(last_segment(id_), id_)
    if set(mapping.values()) != set(ids):
        builder.context.diagnostics.warning(
            "discriminator-mapping", "the mapping does not name every member; it has no effect", node.origin
        )
        return None
    return Discriminator(property=name, mapping=mapping)


def _mapping(builder: SchemaBuilder, node: SpecNode, ids: Sequence[SchemaId]) -> dict[str, SchemaId]:
    """Explicit mapping values: a reference, or the plain name of a component."""
    found: dict[str, SchemaId] = {}
    entries = node.get("mapping")
    for value, target in entries.entries() if entries is not None else ():
        text = str(target.value)
        candidates = [component(f"#/components/schemas/{text}", text).id] if "/" not in text and "#" not in text else []
        candidates.append(SchemaId(text))
        match = next((c for c in candidates if c in ids), None)
        if match is None:
            builder.context.diagnostics.warning(
                "discriminator-target", f"{text!r} is not a member of this union", target.origin
            )
        else:
            found[value] = match
    return found
