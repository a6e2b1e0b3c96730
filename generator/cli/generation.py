"""Whole runs of `sdkgen generate`: read, generate, write, report."""

from __future__ import annotations

from importlib import metadata
from pathlib import Path
from typing import Any

from generator import CONTRACT_VERSION, __version__
from generator.cli.adoption import adopted
from generator.cli.fingerprint import Hashes, base_folder, further_inputs, is_local, known_inputs, layer_inputs
from generator.cli.judgement import Judge, Judges
from generator.cli.loading import Progress, load_options, reported, settle
from generator.cli.report import Reporter
from generator.cli.summary import Summary, show_stale, summarise
from generator.cli.up_to_date import keep_diagnostics
from generator.config.paths import Options
from generator.config.project import Target, targets
from generator.diagnostics import Diagnostic, Diagnostics, GenerationError, Severity
from generator.pipeline import GeneratedSdk, Inputs, generate, read
from generator.writing import check, write
from generator.writing.manifest import Manifest
from generator.writing.plan import OnEdit, OutputTarget, Plan


def generate_all(reporter: Reporter, names: tuple[str, ...], options: Options, given: dict[str, Any]) -> int:
    """Generate every API that is named; the exit code. One that fails does not stop the others."""
    diagnostics = Diagnostics()
    judges = Judges(strict=given["strict"])
    with reported(reporter, diagnostics, judges):
        found = [(target, judges.of(target, diagnostics)) for target in targets(names, options, diagnostics)]
        settle(diagnostics, judges)
    code = 0
    for target, judge in found:
        try:
            of_settings = judge(_of_settings(target, diagnostics))
            code = max(code, _generate(reporter, target, options, given, judge, of_settings))
        except GenerationError:
            reporter.say(f"{target.name}: nothing was written")
            code = 1
    return code


def _of_settings(target: Target, diagnostics: Diagnostics) -> list[Diagnostic]:
    """The problems in the settings of one API, or in none in particular."""
    files = {str(path) for path in target.files}
    return [item for item in diagnostics if item.origin is None or item.origin.file in files]


def _generate(
    reporter: Reporter,
    target: Target,
    options: Options,
    given: dict[str, Any],
    judge: Judge,
    of_settings: list[Diagnostic],
) -> int:
    diagnostics = Diagnostics()
    clock = Progress(target.name, reporter)
    try:
        with reported(reporter, diagnostics, judge):
            inputs = read(target, load_options(given, target), diagnostics, clock)
            result = generate(inputs, diagnostics, clock)
            settle(diagnostics, judge)
            locations = [document.location for document in inputs.document.workspace.documents]
            hashes = input_hashes(target, options, locations)
            plan = write_output(result, target, hashes, given, diagnostics)
        found = [*of_settings, *judge(diagnostics)]
        if not (given["check"] or given["no_cache"]):
            keep_diagnostics(target.out, target.folder, options, found, inputs.caches)
    finally:
        clock.done()
    _tell_caches(reporter, target, inputs)
    outcome = Summary(
        name=target.label(result.config),
        edition=result.config.edition,
        out=target.out,
        files=len(result.files),
        lines=sum(result.files.lines().values()),
        api=result.api,
        warnings=sum(item.severity is Severity.WARNING for item in found),
        seconds=clock.seconds,
    )
    summarise(reporter, outcome, plan, timings=given["timings"], check=given["check"])
    return _show_stale(reporter, plan, given) if given["check"] else 0


def _tell_caches(reporter: Reporter, target: Target, inputs: Inputs) -> None:
    known = "from the cache" if inputs.validation.known else "newly computed"
    reporter.detail(f"{target.name}: verdict of the validator {known}")
    for kind, what in (("format", "formatted files"), ("templates", "compiled templates")):
        cache = inputs.caches.of(kind)
        reporter.detail(f"{target.name}: {what} from the cache: {cache.hits} of {cache.hits + cache.misses}")


def write_output(
    result: GeneratedSdk, target: Target, hashes: Hashes, given: dict[str, Any], diagnostics: Diagnostics
) -> Plan:
    """Write what was generated, or with `check` only compare."""
    manifest = Manifest(
        api=target.label(result.config),
        generator=__version__,
        contract=CONTRACT_VERSION,
        formatter=f"black {metadata.version('black')}",
        edition=result.config.edition,
        inputs=hashes,
    )
    adopt = bool(given.get("adopt"))
    output = OutputTarget(
        out=target.out,
        manifest=manifest,
        keep=result.config.keep,
        on_edit=OnEdit(given["on_edit"]),
        adopted=adopted(target.out, manifest.api, diagnostics, writes=not given["check"]) if adopt else None,
        prune=not adopt or given["prune"],
    )
    with result.clock.stage("write"):
        return (check if given["check"] else write)(result.files, output, diagnostics)


def input_hashes(target: Target, options: Options, documents: list[str]) -> Hashes:
    """Hashes of every local file that the output depends on, as the manifest lists them."""
    config = target.config
    lock = (str(target.lock),) if target.lock else ()
    named = (*documents, target.spec, *target.documents, *config.overlays, *config.examples, *lock)
    origins = {origin.file for origin in config.docs.wording_origins.values()}
    hashes = known_inputs(target.folder, options)
    listed = Path(options.spec).resolve() if is_local(options.spec) else None  # under a label of its own
    files = [Path(name) for name in (*named, *sorted(origins)) if is_local(name)]
    further = [path for path in files if path.is_file() and path.resolve() != listed]
    base = base_folder(target.folder, options)
    layers = layer_inputs((name for name in config.templates if name not in options.templates), base)
    return hashes | further_inputs(hashes, base, further) | layers


def _show_stale(reporter: Reporter, plan: Plan, given: dict[str, Any]) -> int:
    if not plan.stale:
        return 0
    options = "".join(f" --{name}" for name in ("adopt", "prune") if given.get(name))
    show_stale(reporter, plan, diff=given["diff"], remedy=f"run `sdkgen generate{options}` and commit the result")
    return 1
