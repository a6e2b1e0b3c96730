"""Helpers that the published packages offer, for models of the user's own; lazy loading."""

from __future__ import annotations

import asyncio
import enum
import importlib
import io
import json
import subprocess
import sys
from decimal import Decimal
from pathlib import Path
from typing import Annotated, Any, Union

import httpx
import pytest
from demo_sdk import utils
from demo_sdk._hooks import HookContext
from demo_sdk._runtime import validate
from demo_sdk._runtime.lazy import lazy_models, lazy_package
from demo_sdk.models import errors, shared
from demo_sdk.types import UNSET, Alias, BaseModel, Nullable, OptionalNullable
from demo_sdk.utils import (
    FieldMetadata,
    FormMetadata,
    HeaderMetadata,
    MultipartFormMetadata,
    PathParamMetadata,
    QueryParamMetadata,
    RequestMetadata,
    RetryConfig,
)
from demo_sdk.utils.metadata import SecurityMetadata, find_field_metadata
from demo_sdk.utils.serializers import is_nullable
from demo_sdk.utils.url import is_optional
from pydantic import ValidationError


class Request(BaseModel):
    company_id: Annotated[str, FieldMetadata(path=True)]
    page: Annotated[int | None, FieldMetadata(query=True)] = 1
    where: Annotated[dict[str, str] | None, FieldMetadata(query=QueryParamMetadata(style="deepObject"))] = None
    filter: Annotated[Any | None, FieldMetadata(query=QueryParamMetadata(serialization="json"))] = None
    trace: Annotated[str | None, Alias("X-Trace"), FieldMetadata(header=True)] = None


class Globals(BaseModel):
    page: Annotated[int | None, FieldMetadata(query=True)] = 9
    region: Annotated[str | None, FieldMetadata(query=True, header=HeaderMetadata())] = "eu"


class FormModel(BaseModel):
    name: Annotated[str, FieldMetadata(form=FormMetadata())]
    tags: Annotated[list[str] | None, FieldMetadata(form=FormMetadata(explode=False))] = None
    data: Annotated[Any | None, FieldMetadata(form=FormMetadata(json=True))] = None


class FileModel(BaseModel):
    file_name: str
    content: bytes


class MultipartModel(BaseModel):
    file: Annotated[FileModel, FieldMetadata(multipart=MultipartFormMetadata(file=True))]
    note: Annotated[dict[str, int] | None, FieldMetadata(multipart=MultipartFormMetadata(json=True))] = None
    flag: Annotated[bool | None, FieldMetadata(multipart=True)] = None


def test_urls_queries_and_headers() -> None:
    request = Request(company_id="a/b", where={"x": "y"}, filter=[1], trace="t")
    assert utils.generate_url("https://h/", "/c/{companyId}/{other}", request) == "https://h/c/a%2Fb/{other}"
    assert utils.get_query_params(request) == {"page": ["1"], "where[x]": ["y"], "filter": ["[1]"]}
    assert utils.get_headers(request) == {"X-Trace": "t"}
    assert utils.get_headers(Request(company_id="x")) == {} == utils.get_headers(None)
    empty = Request(company_id="x", page=None)
    assert utils.get_query_params(empty, Globals()) == {"page": ["9"], "region": ["eu"]}
    assert utils.get_headers(None, Globals()) == {"region": "eu"}
    with pytest.raises(TypeError, match="globals must be a pydantic model"):
        utils.get_query_params(empty, {})
    assert utils.get_response_headers(httpx.Headers({"a": "b"})) == {"a": ["b"]}
    assert utils.template_url("https://{a}/{b}", {"a": "x"}) == "https://x/{b}"
    assert utils.remove_suffix("x/", "/") == "x" == utils.remove_suffix("x", "")
    assert is_optional(str | None) and not is_optional(str)


def test_metadata() -> None:
    field = Request.model_fields["where"]
    assert find_field_metadata(field, QueryParamMetadata) == QueryParamMetadata(style="deepObject")
    assert find_field_metadata(field, PathParamMetadata) is None
    assert find_field_metadata(shared.Customer.model_fields["id"], PathParamMetadata) is None
    assert utils.find_metadata(field, FieldMetadata) is not None
    made = FieldMetadata(request=True, form=True, multipart=True, query=True)
    assert (made.request, made.form, made.query) == (RequestMetadata(), FormMetadata(), QueryParamMetadata())
    assert SecurityMetadata().get_field_name("x") == "x" and SecurityMetadata(field_name="y").get_field_name("x") == "y"


