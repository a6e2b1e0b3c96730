"""YAML text → plain tree and marks, in one pass over libyaml's events.

An own constructor rather than PyYAML's: no recursion (depth is limited, not the interpreter's stack), yaml.v3's
scalars, positions kept, and limits on what aliases unfold to. Aliased containers are shared in the tree, not copied.
"""

from __future__ import annotations

from typing import Any, NoReturn

import yaml
from yaml.events import (
    AliasEvent,
    DocumentStartEvent,
    MappingEndEvent,
    MappingStartEvent,
    ScalarEvent,
    SequenceEndEvent,
    SequenceStartEvent,
    StreamEndEvent,
)

from generator.diagnostics import Diagnostics, Origin
from generator.source import scalars
from generator.source.options import LoadOptions
from generator.source.positions import Container, LineIndex, Marks, pack, unpack
from generator.values import JsonValue, Timestamp

_LOADER: Any = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
_TAG = "tag:yaml.org,2002:"


class _Frame:
    """A container that is being filled."""

    __slots__ = ("again", "anchor", "before", "flow", "key", "key_place", "merges", "places", "start", "value")

    def __init__(self, value: Container, start: int, anchor: str | None, before: int, flow: bool) -> None:
        self.value = value
        self.flow = flow
        self.start = start
        self.anchor = anchor
        self.before = before
        self.places: list[int] = []
        self.key: str | None = None
        self.key_place = 0
        self.merges: list[tuple[int, JsonValue]] | None = None
        self.again: dict[str, list[int]] | None = None


class _Anchored:
    """What an anchor names; `size` is None while it is not complete."""

    __slots__ = ("size", "text", "value")

    def __init__(self, value: JsonValue, size: int | None, text: str | None = None) -> None:
        self.value = value
        self.size = size
        self.text = text


def read_yaml(text: str, file: str, options: LoadOptions, diagnostics: Diagnostics) -> tuple[JsonValue, Marks]:
    """The tree of a YAML document. Raises `GenerationError`, with a located error, for anything else."""
    return _Reader(text, file, options, diagnostics).read()


