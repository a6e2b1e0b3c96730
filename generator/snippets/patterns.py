"""A text that matches a regular expression, found without any randomness."""

from __future__ import annotations

import re
from dataclasses import dataclass, field

from generator.snippets.constraints import compiled, found_in
from generator.snippets.sample_values import Seed

_CLASSES = {"d": "0123456789", "w": "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789_", "s": " "}
_LETTERS = "abcdefghijklmnopqrstuvwxyz"
_PRINTABLE = "".join(map(chr, range(0x20, 0x7F)))
_PREFERRED = "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789-_. @/:+#=,;()[]{}!?*%&$'\"<>|^~`\\"
_ESCAPES = {"n": "\n", "t": "\t", "r": "\r", "f": "\f", "v": "\v", "0": "\0"}
MAX_LENGTH = 100_000
"""Characters of a text that is made up: schemas may ask for any number."""
_QUANTIFIER = re.compile(r"\{(\d{1,4})(,(\d{0,4}))?\}")


class _UnsupportedError(Exception):
    """Something in the pattern that this module does not read."""


def matching(pattern: str, minimum: int = 0, maximum: int | None = None, seed: Seed | None = None) -> str | None:
    """A text of at least `minimum` and at most `maximum` characters that the pattern is found in, or None.

    Reads groups, alternatives, classes, quantifiers and anchors of ECMA-262; skips over look-arounds. Whatever it
    makes is tried against the pattern, so that a wrong guess is never handed on. `seed` varies the characters.
    """
    if compiled(pattern) is None or len(pattern) > 2_000 or minimum > MAX_LENGTH:
        return None
    for spare in dict.fromkeys((0, 1, 3, 8, max(0, minimum))):
        try:
            text = _TextWriter(pattern, spare=spare, budget=max(minimum, 64) * 4, seed=seed).write()
        except (_UnsupportedError, IndexError, RecursionError):
            return None
        text += "a" * (minimum - len(text)) if not found_in(pattern, text) or len(text) < minimum else ""
        if found_in(pattern, text) and len(text) >= minimum and (maximum is None or len(text) <= maximum):
            return text
    return None


