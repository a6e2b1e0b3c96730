"""Three texts: what a file was made from, what that is now, and what somebody made of it."""

from __future__ import annotations

import difflib
from collections.abc import Iterator


def underneath(base: str, now: str, mine: str, name: str) -> Iterator[str]:
    """Unified diff from `base` to `now`; hunks in lines that `mine` changed as well are marked as conflicts."""
    touched = _touched(base.splitlines(), mine.splitlines())
    before, after = base.splitlines(), now.splitlines()
    matcher = difflib.SequenceMatcher(None, before, after, autojunk=False)
    groups = list(matcher.get_grouped_opcodes(2))
    if groups:
        yield f"--- {name} (when ejected)"
        yield f"+++ {name} (now)"
    for group in groups:
        first, last = group[0], group[-1]
        conflict = any(tag != "equal" and touched & set(range(a, b + 1)) for tag, a, b, _, _ in group)
        note = " you changed these lines too" if conflict else ""
        yield f"@@ -{first[1] + 1},{last[2] - first[1]} +{first[3] + 1},{last[4] - first[3]} @@{note}"
        for tag, old_start, old_end, new_start, new_end in group:
            if tag == "equal":
                yield from (f" {line}" for line in before[old_start:old_end])
                continue
            yield from (f"-{line}" for line in before[old_start:old_end])
            yield from (f"+{line}" for line in after[new_start:new_end])


def own(base: str, mine: str, name: str) -> Iterator[str]:
    """Unified diff from what was ejected to what it has become."""
    return difflib.unified_diff(
        base.splitlines(), mine.splitlines(), f"{name} (when ejected)", f"{name} (yours)", lineterm="", n=2
    )


def _touched(base: list[str], mine: list[str]) -> set[int]:
    """Lines of the base that were changed, removed, or have something new beside them."""
    matcher = difflib.SequenceMatcher(None, base, mine, autojunk=False)
    lines: set[int] = set()
    for tag, start, end, _, _ in matcher.get_opcodes():
        if tag != "equal":
            lines |= set(range(start, end + 1))
    return lines
