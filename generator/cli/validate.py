"""`sdkgen validate`."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import click

from generator.cli import options as shared
from generator.cli.judgement import Judge, Judges
from generator.cli.loading import load_options, reported, settle
from generator.cli.report import Reporter, counted
from generator.config.accepted import ACCEPTED_FILE, accepted_as, accepted_text
from generator.config.project import Target, targets
from generator.diagnostics import Diagnostic, Diagnostics, GenerationError, Severity
from generator.pipeline import Clock, check, read
from generator.writing.atomic_write import write_file

EPILOG = """\b
Examples:
  sdkgen validate
  sdkgen validate banking --strict
  sdkgen validate banking --accept     what is left for --strict are new warnings
  sdkgen validate --spec openapi.yaml --format github

\b
Exit codes: 0 nothing worse than warnings; 1 errors (with --strict: or warnings); 2 wrong use.
"""


@click.command(epilog=EPILOG)
@shared.apis
@shared.inputs
@shared.strict
@click.option("--accept", is_flag=True, help="Accept all current warnings, in the accepted.yaml of each API.")
@shared.reporting
def command(reporter: Reporter, api: tuple[str, ...], accept: bool, **given: Any) -> int:
    """Check documents and settings, and report every problem with its place.

    Whatever generating would report is found: everything is made in memory, but for the formatting of the files.
    """
    options = shared.options_of(given)
    shared.check_usage(api, options)
    if accept and options.spec:
        raise click.UsageError("--accept is for API folders: the list is kept beside their sdk.yaml.")
    code = 0
    diagnostics = Diagnostics()
    judges = Judges(strict=given["strict"])
    with reported(reporter, diagnostics, judges):
        found = [(target, judges.of(target, diagnostics)) for target in targets(api, options, diagnostics)]
        diagnostics.raise_errors()
        if not accept:
            settle(diagnostics, judges)
    for target, judge in found:
        problems = Diagnostics()
        try:
            with reported(reporter, problems, (lambda _: []) if accept else judge):
                inputs = read(target, load_options(given, target), problems, Clock())
                check(inputs, problems, Clock())
                if accept:
                    _accept(reporter, target, judge, [*diagnostics, *problems])
                else:
                    settle(problems, judge)
        except GenerationError as problem:
            if accept:
                reporter.diagnostics(item for item in problem.diagnostics if item.severity is Severity.ERROR)
                kept = "as it was" if target.folder and (target.folder / ACCEPTED_FILE).exists() else "not written"
                reporter.say(f"{target.name}: errors cannot be accepted; mend them first. {ACCEPTED_FILE} is {kept}")
            code = 1
    errors, warnings = (counted(reporter.count(level), level.label) for level in (Severity.ERROR, Severity.WARNING))
    reporter.data({"valid": code == 0, "documents": [target.spec for target, _ in found]})
    reporter.say(f"{counted(len(found), 'document')}: {errors}, {warnings}")
    return code


def _accept(reporter: Reporter, target: Target, judge: Judge, items: list[Diagnostic]) -> None:
    """Rewrite the list of an API: all that is worse than a note, but not what nothing can be generated with."""
    folder = target.folder
    if folder is None:
        return
    elsewhere = {str(path) for path in target.files if path.parent != folder}
    unaccepted = replace(judge, accepted=frozenset())
    bad = [
        item
        for item in items
        if item.severity is not Severity.ERROR
        and (item.origin is None or item.origin.file not in elsewhere)
        and any(found.severity > Severity.NOTE for found in unaccepted([item]))
    ]
    path = folder / ACCEPTED_FILE
    if not bad and not path.exists():
        reporter.say(f"{target.name}: no warnings to accept")
        return
    write_file(path, accepted_text(accepted_as(item, folder) for item in bad), Diagnostics())
    reporter.say(f"{target.name}: {counted(len(bad), 'warning')} accepted in {path}")
