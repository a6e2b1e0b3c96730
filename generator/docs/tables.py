"""Markdown tables. All tables of all pages are made here."""

from __future__ import annotations

import enum
from collections.abc import Callable, Sequence


class Layout(enum.Enum):
    """How cells are padded."""

    EQUAL = "equal"  # every column as wide as the longest cell of the table (COMPATIBILITY 3.1)
    COLUMNS = "columns"  # every column as wide as its longest cell
    COMPACT = "compact"  # not at all


def table(header: Sequence[str], rows: Sequence[Sequence[str]], layout: Layout, escape: Callable[[str], str]) -> str:
    """A table without a final newline.

    Widths are counted in code points of the raw cells, before `escape` makes them fit into one line of Markdown;
    what escaping adds overflows (COMPATIBILITY 3.1).
    """
    widths = _widths([header, *rows], layout)
    lines = [_row(header, widths, escape), _rule(widths, layout), *(_row(row, widths, escape) for row in rows)]
    return "\n".join(lines)


def escape_verbatim(text: str) -> str:
    """A cell as the original writes it: only line feeds and pipes are replaced."""
    return text.replace("\n", "<br/>").replace("|", "\\|")


def _widths(lines: Sequence[Sequence[str]], layout: Layout) -> list[int]:
    columns = range(len(lines[0]))
    match layout:
        case Layout.EQUAL:
            return [max(len(cell) for line in lines for cell in line)] * len(columns)
        case Layout.COLUMNS:
            return [max(len(line[column]) for line in lines) for column in columns]
        case Layout.COMPACT:
            return [0] * len(columns)


def _row(cells: Sequence[str], widths: Sequence[int], escape: Callable[[str], str]) -> str:
    padded = (escape(cell).ljust(width) for cell, width in zip(cells, widths, strict=True))
    return f"| {' | '.join(padded)} |"


def _rule(widths: Sequence[int], layout: Layout) -> str:
    dashes = ("---" if layout is Layout.COMPACT else "-" * width for width in widths)
    return f"| {' | '.join(dashes)} |"
