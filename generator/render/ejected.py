"""Ejected templates: their stamp, the source text of single blocks, and what changed since."""

from __future__ import annotations

import difflib
import re
from collections.abc import Iterator
from dataclasses import dataclass

_TAGS = re.compile(
    r"""\{\#.*?\#\}                                                        # comments,
    |   \{%[-+]?\s*raw\s*[-+]?%\}.*?\{%[-+]?\s*endraw\s*[-+]?%\}            # raw text: no tags in them
    |   \{\{.*?\}\}
    |   \{%[-+]?\s*(?P<word>\w+)(?:\s+(?P<name>\w+))?.*?%\}
    """,
    re.S | re.X,
)
_STAMP = re.compile(
    r"\{# sdkgen: (?P<path>\S+)(?: block (?P<block>\w+))?, contract (?P<contract>\d+), base (?P<base>[0-9a-f]+) #\}\n?"
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Stamp:
    """What an ejected file was taken from. `base`: hash of the text then."""

    path: str
    contract: int
    base: str
    block: str = ""

    def __str__(self) -> str:
        block = f" block {self.block}" if self.block else ""
        return f"{{# sdkgen: {self.path}{block}, contract {self.contract}, base {self.base} #}}\n"


def stamps_of(source: str) -> list[Stamp]:
    """The stamps of a file, one for each block that was ejected into it; one without block for all of it."""
    return [
        Stamp(path=found["path"], block=found["block"] or "", contract=int(found["contract"]), base=found["base"])
        for found in _STAMP.finditer(source)
    ]


def without_stamp(source: str) -> str:
    return _STAMP.sub("", source)


def block_text(source: str, name: str) -> str | None:
    """A block from `{% block name %}` to its `{% endblock %}`, both included; None where there is no such block."""
    begin: int | None = None
    depth = 0
    for tag in _TAGS.finditer(source):
        if tag["word"] == "block":
            if begin is not None:
                depth += 1
            elif tag["name"] == name:
                begin = tag.start()
        elif tag["word"] == "endblock" and begin is not None:
            if depth == 0:
                return source[begin : tag.end()]
            depth -= 1
    return None


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
