"""What a run asks the disk before it knows whether there is anything to do, and what it was told.

Imports next to nothing: most runs find that nothing changed, and end there.
"""

from __future__ import annotations

import hashlib
import os

from generator._installed import version_of
from generator._resources import code_stamp

__all__ = ["ABSENT", "Disk", "content_hash", "file_hash", "is_still_so"]

ABSENT = "absent"
_BETWEEN = "//"  # stands in no path below a folder


def content_hash(content: bytes) -> str:
    return "sha256:" + hashlib.sha256(content).hexdigest()


def file_hash(path: str | os.PathLike[str]) -> str:
    """Content hash of a file, "absent" where there is none that can be read."""
    content = _read(path)
    return ABSENT if content is None else content_hash(content)


class Disk:
    """Answers questions about files, each asked once: the same question later has the same answer.

    `answers`: by kind and subject of the question, in the order in which they were asked. A run that decides by nothing
    else would decide the same wherever they are the same (`is_still_so`).
    """

    def __init__(self) -> None:
        self.answers: dict[tuple[str, str], str] = {}

    def hash(self, path: str) -> str:
        """Content hash of a file, "absent" where there is none that can be read."""
        return self._ask("hash", path)

    def read(self, path: str) -> bytes | None:
        """The content of a file, None where there is none that can be read."""
        content = _read(path)
        self.answers["hash", path] = ABSENT if content is None else content_hash(content)
        return content

    def files(self, root: str) -> list[str]:
        """Paths of all files below a folder, relative to it and with `/`, sorted; of links only to files."""
        return _listed(self._ask("files", root))

    def folders(self, root: str) -> list[str]:
        """Names of the folders in a folder, sorted."""
        return _listed(self._ask("folders", root))

    def kind(self, path: str) -> str:
        """ "file", "folder" or "other"; "" where there is nothing."""
        return self._ask("kind", path)

    def written(self, path: str) -> int:
        """When a file was last written, in ns since the epoch; -1 where there is none."""
        return int(self._ask("written", path))

    def version(self, distribution: str) -> str:
        """The version of an installed distribution; "" if it is not installed."""
        return self._ask("version", distribution)

    def stamp(self) -> int:
        """When the generator itself last changed."""
        return int(self._ask("stamp", ""))

    def forget(self, path: str) -> None:
        """Ask about a file again: it was written meanwhile."""
        for kind in ("hash", "kind", "written"):
            self.answers.pop((kind, path), None)

    def forget_all(self) -> None:
        self.answers.clear()

    def _ask(self, kind: str, subject: str) -> str:
        known = self.answers.get((kind, subject))
        if known is None:
            known = self.answers[kind, subject] = _QUESTIONS[kind](subject)
        return known


def is_still_so(kind: str, subject: str, answer: str) -> bool:
    """Whether a question has the same answer now. Raises KeyError for one of an unknown kind."""
    return _QUESTIONS[kind](subject) == answer


def _read(path: str | os.PathLike[str]) -> bytes | None:
    try:
        with open(path, "rb", buffering=0) as stream:
            return stream.read()
    except (OSError, ValueError):  # ValueError: no path can be like that
        return None


def _files(root: str) -> str:
    found = []
    for folder, _, names in os.walk(root):
        inside = os.path.relpath(folder, root).replace(os.sep, "/")
        paths = (name if inside == "." else f"{inside}/{name}" for name in names)
        found += [path for path in paths if os.path.isfile(os.path.join(root, path))]
    return _BETWEEN.join(sorted(found))


def _folders(root: str) -> str:
    try:
        with os.scandir(root) as entries:
            return _BETWEEN.join(sorted(entry.name for entry in entries if entry.is_dir()))
    except OSError:
        return ""


def _kind(path: str) -> str:
    if os.path.isfile(path):
        return "file"
    return "folder" if os.path.isdir(path) else "other" if os.path.exists(path) else ""


def _written(path: str) -> str:
    try:
        return str(os.stat(path).st_mtime_ns)
    except (OSError, ValueError):
        return "-1"


def _stamp(_: str) -> str:
    return str(code_stamp())


def _listed(joined: str) -> list[str]:
    return joined.split(_BETWEEN) if joined else []


_QUESTIONS = {
    "hash": file_hash,
    "files": _files,
    "folders": _folders,
    "kind": _kind,
    "written": _written,
    "version": version_of,
    "stamp": _stamp,
}
