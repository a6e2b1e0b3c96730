"""Addresses of servers in examples."""

from __future__ import annotations

from urllib.parse import urljoin, urlsplit

from generator import ir

_NO_SERVER = "https://api.example.com"


def server_url(api: ir.Api, *, exact: bool) -> str:
    """The address of the first server, variables filled in; in the dialect `exact` as the document has it."""
    if not api.servers:
        return _NO_SERVER
    server = api.servers[0]
    url = server.url
    for variable in server.variables:
        value = variable.default
        if value is None and not exact:
            value = variable.name.replace("_", "-")  # to be replaced by the reader; an address without braces
        url = url if value is None else url.replace(f"{{{variable.name}}}", value)
    return url if exact else _absolute(url)


def is_absolute(url: str) -> bool:
    """Whether an address can be reached as it is."""
    try:
        return urlsplit(url).scheme in ("http", "https")
    except ValueError:  # "https://[": no URL at all
        return False


def _absolute(url: str) -> str:
    try:
        return urljoin(_NO_SERVER, url)
    except ValueError:  # "https://[": no URL at all
        return _NO_SERVER
