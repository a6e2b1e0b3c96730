"""Which texts black has to see, and which are in its layout already."""

from __future__ import annotations

from collections.abc import Mapping

from generator.formatting.settled import Reading, known_facts, read, spliced
from generator.formatting.syntax import FormatError, check
from generator.formatting.work import Outcome


def format_texts(texts: Mapping[str, str], *, workers: int | None = None) -> dict[str, Outcome]:
    """Format every text, by path.

    First round: black gets the texts that cannot be read, those with shapes that nobody has seen yet, and statements
    that do not fit their lines, each by itself. Second round: with what that taught, black gets what is left over.
    """
    known = known_facts()
    readings = {path: read(text) for path, text in texts.items()}
    pieces = {statement.module for reading in readings.values() if reading for statement in reading.open}
    first = _teachers(texts, readings, known)
    seen = _black({**{path: texts[path] for path in first}, **{piece: piece for piece in pieces}}, workers)
    for path in first:
        if not seen[path].failure and (learned := read(seen[path].text)):
            known |= learned.facts
    laid_out = {piece: seen[piece].text for piece in pieces if not seen[piece].failure}
    done = {path: seen[path] for path in first}
    for path, text in texts.items():
        if path not in done and (ready := _ready(text, readings[path], known, laid_out)) is not None:
            done[path] = _checked(ready, path)
    left = {path: text for path, text in texts.items() if path not in done}
    return {**done, **_black(left, workers)}


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
