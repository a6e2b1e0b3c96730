"""`sdkgen config`."""

from __future__ import annotations

import json
from collections.abc import Mapping
from typing import Any

import click

from generator.cli import options as shared
from generator.cli.loading import one_target, reported
from generator.cli.report import Reporter, dump
from generator.config.layers import BUILT_IN
from generator.config.schema import text
from generator.config.settings import all_settings
from generator.diagnostics import Diagnostics

EPILOG = """\b
Examples:
  sdkgen config sync-for-expenses
  sdkgen config --spec openapi.yaml --config gen.yaml --all
  sdkgen config --json-schema > sdk.schema.json
"""


@click.command(epilog=EPILOG)
@shared.one_api
@shared.inputs
@shared.templates
@click.option("--all", "everything", is_flag=True, help="Include settings that have their default.")
@click.option("--list", "list_", is_flag=True, help="List every setting with its meaning instead.")
@click.option("--json-schema", is_flag=True, help="Print the JSON Schema of sdk.yaml, for editors, instead.")
@shared.reporting
def command(
    reporter: Reporter, api: str | None, everything: bool, list_: bool, json_schema: bool, **given: Any
) -> None:
    """Show each setting of an API with the file, line and column that its value comes from.

    Later ones win: built in, specs/_defaults.yaml, specs/<api>/sdk.yaml, the command line.
    """
    if json_schema:
        reporter.output(text())
    elif list_:
        _list(reporter)
    else:
        _show(reporter, api, given, everything=everything)


def _show(reporter: Reporter, api: str | None, given: dict[str, Any], *, everything: bool) -> None:
    diagnostics = Diagnostics()
    with reported(reporter, diagnostics):
        target = one_target(api, shared.options_of(given), diagnostics)
    rows = [(key, _plain(setting.value), setting.place) for key, setting in target.settings.items()]
    reporter.data({"config": {key: {"value": value, "from": place} for key, value, place in rows}})
    for key, value, place in rows:
        if everything or place != BUILT_IN:
            reporter.output(f"{key} = {_value_text(value)}  ({place})")


def _list(reporter: Reporter) -> None:
    rows = {
        setting.key: {
            "default": _plain(setting.default),
            "doc": setting.doc,
            **({"values": list(setting.choices)} if setting.choices else {}),
            **({"supported": [_plain(setting.default)]} if setting.is_fixed else {}),
        }
        for setting in all_settings().values()
    }
    reporter.data({"settings": rows})
    for key, row in rows.items():
        reporter.output(f"{key} (default: {json.dumps(row['default'], ensure_ascii=False)})\n    {row['doc']}")
        if "values" in row:
            only = f" (only {row['supported'][0]} is supported)" if "supported" in row else ""
            reporter.output(f"    values: {', '.join(row['values'])}{only}")


def _plain(value: Any) -> Any:
    if isinstance(value, Mapping):
        return {name: _plain(item) for name, item in value.items()}
    if isinstance(value, tuple):
        return [_plain(item) for item in value]
    if isinstance(value, (str, int, bool)):
        return value

    return dump(value)


def _value_text(value: Any) -> str:
    text = json.dumps(value, ensure_ascii=False)
    return text if len(text) <= 200 else f"{text[:199]}…"
