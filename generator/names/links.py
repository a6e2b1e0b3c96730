"""Names of links: the operation's words, then those of the link."""

from __future__ import annotations

from collections.abc import Iterator

from generator.ir import Api, Link, Operation
from generator.names.model import NameRecord
from generator.names.words import claim, method_name

LinkNames = dict[tuple[str, int], str]


def name_links(api: Api) -> LinkNames:
    """(operation id, index among its links) -> name. Links of the whole SDK share one module, so all of them differ."""
    taken: set[str] = set()
    names: LinkNames = {}
    for operation, index, link in _all(api):
        names[operation.id, index] = claim(method_name(f"{operation.id} {link.key}", "link"), taken, first=2)
    return names


def explain_links(api: Api, names: LinkNames) -> Iterator[NameRecord]:
    """One record per link."""
    for operation, index, link in _all(api):
        name, plain = names[operation.id, index], method_name(f"{operation.id} {link.key}", "link")
        reason = f"words of the operation id {operation.id!r} and of the link's name {link.key!r}"
        yield NameRecord(
            name=f"links.{name}",
            kind="link",
            rule="words" if name == plain else "numbered",
            reason=reason if name == plain else f"{reason}; {plain} was taken",
            origin=link.origin,
        )


def _all(api: Api) -> Iterator[tuple[Operation, int, Link]]:
    for operation in api.operations:
        for index, link in enumerate(operation.links):
            yield operation, index, link
