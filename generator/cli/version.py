"""`sdkgen version`."""

from __future__ import annotations

import platform

import click

from generator import CONTRACT_VERSION, __version__
from generator.cli import options as shared
from generator.cli.report import Reporter
from generator.layout import black_version


@click.command()
@shared.reporting
def command(reporter: Reporter) -> None:
    """Show the versions of everything that the output depends on."""
    versions = {
        "sdkgen": __version__,
        "template contract": str(CONTRACT_VERSION),
        "black": black_version(),
        "python": platform.python_version(),
    }
    reporter.data({"versions": versions})
    for name, version in versions.items():
        reporter.output(f"{name} {version}")
