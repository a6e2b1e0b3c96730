"""Whole snippets of a small API, in both dialects."""

from __future__ import annotations

import dataclasses
from collections.abc import Callable
from pathlib import Path

import pytest

from generator import ir
from generator.diagnostics import Diagnostics
from generator.ir import SchemaId
from generator.snippets import Pins, SnippetKind, Snippets
from tests.unit.snippets.factories import HERE, OPERATIONS, SCHEMAS, TEXT, body, field, model, ref, response

Make = Callable[..., Snippets]
EXACT = "exact"
PINS = """\
examples:
  createCustomer:
    Pinned:
      parameters:
        path: {companyId: c-7, gone: 1}
      requestBody:
        application/json: {status: Active, date: 2024-02-03, balance: 10.0, nothing: true}
  customerMade:
    Made:
      requestBody:
        application/json: {id: evt-9, customer: {status: Active}}
  forgotten:
    Example: {}
"""

CREATE = """\
from datetime import date
from decimal import Decimal
from demo_sdk import DemoSDK
from demo_sdk.models import shared

with DemoSDK(
    security=shared.Security(
        auth_header="Basic BASE_64",
    ),
) as demo_sdk:
    res = demo_sdk.customers.create_customer(request={
        "customer": {
            "status": shared.Status.ACTIVE,
            "supplier": {
                "id": "73593",
            },
            "balance": Decimal("99.99"),
            "date_": date.fromisoformat("2022-12-31"),
        },
        "company_id": "c-1",
        "page": 1,
    })

    if res is not None:
        # handle response
        pass

"""
PINNED_EXACT = """\
import dateutil.parser
from decimal import Decimal
from demo_sdk import DemoSDK
from demo_sdk.models import shared

with DemoSDK(
    security=shared.Security(
        auth_header="Basic BASE_64",
    ),
) as demo_sdk:
    res = demo_sdk.customers.create_customer(request={
        "customer": {
            "status": shared.Status.ACTIVE,
            "supplier": {},
            "balance": Decimal("10"),
            "date_": dateutil.parser.parse("2024-02-03").date(),
        },
        "company_id": "c-7",
    })

    if res is not None:
        # handle response
        pass

"""
ASYNC = """\
# Asynchronous Example
import asyncio
from demo_sdk import DemoSDK
from demo_sdk.models import shared

async def main():
    async with DemoSDK(
        security=shared.Security(
            auth_header="Basic BASE_64",
        ),
    ) as demo_sdk:
        await demo_sdk.files.upload_async(request={
            "company_id": "c-1",
            "upload": {
                "file": {
                    "content": open("example.file", "rb"),
                    "file_name": "example.file",
                },
            },
        })

        # Use the SDK ...

asyncio.run(main())
"""
ERRORS_TAIL = """\
    res = None
    try:
        res = demo_sdk.customers.create_customer(request={
            "customer": {
                "status": shared.Status.ACTIVE,
                "supplier": {
                    "id": "73593",
                },
                "balance": Decimal("99.99"),
                "date_": date.fromisoformat("2022-12-31"),
            },
            "company_id": "c-1",
            "page": 1,
        })

        if res is not None:
            # handle response
            pass

    except errors.Broken as e:
        # handle e.data: errors.BrokenData
        raise(e)
    except errors.SDKError as e:
        # handle exception
        raise(e)
"""
WEBHOOK_EXACT = """\
# Synchronous Example
from demo_sdk import DemoSDK
from demo_sdk.models import shared

with DemoSDK() as demo_sdk:
    demo_sdk.customer_made(request={
        "id": "evt-9",
        "customer": {
            "status": shared.Status.ACTIVE,
            "supplier": {},
        },
    })

    # Use the SDK ...
"""


@pytest.fixture
def pins(tmp_path: Path, diagnostics: Diagnostics) -> Pins:
    (tmp_path / "examples.yaml").write_text(PINS)
    return Pins.read([str(tmp_path / "examples.yaml")], diagnostics)


def test_the_snippet_of_an_operation(make: Make) -> None:
    assert make().operation("createCustomer") == CREATE


def test_pinned_values_as_published(make: Make, pins: Pins) -> None:
    assert make(EXACT, pins).operation("createCustomer") == PINNED_EXACT


