"""Hashes of everything that a run depends on, so that the next one knows whether anything changed.

Imports nothing heavy: a run that finds nothing changed ends here, without YAML, Jinja or black.
"""

from __future__ import annotations

import hashlib
import os
from pathlib import Path

from generator import __file__ as _package
from generator._resources import templates_root

DOCUMENT = "document "  # labels of documents that the main one refers to: their paths relative to its folder
_ABSENT = "absent"


def content_hash(content: bytes) -> str:
    return "sha256:" + hashlib.sha256(content).hexdigest()


class Inputs:
    """Collects the inputs of a run under labels that are the same on every machine (never absolute paths)."""

    def __init__(self) -> None:
        self.hashes: dict[str, str] = {}

    def text(self, label: str, text: str) -> None:
        """A setting that is no file: an option of the command line, a version."""
        self.hashes[label] = content_hash(text.encode("utf-8", "surrogatepass"))

    def file(self, label: str, path: Path) -> None:
        """A file; one that is missing counts too, since its appearing is a change."""
        self.hashes[label] = file_hash(path)

    def tree(self, label: str, root: Path, pattern: str = "*") -> None:
        """Every file below a folder that matches, each under its own label."""
        for path in sorted(root.rglob(pattern)):
            if path.is_file():
                self.file(f"{label}/{path.relative_to(root).as_posix()}", path)

    def document(self, path: Path, main: Path) -> None:
        """A document that the main one refers to; found again by its path relative to the main one's folder."""
        self.file(DOCUMENT + _relative(path, main.parent), path)


def file_hash(path: Path | str) -> str:
    """Content hash of a file, "absent" where there is none that can be read."""
    try:
        with open(path, "rb", buffering=0) as stream:
            return content_hash(stream.read())
    except OSError:
        return _ABSENT


def code_stamp() -> int:
    """When the generator itself last changed, in ns since the epoch; 0 for a release, where its version says it all."""
    package = Path(_package).resolve().parent
    templates = templates_root()
    if templates.is_relative_to(package):
        return 0
    return max(_newest(package, ".py"), _newest(templates, ""))


def _newest(root: Path, suffix: str) -> int:
    """When anything with such a name below a folder last changed; without a suffix folders count too."""
    times = [0]
    for folder, _, names in os.walk(root):
        if not folder.endswith("__pycache__"):
            paths = [f"{folder}/{name}" for name in names if name.endswith(suffix)]
            times += [os.stat(path).st_mtime_ns for path in (paths if suffix else [folder, *paths])]
    return max(times)


def _relative(path: Path, root: Path) -> str:
    return Path(os.path.relpath(path.resolve(), root.resolve())).as_posix()
