"""Where the files that ship with the generator are, and when it last changed."""

from __future__ import annotations

from pathlib import Path

_PACKAGE = Path(__file__).resolve().parent
_INSTALLED = _PACKAGE / "_templates"

EDITIONS = "editions"


def edition_root(edition: str) -> Path:
    """Where an edition has templates, runtime modules and texts of its own; it may not exist."""
    return templates_root() / EDITIONS / edition


def templates_root() -> Path:
    """The built-in templates: inside an installed distribution, or beside the package in a checkout."""
    return _INSTALLED if _INSTALLED.is_dir() else _PACKAGE.parent / "templates"


def code_stamp() -> int:
    """When the generator itself last changed, in ns since the epoch; 0 for a release, where its version says it all."""
    if _INSTALLED.is_dir():
        return 0
    code = [path for path in _PACKAGE.rglob("*.py") if "__pycache__" not in path.parts]
    templates = [path for path in templates_root().rglob("*") if "__pycache__" not in path.parts]  # folders too
    return max(path.stat().st_mtime_ns for path in (*code, *templates))
