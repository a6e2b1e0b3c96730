"""Where the files lie that ship with the generator."""

from __future__ import annotations

from pathlib import Path


def templates_root() -> Path:
    """The built-in templates: inside an installed distribution, or beside the package in a checkout."""
    here = Path(__file__).resolve().parent
    installed = here / "_templates"
    return installed if installed.is_dir() else here.parent / "templates"
