"""Where the descriptions and summaries of a document stand, and which one of them an edit changed."""

from __future__ import annotations

import json
import re
from array import array
from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from generator.diagnostics import Diagnostics, GenerationError

if TYPE_CHECKING:
    from generator.source.document import Document

# Other line breaks than \n, which YAML counts as lines too; and what names or repeats a value.
_OTHER_BREAKS = "\r\x85\u2028\u2029"  # of YAML
_NOT_PLAIN = re.compile(r"[^:]*:\s*[&*!]")
# Entries of which YAML makes nothing but their words, whatever its version: for them no YAML has to be imported.
_WORDS = re.compile(r"(description|summary): +([A-Za-z][\w.,()/'-]*(?: [\w(][\w.,()/'-]*)+) *", re.ASCII)
_LITERAL = re.compile(r"(description|summary): +\|(-?) *", re.ASCII)
# What may stand on a line before a key: in a flow mapping something else does.
_BEGINNING = re.compile(r"[ \t]*(?:- +)*")


@dataclass(frozen=True, slots=True, kw_only=True)
class Edit:
    """One text that became another. Lines count from 0; the new text takes `shift` lines more than the old one."""

    pointer: str
    before: str
    after: str
    first: int
    end: int  # the line behind the old text
    shift: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Texts:
    """A document as text, with the places of the keys of its descriptions and summaries, in the order of the lines."""

    text: str
    is_json: bool
    lines: array[int]
    columns: array[int]
    pointers: Sequence[str]

    @classmethod
    def of(cls, document: Document, pointers: Iterable[str]) -> Texts | None:
        """The places in a document; None for one in which edits cannot be told from its lines alone."""
        from generator.source.parse import looks_like_json

        text = document.text
        is_json = looks_like_json(text)
        marks = document.positions.marks
        if not text or _has_other_breaks(text) or marks.has_anchors or (is_json and not _is_json(text)):
            return None
        lines = text.split("\n")
        in_flow = {line for first, last in marks.flow for line in range(first, last + 1)}
        found = []
        for pointer in pointers:
            place = document.origin(pointer)
            line, column = place.line - 1, place.column - 1
            own = place.file == document.file and line not in in_flow and line >= 0
            if own and _BEGINNING.fullmatch(lines[line][:column]):
                found.append((line, column, pointer))
        found.sort()
        return cls(
            text=text,
            is_json=is_json,
            lines=array("L", (line for line, _, _ in found)),
            columns=array("L", (column for _, column, _ in found)),
            pointers=[pointer for _, _, pointer in found],
        )

    def edit(self, now: str) -> Edit | None:
        """What changed from this text to another, if that is one description and nothing else."""
        if now == self.text or _has_other_breaks(now):
            return None
        old, new = self.text.split("\n"), now.split("\n")
        same = _common(old, new)
        at = bisect_right(self.lines, same) - 1
        if at < 0:
            return None
        first, column = self.lines[at], self.columns[at]
        ends = [_end(lines, first, column, self.is_json) for lines in (old, new)]
        if old[ends[0] :] != new[ends[1] :] or old[first][:column] != new[first][:column]:
            return None
        if self.is_json and _has_comma(old[first]) != _has_comma(new[first]):
            return None
        entries = [_entry(lines[first:end], column, self.is_json) for lines, end in zip((old, new), ends, strict=True)]
        match entries:
            case [(key, before), (other, after)] if key == other == self.pointers[at].rpartition("/")[2]:
                pointer = self.pointers[at]
                return Edit(
                    pointer=pointer, before=before, after=after, first=first, end=ends[0], shift=ends[1] - ends[0]
                )
            case _:
                return None

    def after(self, edit: Edit, now: str) -> Texts:
        """The places in the text that an edit led to."""
        lines = self.lines
        if edit.shift:
            later = bisect_left(lines, edit.end)
            lines = lines[:later] + array(lines.typecode, (line + edit.shift for line in lines[later:]))
        return Texts(text=now, is_json=self.is_json, lines=lines, columns=self.columns, pointers=self.pointers)


def _has_other_breaks(text: str) -> bool:
    """Whether there are line ends in it besides line feeds."""
    return any(char in text for char in _OTHER_BREAKS)


def _common(old: Sequence[str], new: Sequence[str]) -> int:
    """How many lines are the same at the beginning."""
    shortest = min(len(old), len(new))
    low, high = 0, shortest
    while low < high:  # slices are compared at the speed of C
        middle = (low + high + 1) // 2
        if old[low:middle] == new[low:middle]:
            low = middle
        else:
            high = middle - 1
    return low


def _end(lines: Sequence[str], first: int, column: int, is_json: bool) -> int:
    """The line behind the entry of a mapping: in JSON the next one, in YAML the next one that is no deeper."""
    end = first + 1
    if is_json:
        return end
    while end < len(lines) and (not lines[end].strip() or len(lines[end]) - len(lines[end].lstrip(" ")) > column):
        end += 1
    return end


def _entry(lines: Sequence[str], column: int, is_json: bool) -> tuple[str, str] | None:
    """Key and text of the entry that these lines are, by themselves; None where they are anything else."""
    try:
        found = _json(lines[0]) if is_json else _yaml([line[column:] for line in lines])
        if not isinstance(found, dict) or len(found) != 1:
            return None
        ((key, value),) = found.items()
        if type(value) is not str or not value:  # no timestamp, and no text that is gone
            return None
        value.encode()  # half a surrogate pair is no such text
    except (ValueError, RecursionError, GenerationError):
        return None
    return key, value


def _is_json(text: str) -> bool:
    try:
        json.loads(text)
    except (ValueError, RecursionError):
        return False
    return True


def _has_comma(line: str) -> bool:
    return line.rstrip().endswith(",")


def _json(line: str) -> object:
    return json.loads("{" + line.strip().removesuffix(",") + "}")


def _yaml(lines: Sequence[str]) -> object:
    if (words := _WORDS.fullmatch(lines[0])) and not any(line.strip(" ") for line in lines[1:]):
        return {words[1]: words[2]}
    if (head := _LITERAL.fullmatch(lines[0])) and (text := _literal(lines[1:], is_clipped=not head[2])):
        return {head[1]: text}
    from generator.source import LoadOptions
    from generator.source.yaml_reader import read_yaml

    if _NOT_PLAIN.match(lines[0]):
        return None
    problems = Diagnostics()
    found, _ = read_yaml("\n".join(lines) + "\n", "", LoadOptions(), problems)
    return None if len(problems) else found


def _literal(lines: Sequence[str], *, is_clipped: bool) -> str:
    """A block scalar in literal style, without an indentation of its own naming (YAML 1.2, 8.1.2); "" for odd ones."""
    indent = len(lines[0]) - len(lines[0].lstrip(" ")) if lines and lines[0].strip(" ") else 0
    body = "\n".join(line[indent:] for line in lines).rstrip("\n")
    is_even = indent > 0 and all(not line.strip(" ") or not line[:indent].strip(" ") for line in lines)
    is_odd = "\t" in body or not body.replace("\n", "").isprintable() or body.endswith(" ")
    return "" if not is_even or is_odd else f"{body}\n" if is_clipped else body
