"""HTTP clients: made on first use, closed as published, limited in time."""

from __future__ import annotations

import asyncio
import contextlib
import gc
import http.server
import socket
import ssl
import threading
from collections.abc import AsyncIterator, Awaitable, Callable, Iterator
from typing import Any

import httpx
import pytest
from demo_sdk import DemoSDK, SDKConfiguration
from demo_sdk._runtime import async_transport, transports
from demo_sdk.models import shared
from demo_sdk.types import UNSET

VALUE = {"company_id": "c"}
SECURITY = shared.Security(auth_header="k")


class Handler(http.server.BaseHTTPRequestHandler):
    protocol_version = "HTTP/1.1"

    def do_GET(self) -> None:
        while self.headers["transfer-encoding"] == "chunked" and self.rfile.readline() != b"0\r\n":
            pass
        body = b'{"pageNumber": 1}'
        self.send_response(200)
        self.send_header("Content-Type", "application/json")
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)

    def log_message(self, *args: object) -> None:
        pass


@pytest.fixture
def server() -> Iterator[str]:
    """A server on this machine; yields its URL."""
    made = http.server.ThreadingHTTPServer(("127.0.0.1", 0), Handler)
    made.daemon_threads = True
    thread = threading.Thread(target=made.serve_forever)
    thread.start()
    yield f"http://127.0.0.1:{made.server_address[1]}"
    made.shutdown()
    thread.join()
    made.server_close()


def test_clients_are_made_on_first_use() -> None:
    sdk = DemoSDK(security=SECURITY)
    state = sdk.sdk_configuration.__dict__
    assert "client" not in state and "async_client" not in state
    assert isinstance(sdk.sdk_configuration.client, httpx.Client) and "client" in state
    assert sdk.sdk_configuration.client is sdk.sdk_configuration.client
    sdk.sdk_configuration.client.close()
    with pytest.raises(AttributeError, match="no attribute 'other'"):
        sdk.sdk_configuration.other  # noqa: B018


def test_context_manager_closes_one_client() -> None:
    with DemoSDK(security=SECURITY) as sdk:
        pass
    assert sdk.sdk_configuration.client.is_closed  # type: ignore[attr-defined]
    assert not sdk.sdk_configuration.async_client.is_closed  # type: ignore[attr-defined]
    with pytest.raises(RuntimeError, match="client has been closed"):
        sdk.customers.list(request=VALUE)  # type: ignore[arg-type]

    async def inside() -> None:
        async with DemoSDK(security=SECURITY) as other:
            pass
        assert other.sdk_configuration.async_client.is_closed  # type: ignore[attr-defined]
        assert not other.sdk_configuration.client.is_closed  # type: ignore[attr-defined]
        other.sdk_configuration.client.close()

    asyncio.run(inside())


def test_clients_of_the_user_are_closed_too() -> None:
    client, asynchronous = httpx.Client(), httpx.AsyncClient()

    async def inside() -> None:
        async with DemoSDK(security=SECURITY, client=client, async_client=asynchronous) as sdk:
            with sdk:
                pass

    asyncio.run(inside())
    assert client.is_closed and asynchronous.is_closed


def test_objects_that_are_no_clients() -> None:
    for name, protocol in (("client", "HttpClient"), ("async_client", "AsyncHttpClient")):
        with pytest.raises(AssertionError, match=f"The provided {name} must implement the {protocol} protocol"):
            DemoSDK(security=SECURITY, **{name: object()})  # type: ignore[arg-type]


def test_time_limits(requests: list[Any]) -> None:
    def handle(request: httpx.Request) -> httpx.Response:
        requests.append(request.extensions["timeout"]["read"])
        return httpx.Response(200, json={"pageNumber": 1})

    transport = httpx.MockTransport(handle)
    own = DemoSDK(security=SECURITY)
    assert own.sdk_configuration.client.timeout.read == 60  # type: ignore[attr-defined]
    assert own.sdk_configuration.async_client.timeout.read == 60  # type: ignore[attr-defined]
    sdk = DemoSDK(security=SECURITY, client=httpx.Client(transport=transport, timeout=7))
    sdk.customers.list(request=VALUE)  # type: ignore[arg-type]
    sdk.customers.list(request=VALUE, timeout_ms=50)  # type: ignore[arg-type]
    sdk.sdk_configuration.timeout_ms = 1234
    sdk.customers.list(request=VALUE)  # type: ignore[arg-type]
    assert requests == [7, 0.05, 1.234]


