"""Tells, without black, that black would leave a text alone.

Black looks at names only for their length. So what it does to a statement that fits on its line, or that is broken
after brackets with a trailing comma, follows from the *shape* of its lines: all names replaced by one, all strings
by one. And blank lines follow from the kinds of the statements around them. Both are facts, recorded from what black
wrote, where they are true by construction; a text all of whose facts are known is a fixed point. Whatever this module
does not understand is left to black.

The facts that our templates lead to ship with the generator (known.txt, made by
`python -m generator.formatting.learn`); others are learned during a run.
"""

from __future__ import annotations

import functools
import json
import keyword
import re
from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass, field
from pathlib import Path

from generator.formatting.mode import LINE_LENGTH, style_key

_KEPT = frozenset(keyword.kwlist) | frozenset(keyword.softkwlist)
_TOKEN = re.compile(r'[A-Za-z_]\w*(?=")|"(?:[^"\\]|\\[nt])*"|[A-Za-z_]\w*|\d[\w.]*')
_FLOAT = re.compile(r"[0-9]+\.[0-9]+")
_KIND = re.compile(
    r"(?:async def|from|import|class|def|if|elif|else|for|while|with|try|except|finally|return|raise|pass)\b|@|#"
)
_QUOTES = '"""'
_DOCSTRING = (_QUOTES, f"r{_QUOTES}")
_NESTED = ("", "class _:\n", "class _:\n    async def _(self):\n")


