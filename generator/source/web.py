"""Bodies of http(s) URLs that the user named, with the credentials for them. Imported only when one is."""

from __future__ import annotations

import base64
import http.client
import netrc
import os
import threading
import urllib.error
import urllib.request
from collections.abc import Callable, Mapping
from pathlib import Path
from typing import IO
from urllib.parse import urlsplit

from generator.diagnostics import Diagnostics, Origin
from generator.source.options import LoadOptions, is_url, limited


class _HttpOnly(urllib.request.HTTPRedirectHandler):
    """Redirects that stay on http(s)."""

    def redirect_request(
        self, req: urllib.request.Request, fp: IO[bytes], code: int, msg: str, headers: http.client.HTTPMessage,
        newurl: str,
    ) -> urllib.request.Request | None:  # fmt: skip
        if not is_url(newurl):
            raise urllib.error.URLError(f"redirected to {newurl[:200]}")
        return super().redirect_request(req, fp, code, msg, headers, newurl)


def download(
    url: str, options: LoadOptions, diagnostics: Diagnostics, headers: Mapping[str, str] | None = None
) -> bytes:
    """The body of a URL as it is now. `headers` go to its server alone, not along redirects.

    Raises `GenerationError` if it cannot be fetched.
    """
    try:
        return _open(url, options, diagnostics, headers or {})
    except (OSError, http.client.HTTPException, ValueError) as error:
        is_private = isinstance(error, urllib.error.HTTPError) and error.code in (401, 403, 404)
        hint = "if it needs credentials, name them under `source_headers:` or in your .netrc" if is_private else ""
        message = f"cannot fetch {url}: {_reason(error)}"
        raise diagnostics.fatal("not-readable", message, Origin(url), hint=hint) from None


def _open(url: str, options: LoadOptions, diagnostics: Diagnostics, headers: Mapping[str, str]) -> bytes:
    opener = urllib.request.build_opener(_HttpOnly)
    opener.addheaders = [("Accept", "*/*"), ("User-Agent", "sdkgen")]

    request = urllib.request.Request(url)  # noqa: S310  # http(s), as all callers check
    for name, value in headers.items():
        request.add_unredirected_header(name, value)

    def fetch() -> bytes:
        with opener.open(request, timeout=options.timeout) as response:
            if response.status not in (200, 203):  # 206, say, is a part that nobody asked for
                raise ConnectionError(f"{response.status} {response.reason}")
            body = limited(response, url, options, diagnostics)
            if response.length:  # what is left of Content-Length; reading piece by piece, http.client does not mind
                raise ConnectionError(f"the connection was closed with {response.length:,} bytes still to come")
            return body

    return _within(options.patience, fetch)


def _within(seconds: float, work: Callable[[], bytes]) -> bytes:
    """What the work gives or raises; `TimeoutError` when it takes longer.

    A time limit of sockets counts from the last byte, so a server that sends one now and then has no end. The thread
    that listens to one is left behind; it ends with the process.
    """
    outcome: list[bytes | BaseException] = []

    def run() -> None:
        try:
            outcome.append(work())
        except BaseException as error:
            outcome.append(error)

    worker = threading.Thread(target=run, daemon=True)
    worker.start()
    worker.join(seconds)
    if not outcome:
        raise TimeoutError(f"it took longer than {seconds:g} seconds")
    if isinstance(outcome[0], BaseException):
        raise outcome[0]
    return outcome[0]


def _reason(error: Exception) -> str:
    if isinstance(error, urllib.error.HTTPError):
        return f"{error.code} {error.reason}"
    cause = error.reason if isinstance(error, urllib.error.URLError) else error
    return (cause.strerror if isinstance(cause, OSError) else None) or str(cause)


def request_headers(url: str, variables: Mapping[str, str], diagnostics: Diagnostics) -> dict[str, str]:
    """Header fields for a URL that the user names. `variables`: the environment variable that holds each.

    Raises `GenerationError` for a variable that is not set, or cannot be sent; messages never show a value.
    """
    found = {}
    for name, variable in variables.items():
        value = os.environ.get(variable, "")
        if not value or not value.isprintable() or not value.isascii():
            problem = "is not set" if not value else "holds what no header can (a line break, say)"
            hint = "set it where `sdkgen fetch` runs"
            message = f"the header {name} comes from the environment variable {variable}, which {problem}"
            raise diagnostics.fatal("source-header", message, Origin(url), hint=hint)
        found[name] = value
    if not any(name.lower() == "authorization" for name in found):
        found |= _of_netrc(url, diagnostics)
    return found


def _of_netrc(url: str, diagnostics: Diagnostics) -> dict[str, str]:
    path = Path(os.environ.get("NETRC") or Path.home() / ".netrc")
    if not path.is_file():
        return {}
    try:
        known = netrc.netrc(str(path)).authenticators(urlsplit(url).hostname or "")
    except (OSError, netrc.NetrcParseError) as problem:
        reason = problem.msg if isinstance(problem, netrc.NetrcParseError) else problem.strerror
        diagnostics.warning("netrc-unreadable", f"it is left alone: {reason}", Origin(str(path)))
        return {}
    if known is None:
        return {}
    login, _, password = known
    pair = base64.b64encode(f"{login}:{password or ''}".encode()).decode()
    return {"Authorization": f"Basic {pair}"}
