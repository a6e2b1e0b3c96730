"""Descriptors and methods of operations, as text and against a recorded transport."""

from __future__ import annotations

import asyncio
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
    BOOL,
    INT,
    STR,
    api,
    content,
    field,
    model,
    names,
    operation,
    param,
    provenance,
    ref,
    response,
    union,
    value,
)
from tests.unit.python.rendering import imported, render

CONFIG = Config(package_name="acme-things", import_name="acme_things", sdk_class="Acme")
OK = response("200", content(type_=ref("Thing")))
THING = model("Thing", field("id"), field("size", INT))
PROBLEM = model("Problem", field("detail"), space=ir.Namespace.ERRORS)


def request(key: str, *fields: ir.Field, **more: Any) -> ir.Model:
    made = provenance(key, role=ir.Role.REQUEST, space=ir.Namespace.OPERATIONS, operation=key)
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
    return render(made, names=names(made, fields={("GetRequest", "X-Trace"): "x_trace"}), config=config)["things.py"]


def flat(text: str) -> str:
    """Without line breaks, indentation and trailing commas."""
    joined = " ".join(text.split())
    return joined.replace("( ", "(").replace(", )", ")").replace(",)", ")")


def test_parameters_say_only_what_differs_from_the_standard() -> None:
    model_, op = get_thing()
    text = sub_sdk(model_, THING, operations=[op])
    assert (
        'params=(header("x_trace", "X-Trace"), query("deep", style="deepObject"), '
        'query("ids", explode=False), query("page_size"))' in flat(text)
    )
    assert 'responses=(response("200", lambda: shared.Thing),)' in text
    assert "accept=" not in text


def test_method_takes_the_model_or_its_dict() -> None:
    model_, op = get_thing()
    text = sub_sdk(model_, THING, operations=[op])
    assert "request: operations.GetRequest | operations.GetRequestTypedDict,\n" in text
    assert ") -> shared.Thing | None:" in text
    assert "_GET_THING: Operation[shared.Thing | None] = Operation(" in text


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
    ("kind", "media", "maker"),
    [
        (ir.ContentKind.FORM, "application/x-www-form-urlencoded", "form_body()"),
        (ir.ContentKind.MULTIPART, "multipart/form-data", "multipart_body()"),
        (ir.ContentKind.BINARY, "application/pdf", 'raw_body(media="application/pdf")'),
        (ir.ContentKind.TEXT, "text/plain", "text_body()"),
        (ir.ContentKind.XML, "application/xml", 'text_body(media="application/xml")'),
        (ir.ContentKind.JSON, "application/vnd.x+json", 'json_body(media="application/vnd.x+json")'),
    ],
)
def test_bodies_by_media_type(kind: ir.ContentKind, media: str, maker: str) -> None:
    body = ir.Body(required=True, contents=(content(media, kind=kind),), field="Thing", origin=THING.origin)
    assert f"body={maker}," in sub_sdk(operations=[operation("send", method="POST", body=body)])


def test_encoding_of_form_fields() -> None:
    encoding = {"size": ir.Encoding(style="pipeDelimited", explode=False), "nope": ir.Encoding(content_type="text/x")}
    sent = content("multipart/form-data", ref("Thing"), kind=ir.ContentKind.MULTIPART, encoding=encoding)
    body = ir.Body(required=True, contents=(sent,), field="Thing", origin=THING.origin)
    text = sub_sdk(THING, operations=[operation("send", method="POST", body=body)])
    assert 'multipart_body(parts=(part("size", style="pipeDelimited", explode=False),))' in text


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


def test_event_stream_has_a_type_of_its_own_in_each_world() -> None:
    found = content("text/event-stream", ref("Thing"), kind=ir.ContentKind.EVENT_STREAM, sentinel="[DONE]")
    results = (ir.Result(delivery=ir.Delivery.STREAM, type=ref("Thing")),)
    text = sub_sdk(THING, operations=[operation("watch", responses=(response("200", found),), results=results)])
    assert "-> EventStream[shared.Thing] | None:" in text
    assert "-> EventStreamAsync[shared.Thing] | None:" in text
    assert 'events("200", lambda: shared.Thing, data_only=True, sentinel="[DONE]")' in text
    assert 'accept="text/event-stream"' in text


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
        strategy="backoff",
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


def test_parameters_one_by_one_reach_the_wire(tmp_path: Path) -> None:
    fields = (field("id", required=True), field("size", INT, default=3), field("Thing", ref("Thing"), nullable=True))
    model_ = request("SendRequest", *fields)
    body = ir.Body(
        required=False, nullable=True, contents=(content(type_=ref("Thing")),), field="Thing", origin=THING.origin
    )
    op = operation(
        "send",
        method="POST",
        path="/things/{id}",
        params=(param("id", ir.Location.PATH), param("size", type_=INT, default=3)),
        body=body,
        request=model_.id,
        responses=(response("204"),),
    )
    made = api(model_, THING, operations=[op])
    with imported(render(made, config=CONFIG.replace(max_method_params=3)), tmp_path) as package:
        sent: list[httpx.Request] = []
        client = sdk(package, httpx.Response(204), sent)
        client.things.send(id="a", thing={"size": 4})
        client.things.send(id="b", size=5)
        assert [str(r.url) for r in sent] == [
            "https://api.example.com/things/a?size=3",
            "https://api.example.com/things/b?size=5",
        ]
        assert [r.content for r in sent] == [b'{"size":4}', b""]


