"""`sdkgen ir`."""

from __future__ import annotations

import json
from collections.abc import Iterator
from typing import Any

import click

from generator import CONTRACT_VERSION
from generator.cli import options as shared
from generator.cli.loading import read_one, reported
from generator.cli.report import Reporter
from generator.diagnostics import Diagnostics
from generator.ir import Api
from generator.names.model import Names
from generator.pipeline import Clock, overview, understand
from generator.render.filters import tojson

EPILOG = """\b
Examples:
  sdkgen ir sync-for-expenses
  sdkgen ir --spec openapi.yaml --json > model.json
"""


@click.command(epilog=EPILOG)
@shared.one_api
@shared.inputs
@click.option("--json", "as_json", is_flag=True, help="The whole API, as JSON (the same as --format json).")
@shared.reporting
def command(reporter: Reporter, api: str | None, as_json: bool, **given: Any) -> None:
    """Show the model of an API: what the generator understood of the document, with the names it gave.

    The JSON is the view `docs.ApiOverview` of the template contract, which templates receive as `api`, and the version
    of that contract.
    """
    diagnostics = Diagnostics()
    if as_json or reporter.format == "json":
        with reported(reporter, diagnostics):
            view = overview(read_one(api, given, diagnostics), diagnostics, Clock())
        tree = {"contract": CONTRACT_VERSION, "api": json.loads(tojson(view))}
        reporter.data(tree)
        if reporter.format != "json":
            reporter.output(json.dumps(tree, indent=2))
        return
    with reported(reporter, diagnostics):
        model, names = understand(read_one(api, given, diagnostics), diagnostics, Clock())
    for line in outline(model, names):
        reporter.output(line)


def outline(api: Api, names: Names) -> Iterator[str]:
    """Groups with their operations, then models, one line each."""
    yield f"{api.info.title} {api.info.version}: {names.package.distribution}, class {names.package.sdk_class}"
    for operation in api.operations:
        path = ".".join((*names.accessors[operation.id], names.methods[operation.id]))
        yield f"  {path:<50} {operation.method:<6} {operation.path}  ({operation.origin})"
    for webhook in api.webhooks:
        name = names.webhooks.get(webhook.key, webhook.key)
        yield f"  webhook {name:<42} {webhook.method:<6} {webhook.key}  ({webhook.origin})"
    for id_, schema in api.schemas.items():
        kind = type(schema).__name__.rstrip("_").lower()
        target = names.merged.get(id_)
        note = f"merged into {names.schemas[target].qualified}" if target else f"({schema.origin})"
        yield f"  {kind:<5} {names.schemas[id_].qualified:<50} {note}"
