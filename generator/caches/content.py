"""Texts by key, in files."""

from __future__ import annotations

import hashlib
import os
import time

TYPE_CHECKING = False  # a run that finds nothing changed reads one entry, and does without `typing`, `pathlib` and such
if TYPE_CHECKING:
    from collections.abc import Iterable
    from pathlib import Path

_MAGIC = b"sdkgen-cache-3 "
_DAY = 24 * 60 * 60.0


class ContentCache:
    """Bytes by key, a hex digest of everything that they depend on.

    Safe with concurrent runs: entries are written to a temporary file and moved into place, and carry a checksum over
    key and content, so that a torn or foreign one counts as missing and is rewritten. A directory that cannot be
    written is used for reading. `limit` bounds the sum of entry sizes in bytes, looked at once a day; what was not used
    for longest goes first. `root` None: nothing is kept.
    """

    def __init__(self, root: str | Path | None, limit: int = 200_000_000) -> None:
        self.root = root
        self.hits = 0
        self.misses = 0
        self._limit = limit
        self._writable = root is not None
        self._trimmed = False

    def get(self, key: str) -> bytes | None:
        """What is stored under a key, or None."""
        found = None
        if self.root is not None:
            try:
                with open(self._path(key), "rb", buffering=0) as stream:
                    found = _unpack(stream.read(), key)
            except OSError:
                pass
        if found is None:
            self.misses += 1
        else:
            self.hits += 1
        return found

    def put(self, key: str, content: bytes) -> None:
        """Store something; silently does nothing where the directory cannot be written."""
        self._store((content,), key)

    def add(self, pieces: Iterable[bytes]) -> str:
        """Store what is made piece by piece, as one; its key, the hash of it all, or "" where it cannot be stored."""
        return self._store(pieces, "")

    def _store(self, pieces: Iterable[bytes], key: str) -> str:
        if not self._writable:
            return ""
        if not self._trimmed:
            self._trimmed = True
            self.trim()
        # A name of its own for every writer; `tempfile` would make one as well, but takes long to import.
        temporary = self._path(key or "new", f".{os.getpid()}-{os.urandom(6).hex()}")
        digest = hashlib.sha256()
        try:
            with os.fdopen(_create(temporary), "wb") as stream:
                stream.write(_head("", ""))  # the right one is as long
                for piece in pieces:
                    digest.update(piece)
                    stream.write(piece)
                key = key or digest.hexdigest()
                stream.seek(0)
                stream.write(_head(key, digest.hexdigest()))
            _move(temporary, self._path(key))
        except BaseException as problem:
            _remove(temporary)
            if not isinstance(problem, OSError):
                raise
            self._writable = False
            return ""
        return key

    def trim(self) -> None:
        """Bring the cache below its limit, unless that was done within the last day: it takes reading all folders."""
        if self.root is None:
            return
        from contextlib import suppress
        from pathlib import Path

        root = Path(self.root)
        marker = root / ".trimmed"
        try:
            if time.time() - marker.stat().st_mtime < _DAY:
                return
        except OSError:
            if not root.is_dir():
                return
        with suppress(OSError):
            marker.touch()
            _remove_oldest(root, self._limit)

    def _path(self, key: str, name: str = "") -> str:
        return os.path.join(str(self.root), key[:2], name or key)


def is_private(folder: str | Path) -> bool:
    """Whether only this user can write to it; one that is not there yet will be made so."""
    try:
        state = os.stat(folder)
    except OSError:
        return True
    return not hasattr(os, "geteuid") or (state.st_uid == os.geteuid() and not state.st_mode & 0o022)


def _create(path: str) -> int:
    """A new file that is for this user only, as is its folder."""
    flags = os.O_WRONLY | os.O_CREAT | os.O_EXCL | getattr(os, "O_BINARY", 0)
    try:
        return os.open(path, flags, 0o600)
    except FileNotFoundError:
        folder = os.path.dirname(path)
        os.makedirs(os.path.dirname(folder), mode=0o700, exist_ok=True)
        os.makedirs(folder, mode=0o700, exist_ok=True)
        return os.open(path, flags, 0o600)


def _move(path: str, place: str) -> None:
    try:
        os.replace(path, place)
    except FileNotFoundError:
        os.makedirs(os.path.dirname(place), mode=0o700, exist_ok=True)
        os.replace(path, place)


def _remove_oldest(root: Path, limit: int) -> None:
    entries = []
    for path in root.glob("*/*"):
        try:
            state = path.stat()
        except OSError:
            continue
        entries.append((max(state.st_atime, state.st_mtime), state.st_size, path))
    total = sum(size for _, size, _ in entries)
    for _, size, path in sorted(entries):
        if total <= limit:
            break
        _remove(path)
        total -= size


def _remove(path: str | Path) -> None:
    try:  # noqa: SIM105 - see above
        os.unlink(path)
    except OSError:
        pass


def _unpack(stored: bytes, key: str) -> bytes | None:
    end = stored.find(b"\n", 0, 100)
    content = memoryview(stored)[end + 1 :]  # some entries are megabytes: they are copied once
    return content.tobytes() if stored[: end + 1] == _head(key, hashlib.sha256(content).hexdigest()) else None


def _head(key: str, digest: str) -> bytes:
    """The line before a content, by its hash. It covers the key as well: an entry under another name is damaged."""
    return _MAGIC + hashlib.sha256(f"{key} {digest}".encode()).hexdigest().encode() + b"\n"
