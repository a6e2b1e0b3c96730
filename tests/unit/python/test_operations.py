"""Descriptors and methods of operations, as text and against a recorded transport."""

from __future__ import annotations

import importlib
import inspect
import json
from pathlib import Path
from types import ModuleType
from typing import Any

import httpx
import pytest

from generator import ir
from generator.config.model import Config
from generator.lowering.media_types import result_of
from tests.unit.python.factories import (
    CONFIG,
    INT,
    STR,
    api,
    content,
    field,
    model,
    operation,
    param,
    provenance,
    ref,
    response,
    union,
    value,
)
from tests.unit.python.rendering import imported, render

OK = response("200", content(type_=ref("Thing")))
THING = model("Thing", field("id"), field("size", INT))
PROBLEM = model("Problem", field("detail"), namespace=ir.Namespace.ERRORS)


def request(key: str, *fields: ir.Field, **more: Any) -> ir.Model:
    made = provenance(
        key, role=ir.Role.REQUEST, namespace=ir.Namespace.OPERATIONS, operation=key.removesuffix("Request")
    )
    return model(key, *fields, provenance=made, **more)


def get_thing(**more: Any) -> tuple[ir.Model, ir.Operation]:
    params = (
        param("thingId", ir.Location.PATH),
        param("pageSize", type_=INT),
        param("X-Trace", ir.Location.HEADER),
        param("deep", style="deepObject", explode=True),
        param("ids", type_=ir.Array(items=STR), explode=False),
    )
    fields = [field(p.name, p.type, required=p.location is ir.Location.PATH) for p in params]
    settings: dict[str, Any] = {"responses": (OK,), "results": value(ref("Thing")), "path": "/things/{thingId}"}
    return request("GetRequest", *fields), operation(
        "getThing", params=params, request=ir.SchemaId("GetRequest"), **{**settings, **more}
    )


def sub_sdk(*schemas: ir.Schema, operations: list[ir.Operation], config: Config = CONFIG, **more: Any) -> str:
    made = api(*schemas, operations=operations, **more)
    return render(made, config=config)["things.py"]


def flat(text: str) -> str:
    """Without line breaks, indentation and trailing commas."""
    joined = " ".join(text.split())
    return joined.replace("( ", "(").replace(", )", ")").replace(",)", ")")


def test_results_are_not_optional_where_the_config_says_so() -> None:
    model_, op = get_thing()
    text = sub_sdk(model_, THING, operations=[op], config=CONFIG.replace(response_required=True))
    assert ") -> shared.Thing:" in text
    assert 'response("200", lambda: shared.Thing, required=True)' in text


@pytest.mark.parametrize("kind", [ir.PrimitiveKind.NUMBER, ir.PrimitiveKind.STRING])
def test_decimals_outside_models_are_numbers_where_the_document_says_so(kind: ir.PrimitiveKind) -> None:
    amounts = ir.Map(values=ir.Array(items=ir.Primitive(kind=kind, format="decimal")))
    body = ir.Body(required=True, contents=(content(type_=amounts),), field="amounts", origin=THING.origin)
    text = sub_sdk(THING, operations=[operation("makeThing", method="POST", body=body, responses=(response("204"),))])
    assert ("json_body(numbers=True)" in text) == (kind is ir.PrimitiveKind.NUMBER)


@pytest.mark.parametrize(
    ("required", "annotation"),
    [
        (True, "shared.Thing | shared.ThingTypedDict = _MAKE_THING_DEFAULT,"),
        (False, "shared.Thing | shared.ThingTypedDict | None = None,"),
    ],
)
def test_body_alone_is_the_request(required: bool, annotation: str) -> None:
    body = ir.Body(required=required, contents=(content(type_=ref("Thing")),), field="Thing", origin=THING.origin)
    text = sub_sdk(THING, operations=[operation("makeThing", method="POST", body=body, responses=(response("204"),))])
    assert f"request: {annotation}\n" in text
    assert ("body=json_body()," if required else "body=json_body(optional=True),") in text
    assert ") -> None:" in text


def test_all_optional_request_has_a_default_unless_the_config_wants_it_given() -> None:
    model_ = request("ListRequest", field("page", INT, default=1))
    op = operation("list", params=(param("page", type_=INT, default=1),), request=model_.id)
    assert "_LIST_DEFAULT = operations.ListRequest()\n" in sub_sdk(model_, operations=[op])
    strict = sub_sdk(model_, operations=[op], config=CONFIG.replace(method_arguments="require-security-and-request"))
    assert "_LIST_DEFAULT" not in strict


def test_constant_of_a_default_makes_way_for_another_method() -> None:
    model_ = request("ListRequest", field("page"))
    first = operation("list", params=(param("page"),), request=model_.id)
    text = sub_sdk(model_, operations=[first, operation("list_default")])
    assert "_LIST_DEFAULT_ = operations.ListRequest()" in text


