"""Changes to a document that are kept apart from it: OpenAPI Overlay 1.0, and `copy` of 1.1."""

from __future__ import annotations

import json
import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import Any, TypeAlias

from generator.diagnostics import Diagnostics
from generator.source.child_process import Child, serve
from generator.source.document import Document, SpecNode, step
from generator.source.options import LoadOptions
from generator.source.parse import parse, whole
from generator.source.positions import Container, Marks, Place, Positions, items_of
from generator.source.schema_errors import kind_of
from generator.source.workspace import Workspace
from generator.values import JsonValue

_VERSION = re.compile(r"1\.[01](\.\d+.*)?")


@dataclass(frozen=True, slots=True)
class _Match:
    """One place that a target selects: an entry of a container. The root has neither."""

    container: Container | None
    key: str | int
    value: JsonValue


@dataclass(frozen=True, slots=True)
class _Patch:
    """A value to put into the document, with the positions of the tree that it comes from."""

    value: JsonValue
    place: Place | None
    positions: Positions


_Found: TypeAlias = "list[tuple[str | int, ...]] | str"
"""The paths of what a JSONPath selects, or why it is not a JSONPath."""
_Search: TypeAlias = Callable[[str], _Found]


def apply_overlay(document: Document, locator: str, options: LoadOptions, diagnostics: Diagnostics) -> None:
    """Apply an overlay to a document, in place. What it puts in has its origin in the overlay file.

    `locator` is a path or URL that the user names. A target that matches nothing is a warning, an action that makes no
    sense is an error. Raises `GenerationError` where the overlay cannot be read or is none.
    """
    overlay = _open(document, locator, options, diagnostics)
    actions = overlay.get("actions")
    if actions is None or not actions.is_list:
        hint = "give it `actions: [{target: …, update: …}]`"
        raise diagnostics.fatal("overlay", "the overlay has no list of `actions`", overlay.origin, hint=hint)
    document.positions.freeze()
    document.positions.unshare(document.root)
    found = _searched(document, actions, options, diagnostics)
    for action in actions.elements():
        _Action(document, action, lambda _: next(found), diagnostics).run()
    document.forget_places()


def _searched(
    document: Document, actions: SpecNode, options: LoadOptions, diagnostics: Diagnostics
) -> Iterator[_Found]:
    """What each JSONPath selects, in the order in which the actions ask.

    Nothing can stop a regular expression in a filter, or nested `..`, but the end of the process. So a child process
    applies the same actions to a copy of the document, and tells what it found on the way.
    """
    try:
        job = {"root": document.root, "actions": actions.value, "depth": options.max_depth}
        child = Child(__name__, json.dumps(job).encode(), options.max_seconds)
    except RecursionError:
        message = "the document is nested too deep for overlays"
        raise diagnostics.fatal("too-deep", message, whole(document.file)) from None
    results = child.results()
    if child.problem:
        hint = options.hint("seconds") if child.is_late else ""
        where = actions.at(min(len(results), len(list(actions.elements())) - 1)).origin
        raise diagnostics.fatal("overlay", f"this could not be applied: {child.problem}", where, hint=hint)
    for result in results:
        for found in json.loads(result):
            yield found if isinstance(found, str) else [tuple(parts) for parts in found]


def main() -> None:
    """The child's side of `_searched`."""
    serve(_results)


def _results(job: dict[str, Any]) -> Iterator[list[_Found]]:
    """For each action, what its JSONPaths select."""
    document = _unplaced(job["root"])
    for action in _unplaced(job["actions"]).node.elements():
        selected: list[_Found] = []

        def search(path: str, selected: list[_Found] = selected) -> _Found:
            selected.append(_search(document.root, job["depth"], path))
            return selected[-1]

        _Action(document, action, search, Diagnostics()).run()
        yield selected


def _unplaced(root: JsonValue) -> Document:
    """A tree as a document that does not know where anything is."""
    positions = Positions(lambda: Marks(""))
    workspace = Workspace(LoadOptions())
    return Document(file="", location="", prefix="", root=root, positions=positions, workspace=workspace)


def _open(document: Document, locator: str, options: LoadOptions, diagnostics: Diagnostics) -> SpecNode:
    root, positions = parse(locator, locator, options, diagnostics)
    overlay = Document(
        file=locator, location=locator, prefix=locator, root=root, positions=positions, workspace=document.workspace
    ).node
    version = overlay.get("overlay")
    if version is None:
        hint = "an overlay begins with `overlay: 1.0.0`"
        where = overlay.origin if overlay.is_map else whole(locator)
        raise diagnostics.fatal("overlay", f"{locator} is not an OpenAPI Overlay document", where, hint=hint)
    if not _VERSION.fullmatch(str(version.value)):
        message = f"Overlay {str(version.value)[:40]} is not known; 1.0 and 1.1 are"
        raise diagnostics.fatal("overlay", message, version.origin)
    return overlay