def test_request_bodies() -> None:
    body = utils.serialize_request_body({"b": 1, "a": None}, False, False, "json", dict[str, Any])
    assert body is not None and (body.media_type, body.content) == ("application/json", '{"a":null,"b":1}')
    assert utils.serialize_request_body(None, False, True, "json", str | None) is None
    body = utils.serialize_request_body(None, True, True, "json", OptionalNullable[str])
    assert body is not None and body.content == "null"
    form = utils.serialize_request_body(FormModel(name="n", tags=["a", "b"], data=[1]), False, False, "form", FormModel)
    assert form is not None and form.data == {"name": ["n"], "tags": ["a,b"], "data": ["[1]"]}
    value = MultipartModel(file=FileModel(file_name="f", content=b"x"), note={"a": 1}, flag=True)
    parts = utils.serialize_request_body(value, False, False, "multipart", MultipartModel)
    assert parts is not None and parts.data == {"flag": "true"}
    assert parts.files == {"file": ("f", b"x"), "note": (None, '{"a":1}', "application/json")}
    raw = utils.serialize_request_body(io.BytesIO(b"x"), False, False, "raw", Any)
    assert raw is not None and raw.content.read() == b"x"
    with pytest.raises(TypeError, match="invalid request body type"):
        utils.serialize_request_body(5, False, False, "string", int)


def test_reading_and_writing() -> None:
    assert utils.unmarshal_json('{"status": "Active"}', shared.Customer).status is shared.CustomerStatus.ACTIVE
    assert utils.unmarshal_json(b"null", shared.Customer | None) is None
    assert utils.unmarshal("5", int) == 5
    assert utils.marshal_json({"b": 1, "a": 2}, dict[str, int]) == '{"a":2,"b":1}'
    assert utils.marshal_json(None, Nullable[str]) == "null" and utils.marshal_json(None, str | None) == ""
    with pytest.raises(ValidationError):
        utils.marshal_json(None, str)
    customer = shared.Customer(status=shared.CustomerStatus.ACTIVE)
    assert utils.get_pydantic_model([customer], Any)[0] is customer
    assert utils.get_pydantic_model({"a": customer}, Any)["a"] is customer
    assert utils.get_pydantic_model({"status": "Active"}, shared.Customer) == customer
    assert is_nullable(OptionalNullable[str]) and is_nullable(Union[Nullable[str], None]) and not is_nullable(str)
    response = httpx.Response(200, text="x")
    assert utils.stream_to_text(response) == "x" and utils.stream_to_bytes(response) == b"x"

    async def read() -> tuple[str, bytes]:
        return await utils.stream_to_text_async(response), await utils.stream_to_bytes_async(response)

    assert asyncio.run(read()) == ("x", b"x")


@pytest.mark.parametrize(
    ("function", "value", "expected"),
    [
        (utils.serialize_decimal(True), Decimal("1.50"), "1.50"),
        (utils.serialize_decimal(False), Decimal("1.50"), 1.5),
        (utils.serialize_float(True), 1.5, "1.5"),
        (utils.serialize_int(True), 5, "5"),
        (utils.serialize_int(False), None, None),
        (utils.validate_decimal, "1.50", Decimal("1.50")),
        (utils.validate_decimal, UNSET, UNSET),
        (utils.validate_float, "1.5", 1.5),
        (utils.validate_int, "5", 5),
        (utils.validate_int, 5, 5),
        (utils.validate_open_enum(False), "x", "x"),
        (utils.validate_open_enum(True), 5, 5),
        (utils.validate_const("c"), None, None),
        (utils.validate_const("c"), "c", "c"),
    ],
)
def test_converters(function: Any, value: Any, expected: Any) -> None:
    assert function(value) == expected


@pytest.mark.parametrize(
    "function",
    [
        utils.serialize_decimal(True),
        utils.serialize_float(True),
        utils.serialize_int(True),
        utils.validate_decimal,
        utils.validate_float,
        utils.validate_int,
        utils.validate_open_enum(False),
        utils.validate_const("c"),
    ],
)
def test_converters_reject(function: Any) -> None:
    with pytest.raises(ValueError, match="Expected"):
        function([])


