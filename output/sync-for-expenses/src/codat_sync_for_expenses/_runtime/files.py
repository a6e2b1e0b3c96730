"""Files on their way out, read piece by piece, as often as needed, and never from the middle; and on their way in."""

from __future__ import annotations

import io
import os
import secrets
from collections.abc import AsyncIterator, Iterator
from pathlib import Path
from typing import TYPE_CHECKING, Any, BinaryIO

from .._api import API
from .decode import reading

if TYPE_CHECKING:
    from .._http import httpx

CHUNK = 64 * 1024


def check_file(name: str, file: Any) -> None:
    """
    :param name: the parameter whose value the file is
    :raises ValueError: it is closed, or open for writing alone
    :raises TypeError: it gives text, not the bytes of the file
    """
    if getattr(file, "closed", False):
        raise ValueError(f"{name}: the file is closed")
    if isinstance(file, io.TextIOBase):
        raise TypeError(f"{name}: the file is open in text mode; open it with mode 'rb'")
    if isinstance(file, io.IOBase) and not file.readable():
        raise ValueError(f"{name}: the file is not open for reading")


def _position(file: Any) -> int | None:
    try:
        return int(file.tell()) if getattr(file, "seekable", lambda: hasattr(file, "seek"))() else None
    except (AttributeError, OSError):
        return None


class Upload:
    """A file as httpx reads it. It has no file number: httpx would take the size of what is behind that for the
    length of what is read. What goes wrong names the parameter."""

    def __init__(self, name: str, file: Any) -> None:
        self._name = name
        self._file = file
        self.start: int | None = _position(file)
        """Where it was; None if it can't be wound back there."""

    def read(self, size: int = -1) -> bytes:
        """
        :raises OSError: the file is closed by now, or gone
        :raises TypeError: it gives no bytes
        """
        try:
            chunk = self._file.read(size)
        except (OSError, ValueError) as error:
            raise self._lost(error) from error
        if not isinstance(chunk, (bytes, bytearray)):
            raise TypeError(f"{self._name}: expected bytes from read(), not {type(chunk).__name__}")
        return bytes(chunk)

    def tell(self) -> int:
        """
        :raises io.UnsupportedOperation: it can't be known
        """
        if self.start is None:
            raise io.UnsupportedOperation(f"{self._name}: the file cannot be wound back")
        return int(self._file.tell())

    def seek(self, offset: int, whence: int = os.SEEK_SET) -> int:
        """
        :raises io.UnsupportedOperation: it can't be wound back
        :raises OSError: the file is closed by now, or gone
        """
        try:
            self.tell()
            self._file.seek(offset, whence)
            return self.tell()
        except io.UnsupportedOperation:
            raise
        except (OSError, ValueError) as error:
            raise self._lost(error) from error

    def _lost(self, error: Exception) -> OSError:
        return OSError(f"{self._name}: the file cannot be read: {error}")


class FileStream:
    """A file as a whole body: from where it was, as often as it is asked for."""

    def __init__(self, upload: Upload) -> None:
        self._upload = upload

    def length(self) -> int | None:
        """Bytes from the start of the upload to the end of the file; None if it cannot be known."""
        start = self._upload.start
        if start is None:
            return None
        end = self._upload.seek(0, os.SEEK_END)
        self._upload.seek(start)
        return end - start

    def __iter__(self) -> Iterator[bytes]:
        if self._upload.start is not None:
            self._upload.seek(self._upload.start)
        while chunk := self._upload.read(CHUNK):
            yield chunk


class AsyncFileStream:
    """The same for an asynchronous client."""

    def __init__(self, stream: FileStream) -> None:
        self._stream = stream

    async def __aiter__(self) -> AsyncIterator[bytes]:
        for chunk in self._stream:
            yield chunk


def _begin(path: str | Path) -> tuple[Path, Path, BinaryIO]:
    target = Path(path)
    unfinished = target.with_name(f".{secrets.token_hex(8)}.part")  # no other download has the same
    return target, unfinished, unfinished.open("xb")


def save(response: httpx.Response, path: str | Path) -> Path:
    """Write a body to a file piece by piece. The file appears when it is complete: a failure leaves nothing behind,
    and of several downloads to one path the last to end is kept whole."""
    target, unfinished, file = _begin(path)
    try:
        with file, reading(API, response):
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
        with file, reading(API, response):
            async for chunk in response.aiter_bytes():
                file.write(chunk)
        os.replace(unfinished, target)
    finally:
        unfinished.unlink(missing_ok=True)
        await response.aclose()
    return target
