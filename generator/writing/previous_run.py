"""What the last run left in an output directory, for the next one to go on from."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from generator.diagnostics import Diagnostics, Origin
from generator.writing.manifest import load

if TYPE_CHECKING:
    from generator.diff.versions import Previous


def existing(path: Path) -> bytes | None:
    """The content of a file; None where there is none. Raises `OSError` for one that cannot be read."""
    try:
        return path.read_bytes()
    except (FileNotFoundError, NotADirectoryError):
        return None


def last_run(out: Path, diagnostics: Diagnostics) -> Previous:
    """The API, the hashes and the releases of the last run; empty where there was none.

    Raises `GenerationError` for a manifest that cannot be read. A damaged description of the API is warned about: it is
    written anew, and the version begins where the settings say.
    """
    from generator.diff.surface import SURFACE_FILE, load_surface
    from generator.diff.versions import RELEASES_FILE, Previous

    manifest = load(out, diagnostics)
    if manifest is None:
        return Previous()
    content = existing(out / SURFACE_FILE)
    releases = existing(out / RELEASES_FILE)
    surface = None
    try:
        surface = load_surface(content) if content is not None else None
    except (ValueError, RecursionError) as problem:
        place = Origin((out / SURFACE_FILE).as_posix())
        hint = "restore it from version control if the version is `auto`"
        diagnostics.warning("surface-unreadable", f"the description of the API is no use: {problem}", place, hint=hint)
    text = releases.decode("utf-8", "replace") if releases is not None else None
    return Previous(surface=surface, hashes=manifest.files, releases=text)