def test_settings() -> None:
    config = SDKConfiguration(httpx.Client(), httpx.AsyncClient(), None)  # type: ignore[arg-type]
    assert config.retry_config == UNSET and config.get_server_details() == ("https://api.example.com", {})
    assert config.server_idx == 0
    config.server_idx = None
    assert config.get_server_details()[0] == "https://api.example.com" and config.server_idx == 0
    sdk = DemoSDK(security=SECURITY, url_params={"a": "b"})
    assert sdk.sdk_configuration.get_server_details() == ("https://api.example.com", {"a": "b"})


def test_own_clients_over_a_socket(server: str) -> None:
    with DemoSDK(security=SECURITY, server_url=server) as sdk:
        for _ in range(3):
            assert sdk.customers.list(request=VALUE).page_number == 1  # type: ignore[arg-type]

    async def many() -> None:
        async with DemoSDK(security=SECURITY, server_url=server) as other:
            results = await asyncio.gather(*[other.customers.list_async(request=VALUE) for _ in range(40)])  # type: ignore[arg-type]
            assert [result.page_number for result in results] == [1] * 40
            transport: Any = other.sdk_configuration.async_client._transport  # type: ignore[attr-defined]
            assert 1 < len(transport._all) <= 40
            opened = len(transport._all)
            await other.customers.list_async(request=VALUE)  # type: ignore[arg-type]
            assert len(transport._all) <= opened and free(transport)
            with pytest.raises(httpx.ConnectError):
                await other.customers.list_async(request=VALUE, server_url="http://127.0.0.1:1", retries=None)  # type: ignore[arg-type]
            assert free(transport)
        assert transport._all == set()

    asyncio.run(many())


def free(transport: Any) -> bool:
    """Are all places of the transport free?"""
    return bool(transport._places._value == async_transport.MAX_CONNECTIONS)


def use(work: Callable[[Any, httpx.AsyncClient], Awaitable[None]]) -> None:
    """Run `work(transport, client)`; afterwards every place must be free again."""

    async def run() -> None:
        transport = async_transport.PooledTransport()
        async with httpx.AsyncClient(transport=transport) as client:
            await work(transport, client)
            assert free(transport)

    asyncio.run(run())


def test_connections_are_reused_until_they_are_old(server: str, monkeypatch: pytest.MonkeyPatch) -> None:
    async def work(transport: Any, client: httpx.AsyncClient) -> None:
        for _ in range(3):
            await client.get(server)
        (connection,) = transport._all
        monkeypatch.setattr(async_transport, "KEEP_ALIVE", -1)
        await asyncio.gather(*[client.get(server) for _ in range(3)])
        assert len(transport._all) == 3
        await client.get(server)
        await client.get(server)
        assert connection in transport._all or connection.is_closed()

    use(work)


def test_few_idle_connections_are_kept(server: str, monkeypatch: pytest.MonkeyPatch) -> None:
    async def work(transport: Any, client: httpx.AsyncClient) -> None:
        monkeypatch.setattr(async_transport, "MAX_IDLE", 2)
        await asyncio.gather(*[client.get(server) for _ in range(6)])
        before = len(transport._all)
        for _ in range(6):
            await client.get(server)
        assert len(transport._all) == min(before, 3) or len(transport._all) == 2

    use(work)


