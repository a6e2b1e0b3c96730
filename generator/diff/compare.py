"""Two surfaces compared: what changes for programs that use the SDK."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace

from generator.diff.rules import IMPACTS, Change
from generator.diff.surface import Item, Surface

_CLASSES = ("model", "enum", "union", "alias", "error")
_NAME = re.compile(r"\b(?:shared|operations|errors|webhooks|callbacks)\.\w+")
_WIDER = {("int", "float"), ("int", "Decimal"), ("float", "Decimal")}


def compare(old: Surface, new: Surface, rules: Mapping[str, str], more: Iterable[Change] = ()) -> list[Change]:
    """All changes from `old` to `new`, the breaking ones first. `rules`: the impact of some, by their rule; `more`:
    changes that no surface shows.
    """
    changes = (
        replace(item, configured=IMPACTS.get(rules.get(item.rule, "")))
        for item in (*_SurfaceComparison(old, new).changes(), *more)
    )
    return sorted(changes, key=lambda change: change.sort_key)


class _SurfaceComparison:
    def __init__(self, old: Surface, new: Surface) -> None:
        self._old = old
        self._new = new
        self._before = _by_owner(old)
        self._after = _by_owner(new)
        self._renamed = {
            was: name
            for was, name in _renames(self._before[""], self._after[""])
            if self._before[""][was].kind != "method"
        }

    def changes(self) -> Iterator[Change]:
        yield from self._package()
        yield from self._level("", "")
        for owner in self._before[""]:
            now = self._renamed.get(owner, owner)
            other = self._after[""].get(now)
            if other is not None and other.kind == self._before[""][owner].kind:
                yield from self._level(owner, now)

    def _package(self) -> Iterator[Change]:
        for attribute in ("distribution", "import_name", "sdk_class"):
            was, now = getattr(self._old, attribute), getattr(self._new, attribute)
            if was != now:
                yield Change(rule="package-renamed", name=was, detail=f"now {now}")
        if self._old.servers != self._new.servers:
            detail = f"{', '.join(self._old.servers) or 'none'} → {', '.join(self._new.servers) or 'none'}"
            yield Change(rule="server-changed", name=self._new.sdk_class, detail=detail)

    def _level(self, owner: str, now: str) -> Iterator[Change]:
        """The names directly in one owner: at the top, classes and methods; in a class, its fields or members."""
        before, after = self._before.get(owner, {}), self._after.get(now, {})
        renamed = dict(_renames(before, after))
        gone = [name for name in before if name not in after and name not in renamed]
        fresh = [name for name in after if name not in before and name not in renamed.values()]
        for name in gone:
            yield Change(rule=f"{_group(before[name])}-removed", name=name)
        for was, name in renamed.items():
            if self._path(was) != name:
                yield Change(rule=f"{_group(before[was])}-renamed", name=was, detail=f"now {name}")
            yield from self._item(name, before[was], after[name])
        for name in fresh:
            yield self._added(name, after[name])
        for name in before:
            if name in after:
                yield from self._item(name, before[name], after[name])

    def _path(self, name: str) -> str:
        """An old dotted name below the new name of its class."""
        owner, _, last = name.rpartition(".")
        return f"{self._renamed.get(owner, owner)}.{last}"

    def _added(self, name: str, item: Item) -> Change:
        if item.kind == "field":
            rule = "field-added-required" if item.required and item.sent else "field-added"
            return Change(rule=rule, name=name, detail=item.type)
        return Change(rule=f"{_group(item)}-added", name=name)

    def _item(self, name: str, was: Item, now: Item) -> Iterator[Change]:
        if was.kind != now.kind:
            yield Change(rule="model-kind", name=name, detail=f"{was.kind} → {now.kind}")
            return
        if now.deprecated and not was.deprecated:
            yield Change(rule=f"{_group(now)}-deprecated", name=name)
        match now.kind:
            case "method":
                yield from self._method(name, was, now)
            case "field":
                yield from self._field(name, was, now)
            case "member" if was.type != now.type:
                yield Change(rule="enum-value-changed", name=name, detail=f"{was.type} → {now.type}")
            case "link" if was.type != now.type and was.request != now.request:  # else only one of its names changed
                yield Change(rule="link-target", name=name, detail=f"{was.type} → {now.type}")
            case "union":
                yield from self._union(name, was, now)
            case "alias" if self._now(was.type) != now.type:
                yield Change(rule="alias-type", name=name, detail=f"{was.type} → {now.type}")

    def _method(self, name: str, was: Item, now: Item) -> Iterator[Change]:
        if was.source != now.source:
            yield Change(rule="method-endpoint", name=name, detail=f"{was.source} → {now.source}")
        yield from self._request(name, was, now)
        if bool(was.security) != bool(now.security):
            rule = "security-added" if now.security else "security-removed"
            yield Change(rule=rule, name=name, detail=now.security or was.security)
        if self._now(was.type) != now.type:
            yield Change(rule="result-type", name=name, detail=f"{was.type} → {now.type}")
        errors = {self._now(error) for error in was.parts}
        for error in sorted(errors - set(now.parts)):
            yield Change(rule="error-removed", name=name, detail=error)
        for error in sorted(set(now.parts) - errors):
            yield Change(rule="error-added", name=name, detail=error)

    def _request(self, name: str, was: Item, now: Item) -> Iterator[Change]:
        if not was.request and not now.request:
            return
        if not was.request:
            yield Change(
                rule="request-added-required" if now.required else "request-added", name=name, detail=now.request
            )
        elif not now.request:
            yield Change(rule="request-removed", name=name, detail=was.request)
        elif self._now(was.request) != now.request:
            yield Change(rule="request-type", name=name, detail=f"{was.request} → {now.request}")
        elif was.required != now.required:
            yield Change(rule="request-required" if now.required else "request-optional", name=name)

    def _field(self, name: str, was: Item, now: Item) -> Iterator[Change]:
        before = self._now(was.type)
        if before != now.type:
            wider = (before, now.type) in _WIDER and not now.received
            yield Change(
                rule="field-type-wider" if wider else "field-type", name=name, detail=f"{was.type} → {now.type}"
            )
        if was.required != now.required:
            yield Change(rule=_presence(now, now.required), name=name)
        if was.nullable != now.nullable:
            yield Change(rule=_nullability(now), name=name)
        if was.default != now.default and was.required == now.required:
            rule = "field-default" if now.sent else "field-default-received"
            yield Change(rule=rule, name=name, detail=f"{was.default or 'none'} → {now.default or 'none'}")

    def _union(self, name: str, was: Item, now: Item) -> Iterator[Change]:
        before = [self._now(part) for part in was.parts]
        for part in before:
            if part not in now.parts:
                yield Change(rule="union-member-removed", name=name, detail=part)
        for part in now.parts:
            if part not in before:
                yield Change(
                    rule="union-member-received" if now.received else "union-member-added", name=name, detail=part
                )

    def _now(self, type_: str) -> str:
        """A type of the old surface with the new names of classes in it."""
        if not self._renamed:
            return type_
        return _NAME.sub(lambda found: self._renamed.get(found[0], found[0]), type_)


def _presence(now: Item, required: bool) -> str:
    if required:
        return "field-required" if now.sent else "field-always-there"
    return "field-optional" if now.received else "field-may-be-left-out"


def _nullability(now: Item) -> str:
    if now.nullable:
        return "field-nullable" if now.received else "field-takes-null"
    return "field-not-null" if now.sent else "field-never-null"


def _by_owner(surface: Surface) -> dict[str, dict[str, Item]]:
    """Items by the class that they belong to; methods and classes belong to ""."""
    found: dict[str, dict[str, Item]] = {"": {}}
    for name, item in surface.items.items():
        owner = name.rpartition(".")[0] if item.kind in ("field", "member") else ""
        found.setdefault(owner, {})[name] = item
    return found


def _renames(before: Mapping[str, Item], after: Mapping[str, Item]) -> Iterator[tuple[str, str]]:
    """Names that are gone, each with the new name of what is made from the same place in the document."""
    places = {(_group(item), item.source): name for name, item in after.items() if item.source and name not in before}
    for name, item in before.items():
        now = places.pop((_group(item), item.source), None) if name not in after else None
        if now is not None:
            yield name, now


def _group(item: Item) -> str:
    """How the rules call it."""
    if item.kind == "member":
        return "enum-value"
    return "model" if item.kind in _CLASSES else item.kind
