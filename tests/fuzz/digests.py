"""`python -m tests.fuzz.digests FILE…`: one line for each document, the digest of all that generating it gives."""

from __future__ import annotations

import hashlib
import sys
from collections.abc import Mapping
from pathlib import Path

from tests.fuzz import sdk


def digest(file: Path) -> str:
    """Of the files of the package with their names, in their order, or of the problems."""
    found = sdk.package_or_problems(file)
    parts = found.items() if isinstance(found, Mapping) else found
    return hashlib.sha256(repr(list(parts)).encode()).hexdigest()


if __name__ == "__main__":
    for name in sys.argv[1:]:
        print(digest(Path(name)), flush=True)
