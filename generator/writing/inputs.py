"""Hashes of everything that a run depends on, so that the next one knows whether anything changed.

Imports nothing heavy: a run that finds nothing changed ends here, without YAML, Jinja or black.
"""

from __future__ import annotations

import os
from pathlib import Path

from generator._disk import Disk, content_hash

DOCUMENT = "document "  # labels of documents that the main one refers to: their paths relative to its folder


class Inputs:
    """Collects the inputs of a run under labels that are the same on every machine (never absolute paths)."""

    def __init__(self, disk: Disk | None = None) -> None:
        self.disk = disk or Disk()
        self.hashes: dict[str, str] = {}

    def text(self, label: str, text: str) -> None:
        """A setting that is no file: an option of the command line, a version."""
        self.hashes[label] = content_hash(text.encode("utf-8", "surrogatepass"))

    def file(self, label: str, path: Path) -> None:
        """A file; one that is missing counts too, since its appearing is a change."""
        self.hashes[label] = self.disk.hash(str(path))

    def tree(self, label: str, root: Path) -> None:
        """Every file below a folder, each under its own label."""
        for path in self.disk.files(str(root)):
            self.file(f"{label}/{path}", root / path)

    def document(self, path: Path, main: Path) -> None:
        """A document that the main one refers to; found again by its path relative to the main one's folder."""
        self.file(DOCUMENT + _relative(path, main.parent), path)


def _relative(path: Path, root: Path) -> str:
    return Path(os.path.relpath(path.resolve(), root.resolve())).as_posix()
