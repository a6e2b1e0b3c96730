"""Where things are in a project, and what the command line says. Imports nothing heavy."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

SETTINGS_FILE = "sdk.yaml"
DEFAULTS_FILE = "_defaults.yaml"
SHARED_TEMPLATES = "_shared/templates"
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