class _Action:
    """One action of an overlay (Overlay 1.0, section 4.4.3)."""

    def __init__(self, document: Document, action: SpecNode, search: _Search, diagnostics: Diagnostics) -> None:
        self.document = document
        self.positions = document.positions
        self.action = action
        self.search = search
        self.diagnostics = diagnostics

    def run(self) -> None:
        target = self.action.get("target")
        if target is None or not isinstance(target.value, str):
            where = (target or self.action).origin
            self.diagnostics.error("overlay", "the action has no `target` (a JSONPath)", where)
            return
        matches = self._select(target)
        if matches is None:
            return
        if not matches:
            message = f"the target {target.value[:200]} matches nothing"
            self.diagnostics.warning("overlay-no-match", message, target.origin, hint="the action does nothing")
        elif self.action.flag("remove"):
            self._remove(matches)
        else:
            self._update(matches)

    def _select(self, target: SpecNode) -> list[_Match] | None:
        """What a JSONPath (RFC 9535) selects, each place once; None if it is not a JSONPath."""
        found = self.search(str(target.value))
        if isinstance(found, str):
            message = f"the target {str(target.value)[:200]} is not a JSONPath: {found}"
            hint = "it begins with $, as in $.paths['/x'].get"
            self.diagnostics.error("overlay-target", message, target.origin, hint=hint)
            return None
        return [self._match(parts) for parts in found]

    def _match(self, parts: tuple[str | int, ...]) -> _Match:
        container: Container | None = None
        key: str | int = ""
        value = self.document.root
        for part in parts:
            if not isinstance(value, (dict, list)):
                break
            container, key = value, part
            value = step(value, part)
        return _Match(container, key, value)

    def _remove(self, matches: list[_Match]) -> None:
        # From the end, so that the indexes before stay what they are.
        for match in sorted(matches, key=lambda match: match.key if isinstance(match.key, int) else -1, reverse=True):
            if match.container is None:
                where = self.action.origin
                self.diagnostics.error("overlay-target", "an overlay cannot remove the whole document", where)
                continue
            placed = self.positions.own(match.container).entries
            if isinstance(match.container, dict) and isinstance(placed, dict):
                match.container.pop(str(match.key), None)
                placed.pop(str(match.key), None)
            elif isinstance(match.container, list) and isinstance(placed, list):
                del match.container[int(match.key)]
                del placed[int(match.key)]

    def _update(self, matches: list[_Match]) -> None:
        patch = self._patch()
        if patch is None:
            return
        for match in matches:
            if isinstance(match.value, list):
                self._append(match.value, [patch])
            elif isinstance(match.value, dict) and isinstance(patch.value, dict):
                self._merge(match.value, patch)
            elif match.container is None or isinstance(match.value, dict):
                message = f"`update` is {kind_of(patch.value)} and its target is {kind_of(match.value)}"
                self.diagnostics.error("overlay-update", message, self.action.origin)
            else:
                self._set(match.container, match.key, patch)

    def _patch(self) -> _Patch | None:
        update = self.action.get("update")
        if update is not None:
            source = update.document.positions
            place = source.child(self.action.value, "update") if isinstance(self.action.value, dict) else None
            if isinstance(update.value, (dict, list)):
                place = source.start(update.value) or place
            return _Patch(update.value, place, source)
        copy = self.action.get("copy")
        if copy is None:
            message = "the action has neither `update` nor `remove: true`"
            self.diagnostics.warning("overlay", message, self.action.origin, hint="the action does nothing")
            return None
        found = self._select(copy) or []
        if len(found) != 1:
            message = f"`copy` takes a JSONPath of one place, and this one matches {len(found)}"
            self.diagnostics.error("overlay-target", message, copy.origin)
            return None
        container = found[0].container
        place = self.positions.child(container, found[0].key) if container is not None else None
        value = self.positions.adopt(found[0].value, self.positions)
        return _Patch(value, place, self.positions)

    def _merge(self, target: dict[str, JsonValue], patch: _Patch) -> None:
        """Put a mapping into another: mappings are merged, lists are put one after the other, the rest is replaced."""
        stack: list[tuple[dict[str, JsonValue], JsonValue]] = [(target, patch.value)]
        while stack:
            into, update = stack.pop()
            if not isinstance(update, dict):
                continue
            for key, value in update.items():
                old = into.get(key)
                if isinstance(old, dict) and isinstance(value, dict):
                    stack.append((old, value))
                elif isinstance(old, list) and isinstance(value, list):
                    places = [patch.positions.child(value, index) for index, _ in items_of(value)]
                    parts = zip(value, places, strict=True)
                    self._append(old, [_Patch(item, place, patch.positions) for item, place in parts])
                else:
                    self._set(into, key, _Patch(value, patch.positions.child(update, key), patch.positions))

    def _append(self, target: list[JsonValue], patches: list[_Patch]) -> None:
        for patch in patches:
            self.positions.append(target, patch.value, patch.place, patch.positions)

    def _set(self, container: Container, key: str | int, patch: _Patch) -> None:
        self.positions.put(container, key, patch.value, patch.place, patch.positions)


def _search(root: JsonValue, depth: int, path: str) -> _Found:
    """What a JSONPath selects, each place once."""
    from jsonpath import JSONPathEnvironment, JSONPathError  # only the child needs it, and it takes long to import

    class Environment(JSONPathEnvironment):
        max_recursion_depth = depth + 10

    try:
        matches = Environment(strict=True).finditer(path, root) if isinstance(root, (dict, list)) else ()
        return list(dict.fromkeys(tuple(match.parts) for match in matches))
    except (JSONPathError, RecursionError) as error:
        return str(error).partition("\n")[0]
