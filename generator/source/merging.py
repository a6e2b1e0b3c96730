"""Several OpenAPI documents as one (`documents:` of the settings)."""

from __future__ import annotations

import os
from collections.abc import Collection, Sequence
from pathlib import Path
from urllib.parse import quote, unquote, urljoin

from generator.diagnostics import Diagnostics
from generator.source.document import METHODS, Document, SpecNode
from generator.source.options import is_url
from generator.source.parse import parse
from generator.source.positions import Place
from generator.values import JsonValue

_OPERATIONS = frozenset((*METHODS, "additionalOperations"))
_SECTIONS = ("paths", "webhooks", "components", "tags")
_OF_OPERATIONS = ("servers", "security", "x-speakeasy-retries", "x-speakeasy-timeout")
"""What an operation can say for itself."""
_WAY_OUT = "rename or remove one of them, for example with an overlay"


def open_further(main: Document, locator: str, diagnostics: Diagnostics) -> Document:
    """A document to be merged into another. Raises `GenerationError` where it cannot be read."""
    workspace = main.workspace
    root, positions = parse(locator, locator, workspace.options, diagnostics)
    location = locator if is_url(locator) else str(Path(locator).resolve())
    return Document(file=locator, location=location, prefix="", root=root, positions=positions, workspace=workspace)


def merge(main: Document, others: Sequence[Document], diagnostics: Diagnostics) -> None:
    """Put what other documents describe into the main one, in place; every part keeps its origin.

    Operations keep the servers and the security of their own document. An operation that is described twice and
    components of one name that differ are errors at the second place. Whatever else a root holds is that of the main
    document; a warning names what is left out.
    """
    everywhere = {document.location for document in (main, *others)}
    for document in (main, *others):
        document.positions.freeze()
        document.positions.unshare(document.root)
        _repoint(document, main.location, everywhere)
    for other in others:
        _Merger(main, other, diagnostics).run()
    main.forget_places()


