"""What moving an SDK from one edition to another means for its users, beside the names of its API."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from typing import Final

from generator.diff.rules import Change
from generator.diff.surface import Item, Surface
from generator.editions import Edition

POLICIES: Final[Mapping[str, tuple[str, str]]] = {
    "result_required": ("results-always-there", "results-may-be-none"),
    "own_error": ("errors-of-responses", "errors-of-parts"),
    "leaves_out_none": ("dumps-leave-out-none", "dumps-hold-none"),
    "sorted_json": ("body-order", "body-order"),
    "follow_redirects": ("redirects-followed", "redirects-not-followed"),
    "retry_network_errors": ("network-errors-retried", "network-errors-not-retried"),
    "hooks_in_threads": ("hooks-in-threads", "hooks-in-loop"),
}
"""Policies that programs notice: the rule where one is new, and where one is gone."""


def edition_changes(
    old: Edition, new: Edition, surface: Surface, may_send_nothing: Iterable[str], *, exact: bool
) -> Iterator[Change]:
    """All of them; `surface` is that of the new edition, `exact` whether the dialect is.

    :param may_send_nothing: methods with a parameter that allows an empty value
    """
    name = surface.sdk_class
    for policy, (gained, lost) in POLICIES.items():
        before, after = getattr(old, policy), getattr(new, policy)
        if before != after:
            yield Change(rule=gained if after else lost, name=name)
    for rule in sorted(set(old.package_rules) ^ set(new.package_rules)):
        yield Change(rule=rule, name=name)
    exports, earlier = _exports(new), _exports(old)
    for export in sorted(exports - earlier):
        yield Change(rule="export-added", name=f"{surface.import_name}.{export}")
    for export in sorted(earlier - exports):
        yield Change(rule="export-removed", name=f"{surface.import_name}.{export}")
    if exact and old.nullable_items != new.nullable_items:
        yield from _null_items(surface, in_types=new.nullable_items)
    if exact and old.empty_values != new.empty_values:
        rule = "empty-values-sent" if new.empty_values else "empty-values-not-sent"
        yield from (Change(rule=rule, name=method) for method in may_send_nothing)


def _exports(edition: Edition) -> set[str]:
    return {name for _, names in edition.root_exports for name in names}


def _null_items(surface: Surface, *, in_types: bool) -> Iterator[Change]:
    """Lists and dicts whose items may be null, which one of the editions keeps to itself."""
    for name, item in surface.items.items():
        if any(_holds_null(text) for text in (item.type, *item.parts)):
            yield Change(rule=_null_rule(item, in_types=in_types), name=name, detail=item.type)


def _null_rule(item: Item, *, in_types: bool) -> str:
    if not in_types:
        return "items-not-null"
    return "items-nullable" if item.received or item.kind == "method" else "items-take-null"


def _holds_null(type_: str) -> bool:
    return "List[Optional[" in type_ or "Dict[str, Optional[" in type_
