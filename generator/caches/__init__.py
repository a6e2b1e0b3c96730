"""What one run leaves for the next in the user's cache directory. Losing it costs time and nothing else."""

from __future__ import annotations

import os
import stat
from pathlib import Path

from platformdirs import user_cache_path

from generator.caches.content import ContentCache

KINDS = {
    "format": "Python files as black lays them out",
    "templates": "compiled templates",
    "verdicts": "what the validator found in a document, and what was reported about an output",
}
LIMIT = 200_000_000
"""The bytes that all of them together may take."""


class Caches:
    """The caches of a run, one of each kind below `root` (default: `cache_root()`). `Caches(off=True)` keeps nothing.

    Compiled templates are code that runs. So nothing is read or written where anyone but this user could have put
    something; `problem` then says why.
    """

    def __init__(self, root: Path | None = None, *, off: bool = False) -> None:
        self._root = root or cache_root()
        self.problem = "" if off else exposure(self._root)
        self._is_off = off or bool(self.problem)
        self._made: dict[str, ContentCache] = {}

    def of(self, kind: str) -> ContentCache:
        """The cache of one of the `KINDS`, the same one each time."""
        if kind not in KINDS:
            raise KeyError(kind)
        if kind not in self._made:
            folder = None if self._is_off else self._root / kind
            self._made[kind] = ContentCache(folder, LIMIT, together=self._root)
        return self._made[kind]


def cache_root() -> Path:
    """Where caches are: $SDKGEN_CACHE_DIR, or the user's cache directory as the system has it."""
    given = os.environ.get("SDKGEN_CACHE_DIR")
    return Path(given) if given else user_cache_path("sdkgen", appauthor=False)


def exposure(root: Path) -> str:
    """Why others than this user could change what is in a folder; empty if they cannot.

    The folder must be one, and not a link; it must belong to this user, and no one else may write to it. Nor may others
    be able to put another one in its place: the same holds for all folders and links above it, except that the system
    may own them, and that others may write to a folder where they can touch only their own (`/tmp`). One that is not
    there yet will be made for this user alone. Windows keeps users apart by where their folders are.
    """
    if not hasattr(os, "geteuid"):
        return ""
    for name in (os.path.abspath(root), os.path.realpath(root)):
        path = Path(name)
        for each in (path, *path.parents):
            try:
                state = each.lstat()
            except FileNotFoundError:
                continue
            except OSError as error:
                return f"{each}: {error.strerror}"
            if problem := _problem(state, is_root=each == path):
                return f"{each} {problem}"
    return ""


def _problem(state: os.stat_result, *, is_root: bool) -> str:
    if state.st_uid not in ((os.geteuid(),) if is_root else (os.geteuid(), 0)):
        return "belongs to another user"
    if stat.S_ISLNK(state.st_mode):
        return "is a link" if is_root else ""
    if not stat.S_ISDIR(state.st_mode):
        return "is not a folder"
    if state.st_mode & 0o022 and (is_root or not state.st_mode & stat.S_ISVTX):
        return "can be written by other users"
    return ""


__all__ = ["KINDS", "LIMIT", "Caches", "ContentCache", "cache_root", "exposure"]
