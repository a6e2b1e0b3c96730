"""Bodies of http(s) URLs that somebody named; kept, for when they cannot be had. Imported only when one is."""

from __future__ import annotations

import hashlib
import http.client
import urllib.error
import urllib.request
from pathlib import Path
from typing import IO
from urllib.parse import urlsplit

import platformdirs

from generator.diagnostics import Diagnostics, Origin
from generator.source.fetch import is_url, limited
from generator.source.options import LoadOptions


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


def from_url(url: str, options: LoadOptions, diagnostics: Diagnostics) -> bytes:
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
        return limited(answer, url, options, diagnostics)


def _reason(error: Exception) -> str:
    if isinstance(error, urllib.error.HTTPError):
        return f"{error.code} {error.reason}"
    cause = error.reason if isinstance(error, urllib.error.URLError) else error
    return (cause.strerror if isinstance(cause, OSError) else None) or str(cause)


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
        try:
            parts = urlsplit(url)
        except ValueError as error:  # nothing is kept for what is no URL
            raise OSError(str(error)) from None
        name = hashlib.sha256(f"{parts.scheme}://{parts.netloc}{parts.path}?{parts.query}".encode()).hexdigest()
        return self.directory / f"{name}.url"
