"""Bytes from a path, from standard input, or from a URL given by the user."""

from __future__ import annotations

import sys
from pathlib import Path

from generator.diagnostics import Diagnostics, Origin
from generator.source.options import LoadOptions, is_url, limited


def read_text(locator: str, options: LoadOptions, diagnostics: Diagnostics) -> str:
    """The text behind a path, `-` or URL. Raises `GenerationError` if there is none, or too much of it."""
    if not is_url(locator):
        return decode(_from_file(locator, options, diagnostics), locator, diagnostics)
    from generator.source.web import download

    return decode(download(locator, options, diagnostics), locator, diagnostics)


def decode(data: bytes, file: str, diagnostics: Diagnostics) -> str:
    """Text without its byte order mark: UTF-8, or UTF-16 if it begins with the mark of that."""
    utf16 = data.startswith((b"\xff\xfe", b"\xfe\xff"))
    try:
        text = data.decode("utf-16" if utf16 else "utf-8-sig")
    except UnicodeDecodeError as error:
        before = data[: error.start]
        line, column = before.count(b"\n") + 1, error.start - (before.rfind(b"\n") + 1) + 1
        where = Origin(file, "#", line, column)
        message = f"the byte 0x{data[error.start]:02X} is not UTF-8 text"
        raise diagnostics.fatal("not-utf8", message, where, hint="save the document as UTF-8") from None
    return text


def _from_file(locator: str, options: LoadOptions, diagnostics: Diagnostics) -> bytes:
    try:
        if locator == "-":
            return limited(sys.stdin.buffer, locator, options, diagnostics)
        path = Path(locator)
        if path.exists() and not path.is_file():
            raise diagnostics.fatal("not-readable", f"{locator} is not a file", Origin(locator))
        with path.open("rb") as stream:
            return limited(stream, locator, options, diagnostics)
    except (OSError, ValueError) as error:
        reason = error.strerror if isinstance(error, OSError) else None
        message = f"cannot read {locator}: {reason or error}"
        raise diagnostics.fatal("not-readable", message, Origin(locator)) from None