def sdk(package: ModuleType, response: httpx.Response, sent: list[httpx.Request], **more: Any) -> Any:
    def handle(request_: httpx.Request) -> httpx.Response:
        sent.append(request_)
        return httpx.Response(response.status_code, headers=response.headers, content=response.content)

    transport = httpx.MockTransport(handle)
    clients = {"client": httpx.Client(transport=transport), "async_client": httpx.AsyncClient(transport=transport)}
    return importlib.import_module(package.__name__).Acme(**clients, **more)


def test_call_and_raw_call(tmp_path: Path) -> None:
    model_, op = get_thing(responses=(OK, response("404", content(type_=ref("Problem")))))
    made = api(model_, THING, PROBLEM, operations=[op])
    files = render(made, names=names(made, fields={("GetRequest", "X-Trace"): "x_trace"}))
    with imported(files, tmp_path) as package:
        sent: list[httpx.Request] = []
        client = sdk(package, httpx.Response(200, json={"id": "a", "size": 3}), sent)
        wanted = {"thing_id": "a/b", "page_size": 5, "x_trace": "t", "ids": ["1", "2"]}
        assert client.things.get_thing(request=wanted).size == 3
        assert asyncio.run(client.things.get_thing_async(request=wanted)).size == 3
        raw = client.things.with_raw_response.get_thing(request=wanted)
        assert (raw.status_code, raw.parsed.id) == (200, "a")
        assert {str(r.url) for r in sent} == {"https://api.example.com/things/a%2Fb?ids=1%2C2&pageSize=5"}
        assert sent[0].headers["x-trace"] == "t"
        errors = importlib.import_module(f"{package.__name__}.models.errors")
        failing = sdk(package, httpx.Response(404, json={"detail": "gone"}), sent)
        with pytest.raises(errors.Problem) as caught:
            failing.things.get_thing(request=wanted)
        assert caught.value.data.detail == "gone"
        assert isinstance(caught.value, errors.APIError)


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


def test_security_reaches_the_wire(tmp_path: Path) -> None:
    scheme = ir.SecurityScheme(
        key="auth_header",
        kind=ir.SchemeKind.API_KEY,
        origin=THING.origin,
        parameter="Authorization",
        location=ir.Location.HEADER,
        fields=("auth_header",),
    )
    model_ = model("Security", field("auth_header", required=True))
    made = api(
        model_,
        operations=[operation("ping", responses=(response("204"),))],
        security_schemes=(scheme,),
        security=(ir.SecurityRequirement(schemes=(("auth_header", ()),)),),
        security_model=model_.id,
    )
    files = render(made)
    assert 'Scheme("auth_header", "apiKey", "header", "Authorization")' in files["_api.py"]
    assert "security: shared.Security | Callable[[], shared.Security],\n" in files["sdk.py"]
    with imported(files, tmp_path) as package:
        sent: list[httpx.Request] = []
        shared = importlib.import_module(f"{package.__name__}.models.shared")
        client = sdk(package, httpx.Response(204), sent, security=shared.Security(auth_header="Basic x"))
        client.things.ping()
        assert sent[0].headers["authorization"] == "Basic x"
        assert "Basic x" not in repr(shared.Security(auth_header="Basic x"))


@pytest.mark.parametrize(
    ("scheme", "shown"),
    [
        (
            {"kind": ir.SchemeKind.BASIC, "fields": ("username", "password")},
            'Scheme("username", "basic", password="password")',
        ),
        (
            {"kind": ir.SchemeKind.BEARER, "fields": ("key",), "env": ("ACME_KEY",)},
            'Scheme("key", "bearer", env="ACME_KEY")',
        ),
        ({"kind": ir.SchemeKind.MUTUAL_TLS}, "schemes=()"),
        (
            {
                "kind": ir.SchemeKind.OAUTH2,
                "fields": ("clientID", "clientSecret"),
                "flows": (ir.OAuthFlow(kind="clientCredentials", token_url="/token", scopes=("a", "b")),),
            },
            'Scheme("client_id", "clientCredentials", token_url="/token", scopes=("a", "b"), client_id="client_id", ',
        ),
    ],
)
def test_security_schemes(scheme: dict[str, Any], shown: str) -> None:
    made_scheme = ir.SecurityScheme(key="key", origin=THING.origin, **scheme)
    model_ = model("Security", *(field(name) for name in made_scheme.fields))
    made = api(model_, security_schemes=(made_scheme,), security_model=model_.id)
    wanted = {("Security", "clientID"): "client_id", ("Security", "clientSecret"): "client_secret"}
    text = render(made, names=names(made, fields=wanted))["_api.py"]
    assert shown in "".join(line.strip() for line in text.split("\n"))


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


def test_lists_in_queries() -> None:
    """Lists of booleans in queries are written as the style says."""
    model_ = request("FlagsRequest", field("flags", ir.Array(items=BOOL)))
    op = operation(
        "flags",
        params=(param("flags", type_=ir.Array(items=BOOL), style="spaceDelimited", explode=False),),
        request=model_.id,
    )
    assert 'query("flags", style="spaceDelimited", explode=False)' in sub_sdk(model_, operations=[op])
