"""`FakeSDK`: what a program that uses a generated package is tested with (README, "Testing")."""

from __future__ import annotations

import asyncio
import os
import re
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import httpx
import pytest
from click.testing import Result

from tests.functional.packages import ROOT

OUTPUT = ROOT / "output/sync-for-expenses"
DOCUMENT = """
openapi: 3.1.0
info: {title: Odd Names, version: "1"}
x-speakeasy-globals: {parameters: [{name: part, in: query, schema: {type: string}}]}
servers: [{url: "https://{region}.example.com", variables: {region: {default: eu}}}]
security: [{token: []}]
paths:
  /calls:
    get: {operationId: when, responses: {"200": {description: ok, content: {application/json: {schema: {type: array, items: {$ref: "#/components/schemas/Call"}}}}}}}
    delete: {operationId: drop, tags: [testing], responses: {"204": {description: gone}}}
  /events:
    get: {operationId: events, tags: [calls], responses: {"200": {description: ok, content: {text/event-stream: {schema: {$ref: "#/components/schemas/Call"}}}}}}
  /pages:
    get:
      operationId: list
      tags: [calls]
      parameters: [{name: page, in: query, schema: {type: integer}}, {name: part, in: query, schema: {type: string}}]
      x-speakeasy-pagination: {type: offsetLimit, inputs: [{name: page, in: parameters, type: page}], outputs: {results: $.items}}
      responses: {"200": {description: ok, content: {application/json: {schema: {type: object, properties: {items: {type: array, items: {type: string}}}}}}}}
  /file:
    get: {operationId: file, tags: [calls], responses: {"200": {description: ok, content: {application/pdf: {schema: {type: string, format: binary}}}}}}
  /form:
    post:
      operationId: form
      tags: [calls]
      requestBody: {content: {application/x-www-form-urlencoded: {schema: {type: object, properties: {grant_type: {type: string}}}}}}
      responses: {"200": {description: ok, content: {text/plain: {schema: {type: string}}}}}
components:
  schemas: {Call: {type: object, required: [data], properties: {data: {type: string}}}}
  securitySchemes: {token: {type: oauth2, flows: {clientCredentials: {tokenUrl: /token, scopes: {}}}}}
"""
PROGRAM = """
import httpx
from odd.models import errors, shared
from odd.testing_ import FakeSDK
sdk = FakeSDK(part="a", security=shared.Security(client_id="c", client_secret="s"), server_url="https://example.com")
sdk.when_(sdk.when).returns([shared.Call(data="a")], []).raises(ConnectionError("gone")).raises(TimeoutError())
assert sdk.when() == [shared.Call(data="a")] and sdk.when() == []
for kind in httpx.ConnectError, httpx.ReadTimeout:
    try:
        sdk.when()
    except errors.APIError as error:
        assert isinstance(error, kind) and error.url == "https://api.invalid/calls", error
    else:
        raise SystemExit("nothing was raised")
sdk.when_(sdk.testing.drop).returns()
assert sdk.testing.drop() is None
try:
    sdk.when_(sdk.testing.drop).returns_example()
except ValueError as error:
    assert str(error) == "testing.drop gives nothing that there could be an example of: prepare returns(None)"
else:
    raise SystemExit("there is no example")
sdk.when_(sdk.calls.list).returns({"items": []})
sdk.calls.list()
assert sdk.calls_[-1].query == {"part": ["a"]} and "authorization" not in sdk.calls_[-1].headers
sdk.when_(sdk.calls.events).returns({"data": "a"})
try:
    sdk.calls.events()
except TypeError as error:
    assert str(error) == "events documents no response that could be dict: {'data': 'a'}; say what it streams"
else:
    raise SystemExit("it streams")
sdk.when_(sdk.calls.events).streams(shared.Call(data="a"), {"data": "b"})
assert [event.data for event in sdk.calls.events()] == ["a", "b"]
sdk.when_(sdk.calls.file).streams(b"ab", b"c")
assert sdk.calls.file().read() == b"abc"
sdk.when_(sdk.calls.form).does(lambda call: f"{call.method} {call.body.decode()}")
assert sdk.calls.form(request={"grant_type": "x"}) == "calls.form grant_type=x"
print(len(sdk.calls_))
"""
VARIANTS = """
import asyncio
from odd.models import shared
from odd.testing_ import FakeSDK, Unprepared
sdk = FakeSDK()
sdk.when_(sdk.calls.list_pages).returns({"items": ["a"]}, {"items": ["b"]}, {"items": []})
assert [page.items for page in sdk.calls.list_pages()] == [["a"], ["b"], []]
assert [call.query for call in sdk.calls_] == [{}, {"page": ["2"]}, {"page": ["3"]}]
raw = sdk.calls.with_raw_response.list()
assert raw.status_code == 200 and raw.parsed.items == [] and repr(raw) == "<ApiResponse [200 OK]>"
with sdk.calls.with_streaming_response.list() as open_response:
    assert b"".join(open_response.iter_bytes()) == b'{"items":[]}'
sdk.when_(sdk.calls.events).streams({"data": "a"}, {"data": "b"})
sdk.when_(sdk.calls.file).streams(b"ab", b"c")
async def main():
    async with sdk:
        sdk.when_(sdk.calls.list_async).returns({"items": ["a"]}, {"items": []})
        assert [page.items async for page in sdk.calls.list_pages_async()] == [["a"], []]
        assert (await sdk.calls.with_raw_response.list_async()).parsed.items == []
        async with await sdk.calls.with_streaming_response.list_async() as open_response:
            assert (await open_response.parse_async()).items == []
        assert [event.data async for event in await sdk.calls.events_async()] == ["a", "b"]
        assert await (await sdk.calls.file_async()).aread() == b"abc"
        sdk.when_(sdk.when_async).returns([])
        results = await asyncio.gather(*(sdk.when_async() for _ in range(5)))
        assert results == [[]] * 5
asyncio.run(main())
made = len(sdk.calls_)
unprepared = FakeSDK()
for method in (unprepared.when, unprepared.calls.events, unprepared.calls.with_raw_response.list, unprepared.calls.with_streaming_response.file):
    try:
        method()
    except Unprepared as error:
        assert "nothing was prepared" in str(error)
    else:
        raise SystemExit(f"{method} was not prepared")
for method in (unprepared.when_async, unprepared.calls.with_raw_response.list_async):
    try:
        asyncio.run(method())
    except Unprepared as error:
        assert "nothing was prepared" in str(error)
    else:
        raise SystemExit(f"{method} was not prepared")
try:
    next(unprepared.calls.list_pages())
except Unprepared:
    print(made, len(unprepared.calls_))
"""


