"""A content-addressed cache of small texts under the user's cache directory."""

from __future__ import annotations

import contextlib
import hashlib
import os
import tempfile
import time
from pathlib import Path

_MAGIC = b"sdkgen-cache-1 "
_DAY = 24 * 60 * 60.0


def cache_root() -> Path:
    """Where caches live: $SDKGEN_CACHE_DIR, or the user's cache directory as the system has it."""
    given = os.environ.get("SDKGEN_CACHE_DIR")
    if given:
        return Path(given)
    from platformdirs import user_cache_path  # late: it is not needed where nothing is cached

    return user_cache_path("sdkgen", appauthor=False)


class ContentCache:
    """Texts by key. Losing an entry, or the whole cache, costs time and nothing else.

    Safe with concurrent runs: entries are written to a temporary file and moved into place, and carry a checksum, so
    that a torn or foreign one counts as missing and is rewritten. A directory that cannot be written is used for
    reading. `limit` bounds the sum of entry sizes in bytes; entries not used for longest go first.
    """

    def __init__(self, root: Path, limit: int = 200_000_000) -> None:
        self.root = root
        self._limit = limit
        self._writable = True
        self.hits = 0
        self.misses = 0

    def get(self, key: str) -> bytes | None:
        """The text stored under a key (a hex digest), or None."""
        path = self._path(key)
        try:
            stored = path.read_bytes()
        except OSError:
            self.misses += 1
            return None
        text = _unpack(stored)
        if text is None:
            self.misses += 1
            return None
        self.hits += 1
        return text

    def put(self, key: str, text: bytes) -> None:
        """Store a text; silently does nothing where the directory cannot be written."""
        if not self._writable:
            return
        path = self._path(key)
        try:
            path.parent.mkdir(parents=True, exist_ok=True)
            handle, temporary = tempfile.mkstemp(dir=path.parent, prefix=".tmp-")
        except OSError:
            self._writable = False
            return
        try:
            with os.fdopen(handle, "wb") as stream:
                stream.write(_pack(text))
            os.replace(temporary, path)
        except OSError:
            self._writable = False
            with contextlib.suppress(OSError):
                os.unlink(temporary)

    def trim(self) -> None:
        """Bring the cache below its limit. Looks at most once a day, since it reads the whole directory."""
        marker = self.root / ".trimmed"
        try:
            if time.time() - marker.stat().st_mtime < _DAY:
                return
        except OSError:
            if not self.root.is_dir():
                return
        with contextlib.suppress(OSError):
            marker.touch()
            self._remove_oldest()

    def _remove_oldest(self) -> None:
        entries = []
        for path in self.root.glob("*/*"):
            with contextlib.suppress(OSError):
                state = path.stat()
                entries.append((max(state.st_atime, state.st_mtime), state.st_size, path))
        total = sum(size for _, size, _ in entries)
        for _, size, path in sorted(entries):
            if total <= self._limit:
                break
            with contextlib.suppress(OSError):
                path.unlink()
            total -= size

    def _path(self, key: str) -> Path:
        return self.root / key[:2] / key


def _pack(text: bytes) -> bytes:
    return _MAGIC + hashlib.sha256(text).hexdigest().encode() + b"\n" + text


def _unpack(stored: bytes) -> bytes | None:
    head, _, text = stored.partition(b"\n")
    return text if head == _MAGIC + hashlib.sha256(text).hexdigest().encode() else None
