"""What a run depends on, by hashes: for the manifest, and for a later run to see whether anything changed."""

from __future__ import annotations

import json
import os
from collections.abc import Iterable
from pathlib import Path

from generator.config.paths import DEFAULTS_FILE, PACKAGE, SHARED_TEMPLATES, Options, template_folder
from generator.writing.manifest import DOCUMENT, content_hash, file_hash

Hashes = dict[str, str]
"""Content hash by label; labels are the same on every machine, so they hold no absolute path."""


def is_local(locator: str) -> bool:
    """Whether a document is a file: standard input and URLs cannot be known to be unchanged."""
    return bool(locator) and locator != "-" and "://" not in locator


LAYER = "layer "
"""Begins the label of a layer of templates that settings name."""


def known_inputs(folder: Path | None, options: Options) -> Hashes:
    """Hashes of all that the command line names, and of everything in the API folder and shared between folders."""
    found: Hashes = {}
    if folder is not None:
        found |= _tree("api", folder)
        found["defaults"] = file_hash(folder.parent / DEFAULTS_FILE)
        found |= _tree("shared templates", folder.parent / SHARED_TEMPLATES)
    for label in ("spec", "config"):
        if is_local(getattr(options, label)):
            found[label] = file_hash(Path(getattr(options, label)))
    for label in ("examples", "wording", "overlays"):
        for number, path in enumerate(getattr(options, label), start=1):
            if is_local(path):
                found[f"{label} {number}"] = file_hash(Path(path))
    for number, path in enumerate(options.templates, start=1):
        found |= _tree(f"templates {number}", template_folder(path) or Path(path))
    found["options"] = content_hash(json.dumps(options.overrides).encode("utf-8", "surrogatepass"))
    return found


def base_folder(folder: Path | None, options: Options) -> Path:
    """The folder that further inputs are named relative to."""
    return folder if folder is not None else Path(options.spec).parent


def further_inputs(known: Hashes, base: Path, files: Iterable[Path]) -> Hashes:
    """Hashes of the files that only a full run knows of: those that settings or the document refer to."""
    inside = {path.resolve() for path in base.rglob("*")} if any(label.startswith("api/") for label in known) else set()
    found: Hashes = {}
    for path in files:
        if path.resolve() not in inside:
            found[DOCUMENT + _relative(path, base)] = file_hash(path)
    return found


def layer_inputs(names: Iterable[str], base: Path) -> Hashes:
    """One hash for each layer that settings name: of a folder, labelled from `base`, or of an installed package."""
    labels = (name if name.startswith(PACKAGE) else _relative(Path(name), base) for name in names)
    return {LAYER + label: layer_hash(label, base) for label in labels}


def layer_hash(label: str, base: Path) -> str:
    """The hash of everything in a layer, by its label."""
    folder = template_folder(label if label.startswith(PACKAGE) else str(base / label))
    return content_hash(json.dumps(_tree("", folder) if folder else {}).encode("utf-8", "surrogatepass"))


def _relative(path: Path, base: Path) -> str:
    return Path(os.path.relpath(path.resolve(), base.resolve())).as_posix()


def _tree(label: str, root: Path) -> Hashes:
    """Every file below a folder, under a label of its own; except compiled modules, which follow from the others."""
    folders = (item for item in os.walk(root) if "__pycache__" not in Path(item[0]).parts)
    paths = sorted(Path(folder, name) for folder, _, names in folders for name in names)
    return {f"{label}/{path.relative_to(root).as_posix()}": file_hash(path) for path in paths if path.is_file()}
