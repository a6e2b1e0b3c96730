"""Where things are in a project, and what the command line says. Imports nothing heavy."""

from __future__ import annotations

import importlib.util
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

SETTINGS_FILE = "sdk.yaml"
DEFAULTS_FILE = "_defaults.yaml"
SHARED_TEMPLATES = "_shared/templates"
PACKAGE = "package:"
"""Begins the name of a layer of templates that is an installed package."""
CATALOGUE = Path(__file__).with_name("catalogue.yaml")
SPEC_NAMES = ("openapi.yaml", "openapi.yml", "openapi.json")


@dataclass(frozen=True, slots=True, kw_only=True)
class Options:
    """What the command line says. Empty means: as the folder or the built-in default has it."""

    specs: Path = Path("specs")
    spec: str = ""
    config: str = ""
    out: str = ""
    examples: tuple[str, ...] = ()
    wording: tuple[str, ...] = ()
    overlays: tuple[str, ...] = ()
    templates: tuple[str, ...] = ()
    overrides: tuple[str, ...] = ()  # key=value


def api_folders(specs: Path) -> list[Path]:
    """The API folders below `specs`: those that hold settings or a document, sorted."""
    return sorted(path for path in specs.iterdir() if is_api(path)) if specs.is_dir() else []


def is_api(folder: Path) -> bool:
    """Whether a folder holds settings or a document."""
    return any((folder / name).is_file() for name in (SETTINGS_FILE, *SPEC_NAMES))


def template_folder(name: str) -> Path | None:
    """The folder of a layer of templates: a path, or `package:` with the name of an installed package, dotted where a
    folder inside it is meant. None where there is no such folder.

    The package is found, not imported: none of its code runs.
    """
    if not name.startswith(PACKAGE):
        return Path(name) if Path(name).is_dir() else None
    top, *below = name.removeprefix(PACKAGE).split(".")
    try:
        spec = importlib.util.find_spec(top)
    except ValueError:  # no name at all, or a module without a file
        return None
    roots = spec.submodule_search_locations or () if spec is not None else ()
    return next((folder for root in roots if (folder := Path(root, *below)).is_dir()), None)


def template_folders(names: Iterable[str]) -> list[Path]:
    """The folders of several layers; one that is not there has no templates."""
    return [template_folder(name) or Path(name) for name in names]
