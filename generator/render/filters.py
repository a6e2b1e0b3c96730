"""The filters that templates may use. Each is part of the contract (templates/contract.yaml)."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterable, Mapping
from dataclasses import fields, is_dataclass
from typing import Any

from jinja2 import pass_context
from jinja2.runtime import Context

from generator import LINE_LENGTH
from generator.render.sandbox import bounded
from generator.tables import Layout, table_of


def indent(text: str, width: int = 4, first: bool = False) -> str:
    """Indent every line by `width` spaces, the first one only with `first`; empty lines stay empty."""
    pad = " " * width
    lines = text.split("\n")
    done = [line if not line or (number == 0 and not first) else pad + line for number, line in enumerate(lines)]
    return "\n".join(done)


def pystring(text: str) -> str:
    """A Python string literal that yields the text: double quotes, on one line, in printable characters."""
    body = repr(text)[1:-1]
    if repr(text)[0] == "'":
        body = body.replace("\\'", "'").replace('"', '\\"')
    return f'"{body}"'


def fitted(text: str) -> str:
    """A call that is too long for its line (120 characters), its arguments on a line of their own as black has it."""
    line = text.rstrip("\n")
    head, bracket, arguments = line.partition("(")
    pad = head[: len(head) - len(head.lstrip())]
    inner = f"{pad}    {arguments.removesuffix(')')}"
    if len(line) <= LINE_LENGTH or len(inner) > LINE_LENGTH or not (bracket and arguments.endswith(")")):
        return text
    return f"{head}(\n{inner}\n{pad}){text[len(line) :]}"


def comment(text: str) -> str:
    """Every line after `# `, so that nothing in the text can be code."""
    return "\n".join(f"# {line}".rstrip() for line in text.splitlines())


def tojson(value: object, indent: int | None = None) -> str:
    """The value as JSON, views with all of their fields. `indent`: spaces for each level; None: one line."""
    return json.dumps(value, ensure_ascii=False, indent=indent, default=_plain)


def _plain(value: object) -> object:
    if is_dataclass(value) and not isinstance(value, type):
        names = (item.name for item in fields(value))
        return {name.rstrip("_"): getattr(value, name) for name in names}
    if isinstance(value, Mapping):
        return dict(value)
    if isinstance(value, Iterable) and not isinstance(value, str | bytes):
        return list(value)
    raise TypeError(f"no JSON can be made of {type(value).__name__}")


def oneline(text: str) -> str:
    """All white space runs, line ends included, as one space."""
    return " ".join(text.split())


@pass_context
def table(
    context: Context,
    rows: Iterable[object],
    columns: Mapping[str, str],
    optional: Iterable[str] = (),
    layout: str = "equal",
) -> str:
    """A Markdown table of rows: `columns` are header → field of a row. Headers in `optional` are left out where all of
    their cells are empty. `layout`: "equal" makes all columns as wide as the longest cell of the table (as code points,
    before escaping), "columns" each as wide as its own; with `docs.table_style: compact` cells are not padded. Line
    ends in cells become `<br/>`, pipes are escaped.

    Raises ValueError for another layout.
    """
    docs = getattr(context.resolve("config"), "docs", None)
    environment = context.environment

    def cell(row: object, field: str) -> str:
        found: Any = environment.getitem(row, field)
        return str(found)

    compact = getattr(docs, "table_style", "") == "compact"
    chosen = Layout.COMPACT if compact else Layout(layout)
    return table_of(rows, columns, optional, cell, layout=chosen, exact=getattr(docs, "dialect", "") == "exact")


FILTERS: dict[str, Callable[..., str]] = {
    "fitted": fitted,
    "indent": bounded("indent", indent),
    "pystring": pystring,
    "comment": comment,
    "oneline": oneline,
    "table": table,
    "tojson": bounded("tojson", tojson),
}
