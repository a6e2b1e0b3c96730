"""`sdkgen examples`."""

from __future__ import annotations

from decimal import Decimal
from pathlib import Path
from typing import Any

import click

from generator._deep import deep_if_needed
from generator.cli import options as shared
from generator.cli.loading import load_options, one_target, reported
from generator.cli.report import Reporter
from generator.diagnostics import Diagnostics
from generator.pipeline import Clock, read, understand
from generator.snippets import Snippets
from generator.values import Timestamp
from generator.writing.atomic_write import write_file

EPILOG = """\b
Examples:
  sdkgen examples pin sync-for-expenses
  sdkgen examples pin --spec openapi.yaml --out examples.yaml
"""

HEADER = """\
# Sample values of the usage examples, pinned so that they stay as the document evolves. Edit them freely; remove an
# entry to have its values chosen again. Written by `sdkgen examples pin`.
"""


@click.group()
def command() -> None:
    """Work with pinned sample values (examples.yaml)."""


@command.command("pin", epilog=EPILOG)
@shared.one_api
@shared.inputs
@click.option("--out", default="", type=shared.FILE, help="File to write; default: examples.yaml in the API folder.")
@shared.reporting
def pin(reporter: Reporter, api: str | None, out: str, **given: Any) -> None:
    """Write the values that usage examples show now, so that they stay. Pins that belong to nothing are reported."""
    diagnostics = Diagnostics()
    with reported(reporter, diagnostics):
        target = one_target(api, shared.options_of(given), diagnostics)
        if not out and target.folder is None:
            raise click.UsageError("Name the file to write with --out.")
        path = Path(out) if out else Path(str(target.folder)) / "examples.yaml"
        inputs = read(target, load_options(given, target), diagnostics, Clock())
        inputs.validation.cancel()
        model, names = understand(inputs, diagnostics, Clock())

        def found() -> tuple[int, str]:
            snippets = Snippets(model, names, inputs.config, inputs.pins, diagnostics)
            pins = snippets.pins_in_use()
            snippets.report_unused_pins()
            return len(pins), as_yaml(pins)

        count, text = deep_if_needed(found)
        write_file(path, text.encode("utf-8"), diagnostics)
    reporter.data({"examples": path.as_posix(), "pinned": count})
    reporter.say(f"{path}: {count} pinned")


def as_yaml(pins: Any) -> str:
    """The file: `examples:` as in a gen.lock."""
    import yaml

    class Dumper(yaml.SafeDumper):
        """Writes timestamps and exact numbers as they read, and no aliases."""

        def ignore_aliases(self, _: Any) -> bool:
            return True

    def number(dumper: yaml.SafeDumper, value: Decimal) -> yaml.Node:
        return dumper.represent_scalar("tag:yaml.org,2002:float", str(value))

    def timestamp(dumper: yaml.SafeDumper, value: Timestamp) -> yaml.Node:
        return dumper.represent_scalar("tag:yaml.org,2002:timestamp", str(value))

    Dumper.add_representer(Decimal, number)
    Dumper.add_representer(Timestamp, timestamp)
    text = yaml.dump({"examples": pins}, Dumper=Dumper, sort_keys=False, allow_unicode=True, width=110)
    return HEADER + str(text)
