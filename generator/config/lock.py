"""The lock of fetched documents: where each came from, and the hash of what came (`specs/<api>/openapi.lock`)."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from generator.diagnostics import Diagnostics, Origin

LOCK_FILE = "openapi.lock"


@dataclass(frozen=True, slots=True, kw_only=True)
class Lock:
    """`pins`: by URL, the hash of the bytes in hexadecimal digits."""

    pins: Mapping[str, str]

    def dump(self) -> bytes:
        """The file; it has no date, so that it changes only when a document does."""
        rows = [{"source": url, "sha256": pin} for url, pin in self.pins.items()]
        return (json.dumps(rows[0] if len(rows) == 1 else {"documents": rows}, indent=2) + "\n").encode("utf-8")


def digest(content: bytes) -> str:
    """The hash that a lock holds."""
    return hashlib.sha256(content).hexdigest()


def read_lock(path: Path, diagnostics: Diagnostics) -> Lock | None:
    """The lock; None where there is none. Raises `GenerationError` for a file that is not a lock."""
    try:
        found = json.loads(path.read_bytes())
    except FileNotFoundError:
        return None
    except (OSError, ValueError, RecursionError) as problem:
        raise _unreadable(path, str(problem), diagnostics) from problem
    pins: dict[str, str] = {}
    for row in found["documents"] if isinstance(found, dict) and isinstance(found.get("documents"), list) else [found]:
        match row:
            case {"source": str(source), "sha256": str(sha256)}:
                pins[source] = sha256
            case _:
                raise _unreadable(path, "it must be an object with `source` and `sha256`", diagnostics)
    return Lock(pins=pins)


def _unreadable(path: Path, reason: str, diagnostics: Diagnostics) -> Exception:
    hint = "restore it from version control, or remove it and run `sdkgen fetch --update`"
    return diagnostics.fatal("lock-unreadable", f"is not a lock file: {reason}", Origin(path.as_posix()), hint=hint)
