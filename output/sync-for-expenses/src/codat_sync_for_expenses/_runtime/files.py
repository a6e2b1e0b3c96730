"""Bodies of answers to files."""

from __future__ import annotations

import os
from pathlib import Path
from typing import TYPE_CHECKING, BinaryIO

if TYPE_CHECKING:
    import httpx


def _begin(path: str | Path) -> tuple[Path, Path, BinaryIO]:
    target = Path(path)
    unfinished = target.with_name(f".{target.name}.{os.getpid()}.part")
    return target, unfinished, unfinished.open("wb")


def save(response: httpx.Response, path: str | Path) -> Path:
    """Write a body to a file piece by piece. The file appears when it is complete: a failure leaves nothing behind."""
    target, unfinished, file = _begin(path)
    try:
        with file:
            for chunk in response.iter_bytes():
                file.write(chunk)
        os.replace(unfinished, target)
    finally:
        unfinished.unlink(missing_ok=True)
        response.close()
    return target


async def save_async(response: httpx.Response, path: str | Path) -> Path:
    """The same for a response of an asynchronous client."""
    target, unfinished, file = _begin(path)
    try:
        with file:
            async for chunk in response.aiter_bytes():
                file.write(chunk)
        os.replace(unfinished, target)
    finally:
        unfinished.unlink(missing_ok=True)
        await response.aclose()
    return target
