"""The source text of single blocks, and the stamp of an ejected file."""

from __future__ import annotations

import re
from dataclasses import dataclass

from jinja2 import Environment

_LEXER = Environment(keep_trailing_newline=True, autoescape=False)  # noqa: S701 (it only cuts text into tokens)
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


def stamp_of(source: str) -> Stamp | None:
    """The stamp at the beginning of a file, if it has one."""
    found = _STAMP.match(source)
    if not found:
        return None
    return Stamp(path=found["path"], block=found["block"] or "", contract=int(found["contract"]), base=found["base"])


def without_stamp(source: str) -> str:
    return _STAMP.sub("", source, count=1) if stamp_of(source) else source


def block_text(source: str, name: str) -> str | None:
    """A block from `{% block name %}` to its `{% endblock %}`, both included; None where there is no such block."""
    begin: int | None = None
    depth = 0
    for start, end, words in _tags(source):
        if words[0] == "block":
            if begin is not None:
                depth += 1
            elif words[1:2] == [name]:
                begin = start
        elif words[0] == "endblock" and begin is not None:
            if depth == 0:
                return source[begin:end]
            depth -= 1
    return None


def _tags(source: str) -> list[tuple[int, int, list[str]]]:
    """Start, end and words of every tag `{% … %}`."""
    found: list[tuple[int, int, list[str]]] = []
    position = start = 0
    words: list[str] = []
    for _, kind, text in _LEXER.lex(source):
        if kind == "block_begin":
            start, words = position, []
        elif kind == "name":
            words.append(text)
        position += len(text)
        if kind == "block_end":
            found.append((start, position, words or [""]))
    return found
