"""What a run depends on, by hashes; imports nothing heavy, so that a run without changes ends early."""

from __future__ import annotations

import json
from collections.abc import Iterable
from pathlib import Path

from generator import __version__
from generator._disk import Disk
from generator.config.paths import DEFAULTS_FILE, SHARED_TEMPLATES, Options
from generator.render.version import CONTRACT_VERSION
from generator.writing.inputs import Inputs
from generator.writing.manifest import Manifest


def is_local(locator: str) -> bool:
    """Whether a document is a file: standard input and URLs cannot be known to be unchanged."""
    return bool(locator) and locator != "-" and "://" not in locator


def known_inputs(folder: Path | None, options: Options, disk: Disk | None = None) -> Inputs:
    """Hashes of all that the command line names, and of everything in the API folder and shared between folders."""
    found = Inputs(disk)
    if folder is not None:
        found.tree("api", folder)
        found.file("defaults", folder.parent / DEFAULTS_FILE)
        found.tree("shared templates", folder.parent / SHARED_TEMPLATES)
    for label in ("spec", "config"):
        if is_local(getattr(options, label)):
            found.file(label, Path(getattr(options, label)))
    for label in ("examples", "wording", "overlays"):
        for number, path in enumerate(getattr(options, label), start=1):
            if is_local(path):
                found.file(f"{label} {number}", Path(path))
    for number, path in enumerate(options.templates, start=1):
        found.tree(f"templates {number}", Path(path))
    found.text("options", json.dumps(options.overrides))
    return found


def base_folder(folder: Path | None, options: Options) -> Path:
    """The folder that further inputs are named relative to."""
    return folder if folder is not None else Path(options.spec).parent


def add_further(inputs: Inputs, base: Path, files: Iterable[Path]) -> None:
    """Add the files that only a full run knows of: those that settings or the document refer to."""
    inside = (
        {path.resolve() for path in base.rglob("*")}
        if any(label.startswith("api/") for label in inputs.hashes)
        else set()
    )
    for path in files:
        if path.resolve() not in inside:
            inputs.document(path, base / "main")


def manifest(api: str, inputs: Inputs) -> Manifest:
    """The manifest of a run, its files still to come."""
    return Manifest(
        api=api,
        generator=__version__,
        contract=CONTRACT_VERSION,
        formatter=f"black {inputs.disk.version('black')}",
        inputs=inputs.hashes,
    )