def test_in_clean_a_pin_that_does_not_fit_is_reported_and_skipped(
    make: Make, pins: Pins, diagnostics: Diagnostics
) -> None:
    shown = make(pins=pins).operation("createCustomer")
    assert '"company_id": "c-7",' in shown
    assert '"date_": date.fromisoformat("2022-12-31"),' in shown
    assert '"page"' not in shown
    (found,) = diagnostics
    assert found.rule == "pin-misfit"
    assert found.origin is not None
    assert found.origin.line == 7
    assert "'supplier' is missing" in found.message


def test_async_usage_and_upload(make: Make) -> None:
    assert make().variant("upload", SnippetKind.ASYNC_USAGE) == ASYNC
    assert make().upload_operation == "upload"
    assert make().main_operation == "createCustomer"


def test_errors(make: Make) -> None:
    text = make().variant("createCustomer", SnippetKind.ERRORS)
    assert text.endswith(ERRORS_TAIL)
    assert "from demo_sdk.models import errors, shared\n" in text


def test_retries_for_one_call(make: Make) -> None:
    strategy = 'RetryConfig("backoff", BackoffStrategy(1, 50, 1.1, 100), False)'
    exact = make(EXACT).variant("createCustomer", SnippetKind.RETRIES_CALL)
    assert f"    }},\n        {strategy})\n\n    if res is not None:" in exact
    with pytest.raises(SyntaxError):
        compile(exact, "README.md", "exec")
    clean = make().variant("createCustomer", SnippetKind.RETRIES_CALL)
    assert f"    }}, retries={strategy})\n" in clean
    assert "from demo_sdk.utils import BackoffStrategy, RetryConfig\n" in clean


def test_arguments_of_the_client_stand_before_security(make: Make) -> None:
    retries = make().variant("createCustomer", SnippetKind.RETRIES_CLIENT)
    assert "with DemoSDK(\n    retry_config=RetryConfig(" in retries
    server = make().variant("createCustomer", SnippetKind.SERVER)
    assert 'with DemoSDK(\n    server_url="https://api.example.org",\n    security=' in server


def test_what_an_api_has_not_is_empty(make: Make) -> None:
    snippets = make()
    for kind in (SnippetKind.SERVER_INDEX, SnippetKind.PAGINATION, SnippetKind.STREAM, SnippetKind.WEBHOOK_PARSE):
        assert snippets.variant("createCustomer", kind) == ""
    assert snippets.webhook("customerMade", SnippetKind.ERRORS) == ""
    assert make(webhooks=(), operations=()).main_operation is None


def test_servers(make: Make) -> None:
    region = ir.ServerVariable(name="region", default="eu")
    servers = (ir.Server(url="/{region}/v1", variables=(region,)), ir.Server(url="https://b.example.org"))
    snippets = make(servers=servers)
    assert 'server_url="https://api.example.com/eu/v1"' in snippets.variant("createCustomer", SnippetKind.SERVER)
    assert "server_idx=1," in snippets.variant("createCustomer", SnippetKind.SERVER_INDEX)
    assert 'with DemoSDK(\n    server_url="https://api.example.com/eu/v1",\n    sec' in snippets.operation(
        "createCustomer"
    )
    assert snippets.variant("createCustomer", SnippetKind.SERVER).count("server_url") == 1
    assert 'server_url="https://api.example.com",' in make(servers=()).variant("upload", SnippetKind.ASYNC_USAGE)
    assert "server_url" not in make(EXACT, servers=()).operation("upload")
    assert 'server_url="/eu/v1"' in make(EXACT, servers=servers).variant("createCustomer", SnippetKind.SERVER)


def test_pages_and_streams(make: Make) -> None:
    listed = dataclasses.replace(OPERATIONS[0], pagination=ir.Pagination(kind="cursor", inputs=(), outputs={}))
    text = make(operations=(listed,)).variant("createCustomer", SnippetKind.PAGINATION)
    assert "    for page in demo_sdk.customers.create_customer_pages(request={\n" in text
    assert text.endswith("    }):\n        # handle page\n        pass\n\n")
    assert (
        make(operations=(listed,), config={"pagination": "off"}).variant("createCustomer", SnippetKind.PAGINATION) == ""
    )
    events = ir.Content(media_type="text/event-stream", kind=ir.ContentKind.EVENT_STREAM, type=TEXT, origin=HERE)
    streamed = dataclasses.replace(
        OPERATIONS[0],
        responses=(dataclasses.replace(response("200", TEXT), contents=(events,)),),
        results=(ir.Result(delivery=ir.Delivery.STREAM, type=TEXT),),
    )
    text = make(operations=(streamed,)).variant("createCustomer", SnippetKind.STREAM)
    assert "        for event in res:\n            # handle event\n            pass\n" in text
    assert "async for event in res:" in make(operations=(streamed,)).variant("createCustomer", SnippetKind.ASYNC_USAGE)


