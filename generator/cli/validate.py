"""`sdkgen validate`."""

from __future__ import annotations

from typing import Any

import click

from generator.cli import options as shared
from generator.cli.report import Reporter
from generator.diagnostics import Diagnostics, GenerationError, Severity

EPILOG = """\b
Examples:
  sdkgen validate
  sdkgen validate banking --strict
  sdkgen validate --spec openapi.yaml --format github

\b
Exit codes: 0 nothing worse than warnings; 1 errors (with --strict: or warnings); 2 wrong use.
"""


@click.command(epilog=EPILOG)
@shared.apis
@shared.inputs
@shared.strict
@shared.reporting
def command(reporter: Reporter, api: tuple[str, ...], **given: Any) -> int:
    """Check documents and settings, and report every problem with its place.

    Whatever generating would report is found: everything is made in memory, but for the formatting of the files.
    """
    from generator.cli.loading import load_options, reported, settle
    from generator.cli.summary import counted
    from generator.config.project import targets
    from generator.pipeline import Clock, check, read

    options = shared.options_of(given)
    shared.check_usage(api, options)
    code = 0
    diagnostics = Diagnostics()
    with reported(reporter, diagnostics, strict=given["strict"]):
        found = targets(api, options, diagnostics)
        diagnostics.raise_errors()
    for target in found:
        problems = Diagnostics()
        try:
            with reported(reporter, problems, strict=given["strict"]):
                inputs = read(target, load_options(given, target), problems, Clock())
                check(inputs, problems, Clock())
                settle(problems, strict=given["strict"])
        except GenerationError:
            code = 1
    errors, warnings = (counted(reporter.count(level), level.label) for level in (Severity.ERROR, Severity.WARNING))
    reporter.data({"valid": code == 0, "documents": [target.spec for target in found]})
    reporter.say(f"{counted(len(found), 'document')}: {errors}, {warnings}")
    return code
