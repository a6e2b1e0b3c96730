"""What one run leaves for the next in the user's cache directory. Losing it costs time and nothing else."""

from __future__ import annotations

import os
import sys

from generator.caches.content import ContentCache

TYPE_CHECKING = False  # see content.py
if TYPE_CHECKING:
    from pathlib import Path

LIMITS = {
    "format": 200_000_000,  # Python files as black lays them out
    "templates": 20_000_000,  # compiled
    "verdicts": 20_000_000,  # of the validator, and what was reported about an output
    "documents": 200_000_000,  # fetched from URLs
}
"""The caches there are, with the bytes that each may take."""


class Caches:
    """The caches of a run, each a folder below `root` (default: `cache_root()`). `Caches(off=True)` keeps nothing."""

    def __init__(self, root: Path | None = None, *, off: bool = False) -> None:
        self._root = root
        self._off = off
        self._made: dict[str, ContentCache] = {}

    def of(self, name: str) -> ContentCache:
        """The cache with one of the names in `LIMITS`, the same one each time."""
        if name not in self._made:
            folder = None if self._off else os.path.join(self._root or _root(), name)
            self._made[name] = ContentCache(folder, LIMITS[name])
        return self._made[name]


def cache_root() -> Path:
    """Where caches live: $SDKGEN_CACHE_DIR, or the user's cache directory as the system has it."""
    from pathlib import Path

    return Path(_root())


def _root() -> str:
    given = os.environ.get("SDKGEN_CACHE_DIR")
    return given or _usual_root() or _systems_root()


def _usual_root() -> str:
    """Where platformdirs finds it on most Linux systems, without the time that importing it takes; "" elsewhere."""
    home, base = os.environ.get("HOME", ""), os.environ.get("XDG_CACHE_HOME", "")
    if sys.platform != "linux" or "ANDROID_DATA" in os.environ or not home.startswith("/"):
        return ""
    if base and not base.startswith("/"):
        return ""
    return os.path.join(base or os.path.join(home, ".cache"), "sdkgen")


def _systems_root() -> str:
    from platformdirs import user_cache_dir

    return user_cache_dir("sdkgen", appauthor=False)


__all__ = ["LIMITS", "Caches", "ContentCache", "cache_root"]
