"""HTTP clients: made on first use, closed as published, limited in time."""

from __future__ import annotations

import asyncio
import gc
import http.server
import os
import threading
from collections.abc import Iterator
from typing import Any

import httpx
import pytest
from demo_sdk import DemoSDK, SDKConfiguration
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
    assert isinstance(sdk.sdk_configuration.client, httpx.Client)
    assert sdk.sdk_configuration.client is sdk.sdk_configuration.client
    sdk.sdk_configuration.client.close()
    with pytest.raises(AttributeError, match="no attribute 'other'"):
        sdk.sdk_configuration.other  # noqa: B018


def test_the_configuration_shows_no_credentials_and_makes_no_client() -> None:
    url = "https://ann:hush@example.com/{x}?api_key=hush"
    config = DemoSDK(security=shared.Security(auth_header="hush"), server_url=url).sdk_configuration
    assert "server_url='https://example.com/{x}'" in repr(config) and "hush" not in repr(config)
    assert "client" not in config.__dict__ and "async_client" not in config.__dict__
    config.server_url = None
    assert "server_url=None" in repr(config)


@pytest.mark.parametrize(
    "url",
    [
        "https://ann:hush@127.0.0.1:1/?api_key=hush",
        "ftp://ann:hush@h",
        "//ann:hush@h",
        "ann:hush@h",
        "http://ann:hush@h:{port}",
    ],
)
def test_errors_about_a_server_show_no_credentials(url: str) -> None:
    sdk = DemoSDK(security=SECURITY, server_url=url, retry_config=None)
    with pytest.raises(Exception) as caught:  # noqa: PT011 - of several classes
        sdk.customers.list(request=VALUE)  # type: ignore[arg-type]
    assert "hush" not in f"{caught.value!r} {caught.value} {getattr(caught.value, 'url', '')}"
    with pytest.raises(ValueError, match="server variable 'h'") as unfit:
        DemoSDK(security=SECURITY, server_url="https://ann:hush@x{h}", url_params={"h": "a/b"})
    assert "hush" not in str(unfit.value)


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
            with pytest.raises(httpx.ConnectError):
                await other.customers.list_async(request=VALUE, server_url="http://127.0.0.1:1", retries=None)  # type: ignore[arg-type]

    asyncio.run(many())


@pytest.mark.filterwarnings("ignore::ResourceWarning")  # of connections that end with their loop
def test_every_event_loop_has_its_client(server: str) -> None:
    _use_several_loops(server)
    gc.collect()


def _use_several_loops(server: str) -> None:
    sdk = DemoSDK(security=SECURITY, server_url=server)
    found: list[Any] = []

    async def run() -> None:
        found.append(sdk.sdk_configuration.async_client)
        assert (await sdk.customers.list_async(request=VALUE)).page_number == 1  # type: ignore[arg-type]
        assert sdk.sdk_configuration.async_client is found[-1]

    for _ in range(3):
        asyncio.run(run())
    thread = threading.Thread(target=lambda: asyncio.run(run()))
    thread.start()
    thread.join()
    assert len(set(map(id, found))) == 4
    assert len(sdk.sdk_configuration.__dict__["_own_clients"]._made) == 1  # those of loops that have ended are let go


def test_threads_share_one_client() -> None:
    sdk, found = DemoSDK(security=SECURITY), set()
    threads = [threading.Thread(target=lambda: found.add(sdk.sdk_configuration.client)) for _ in range(8)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert len(found) == 1


@pytest.mark.skipif(not hasattr(os, "fork"), reason="needs os.fork")
@pytest.mark.filterwarnings("ignore::DeprecationWarning")  # of forks beside threads
@pytest.mark.parametrize("given", [False, True])
def test_a_fork_has_connections_of_its_own(server: str, given: bool) -> None:
    """Every connection of the child is a new one: the server sees ports that the parent does not use."""
    settings: dict[str, Any] = {"client": httpx.Client()} if given else {}
    sdk = DemoSDK(security=SECURITY, server_url=server, **settings)

    def port_of(response: Any) -> str:
        return str(response.extensions["network_stream"].get_extra_info("client_addr")[1])

    def port() -> str:
        with sdk.customers.with_streaming_response.list(request=VALUE) as response:  # type: ignore[arg-type]
            found = port_of(response.http_response)
            return found if response.parse() else ""

    async def port_async() -> str:
        async with await sdk.customers.with_streaming_response.list_async(request=VALUE) as response:  # type: ignore[arg-type]
            found = port_of(response.http_response)
            return found if await response.parse_async() else ""

    before = {port(), port(), asyncio.run(port_async())}
    reader, writer = os.pipe()
    child = os.fork()
    if child == 0:
        try:
            os.write(writer, " ".join((port(), port(), asyncio.run(port_async()))).encode())
        finally:
            os._exit(0)
    os.close(writer)
    os.waitpid(child, 0)
    with open(reader) as pipe:
        inside = pipe.read().split()
    assert len(inside) == 3 and not before & set(inside)
    assert port() in before


@pytest.mark.skipif(not hasattr(os, "fork"), reason="needs os.fork")
@pytest.mark.filterwarnings("ignore::DeprecationWarning", "ignore::ResourceWarning")  # of forks; of what is let go
def test_a_fork_within_an_event_loop_leaves_the_connections_of_a_given_client(server: str) -> None:
    sdk = DemoSDK(security=SECURITY, server_url=server, async_client=httpx.AsyncClient())
    reader, writer = os.pipe()

    async def port() -> str:
        async with await sdk.customers.with_streaming_response.list_async(request=VALUE) as response:  # type: ignore[arg-type]
            found = response.http_response.extensions["network_stream"].get_extra_info("client_addr")[1]
            return str(found) if await response.parse_async() else ""

    async def twice() -> None:
        os.write(writer, f"{await port()} {await port()}".encode())

    async def run() -> None:
        before = await port()
        child = os.fork()
        if child == 0:
            try:
                asyncio.new_event_loop().run_until_complete(twice())
            finally:
                os._exit(0)
        os.close(writer)
        os.waitpid(child, 0)
        with open(reader) as pipe:
            first, second = pipe.read().split()
        assert first == second != before
        async with sdk:
            assert await port() == before

    asyncio.run(run())


@pytest.mark.filterwarnings("ignore::ResourceWarning")  # httpx leaves connections open that it is just opening
def test_closing_during_calls_raises_errors_of_httpx(server: str) -> None:
    async def run() -> list[Any]:
        sdk = DemoSDK(security=SECURITY, server_url=server)
        calls = [asyncio.create_task(sdk.customers.list_async(request=VALUE)) for _ in range(30)]  # type: ignore[arg-type]
        await asyncio.sleep(0.02)
        async with sdk:
            pass
        return await asyncio.gather(*calls, return_exceptions=True)

    assert all(isinstance(result, (shared.Customers, httpx.HTTPError, RuntimeError)) for result in asyncio.run(run()))
    gc.collect()


def test_proxies_of_the_environment_are_respected(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("HTTP_PROXY", "http://127.0.0.1:1")
    sdk = DemoSDK(security=SECURITY, server_url="http://api.example.com", retry_config=None)
    with pytest.raises(httpx.ConnectError):
        sdk.customers.list(request=VALUE)  # type: ignore[arg-type]


def test_dead_servers() -> None:
    sdk = DemoSDK(security=SECURITY, server_url="http://127.0.0.1:1", retry_config=None)
    with sdk, pytest.raises(httpx.ConnectError):
        sdk.customers.list(request=VALUE)  # type: ignore[arg-type]
