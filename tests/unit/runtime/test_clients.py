"""HTTP clients: made on first use, closed as published, limited in time."""

from __future__ import annotations

import asyncio
import http.server
import threading
from collections.abc import Iterator
from typing import Any

import httpx
import pytest
from demo_sdk import DemoSDK, SDKConfiguration
from demo_sdk._runtime import transports
from demo_sdk.models import shared
from demo_sdk.types import UNSET

VALUE = {"company_id": "c"}
SECURITY = shared.Security(auth_header="k")


class Handler(http.server.BaseHTTPRequestHandler):
    protocol_version = "HTTP/1.1"

    def do_GET(self) -> None:
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
            pools = transport._pools["http"]
            assert 1 < len(pools) <= transports.POOLS
            assert [pool.busy for pool in pools] == [0] * len(pools)
            with pytest.raises(httpx.ConnectError):
                await other.customers.list_async(request=VALUE, server_url="http://127.0.0.1:1", retries=None)  # type: ignore[arg-type]
            assert [pool.busy for pool in pools] == [0] * len(pools)

    asyncio.run(many())


def test_tls_is_set_up_for_https_only(monkeypatch: pytest.MonkeyPatch) -> None:
    made: list[Any] = []
    monkeypatch.setattr(transports, "tls_context", lambda *store: made.append(store) or True)
    assert transports._verify("http") is False and made == []
    assert transports._verify("https") is True and len(made) == 1


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