class _Merger:
    """Merges one document into the main one."""

    def __init__(self, main: Document, other: Document, diagnostics: Diagnostics) -> None:
        self._main = main.node
        self._other = other.node
        self._positions = main.positions
        self._source = other.positions
        self._diagnostics = diagnostics

    def run(self) -> None:
        self._check_version()
        self._settle_operations()
        for section in ("paths", "webhooks"):
            for name, item in self._other.entries_of(section):
                self._path(section, name, item)
        for kind, components in self._other.entries_of("components"):
            for name, component in components.entries():
                self._component(kind, name, component)
        self._tags()
        for key, node in self._other.entries():
            if key not in (*_SECTIONS, *_OF_OPERATIONS, "openapi", "info"):
                self._leave_out(f"`{key}`", node, self._main.get(key))

    def _check_version(self) -> None:
        ours, theirs = (root.text("openapi")[:3] for root in (self._main, self._other))
        if ours != theirs:
            main, other = self._main.document.file, self._other.document.file
            message = f"{other} is of OpenAPI {theirs} and is read as {ours}, like {main}"
            self._diagnostics.warning("documents-version", message, self._other.origin)

    def _settle_operations(self) -> None:
        """Say at each operation what its own document says for all, where the main one says something else."""
        for key in _OF_OPERATIONS:
            ours, theirs = self._main.get(key), self._other.get(key)
            if (ours.value if ours else []) == (theirs.value if theirs else []):
                continue
            if theirs is None and key != "security":
                continue
            for _, item in self._other.entries_of("paths"):
                for method, operation in item.entries():
                    known = operation.get(key) or (item.get(key) if key == "servers" else None)
                    if method in _OPERATIONS and isinstance(operation.value, dict) and known is None:
                        value = theirs.value if theirs else []
                        self._source.put(operation.value, key, value, _place(theirs or self._other), self._source)

    def _path(self, section: str, name: str, item: SpecNode) -> None:
        kept = self._made(section).get(name)
        if kept is None or not (kept.is_map and item.is_map):
            self._add(self._made(section), item)
            return
        for key in ("parameters", "servers", "$ref"):
            ours, theirs = kept.get(key), item.get(key)
            if (ours and ours.value) != (theirs and theirs.value):
                message = f"`{key}` of {name} is not what it is in {kept.origin}, but holds for all of its operations"
                self._diagnostics.error("documents-clash", message, item.origin, hint="write it at the operations")
        for key, node in item.entries():
            there = kept.get(key)
            if there is None:
                self._add(kept, node)
            elif key in _OPERATIONS:
                message = f"{key.upper()} {name} is described in {there.origin} too"
                self._diagnostics.error("documents-clash", message, node.origin, hint=_WAY_OUT)
            else:
                self._leave_out(f"`{key}` of {name}", node, there)

    def _component(self, kind: str, name: str, component: SpecNode) -> None:
        section = self._made("components", kind)
        kept = section.get(name)
        if kept is None:
            self._add(section, component)
        elif kept.value != component.value:
            message = f"#/components/{kind}/{name} is not what it is in {kept.origin}"
            self._diagnostics.error("documents-clash", message, component.origin, hint=_WAY_OUT)

    def _tags(self) -> None:
        ours, theirs = self._main.get("tags"), self._other.get("tags")
        if theirs is None or not isinstance(theirs.value, list):
            return
        if ours is None or not isinstance(ours.value, list):
            self._add(self._main, theirs)
            return
        known = {tag.text("name") for tag in ours.elements()}
        for tag in theirs.elements():
            if tag.text("name") not in known:
                self._positions.append(ours.value, tag.value, _place(tag), self._source)

    def _leave_out(self, what: str, node: SpecNode, kept: SpecNode | None) -> None:
        if kept is None or kept.value != node.value:
            message = f"{what} is left out: it would hold for what other documents describe"
            hint = f"put what shall hold for all into {self._main.document.file}, or into an overlay"
            self._diagnostics.warning("documents-left-out", message, node.origin, hint=hint)

    def _made(self, *keys: str) -> SpecNode:
        """A mapping of the main document, which is made where there is none."""
        node = self._main
        for key in keys:
            if not ((found := node.get(key)) and found.is_map) and isinstance(node.value, dict):
                self._positions.put(node.value, key, {}, _place(self._other), self._source)
            node = node.get(key) or node
        return node

    def _add(self, into: SpecNode, node: SpecNode) -> None:
        if isinstance(into.value, dict):
            self._positions.put(into.value, node.name, node.value, _place(node), self._source)


def _place(node: SpecNode) -> Place | None:
    origin = node.origin
    return (origin.file, origin.line, origin.column) if origin.line else None


def _repoint(document: Document, main: str, merged: Collection[str]) -> None:
    """Let references lead, from the main document, where they led: into it, where their target is merged."""
    stack: list[JsonValue] = [document.root]
    while stack:
        value = stack.pop()
        if isinstance(value, list):
            stack += value
        if not isinstance(value, dict):
            continue
        for key, item in value.items():
            if isinstance(item, str) and (key == "$ref" or key == "operationRef"):
                value[key] = _repointed(item, document.location, main, merged)
            elif key == "discriminator" and isinstance(item, dict) and isinstance(mapping := item.get("mapping"), dict):
                for tag, target in mapping.items():
                    if isinstance(target, str) and "/" in target:  # a reference, not a name
                        mapping[tag] = _repointed(target, document.location, main, merged)
            else:
                stack.append(item)


def _repointed(reference: str, base: str, main: str, merged: Collection[str]) -> str:
    where, mark, fragment = reference.partition("#")
    section = fragment.partition("/")[2].partition("/")[0]
    if not where and (base == main or section in _SECTIONS or not fragment.startswith("/")):
        return reference
    target = _location(where, base) if where else base
    if target in merged and section in _SECTIONS:
        return f"#{fragment}"
    if is_url(target) or is_url(main) or os.path.dirname(base) == os.path.dirname(main):
        return f"{target if is_url(target) else where or os.path.basename(base)}{mark}{fragment}"
    return f"{quote(os.path.relpath(target, os.path.dirname(main)).replace(os.sep, '/'))}{mark}{fragment}"


def _location(where: str, base: str) -> str:
    """The absolute path or URL of the file that a reference names."""
    if is_url(where) or is_url(base):
        return urljoin(base, where)
    return os.path.normpath(os.path.join(os.path.dirname(base), unquote(where)))
