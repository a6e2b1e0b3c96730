"""What is logged of a call, without its credentials.

A `debug_logger` given to the SDK gets everything. Without one, records go to the standard logger named like the
package, if that is
enabled for DEBUG.
"""

from __future__ import annotations

import logging
from typing import TYPE_CHECKING, Any

from ..utils.logger import Logger, NoOpLogger, get_body_content

if TYPE_CHECKING:
    import httpx

    from .operation import Api

REDACTED = "[redacted]"
_ALWAYS = frozenset(("authorization", "proxy-authorization", "cookie", "set-cookie"))
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
    import httpx

    secret = _ALWAYS | _names(api, "header")
    return httpx.Headers([(key, REDACTED if key.lower() in secret else value) for key, value in headers.multi_items()])


def clean_url(api: Api, url: httpx.URL) -> httpx.URL:
    """The URL without the values of query parameters that carry credentials, and without a password."""
    secret = _names(api, "query")
    if url.password:
        url = url.copy_with(username=url.username, password=REDACTED)
    for name in url.params:
        if name.lower() in secret:
            url = url.copy_set_param(name, REDACTED)
    return url
