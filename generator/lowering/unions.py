"""oneOf and anyOf."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import product
from math import prod
from typing import TYPE_CHECKING

from generator.ir import Any, Nullable, OneOf, Type, Union_
from generator.lowering import all_of, ignored_siblings
from generator.lowering.context import Context
from generator.lowering.keywords import Keywords, keywords_of, says_nothing
from generator.lowering.nodes import node_fields
from generator.lowering.positions import Place
from generator.source.document import SpecNode

if TYPE_CHECKING:
    from generator.lowering.schemas import SchemaBuilder, Use

_MOST_COMBINATIONS = 64
_MOST_IN_ALL = 500  # combinations of one document: members of combined unions may be such again


def one_of(types: Sequence[Type]) -> Type:
    """An unnamed union of what is left when equal types count once; never holds `Nullable` inside."""
    nullable = any(isinstance(t, Nullable) for t in types)
    flat = dict.fromkeys(t.inner if isinstance(t, Nullable) else t for t in types)
    if not flat or any(isinstance(t, Any) for t in flat):
        return Any()
    inner: Type = next(iter(flat)) if len(flat) == 1 else OneOf(members=tuple(flat))
    return Nullable(inner=inner) if nullable else inner


@dataclass(frozen=True, slots=True)
class _Choice:
    """One `oneOf` or `anyOf`: its branches but null, by their numbers."""

    keyword: str
    node: SpecNode
    branches: tuple[tuple[int, SpecNode], ...]
    nullable: bool  # null is a branch


def union(builder: SchemaBuilder, keywords: Keywords, place: Place) -> Type | None:
    """A named union; the branch itself where null is the only other one; None where the branches say nothing.

    Of several unions that hold at once, a value is in one branch of each: every such combination is a member.
    """
    choices = _choices(builder, keywords)
    if not choices:
        return None
    combined = _combined(builder, choices) if len(choices) > 1 else []
    if not combined:  # one alone, or none of the combinations is possible
        choices = choices[-1:]
        combined = [(branch,) for _, branch in choices[0].branches]
    _report(builder, keywords, choices)
    nullable = all(choice.nullable for choice in choices)
    keyword = choices[0].keyword if len(choices) == 1 else "allOf"
    if len(combined) == 1 and nullable:
        return Nullable(inner=_branch(builder, keywords, combined[0], place, choices).type)
    numbers = [number for number, _ in choices[0].branches] if len(choices) == 1 else [*range(1, len(combined) + 1)]
    uses = [
        _branch(builder, keywords, branches, place.branch(keyword, number), choices)
        for number, branches in zip(numbers, combined, strict=True)
    ]
    nullable = nullable or any(use.nullable for use in uses)
    members = tuple(dict.fromkeys(use.type for use in uses))
    if len(members) == 1 and len(uses) > 1:
        return Nullable(inner=members[0]) if nullable else members[0]
    type_: Type = builder.register(place, lambda: _union(builder, keywords, place, members))
    return Nullable(inner=type_) if nullable else type_


def _choices(builder: SchemaBuilder, keywords: Keywords) -> list[_Choice]:
    """The unions of a schema whose branches say something, each once."""
    found: dict[SpecNode, _Choice] = {}
    own_structure = bool(keywords.properties) or bool(keywords.types)
    for keyword in ("oneOf", "anyOf"):
        for node in keywords.all(keyword):
            if not node.is_list:
                message = f"{keyword} is not a list and is left out"
                builder.context.diagnostics.warning("union-not-a-list", message, node.origin)
                continue
            branches = [
                (number, branch)
                for number, branch in enumerate(node.elements(), start=1)
                if not (own_structure and says_nothing(branch))
            ]
            real = tuple((number, branch) for number, branch in branches if not _is_null(branch))
            if real:
                found[node] = _Choice(keyword, node, real, nullable=len(real) < len(branches))
    narrow = [choice for choice in found.values() if all(says_nothing(branch) for _, branch in choice.branches)]
    return [choice for choice in found.values() if choice not in narrow or len(narrow) == len(found)]


def _combined(builder: SchemaBuilder, choices: Sequence[_Choice]) -> list[tuple[SpecNode, ...]]:
    """One branch of each union, in all ways that values may have; none where there are too many or none at all."""
    last = choices[-1].node
    number = prod(len(choice.branches) for choice in choices)
    too_many = f"these unions have more than {_MOST_COMBINATIONS}" if number > _MOST_COMBINATIONS else ""
    if not too_many:
        builder.combinations += number
        if builder.combinations > _MOST_IN_ALL:
            too_many = f"the unions of this document have more than {_MOST_IN_ALL}"
    if too_many:
        message = f"{too_many} combinations; only the last union is used"
        builder.context.diagnostics.warning("unions-combined", message, last.origin, hint="put fewer into one allOf")
        return []
    ways = product(*([branch for _, branch in choice.branches] for choice in choices))
    found = [way for way in ways if all_of.may_be_one(way, builder.context)]
    if not found:
        message = "no value is in both of these unions; only the last one is used"
        builder.context.diagnostics.warning("unions-combined", message, last.origin, hint="correct one of them")
    return found


def _report(builder: SchemaBuilder, keywords: Keywords, choices: Sequence[_Choice]) -> None:
    for choice in choices:
        ignored_siblings.report_beside(keywords, choice.keyword, builder.context)
        ignored_siblings.report_required(keywords, choice.node, choice.keyword, builder.context)


def allows_null(target: SpecNode, context: Context) -> bool:
    """Whether a schema says that it may be null, by itself or in a branch of its union: what can be known of one that
    leads back to itself before it is read.
    """
    if not target.is_map:
        return False
    keywords = keywords_of(target, context)
    if keywords.nullable:
        return True
    nodes = [node for node in map(keywords.get, ("oneOf", "anyOf")) if node is not None and node.is_list]
    branches = (branch for node in nodes for branch in node.elements() if branch.is_map and branch.ref is None)
    return any(_is_null(branch) or keywords_of(branch, context).nullable for branch in branches)


def _is_null(branch: SpecNode) -> bool:
    if not branch.is_map:
        return False
    type_, enum = branch.get("type"), branch.get("enum")
    return (type_ is not None and type_.value in ("null", None, ["null"])) or (
        enum is not None and enum.value == [None]
    )


def _branch(
    builder: SchemaBuilder,
    keywords: Keywords,
    branches: Sequence[SpecNode],
    place: Place,
    choices: Sequence[_Choice],
) -> Use:
    """One branch, or one of each union; with what is around merged in, where that is an object of its own."""
    targets = [builder.context.resolve(branch) for branch in branches]
    if not keywords.properties or any(target is None or not target.is_map for target in targets):
        return all_of.type_of_all(builder, branches, place)
    nodes = [choice.node for choice in choices]
    left_out = {"oneOf", "anyOf", "title", "discriminator", "description"}
    merged = Keywords(keywords.node, {k: n for k, n in keywords.by_name.items() if k not in left_out})
    merged.earlier = {k: n for k, n in keywords.earlier.items() if k not in left_out}
    merged.declare(keywords.properties.items())
    merged.required, merged.merged = dict(keywords.required), list(keywords.merged)
    for target in targets:
        if target is not None:
            # A branch that inherits from what is around the union brings the union along again.
            merged.take_all(keywords_of(target, builder.context).without(nodes), builder.context)
            merged.node = target
    merged.overlapping = any(choice.keyword == "anyOf" for choice in choices)
    return builder.use_keywords(merged, place)


def _union(builder: SchemaBuilder, keywords: Keywords, place: Place, members: tuple[Type, ...]) -> Union_:
    builder.discriminate(place.id, keywords.get("discriminator"))
    return Union_(
        **node_fields(keywords, place, builder.context),
        members=members,
        open=_is_open(builder, keywords),
    )


def _is_open(builder: SchemaBuilder, keywords: Keywords) -> bool:
    """`x-speakeasy-unknown-values`, or else the setting."""
    own = keywords.text("x-speakeasy-unknown-values")
    return own == "allow" if own in ("allow", "disallow") else builder.context.config.unions == "open"