@dataclass(slots=True)
class _TextWriter:
    """Reads a pattern from left to right and writes a matching text. `spare`: repetitions beyond the least number."""

    pattern: str
    spare: int
    budget: int
    seed: Seed | None = None
    at: int = 0
    made: int = 0
    groups: list[str] = field(default_factory=list)

    def write(self) -> str:
        text = self._alternatives()
        if self.at < len(self.pattern):
            raise _UnsupportedError
        return text

    def _peek(self) -> str:
        return self.pattern[self.at : self.at + 1]

    def _take(self) -> str:
        char = self.pattern[self.at]
        self.at += 1
        return char

    def _alternatives(self) -> str:
        """The first branch that says something."""
        branches = [self._sequence()]
        while self._peek() == "|":
            self._take()
            branches.append(self._sequence())
        return next(filter(None, branches), "")

    def _sequence(self) -> str:
        text = ""
        while self._peek() not in ("", "|", ")"):
            start = self.at
            text += self._quantified(self._item(), start)
        return text

    def _pick(self, allowed: str) -> str:
        """One of the characters: the first, or with a seed any of those of its kind, so that digits stay digits."""
        if self.seed is None:
            return allowed[0]
        plain = [char for char in allowed if char.isalnum()]
        lower = [char for char in plain if not char.isupper()]
        choices = lower or plain or [allowed[0]]
        self.made += 1
        return choices[self.seed.below(f"char{self.made}", len(choices))]

    def _item(self) -> str:
        char = self._take()
        match char:
            case "(":
                return self._group()
            case "[":
                return self._class()
            case "\\":
                return self._escape()
            case "^" | "$":
                return ""
            case ".":
                return self._pick(_LETTERS)
            case _:
                return char

    def _group(self) -> str:
        skipped = capture = False
        if self.pattern.startswith("?", self.at):
            prefix = re.compile(r"\?(:|[=!]|<[=!]|P?<\w+>)").match(self.pattern, self.at)
            if prefix is None:
                raise _UnsupportedError
            self.at = prefix.end()
            skipped = prefix[1] in ("=", "!", "<=", "<!")
            capture = prefix[1].endswith(">")
        else:
            capture = True
        text = self._alternatives()
        if self._take() != ")":
            raise _UnsupportedError
        if capture:
            self.groups.append(text)
        return "" if skipped else text

    def _escape(self) -> str:
        char = self._take()
        if char in "bB":
            return ""
        if char in "dws":
            return self._pick(_CLASSES[char])
        if char in "DWS":
            return {"D": "a", "W": "-", "S": "a"}[char]
        if char in "xu":
            return self._code_point(2 if char == "x" else 4)
        if char.isdigit() and char != "0":
            return self.groups[int(char) - 1]
        if char in "pPk":
            raise _UnsupportedError
        return _ESCAPES.get(char, char)

    def _code_point(self, digits: int) -> str:
        text = self.pattern[self.at : self.at + digits]
        self.at += digits
        try:
            return chr(int(text, 16))
        except ValueError:
            raise _UnsupportedError from None

    def _class(self) -> str:
        """One character of a class, a letter if it has one."""
        negated = self._peek() == "^"
        if negated:
            self._take()
        members: set[str] = set()
        first = True
        while first or self._peek() != "]":
            first = False
            members |= self._class_member()
        self._take()
        allowed = (set(_PRINTABLE) - members) if negated else members
        if not allowed:
            raise _UnsupportedError
        preferred = "".join(char for char in _PREFERRED if char in allowed)
        return self._pick(preferred or min(allowed))

    def _class_member(self) -> set[str]:
        low = self._class_char()
        if len(low) != 1:
            return set(low)
        if self._peek() == "-" and not self.pattern.startswith("-]", self.at):
            self._take()
            high = self._class_char()
            if len(high) != 1 or high < low:
                raise _UnsupportedError
            return {chr(code) for code in range(ord(low), min(ord(high), ord(low) + 0x500) + 1)}
        return {low}

    def _class_char(self) -> str:
        char = self._take()
        if char != "\\":
            return char
        char = self._take()
        if char in _CLASSES:
            return _CLASSES[char]
        if char in "DWS":
            return "".join(sorted(set(_PRINTABLE) - set(_CLASSES[char.lower()])))
        if char in "xu":
            return self._code_point(2 if char == "x" else 4)
        if char in "pP":
            raise _UnsupportedError
        return "\b" if char == "b" else _ESCAPES.get(char, char)

    def _quantified(self, text: str, start: int) -> str:
        """What is at `start`, as often as the quantifier after it says."""
        low, high = 1, 1
        if self._peek() in ("*", "+", "?") and self._peek():
            low, high = {"*": (0, 9_999), "+": (1, 9_999), "?": (0, 1)}[self._take()]
        elif found := _QUANTIFIER.match(self.pattern, self.at):
            self.at = found.end()
            low = int(found[1])
            high = low if found[2] is None else int(found[3] or 9_999)
        else:
            return text
        if self._peek() == "?":  # lazy
            self._take()
        if not text:  # and never anything, however often
            return ""
        times = min(low + self.spare, high)
        if times * len(text) > self.budget:
            times = low
        if low * len(text) > 100_000:
            raise _UnsupportedError
        return text * times if self.seed is None or times > 64 else self._again(text, times, start)

    def _again(self, text: str, times: int, start: int) -> str:
        """Write an item several times, each time with other characters."""
        end, groups = self.at, len(self.groups)
        for _ in range(times - 1):
            self.at = start
            text += self._item()
            del self.groups[groups:]
        self.at = end
        return text if times else ""
