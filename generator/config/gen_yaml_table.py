"""The state of every key of a gen.yaml, as a table of COMPATIBILITY.md; `python -m generator.config.gen_yaml_table`
writes it, and a test says when that is needed."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from generator.config.settings import all_settings
from generator.config.speakeasy import CONVERTED, FIXED, IDLE, RENAMED

FILE = Path("COMPATIBILITY.md")
BEGIN, END = "<!-- gen.yaml: keys -->\n", "<!-- /gen.yaml: keys -->\n"


def table() -> str:
    """One row for each key, sorted; the settings of ours are those of sdk.yaml."""
    rows = sorted(_rows())
    return "\n".join(["| key | state |", "| --- | --- |", *(f"| `{key}` | {state} |" for key, state in rows), ""])


def _rows() -> Iterator[tuple[str, str]]:
    settings = all_settings()
    for key, name in RENAMED.items():
        only = f"; only `{settings[name].default}`, another value is warned about" if settings[name].is_fixed else ""
        yield key, f"effect: `{name}`{only}"
    for key, (name, values) in CONVERTED.items():
        yield key, f"effect: `{name}` ({', '.join(f'`{theirs}`: `{ours}`' for theirs, ours in values.items())})"
    for key, value in FIXED.items():
        yield key, f"only `{value}`; another value is warned about" if value else "only empty; a value is warned about"
    for key, reason in IDLE.items():
        yield key, f"no effect (a note): {reason}"
    yield "generation.*, python.* (others)", "not known: a warning says so"
    yield "other languages", "no effect (a note)"


def updated(text: str) -> str:
    """A text with the table between the marks renewed."""
    before, _, rest = text.partition(BEGIN)
    _, _, after = rest.partition(END)
    return f"{before}{BEGIN}{table()}{END}{after}"


if __name__ == "__main__":
    FILE.write_text(updated(FILE.read_text("utf-8")), "utf-8")
