"""Markdown tables. All tables of all pages are made here: by the filter `table` of templates, and for fixed texts."""

from __future__ import annotations

import enum
import re
from collections.abc import Callable, Iterable, Mapping, Sequence

_LINE_END = re.compile("\r\n|[\r\n\x0b\x0c\x1c\x1d\x1e\x85\u2028\u2029]")
_PIPE = re.compile(r"(\\*)\|")


class Layout(enum.Enum):
    """How cells are padded."""

    EQUAL = "equal"  # every column as wide as the longest cell of the table (COMPATIBILITY 3.1)
    COLUMNS = "columns"  # every column as wide as its longest cell
    COMPACT = "compact"  # not at all


def table_of(
    rows: Iterable[object],
    columns: Mapping[str, str],
    optional: Iterable[str],
    cell: Callable[[object, str], str],
    *,
    layout: Layout,
    exact: bool,
) -> str:
    """The table whose `columns` are header → field of a row; `cell` gives the text of a field.

    A header that is also in `optional` is left out where all of its cells are empty.
    """
    lines = [[cell(row, field) for field in columns.values()] for row in rows]
    left_out = {*optional}
    kept = [
        index for index, header in enumerate(columns) if header not in left_out or any(line[index] for line in lines)
    ]
    headers = list(columns)
    return table(
        [headers[index] for index in kept],
        [[line[index] for index in kept] for line in lines],
        layout,
        escape_verbatim if exact else escape_cell,
    )


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


def escape_cell(text: str) -> str:
    """A cell on one line, whatever line end the text has, with every pipe inert."""
    flat = text if text.isprintable() else _LINE_END.sub("<br/>", text)
    return _PIPE.sub(_inert_pipe, flat)


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


def _inert_pipe(found: re.Match[str]) -> str:
    slashes = found[1]
    return found[0] if len(slashes) % 2 else f"{slashes}\\|"
