"""The two dialects, as functions over text (issue: "two dialects of one style").

Everything in which `clean` differs from `exact` asks `Style.exact`; tests/unit/docs lists the differences.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from generator.config.model import Docs
from generator.docs import safety
from generator.docs.values import cell_text
from generator.ir import MISSING, JsonValue, MaybeValue


@dataclass(frozen=True, slots=True, kw_only=True)
class Style:
    """`exact`: as the original, faults and all; otherwise every link resolves and no text can break a page."""

    exact: bool

    @classmethod
    def of(cls, docs: Docs) -> Style:
        return cls(exact=docs.dialect == "exact")

    def prose(self, text: str) -> str:
        """Text of the document for the body of a page."""
        return text if self.exact else safety.prose(text)

    def inline(self, text: str) -> str:
        """Text of the document for a table cell; the table makes it fit."""
        return text if self.exact else safety.inline(text)

    def line(self, text: str) -> str:
        """Text of the document for a list item or heading, which ends at the first line end."""
        return text if self.exact else safety.one_line(safety.inline(text))

    def code(self, text: str) -> str:
        """Text of the document as code within a line."""
        return f"`{text}`" if self.exact else safety.code_span(text)

    def example(self, value: MaybeValue) -> str:
        """An example for a table cell, "" where there is none."""
        return self.inline(cell_text(value, as_written=not self.exact) or "")

    def examples(self, values: Sequence[JsonValue], *, every: bool) -> str:
        """The examples of a field for a table cell: the first, or every one with its number."""
        if not every or len(values) < 2:
            return self.example(values[0] if values else MISSING)
        shown = (self.example(value) for value in values)
        return "<br/>".join(f"**Example {number}:** {text}" for number, text in enumerate(shown, 1))