def test_matching_of_responses(monkeypatch: pytest.MonkeyPatch) -> None:
    assert utils.match_content_type("text/plain; a=b", "text/*") and utils.match_content_type("a/b", "*/b")
    assert not utils.match_content_type("text/plain", "application/json")
    assert utils.match_response(httpx.Response(404), ["4XX"], "application/octet-stream")
    assert not utils.match_response(httpx.Response(404), "200", "*")
    monkeypatch.setenv("NUMBER", "5")
    assert utils.get_global_from_env(None, "NUMBER", int) == 5 and utils.get_global_from_env(1, "NUMBER", int) == 1
    monkeypatch.setenv("NUMBER", "five")
    assert utils.get_global_from_env(None, "NUMBER", int) is None


class Shade(str, enum.Enum, metaclass=utils.OpenEnumMeta):
    DARK = "dark"


def test_discriminators_and_open_enums() -> None:
    class Model:
        TYPE = Shade.DARK

    assert utils.get_discriminator({"typeName": "a"}, "type_name", "typeName") == "a"
    assert utils.get_discriminator([{"x": 1}, {"t": 2}], "t", "t") == "2"
    assert utils.get_discriminator(Model(), "type", "type") == "dark"
    with pytest.raises(ValueError, match="Could not find discriminator"):
        utils.get_discriminator({}, "type", "type")
    assert utils.get_open_discriminator({}, "t", "t", ("a",)) == "UNKNOWN"
    assert Shade("dark") is Shade.DARK and Shade("light") == "light"

    class Base(enum.Enum, metaclass=utils.OpenEnumMeta):
        """Without members: calling it makes an enum."""

    made: Any = Base("Made", names="A B")
    assert [member.name for member in made] == ["A", "B"] and made(1) is made.A and made(7) == 7


def test_loggers() -> None:
    utils.get_default_logger().debug("x %s", 1)
    assert utils.get_body_content(httpx.Request("POST", "http://x", content=b"a")) == "b'a'"
    assert utils.get_body_content(httpx.Request("POST", "http://x", content=iter([b"a"]))) == "<streaming body>"


# -------------------------------------------------------------------------------------------- requests built by hand


def build(made: Any, **changes: Any) -> Any:
    arguments: dict[str, Any] = {
        "method": "POST",
        "path": "/c/{companyId}",
        "base_url": None,
        "url_variables": None,
        "request": Request(company_id="c"),
        "request_body_required": False,
        "request_has_path_params": True,
        "request_has_query_params": True,
        "user_agent_header": "user-agent",
        "accept_header_value": "application/json",
        "security": made.sdk_configuration.security,
    }
    return made.build_request(**{**arguments, **changes})


def test_requests_by_hand(sdk: Any, clock: Any) -> None:
    statuses = [503, 200, 503, 200]
    made = sdk(lambda request: httpx.Response(statuses.pop(0), request=request))
    body = utils.serialize_request_body({"a": 1}, False, False, "json", dict[str, int])
    request = build(made, get_serialized_body=lambda: body, timeout_ms=500)
    assert str(request.url) == "https://api.example.com/c/c?page=1" and request.content == b'{"a":1}'
    assert request.headers["authorization"] == "key" and request.extensions["timeout"]["read"] == 0.5
    assert str(build(made, url_override="https://o/p?a=b").url) == "https://o/p?a=b"
    with pytest.raises(ValueError, match="request body is required"):
        build(made, request_body_required=True, get_serialized_body=lambda: None)
    context = HookContext("x", [], None)
    rule = RetryConfig("backoff", utils.BackoffStrategy(1, 1, 1, 1000), False), ["5XX"]
    assert made.do_request(context, request, ["4XX", "5XX"], retry_config=rule).status_code == 200
    arguments = (None, None, Request(company_id="c"), False, True, True, "user-agent", "x")
    other = made.build_request_async("GET", "/", *arguments)
    assert asyncio.run(made.do_request_async(context, other, ["4XX"])).status_code == 503


# ------------------------------------------------------------------------------------------------------------ loading


