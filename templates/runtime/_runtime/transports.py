"""Transports of the SDK's own clients.

TLS is set up when the first https request is made. The asynchronous transport spreads requests over several small
pools, because the
bookkeeping of one pool grows with the number of its connections.
"""

from __future__ import annotations

import os
import ssl
from collections.abc import AsyncIterator
from functools import lru_cache
from urllib.request import getproxies

import httpx

POOLS = 16
PER_POOL = httpx.Limits(max_connections=100, max_keepalive_connections=4)


@lru_cache(maxsize=4)
def tls_context(*_store: str | None) -> ssl.SSLContext:
    """The TLS settings of httpx, made once per process (22 ms each) for the certificate store that the environment
    names."""
    return httpx.create_ssl_context()


def has_proxies() -> bool:
    """Does the environment name proxies? Then the stock transports, which know them, are used."""
    return any(key in ("http", "https", "all") for key in getproxies())


def _verify(scheme: str) -> bool | ssl.SSLContext:
    if scheme != "https":
        return False  # no TLS is spoken, so no certificates need be loaded
    return tls_context(os.environ.get("SSL_CERT_FILE"), os.environ.get("SSL_CERT_DIR"))


class LazyTransport(httpx.BaseTransport):
    """A pool for each scheme, made when it is needed."""

    def __init__(self) -> None:
        self._pools: dict[str, httpx.HTTPTransport] = {}

    def handle_request(self, request: httpx.Request) -> httpx.Response:
        scheme = request.url.scheme
        pool = self._pools.get(scheme)
        if pool is None:
            pool = self._pools.setdefault(scheme, httpx.HTTPTransport(verify=_verify(scheme)))
        return pool.handle_request(request)

    def close(self) -> None:
        for pool in self._pools.values():
            pool.close()


class _Pool:
    """A pool, and how many requests it is busy with."""

    __slots__ = ("transport", "busy")

    def __init__(self, scheme: str) -> None:
        self.transport = httpx.AsyncHTTPTransport(verify=_verify(scheme), limits=PER_POOL)
        self.busy = 0


class _Tracked(httpx.AsyncByteStream):
    """A response body whose end frees its place in the pool."""

    def __init__(self, stream: httpx.AsyncByteStream, pool: _Pool) -> None:
        self._stream = stream
        self._pool = pool
        self._open = True

    async def __aiter__(self) -> AsyncIterator[bytes]:
        async for chunk in self._stream:
            yield chunk

    async def aclose(self) -> None:
        if self._open:
            self._open = False
            self._pool.busy -= 1
        await self._stream.aclose()


class PooledTransport(httpx.AsyncBaseTransport):
    """Several pools for each scheme; a request goes to the one that has least to do."""

    def __init__(self) -> None:
        self._pools: dict[str, list[_Pool]] = {}

    def _pool(self, scheme: str) -> _Pool:
        pools = self._pools.setdefault(scheme, [])
        best = min(pools, key=lambda pool: pool.busy, default=None)
        if best is None or (best.busy and len(pools) < POOLS):
            best = _Pool(scheme)
            pools.append(best)
        return best

    async def handle_async_request(self, request: httpx.Request) -> httpx.Response:
        pool = self._pool(request.url.scheme)
        pool.busy += 1
        try:
            response = await pool.transport.handle_async_request(request)
        except BaseException:
            pool.busy -= 1
            raise
        if isinstance(response.stream, httpx.AsyncByteStream):
            response.stream = _Tracked(response.stream, pool)
        return response

    async def aclose(self) -> None:
        for pools in self._pools.values():
            for pool in pools:
                await pool.transport.aclose()


def sync_client(timeout: float) -> httpx.Client:
    """A client with httpx's defaults but for its time limit in seconds."""
    if has_proxies():
        return httpx.Client(timeout=timeout)
    return httpx.Client(timeout=timeout, transport=LazyTransport())


def async_client(timeout: float) -> httpx.AsyncClient:
    """The same, asynchronous."""
    if has_proxies():
        return httpx.AsyncClient(timeout=timeout)
    return httpx.AsyncClient(timeout=timeout, transport=PooledTransport())