def test_webhooks(make: Make, pins: Pins) -> None:
    exact = make(EXACT, pins)
    assert exact.webhook("customerMade", SnippetKind.SYNC_USAGE) == WEBHOOK_EXACT
    assert "await demo_sdk.customer_made_async(" in exact.webhook("customerMade", SnippetKind.ASYNC_USAGE)
    clean = make()
    parse = clean.webhook("customerMade", SnippetKind.WEBHOOK_PARSE)
    assert 'webhooks.parse(body, headers, secret="whsec_...", model=shared.Event)' in parse
    compile(parse, "README.md", "exec")


def test_every_clean_snippet_compiles(make: Make) -> None:
    snippets = make()
    for operation in OPERATIONS:
        for kind in SnippetKind:
            compile(snippets.variant(operation.id, kind), "README.md", "exec")


def test_objects_that_type_checkers_cannot_tell_apart_are_written_with_their_classes(make: Make) -> None:
    either = ir.OneOf(members=(ir.Array(items=ref("Supplier")), ir.Array(items=ref("Phone"))))
    operation = dataclasses.replace(
        OPERATIONS[0], body=body(either, "Customer", examples=(ir.Example(name="", value=[{"id": "7"}], origin=HERE),))
    )
    text = make(operations=(operation,)).operation("createCustomer")
    assert "create_customer(request=operations.CreateCustomerRequest(\n        request_body=[\n" in text
    assert '            shared.Supplier(\n                id="7",\n            ),\n' in text
    assert "from demo_sdk.models import operations, shared\n" in text
    assert "    ))\n\n    if res is not None:" in text
    assert "Request(" not in make(EXACT, operations=(operation,)).operation("createCustomer")
    several = dataclasses.replace(operation, params=(), request=None, body=body(ir.Array(items=ref("Phone")), "Phones"))
    text = make(operations=(several,)).operation("createCustomer")
    assert "create_customer(request=[\n        shared.Phone(\n            number=" in text


def test_parameters_one_by_one(make: Make) -> None:
    text = make(config={"max_method_params": 3}).operation("createCustomer")
    assert "create_customer(\n        customer={\n" in text
    assert '        },\n        company_id="c-1",\n        page=1,\n    )\n' in text
    retries = make(config={"max_method_params": 3}).variant("createCustomer", SnippetKind.RETRIES_CALL)
    assert "        retries=RetryConfig(" in retries
    compile(retries, "README.md", "exec")


def test_a_body_alone_is_the_request(make: Make) -> None:
    alone = dataclasses.replace(OPERATIONS[0], params=(), request=None)
    assert 'create_customer(request={\n        "status"' in make(operations=(alone,)).operation("createCustomer")
    nothing = dataclasses.replace(alone, body=None, results=())
    text = make(operations=(nothing,)).operation("createCustomer")
    assert "    demo_sdk.customers.create_customer()\n\n    # Use the SDK ...\n\n" in text
    raw = dataclasses.replace(alone, body=body(None, "RequestBody"))
    assert 'create_customer(request=open("example.file", "rb"))' in make(operations=(raw,)).operation("createCustomer")
    assert make(operations=(raw,)).upload_operation == "createCustomer"


def test_in_exact_a_body_without_a_pin_stays_out_unless_it_is_required(make: Make, tmp_path: Path) -> None:
    (tmp_path / "p.yaml").write_text("examples: {upload: {E: {}}, createCustomer: {E: {}}}")
    pins = Pins.read([str(tmp_path / "p.yaml")], Diagnostics())
    snippets = make(EXACT, pins)
    assert snippets.operation("upload").count('"company_id"') == 1
    assert '"upload"' not in snippets.operation("upload")
    assert '"customer": {\n            "supplier": {},\n        },' in snippets.operation("createCustomer")