@pytest.mark.parametrize(
    ("found", "annotation", "maker"),
    [
        (content("text/plain", kind=ir.ContentKind.TEXT), "str | None", 'media="text/plain", kind="text"'),
        (
            content("application/pdf", None, kind=ir.ContentKind.BINARY),
            "httpx.Response | None",
            'kind="stream"',
        ),
        (
            content("application/octet-stream", None, kind=ir.ContentKind.BINARY, empty_schema=True),
            "bytes | None",
            'kind="bytes"',
        ),
        (content(type_=ir.Array(items=STR)), "list[str] | None", "lambda: list[str]"),
        (content(type_=ir.Any()), "Any | None", "lambda: Any"),
    ],
)
def test_results_by_media_type(found: ir.Content, annotation: str, maker: str) -> None:
    result = result_of(found)
    assert result is not None
    text = sub_sdk(operations=[operation("read", responses=(response("200", found),), results=(result,))])
    assert f") -> {annotation}:" in text
    assert maker in text


def test_errors_with_a_class_and_without() -> None:
    failed = response("404", content(type_=ref("Problem")))
    other = response("422", content("application/problem+json", ref("Problem")))
    plain = response("400", content(type_=STR))
    model_, op = get_thing(responses=(OK, failed, response("409", content(type_=ref("Problem"))), other, plain))
    text = sub_sdk(model_, THING, PROBLEM, operations=[op])
    assert 'response("404 409", lambda: errors.Problem)' in text
    assert 'response("422", lambda: errors.Problem, media="application/problem+json")' in text
    assert ":raises errors.Problem: response 404, 409, 422\n" in text
    assert '"400"' not in text


def test_settings_of_an_operation_that_differ_from_those_of_the_api() -> None:
    policy = ir.RetryPolicy(
        initial_interval=1,
        max_interval=2,
        max_elapsed_time=3,
        exponent=1.5,
        statuses=("5XX",),
        retry_connection_errors=True,
    )
    pages = ir.Pagination(
        kind="offsetLimit",
        inputs=({"name": "page", "in": "parameters", "type": "page"},),
        outputs={"results": "$.results", "numPages": "$.n"},
    )
    own = operation(
        "own",
        security=(),
        servers=(ir.Server(url="https://{x}.example.com", variables=(ir.ServerVariable(name="x", default="eu"),)),),
        pagination=pages,
    )
    text = sub_sdk(operations=[own], retries=policy, security=(ir.SecurityRequirement(schemes=(("key", ()),)),))
    assert "security=()," in text
    assert 'servers=("https://eu.example.com",),' in text
    assert "no_retries=True," in text
    assert (
        'pagination=Pagination("offsetLimit", (Input("page", "page", "parameters"),), results="$.results", '
        'num_pages="$.n")' in text
    )
    assert "def own_pages(" in text
    assert "def own_pages_async(" in text
    assert 'retries=Retry(1, 2, 1.5, 3, ("5XX",), connection_errors=True)' in sub_sdk(
        operations=[operation("own", retries=policy)]
    )


def test_asynchronous_and_raw_methods_are_written_out() -> None:
    found = content("text/event-stream", ref("Thing"), kind=ir.ContentKind.EVENT_STREAM)
    watch = operation(
        "watch",
        responses=(response("200", found),),
        results=(ir.Result(delivery=ir.Delivery.STREAM, type=ref("Thing")),),
    )
    text = sub_sdk(THING, operations=[operation("old", deprecated=True), watch])
    assert text.count("    async def old_async(") == text.count("    async def watch_async(") == 2
    assert text.count("@deprecated(") == 4
    assert "-> ApiResponse[EventStream[shared.Thing] | None]:" in text
    assert "-> ApiResponse[EventStreamAsync[shared.Thing] | None]:" in text


def test_deprecation_names_the_way_out() -> None:
    old = operation("old", deprecated=True, deprecation_message="Going in May.", replacement="fresh")
    assert ".. deprecated:: Going in May. Use `fresh` instead." in sub_sdk(operations=[old, operation("fresh")])


def test_text_of_a_document_stays_in_the_docstring() -> None:
    evil = '"""\nraise SystemExit("ran")\n"""\\'
    text = sub_sdk(operations=[operation("run", summary=evil, description=evil, path='/x"\\/{{ 7*7 }}')])
    compile(text, "things.py", "exec")
    assert "{{ 7*7 }}" in text


def test_docstrings_full_and_plain() -> None:
    full = sub_sdk(operations=[operation("run")])
    plain = sub_sdk(operations=[operation("run")], config=CONFIG.replace(docstrings="plain"))
    assert full.count("things.call('run')") == 1
    assert "things.call" not in plain


