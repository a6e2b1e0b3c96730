"""Pages made from the code: `python -m generator.reference` writes docs/reference/ and a table of COMPATIBILITY.md."""

from __future__ import annotations

import itertools
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

import click

from generator.cli.main import COMMANDS, sdkgen
from generator.config.schema import json_schema
from generator.config.settings import SettingSpec, all_settings
from generator.config.speakeasy import CONVERTED, FIXED, IDLE, RENAMED
from generator.diagnostic_codes import Code, codes
from generator.diff.rules import RULES

FOLDER = Path(__file__).resolve().parent.parent / "docs" / "reference"
_MADE = "<!-- Made from the code by `python -m generator.reference`. -->"
COMPATIBILITY = FOLDER.parents[1] / "COMPATIBILITY.md"
BEGIN, END = "<!-- gen.yaml: keys -->\n", "<!-- /gen.yaml: keys -->\n"


def pages() -> dict[str, str]:
    """Each page by the name of its file."""
    made = {
        "settings.md": _settings(),
        "commands.md": _commands(),
        "diagnostics.md": _diagnostics(),
        "changes.md": _changes(),
    }
    return {name: "\n".join([_MADE, *lines]).rstrip() + "\n" for name, lines in made.items()}


def _settings() -> Iterator[str]:
    yield from ("# Settings", "")
    yield from (
        "Everything that `sdk.yaml` takes. Later ones win: built in, `specs/_defaults.yaml`, `specs/<api>/sdk.yaml`,",
        "`--set KEY=VALUE`. `sdkgen config API` shows where each value comes from. A dot is a level: `docs.dialect` is",
        "`docs: {dialect: …}`.",
        "",
    )
    for key, setting in all_settings().items():
        yield from (f"## {key}", "", setting.doc, "", *_facts(setting), "")


def _facts(setting: SettingSpec) -> Iterator[str]:
    schema = _schema_of(setting.key)
    values = schema.get("enum") or ([schema["const"]] if "const" in schema else [])
    kind = schema.get("type", "")
    yield f"- Takes: {' or '.join(f'`{value}`' for value in values) or _either(kind)}"
    yield f"- Default: {_value(setting.default)}"
    if schema.get("pattern"):
        yield f"- Form: `{schema['pattern']}`"
    if setting.is_fixed:
        yield "- Known from a gen.yaml; only the default is built"


def _schema_of(key: str) -> Mapping[str, Any]:
    found: Any = json_schema()
    for part in key.split("."):
        found = found["properties"][part]
    schema: Mapping[str, Any] = found
    return schema


def _either(kind: Any) -> str:
    kinds = [kind] if isinstance(kind, str) else list(kind)
    return " or ".join(kinds).replace("object", "mapping").replace("array", "list").replace("string", "text")


def _value(value: Any) -> str:
    return "none" if value in ("", (), {}, None) else f"`{str(value).lower() if isinstance(value, bool) else value}`"


def _commands() -> Iterator[str]:
    yield from ("# Commands", "")
    yield from (
        "Exit codes everywhere: 0 done, 1 problems were found (nothing was written), 2 wrong use. Every command takes",
        "`--help`; those that report take `--format text|json|github`.",
        "",
    )
    root = click.Context(sdkgen, info_name="sdkgen", **sdkgen.context_settings)
    for name in COMMANDS:
        command = sdkgen.get_command(root, name)
        assert command is not None
        yield from _command(click.Context(command, info_name=name, parent=root, terminal_width=100))


def _command(context: click.Context) -> Iterator[str]:
    text = context.command.get_help(context)
    yield from (f"## {context.command_path}", "", "```text", *text.splitlines(), "```", "")
    if isinstance(context.command, click.Group):
        for name in context.command.list_commands(context):
            inner = context.command.get_command(context, name)
            if inner is not None:
                yield from _command(click.Context(inner, info_name=name, parent=context, terminal_width=100))


def _diagnostics() -> Iterator[str]:
    yield from ("# Diagnostics", "")
    yield from (
        "Every problem has a rule, in brackets after its severity: `openapi.yaml:12:5 warning[path-slash] …`. An",
        "*error* means that nothing is written, a *warning* that generation works around it, a *note* (shown with",
        "`-v`) that it costs nothing. `sdkgen explain RULE` shows these entries.",
        "",
    )
    for group, listed in itertools.groupby(codes().values(), key=lambda code: code.group):
        yield from (f"## {group}", "")
        for code in listed:
            yield from _diagnostic(code)


def _diagnostic(code: Code) -> Iterator[str]:
    yield from (f"### {code.rule}", "", f"*{', '.join(code.levels)}*: {code.what} {code.why}", "")
    yield from (f"**What to do:** {code.fix}", "")


def _changes() -> Iterator[str]:
    yield from ("# Changes", "")
    yield from (
        "What `sdkgen diff` calls each difference of the Python API, and what it asks of the next version.",
        "",
        "| Rule | Impact | Why |",
        "| --- | --- | --- |",
    )
    for rule, (impact, reason) in RULES.items():
        yield f"| `{rule}` | {impact.label} | {reason} |"


def gen_yaml_table() -> str:
    """The state of every key of a gen.yaml: one row for each, sorted; the settings of ours are those of sdk.yaml."""
    rows = sorted(_gen_yaml_rows())
    return "\n".join(["| key | state |", "| --- | --- |", *(f"| `{key}` | {state} |" for key, state in rows), ""])


def _gen_yaml_rows() -> Iterator[tuple[str, str]]:
    settings = all_settings()
    for key, name in RENAMED.items():
        only = f"; only `{settings[name].default}`, another value is warned about" if settings[name].is_fixed else ""
        yield key, f"effect: `{name}`{only}"
    for key, (name, values) in CONVERTED.items():
        yield key, f"effect: `{name}` ({', '.join(f'`{theirs}`: `{ours}`' for theirs, ours in values.items())})"
    for key, (value, holds) in FIXED.items():
        yield key, f"only {f'`{value}`' if value else 'empty'}; another value is warned about: {holds}"
    for key, reason in IDLE.items():
        yield key, f"no effect (a note): {reason}"
    yield "generation.*, python.* (others)", "not known: a warning says so"
    yield "other languages", "no effect (a note)"


def updated(text: str) -> str:
    """A text with the table between the marks renewed."""
    before, _, rest = text.partition(BEGIN)
    _, _, after = rest.partition(END)
    return f"{before}{BEGIN}{gen_yaml_table()}{END}{after}"


if __name__ == "__main__":
    FOLDER.mkdir(parents=True, exist_ok=True)
    for file_name, page in pages().items():
        (FOLDER / file_name).write_text(page, encoding="utf-8")
    COMPATIBILITY.write_text(updated(COMPATIBILITY.read_text("utf-8")), "utf-8")
