"""Transports of the SDK's own clients.

TLS is set up when the first https request is made.
"""

from __future__ import annotations

import os
import ssl
from functools import lru_cache
from urllib.request import getproxies

import httpx


@lru_cache(maxsize=4)
def tls_context(*_store: str | None) -> ssl.SSLContext:
    """The TLS settings of httpx, made once per process (22 ms each) for the certificate store that the environment
    names."""
    return httpx.create_ssl_context()


def has_proxies() -> bool:
    """Does the environment name proxies? Then the stock transports, which know them, are used."""
    return any(key in ("http", "https", "all") for key in getproxies())


def tls() -> ssl.SSLContext:
    """The TLS settings for the certificate store that the environment names."""
    return tls_context(os.environ.get("SSL_CERT_FILE"), os.environ.get("SSL_CERT_DIR"))


class LazyTransport(httpx.BaseTransport):
    """A pool for each scheme, made when it is needed."""

    def __init__(self) -> None:
        self._pools: dict[str, httpx.HTTPTransport] = {}

    def handle_request(self, request: httpx.Request) -> httpx.Response:
        scheme = request.url.scheme
        pool = self._pools.get(scheme)
        if pool is None:
            verify = tls() if scheme == "https" else False  # without TLS no certificates need be loaded
            pool = self._pools.setdefault(scheme, httpx.HTTPTransport(verify=verify))
        return pool.handle_request(request)

    def close(self) -> None:
        for pool in self._pools.values():
            pool.close()


def sync_client(timeout: float) -> httpx.Client:
    """A client with httpx's defaults but for its time limit in seconds."""
    if has_proxies():
        return httpx.Client(timeout=timeout)
    return httpx.Client(timeout=timeout, transport=LazyTransport())


def async_client(timeout: float) -> httpx.AsyncClient:
    """The same, asynchronous."""
    if has_proxies() or _is_replaced():
        return httpx.AsyncClient(timeout=timeout)
    from .async_transport import PooledTransport

    return httpx.AsyncClient(timeout=timeout, transport=PooledTransport())


def _is_replaced() -> bool:
    """Has somebody, such as a tool that answers for servers in tests, put a transport of theirs in httpx's place?"""
    transport = httpx.AsyncHTTPTransport
    home = transport.handle_async_request.__module__
    return not (transport.__module__.startswith("httpx") and home.startswith("httpx."))
