"""Black in-process, over a content-addressed cache and a process pool."""

from __future__ import annotations

import hashlib
from typing import TYPE_CHECKING

from generator.caches import Caches
from generator.diagnostics import Diagnostics, Origin
from generator.formatting.mode import style_key

if TYPE_CHECKING:
    from generator.writing.fileset import FileSet


def format_all(
    files: FileSet, diagnostics: Diagnostics, *, caches: Caches | None = None, workers: int | None = None
) -> FileSet:
    """Every Python file of the set as black lays it out, line length 120; verbatim ones are so already (by test).

    A file that is no Python (a template's fault) is an error that names the file and line; GenerationError is raised
    with all of them. Without `caches` everything is formatted anew.
    """
    style = f"{style_key()}\n".encode()
    sources = {
        path: content
        for path, content in files.files.items()
        if path.endswith((".py", ".pyi")) and path not in files.verbatim
    }
    keys = {path: hashlib.sha256(style + content).hexdigest() for path, content in sources.items()}
    caches = caches or Caches(off=True)
    cache = caches.of("format")
    found = {path: cache.get(key) for path, key in keys.items()}
    done = {path: text for path, text in found.items() if text is not None}
    missing = {path: content.decode() for path, content in sources.items() if path not in done}
    if missing:
        from generator.formatting.rounds import format_texts

        for path, outcome in format_texts(missing, workers=workers, cache=caches.of("layout")).items():
            if outcome.failure:
                _report(path, outcome.failure, outcome.line, missing[path], diagnostics)
                continue
            done[path] = outcome.text.encode()
            cache.put(keys[path], done[path])
    diagnostics.raise_errors()
    return files.with_files(done)


def _report(path: str, failure: str, line: int, text: str, diagnostics: Diagnostics) -> None:
    lines = text.splitlines()
    shown = f": {lines[line - 1].strip()[:120]}" if 0 < line <= len(lines) else ""
    diagnostics.error(
        "format-failed",
        f"cannot format {path}: {failure}{shown}",
        Origin(path, line=line, column=1 if line else 0),
        hint="the template of this file wrote something that is not Python",
    )
