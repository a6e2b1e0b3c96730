"""Schemas that hold at once: what several `allOf` members say of one property, of items, or in branches of unions."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import TYPE_CHECKING

from generator.ir import MISSING, SchemaId
from generator.lowering.context import Context
from generator.lowering.ignored_siblings import is_said
from generator.lowering.keywords import ANNOTATIONS, Keywords, implied_types, keywords_of
from generator.lowering.positions import DEEPEST_TYPE, Place
from generator.source.document import SpecNode

if TYPE_CHECKING:
    from generator.lowering.schemas import SchemaBuilder, Use

_MOST_JOINED = 2000  # combined schemas in one document; those that refer to each other may combine endlessly


def type_of_all(builder: SchemaBuilder, nodes: Sequence[SpecNode], place: Place) -> Use:
    """The meaning of schemas that hold at once, in document order.

    Those that only describe leave the type to the others; one that another was built upon adds nothing to it.
    """
    if len(nodes) == 1:
        return builder.type_of(nodes[0], place)
    saying = _saying(builder, [node for node in nodes if node.is_map and not _describes(node)])
    if not saying:
        keywords = Keywords(nodes[-1])
        for node in nodes:
            keywords.absorb(node, builder.context)
        return builder.use_keywords(keywords, place)
    use = builder.type_of(saying[0], place) if len(saying) == 1 else _joined(builder, saying, place)
    before = True
    for node in nodes:
        if node in saying:
            before = False
        elif node.is_map and node.ref is None:
            use = _described(builder, use, node, before=before)
    return use


def _describes(node: SpecNode) -> bool:
    """Whether a schema says nothing of what a value is, but of what it means."""
    return node.ref is None and all(key in ANNOTATIONS or key.startswith("x-") for key, _ in node.entries())


def _saying(builder: SchemaBuilder, nodes: list[SpecNode]) -> list[SpecNode]:
    """Those of the schemas that say something which no other says."""
    targets = {}
    for node in nodes:
        target = builder.context.resolve(node)
        if target is not None and target.is_map:
            targets[node] = target
    seen = {target.key: node for node, target in targets.items()}  # the last of those that are one
    merged = {node: keywords_of(target, builder.context) for node, target in targets.items()}
    left = [node for node, target in targets.items() if seen[target.key] == node]
    for node in list(left):
        others = [other for other in left if other != node]
        if any(_adds_nothing(node, targets[node], merged[other]) for other in others):
            left.remove(node)
    return left


def _adds_nothing(node: SpecNode, target: SpecNode, other: Keywords) -> bool:
    if target.key in other.merged:
        return True
    own = Keywords(node, by_name=dict(node.entries()))
    return node.ref is None and all(key in ANNOTATIONS or is_said(key, own, other) for key in own.by_name)


def _joined(builder: SchemaBuilder, nodes: Sequence[SpecNode], place: Place) -> Use:
    context = builder.context
    key = tuple(node.key if target is None else target.key for node in nodes for target in [context.resolve(node)])
    known = builder.joined.get(key)
    if known is not None and all(node.ref is not None for node in nodes):
        return known
    too_many = len(builder.joined) >= _MOST_JOINED or place.id.count("/properties/") > DEEPEST_TYPE
    if too_many:
        message = "allOf combines too many nested schemas; of this one, only the last part is used"
        context.diagnostics.warning("too-many-allof", message, nodes[-1].origin)
    if too_many or builder.depth > DEEPEST_TYPE:
        return builder.type_of(nodes[-1], place)
    keywords = Keywords(nodes[-1])
    for node in nodes:
        target = context.resolve(node)
        if target is not None and target.is_map:
            if node.ref is not None:
                keywords.merged.append(SchemaId(target.key))
            keywords.absorb(target, context)
    builder.depth += 1
    try:
        use = builder.joined[key] = builder.use_keywords(keywords, place)
        return use
    finally:
        builder.depth -= 1


def _described(builder: SchemaBuilder, use: Use, node: SpecNode, *, before: bool) -> Use:
    """What a schema means that another one describes; where both say something, the later of the two counts."""
    own = Keywords(node, by_name=dict(node.entries()))
    found = builder.beside(replace(use, nullable=use.nullable or own.nullable), own)
    if not before:
        return found
    return replace(
        found,
        description=use.description or found.description,
        examples=use.examples or found.examples,
        default=found.default if use.default is MISSING else use.default,
    )


def may_be_one(nodes: Sequence[SpecNode], context: Context) -> bool:
    """Whether a value may be what all the schemas say, as far as their types say."""
    left: set[str] | None = None
    for node in nodes:
        target = context.resolve(node)
        if target is None or not target.is_map:
            continue
        keywords = keywords_of(target, context)
        types = set(keywords.types or implied_types(keywords))
        types |= {"integer"} if "number" in types else set()
        if types:
            left = types if left is None else left & types
    return left is None or bool(left)
