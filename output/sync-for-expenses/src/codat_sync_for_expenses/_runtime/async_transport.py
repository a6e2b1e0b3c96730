"""The asynchronous transport of the SDK's own clients."""

from __future__ import annotations

import asyncio
import functools
from collections.abc import AsyncIterable, AsyncIterator, Callable
from typing import Any, NoReturn

import httpcore
import httpx

from .transports import tls

_Server = tuple[bytes, bytes, int | None]

MAX_CONNECTIONS = 100
MAX_IDLE = 20
KEEP_ALIVE = 5.0
"""Seconds that an idle connection is kept."""


class PooledTransport(httpx.AsyncBaseTransport):
    """Connections without a pool's bookkeeping, whose cost grows with their number: a stack of idle ones per server,
    and a count. Limits, keep-alive and exceptions are those of httpx."""

    def __init__(self) -> None:
        self._idle: dict[_Server, list[httpcore.AsyncHTTPConnection]] = {}
        self._all: set[httpcore.AsyncHTTPConnection] = set()
        self._closing: set[asyncio.Future[None]] = set()
        self._places = asyncio.Semaphore(MAX_CONNECTIONS)
        self._backend: Any = None  # one for all connections

    async def handle_async_request(self, request: httpx.Request) -> httpx.Response:
        url = request.url
        sent = httpcore.Request(
            method=request.method,
            url=httpcore.URL(scheme=url.raw_scheme, host=url.raw_host, port=url.port, target=url.raw_path),
            headers=request.headers.raw,
            content=request.stream,
            extensions=request.extensions,
        )
        await self._enter(request.extensions.get("timeout", {}).get("pool"))
        server = (url.raw_scheme, url.raw_host, url.port)
        connection: httpcore.AsyncHTTPConnection | None = None
        try:
            connection = await self._connection(server, sent.url.origin)
            response: Any = await connection.handle_async_request(sent)
        except BaseException as error:
            self._leave(server, connection)
            _reraise(error, request)
        return httpx.Response(
            status_code=response.status,
            headers=response.headers,
            stream=_Body(response.stream, request, functools.partial(self._leave, server, connection)),
            extensions=response.extensions,
        )

    async def _enter(self, limit: float | None) -> None:
        if not self._places.locked():  # the usual case
            await self._places.acquire()
            return
        try:
            await asyncio.wait_for(self._places.acquire(), limit)
        except asyncio.TimeoutError:
            raise httpx.PoolTimeout("all connections are in use") from None

    async def _connection(self, server: _Server, origin: httpcore.Origin) -> httpcore.AsyncHTTPConnection:
        idle = self._idle.setdefault(server, [])
        if len(idle) > MAX_IDLE or (len(idle) > 1 and idle[0].has_expired()):
            await self._discard(idle.pop(0))  # one at a time: what a burst has left goes with the calls that follow
        while idle:
            connection = idle.pop()
            if connection.is_available() and not connection.has_expired():
                return connection
            await self._discard(connection)
        if self._backend is None:
            self._backend = httpcore.AnyIOBackend()
        context = tls() if origin.scheme == b"https" else None
        connection = httpcore.AsyncHTTPConnection(
            origin, ssl_context=context, keepalive_expiry=KEEP_ALIVE, network_backend=self._backend
        )
        self._all.add(connection)
        return connection

    async def _discard(self, connection: httpcore.AsyncHTTPConnection) -> None:
        self._all.discard(connection)
        await connection.aclose()

    def _leave(self, server: _Server, connection: httpcore.AsyncHTTPConnection | None) -> None:
        """A request is over: keep its connection if it can serve another."""
        self._places.release()
        if connection is None:
            return
        if connection.is_idle():
            self._idle[server].append(connection)
            return
        self._all.discard(connection)
        if not connection.is_closed():  # a cancelled request left it halfway
            closing = asyncio.ensure_future(connection.aclose())
            self._closing.add(closing)
            closing.add_done_callback(self._closing.discard)

    async def aclose(self) -> None:
        connections, self._all = self._all, set()
        self._idle.clear()
        for connection in connections:
            await connection.aclose()
        await asyncio.gather(*self._closing, return_exceptions=True)


class _Body(httpx.AsyncByteStream):
    """A response body, at whose end its connection is free for another request."""

    def __init__(self, stream: AsyncIterable[bytes], request: httpx.Request, leave: Callable[[], None]) -> None:
        self._stream: Any = stream
        self._request = request
        self._leave: Callable[[], None] | None = leave

    async def __aiter__(self) -> AsyncIterator[bytes]:
        try:
            async for chunk in self._stream:
                yield chunk
        except BaseException as error:
            _reraise(error, self._request)

    async def aclose(self) -> None:
        leave, self._leave = self._leave, None
        if leave is not None:
            try:
                await self._stream.aclose()
            finally:
                leave()


def _reraise(error: BaseException, request: httpx.Request) -> NoReturn:
    """Raise the exception of httpx that has the name of one of httpcore; any other as it is."""
    for kind in type(error).__mro__:
        found = getattr(httpx, kind.__name__, None) if kind.__module__.startswith("httpcore") else None
        if found is not None:
            translated: Exception = found(str(error), request=request)
            raise translated from error
    raise error
