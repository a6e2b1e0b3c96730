"""One side of `tests.bench.runtime`, in the interpreter and with the package that it is told: runs the cases that it reads.

`side.py SRC` (a folder to import from; "" for what is installed), then lines "CASE CALLS" or "CASE CALLS URL" on its
standard input; for each it prints the CPU and the wall seconds that those calls took.
"""

from __future__ import annotations

import asyncio
import gc
import json
import sys
import time
from collections.abc import Awaitable, Callable
from functools import cache
from typing import Any

if sys.argv[1]:
    sys.path.insert(0, sys.argv[1])

import httpx
from codat_sync_for_expenses import CodatSyncExpenses
from codat_sync_for_expenses.models import shared
from pydantic import BaseModel, Field, TypeAdapter

BASE = "http://127.0.0.1:1"
HEADERS = {"Accept": "application/json", "Authorization": "Basic abc", "user-agent": "x"}
JSON = {"content-type": "application/json"}
COMPANY = {
    "id": "ab12c58d-a678-4ebf-a159-ae99e1807bd0",
    "name": "Toys and more",
    "description": "",
    "platform": "",
    "redirect": "https://link.codat.io/company/ab12c58d-a678-4ebf-a159-ae99e1807bd0",
    "dataConnections": [],
    "created": "2022-11-10T10:45:18Z",
    "createdByUserName": "Somebody",
}
ADDRESS = {"type": "Billing", "line1": "1 High Street", "city": "Town", "country": "GB", "postalCode": "AB1 2CD"}
CONTACT = {"name": "N", "email": "n@example.org", "phone": [{"number": "1", "type": "Primary"}], "address": ADDRESS}
SPARSE = {"id": "1", "customerName": "A", "status": "Active"}
FULL = {
    **SPARSE,
    "contactName": "N",
    "emailAddress": "n@example.org",
    "defaultCurrency": "GBP",
    "phone": "1",
    "addresses": [ADDRESS, ADDRESS],
    "contacts": [{**CONTACT, "status": "Active", "modifiedDate": "2022-10-23T00:00:00Z"}],
    "registrationNumber": "1",
    "taxNumber": "2",
    "metadata": {"isDeleted": False},
    "modifiedDate": "2022-10-23T00:00:00Z",
    "sourceModifiedDate": "2022-10-23T00:00:00Z",
}
PUSHED = {
    "pushOperationKey": "k",
    "dataConnectionKey": "d",
    "companyId": "c",
    "status": "Success",
    "statusCode": 200,
    "requestedOnUtc": "2022-10-23T00:00:00Z",
    "data": FULL,
}
REFERENCE = {"id": "67c6ddec-b4c4-4d36-83a9-1b7a6c9c0b5d"}
LINE = {
    "net_amount": 1234.5,
    "tax_amount": 246.9,
    "account_ref": REFERENCE,
    "tax_rate_ref": REFERENCE,
    "invoice_to": {**REFERENCE, "type": "customer"},
    "tracking_refs": [{**REFERENCE, "data_type": "trackingCategories"}],
}
EXPENSE = {
    "currency": "GBP",
    "id": "4d7c6929-7770-412b-91bb-44d3bc71d111",
    "issue_date": "2024-05-21T00:00:00+00:00",
    "type": "Payment",
    "bank_account_ref": REFERENCE,
    "contact_ref": {**REFERENCE, "type": "Supplier"},
    "currency_rate": 1.25,
    "lines": [LINE, LINE],
    "merchant_name": "Café",
    "notes": "APPLE.COM/BILL - 09001077498",
    "reference": "expenses-may",
}
EXPENSES = json.loads(json.dumps([EXPENSE] * (1_000_000 // len(json.dumps(EXPENSE)) + 1)))


def _snake(value: Any) -> Any:
    """Names as a caller writes them in Python."""
    if isinstance(value, list):
        return [_snake(item) for item in value]
    if isinstance(value, dict):
        return {"".join("_" + c.lower() if c.isupper() else c for c in k): _snake(v) for k, v in value.items()}
    return value


CREATE = {"company_id": "c", "connection_id": "d", "customer": _snake(FULL)}
GET_URL, PUSH_URL = "/companies/c", "/companies/c/connections/d/push/customers?allowSyncOnPushComplete=true"


def page(customers: list[Any]) -> bytes:
    links = {"current": {"href": "/c"}, "self": {"href": "/s"}}
    return json.dumps(
        {"pageNumber": 1, "pageSize": 100, "totalResults": len(customers), "_links": links, "results": customers}
    ).encode()


def memory(content: bytes) -> httpx.MockTransport:
    """Every response has this content; nothing is sent anywhere."""
    return httpx.MockTransport(lambda request: httpx.Response(200, headers=JSON, content=content))


def sdk(base: str = BASE, **clients: Any) -> CodatSyncExpenses:
    return CodatSyncExpenses(security=shared.Security(auth_header="Basic abc"), server_url=base, **clients)


def sync_sdk(content: bytes) -> CodatSyncExpenses:
    return sdk(client=httpx.Client(transport=memory(content)))


def async_sdk(content: bytes) -> CodatSyncExpenses:
    return sdk(async_client=httpx.AsyncClient(transport=memory(content)))


def plain(method: str, url: str, content: bytes, body: Any = None) -> Callable[[], object]:
    """The same with httpx and json alone."""
    client = httpx.Client(transport=memory(content))
    headers = HEADERS if body is None else {**HEADERS, **JSON}

    def call() -> object:
        sent = None if body is None else json.dumps(body).encode()
        return json.loads(client.send(client.build_request(method, BASE + url, headers=headers, content=sent)).content)

    return call


def plain_async(method: str, url: str, content: bytes, body: Any = None) -> Callable[[], Awaitable[object]]:
    client = httpx.AsyncClient(transport=memory(content))
    headers = HEADERS if body is None else {**HEADERS, **JSON}

    async def call() -> object:
        sent = None if body is None else json.dumps(body).encode()
        request = client.build_request(method, BASE + url, headers=headers, content=sent)
        return json.loads((await client.send(request)).content)

    return call


class Found(BaseModel):
    """A company, as somebody writes its model by hand."""

    id: str
    name: str
    description: str | None = None
    platform: str
    redirect: str
    data_connections: list[Any] = Field(default_factory=list[Any], alias="dataConnections")
    created: str | None = None
    created_by_user_name: str | None = Field(None, alias="createdByUserName")


class Pushed(BaseModel):
    """What becomes of a new customer, likewise."""

    push_operation_key: str = Field(alias="pushOperationKey")
    data_connection_key: str = Field(alias="dataConnectionKey")
    company_id: str | None = Field(None, alias="companyId")
    status: str
    status_code: int = Field(alias="statusCode")
    requested_on_utc: str = Field(alias="requestedOnUtc")
    data: dict[str, Any] | None = None


def typed(method: str, url: str, content: bytes, kind: Any, body: Any = None) -> Callable[[], object]:
    """The same with httpx and a `TypeAdapter`: what hand-tuned SDKs do at least."""
    client = httpx.Client(transport=memory(content))
    headers = HEADERS if body is None else {**HEADERS, **JSON}
    adapter = TypeAdapter(kind)

    def call() -> object:
        sent = None if body is None else json.dumps(body).encode()
        response = client.send(client.build_request(method, BASE + url, headers=headers, content=sent))
        return adapter.validate_python(response.json())

    return call


def repeated(call: Callable[[], object]) -> Callable[[int], None]:
    def run(calls: int) -> None:
        for _ in range(calls):
            call()

    return run


def awaited(call: Callable[[], Awaitable[object]]) -> Callable[[int], None]:
    async def run(calls: int) -> None:
        for _ in range(calls):
            await call()

    return lambda calls: loop().run_until_complete(run(calls))


def together(call: Callable[[], Awaitable[object]], at_once: int = 50) -> Callable[[int], None]:
    async def run(calls: int) -> None:
        left = iter(range(calls))

        async def worker() -> None:
            for _ in left:
                await call()

        await asyncio.gather(*[worker() for _ in range(at_once)])

    return lambda calls: loop().run_until_complete(run(calls))


@cache
def loop() -> asyncio.AbstractEventLoop:
    return asyncio.new_event_loop()


def listing(customers: list[Any]) -> Callable[[int], None]:
    found = sync_sdk(page(customers))
    return repeated(lambda: found.customers.list(request={"company_id": "c"}))


def big_request(as_model: bool = False) -> Callable[[int], None]:
    found = sync_sdk(b"{}")
    request: Any = {"company_id": "c", "request_body": EXPENSES}
    if as_model:
        from codat_sync_for_expenses.models import operations

        request = operations.CreateExpenseTransactionRequest.model_validate(request)
    return repeated(lambda: found.expenses.create(request=request))


def many(base: str) -> Callable[[int], None]:
    found = sdk(base)
    return together(lambda: found.companies.get_async(request={"company_id": "c"}))


def plain_many(base: str) -> Callable[[int], None]:
    client = httpx.AsyncClient(timeout=60)

    async def call() -> object:
        return json.loads((await client.get(base + GET_URL, headers=HEADERS)).content)

    return together(call)


def cases() -> dict[str, Callable[..., Callable[[int], None]]]:
    """What makes each case; it gives a function that makes so many calls."""
    company, pushed = json.dumps(COMPANY).encode(), json.dumps(PUSHED).encode()
    get: Any = {"request": {"company_id": "c"}}
    create: Any = {"request": CREATE}
    getting, getting_async = sync_sdk(company).companies, async_sdk(company).companies
    creating, creating_async = sync_sdk(pushed).customers, async_sdk(pushed).customers
    return {
        "get": lambda: repeated(lambda: getting.get(**get)),
        "get-async": lambda: awaited(lambda: getting_async.get_async(**get)),
        "create": lambda: repeated(lambda: creating.create(**create)),
        "create-async": lambda: awaited(lambda: creating_async.create_async(**create)),
        "plain-get": lambda: repeated(plain("GET", GET_URL, company)),
        "typed-get": lambda: repeated(typed("GET", GET_URL, company, Found)),
        "typed-create": lambda: repeated(typed("POST", PUSH_URL, pushed, Pushed, FULL)),
        "plain-get-async": lambda: awaited(plain_async("GET", GET_URL, company)),
        "plain-create": lambda: repeated(plain("POST", PUSH_URL, pushed, FULL)),
        "plain-create-async": lambda: awaited(plain_async("POST", PUSH_URL, pushed, FULL)),
        "list-5000": lambda: listing([FULL] * 5000),
        "list-100-sparse": lambda: listing([SPARSE] * 100),
        "request-1MB": big_request,
        "request-1MB-model": lambda: big_request(as_model=True),
        "at-once": many,
        "plain-at-once": plain_many,
    }


def main() -> None:
    known, made = cases(), dict[str, Callable[[int], None]]()
    for line in sys.stdin:
        name, calls, *url = line.split()
        if name not in made:
            made[name] = known[name](*url)
            made[name](2)
        gc.collect()
        wall, cpu = time.perf_counter(), time.process_time()
        made[name](int(calls))
        cpu, wall = time.process_time() - cpu, time.perf_counter() - wall
        print(json.dumps([cpu, wall]), flush=True)


if __name__ == "__main__":
    main()
