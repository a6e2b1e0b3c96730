"""Write into the directory itself: everything aside, then a journal, then moves that a later run can complete."""

from __future__ import annotations

import contextlib
import json
import os
import shutil
from pathlib import Path

from generator.writing.failpoints import checkpoint
from generator.writing.fileset import path_problem
from generator.writing.manifest import FOLDER
from generator.writing.swap import Changes

STAGING = f"{FOLDER}/staging"
JOURNAL = f"{FOLDER}/journal.json"
_NEW = f"{STAGING}/new"
_OLD = f"{STAGING}/old"


def run(changes: Changes) -> None:
    """Put the changes into effect. Raises OSError with the old state restored.

    Until the journal stands nothing has changed; from then on `recover` carries the changes through to the end.
    """
    out = changes.out
    try:
        _stage(changes)
        checkpoint("journal staged")
        _write_journal(out, tuple(changes.writes), changes.removes)
    except BaseException:
        _clear(out)
        raise
    checkpoint("journal written")
    try:
        _move(out, tuple(changes.writes), changes.removes)
    except OSError:
        _restore(out, tuple(changes.writes), changes.removes)
        _clear(out)
        raise
    _clear(out)


def recover(out: Path) -> None:
    """Carry through what a journal says, if there is one; clear away what was staged without one."""
    try:
        content = json.loads((out / JOURNAL).read_bytes())
        writes, removes = _checked(out, content["writes"]), _checked(out, content["removes"])
    except FileNotFoundError:
        writes = removes = ()
    except (ValueError, TypeError, KeyError):
        _clear(out)  # torn or foreign: it is written in one move, so nothing of ours was begun under it
        return
    _move(out, writes, removes)
    _clear(out)


def _stage(changes: Changes) -> None:
    out = changes.out
    _clear(out)
    (out / _NEW).mkdir(parents=True)
    (out / _OLD).mkdir()
    for number, content in enumerate(changes.writes.values()):
        (out / _NEW / str(number)).write_bytes(content)
        checkpoint(f"journal staging {number}")
    for number, path in enumerate((*changes.writes, *changes.removes)):
        if (out / path).is_file():
            _backup(out / path, out / _OLD / str(number))


def _backup(source: Path, target: Path) -> None:
    try:
        os.link(source, target)
    except OSError:
        shutil.copy2(source, target)


def _write_journal(out: Path, writes: tuple[str, ...], removes: tuple[str, ...]) -> None:
    temporary = out / STAGING / "journal"
    temporary.write_text(json.dumps({"writes": writes, "removes": removes}), "utf-8")
    os.replace(temporary, out / JOURNAL)


def _move(out: Path, writes: tuple[str, ...], removes: tuple[str, ...]) -> None:
    """Every step may have been done already by a run that was killed."""
    for number, path in enumerate(removes):
        (out / path).unlink(missing_ok=True)
        _remove_empty(out, (out / path).parent)
        checkpoint(f"removed {number}")
    for number, path in enumerate(writes):
        staged = out / _NEW / str(number)
        if staged.exists():
            (out / path).parent.mkdir(parents=True, exist_ok=True)
            os.replace(staged, out / path)
        checkpoint(f"moved {number}")


def _restore(out: Path, writes: tuple[str, ...], removes: tuple[str, ...]) -> None:
    """Back to the state before, after the system refused a move."""
    for number, path in enumerate((*writes, *removes)):
        saved = out / _OLD / str(number)
        with contextlib.suppress(OSError):
            if saved.exists():
                (out / path).parent.mkdir(parents=True, exist_ok=True)
                os.replace(saved, out / path)
            elif not (out / _NEW / str(number)).exists():
                (out / path).unlink(missing_ok=True)
                _remove_empty(out, (out / path).parent)


def _clear(out: Path) -> None:
    (out / JOURNAL).unlink(missing_ok=True)
    shutil.rmtree(out / STAGING, ignore_errors=True)
    with contextlib.suppress(OSError):
        (out / FOLDER).rmdir()  # only if nothing else is in it


def _remove_empty(out: Path, folder: Path) -> None:
    with contextlib.suppress(OSError):
        while folder != out:
            folder.rmdir()
            folder = folder.parent


def _checked(out: Path, paths: object) -> tuple[str, ...]:
    """Paths of a journal; it lies in a directory that anybody may have prepared."""
    if not isinstance(paths, list):
        raise TypeError("no list")
    for path in paths:
        inner = path.removeprefix(f"{FOLDER}/") if isinstance(path, str) else ""
        inside = os.path.realpath((out / inner).parent) + os.sep
        if path_problem(inner) or not inside.startswith(os.path.realpath(out) + os.sep):
            raise ValueError(f"not a path of ours: {path!r}")
    return tuple(paths)
