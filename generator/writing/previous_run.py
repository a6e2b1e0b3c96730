"""What the last run left in an output directory, for the next one to go on from."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from generator.diagnostics import Diagnostics, Origin
from generator.writing.guarded import LinkError, OutputFolder
from generator.writing.manifest import load

if TYPE_CHECKING:
    from generator.diff.versions import Previous


def existing(out: Path, path: str, diagnostics: Diagnostics) -> bytes | None:
    """The content of a file of an output directory; None where there is none.

    Raises `GenerationError` for one that cannot be read, or only through a link.
    """
    try:
        return OutputFolder(out).read(path)
    except OSError as problem:
        rule = "output-link" if isinstance(problem, LinkError) else "output-io"
        message = f"cannot read {path}: {problem.strerror or problem}"
        raise diagnostics.fatal(rule, message, Origin(str(out / path)), hint="replace it by a file") from problem


def last_run(out: Path, diagnostics: Diagnostics) -> Previous:
    """The API, the hashes and the releases of the last run; empty where there was none.

    Raises `GenerationError` for a manifest that cannot be read. A damaged description of the API is warned about: it is
    written anew, and the version begins where the settings say.
    """
    from generator.diff.surface import SURFACE_FILE, load_surface
    from generator.diff.versions import RELEASES_FILE, Previous

    written = load(OutputFolder(out), diagnostics)
    if written is None:
        return Previous()
    content = existing(out, SURFACE_FILE, diagnostics)
    releases = existing(out, RELEASES_FILE, diagnostics)
    surface = None
    try:
        surface = load_surface(content) if content is not None else None
    except (ValueError, RecursionError) as problem:
        place = Origin((out / SURFACE_FILE).as_posix())
        hint = "restore it from version control if the version is `auto`"
        diagnostics.warning("surface-unreadable", f"the description of the API is no use: {problem}", place, hint=hint)
    text = releases.decode("utf-8", "replace") if releases is not None else None
    return Previous(surface=surface, hashes=written.manifest.files if written.manifest else {}, releases=text)
