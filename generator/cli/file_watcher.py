"""Noticing that files changed: by polling, which works on every file system, in containers and over the network."""

from __future__ import annotations

import os
import time
from collections.abc import Iterable, Iterator
from pathlib import Path

from generator.writing.manifest import MANIFEST

Snapshot = dict[Path, tuple[int, int]]
INTERVAL = 0.2
SETTLE = 0.05
"""Seconds between two looks, and until a change is taken to be complete (editors write in several steps)."""


def snapshot(places: Iterable[Path]) -> Snapshot:
    """Time and size of every file in or below some places; what is not there is left out."""
    found: Snapshot = {}
    for path in _files(places):
        try:
            status = path.stat()
        except OSError:
            continue
        found[path] = (status.st_mtime_ns, status.st_size)
    return found


def wait_for_change(places: Iterable[Path], before: Snapshot) -> list[Path]:
    """Wait until anything differs from `before` and has come to rest; the files that differ, sorted."""
    places = list(places)
    now = snapshot(places)
    while now == before:
        time.sleep(INTERVAL)
        now = snapshot(places)
    while True:
        time.sleep(SETTLE)
        again = snapshot(places)
        if again == now:
            return changed(before, now)
        now = again


def changed(before: Snapshot, now: Snapshot) -> list[Path]:
    """Files that were added, changed or removed, sorted."""
    return sorted(path for path in before.keys() | now.keys() if before.get(path) != now.get(path))


def _files(places: Iterable[Path]) -> Iterator[Path]:
    for place in places:
        if place.is_dir():
            yield from _below(place)
        else:
            yield place


def _below(place: Path) -> Iterator[Path]:
    """Files below a folder but hidden ones (editors write such) and those of outputs, which a run itself writes."""
    for folder, folders, names in os.walk(place):
        path = Path(folder)
        folders[:] = [name for name in folders if not name.startswith(".") and not (path / name / MANIFEST).is_file()]
        yield from (path / name for name in names if not name.startswith("."))
