"""`python -m tests.bench.runtime`: what a call costs with the runtime, as ratios of the same call with httpx and json.

The SDK is the small one of the unit tests. Both sides run in turn in one process; medians of ratios of CPU time count,
since absolute figures drift with the load of the machine.
"""

from __future__ import annotations

import asyncio
import http.server
import json
import statistics
import threading
import time
from collections.abc import Awaitable, Callable
from typing import Any

import httpx

from tests.unit.runtime.conftest import _load

_load()

from demo_sdk import DemoSDK  # noqa: E402  (the package exists once it is loaded)
from demo_sdk.models import shared  # noqa: E402

CUSTOMER = {"status": "Active", "customerName": "A", "contacts": [{"name": None, "phone": "1"}], "balance": 1.5}
PAGE = json.dumps({"pageNumber": 1, "results": [CUSTOMER] * 100}).encode()
PUSHED = json.dumps({"pushOperationKey": "k", "data": CUSTOMER}).encode()
HEADERS = {"Accept": "application/json", "Authorization": "k", "user-agent": "x"}
JSON = {"content-type": "application/json"}
URL = "http://127.0.0.1:1/companies/c/data/customers?page=1&pageSize=100"
PUSH_URL = "http://127.0.0.1:1/companies/c/connections/d/push/customers?allowSyncOnPushComplete=true"
TURNS = 9


def ratio(ours: Callable[[], object], plain: Callable[[], object], calls: int) -> float:
    """Median of CPU time of `ours` over that of `plain`, in turn."""
    for function in (ours, plain):
        for _ in range(calls // 10 + 1):
            function()
    return statistics.median(_cpu(ours, calls) / _cpu(plain, calls) for _ in range(TURNS))


def _cpu(function: Callable[[], object], calls: int) -> float:
    start = time.process_time()
    for _ in range(calls):
        function()
    return time.process_time() - start


def client(content: bytes) -> httpx.Client:
    """A client whose every answer has this content."""
    return httpx.Client(
        transport=httpx.MockTransport(lambda request: httpx.Response(200, headers=JSON, content=content))
    )


def list_call() -> float:
    sdk = DemoSDK(security=shared.Security(auth_header="k"), server_url="http://127.0.0.1:1", client=client(PAGE))
    plain = client(PAGE)
    return ratio(
        lambda: sdk.customers.list(request={"company_id": "c"}),
        lambda: json.loads(plain.send(plain.build_request("GET", URL, headers=HEADERS)).content),
        100,
    )


def create_call() -> float:
    sdk = DemoSDK(security=shared.Security(auth_header="k"), server_url="http://127.0.0.1:1", client=client(PUSHED))
    plain, body = client(PUSHED), json.dumps(CUSTOMER).encode()
    value: Any = {"company_id": "c", "connection_id": "d", "customer": CUSTOMER}
    return ratio(
        lambda: sdk.customers.create(request=value),
        lambda: json.loads(
            plain.send(plain.build_request("POST", PUSH_URL, headers={**HEADERS, **JSON}, content=body)).content
        ),
        300,
    )


class Handler(http.server.BaseHTTPRequestHandler):
    """Answers every GET with an almost empty page, at once."""

    protocol_version = "HTTP/1.1"
    disable_nagle_algorithm = True

    def do_GET(self) -> None:
        self.wfile.write(
            b"HTTP/1.1 200 OK\r\ncontent-type: application/json\r\ncontent-length: 17\r\n\r\n" + b'{"pageNumber": 1}'
        )

    def log_message(self, *args: object) -> None:
        """Say nothing."""


async def _throughput(call: Callable[[], Awaitable[object]], at_once: int, calls: int) -> float:
    """CPU seconds of `calls` calls, so many of them at once (the server's share is the same for both sides)."""
    left = iter(range(calls))

    async def worker() -> None:
        for _ in left:
            await call()

    start = time.process_time()
    await asyncio.gather(*[worker() for _ in range(at_once)])
    return time.process_time() - start


async def many_at_once(base: str) -> float:
    ratios = []
    for _ in range(5):
        sdk = DemoSDK(security=shared.Security(auth_header="k"), server_url=base)
        async with sdk, httpx.AsyncClient(timeout=60) as plain:

            async def raw(plain: httpx.AsyncClient = plain) -> None:
                json.loads((await plain.get(base + "/companies/c/data/customers", headers=HEADERS)).content)

            async def ours(sdk: DemoSDK = sdk) -> None:
                await sdk.customers.list_async(request={"company_id": "c"})

            for call in (ours, raw):
                await _throughput(call, 50, 100)
            ratios.append(await _throughput(raw, 50, 500) / await _throughput(ours, 50, 500))
    return statistics.median(ratios)


def main() -> None:
    print(f"list of 100, over httpx + json      {list_call():5.2f}")
    print(f"create, over httpx + json           {create_call():5.2f}")
    server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), Handler)
    server.daemon_threads = True
    threading.Thread(target=server.serve_forever, daemon=True).start()
    times = asyncio.run(many_at_once(f"http://127.0.0.1:{server.server_address[1]}"))
    print(f"50 in flight, CPU of httpx over ours (server included)  {times:5.2f}")
    server.shutdown()


if __name__ == "__main__":
    main()
