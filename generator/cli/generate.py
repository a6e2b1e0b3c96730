"""`sdkgen generate`."""

from __future__ import annotations

import gc
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from generator._disk import Disk
from generator.cli import options as shared
from generator.cli.report import Reporter
from generator.config.paths import Options
from generator.diagnostics import Diagnostic, Diagnostics, GenerationError

if TYPE_CHECKING:
    from generator.config.project import Target
    from generator.pipeline import Inputs, Result
    from generator.writing.inputs import Inputs as Hashes
    from generator.writing.plan import Plan

EPILOG = """\b
Examples:
  sdkgen generate                      every API under specs/
  sdkgen generate banking --check      is output/banking what would be generated?
  sdkgen generate --spec openapi.yaml --out sdk
  sdkgen generate --spec openapi.yaml --config gen.yaml --examples gen.lock --out sdk

\b
Exit codes: 0 done; 1 problems found or, with --check, stale output; 2 wrong use.
An error in any input means that nothing is written for that API.
"""


@click.command(epilog=EPILOG)
@shared.apis
@shared.inputs
@shared.templates
@click.option("--out", default="", type=shared.FOLDER, help="Where to write; default: output/<api>.")
@click.option("--check", is_flag=True, help="Write nothing; exit 1 with a diff when the output is stale.")
@click.option(
    "--diff", type=click.Choice(["short", "full", "none"]), default="short", help="How much diff --check shows."
)
@click.option("--on-edit", type=click.Choice(["stop", "overwrite", "keep"]), default="stop", show_default=True,
              help="What becomes of generated files that were edited by hand.")  # fmt: skip
@shared.strict
@click.option("--no-cache", is_flag=True, help="Make everything anew, without any cache.")
@click.option("--timings", is_flag=True, help="Show seconds per stage.")
@shared.reporting
def command(reporter: Reporter, api: tuple[str, ...], **given: Any) -> int:
    """Generate SDKs: a typed Python package with its Markdown docs, README and USAGE.

    API is a folder under specs/ (or a path to one); without any, all of them are generated.
    """
    from generator.cli.again import leave_word, options_of

    options = options_of(given)
    if api and options.spec:
        raise click.UsageError("Name API folders or a document with --spec, not both.")
    disk = Disk()
    code = generate_changed(reporter, api, options, given, disk)
    arguments = click.get_current_context().meta.get(shared.ARGUMENTS)
    if code == 0 and arguments and not (_takes_all(options, given) or given["timings"]):
        leave_word(arguments, api, given, reporter, disk)
    return code


def _takes_all(options: Options, given: dict[str, Any]) -> bool:
    """Whether the work has to be done whatever the last run did."""
    from generator.cli.fingerprint import is_local

    special = ("check", "strict", "no_cache", "root", "allow_remote_refs")
    return any(given.get(name) for name in special) or bool(options.spec and not is_local(options.spec))


def generate_changed(
    reporter: Reporter, names: tuple[str, ...], options: Options, given: dict[str, Any], disk: Disk
) -> int:
    """Generate those that need it, with as little work as that takes; the exit code."""
    from generator.cli.again import settled, spots

    if _takes_all(options, given):
        return generate_all(reporter, names, options, given)
    every = spots(names, options, disk)
    left = [spot for spot in every if not settled(spot, options, reporter, given, disk)]
    if every and not left:
        return 0
    disk.forget_all()
    return generate_all(reporter, names if left == every else tuple(spot.given for spot in left), options, given)


def generate_all(reporter: Reporter, names: tuple[str, ...], options: Options, given: dict[str, Any]) -> int:
    """Generate every API that is named; the exit code. One that fails does not stop the others."""
    from generator.cli.loading import reported
    from generator.cli.memory import no_collector
    from generator.config.project import targets

    diagnostics = Diagnostics()
    with reported(reporter, diagnostics, strict=given["strict"]):
        found = targets(names, options, diagnostics)
        diagnostics.raise_errors()
    code = 0
    for target in found:
        try:
            with no_collector():
                code = max(code, _generate(reporter, target, options, given, _of_settings(target, diagnostics)))
            if target is not found[-1]:
                gc.collect()
        except GenerationError:
            reporter.say(f"{target.name}: nothing was written")
            code = 1
    return code


