"""Writing one file that a person keeps, such as settings or pinned values: whole or not at all."""

from __future__ import annotations

import contextlib
import os
import tempfile
from pathlib import Path

from generator.diagnostics import Diagnostics, Origin


def write_file(path: Path, content: bytes, diagnostics: Diagnostics, *, replace: bool = True) -> None:
    """Write a file, making its folder where it is missing.

    Raises `GenerationError` if the system refuses, or if the file is there and shall not be replaced.
    """
    if not replace and path.exists():
        hint = "remove it first, or choose another name"
        raise diagnostics.fatal("file-exists", f"{path} already exists", Origin(path.as_posix()), hint=hint)
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        _swap(path, content)
    except OSError as problem:
        message = f"cannot write {path}: {problem.strerror or problem}"
        raise diagnostics.fatal("output-io", message, Origin(path.as_posix())) from problem


def _swap(path: Path, content: bytes) -> None:
    handle, name = tempfile.mkstemp(dir=path.parent, prefix=f".{path.name}.")
    try:
        with os.fdopen(handle, "wb") as stream:
            stream.write(content)
        os.chmod(name, path.stat().st_mode & 0o777 if path.exists() else 0o666 & ~_umask())
        os.replace(name, path)
    except BaseException:
        with contextlib.suppress(OSError):
            os.unlink(name)
        raise


def _umask() -> int:
    mask = os.umask(0)
    os.umask(mask)
    return mask
