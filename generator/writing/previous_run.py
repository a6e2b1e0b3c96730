"""Single files that the last run left in an output directory."""

from __future__ import annotations

from pathlib import Path

from generator.diagnostics import Diagnostics, Origin
from generator.writing.guarded import LinkError, OutputFolder


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


def replace_file(out: Path, path: str, content: bytes, diagnostics: Diagnostics) -> None:
    """Put a content in the place of a file that its user shares with us. Raises `GenerationError` if it cannot be."""
    folder = OutputFolder(out)
    try:
        if folder.kind(path) == "link":
            raise LinkError(path)
        folder.rename(folder.stage(path, content), path)
    except OSError as problem:
        rule = "output-link" if isinstance(problem, LinkError) else "output-io"
        message = f"cannot write {path}: {problem.strerror or problem}"
        raise diagnostics.fatal(rule, message, Origin(str(out / path)), hint="replace it by a file") from problem
