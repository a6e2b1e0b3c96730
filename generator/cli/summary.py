"""What `generate` says at its end."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from generator.cli.report import Reporter, counted, timing
from generator.diagnostics import Diagnostic, Origin, Severity
from generator.ir import Api
from generator.writing.diff import first_difference, readable, summary, unified
from generator.writing.plan import Plan


@dataclass(frozen=True, slots=True, kw_only=True)
class Summary:
    """What was generated, from what and how long it took. `lines`: line feeds in all files."""

    name: str
    edition: str
    out: Path
    files: int
    lines: int
    api: Api
    warnings: int
    seconds: Mapping[str, float]


def summarise(reporter: Reporter, outcome: Summary, plan: Plan, *, timings: bool, check: bool = False) -> None:
    """Files, lines, operations, models, warnings and seconds per stage."""
    facts = _facts(outcome, plan)
    reporter.data({"generated": [facts]})
    done = "checked" if check else "written to"
    counts = ", ".join(counted(facts[f"{noun}s"], noun) for noun in ("file", "line", "operation", "model", "warning"))
    reporter.say(f"{outcome.name}: {counts}; {done} {outcome.out} ({_changes(plan)}); edition {outcome.edition}")
    seconds = outcome.seconds
    reporter.say(
        f"  {sum(seconds.values()):.2f} s: " + ", ".join(f"{name} {value:.2f}" for name, value in seconds.items())
    )
    if timings:
        for name, value in seconds.items():
            reporter.say(timing(name, value))
    if plan.obsolete:
        count = counted(len(plan.obsolete), "file")
        reporter.say(f"  {count} of the old generator no longer made, and left (--prune removes):")
        for path in plan.obsolete:
            reporter.say(f"    {plan.out / path}")
    if plan.left_alone:
        listed = ", ".join(plan.left_alone)
        reporter.say(f"  edited by hand and left alone: {listed} (--check shows what would be generated)")


def _changes(plan: Plan) -> str:
    if plan.added or plan.changed or plan.removed:
        return f"{len(plan.added)} added, {len(plan.changed)} changed, {len(plan.removed)} removed"
    return "only the manifest changed, which lists the inputs" if plan.stale else "no change"


ANNOTATED = 20
"""So many stale files get an annotation of their own."""


def show_stale(reporter: Reporter, plan: Plan, *, diff: str, remedy: str) -> None:
    """What `--check` found: names of files, then the diff. `remedy`: what to do about it."""
    listed = list(summary(plan))
    lines = [] if diff == "none" else list(unified(plan, full=diff == "full"))
    reporter.data({"stale": [{"out": plan.out.as_posix(), "change": what, "path": path} for what, path in listed]})
    reporter.data({"diff": lines})
    if reporter.format == "github":
        reporter.diagnostics(_annotations(plan, listed, remedy))
    for what, path in listed:
        reporter.output(f"{what:<8} {plan.out / path}")
    for line in lines if diff == "full" else readable(lines):  # in full, it can be applied as a patch
        reporter.output(line, colour=_COLOURS.get(line[:1], ""))
    reporter.output(f"{plan.out} is stale: {remedy}")


_COLOURS = {"+": "green", "-": "red", "@": "cyan"}
_STALE = {
    "added": "this file is missing",
    "changed": "this file is not what would be generated",
    "removed": "this file would not be generated any more",
}


def _annotations(plan: Plan, listed: list[tuple[str, str]], remedy: str) -> list[Diagnostic]:
    """One for the output as a whole, then one for each of the first files."""
    message = f"{plan.out} is stale: {counted(len(listed), 'file')} differ{'s' if len(listed) == 1 else ''}"
    found = [Diagnostic(severity=Severity.ERROR, rule="output-stale", message=message, hint=remedy)]
    for what, path in listed[:ANNOTATED]:
        where = Origin((plan.out / path).as_posix(), "", first_difference(plan, path), 1)
        found.append(Diagnostic(severity=Severity.ERROR, rule="output-stale", message=_STALE[what], origin=where))
    return found


def _facts(outcome: Summary, plan: Plan) -> dict[str, Any]:
    return {
        "name": outcome.name,
        "edition": outcome.edition,
        "out": outcome.out.as_posix(),
        "files": outcome.files,
        "lines": outcome.lines,
        "operations": len(outcome.api.operations),
        "webhooks": len(outcome.api.webhooks),
        "models": len(outcome.api.schemas),
        "warnings": outcome.warnings,
        "added": len(plan.added),
        "changed": len(plan.changed),
        "removed": len(plan.removed),
        "unchanged": not plan.stale,
        "seconds": {name: round(value, 4) for name, value in outcome.seconds.items()},
    }
