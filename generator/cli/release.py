"""`sdkgen release`."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import click

from generator.cli import options as shared
from generator.cli.generation import generate_all
from generator.cli.loading import load_options, one_target, reported
from generator.cli.report import Reporter
from generator.config.project import Target
from generator.diagnostics import Diagnostics, Origin
from generator.diff.versions import RELEASED_FILE, RELEASES_FILE, Released, files_hash, release_notes
from generator.pipeline import Clock, generate, read
from generator.writing.atomic_write import write_file
from generator.writing.guarded import replace_file

EPILOG = """\b
Examples:
  sdkgen release banking && git add -A && git commit -m "banking 1.3.0"
"""


@click.command(epilog=EPILOG)
@click.argument("api", shell_complete=shared.complete_api)
@click.option("--specs", default="specs", type=shared.FOLDER, help="Where the API folders are.")
@shared.reporting
def command(reporter: Reporter, api: str, specs: str, **given: Any) -> int:
    """Fix the version of the package as it is generated now: its section in RELEASES.md, and released.json beside
    the settings, with which `version: auto` compares from now on. Tags and pushes nothing.

    API is a folder under specs/ or a path to one.
    """
    given |= {"specs": specs, "check": False, "diff": "none", "on_edit": "stop", "strict": False, "no_cache": False}
    given |= {"timings": False}
    options = shared.options_of(given)
    diagnostics = Diagnostics()
    with reported(reporter, diagnostics):
        target = one_target(api, options, diagnostics)
    if code := generate_all(reporter, (api,), options, given):
        return code
    with reported(reporter, Diagnostics()):
        version = _release(target, given, Diagnostics())
    if not version:
        reporter.say(f"{target.name}: nothing changed since the last release")
        return 0
    reporter.say(f"{target.name}: released {version}; commit it, tag and push it as you do")
    return generate_all(Reporter(reporter.format, -1), (api,), options, given)  # the manifest lists released.json


def _release(target: Target, given: dict[str, Any], diagnostics: Diagnostics) -> str:
    """Write what a release leaves; its version, or "" where there is nothing to release."""
    inputs = read(target, load_options(given, target), diagnostics, Clock())
    result = generate(inputs, diagnostics, Clock())
    files = result.files
    now = Released(surface=result.surface, files=files_hash(files.files, files.merged | files.once))
    before = inputs.previous.released
    if before == now:
        return ""
    place = (target.folder or Path()) / RELEASED_FILE
    if before is not None and before.surface.version == now.surface.version:
        hint = "raise `version` in sdk.yaml, or set it to auto"
        message = f"version {now.surface.version} was already released, and what is generated now is another"
        raise diagnostics.fatal("version-released", message, Origin(place.as_posix()), hint=hint)
    notes = release_notes(now.surface, inputs.previous, result.config.rules)
    replace_file(target.out, RELEASES_FILE, notes.encode(), diagnostics)
    write_file(place, now.dump(), diagnostics)
    return now.surface.version
