"""How many warnings a run gave: later ones that find nothing changed give none, but say so."""

from __future__ import annotations

import hashlib
import os
from pathlib import Path

from generator.caches import Caches


def keep(out: Path, manifest: str, warnings: int, caches: Caches) -> None:
    """Keep it for the state of the output that a manifest stands for, by its content hash."""
    if warnings:
        caches.of("calls").put(_key(out, manifest), str(warnings).encode())


def told(out: Path, manifest: str, caches: Caches) -> str:
    """What to say of them; "" where there were none, or nobody knows."""
    found = caches.of("calls").get(_key(out, manifest)) or b"0"
    count = int(found) if found.isdigit() else 0
    if not count:
        return ""
    from generator.cli.summary import counted

    return f" ({counted(count, 'warning')} as before, shown by --no-cache)"


def _key(out: Path, manifest: str) -> str:
    parts = ("warnings", os.path.abspath(out), manifest)
    return hashlib.sha256("\0".join(parts).encode("utf-8", "surrogatepass")).hexdigest()
