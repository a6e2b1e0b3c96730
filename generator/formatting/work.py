"""What comes of formatting one text."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Outcome:
    """The formatted text, or why there is none."""

    text: str = ""
    failure: str = ""
    line: int = 0
    crashed: bool = False  # the worker died over this file
