"""`sdkgen generate`."""

from __future__ import annotations

import time
from typing import Any

import click

from generator.caches import Caches
from generator.cli import options as shared
from generator.cli.fingerprint import is_local
from generator.cli.report import Reporter, counted, timing
from generator.cli.up_to_date import ApiOutput, is_unchanged, kept_diagnostics, places
from generator.config.paths import Options
from generator.diagnostics import Severity

EPILOG = """\b
Examples:
  sdkgen generate                      every API under specs/
  sdkgen generate banking --check      is output/banking what would be generated?
  sdkgen generate --spec openapi.yaml --out sdk
  sdkgen generate banking --adopt --check     what would taking over an SDK change?
  sdkgen generate --spec openapi.yaml --config gen.yaml --examples gen.lock --out sdk

\b
Exit codes: 0 done; 1 problems found or, with --check, stale output; 2 wrong use.
An error in any input means that nothing is written for that API.
"""


@click.command(epilog=EPILOG)
@shared.apis
@shared.inputs
@shared.templates
@shared.once("--out", "Where to write; default: output/<api>.", type=shared.FOLDER)
@click.option("--check", is_flag=True, help="Write nothing; exit 1 with a diff when the output is stale.")
@click.option(
    "--diff", type=click.Choice(["short", "full", "none"]), default="short", help="How much diff --check shows."
)
@click.option("--on-edit", type=click.Choice(["stop", "overwrite", "keep"]), default="stop", show_default=True,
              help="What to do with generated files that were edited by hand.")  # fmt: skip
@click.option("--adopt", is_flag=True, help="Take over a directory from another generator, by its gen.lock; once.")
@click.option("--prune", is_flag=True, help="With --adopt: remove what the other one made and this one does not.")
@shared.strict
@click.option("--no-cache", is_flag=True, help="Make everything again, without any cache.")
@click.option("--timings", is_flag=True, help="Show seconds per stage.")
@shared.reporting
def command(reporter: Reporter, api: tuple[str, ...], **given: Any) -> int:
    """Generate SDKs: a typed Python package with its Markdown docs, README and USAGE.

    API is a folder under specs/ (or a path to one); without any, all of them are generated.
    """
    options = shared.options_of(given)
    shared.check_usage(api, options)
    if given["prune"] and not given["adopt"]:
        raise click.UsageError("--prune goes with --adopt; later runs remove what they made and make no more.")
    return generate_changed(reporter, api, options, given)


def generate_changed(reporter: Reporter, names: tuple[str, ...], options: Options, given: dict[str, Any]) -> int:
    """Generate every API that is named and whose output is not up to date; the exit code."""
    if not _takes_all(options, given):
        every = places(names, options)
        left = [place for place in every if not _is_up_to_date(place, options, reporter, given)]
        if every and not left:
            return 0
        if left != every:
            names = tuple(place.api for place in left)
    from generator.cli.generation import generate_all  # the whole pipeline

    return generate_all(reporter, names, options, given)


def _takes_all(options: Options, given: dict[str, Any]) -> bool:
    """Whether the work has to be done whatever the last run did."""
    special = ("check", "adopt", "strict", "no_cache", "root", "allow_remote_refs")
    return any(given.get(name) for name in special) or bool(options.spec and not is_local(options.spec))


def _is_up_to_date(place: ApiOutput, options: Options, reporter: Reporter, given: dict[str, Any]) -> bool:
    """Whether nothing changed since the last run; then what that one reported is reported again."""
    begin = time.perf_counter()
    if not is_unchanged(place, options):
        return False
    found = kept_diagnostics(place, options, Caches())
    if found is None:
        return False
    reporter.diagnostics(found)
    name = place.folder.name if place.folder else ""
    warnings = sum(item.severity is Severity.WARNING for item in found)
    reporter.data({"generated": [{"name": name, "out": place.out.as_posix(), "unchanged": True, "warnings": warnings}]})
    reporter.say(f"{name or place.out}: nothing changed" + (f" ({counted(warnings, 'warning')})" if warnings else ""))
    if given["timings"]:
        reporter.say(timing("compare", time.perf_counter() - begin))
    return True