class _Reader:
    def __init__(self, text: str, file: str, options: LoadOptions, diagnostics: Diagnostics) -> None:
        self.text = text
        self.file = file
        self.options = options
        self.diagnostics = diagnostics
        self.marks = Marks(file)
        self.frames: list[_Frame] = []
        self.anchors: dict[str, _Anchored] = {}
        self.known: dict[str, JsonValue] = dict(scalars.WORDS)
        self.count = 0
        self.from_aliases = 0
        self.documents = 0
        self.root: JsonValue = None

    def read(self) -> tuple[JsonValue, Marks]:
        try:
            self._run()
        except yaml.MarkedYAMLError as error:
            mark = error.problem_mark or error.context_mark
            place = pack(mark.line, mark.column) if mark else 0
            message = ", ".join(part for part in (error.context, error.problem) if part)
            self._fail("yaml-syntax", f"this is not YAML: {message}", place)
        except yaml.reader.ReaderError as error:
            self._fail_unreadable(error)
        return self.root, self.marks

    def _run(self) -> None:
        loader = _LOADER(self.text)
        following, scalar, limit = loader.get_event, self._scalar, self.options.max_nodes
        while True:
            event = following()
            kind = event.__class__
            if kind is ScalarEvent:
                self.count += 1
                scalar(event)
            elif kind is MappingStartEvent:
                self._open({}, event)
            elif kind is SequenceStartEvent:
                self._open([], event)
            elif kind is MappingEndEvent or kind is SequenceEndEvent:
                self._close(event)
            elif kind is AliasEvent:
                self._alias(event)
            elif kind is DocumentStartEvent:
                self._document(event)
            elif kind is StreamEndEvent:
                return
            if self.count > limit:
                message = f"the document has more than {limit:,} values"
                self._fail("too-big", message, self._at(event), self.options.hint("values"))

    def _document(self, event: Any) -> None:
        self.documents += 1
        if self.documents > 1:
            hint = "keep one OpenAPI document in the file"
            self._fail("yaml-documents", "a second YAML document begins here", self._at(event), hint)

    def _open(self, value: Container, event: Any) -> None:
        self.count += 1
        place = self._at(event)
        if event.tag is not None:
            self._check_tag(event.tag, place)
        if len(self.frames) >= self.options.max_depth:
            self._fail("too-deep", f"values are nested more than {self.options.max_depth} deep", place)
        if self.frames and isinstance(self.frames[-1].value, dict) and self.frames[-1].key is None:
            self._fail("yaml-key", "a mapping or list cannot be a key", place)
        if event.anchor is not None:
            self.anchors[event.anchor] = _Anchored(value, None)
        self.frames.append(_Frame(value, place, event.anchor, self.count, event.flow_style))

    def _close(self, event: Any) -> None:
        frame = self.frames.pop()
        if frame.flow:
            self.marks.flow.append((frame.start >> 32, event.end_mark.line))
        if frame.again:
            self._duplicates(frame, frame.again)
        if frame.merges:
            self._merge(frame)
        self.marks.entries[id(frame.value)] = (frame.start, frame.places)
        if frame.anchor is not None:
            self.anchors[frame.anchor] = _Anchored(frame.value, self.count - frame.before + 1)
        self._add(frame.value, frame.start)

    def _scalar(self, event: Any) -> None:
        text: str = event.value
        frame = self.frames[-1] if self.frames else None
        mark = event.start_mark
        place = mark.line << 32 | mark.column
        if frame is not None and frame.key is None and frame.value.__class__ is dict:
            if event.tag is not None:
                self._check_tag(event.tag, place)
            if event.anchor is not None:
                self.anchors[event.anchor] = _Anchored(text, 1, text)
            self._key(frame, text, place, merge=text == "<<" and event.implicit[0])
            return
        if event.implicit[0] and event.tag is None:
            value = self.known[text] if text in self.known else self._plain(text, place)
        elif event.tag is None:
            value = text
        else:
            value = self._tagged(event.tag, text, place)
        if event.anchor is not None:
            self.anchors[event.anchor] = _Anchored(value, 1, text)
        self._add(value, place)

    def _key(self, frame: _Frame, text: str, place: int, *, merge: bool) -> None:
        frame.key = text
        frame.key_place = place
        if merge:
            frame.merges = frame.merges or []
            frame.merges.append((len(frame.places), None))
            frame.key_place = -1

    def _add(self, value: JsonValue, place: int) -> None:
        if not self.frames:
            self.root = value
            return
        frame = self.frames[-1]
        target = frame.value
        if isinstance(target, list):
            target.append(value)
            frame.places.append(place)
            return
        key, frame.key = frame.key or "", None
        if frame.key_place < 0 and frame.merges:
            frame.merges[-1] = (frame.merges[-1][0], value)
        elif key in target:
            target[key] = value
            frame.again = frame.again or {}
            frame.again.setdefault(key, []).append(frame.key_place)
        else:
            target[key] = value
            frame.places.append(frame.key_place)

    def _duplicates(self, frame: _Frame, again: dict[str, list[int]]) -> None:
        """Report the keys of a mapping that were given more than once: the last value counts."""
        for at, key in enumerate(frame.value):
            for place in again.get(str(key), ()):
                line, _ = unpack(frame.places[at])
                message = f"the key {str(key)[:80]!r} was already given in line {line}"
                self._warn("duplicate-key", message, place, "the last one is used")
                frame.places[at] = place

    def _alias(self, event: Any) -> None:
        place = self._at(event)
        found = self.anchors.get(event.anchor)
        if found is None:
            self._fail("yaml-alias", f"there is no anchor &{event.anchor} before this alias", place)
        if found.size is None:
            self._fail("yaml-alias", f"the alias *{event.anchor} is inside the node that it refers to", place)
        self.count += found.size
        self.from_aliases += found.size
        if self.from_aliases > self.options.max_alias_nodes:
            most = self.options.max_alias_nodes
            message = f"YAML aliases unfold to more than {most:,} values"
            self._fail("too-big", message, place, self.options.hint("aliases"))
        frame = self.frames[-1] if self.frames else None
        if frame is not None and frame.key is None and isinstance(frame.value, dict):
            if found.text is None:
                self._fail("yaml-key", "a mapping or list cannot be a key", place)
            self._key(frame, found.text, place, merge=False)
        else:
            self._add(found.value, place)

    def _merge(self, frame: _Frame) -> None:
        """Put in what `<<` names (YAML merge keys): own keys win, then the mapping that is named first."""
        target = frame.value
        if not isinstance(target, dict):
            return
        own = list(zip(target.items(), frame.places, strict=True))
        merged: dict[str, tuple[JsonValue, int]] = {}
        for _, source in frame.merges or ():
            for part in source if isinstance(source, list) else [source]:
                if not isinstance(part, dict):
                    self._fail("yaml-merge", "`<<` takes a mapping or a list of mappings", frame.start)
                places = self.marks.entries[id(part)][1]
                for (key, value), place in zip(part.items(), places, strict=True):
                    if key not in target:
                        merged.setdefault(key, (value, place))
        at = frame.merges[0][0] if frame.merges else 0
        target.clear()
        frame.places.clear()
        middle = [((key, value), place) for key, (value, place) in merged.items()]
        for (key, value), place in (*own[:at], *middle, *own[at:]):
            target[key] = value
            frame.places.append(place)

    def _plain(self, text: str, place: int) -> JsonValue:
        try:
            value = scalars.plain(text)
        except scalars.NotFiniteError:
            self._warn(
                "number-range", f"{text[:40]} is not a number that JSON can represent", place, "it is kept as a string"
            )
            return text
        self.known[text] = value
        return value

    def _tagged(self, tag: str, text: str, place: int) -> JsonValue:
        self._check_tag(tag, place)
        match tag.removeprefix(_TAG):
            case "null":
                return None
            case "bool" | "int" | "float":
                value = self._plain(text, place)
                if isinstance(value, (bool, int, float)):
                    return value
                self._warn("yaml-tag", f"{text[:40]!r} is not what its tag says", place, "it is kept as a string")
                return text
            case "timestamp":
                return Timestamp(text) if scalars.is_timestamp(text) else text
            case _:
                return text

    def _check_tag(self, tag: str, place: int) -> None:
        if tag.startswith((_TAG + "python/", "!python/")):
            self._fail("yaml-tag", f"the tag {tag} asks to run Python code", place, "remove the tag")
        if not tag.startswith(_TAG) and tag != "!":
            self._warn("yaml-tag", f"the tag {tag[:80]} means nothing here", place, "it is ignored")

    @staticmethod
    def _at(event: Any) -> int:
        mark = event.start_mark
        return pack(mark.line, mark.column)

    def _origin(self, place: int) -> Origin:
        return Origin(self.file, "#", *unpack(place))

    def _warn(self, rule: str, message: str, place: int, hint: str) -> None:
        self.diagnostics.warning(rule, message, self._origin(place), hint=hint)

    def _fail(self, rule: str, message: str, place: int, hint: str = "") -> NoReturn:
        raise self.diagnostics.fatal(rule, message, self._origin(place), hint=hint)

    def _fail_unreadable(self, error: Any) -> NoReturn:
        code = error.character if isinstance(error.character, int) else ord(error.character)
        offset = max(self.text.find(chr(code)), 0)
        line, column = LineIndex(self.text)(offset)
        message = f"the character U+{code:04X} is not allowed in YAML"
        raise self.diagnostics.fatal("yaml-syntax", message, Origin(self.file, "#", line, column),
                                     hint="is this a text file?")  # fmt: skip
