"""Putting a plan into effect so that the directory is, at every moment, the old output or the new one.

Two ways. *Swap*: the whole new directory is built beside the old one (hard links for what stays) and the two are
exchanged in one system call. *Journal*, where that cannot be done: all new files are written aside first, then a
journal is put down, then files are moved into place; an interrupted move is completed by the next run (`recover`).
"""

from __future__ import annotations

import contextlib
import errno
import hashlib
import os
import tempfile
from collections.abc import Iterator
from pathlib import Path

from generator.diagnostics import Diagnostics, Origin
from generator.writing import journal, swap
from generator.writing.manifest import FOLDER, MANIFEST
from generator.writing.plan import ASIDE, Plan

_FULL = (errno.ENOSPC, errno.EDQUOT, errno.EFBIG)


def commit(plan: Plan, diagnostics: Diagnostics) -> None:
    """Write, replace and remove what the plan says. Raises GenerationError if the system refuses; the old output stays.

    Call it under `locked` and after `recover`.
    """
    changes = _complete(plan)
    try:
        if not changes.empty:
            _apply(changes)
        elif (plan.out / MANIFEST).exists():
            os.utime(plan.out / MANIFEST)  # checked just now, by this generator: see manifest.unchanged
    except OSError as error:
        raise diagnostics.fatal(
            "output-io",
            f"cannot write the output: {error.strerror or error}",
            Origin(str(error.filename or plan.out)),
            hint="make room; nothing was changed" if error.errno in _FULL else "nothing was changed",
        ) from error


def _apply(changes: swap.Changes) -> None:
    try:
        swap.run(changes)
    except swap.CannotSwapError:
        with _uninterrupted():
            journal.run(changes)


def _complete(plan: Plan) -> swap.Changes:
    """The plan with the manifest and without leftovers of files that were put aside earlier."""
    writes = dict(plan.writes)
    removes = list(plan.removed)
    if plan.manifest is not None:
        content = plan.manifest.dump()
        if not _is(plan.out / MANIFEST, content):
            writes[MANIFEST] = content
    folder = plan.out / ASIDE
    old_aside = [path.relative_to(plan.out).as_posix() for path in folder.rglob("*") if path.is_file()]
    removes += [path for path in sorted(old_aside) if path not in writes]
    unchanged_aside = {path for path in writes if path.startswith(f"{ASIDE}/") and _is(plan.out / path, writes[path])}
    writes = {path: content for path, content in writes.items() if path not in unchanged_aside}
    return swap.Changes(
        out=plan.out, writes=writes, removes=tuple(removes), ours=len(plan.manifest.files) if plan.manifest else 0
    )


def _is(path: Path, content: bytes) -> bool:
    try:
        return path.read_bytes() == content
    except OSError:
        return False


def recover(out: Path, diagnostics: Diagnostics) -> None:
    """Complete or clear away what a killed run left. Cheap where there is nothing."""
    try:
        swap.clear(out)
        if (out / FOLDER).is_dir():
            journal.recover(out)
    except OSError as error:
        raise diagnostics.fatal(
            "output-io",
            f"cannot complete what an interrupted run left: {error.strerror or error}",
            Origin(str(error.filename or out)),
        ) from error


@contextlib.contextmanager
def locked(out: Path) -> Iterator[None]:
    """One run at a time for each output directory. The lock goes with the process, however it ends."""
    try:
        import fcntl
    except ImportError:  # Windows: without
        yield
        return
    name = hashlib.sha256(os.fsencode(out.resolve())).hexdigest()[:24]
    path = Path(tempfile.gettempdir()) / f"sdkgen-{os.getuid()}-{name}.lock"
    try:
        handle = os.open(path, os.O_RDWR | os.O_CREAT | os.O_CLOEXEC | os.O_NOFOLLOW, 0o600)
    except OSError:  # no temporary directory to write to: without
        yield
        return
    try:
        fcntl.flock(handle, fcntl.LOCK_EX)
        yield
    finally:
        os.close(handle)


@contextlib.contextmanager
def _uninterrupted() -> Iterator[None]:
    """Hold back Ctrl-C and polite termination for the moment that moving files takes."""
    import signal

    if not hasattr(signal, "pthread_sigmask"):
        yield
        return
    before = signal.pthread_sigmask(signal.SIG_BLOCK, {signal.SIGINT, signal.SIGTERM, signal.SIGHUP})
    try:
        yield
    finally:
        signal.pthread_sigmask(signal.SIG_SETMASK, before)
