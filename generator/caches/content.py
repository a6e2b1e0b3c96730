"""Bytes by key, in files."""

from __future__ import annotations

import contextlib
import hashlib
import os
import stat
import tempfile
import time
from pathlib import Path

_MAGIC = b"sdkgen-cache-4 "
_DAY = 24 * 60 * 60.0


class ContentCache:
    """Bytes by key, a hex digest of everything that they depend on.

    Safe with concurrent runs: entries are written to a temporary file and moved into place, and carry a checksum over
    key and content, so that a torn or foreign one counts as missing and is rewritten. A directory that cannot be
    written is used for reading. `limit` bounds the sum of file sizes in bytes below `together` (default: `root`),
    looked at once a day; what was not used for longest goes first. `root` None: nothing is kept.
    """

    def __init__(self, root: Path | None, limit: int = 200_000_000, *, together: Path | None = None) -> None:
        self.root = root
        self.hits = 0
        self.misses = 0
        self._limit = limit
        self._together = together or root
        self._writable = root is not None
        self._trimmed = False

    def get(self, key: str) -> bytes | None:
        """What is stored under a key, or None."""
        found = None
        if self.root is not None:
            with contextlib.suppress(OSError):
                found = _unpack(_read_own(self._path(self.root, key)), key)
        if found is None:
            self.misses += 1
        else:
            self.hits += 1
        return found

    def put(self, key: str, content: bytes) -> None:
        """Store something; silently does nothing where the directory cannot be written."""
        if self.root is None or not self._writable:
            return
        if not self._trimmed:
            self._trimmed = True
            self.trim()
        path = self._path(self.root, key)
        temporary = None
        try:
            _make(path.parent)
            handle, temporary = tempfile.mkstemp(dir=path.parent)  # for this user only
            with os.fdopen(handle, "wb") as stream:
                stream.write(_head(key, content) + content)
            os.replace(temporary, path)
        except OSError:
            self._writable = False
            if temporary is not None:
                with contextlib.suppress(OSError):
                    os.unlink(temporary)

    def trim(self) -> None:
        """Bring the files below the limit, unless that was done within the last day: it takes reading all folders."""
        if self._together is None:
            return
        marker = self._together / ".trimmed"
        with contextlib.suppress(OSError):
            if not self._together.is_dir() or (marker.exists() and time.time() - marker.stat().st_mtime < _DAY):
                return
            marker.touch()
            _remove_oldest(self._together, self._limit)

    def _path(self, root: Path, key: str) -> Path:
        return root / key[:2] / key


def _make(folder: Path) -> None:
    """Make a folder, and those above it that are missing, for this user only."""
    if not folder.is_dir():
        _make(folder.parent)
        folder.mkdir(mode=0o700, exist_ok=True)


def _read_own(path: Path) -> bytes:
    """The content of a file that this user wrote. Raises `OSError` for others, and for links."""
    with open(os.open(path, os.O_RDONLY | getattr(os, "O_NOFOLLOW", 0) | getattr(os, "O_BINARY", 0)), "rb") as stream:
        state = os.fstat(stream.fileno())
        is_foreign = hasattr(os, "geteuid") and (state.st_uid != os.geteuid() or state.st_mode & 0o022)
        if is_foreign or not stat.S_ISREG(state.st_mode):
            raise PermissionError(path)
        return stream.read()


def _remove_oldest(root: Path, limit: int) -> None:
    entries = []
    for folder, _, names in os.walk(root):
        for name in names:
            path = Path(folder, name)
            with contextlib.suppress(OSError):
                state = path.lstat()
                entries.append((max(state.st_atime, state.st_mtime), state.st_size, path))
    total = sum(size for _, size, _ in entries)
    for _, size, path in sorted(entries):
        if total <= limit:
            break
        with contextlib.suppress(OSError):
            path.unlink()
        total -= size


def _unpack(stored: bytes, key: str) -> bytes | None:
    end = stored.find(b"\n", 0, 100)
    content = stored[end + 1 :]
    return content if stored[: end + 1] == _head(key, content) else None


def _head(key: str, content: bytes) -> bytes:
    """The line before a content, by its hash. It covers the key as well: an entry under another name is damaged."""
    digest = hashlib.sha256(content).hexdigest()
    return _MAGIC + hashlib.sha256(f"{key} {digest}".encode()).hexdigest().encode() + b"\n"