def _of_settings(target: Target, diagnostics: Diagnostics) -> list[Diagnostic]:
    """The problems that lie in the settings of one API, or in none in particular."""
    files = {str(path) for path in target.files}
    return [item for item in diagnostics if item.origin is None or item.origin.file in files]


def _generate(
    reporter: Reporter, target: Target, options: Options, given: dict[str, Any], told: list[Diagnostic]
) -> int:
    from generator.cli.again import remember
    from generator.cli.loading import Progress, load_options, reported, settle
    from generator.cli.summary import Outcome, summarise
    from generator.pipeline import generate, read

    strict = given["strict"]
    diagnostics = Diagnostics()
    clock = Progress(target.name, reporter)
    try:
        with reported(reporter, diagnostics, strict=strict):
            inputs = read(target, load_options(given, target), diagnostics, clock)
            result = generate(inputs, diagnostics, clock)
            settle(diagnostics, strict=strict)
            hashes = _hashes(target, options, [document.location for document in inputs.document.workspace.documents])
            plan = _write(result, target, hashes, given, diagnostics)
        if not (given["check"] or given["no_cache"]):
            with clock.stage("keep"):
                remember(target, options, inputs, result, hashes, [*told, *diagnostics])
    finally:
        clock.done()
    _tell_caches(reporter, target, inputs)
    outcome = Outcome(
        name=target.shown(result.config),
        out=target.out,
        files=len(result.files),
        lines=sum(result.files.lines().values()),
        api=result.api,
        seconds=clock.seconds,
    )
    summarise(reporter, outcome, plan, timings=given["timings"], check=given["check"])
    return _show_stale(reporter, plan, given) if given["check"] else 0


def _tell_caches(reporter: Reporter, target: Target, inputs: Inputs) -> None:
    known = "from the cache" if inputs.validation.known else "made anew"
    reporter.detail(f"{target.name}: verdict of the validator {known}")
    for kind, what in (("format", "formatted files"), ("templates", "compiled templates")):
        cache = inputs.caches.of(kind)
        reporter.detail(f"{target.name}: {what} from the cache: {cache.hits} of {cache.hits + cache.misses}")


def _write(result: Result, target: Target, hashes: Hashes, given: dict[str, Any], diagnostics: Diagnostics) -> Plan:
    from generator.cli.fingerprint import manifest
    from generator.writing import check, write
    from generator.writing.plan import OnEdit, Target as Output

    output = Output(
        out=target.out,
        manifest=manifest(target.shown(result.config), hashes),
        keep=result.config.keep,
        on_edit=OnEdit(given["on_edit"]),
    )
    with result.clock.stage("write"):
        return (check if given["check"] else write)(result.files, output, diagnostics)


def _hashes(target: Target, options: Options, documents: list[str]) -> Hashes:
    from generator.cli.fingerprint import add_further, base_folder, is_local, known_inputs

    config = target.config
    named = (*documents, config.spec, *config.overlays, *config.examples)
    origins = {origin.file for origin in config.docs.wording_origins.values()}
    hashes = known_inputs(target.folder, options)
    listed = Path(options.spec).resolve() if is_local(options.spec) else None  # under a label of its own
    files = [Path(name) for name in (*named, *sorted(origins)) if is_local(name)]
    further = [path for path in files if path.is_file() and path.resolve() != listed]
    add_further(hashes, base_folder(target.folder, options), further)
    return hashes


def _show_stale(reporter: Reporter, plan: Plan, given: dict[str, Any]) -> int:
    from generator.cli.summary import show_stale

    if not plan.stale:
        return 0
    show_stale(reporter, plan, diff=given["diff"])
    return 1
