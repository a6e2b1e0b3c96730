"""What one run leaves for the next in the user's cache directory. Losing it costs time and nothing else."""

from __future__ import annotations

import os
from pathlib import Path

from generator.caches.content import ContentCache

LIMITS = {
    "format": 200_000_000,  # Python files as black lays them out
    "layout": 20_000_000,  # single statements, and shapes of lines that black leaves alone
    "templates": 20_000_000,  # compiled
    "verdicts": 20_000_000,  # of the validator
    "documents": 200_000_000,  # fetched from URLs
    "runs": 200_000_000,  # what a run knew of an API, for one that finds a description changed
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
            folder = None if self._off else (self._root or cache_root()) / name
            self._made[name] = ContentCache(folder, LIMITS[name])
        return self._made[name]


def cache_root() -> Path:
    """Where caches live: $SDKGEN_CACHE_DIR, or the user's cache directory as the system has it."""
    given = os.environ.get("SDKGEN_CACHE_DIR")
    if given:
        return Path(given)
    from platformdirs import user_cache_path  # late: it is not needed where nothing is cached

    return user_cache_path("sdkgen", appauthor=False)


__all__ = ["LIMITS", "Caches", "ContentCache", "cache_root"]
