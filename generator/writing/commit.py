"""Putting a plan into effect.

1. Every new content is written into a temporary file beside its target. A full disk fails here, with nothing changed.
2. The new manifest is put down as `.sdkgen/manifest.next.json`; then each file is renamed into its place, what is no
   longer generated is removed, and at the very end the new manifest takes the place of the old one.

A run that is killed in between leaves files that are the old ones or the new ones. Both are known by their hashes, the
old ones by the manifest, the new ones by the next one, so that the next run takes neither for somebody's edit and
finishes the work. What is in the output is believed for nothing else.
"""

from __future__ import annotations

import contextlib
import errno
import hashlib
import os
import stat
import tempfile
from collections.abc import Iterable, Iterator
from pathlib import Path

from generator.diagnostics import Diagnostics, Origin
from generator.writing.guarded import OutputFolder
from generator.writing.manifest import MANIFEST, NEXT, is_leftover
from generator.writing.plan import Plan

_FULL = (errno.ENOSPC, errno.EDQUOT, errno.EFBIG)


def commit(plan: Plan, diagnostics: Diagnostics) -> None:
    """Write, replace and remove what the plan says.

    Call it under `locked` and after `recover`. Raises GenerationError if the system refuses.
    """
    if plan.manifest is None:
        raise ValueError("a plan that is not finished")
    commit_ = _Commit(plan, plan.manifest.dump())
    try:
        commit_.run()
    except OSError as error:
        if commit_.begun:
            hint = "some files were already replaced; fix the cause and run again to finish"
        else:
            hint = "free some disk space; nothing was changed" if error.errno in _FULL else "nothing was changed"
        message = f"cannot write the output: {error.strerror or error}"
        raise diagnostics.fatal("output-io", message, Origin(str(error.filename or plan.out)), hint=hint) from error


class _Commit:
    def __init__(self, plan: Plan, manifest: bytes) -> None:
        self._plan = plan
        self._folder = plan.folder
        self._manifest = manifest
        self.begun = False  # whether anything was put in place

    def run(self) -> None:
        plan, folder = self._plan, self._folder
        if not (plan.writes or plan.removed) and folder.read(MANIFEST) == self._manifest:
            folder.remove(NEXT)
            folder.touch(MANIFEST)  # checked just now, by this generator: see manifest.changes
            return
        folder.make()
        staged: dict[str, str] = {}
        try:
            for path, content in {NEXT: self._manifest, **plan.writes}.items():
                staged[path] = folder.stage(path, content)
                checkpoint(f"staged {path}")
            self._put_in_place(staged)
        finally:
            for temporary in staged.values():
                folder.discard(temporary)

    def _put_in_place(self, staged: dict[str, str]) -> None:
        folder = self._folder
        self._rename(staged, NEXT)
        first = _in_the_way(self._plan.removed, self._plan.writes)
        self._remove(sorted(first))
        for path in self._plan.writes:
            if folder.kind(path) == "folder":
                folder.remove_empty(path)
            self._rename(staged, path)
        self._remove([path for path in self._plan.removed if path not in first])
        folder.rename(NEXT, MANIFEST)
        checkpoint("done")

    def _rename(self, staged: dict[str, str], path: str) -> None:
        self._folder.rename(staged[path], path)
        del staged[path]
        self.begun = True
        checkpoint(f"renamed {path}")

    def _remove(self, paths: list[str]) -> None:
        for path in paths:
            self._folder.remove(path)
            checkpoint(f"removed {path}")


def _in_the_way(removed: Iterable[str], writes: Iterable[str]) -> set[str]:
    """Files that go because their name becomes that of a folder, or the name of their folder that of a file."""
    new = set(writes)
    new_folders = {folder for path in new for folder in _folders(path)}
    return {path for path in removed if path in new_folders or not new.isdisjoint(_folders(path))}


def _folders(path: str) -> Iterator[str]:
    while path := path.rpartition("/")[0]:
        yield path


def recover(folder: OutputFolder, diagnostics: Diagnostics) -> None:
    """Remove what a killed run left. Only under the lock: a living run's files look the same."""
    try:
        for path in [path for path, _ in folder.walk() if is_leftover(path)]:
            folder.remove(path)
    except OSError as error:
        message = f"cannot remove what an interrupted run left: {error.strerror or error}"
        raise diagnostics.fatal("output-io", message, Origin(str(error.filename or folder.out))) from error


@contextlib.contextmanager
def locked(out: Path, diagnostics: Diagnostics) -> Iterator[None]:
    """One run at a time for each output directory. The lock goes with the process, however it ends.

    It is a file in a folder that only this user can write to, never in the output; a warning where there is none.
    """
    from filelock import FileLock  # late: only runs that write need it

    name = hashlib.sha256(os.fsencode(os.path.realpath(out))).hexdigest()[:24]
    folder = Path(tempfile.gettempdir()) / f"sdkgen-{os.getuid() if hasattr(os, 'getuid') else 'locks'}"
    lock = FileLock(folder / f"{name}.lock", mode=0o600)
    try:
        _make_private(folder)
        lock.acquire()
    except OSError as error:
        message = f"another run may write to {out} at the same time: no lock can be made ({error.strerror or error})"
        diagnostics.warning("output-unlocked", message, Origin(str(folder)))
        yield
        return
    try:
        yield
    finally:
        lock.release()


def _make_private(folder: Path) -> None:
    """Make the folder, or see that it is ours alone. Raises OSError where it is not."""
    with contextlib.suppress(FileExistsError):
        os.mkdir(folder, 0o700)
    status = os.lstat(folder)
    is_ours = not hasattr(os, "getuid") or (status.st_uid == os.getuid() and not status.st_mode & 0o022)
    if not stat.S_ISDIR(status.st_mode) or not is_ours:
        raise PermissionError(errno.EPERM, "another user can write to the folder", str(folder))


def checkpoint(_name: str) -> None:
    """A moment of writing. Does nothing; tests put something in its place that kills the process or makes it fail."""
