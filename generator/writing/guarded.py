"""The one way to the files of an output directory: never through a link, never outside of it, never into `.git`.

Someone else may have prepared what is there (a cloned repository), so that neither names nor folders in it are
trusted. Every folder on the way is opened by its parent's handle without following links; where the system cannot do
that (Windows), every step is looked at before it is taken.
"""

from __future__ import annotations

import contextlib
import errno
import functools
import os
import secrets
import stat
from collections.abc import Iterator
from pathlib import Path
from typing import Literal

from generator.diagnostics import Diagnostics, Origin
from generator.writing.fileset import is_git, unsafe_path

Kind = Literal["", "file", "folder", "link", "other"]

_NATIVE = hasattr(os, "O_NOFOLLOW") and {os.open, os.stat, os.mkdir, os.unlink, os.rmdir} <= os.supports_dir_fd
_NO_FOLLOW = getattr(os, "O_NOFOLLOW", 0)
_BINARY = getattr(os, "O_BINARY", 0) | getattr(os, "O_CLOEXEC", 0)
_FOLDER = getattr(os, "O_DIRECTORY", 0) | _NO_FOLLOW | _BINARY
_NO_WAIT = getattr(os, "O_NONBLOCK", 0)  # a pipe is found out, not waited for
_REPARSE_POINT = 0x400  # of `st_file_attributes`: links and junctions of Windows
_PREFIX, _SUFFIX = ".sdkgen-", ".tmp"
_RANDOM_BYTES = 8


class LinkError(OSError):
    """A path leads through a symbolic link."""

    def __init__(self, path: str) -> None:
        super().__init__(errno.ELOOP, "it leads through a symbolic link", path)


