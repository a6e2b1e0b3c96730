"""What the client is told once holds for all calls; what an operation has of its own goes before it."""

import asyncio
import base64
import inspect
import os
from collections.abc import Callable
from typing import Any

import httpx
from client_settings import ClientSettings
from client_settings.models import errors, operations, shared
from wire import Wire

wire = Wire(204)


def client(**settings: Any) -> ClientSettings:
    return ClientSettings(client=wire.client, async_client=wire.async_client, **settings)


def fails(kind: type[Exception], words: str, call: Callable[[], Any]) -> Any:
    try:
        call()
    except kind as problem:
        assert words in str(problem), str(problem)
        return problem
    raise AssertionError(f"not refused: {words}")


# Credentials from the environment, at the time of the call; what is passed goes before them.
with client(company_id="c") as sdk:
    sdk.get_files()
    assert "x-key" not in wire.request.headers
    os.environ |= {"CASE_API_KEY": "from-env", "CASE_USERNAME": "u", "CASE_PASSWORD": "p:w"}
    sdk.list_orders()
    assert wire.request.headers["x-key"] == "from-env"
    asyncio.run(sdk.list_orders_async())
    assert wire.request.headers["x-key"] == "from-env"
    sdk.basic()
    assert wire.request.headers["authorization"] == "Basic " + base64.b64encode(b"u:p:w").decode()
    assert "x-key" not in wire.request.headers
wire = Wire(204)
client(security=shared.Security(api_key="own")).get_files()
assert wire.request.headers["x-key"] == "own"
client(security=lambda: shared.Security(api_key="made")).get_files()
assert wire.request.headers["x-key"] == "made"

# The client credentials grant takes both of its parts from the environment as well.
os.environ |= {"CASE_CLIENT_ID": "id", "CASE_CLIENT_SECRET": "secret"}
seen: list[httpx.Request] = []


def grant(request: httpx.Request) -> httpx.Response:
    seen.append(request)
    return httpx.Response(200, json={"access_token": "T"}) if request.url.host == "token.test" else httpx.Response(204)


ClientSettings(client=httpx.Client(transport=httpx.MockTransport(grant))).oauth()
assert b"client_id=id&client_secret=secret" in seen[0].content and seen[1].headers["authorization"] == "Bearer T"

# Servers by name, by number, by address; an operation's own go before those of the client, not before the call's.
for settings, host in (
    ({}, "https://eu.case.test/"),
    ({"server": "us"}, "https://us.case.test/live/"),
    ({"server": "us", "url_params": {"stage": "beta"}}, "https://us.case.test/beta/"),
    ({"server_idx": 2}, "https://test.case.test/"),
    ({"server_url": "https://own.test/v1/"}, "https://own.test/v1/"),
):
    sdk = client(**settings)
    sdk.basic()
    assert str(wire.request.url) == f"{host}basic", wire.request.url
    sdk.get_files()
    assert str(wire.request.url) == "https://a.files.test/files", wire.request.url
    sdk.get_files(server_url="https://b.files.test")
    assert str(wire.request.url) == "https://b.files.test/files"
fails(ValueError, "server: 'asia' is not one of eu, us", lambda: client(server="asia"))

# Parameters that the client remembers: optional in requests, and the call's own value wins.
fields = operations.ListOrdersRequest.model_fields
assert not fields["company_id"].is_required() and not fields["x_region"].is_required()
sdk = client(company_id="a/1", x_region=shared.Region.USA)
sdk.list_orders()
assert wire.target == "/companies/a%2F1/orders" and wire.request.headers["x-region"] == "u"
sdk.list_orders(request=operations.ListOrdersRequest(company_id="b", limit=3))
assert wire.target == "/companies/b/orders?limit=3" and wire.request.headers["x-region"] == "u"
sdk.create_order(request={"order": {"size": 2}})
assert wire.target == "/companies/a%2F1/orders" and wire.body == b'{"size":2}'
asyncio.run(sdk.list_orders_async(request={"x_region": "e"}))
assert wire.target == "/companies/a%2F1/orders" and wire.request.headers["x-region"] == "e"
with wire.refused():
    client().list_orders()  # nobody says which company

# Names of members that the document gives.
assert [(m.name, m.value) for m in shared.Region] == [("EUROPE", "e"), ("USA", "u")]
assert [(m.name, m.value) for m in shared.Size] == [("SMALL", 1), ("LARGE", 2)]

# Statuses that raise because the document says so.
for status in (202, 207, 303):
    wire.respond(status, {"why": "w"})
    problem = fails(errors.Problem, "w", sdk.raises)
    assert problem.status_code == status and problem.data.why == "w"
wire.respond(200, {"size": 1})
assert sdk.raises() == shared.Order(size=shared.Size.SMALL)

text = inspect.getdoc(ClientSettings.old_orders) or ""
assert ".. deprecated:: Gone by 2030. Use `list_orders` instead." in text, text
