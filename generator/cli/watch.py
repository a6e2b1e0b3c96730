"""`sdkgen watch`."""

from __future__ import annotations

import os
import time
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Any

import click

from generator.cli import options as shared
from generator.cli.fingerprint import base_folder
from generator.cli.generate import generate_changed
from generator.cli.main import report_failure
from generator.cli.report import Reporter
from generator.config.paths import DEFAULTS_FILE, Options, template_folders
from generator.config.project import Target, targets
from generator.diagnostics import Diagnostics, GenerationError
from generator.writing.guarded import OutputFolder
from generator.writing.manifest import DOCUMENT, MANIFEST, load

EPILOG = """\b
Examples:
  sdkgen watch banking
  sdkgen watch --spec openapi.yaml --templates my-templates --out sdk
"""
Snapshot = dict[Path, tuple[int, int]]
INTERVAL = 0.2
SETTLE = 0.05
"""Seconds between two looks, and until a change is taken to be complete (editors write in several steps)."""


@click.command(epilog=EPILOG)
@shared.apis
@shared.inputs
@shared.templates
@click.option("--out", default="", type=shared.FOLDER, help="Where to write; default: output/<api>.")
@click.option("--on-edit", type=click.Choice(["stop", "overwrite", "keep"]), default="stop", show_default=True,
              help="What to do with generated files that were edited by hand.")  # fmt: skip
@click.option("--runs", type=click.IntRange(min=1), default=None, hidden=True, help="Stop after this many runs.")
@shared.reporting
def command(reporter: Reporter, api: tuple[str, ...], runs: int | None, **given: Any) -> None:
    """Generate, then again whenever a document, its settings, examples, overlays or templates change. Ctrl-C ends it.

    A broken state in between is reported, and the output stays as it was until the inputs are sound again.
    """
    options = shared.options_of(given)
    shared.check_usage(api, options)
    given |= {"check": False, "diff": "none", "strict": False, "no_cache": False, "timings": False}
    done = 0
    while True:
        places = _places(api, options)
        before = snapshot(places)
        _run(reporter, api, options, given)
        done += 1
        if runs is not None and done >= runs:
            return
        names = wait_for_change(places, before)
        reporter.say(f"changed: {', '.join(path.name for path in names[:5])}{' …' if len(names) > 5 else ''}")


def _run(reporter: Reporter, names: tuple[str, ...], options: Options, given: dict[str, Any]) -> None:
    """One round. Whatever is wrong is reported, and watching goes on."""
    fresh = Reporter(reporter.format, reporter.verbosity, debug=reporter.debug)
    begin = time.perf_counter()
    try:
        generate_changed(fresh, names, options, given)
    except GenerationError as problem:
        fresh.diagnostics(problem.diagnostics)
    except Exception as problem:
        report_failure(problem, fresh)
    fresh.finish()
    reporter.detail(f"{time.perf_counter() - begin:.2f} s")


def _places(names: tuple[str, ...], options: Options) -> list[Path]:
    """Everything whose change may change the output, as far as the settings can be read just now."""
    named = (options.spec, options.config, *options.examples, *options.wording, *options.overlays)
    found = template_folders(options.templates)
    found += [Path(name) for name in named if name and name != "-" and "://" not in name]
    if not options.spec:
        found += [options.specs / DEFAULTS_FILE, options.specs / "_shared", options.specs]
    elif found:
        # A document that $refs lead to may be missing or broken before the first run, which finds out which there are.
        found += [path for path in Path(options.spec).parent.glob("*") if path.suffix in (".yaml", ".yml", ".json")]
    for target in targets(names, options, Diagnostics(), need_spec=False):
        config = target.config
        origins = {origin.file for origin in config.docs.wording_origins.values()}
        listed = (target.spec, *target.documents, *config.overlays, *config.examples, *origins)
        found += template_folders(config.templates)
        found += [Path(name) for name in listed if name and name != "-" and "://" not in name]
        found += [*target.files, *_read_before(target, options)]
    return list(dict.fromkeys(found))


def _read_before(target: Target, options: Options) -> list[Path]:
    """The documents that the last run read, wherever they are; none where its manifest cannot be read."""
    try:
        written = load(OutputFolder(target.out), Diagnostics())
    except GenerationError:
        return []
    base = base_folder(target.folder, options)
    labels = written.manifest.inputs if written and written.manifest else ()
    return [base / label.removeprefix(DOCUMENT) for label in labels if label.startswith(DOCUMENT)]


def snapshot(places: Iterable[Path]) -> Snapshot:
    """Time and size of every file in or below some places; what is not there is left out."""
    found: Snapshot = {}
    for path in _files(places):
        try:
            status = path.stat()
        except OSError:
            continue
        found[path] = (status.st_mtime_ns, status.st_size)
    return found


def wait_for_change(places: Iterable[Path], before: Snapshot) -> list[Path]:
    """Wait until anything differs from `before` and has come to rest; the files that differ, sorted."""
    places = list(places)
    now = snapshot(places)
    while now == before:
        time.sleep(INTERVAL)
        now = snapshot(places)
    while True:
        time.sleep(SETTLE)
        again = snapshot(places)
        if again == now:
            return changed(before, now)
        now = again


def changed(before: Snapshot, now: Snapshot) -> list[Path]:
    """Files that were added, changed or removed, sorted."""
    return sorted(path for path in before.keys() | now.keys() if before.get(path) != now.get(path))


def _files(places: Iterable[Path]) -> Iterator[Path]:
    for place in places:
        if place.is_dir():
            yield from _below(place)
        else:
            yield place


def _below(place: Path) -> Iterator[Path]:
    """Files below a folder but hidden ones (editors write such) and those of outputs, which a run itself writes."""
    for folder, folders, names in os.walk(place):
        path = Path(folder)
        folders[:] = [name for name in folders if not name.startswith(".") and not (path / name / MANIFEST).is_file()]
        yield from (path / name for name in names if not name.startswith("."))