class OutputFolder:
    """An output directory; `out` itself may be a link, which is resolved once, here.

    All paths are relative to it, with `/`; "" is the directory. Methods raise `LinkError` for a path through a link,
    other `OSError`s where the system refuses, and `ValueError` for a path that leads out of the directory or into
    `.git`.
    """

    def __init__(self, out: Path) -> None:
        self.out = out
        self._root = os.path.realpath(out)
        self._nearest = functools.cache(self._nearest_folder)

    @property
    def is_in_git(self) -> bool:
        """Whether the directory is a `.git`, or below one."""
        return any(map(is_git, Path(self._root).parts))

    def make(self) -> None:
        """Make the directory itself, if it is missing."""
        os.makedirs(self._root, exist_ok=True)

    def kind(self, path: str) -> Kind:
        """What has this name; "" where nothing has. Does not raise `LinkError`: "link" also if a parent is one."""
        try:
            with self._parent(path) as (name, handle):
                return _kind(os.stat(name, dir_fd=handle, follow_symlinks=False))
        except LinkError:
            return "link"
        except (FileNotFoundError, NotADirectoryError):
            return ""

    def read(self, path: str) -> bytes | None:
        """The content of a file; None where there is none, or a folder."""
        try:
            with self._parent(path) as (name, handle):
                if not _NATIVE and not self._is_file(path, os.lstat(name)):
                    return None
                opened = os.open(name, os.O_RDONLY | _NO_FOLLOW | _NO_WAIT | _BINARY, dir_fd=handle)
        except (FileNotFoundError, NotADirectoryError):
            return None
        except OSError as error:
            if error.errno == errno.ELOOP and not isinstance(error, LinkError):
                raise LinkError(path) from None
            raise
        try:
            if not self._is_file(path, os.fstat(opened)):
                return None
            with open(opened, "rb", buffering=0, closefd=False) as stream:
                return stream.read()
        finally:
            os.close(opened)

    def _is_file(self, path: str, status: os.stat_result) -> bool:
        """Whether there is anything to read; raises for what is neither file nor folder."""
        kind = _kind(status)
        if kind == "link":
            raise LinkError(path)
        if kind == "other":
            raise OSError(errno.EINVAL, "it is not a regular file", str(self.out / path))
        return kind == "file"

    def entries(self, folder: str) -> list[tuple[str, Kind]]:
        """Sorted names of everything in a folder with their kinds; none where there is no folder."""
        if folder:
            _check(folder)
        try:
            with self._folder(folder) as (place, handle), os.scandir(place if handle is None else handle) as found:
                return sorted((entry.name, _kind_of(entry)) for entry in found)
        except (FileNotFoundError, NotADirectoryError):
            return []

    def walk(self, folder: str = "") -> Iterator[tuple[str, Kind]]:
        """Path and kind of everything below a folder except folders. Links are not followed; `.git` is left out."""
        for name, kind in self.entries(folder):
            path = f"{folder}/{name}" if folder else name
            if unsafe_path(path):
                continue
            if kind == "folder":
                yield from self.walk(path)
            else:
                yield path, kind

    def stage(self, path: str, content: bytes) -> str:
        """Write a content that is meant for a path into a temporary file beside it; the path of that.

        Where the folder is not there yet, the file goes into the nearest one that is.
        """
        folder = self._nearest(path.rpartition("/")[0])
        name = f"{_PREFIX}{secrets.token_hex(_RANDOM_BYTES)}{_SUFFIX}"
        temporary = f"{folder}/{name}" if folder else name
        mode = self._mode(path)
        with self._parent(temporary) as (leaf, handle):
            flags = os.O_WRONLY | os.O_CREAT | os.O_EXCL | _NO_FOLLOW | _BINARY
            opened = os.open(leaf, flags, 0o666, dir_fd=handle)
        try:
            with open(opened, "wb", buffering=0) as stream:
                if mode is not None and hasattr(os, "fchmod"):
                    os.fchmod(opened, mode)
                _write_all(stream.fileno(), content)
        except BaseException as error:
            self.discard(temporary)
            if isinstance(error, OSError):
                error.filename = str(self.out / path)
            raise
        return temporary

    def _nearest_folder(self, path: str) -> str:
        """The folder, or the nearest one above it that is there."""
        while self.kind(path) in ("", "file") and path:
            path = path.rpartition("/")[0]
        return path

    def rename(self, source: str, target: str) -> None:
        """Put a file of ours in the place of another, making folders that are missing."""
        with self._parent(source) as (old, old_folder), self._parent(target, make=True) as (new, new_folder):
            os.replace(old, new, src_dir_fd=old_folder, dst_dir_fd=new_folder)

    def remove(self, path: str) -> None:
        """Remove a file (a link as itself), and the folders that this leaves empty. One that is not there is fine."""
        with contextlib.suppress(FileNotFoundError, NotADirectoryError), self._parent(path) as (name, handle):
            os.unlink(name, dir_fd=handle)
        with contextlib.suppress(OSError):
            while path := path.rpartition("/")[0]:
                self._remove_folder(path)

    def remove_empty(self, folder: str) -> None:
        """Remove a folder that holds nothing but such folders."""
        for name, _ in self.entries(folder):
            self.remove_empty(f"{folder}/{name}")
        self._remove_folder(folder)

    def discard(self, path: str) -> None:
        """Remove a temporary file, if that can be done."""
        with contextlib.suppress(OSError), self._parent(path) as (name, handle):
            os.unlink(name, dir_fd=handle)

    def touch(self, path: str) -> None:
        """Note that a file was looked at just now."""
        if self.kind(path) == "file":
            with self._parent(path) as (name, handle):
                if handle is None:
                    os.utime(name)
                else:
                    os.utime(name, dir_fd=handle, follow_symlinks=False)

    def _mode(self, path: str) -> int | None:
        """The permissions of the file that is there."""
        try:
            with self._parent(path) as (name, handle):
                status = os.stat(name, dir_fd=handle, follow_symlinks=False)
        except (FileNotFoundError, NotADirectoryError):
            return None
        return stat.S_IMODE(status.st_mode) & 0o777 if stat.S_ISREG(status.st_mode) else None

    def _remove_folder(self, path: str) -> None:
        with self._parent(path) as (name, handle):
            os.rmdir(name, dir_fd=handle)

    @contextlib.contextmanager
    def _parent(self, path: str, *, make: bool = False) -> Iterator[tuple[str, int | None]]:
        """Name and folder of a path, as the functions of `os` take them."""
        if not path:
            yield self._root, None
            return
        folder, _, name = path.rpartition("/")
        _check(path)
        try:
            with self._folder(folder, make=make) as (place, handle):
                yield (os.path.join(place, name) if handle is None else name), handle
        except LinkError:
            raise
        except OSError as error:
            error.filename, error.filename2 = str(self.out / path), None
            raise

    @contextlib.contextmanager
    def _folder(self, path: str, *, make: bool = False) -> Iterator[tuple[str, int | None]]:
        """An open folder, whose path was checked: its place, and the handle where the system works by handles."""
        steps = path.split("/") if path else []
        if not _NATIVE:
            yield self._walk(steps, make=make), None
            return
        handle = os.open(self._root, _FOLDER)
        try:
            for number, step in enumerate(steps, 1):
                if make:
                    with contextlib.suppress(FileExistsError):
                        os.mkdir(step, dir_fd=handle)
                inner = _open_folder(step, handle, "/".join(steps[:number]))
                os.close(handle)
                handle = inner
            yield os.path.join(self._root, *steps), handle
        finally:
            os.close(handle)

    def _walk(self, steps: list[str], *, make: bool) -> str:
        """Without handles: look at every step of the way."""
        place = self._root
        for number, step in enumerate(steps, 1):
            place = os.path.join(place, step)
            if make:
                with contextlib.suppress(FileExistsError):
                    os.mkdir(place)
            status = os.lstat(place)
            if _is_link(status):
                raise LinkError("/".join(steps[:number]))
            if not stat.S_ISDIR(status.st_mode):
                raise NotADirectoryError(errno.ENOTDIR, os.strerror(errno.ENOTDIR), place)
        return place