@dataclass(frozen=True, slots=True, kw_only=True)
class Statement:
    """A statement of which black may change the line breaks: lines `start` to `end` (excluded) of its text."""

    start: int
    end: int
    indent: int
    text: str

    @property
    def fact(self) -> str:
        """That black leaves this very statement alone: for those that templates write into every package."""
        return f"* {json.dumps(self.module)}"

    @property
    def module(self) -> str:
        """A text with this statement alone, at its depth."""
        body = f"\n{' ' * (self.indent + 4)}pass" if self.text.endswith(":") else ""
        return f"{_NESTED[self.indent // 4]}{self.text}{body}\n"

    def formatted(self, module: str) -> str:
        """The statement out of what black made of `module`."""
        lines = module.rstrip("\n").split("\n")
        return "\n".join(lines[self.indent // 4 : -1 if self.text.endswith(":") else None])


@dataclass(slots=True)
class Reading:
    """What there is to say about a text: facts to be known, and statements to be looked at by themselves."""

    facts: set[str] = field(default_factory=set)
    open: list[Statement] = field(default_factory=list)


def read(text: str) -> Reading | None:
    """The facts of a text; None if it holds something that this module does not understand."""
    if "\t" in text or text.splitlines() != text.split("\n")[:-1]:
        return None
    reader = _Reader(text.split("\n")[:-1])
    try:
        return reader.run()
    except _NotUnderstoodError:
        return None


def spliced(text: str, done: Mapping[str, str], statements: list[Statement]) -> str:
    """The text with its open statements as black lays them out; `done`: by their module."""
    lines = text.split("\n")
    for statement in reversed(statements):
        lines[statement.start : statement.end] = [statement.formatted(done[statement.module])]
    return "\n".join(lines)


def left_alone(statements: Iterable[Statement], known: Collection[str]) -> dict[str, str]:
    """Those that black is known to leave alone, by their module, as `spliced` takes them."""
    return {statement.module: statement.module for statement in statements if statement.fact in known}


def known_facts() -> set[str]:
    """The facts that ship with the generator; none if they are about another black or another mode."""
    try:
        head, *facts = (Path(__file__).parent / "known.txt").read_text("utf-8").splitlines()
    except (OSError, ValueError):
        return set()
    return set(facts) if head == style_key() else set()


class _NotUnderstoodError(Exception):
    pass


class _Reader:
    """Goes over the lines once."""

    def __init__(self, lines: list[str]) -> None:
        self._lines = lines
        self._at = 0
        self._reading = Reading()
        self._previous = "^"
        self._raw = False  # whether the docstring at hand is
        self._blocks: list[tuple[int, str]] = []  # indentation and kind of the statements around this one

    def run(self) -> Reading:
        blanks = 0
        while self._at < len(self._lines):
            line = self._lines[self._at]
            if not line:
                blanks += 1
            else:
                self._statement(line, blanks)
                blanks = 0
            self._at += 1
        if blanks:
            raise _NotUnderstoodError
        self._reading.facts.add(f"~ {self._previous} 0 $")
        return self._reading

    def _statement(self, line: str, blanks: int) -> None:
        stripped = line.lstrip()
        indent = len(line) - len(stripped)
        if stripped.startswith(_DOCSTRING):
            kind = f"{_after(self._previous)}doc"
            self._docstring(stripped, indent)
        else:
            found = _KIND.match(stripped)
            kind = found.group() if found else "s"
            if stripped.endswith("..."):
                kind += "..."
            self._code(line, indent)
        closed = []
        while self._blocks and self._blocks[-1][0] >= indent:
            closed.append(self._blocks.pop()[1])
        left = f" after {' '.join(closed[1:])}" if len(closed) > 1 else ""
        shown = f"{indent}{kind}"
        self._reading.facts.add(f"~ {self._previous}{left} {blanks} {shown}")
        self._blocks.append((indent, kind))
        self._previous = shown

    def _code(self, line: str, indent: int) -> None:
        start = self._at
        shapes = [_shape(line)]
        depth = _depth(shapes[0])
        fits = _width(line) <= LINE_LENGTH
        while depth > 0:
            self._at += 1
            if self._at >= len(self._lines) or not self._lines[self._at]:
                raise _NotUnderstoodError
            line = self._lines[self._at]
            stripped = line.lstrip()
            closes = stripped[:1] in (")", "]", "}")
            if len(line) - len(stripped) != indent + 4 * (depth - closes):
                raise _NotUnderstoodError
            if stripped == _QUOTES:
                shapes.append(line)
                line = self._long_string()
            shapes.append(_shape(line.replace(_QUOTES, '"s"')))
            depth += _depth(shapes[-1])
            fits = fits and _width(line) <= LINE_LENGTH and (not closes or self._lines[self._at - 1].endswith(","))
        if not fits:
            if indent not in (0, 4, 8):
                raise _NotUnderstoodError
            text = "\n".join(self._lines[start : self._at + 1])
            self._reading.open.append(Statement(start=start, end=self._at + 1, indent=indent, text=text))
        elif len(shapes) == 1:
            self._reading.facts.add(f"= {shapes[0]}")
        else:
            self._reading.facts.update(f"{'[' if number == 0 else ','} {shape}" for number, shape in enumerate(shapes))

    def _long_string(self) -> str:
        """Go over a string that is an argument by itself, to the line that ends it: black leaves it as it is."""
        while True:
            self._at += 1
            if self._at >= len(self._lines):
                raise _NotUnderstoodError
            line = self._lines[self._at]
            if "\\" in line:
                raise _NotUnderstoodError
            if _QUOTES in line:
                if not line.startswith(_QUOTES) or line.count(_QUOTES) != 1:
                    raise _NotUnderstoodError
                return line

    def _docstring(self, first: str, indent: int) -> None:
        prefix, _, body = first.partition('"""')
        inner = body.removesuffix('"""')
        if '"""' in inner or not inner or inner[0] in '" ' or inner[0].isspace():
            raise _NotUnderstoodError
        self._raw = bool(prefix)
        self._check_backslashes(inner)
        if inner is not body and len(body) >= 4 and body.endswith('"""'):
            if inner[-1] == '"' or inner[-1].isspace():
                raise _NotUnderstoodError
            long = " long" if _width(self._lines[self._at]) > LINE_LENGTH else ""
            self._reading.facts.add(f'= {" " * indent}{prefix}"""one line{long}"""')
            return
        self._more_lines(indent)
        self._reading.facts.add(f'= {" " * indent}{prefix}"""{self._end(indent)}"""')

    def _more_lines(self, indent: int) -> None:
        """Go to the last line of a docstring; its lines must be indented as black would."""
        if self._lines[self._at][-1].isspace():
            raise _NotUnderstoodError
        depths = []
        while True:
            self._at += 1
            if self._at >= len(self._lines):
                raise _NotUnderstoodError
            line = self._lines[self._at]
            if line and line[-1].isspace():
                raise _NotUnderstoodError
            self._check_backslashes(line.removesuffix(_QUOTES))
            text = line.lstrip()
            if text and text != '"""':
                depths.append(len(line) - len(text))
            if '"""' in line:
                break
        if not depths or min(depths) != indent or not self._lines[self._at - 1]:
            raise _NotUnderstoodError

    def _check_backslashes(self, line: str) -> None:
        """In a raw docstring black minds those at the end of a line; elsewhere it changes some escapes."""
        if "\\" in line and (not self._raw or line.endswith("\\")):
            raise _NotUnderstoodError

    def _end(self, indent: int) -> str:
        line = self._lines[self._at]
        if line == f'{" " * indent}"""':
            return "closed below"
        if len(line) < 4 or line.count('"""') != 1 or not line.endswith('"""') or line[-4] == '"' or line[-4].isspace():
            raise _NotUnderstoodError
        if _width(line) > LINE_LENGTH:
            raise _NotUnderstoodError
        return "closed at the end"


def _after(previous: str) -> str:
    """Docstrings of modules, classes and functions have rules of their own."""
    word = previous.lstrip("0123456789")
    return word if word in ("^", "class", "def", "async def") else ""


@functools.lru_cache(maxsize=20_000)  # the same lines come again and again
def _shape(line: str) -> str:
    if line[-1] == " " or '"""' in line:
        raise _NotUnderstoodError
    code, mark, comment = line.partition("  # ")
    shape = _TOKEN.sub(_plain, code) + mark + comment
    if "'" in shape or "\\" in shape or ("#" in shape and not mark):
        raise _NotUnderstoodError
    return shape


def _plain(token: re.Match[str]) -> str:
    text = token.group()
    if text[0] == '"':
        return '"s"'
    if text[0].isdigit():
        return "0" if text.isdecimal() else "0.0" if _FLOAT.fullmatch(text) else text
    follows = token.string[token.end() : token.end() + 1]
    return text if text in _KEPT or follows == '"' else "a"


def _depth(shape: str) -> int:
    code = shape.partition("  # ")[0]
    return sum(map(code.count, "([{")) - sum(map(code.count, ")]}"))


def _width(line: str) -> int:
    """Columns, at most: some characters take two."""
    return len(line) if line.isascii() else len(line) + sum(not char.isascii() for char in line)
