"""Bytes from a path, from standard input, or from a URL that somebody named."""

from __future__ import annotations

import hashlib
import http.client
import sys
import urllib.error
import urllib.request
from pathlib import Path
from typing import IO
from urllib.parse import urlsplit

import platformdirs

from generator.diagnostics import Diagnostics, Origin
from generator.source.options import LoadOptions

_CHUNK = 1 << 16


def is_url(locator: str) -> bool:
    """Whether a locator names something to fetch over http(s)."""
    return locator.lower().startswith(("http://", "https://"))


def read_text(locator: str, options: LoadOptions, diagnostics: Diagnostics) -> str:
    """The text behind a path, `-` or URL. Raises `GenerationError` if there is none, or too much of it."""
    read = _from_url if is_url(locator) else _from_file
    data = read(locator, options, diagnostics)
    return decode(data, locator, diagnostics)


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
            return _limited(sys.stdin.buffer, locator, options, diagnostics)
        path = Path(locator)
        if path.exists() and not path.is_file():
            raise diagnostics.fatal("not-readable", f"{locator} is not a file", Origin(locator))
        with path.open("rb") as stream:
            return _limited(stream, locator, options, diagnostics)
    except (OSError, ValueError) as error:
        reason = error.strerror if isinstance(error, OSError) else None
        message = f"cannot read {locator}: {reason or error}"
        raise diagnostics.fatal("not-readable", message, Origin(locator)) from None


def _limited(stream: IO[bytes], locator: str, options: LoadOptions, diagnostics: Diagnostics) -> bytes:
    chunks: list[bytes] = []
    size = 0
    while chunk := stream.read(_CHUNK):
        chunks.append(chunk)
        size += len(chunk)
        if size > options.max_bytes:
            message = f"the document has more than {options.max_bytes:,} bytes"
            raise diagnostics.fatal("too-big", message, Origin(locator))
    return b"".join(chunks)


class _HttpOnly(urllib.request.HTTPRedirectHandler):
    """Redirects that stay on http(s)."""

    def redirect_request(
        self, req: urllib.request.Request, fp: IO[bytes], code: int, msg: str, headers: http.client.HTTPMessage,
        newurl: str,
    ) -> urllib.request.Request | None:  # fmt: skip
        if not is_url(newurl):
            raise urllib.error.URLError(f"redirected to {newurl[:200]}")
        return super().redirect_request(req, fp, code, msg, headers, newurl)


def download(url: str, options: LoadOptions, diagnostics: Diagnostics) -> bytes:
    """The body of a URL as it is now. Raises `GenerationError` if it cannot be had."""
    try:
        return _open(url, options, diagnostics)
    except (OSError, http.client.HTTPException, ValueError) as error:
        raise diagnostics.fatal("not-readable", f"cannot fetch {url}: {_reason(error)}", Origin(url)) from None


def _from_url(url: str, options: LoadOptions, diagnostics: Diagnostics) -> bytes:
    """The body of a URL; if it cannot be had now, what it last was, with a warning."""
    cache = _Cache(options.cache or Path(platformdirs.user_cache_dir("sdkgen")))
    try:
        body = _open(url, options, diagnostics)
    except (OSError, http.client.HTTPException, ValueError) as error:
        kept = cache.get(url)
        message = f"cannot fetch {url}: {_reason(error)}"
        if kept is None:
            raise diagnostics.fatal("not-readable", message, Origin(url)) from None
        diagnostics.warning("stale-document", message, Origin(url), hint="a kept copy is used")
        return kept
    cache.put(url, body)
    return body


def _open(url: str, options: LoadOptions, diagnostics: Diagnostics) -> bytes:
    opener = urllib.request.build_opener(_HttpOnly)
    opener.addheaders = [("Accept", "*/*"), ("User-Agent", "sdkgen")]
    with opener.open(url, timeout=options.timeout) as answer:
        return _limited(answer, url, options, diagnostics)


def _reason(error: Exception) -> str:
    return f"{error.code} {error.reason}" if isinstance(error, urllib.error.HTTPError) else str(error)


class _Cache:
    """Bodies by the hash of their content, and for each URL the hash of the last one."""

    def __init__(self, directory: Path) -> None:
        self.directory = directory / "documents"

    def get(self, url: str) -> bytes | None:
        try:
            digest = self._pointer(url).read_text("ascii").strip()
            body = (self.directory / f"{digest}.body").read_bytes()
        except (OSError, UnicodeDecodeError):
            return None
        return body if hashlib.sha256(body).hexdigest() == digest else None

    def put(self, url: str, body: bytes) -> None:
        """Keep a body. A cache that cannot be written is no problem."""
        digest = hashlib.sha256(body).hexdigest()
        try:
            self.directory.mkdir(parents=True, exist_ok=True)
            (self.directory / f"{digest}.body").write_bytes(body)
            self._pointer(url).write_text(digest, "ascii")
        except OSError:
            return

    def _pointer(self, url: str) -> Path:
        parts = urlsplit(url)
        name = hashlib.sha256(f"{parts.scheme}://{parts.netloc}{parts.path}?{parts.query}".encode()).hexdigest()
        return self.directory / f"{name}.url"
