"""The lock of a fetched document: where it came from, and the hash of what came (`specs/<api>/openapi.lock`)."""

from __future__ import annotations

import hashlib
import json
from dataclasses import dataclass
from pathlib import Path

from generator.diagnostics import Diagnostics, Origin

LOCK_FILE = "openapi.lock"


@dataclass(frozen=True, slots=True, kw_only=True)
class Lock:
    """`source` is the URL, `sha256` the hash of the bytes in hexadecimal digits."""

    source: str
    sha256: str

    def dump(self) -> bytes:
        """The file; it has no date, so that it changes only when the document does."""
        return (json.dumps({"source": self.source, "sha256": self.sha256}, indent=2) + "\n").encode("utf-8")


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
    texts = [found.get(key) for key in ("source", "sha256")] if isinstance(found, dict) else []
    match texts:
        case [str(source), str(sha256)]:
            return Lock(source=source, sha256=sha256)
        case _:
            raise _unreadable(path, "it must be an object with `source` and `sha256`", diagnostics)


def _unreadable(path: Path, reason: str, diagnostics: Diagnostics) -> Exception:
    hint = "restore it from version control, or remove it and run `sdkgen fetch --update`"
    return diagnostics.fatal("lock-unreadable", f"is not a lock file: {reason}", Origin(path.as_posix()), hint=hint)