def test_methods_named_like_types_and_modules() -> None:
    """Inside the class `list`, `str` and `shared` are methods there."""
    ops = [
        operation(
            name,
            responses=(response("200", content(type_=ir.Array(items=ref("Thing")))),),
            results=value(ir.Array(items=ref("Thing"))),
        )
        for name in ("list", "str", "int", "shared", "utils")
    ]
    text = sub_sdk(THING, operations=ops)
    compile(text, "things.py", "exec")
    assert "from builtins import int as int_, list as List, str as str_" in text
    assert "-> List[shared_.Thing] | None:" in text
    assert "utils_.RetryConfig" in text


def test_few_parameters_are_taken_one_by_one_where_the_config_says_so() -> None:
    model_, op = get_thing()
    text = sub_sdk(model_, THING, operations=[op], config=CONFIG.replace(max_method_params=5))
    assert "        thing_id: str,\n        x_trace: str | None = None,\n" in text
    assert "ids: list[str] | None = None" in text
    assert 'operations.GetRequest.model_validate({"thing_id": thing_id, "x_trace": x_trace,' in flat(text)
    assert "request:" not in text
    assert "request:" in sub_sdk(model_, THING, operations=[op], config=CONFIG.replace(max_method_params=4))


def test_parameters_called_like_options_stay_in_the_request() -> None:
    model_ = request("RunRequest", field("retries", INT))
    op = operation("run", params=(param("retries", type_=INT),), request=model_.id)
    assert "request:" in sub_sdk(model_, operations=[op], config=CONFIG.replace(max_method_params=5))


# ------------------------------------------------------------------------------------------------ with the runtime


def sdk(package: ModuleType, response: httpx.Response, sent: list[httpx.Request], **more: Any) -> Any:
    def handle(request_: httpx.Request) -> httpx.Response:
        sent.append(request_)
        return httpx.Response(response.status_code, headers=response.headers, content=response.content)

    transport = httpx.MockTransport(handle)
    clients = {"client": httpx.Client(transport=transport), "async_client": httpx.AsyncClient(transport=transport)}
    return importlib.import_module(package.__name__).Acme(**clients, **more)


def test_nested_namespaces_and_methods_at_the_root(tmp_path: Path) -> None:
    plain = {"responses": (response("204"),)}
    ops = [
        operation("ping", group="", **plain),
        operation("list", group="sales.invoices", **plain),
        operation("total", group="sales", **plain),
    ]
    made = api(operations=ops)
    with imported(render(made), tmp_path) as package:
        sent: list[httpx.Request] = []
        client = sdk(package, httpx.Response(204), sent)
        assert client.ping() is None
        assert client.sales.total() is None
        assert client.sales.invoices.list() is None
        assert len(sent) == 3
        assert client.sales is client.sales


def test_union_with_any_keeps_its_other_members() -> None:
    text = render(api(THING, union("Body", ref("Thing"), ir.Any())))["models/shared/body.py"]
    assert 'Body = TypeAliasType("Body", Thing | Any)' in text


def test_public_surface_of_the_root(tmp_path: Path) -> None:
    made = api(THING, operations=[operation("list", responses=(OK,), results=value(ref("Thing")))])
    with imported(render(made), tmp_path) as package:
        assert {"Acme", "Things", "SDKConfiguration", "RetryConfig", "UNSET", "VERSION", "SERVERS"} <= set(
            package.__all__
        )
        assert package.Acme.__init__.__doc__
        assert package.models.shared.Thing is importlib.import_module(f"{package.__name__}.models.shared.thing").Thing
        assert inspect.iscoroutinefunction(importlib.import_module(f"{package.__name__}.things").Things.list_async)
        with pytest.raises(AttributeError):
            _ = package.nothing_of_that_name


def test_project_files() -> None:
    config = CONFIG.replace(
        description='Says "hi"\n\\',
        author="A. B.",
        authors=("A. B.", "C"),
        project_urls={"Home": "https://x"},
        dependencies={"attrs": ">=23"},
    )
    files = render(api(), config=config)
    text = files["pyproject.toml"]
    tomllib = pytest.importorskip("tomllib", reason="reads TOML; Python 3.11 has it")
    project = tomllib.loads(text)["project"]
    assert project["description"] == 'Says "hi" \\'
    assert [author["name"] for author in project["authors"]] == ["A. B.", "C"]
    assert project["dependencies"][-1] == "attrs>=23"
    assert project["urls"] == {"Home": "https://x"}
    assert "MIT License" in files["LICENSE"]
    assert (
        "SPDX-License-Identifier: Apache-2.0" in render(api(), config=config.replace(license="Apache-2.0"))["LICENSE"]
    )
    assert json.dumps(project)  # plain data throughout
