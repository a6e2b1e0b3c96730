"""The source text of single blocks, and the stamp of an ejected file."""

from __future__ import annotations

import re
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
