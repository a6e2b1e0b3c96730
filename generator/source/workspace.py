"""The files of one run, and `$ref`s between and inside of them."""

from __future__ import annotations

import os
from collections.abc import Iterable
from pathlib import Path
from typing import NamedTuple
from urllib.parse import unquote, urljoin, urlsplit

from generator.diagnostics import Diagnostics, GenerationError, Origin
from generator.source import pointers
from generator.source.document import Document, SpecNode
from generator.source.fetch import read_text
from generator.source.options import LoadOptions, is_url
from generator.source.parse import parse, parse_text
from generator.suggest import suggestion
from generator.values import JsonValue

_MAX_HOPS = 100
_MAX_HINTS = 100  # looking for like names takes a while in documents of thousands of schemas


class Problem(NamedTuple):
    """Why a reference leads nowhere."""

    rule: str
    message: str
    hint: str = ""


class Workspace:
    """Loads every file once and decides what a reference may reach.

    A reference may reach relative files below `options.root` (default: the directory of the main document), after links
    are resolved; http(s) only with `options.allow_remote_refs`; nothing else.
    """

    def __init__(self, options: LoadOptions) -> None:
        self.options = options
        self.root: Path | None = options.root.resolve() if options.root else None
        self.base = ""
        self._files: dict[str, Document | None] = {}
        self._anchors: dict[str, dict[str, SpecNode]] = {}
        self._targets: dict[tuple[str, str], SpecNode | Problem] = {}
        self._ends: dict[tuple[str, str], SpecNode] = {}
        self._hints = 0

    def open_main(self, locator: str, diagnostics: Diagnostics) -> Document:
        """The document that the run is about. Raises `GenerationError` if it cannot be read."""
        file = "<stdin>" if locator == "-" else locator
        text = read_text(locator, self.options, diagnostics)
        root, positions = parse_text(text, file, self.options, diagnostics)
        if is_url(locator):
            self.base = locator
        elif locator != "-":
            self.base = str(Path(locator).resolve())
            self.root = self.root or Path(self.base).parent
        document = Document(
            file=file, location=self.base, prefix="", root=root, positions=positions, workspace=self, text=text
        )
        self._files[self.base] = document
        return document

    @property
    def documents(self) -> list[Document]:
        """All files that were read so far."""
        return [document for document in self._files.values() if document is not None]

    def locate(self, document: Document, path: Iterable[str | int]) -> Origin:
        """The origin of what a path leads to, through `$ref`s; of the last thing on its way that exists."""
        node, _ = self._descend(document.node, [str(key) for key in path])
        return node.origin

    def follow(self, node: SpecNode, diagnostics: Diagnostics) -> SpecNode | None:
        """One step from a node with a `$ref` to its target."""
        reference = node.ref
        if reference is None:
            return None
        known = self._targets.get((node.document.location, reference))
        if isinstance(known, SpecNode):
            return known
        if known is not None:
            self._report(node, known, diagnostics)
            return None
        target = self._find(node, reference, diagnostics)
        self._targets[node.document.location, reference] = target
        if isinstance(target, SpecNode):
            return target
        self._report(node, target, diagnostics)
        return None

    def resolve(self, node: SpecNode, diagnostics: Diagnostics) -> SpecNode | None:
        """The first node without `$ref` behind one."""
        seen: dict[SpecNode, None] = {}
        found = node
        while found.ref is not None:
            if found in seen:
                message = f"$ref {str(node.ref)[:200]} leads back to itself through nothing but $refs"
                diagnostics.error("ref-cycle", message, node.origin, hint="let one of them be a schema of its own")
                return None
            seen[found] = None
            known = self._ends.get((found.document.location, found.ref))
            target = known or self.follow(found, diagnostics)
            if target is None:
                return None
            found = target
        self._ends.update(((one.document.location, one.ref or ""), found) for one in seen)
        return found

    def _report(self, node: SpecNode, problem: Problem, diagnostics: Diagnostics) -> None:
        place = node.get("$ref") or node
        diagnostics.error(problem.rule, problem.message, place.origin, hint=problem.hint)

    def _find(self, node: SpecNode, reference: str, diagnostics: Diagnostics) -> SpecNode | Problem:
        """The target of a reference, or the problem with it."""
        where, _, fragment = reference.partition("#")
        quoted = " ".join(reference.split())[:200]
        document: Document | Problem = node.document
        if where:
            embedded = self._anchor_of(node.document, reference.removesuffix("#"))
            if embedded is not None:
                return embedded
            document = self._document(node.document, where, quoted, diagnostics)
        if isinstance(document, Problem):
            return document
        return self._inside(document, fragment, quoted)

    def _document(self, source: Document, where: str, quoted: str, diagnostics: Diagnostics) -> Document | Problem:
        """The file that the part of a reference before `#` names, or why there is none."""
        try:
            location = self._location(source, where, quoted)
        except ValueError as error:
            return Problem("ref-missing", f"$ref {quoted} is not a URL: {error}")
        if isinstance(location, Problem):
            return location
        broken = Problem("ref-unreadable", f"$ref {quoted} cannot be used: {self._show(location)} cannot be read")
        if location in self._files:
            return self._files[location] or broken
        if len(self._files) >= self.options.max_files:
            message = f"$ref {quoted}: more than {self.options.max_files:,} files are referred to"
            return Problem("too-big", message, self.options.hint("files"))
        if not is_url(location) and not os.path.isfile(location):
            message = f"$ref {quoted}: there is no file {self._show(location)}"
            return Problem("ref-unreadable", message, self._near_file(location))
        self._files[location] = None
        try:
            file = self._show(location)
            root, positions = parse(location, file, self.options, diagnostics)
        except GenerationError:
            return broken
        prefix = self._prefix(location)
        document = Document(file=file, location=location, prefix=prefix, root=root, positions=positions, workspace=self)
        self._files[location] = document
        return document

    def _prefix(self, location: str) -> str:
        """What normalised references to a file begin with: its path from the main document's directory, or its URL."""
        if is_url(location) or is_url(self.base):
            return location
        start = os.path.dirname(self.base) if self.base else str(self.root)
        return os.path.relpath(location, start).replace(os.sep, "/")

    def _location(self, source: Document, where: str, quoted: str) -> str | Problem:
        """The absolute path or URL that a reference names."""

        def forbidden(reason: str, hint: str) -> Problem:
            return Problem("ref-forbidden", f"$ref {quoted} {reason}", hint)

        if is_url(where) or (is_url(source.location) and not urlsplit(where).scheme):
            if self.options.allow_remote_refs:
                return urljoin(source.location, where)
            return forbidden("is remote and was not fetched", "allow it with --allow-remote-refs, or keep a copy")
        path = unquote(where)
        scheme = path.partition(":")[0] if ":" in path.partition("/")[0] else ""
        if scheme:
            return forbidden(f"has the scheme {scheme[:20]!r}, which is never read", "use the relative path of a file")
        if path.startswith(("/", "\\")) or "\0" in path:
            return forbidden("is not a relative path", "refer to a file by its path relative to this document")
        if self.root is None:
            return forbidden("cannot be found from standard input", "give the document by its path, or give --root")
        base = Path(source.location).parent if source.location else self.root
        try:
            target = (base / path).resolve()
        except (OSError, ValueError, RuntimeError):
            return Problem("ref-missing", f"$ref {quoted} names no file")
        if not target.is_relative_to(self.root):
            return forbidden(f"leaves the directory {self._show(str(self.root))}", "allow a wider one with --root")
        return str(target)

    def _show(self, location: str) -> str:
        """A location as people know it: relative to where they are if it is below that."""
        if is_url(location):
            return location
        relative = os.path.relpath(location)
        return location if relative.startswith("..") else relative

    def _near_file(self, location: str) -> str:
        folder, name = os.path.split(location)
        try:
            names = os.listdir(folder)
        except OSError:
            return ""
        return suggestion(name, names)

    def _inside(self, document: Document, fragment: str, quoted: str) -> SpecNode | Problem:
        """The node that a fragment names: a JSON Pointer, or an `$anchor`."""
        text = pointers.decode_fragment(fragment)
        if text and not text.startswith("/"):
            found = self._anchor_of(document, "#" + text)
            if found is not None:
                return found
            hint = suggestion(text, [name[1:] for name in self._anchor_index(document) if name.startswith("#")])
            pointed = document.node.child(*text.split("/"))
            hint = f"did you mean #/{text}?" if pointed is not None else hint
            return Problem("ref-missing", f"$ref {quoted}: there is no $anchor {text[:80]!r}", hint)
        if text == "/" and document.node.get("") is None:
            return document.node  # by RFC 6901 the member "", but many tools write it for the whole file
        node, missing = self._descend(document.node, [pointers.unescape(token) for token in text.split("/")[1:]])
        if missing is not None and "%" in fragment:
            node, missing = self._descend(document.node, pointers.split(fragment))
        if missing is None:
            return node
        return Problem("ref-missing", f"$ref {quoted} is not defined", self._near(document, node, missing, text))

    def _descend(self, node: SpecNode, tokens: list[str]) -> tuple[SpecNode, str | None]:
        """Follow a pointer, through `$ref`s on its way. The last node that exists, and the token that it lacks."""
        hops = 0
        for token in tokens:
            found = node.descend(token)
            while found is None and node.ref is not None and hops < _MAX_HOPS:
                hops += 1
                target = self._find_quietly(node)
                if target is None:
                    break
                node = target
                found = node.descend(token)
            if found is None:
                return node, token
            node = found
        return node, None

    def _find_quietly(self, node: SpecNode) -> SpecNode | None:
        place = (node.document.location, node.ref or "")
        known = self._targets.get(place)
        if known is None:
            self._targets[place] = Problem("ref-cycle", f"$ref {place[1][:200]} leads back to itself")
            known = self._targets[place] = self._find(node, place[1], Diagnostics())
        return known if isinstance(known, SpecNode) else None

    def _near(self, document: Document, parent: SpecNode, missing: str, pointer: str) -> str:
        """What may have been meant: a neighbour with a like name, or the same name in another section."""
        if isinstance(parent.value, list):
            return f"the list has {len(parent.value)} items, counted from 0"
        wanted = pointers.unescape(pointer.rpartition("/")[2])
        sections = [node for _, node in (document.node.get("components") or document.node).entries()]
        for section in sections:
            same = section.get(wanted)
            if same is not None and same.pointer != "#" + pointer:
                return f"did you mean {same.pointer}?"
        names = list(parent.value) if isinstance(parent.value, dict) else []
        self._hints += 1
        hint = suggestion(missing, names) if self._hints <= _MAX_HINTS else ""
        if hint or missing == wanted:
            return hint
        return f"{parent.pointer} has no {missing[:80]!r}"

    def _anchor_of(self, document: Document, name: str) -> SpecNode | None:
        return self._anchor_index(document).get(name)

    def _anchor_index(self, document: Document) -> dict[str, SpecNode]:
        """`$anchor`, `$dynamicAnchor` (as `#name`) and `$id` of a document (JSON Schema 2020-12, section 8.2)."""
        known = self._anchors.get(document.location)
        if known is not None:
            return known
        found: dict[str, SpecNode] = {}
        stack: list[tuple[str, JsonValue]] = [("#", document.root)]
        seen: set[int] = set()
        while stack:
            pointer, value = stack.pop()
            if not isinstance(value, (dict, list)) or id(value) in seen:
                continue
            seen.add(id(value))
            items = value.items() if isinstance(value, dict) else enumerate(value)
            stack.extend((pointers.join(pointer, key), item) for key, item in items)
            if isinstance(value, dict):
                for keyword in ("$anchor", "$dynamicAnchor", "$id"):
                    name = value.get(keyword)
                    if isinstance(name, str):
                        key = name.removesuffix("#") if keyword == "$id" else f"#{name}"
                        found.setdefault(key, SpecNode(document, pointer, value))
        self._anchors[document.location] = found
        return found
