"""A unified diff as people read it: long lines cut around the change, changed blanks and line ends visible."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

WIDTH = 160
"""Characters of a line that are shown; the cut is around what changed."""

_AROUND = 40  # characters of a long line before its first change
_CUT = "…"
_NO_END = "\n\\ No newline at end of file"


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
