"""Where things lie in a project, and what the command line says. Imports nothing heavy."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from generator._disk import Disk

SETTINGS_FILE = "sdk.yaml"
DEFAULTS_FILE = "_defaults.yaml"
SHARED_TEMPLATES = "_shared/templates"
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


def api_folders(specs: Path, disk: Disk | None = None) -> list[Path]:
    """The API folders below `specs`: those that hold settings or a document, sorted."""
    disk = disk or Disk()
    return [path for path in sorted(specs / name for name in disk.folders(str(specs))) if is_api(path, disk)]


def is_api(folder: Path, disk: Disk | None = None) -> bool:
    """Whether a folder holds settings or a document."""
    disk = disk or Disk()
    return any(disk.kind(str(folder / name)) == "file" for name in (SETTINGS_FILE, *SPEC_NAMES))
