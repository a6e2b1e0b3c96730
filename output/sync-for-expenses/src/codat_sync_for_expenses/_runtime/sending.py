"""Sending a request so that its credentials stay where they belong: out of the logs, and with the host they are for."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from .._api import API
from .._http import httpx
from .logs import discreet

if TYPE_CHECKING:
    from ..httpclient import AsyncHttpClient, HttpClient

_HARMLESS = frozenset(
    {
        "accept",
        "accept-encoding",
        "accept-language",
        "connection",
        "content-encoding",
        "content-length",
        "content-type",
        "host",
        "transfer-encoding",
        "user-agent",
    }
)
_PORTS = {"http": 80, "https": 443}


def without_credentials(headers: httpx.Headers) -> httpx.Headers:
    """Of the headers of a request those that another host may see: any other may be a credential."""
    return httpx.Headers([pair for pair in headers.multi_items() if pair[0].lower() in _HARMLESS])


def is_same_host(one: httpx.URL, other: httpx.URL) -> bool:
    """Are credentials for `one` good for `other`? For the same scheme, host and port, and from http to https."""
    if one.host != other.host:
        return False
    ports = [url.port or _PORTS.get(url.scheme) for url in (one, other)]
    same = one.scheme == other.scheme and ports[0] == ports[1]
    return same or (one.scheme == "http" and other.scheme == "https" and ports == [80, 443])


def send(client: HttpClient, request: httpx.Request, stream: bool, bare: bool, follow: bool) -> httpx.Response:
    """
    :param bare: nothing that authenticates may be added, not even what the client adds by itself
    :param follow: follow redirects, if the client does
    :raises httpx.TransportError: the connection failed
    """
    hops = _Hops(client, bare, follow)
    while True:
        with discreet(API, request):
            response = client.send(request, stream=stream, **hops.options)
        following = hops.after(request, response)
        if following is None:
            return response
        response.read()
        request = following


async def send_async(
    client: AsyncHttpClient, request: httpx.Request, stream: bool, bare: bool, follow: bool
) -> httpx.Response:
    """The same with an asynchronous client."""
    hops = _Hops(client, bare, follow)
    while True:
        with discreet(API, request):
            response = await client.send(request, stream=stream, **hops.options)
        following = hops.after(request, response)
        if following is None:
            return response
        await response.aread()
        request = following


class _Hops:
    """The redirects of one request, where the client follows them. They are followed here: httpx takes nothing but
    `Authorization` from a request that goes to another host."""

    def __init__(self, client: Any, bare: bool, follow: bool) -> None:
        self.options: dict[str, Any] = {}
        self._history: list[httpx.Response] = []
        self._limit = 0
        if isinstance(client, (httpx.Client, httpx.AsyncClient)):
            if bare:
                self.options["auth"] = None
            if client.follow_redirects:
                self.options["follow_redirects"] = False
                self._limit = client.max_redirects if follow else 0

    def after(self, request: httpx.Request, response: httpx.Response) -> httpx.Request | None:
        """The request that a redirect leads to; None where the response is the last one.

        :raises httpx.TooManyRedirects: there were as many as the client allows
        """
        response.history = list(self._history)
        following = response.next_request
        if not self._limit or following is None:
            return None
        if len(self._history) >= self._limit:
            raise httpx.TooManyRedirects("Exceeded maximum allowed redirects.", request=request)
        self._history.append(response)
        following.url = request.url.join(response.headers["location"])
        if not is_same_host(request.url, following.url):
            following.headers = without_credentials(following.headers)
            self.options["auth"] = None
        return following