@pytest.fixture
def package(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.syspath_prepend(str(OUTPUT / "src"))


def test_the_lines_of_the_readme_run(package: None) -> None:
    section = (OUTPUT / "README.md").read_text("utf-8").partition("## Testing\n")[2]
    code = re.search(r"```python\n(.*?)```", section, re.DOTALL)
    assert code is not None
    scope: dict[str, Callable[[], None]] = {}
    exec(code[1], scope)
    scope["test_program"]()


@pytest.mark.parametrize("package", sorted((ROOT / "output").iterdir()), ids=lambda package: package.name)
def test_the_readme_has_a_section_on_everything(package: Path) -> None:
    """A section is updated only where its markers are: a README that was there before the section lacks it."""
    text = (package / "README.md").read_text("utf-8")
    sections = (
        "installation usage security operations retries errors testing timeouts server http-client debug versioning"
    )
    assert [section for section in sections.split() if f"[{section}] -->" not in text] == []


def test_every_method_can_give_the_example_of_the_document(package: None) -> None:
    from codat_sync_for_expenses.testing import _OPERATIONS, FakeSDK

    sdk = FakeSDK()
    given = 0
    for known in _OPERATIONS.values():
        namespace, method = known.method.split(".")
        if known.status:
            assert sdk.example(getattr(getattr(sdk, namespace), method)) is not None
            given += 1
    assert given > 40


def test_calls_are_checked_served_and_remembered(package: None) -> None:
    from codat_sync_for_expenses.models import errors, operations, shared
    from codat_sync_for_expenses.testing import FakeSDK, Unprepared

    sdk = FakeSDK()
    ids = {"company_id": "c", "customer_id": "1"}
    given = shared.Customer(id="1", status=shared.CustomerStatus.ACTIVE)
    sdk.when(sdk.customers.get).returns(given).responds(429, {"statusCode": 429, "error": "slow down"})
    got = sdk.customers.get(request=ids)
    assert got == given and got is not given
    assert (sdk.calls[0].method, sdk.calls[0].path) == ("customers.get", "/companies/c/data/customers/1")
    assert sdk.calls[0].request == operations.GetCustomerRequest(**ids)
    with pytest.raises(errors.ErrorMessage) as caught:
        asyncio.run(sdk.customers.get_async(request=ids))  # its twin has the same responses
    assert caught.value.status_code == 429
    with pytest.raises(errors.ErrorMessage):
        sdk.customers.with_raw_response.get(request=ids)  # the last response stays
    sdk.when(sdk.customers.create).returns_example()
    sdk.customers.create(
        request={**ids, "connection_id": "k", "customer": {"customer_name": "Ann", "status": "Active"}}
    )
    assert sdk.calls[-1].body == {"customerName": "Ann", "status": "Active"}
    with pytest.raises(ValueError, match="customer_id"):
        sdk.customers.get(request={"company_id": "c"})
    with pytest.raises(Unprepared, match=r"sdk\.when\(sdk\.customers\.list\)"):
        sdk.customers.list(request={"company_id": "c"})
    with pytest.raises(TypeError, match="is not a method of the client"):
        sdk.when(sdk.customers)
    sdk.when(sdk.customers.get).returns(shared.Supplier(status=shared.SupplierStatus.ACTIVE))
    with pytest.raises(TypeError, match="no response that could be Supplier"):
        sdk.customers.get(request=ids)


def test_retries_are_those_that_a_test_asks_for(package: None) -> None:
    from codat_sync_for_expenses.models import errors
    from codat_sync_for_expenses.testing import FakeSDK
    from codat_sync_for_expenses.types import UNSET
    from codat_sync_for_expenses.utils import BackoffStrategy, RetryConfig

    ids = {"company_id": "c", "customer_id": "1"}
    policy = RetryConfig("backoff", BackoffStrategy(1, 1, 1, 60_000), True)
    sdk = FakeSDK()
    sdk.when(sdk.customers.get).responds(503).raises(httpx.ConnectError("gone")).returns_example()
    with pytest.raises(errors.SDKError):
        sdk.customers.get(request=ids)
    assert len(sdk.calls) == 1
    assert sdk.customers.get(request=ids, retries=policy) == sdk.example(
        sdk.customers.get
    )  # after the broken connection
    assert [call.method for call in sdk.calls] == ["customers.get"] * 3
    retrying = FakeSDK(retry_config=policy)
    retrying.when(retrying.customers.get).responds(503).returns_example()
    assert retrying.customers.get(request=ids) is not None and len(retrying.calls) == 2
    assert FakeSDK(retry_config=UNSET).sdk_configuration.retry_config == UNSET


def test_names_make_way_and_the_setting_leaves_it_out(sdkgen: Callable[..., Result], tmp_path: Path) -> None:
    (tmp_path / "openapi.yaml").write_text(DOCUMENT)
    for name, more in (("with", ()), ("without", ("--set", "testing=false"))):
        out = tmp_path / name
        done = sdkgen("generate", "--spec", tmp_path / "openapi.yaml", "--out", out, "--set", "import_name=odd", *more)
        assert done.exit_code == 0, done.output
    assert not (tmp_path / "without/src/odd/testing_.py").exists()
    assert not (tmp_path / "without/src/odd/_runtime/fake.py").exists()
    assert "## Testing" not in (tmp_path / "without/README.md").read_text()
    env = {**os.environ, "PYTHONPATH": str(tmp_path / "with/src")}
    done = subprocess.run([sys.executable, "-c", PROGRAM], env=env, capture_output=True, text=True)
    assert done.returncode == 0, done.stderr
    assert done.stdout == "10\n"
    done = subprocess.run([sys.executable, "-c", VARIANTS], env=env, capture_output=True, text=True)
    assert done.returncode == 0, done.stderr
    assert done.stdout == "16 0\n"