def test_named_examples_of_the_document_go_before_those_of_schemas(make: Make, diagnostics: Diagnostics) -> None:
    examples = (
        ir.Example(name="broken", value={"status": 7}, origin=HERE),
        ir.Example(name="fine", value={"status": "Unknown", "supplier": {}}, origin=HERE),
    )
    shown = dataclasses.replace(OPERATIONS[0], body=body(ref("Customer"), "Customer", examples=examples))
    snippets = make(operations=(shown,))
    assert '"status": shared.Status.UNKNOWN' in snippets.operation("createCustomer")
    assert [d.rule for d in diagnostics] == ["example-misfit"]
    assert snippets.values("createCustomer").body is not None


def test_pins_in_use_read_back_as_the_same_snippets(make: Make, tmp_path: Path) -> None:
    import yaml

    snippets = make()
    before = [snippets.operation(operation.id) for operation in OPERATIONS]
    written = {"examples": snippets.pins_in_use()}
    (tmp_path / "pinned.yaml").write_text(yaml.safe_dump(written, sort_keys=False))
    pinned = make(pins=Pins.read([str(tmp_path / "pinned.yaml")], Diagnostics()))
    assert [pinned.operation(operation.id) for operation in OPERATIONS] == before
    assert set(snippets.pins_in_use()) == {"createCustomer", "upload", "customerMade", "aOld"}


def test_unused_pins_are_noted(make: Make, pins: Pins, diagnostics: Diagnostics) -> None:
    make(pins=pins).report_unused_pins()
    assert [(d.rule, d.origin.line if d.origin else 0) for d in diagnostics] == [("pin-unused", 5), ("pin-unused", 13)]


@pytest.mark.parametrize(
    ("kind", "fields", "shown"),
    [
        (
            ir.SchemeKind.BASIC,
            ("username", "password"),
            'username="<YOUR_USERNAME_HERE>",\n        password="<YOUR_PASSWORD_HERE>"',
        ),
        (ir.SchemeKind.BEARER, ("token",), 'token="<YOUR_BEARER_TOKEN_HERE>"'),
        (ir.SchemeKind.OAUTH2, ("clientID", "clientSecret"), 'client_id="<YOUR_CLIENT_ID_HERE>"'),
    ],
)
def test_credentials(make: Make, kind: ir.SchemeKind, fields: tuple[str, ...], shown: str) -> None:
    scheme = ir.SecurityScheme(key="main", kind=kind, origin=HERE, fields=fields)
    other = ir.SecurityScheme(key="other", kind=ir.SchemeKind.API_KEY, origin=HERE, fields=("other",))
    security = model("Security", field("other"), *(field(name) for name in fields))
    schemas: dict[SchemaId, ir.Schema] = {schema.id: schema for schema in (*SCHEMAS, security)}
    requirement = ir.SecurityRequirement(schemes=(("main", ()),))
    text = make(schemas=schemas, security_schemes=(other, scheme), security=(requirement,)).operation("upload")
    assert shown in text
    assert "other=" not in text


def test_credentials_on_one_line(make: Make) -> None:
    assert make().security_argument == 'security=shared.Security(auth_header="Basic BASE_64"), '
    assert make().security_import == "from demo_sdk.models import shared\n"
    flat = make(config={"flatten_security": True})
    assert (flat.security_argument, flat.security_import) == ('auth_header="Basic BASE_64", ', "")
    assert 'with DemoSDK(\n    auth_header="Basic BASE_64",\n) as' in flat.operation("upload")
    assert (make(security_model=None).security_argument, make(security_model=None).security_import) == ("", "")


def test_no_credentials(make: Make) -> None:
    text = make(security_model=None).operation("upload")
    assert "with DemoSDK() as demo_sdk:\n" in text
    assert "Security" not in text


def test_hostile_text_does_not_leave_its_literal(make: Make) -> None:
    evil = '"); __import__("os").system("x") #\n```\n"""'
    operation = dataclasses.replace(
        OPERATIONS[1],
        params=tuple(
            dataclasses.replace(p, examples=(ir.Example(name="", value=evil, origin=HERE),))
            for p in OPERATIONS[1].params
        ),
    )
    text = make(operations=(operation,)).operation("upload")
    compile(text, "README.md", "exec")
    assert "\n```" not in text
    assert not any(line.lstrip().startswith("__import__") for line in text.splitlines())
