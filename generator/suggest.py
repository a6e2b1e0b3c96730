"""Suggestions for words that are not known."""

from __future__ import annotations

import difflib
from collections.abc import Iterable

_LONGEST = 200  # characters; comparing takes their square
_MOST = 5_000  # known words


def nearest(word: str, known: Iterable[str], cutoff: float = 0.6) -> str:
    """The known word that is spelled most alike, whatever its case; empty if none is, or if there are too many.

    `cutoff`: how much of both must be the same, from 0 to 1.
    """
    names = [name for name in known if len(name) <= _LONGEST]
    if not word or len(word) > _LONGEST or len(names) > _MOST:
        return ""
    lowered = {name.lower(): name for name in reversed(names)}
    close = difflib.get_close_matches(word.lower(), list(lowered), n=1, cutoff=cutoff)
    return lowered[close[0]] if close else ""


def suggestion(word: str, known: Iterable[str], cutoff: float = 0.6) -> str:
    """A hint that names the nearest known word, or an empty text."""
    close = nearest(word, known, cutoff)
    return f"did you mean {close}?" if close else ""