def test_waiting_for_a_connection(server: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(async_transport, "MAX_CONNECTIONS", 1)

    async def work(transport: Any, client: httpx.AsyncClient) -> None:
        async with client.stream("GET", server):
            with pytest.raises(httpx.PoolTimeout, match="all connections are in use"):
                await client.get(server, timeout=httpx.Timeout(5, pool=0.01))
            waiting = asyncio.create_task(client.get(server))
            await asyncio.sleep(0)
        assert (await waiting).status_code == 200

    use(work)


@pytest.mark.filterwarnings("ignore::ResourceWarning")  # the event loop of Python 3.10 drops sockets still connecting
def test_cancelled_calls_free_their_place(server: str) -> None:
    async def work(transport: Any, client: httpx.AsyncClient) -> None:
        for step in range(80):
            task = asyncio.create_task(client.get(server))
            await asyncio.sleep(step * 0.00005)
            task.cancel()
            await asyncio.gather(task, return_exceptions=True)
        assert (await client.get(server)).status_code == 200
        assert all(connection.is_idle() for connection in transport._all)
        assert transport._places._value == async_transport.MAX_CONNECTIONS

    use(work)
    gc.collect()


def serve_raw(answer: bytes) -> Iterator[str]:
    """A server that reads a request, writes `answer` and hangs up."""
    with socket.socket() as listener:
        listener.bind(("127.0.0.1", 0))
        listener.listen()
        listener.settimeout(5)

        def serve() -> None:
            with contextlib.suppress(OSError):
                while True:
                    connection, _ = listener.accept()
                    with connection:
                        connection.recv(65536)
                        connection.sendall(answer)

        thread = threading.Thread(target=serve, daemon=True)
        thread.start()
        yield f"http://127.0.0.1:{listener.getsockname()[1]}"


@pytest.mark.parametrize(
    ("answer", "kind"),
    [
        (b"", httpx.RemoteProtocolError),
        (b"nonsense\r\n\r\n", httpx.RemoteProtocolError),
        (b"HTTP/1.1 200 OK\r\nContent-Length: 10\r\n\r\nabc", httpx.RemoteProtocolError),
    ],
)
def test_broken_answers_raise_errors_of_httpx(answer: bytes, kind: type[Exception]) -> None:
    for url in serve_raw(answer):

        async def work(transport: Any, client: httpx.AsyncClient, url: str = url) -> None:
            with pytest.raises(kind):
                await client.get(url)
            assert transport._all == set()

        use(work)


def test_slow_answers_time_out(server: str) -> None:
    async def work(transport: Any, client: httpx.AsyncClient) -> None:
        with pytest.raises(httpx.ReadTimeout) as caught:
            await client.get(url, timeout=0.05)
        assert caught.value.request.url == url

    with socket.socket() as listener:
        listener.bind(("127.0.0.1", 0))
        listener.listen()
        url = f"http://127.0.0.1:{listener.getsockname()[1]}"
        use(work)


def test_bodies_are_streamed_both_ways(server: str) -> None:
    async def chunks() -> AsyncIterator[bytes]:
        yield b"a"
        yield b"b"

    async def work(transport: Any, client: httpx.AsyncClient) -> None:
        async with client.stream("GET", server, content=chunks(), headers={"connection": "close"}) as response:
            assert [chunk async for chunk in response.aiter_raw()]
        with pytest.raises(ZeroDivisionError):
            async with client.stream("GET", server) as response:
                raise ZeroDivisionError

    use(work)


def test_tls_is_set_up_for_https_only(monkeypatch: pytest.MonkeyPatch) -> None:
    made: list[Any] = []
    context = ssl.create_default_context()
    monkeypatch.setattr(transports, "tls_context", lambda *store: made.append(store) or context)
    for scheme, count in (("http", 0), ("https", 2)):
        with httpx.Client(transport=transports.LazyTransport()) as client, pytest.raises(httpx.ConnectError):
            client.get(f"{scheme}://127.0.0.1:1")

        async def work(transport: Any, client: httpx.AsyncClient, scheme: str = scheme) -> None:
            with pytest.raises(httpx.ConnectError):
                await client.get(f"{scheme}://127.0.0.1:1")

        use(work)
        assert len(made) == count


def test_the_tls_context_is_shared() -> None:
    assert transports.tls_context(None, None) is transports.tls_context(None, None)


def test_proxies_of_the_environment_are_respected(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("HTTPS_PROXY", "http://127.0.0.1:3128")
    sync, asynchronous = transports.sync_client(1), transports.async_client(1)
    assert len(sync._mounts) == 1 and len(asynchronous._mounts) == 1
    sync.close()


def test_dead_servers() -> None:
    sdk = DemoSDK(security=SECURITY, server_url="http://127.0.0.1:1", retry_config=None)
    with sdk, pytest.raises(httpx.ConnectError):
        sdk.customers.list(request=VALUE)  # type: ignore[arg-type]
