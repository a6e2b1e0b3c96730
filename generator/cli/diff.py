"""`sdkgen diff`."""

from __future__ import annotations

from typing import Any

import click

from generator.cli import options as shared
from generator.cli.diff_inputs import Side, file_of, side
from generator.cli.loading import reported
from generator.cli.report import Reporter
from generator.diagnostics import Diagnostic, Diagnostics, Origin, Severity
from generator.diff import Change, Surface, compare
from generator.diff.report import as_markdown, as_text, highest, next_version, summary

EPILOG = """\b
Examples:
  sdkgen diff old.yaml new.yaml
  sdkgen diff git:main:specs/banking specs/banking --fail-on breaking
  sdkgen diff git:HEAD:output/banking output/banking --format markdown

\b
Exit codes: 0 done; 1 a change as --fail-on says, or a side cannot be read; 2 wrong use.
"""


@click.command(epilog=EPILOG)
@click.argument("old")
@click.argument("new")
@click.option("--config", default="", type=shared.FILE, help="Settings for sides that are documents.")
@click.option("--set", "overrides", multiple=True, metavar="KEY=VALUE", help="One setting for such sides. Repeatable.")
@click.option("--fail-on", type=click.Choice(["breaking", "any", "none"]), default="none", show_default=True,
              help="Which changes mean exit code 1.")  # fmt: skip
@shared.reporting_as("text", "json", "markdown", "github")
def command(reporter: Reporter, old: str, new: str, fail_on: str, **given: Any) -> int:
    """What changes for users of the Python API from OLD to NEW, which of it breaks their programs, and why.

    Each side is a document, an API folder, a generated directory, or git:REV:path for one of these in git.
    """
    diagnostics = Diagnostics()
    with reported(reporter, diagnostics):
        before, after = side(old, given, diagnostics), side(new, given, diagnostics)
    changes = compare(before.surface, after.surface, after.rules or before.rules)
    _show(reporter, before.surface, changes, after, new)
    broken = any(change.breaking for change in changes)
    return int(bool(changes) if fail_on == "any" else broken and fail_on == "breaking")


def _show(reporter: Reporter, before: Surface, changes: list[Change], after: Side, new: str) -> None:
    impact = highest(changes)
    try:
        version = next_version(before.version, impact)
    except ValueError:
        version = ""
    rows = [
        {"rule": c.rule, "name": c.name, "impact": c.impact.label, "change": c.text, "reason": c.reason}
        for c in changes
    ]
    bump = impact.label.replace("breaking", "major") if impact else "none"
    reporter.data({"changes": rows, "bump": bump, "version": {"old": before.version, "new": version}})
    if reporter.format == "github":
        whole = Origin(file_of(new), "", 1, 1)
        reporter.diagnostics([_annotation(change, after.place(change.name) or whole) for change in changes])
    lines = as_markdown(changes) if reporter.format == "markdown" else as_text(changes)
    for line in lines:
        reporter.output(line)
    if reporter.format != "markdown":
        reporter.output(f"{summary(changes)}; version: {before.version} → {version or '?'} ({bump})")


def _annotation(change: Change, place: Origin) -> Diagnostic:
    severity = Severity.ERROR if change.breaking else Severity.NOTE
    message = f"{change} — {change.reason}"
    return Diagnostic(severity=severity, rule=change.rule, message=message, origin=place)
