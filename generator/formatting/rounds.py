"""Which texts black has to see, and which are in its layout already."""

from __future__ import annotations

import hashlib
from collections.abc import Mapping

from generator.caches import ContentCache
from generator.formatting.mode import style_key
from generator.formatting.settled import Reading, known_facts, left_alone, read, spliced
from generator.formatting.syntax import FormatError, check
from generator.formatting.work import Outcome


def format_texts(
    texts: Mapping[str, str], *, workers: int | None = None, cache: ContentCache | None = None
) -> dict[str, Outcome]:
    """Format every text, by path.

    First round: black gets the texts that cannot be read, those with shapes that nobody has seen yet, and statements
    that do not fit their lines, each by itself. Second round: with what that taught, black gets what is left over.
    `cache` keeps shapes and statements: after an edit of a description black is not needed at all.
    """
    memory = _Memory(cache or ContentCache(None))
    readings = {path: read(text) for path, text in texts.items()}
    known = known_facts()
    known |= memory.facts(set().union(*(reading.facts for reading in readings.values() if reading)) - known)
    statements = [statement for reading in readings.values() if reading for statement in reading.open]
    laid_out = left_alone(statements, known)
    pieces = {statement.module for statement in statements}
    laid_out |= memory.statements(pieces - laid_out.keys())
    first = _teachers(texts, readings, known)
    new = pieces - laid_out.keys()
    seen = _black({**{path: texts[path] for path in first}, **{piece: piece for piece in new}}, workers)
    for path in first:
        if not seen[path].failure and (learned := read(seen[path].text)):
            memory.learn(learned.facts - known)
            known |= learned.facts
    for piece in new:
        if not seen[piece].failure:
            memory.keep(piece, seen[piece].text)
            laid_out[piece] = seen[piece].text
    done = {path: seen[path] for path in first}
    for path, text in texts.items():
        if path not in done and (ready := _ready(text, readings[path], known, laid_out)) is not None:
            done[path] = _checked(ready, path)
    left = {path: text for path, text in texts.items() if path not in done}
    return {**done, **_black(left, workers)}


class _Memory:
    """What earlier runs have seen black do."""

    def __init__(self, cache: ContentCache) -> None:
        self._cache = cache
        self._style = style_key()

    def facts(self, wanted: set[str]) -> set[str]:
        """Those that are known to be true."""
        return {fact for fact in wanted if self._cache.get(self._key("fact", fact)) is not None}

    def learn(self, facts: set[str]) -> None:
        for fact in facts:
            self._cache.put(self._key("fact", fact), b"")

    def statements(self, wanted: set[str]) -> dict[str, str]:
        """Those that were formatted before, as they were then."""
        found = {piece: self._cache.get(self._key("statement", piece)) for piece in wanted}
        return {piece: text.decode() for piece, text in found.items() if text is not None}

    def keep(self, piece: str, text: str) -> None:
        self._cache.put(self._key("statement", piece), text.encode())

    def _key(self, kind: str, text: str) -> str:
        return hashlib.sha256(f"{self._style}\n{kind}\n{text}".encode()).hexdigest()


def _teachers(texts: Mapping[str, str], readings: Mapping[str, Reading | None], known: set[str]) -> list[str]:
    """Texts for black: the unreadable ones, and small ones that together show every unknown fact."""
    chosen = [path for path, reading in readings.items() if reading is None]
    expected = set(known)
    for path, reading in sorted(readings.items(), key=lambda item: (len(texts[item[0]]), item[0])):
        if reading is not None and not reading.facts <= expected:
            chosen.append(path)
            expected |= reading.facts
    return chosen


def _ready(text: str, reading: Reading | None, known: set[str], laid_out: Mapping[str, str]) -> str | None:
    """The formatted text, where all about it is known."""
    if reading is None or not reading.facts <= known:
        return None
    if any(statement.module not in laid_out for statement in reading.open):
        return None
    return spliced(text, laid_out, reading.open)


def _checked(text: str, path: str) -> Outcome:
    try:
        check(text, path)
    except FormatError as error:
        return Outcome(failure=error.reason, line=error.line)
    return Outcome(text=text)


def _black(texts: Mapping[str, str], workers: int | None) -> dict[str, Outcome]:
    if not texts:
        return {}
    from generator.formatting.pool import format_many  # imports black: only where something must be formatted

    return format_many(texts, workers=workers)
