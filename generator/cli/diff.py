"""`sdkgen diff`."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

import click

from generator.cli import options as shared
from generator.cli.diff_inputs import Side, file_of, located, side
from generator.cli.loading import reported
from generator.cli.report import Reporter
from generator.diagnostics import Diagnostic, Diagnostics, Origin, Severity
from generator.diff import Change, Surface, compare
from generator.diff.edition_changes import edition_changes
from generator.diff.report import as_markdown, as_text, highest, next_version, summary
from generator.editions import EDITIONS

EPILOG = """\b
Examples:
  sdkgen diff old.yaml new.yaml
  sdkgen diff git:main:specs/banking specs/banking --fail-on breaking
  sdkgen diff git:HEAD:output/banking output/banking --format markdown
  sdkgen diff --edition 2024-12..2026-04 banking

\b
Exit codes: 0 done; 1 a change as --fail-on says, or a side cannot be read; 2 wrong use.
"""


@click.command(epilog=EPILOG)
@click.argument("old")
@click.argument("new", required=False)
@click.option("--edition", "editions", metavar="OLD..NEW", default="",
              help="Compare two editions of one API, such as 2024-12..2026-04.")  # fmt: skip
@click.option("--config", default="", type=shared.FILE, help="Settings for sides that are documents.")
@click.option("--set", "overrides", multiple=True, metavar="KEY=VALUE", help="One setting for such sides. Repeatable.")
@click.option("--fail-on", type=click.Choice(["breaking", "any", "none"]), default="none", show_default=True,
              help="Which changes mean exit code 1.")  # fmt: skip
@shared.reporting_as("text", "json", "markdown", "github")
def command(reporter: Reporter, old: str, new: str | None, fail_on: str, editions: str, **given: Any) -> int:
    """What changes for users of the Python API from OLD to NEW, which of it breaks their programs, and why.

    Each side is a document, an API folder or its name, a generated directory, or git:REV:path for one of these in git.
    With --edition there is one side, a document or an API: what moving its SDK to another edition means for users.
    """
    if bool(editions) == (new is not None):
        raise click.UsageError("Give OLD and NEW, or one API with --edition.")
    pair = _pair(editions) if editions else ("", "")
    old, new = located(old), located(old if new is None else new)
    diagnostics = Diagnostics()
    with reported(reporter, diagnostics):
        before = side(old, given, diagnostics, edition=pair[0])
        after = side(new, given, diagnostics, edition=pair[1])
    more: Iterable[Change] = ()
    if editions:
        first, second = (EDITIONS[name] for name in pair)
        more = edition_changes(first, second, after.surface, after.may_send_nothing, exact=after.exact)
    changes = compare(before.surface, after.surface, after.rules or before.rules, more)
    _show(reporter, before.surface, changes, after, new)
    broken = any(change.breaking for change in changes)
    return int(bool(changes) if fail_on == "any" else broken and fail_on == "breaking")


def _pair(text: str) -> tuple[str, str]:
    """Two names of editions."""
    old, dots, new = text.partition("..")
    if not dots or not {old, new} <= EDITIONS.keys():
        raise click.BadParameter(f"write OLD..NEW; editions are {', '.join(EDITIONS)}", param_hint="--edition")
    return old, new


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