def is_temporary(path: str) -> bool:
    """Whether a file has a name that only `OutputFolder.stage` gives."""
    name = path.rpartition("/")[2]
    middle = name.removeprefix(_PREFIX).removesuffix(_SUFFIX)
    framed = name == f"{_PREFIX}{middle}{_SUFFIX}"
    return framed and len(middle) == 2 * _RANDOM_BYTES and set(middle) <= set("0123456789abcdef")


def _open_folder(name: str, handle: int, path: str) -> int:
    try:
        return os.open(name, _FOLDER, dir_fd=handle)
    except OSError:
        if _is_link(os.stat(name, dir_fd=handle, follow_symlinks=False)):
            raise LinkError(path) from None
        raise


def _kind(status: os.stat_result) -> Kind:
    if _is_link(status):
        return "link"
    if stat.S_ISDIR(status.st_mode):
        return "folder"
    return "file" if stat.S_ISREG(status.st_mode) else "other"


def _kind_of(entry: os.DirEntry[str]) -> Kind:
    if not _NATIVE:  # junctions are told apart by their status only
        return _kind(entry.stat(follow_symlinks=False))
    if entry.is_symlink():
        return "link"
    if entry.is_dir(follow_symlinks=False):
        return "folder"
    return "file" if entry.is_file(follow_symlinks=False) else "other"


def _is_link(status: os.stat_result) -> bool:
    return stat.S_ISLNK(status.st_mode) or bool(getattr(status, "st_file_attributes", 0) & _REPARSE_POINT)


def _write_all(handle: int, content: bytes) -> None:
    rest = memoryview(content)
    while rest:
        rest = rest[os.write(handle, rest) :]


def _check(path: str) -> None:
    if problem := unsafe_path(path):
        raise ValueError(f"not a path of an output directory: {path!r}: {problem}")


def existing(out: Path, path: str, diagnostics: Diagnostics) -> bytes | None:
    """The content of a file of an output directory; None where there is none.

    Raises `GenerationError` for one that cannot be read, or only through a link.
    """
    try:
        return OutputFolder(out).read(path)
    except OSError as problem:
        rule = "output-link" if isinstance(problem, LinkError) else "output-io"
        message = f"cannot read {path}: {problem.strerror or problem}"
        raise diagnostics.fatal(rule, message, Origin(str(out / path)), hint=_hint(problem)) from problem


def replace_file(out: Path, path: str, content: bytes, diagnostics: Diagnostics) -> None:
    """Write a file that its user shares with us, or replace it. Raises `GenerationError` if it cannot be."""
    folder = OutputFolder(out)
    try:
        folder.make()
        if folder.kind(path) == "link":
            raise LinkError(path)
        folder.rename(folder.stage(path, content), path)
    except OSError as problem:
        rule = "output-link" if isinstance(problem, LinkError) else "output-io"
        message = f"cannot write {path}: {problem.strerror or problem}"
        raise diagnostics.fatal(rule, message, Origin(str(out / path)), hint=_hint(problem)) from problem


def _hint(problem: OSError) -> str:
    is_link = isinstance(problem, LinkError)
    return "put the file or folder itself in the place of the link" if is_link else ""
