"""Headings of a Markdown text, and a table of contents over them (COMPATIBILITY 9.3)."""

from __future__ import annotations

import re
from collections.abc import Iterator

_HEADING = re.compile(r"^ {0,3}(#{1,6})(?:[ \t]+(.*?))?(?:[ \t]+#+)?[ \t]*$")
_FENCE = re.compile(r"^ {0,3}(`{3,}|~{3,})(.*)$")
_LINK = re.compile(r"!?\[([^\]]*)\]\([^)]*\)")
_NOT_IN_ANCHOR = re.compile(r"[^\w\- ]")


def headings(text: str, depth: int, *, behind_marks: bool = True) -> Iterator[tuple[int, str]]:
    """Level and text of each heading outside fenced code, down to a level.

    A byte order mark before one is skipped with `behind_marks`; to the original it begins a paragraph (R1.6).
    """
    fence = ""
    for line in text.split("\n"):
        line = line.rstrip("\r").lstrip("\ufeff" if behind_marks else "")
        found = _FENCE.match(line)
        if fence:
            if found and found[1].startswith(fence) and not found[2].strip():
                fence = ""
        elif found:
            fence = found[1]
        else:
            heading = _HEADING.match(line)
            if heading and len(heading[1]) <= depth and heading[2]:
                yield len(heading[1]), heading[2]


def anchor(text: str) -> str:
    """The fragment by which GitHub reaches a heading: lower case, no punctuation, `-` for a space."""
    return _NOT_IN_ANCHOR.sub("", _LINK.sub(r"\1", text).lower()).replace(" ", "-")


def contents(text: str, depth: int, left_out: frozenset[str], numbered: bool) -> list[str]:
    """The lines of a table of contents. With `numbered`, a repeated anchor gets `-1`, `-2`, … as on GitHub."""
    lines: list[str] = []
    seen: dict[str, int] = {}
    for level, title in headings(text, depth, behind_marks=numbered):
        name = anchor(title)
        count = seen.get(name, 0)
        seen[name] = count + 1
        if title not in left_out:
            address = f"{name}-{count}" if numbered and count else name
            shown = _LINK.sub(r"\1", title)
            lines.append(f"{'  ' * (level - 1)}* [{shown}](#{address})")
    return lines