def test_names_load_on_first_use() -> None:
    import demo_sdk

    assert "Customers" in demo_sdk.__all__ and "models" not in demo_sdk.__all__ and "models" in dir(demo_sdk)
    assert demo_sdk.models.shared.Customer is shared.Customer and demo_sdk.httpx is httpx
    with pytest.raises(AttributeError, match="has no attribute 'Nothing'"):
        demo_sdk.Nothing  # noqa: B018
    load, names, exported = lazy_package(
        "demo_sdk.types", {"..types.basemodel": ["camel"]}, ["basemodel"], {"json": [], "decimal": ["Decimal"]}
    )
    assert exported == ["camel"] and {"camel", "basemodel", "json", "Decimal"} < set(names())
    assert load("camel")("a_b") == "aB" and load("json") is json and load("Decimal") is Decimal
    assert load("basemodel") is sys.modules["demo_sdk.types.basemodel"]


def test_published_paths_of_grouped_models() -> None:
    load, names, exported = lazy_models(
        "demo_sdk.models.shared",
        {
            "customers": {"some_path": ["Tree", "Node", "NodeTypedDict"], "leaf": ["Leaf"]},
            "security": {"security": ["Security", "SecurityTypedDict"]},
        },
    )
    assert exported == ["Tree", "Node", "NodeTypedDict", "Leaf", "Security", "SecurityTypedDict"]
    assert set(exported) < set(names()) and load("Tree") is shared.Tree
    path = importlib.import_module("demo_sdk.models.shared.some_path")
    assert (path.Tree, path.Node) == (shared.Tree, shared.Node) and not hasattr(path, "Customer")
    assert path.__file__ == sys.modules["demo_sdk.models.shared.customers"].__file__
    assert importlib.reload(path) is path
    for name in ("leaf", "nothing"):  # what the module has not, or the table
        with pytest.raises((AttributeError, ModuleNotFoundError), match=f"(?i){name}"):
            importlib.import_module(f"demo_sdk.models.shared.{name}")


def test_what_importing_loads() -> None:
    code = (
        "import importlib.util, sys\n"
        f"spec = importlib.util.spec_from_file_location('demo_sdk', {str(Path(shared.__file__).parents[2] / '__init__.py')!r},"
        f" submodule_search_locations=[{str(Path(shared.__file__).parents[2])!r}, {str(Path(validate.__file__).parents[1])!r}])\n"
        "module = importlib.util.module_from_spec(spec); sys.modules['demo_sdk'] = module; spec.loader.exec_module(module)\n"
        "assert not {'pydantic', 'httpx'} & sys.modules.keys(), sys.modules.keys()\n"
        "from demo_sdk import DemoSDK; from demo_sdk.models import shared\n"
        "sdk = DemoSDK(security=shared.Security(auth_header='x'))\n"
        "assert not {'httpx', 'ssl', 'asyncio', 'demo_sdk.customers'} & sys.modules.keys()\n"
        "sdk.customers\n"
        "assert 'demo_sdk.models.shared.customer' not in sys.modules\n"
    )
    done = subprocess.run([sys.executable, "-I", "-W", "error", "-O", "-c", code], capture_output=True, text=True)
    assert done.returncode == 0, done.stderr


def test_parts_of_the_sdk_are_attributes() -> None:
    import demo_sdk

    sdk = demo_sdk.DemoSDK(security=shared.Security(auth_header="x"))
    assert sdk.customers is sdk.customers and sdk.customers.sdk_configuration is sdk.sdk_configuration
    assert demo_sdk.DemoSDK.customers.__doc__ == "Manage customers."


def test_published_signatures() -> None:
    import inspect

    from demo_sdk.basesdk import BaseSDK

    assert "client" not in inspect.signature(BaseSDK.build_request).parameters
    assert list(inspect.signature(BaseSDK.build_request).parameters)[:2] == ["self", "method"]
    assert str(inspect.signature(BaseSDK.get_url)) == "(self, base_url, url_variables)"
    assert BaseSDK.get_url.__annotations__ == {"base_url": "Any", "url_variables": "Any", "return": "Any"}


def test_deep_paths_exist() -> None:
    for name in (
        "utils.forms",
        "utils.queryparams",
        "utils.enums",
        "_hooks.registration",
        "httpclient",
        "sdkconfiguration",
    ):
        assert importlib.import_module("demo_sdk." + name)
    assert errors.ErrorMessage.__module__ == "demo_sdk.models.errors.errormessage"
