"""What `--check` shows: names of files, and a unified diff of their contents."""

from __future__ import annotations

import difflib
import itertools
from collections.abc import Iterable, Iterator

from generator.writing.manifest import MANIFEST
from generator.writing.plan import Plan

_LINES_PER_FILE = 40
_LINES = 400
WIDTH = 160
"""Characters of a line that are shown; the cut is around what changed."""
_AROUND = 40  # characters of a long line before its first change
_CUT = "…"
_NO_END = "\n\\ No newline at end of file"


def unified(plan: Plan, *, full: bool = False) -> Iterator[str]:
    """The diff from what is on disk to what would be generated, line by line, without line ends.

    Limited to 40 lines a file and 400 in all, saying how much was left out, unless `full`.
    """
    left = _LINES
    skipped = 0
    for path in sorted({*plan.added, *plan.changed, *plan.removed}):
        lines = list(of_file(plan, path))
        room = len(lines) if full else min(_LINES_PER_FILE, left)
        if room <= 0:
            skipped += 1
            continue
        yield from lines[:room]
        if len(lines) > room:
            yield f"... {len(lines) - room} more lines of {path} (--diff full shows them)"
        left -= min(room, len(lines))
    if skipped:
        yield f"... {skipped} more files (--diff full shows them)"
    if plan.manifest_stale and not (plan.added or plan.changed or plan.removed):
        yield from of_file(plan, MANIFEST)


def summary(plan: Plan) -> Iterator[tuple[str, str]]:
    """(what, path) of every difference: added, changed, removed; `manifest` alone where only its inputs moved on."""
    for what, paths in (("added", plan.added), ("changed", plan.changed), ("removed", plan.removed)):
        for path in sorted(paths):
            yield what, path
    if plan.manifest_stale and not (plan.added or plan.changed or plan.removed):
        yield "changed", MANIFEST


def of_file(plan: Plan, path: str) -> Iterator[str]:
    """The whole diff of one of the files that `summary` names, line by line."""
    if path == MANIFEST and path not in plan.writes:
        new = plan.manifest.dump() if plan.manifest else b""
    else:
        new = b"" if path in plan.removed else plan.writes[path]
    absent = path in plan.added
    old = b"" if absent else _bytes(plan, path)
    return _compare(old, new, path, absent=absent, gone=path in plan.removed)


def first_difference(plan: Plan, path: str) -> int:
    """The first line, from 1, in which a file on disk is not what would be generated; 1 also if it is not there."""
    number = 0
    for line in itertools.islice(of_file(plan, path), 2, None):
        if line.startswith("@@ "):
            number = int(line.split()[1].lstrip("-").partition(",")[0]) - 1
        elif line.startswith((" ", "-")):
            number += 1
        if line.startswith(("-", "+")):
            return max(number, 1)
    return 1  # not text


def _compare(old: bytes, new: bytes, path: str, *, absent: bool, gone: bool) -> Iterator[str]:
    before = "/dev/null" if absent else f"a/{path}"
    after = "/dev/null" if gone else f"b/{path}"
    try:
        left, right = _lines(old.decode()), _lines(new.decode())
    except UnicodeDecodeError:
        yield f"Binary files {before} and {after} differ"
        return
    yield from difflib.unified_diff(left, right, before, after, lineterm="")


def _lines(text: str) -> list[str]:
    """Lines of a text; where the last one does not end in a line end, that is said as diff says it."""
    lines = text.split("\n")
    if lines[-1] == "":
        return lines[:-1]
    return [*lines[:-1], f"{lines[-1]}\n\\ No newline at end of file"]


def _bytes(plan: Plan, path: str) -> bytes:
    try:
        return plan.folder.read(path) or b""
    except OSError:
        return b""


def readable(lines: Iterable[str]) -> Iterator[str]:
    """The lines of a diff, as many as they were. Carriage returns and blanks at the end of changed lines are seen as
    `\\r` and `·`; so are all blanks where two lines differ in nothing else, tabs as `→`."""
    removed: list[str] = []
    added: list[str] = []
    for line in lines:
        if line.startswith("-") and not line.startswith("--- ") and not added:
            removed.append(line)
        elif line.startswith("+") and not line.startswith("+++ "):
            added.append(line)
        else:
            yield from _block(removed, added)
            removed, added = ([line], []) if line.startswith("-") and not line.startswith("--- ") else ([], [])
            if not removed:
                yield line if line.startswith(("---", "+++", "@@")) else _cut(line, 0)
    yield from _block(removed, added)


def _block(removed: list[str], added: list[str]) -> Iterator[str]:
    """Lines that go and lines that come in their place; the first with the first, and so on."""
    pairs = list(zip(removed, added, strict=False))
    olds = [_readable_line(old, new) for old, new in pairs] + [_readable_line(old, "") for old in removed[len(pairs) :]]
    news = [_readable_line(new, old) for old, new in pairs] + [_readable_line(new, "") for new in added[len(pairs) :]]
    yield from olds
    yield from news


def _readable_line(line: str, other: str) -> str:
    """One changed line; `other` is the one that it is compared with, or empty."""
    text, end = (line.removesuffix(_NO_END), _NO_END) if line.endswith(_NO_END) else (line, "")
    sign, text = text[:1], text[1:]
    beside = other.removesuffix(_NO_END)[1:]
    start = _first_difference(text, beside) if other else 0
    blanks_only = bool(other) and "".join(text.split()) == "".join(beside.split())
    return sign + _cut(_visible(text, everywhere=blanks_only), start) + end


def _first_difference(one: str, other: str) -> int:
    places = (index for index, (left, right) in enumerate(zip(one, other, strict=False)) if left != right)
    return next(places, min(len(one), len(other)))


def _visible(text: str, *, everywhere: bool) -> str:
    """Blanks as signs: at the end of the line, or everywhere. Places stay, but for that of a last carriage return."""
    body, carriage = (text[:-1], "\\r") if text.endswith("\r") else (text, "")
    kept = 0 if everywhere else len(body.rstrip(" \t"))
    return body[:kept] + body[kept:].replace(" ", "·").replace("\t", "→") + carriage


def _cut(text: str, start: int) -> str:
    """At most `WIDTH` characters of a line, from a little before `start`, where the change begins."""
    if len(text) <= WIDTH:
        return text
    begin = min(max(start - _AROUND, 0), len(text) - WIDTH)
    end = begin + WIDTH
    return (_CUT if begin else "") + text[begin:end] + (_CUT if end < len(text) else "")
