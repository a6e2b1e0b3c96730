"""Exchange the whole output directory for the new one in a single step."""

from __future__ import annotations

import contextlib
import ctypes
import errno
import os
import shutil
import sys
import tempfile
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from generator.writing.failpoints import checkpoint

_MANY = (
    5000  # files of others; linking more than this (a `.git` or `.venv` in the directory) is slower than moving files
)
_AT_FDCWD = -100
_RENAME_EXCHANGE = 2  # Linux, renameat2(2)
_RENAME_SWAP = 2  # macOS, renamex_np(2)


class CannotSwapError(Exception):
    """This directory has to be written in place."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Changes:
    """Contents to write and files to remove, by path relative to `out`. `ours`: how many files are ours in all."""

    out: Path
    writes: Mapping[str, bytes]
    removes: tuple[str, ...]
    ours: int = 0

    @property
    def empty(self) -> bool:
        return not self.writes and not self.removes


def run(changes: Changes) -> None:
    """Build the new directory beside the old one and exchange them.

    Raises CannotSwapError, with nothing done, where the system or the directory does not allow it, and OSError where
    writing fails; the old directory is untouched then.
    """
    out = changes.out.resolve()
    if out.exists() and not os.access(out, os.W_OK):
        raise PermissionError(errno.EACCES, os.strerror(errno.EACCES), str(out))
    if _is_in_use(out):
        raise CannotSwapError("somebody stands in it")
    try:
        out.parent.mkdir(parents=True, exist_ok=True)
        stage = Path(tempfile.mkdtemp(prefix=_prefix(out), dir=out.parent))
    except PermissionError as error:
        raise CannotSwapError("nothing can be made beside it") from error
    try:
        linked = _build(changes, out, stage)
        checkpoint("staged")
        _exchange(out, stage)
    except BaseException:
        shutil.rmtree(stage, ignore_errors=True)
        raise
    checkpoint("swapped")
    _rescue(out, stage, linked | set(changes.removes) | set(changes.writes))
    shutil.rmtree(stage, ignore_errors=True)
    checkpoint("cleared")


def clear(out: Path) -> None:
    """Remove what killed runs left beside the directory. Only under the lock: a living run's stage looks the same."""
    out = out.resolve()
    if out.parent.is_dir():
        for name in os.listdir(out.parent):
            if name.startswith(_prefix(out)):
                shutil.rmtree(out.parent / name, ignore_errors=True)


def _prefix(out: Path) -> str:
    return f".{out.name}.sdkgen-"


def _is_in_use(out: Path) -> bool:
    """Whether it is a mount point, or our own working directory lies in it (a shell would be left in a removed one)."""
    if out.is_mount():
        return True
    with contextlib.suppress(OSError):
        return Path.cwd().resolve().is_relative_to(out)
    return False


def _build(changes: Changes, out: Path, stage: Path) -> set[str]:
    """Fill the stage; the paths that were linked from the old directory."""
    linked: set[str] = set()
    if out.is_dir():
        shutil.copymode(out, stage)
        _Linker(changes, linked).link(str(out), str(stage), "")
    else:
        stage.chmod(0o777 & ~_umask())
    had_files = out.is_dir()
    checkpoint("linked")
    made: set[str] = set()
    for number, (path, content) in enumerate(changes.writes.items()):
        folder = os.path.join(stage, os.path.dirname(path))
        if folder not in made:
            os.makedirs(folder, exist_ok=True)
            made.add(folder)
        target = os.path.join(stage, path)
        with open(target, "wb") as stream:
            stream.write(content)
        if had_files:
            with contextlib.suppress(OSError):
                shutil.copymode(out / path, target)
        checkpoint(f"written {number}")
    return linked


class _Linker:
    """Links every file that stays into the stage, and makes every folder that has one (or that was empty before)."""

    def __init__(self, changes: Changes, linked: set[str]) -> None:
        self._gone = {*changes.removes, *changes.writes}
        self._limit = changes.ours + _MANY
        self._linked = linked

    def link(self, source: str, target: str, prefix: str) -> None:
        is_empty, is_made = True, False
        with os.scandir(source) as entries:
            for entry in entries:
                is_empty = False
                path = prefix + entry.name
                if path in self._gone:
                    continue
                if entry.is_dir(follow_symlinks=False):
                    self.link(entry.path, os.path.join(target, entry.name), f"{path}/")
                    continue
                if not is_made:
                    os.makedirs(target, exist_ok=True)
                    is_made = True
                self._count(path)
                _link_file(entry, os.path.join(target, entry.name))
        if is_empty:
            os.makedirs(target, exist_ok=True)
        if os.path.isdir(target):
            shutil.copymode(source, target)

    def _count(self, path: str) -> None:
        self._linked.add(path)
        if len(self._linked) > self._limit:
            raise CannotSwapError("it holds too many files that are not ours")


def _link_file(entry: os.DirEntry[str], target: str) -> None:
    if not entry.is_file(follow_symlinks=False) and not entry.is_symlink():
        raise CannotSwapError(f"{entry.path} is neither a file nor a folder")
    try:
        os.link(entry.path, target, follow_symlinks=False)
    except OSError as error:
        raise CannotSwapError("its file system has no links") from error


def _exchange(out: Path, stage: Path) -> None:
    if not out.exists():
        os.rename(stage, out)
        return
    if not _native_exchange(os.fsencode(out), os.fsencode(stage)):
        raise CannotSwapError("the system cannot exchange two directories")


def _native_exchange(one: bytes, other: bytes) -> bool:
    try:
        library = ctypes.CDLL(None, use_errno=True)
        if sys.platform == "darwin":
            return bool(library.renamex_np(one, other, _RENAME_SWAP) == 0)
        return bool(library.renameat2(_AT_FDCWD, one, _AT_FDCWD, other, _RENAME_EXCHANGE) == 0)
    except (AttributeError, OSError, TypeError):
        return False


def _rescue(out: Path, old: Path, known: set[str]) -> None:
    """Carry over files that somebody else made in the old directory after it was linked."""
    if not old.is_dir():
        return
    root = str(old)
    for folder, _, names in os.walk(root):
        inner = folder[len(root) + 1 :].replace(os.sep, "/")
        for path in (f"{inner}/{name}" if inner else name for name in names):
            if path not in known and not (out / path).exists():
                (out / path).parent.mkdir(parents=True, exist_ok=True)
                os.rename(old / path, out / path)


def _umask() -> int:
    current = os.umask(0)
    os.umask(current)
    return current
