"""What is logged of a call, by us and by httpx, without its credentials.

A `debug_logger` given to the SDK gets everything. Without one, records go to the standard logger named like the
package, if that is
enabled for DEBUG.
"""

from __future__ import annotations

import logging
import re
from collections.abc import Generator
from contextlib import contextmanager
from typing import TYPE_CHECKING, Any

from .._http import httpx
from ..utils.logger import Logger, NoOpLogger, get_body_content

if TYPE_CHECKING:
    from .operation import Api

REDACTED = "[redacted]"
_SECRET_HEADER = re.compile("auth|cookie|token|secret|password|signature|api-?key", re.IGNORECASE)
"""Headers that a document need not know, such as those that a call was given by hand."""
_URL_HEADERS = frozenset(("location", "content-location", "referer"))
_SECRET_PARAMETERS = frozenset(("access_token", "api_key", "apikey", "client_secret"))
_package_logger = logging.getLogger(__name__.split(".")[0])


def logger_of(given: Logger) -> Logger | None:
    """The logger to use; None when nobody listens (so that nothing need be computed for it)."""
    if type(given) is NoOpLogger:
        given = _package_logger
    if isinstance(given, logging.Logger) and not given.isEnabledFor(logging.DEBUG):
        return None
    return given


def log_request(logger: Logger, api: Api, request: httpx.Request) -> None:
    logger.debug(
        "Request:\nMethod: %s\nURL: %s\nHeaders: %s\nBody: %s",
        request.method,
        clean_url(api, request.url),
        clean_headers(api, request.headers),
        get_body_content(request),
    )


def log_response(logger: Logger, api: Api, response: httpx.Response, streaming: bool) -> None:
    logger.debug(
        "Response:\nStatus Code: %s\nURL: %s\nHeaders: %s\nBody: %s",
        response.status_code,
        clean_url(api, response.url),
        clean_headers(api, response.headers),
        "<streaming response>" if streaming else response.text,
    )


def log_exception(logger: Logger) -> None:
    logger.debug("Request Exception", exc_info=True)


def _names(api: Any, location: str) -> set[str]:
    return {scheme.name.lower() for scheme in api.schemes if scheme.location == location}


def clean_headers(api: Api, headers: httpx.Headers) -> httpx.Headers:
    """A copy in which the values of headers that carry credentials are hidden."""
    secret = _names(api, "header")

    def shown(name: str, value: str) -> str:
        if name in secret or _SECRET_HEADER.search(name):
            return REDACTED
        if name not in _URL_HEADERS:
            return value
        try:  # servers repeat what they were asked for, credentials in the query too
            return str(clean_url(api, httpx.URL(value)))
        except httpx.InvalidURL:
            return value

    return httpx.Headers([(name, shown(name.lower(), value)) for name, value in headers.multi_items()])


def log_wait(given: Logger, operation: str, attempt: int, seconds: float, why: str) -> None:
    """Say that a call waits before it is tried again; to the standard logger at INFO."""
    message = "Retry: %s, attempt %d failed (%s); the next one in %.3f s"
    log = _package_logger.info if type(given) is NoOpLogger else given.debug
    log(message, operation, attempt, why, seconds)


class _DiscreetURL(httpx.URL):
    """A URL that is written without its credentials, and equal to the whole one."""

    def __init__(self, url: httpx.URL, shown: httpx.URL) -> None:
        super().__init__(url)
        self._shown = str(shown)

    def __str__(self) -> str:
        return self._shown

    def __repr__(self) -> str:
        return f"URL({self._shown!r})"

    def __eq__(self, other: object) -> bool:
        return httpx.URL(self) == other

    def __hash__(self) -> int:
        return hash(httpx.URL(self))


@contextmanager
def discreet(api: Api, request: httpx.Request) -> Generator[None, None, None]:
    """While a request is under way its URL is written without credentials: httpx logs it at INFO."""
    url = request.url
    shown = clean_url(api, url)
    if shown is url:
        yield
        return
    request.url = _DiscreetURL(url, shown)
    try:
        yield
    finally:
        request.url = url


def clean_url(api: Api, url: httpx.URL) -> httpx.URL:
    """The URL without the values of query parameters that carry credentials, and without a user and password."""
    secret = _SECRET_PARAMETERS | _names(api, "query")
    if url.userinfo:
        url = url.copy_with(username=None, password=None)
    for name in url.params if url.query else ():
        if name.lower() in secret:
            url = url.copy_set_param(name, REDACTED)
    return url
