"""Wrong arguments: an exception that names the parameter, before anything is sent."""

from __future__ import annotations

import asyncio
from typing import Any

import httpx
import pytest
from demo_sdk import DemoSDK
from demo_sdk.models import operations, shared
from demo_sdk.types import BaseModel
from pydantic import ValidationError

VALUE: Any = {"company_id": "c"}


@pytest.mark.parametrize(
    ("options", "kind", "message"),
    [
        ({"timeout_ms": "soon"}, TypeError, "timeout_ms: expected a number of milliseconds, not str"),
        ({"timeout_ms": -1}, ValueError, "timeout_ms: expected 0 or more, not -1"),
        ({"server_url": 5}, TypeError, "server_url: expected text, not int"),
        ({"server_url": "not a url"}, ValueError, "server_url: 'not a url/companies/c/.*' is not an absolute URL"),
        (
            {"server_url": "localhost:80"},
            ValueError,
            "server_url: 'localhost:80' is not the URL .* begins with https://",
        ),
        ({"http_headers": "x"}, TypeError, "http_headers: expected a mapping, not str"),
        ({"http_headers": {"X-A": 5}}, TypeError, "header 'X-A': expected text, not int"),
        ({"http_headers": {"X-A": "a\r\nb: c"}}, ValueError, "header 'X-A': .* must not contain line breaks"),
        ({"http_headers": {"X-A": "\u00e9"}}, UnicodeEncodeError, r"'\\xe9' in position 0: .* \(header 'X-A'\)"),
        ({"retries": 3}, TypeError, "retries: expected a RetryConfig, None or UNSET, not int"),
    ],
)
def test_options_of_a_call(
    sdk: Any, requests: list[Any], options: dict[str, Any], kind: type[Exception], message: str
) -> None:
    made = sdk()
    with pytest.raises(kind, match=message):
        made.customers.list(request=VALUE, **options)
    with pytest.raises(kind, match=message):
        asyncio.run(made.customers.list_async(request=VALUE, **options))
    assert requests == []


@pytest.mark.parametrize(
    ("settings", "kind", "message"),
    [
        ({"timeout_ms": "soon"}, TypeError, "timeout_ms: expected a number of milliseconds, not str"),
        ({"server_url": 5}, TypeError, "server_url: expected text, not int"),
        ({"server_idx": 9}, IndexError, "server_idx: 9 is not one of 0 to "),
        ({"server_idx": "eu"}, TypeError, "server_idx: 'eu' is not one of 0 to "),
        ({"retry_config": "always"}, TypeError, "retry_config: expected a RetryConfig, None or UNSET, not str"),
        ({"url_params": ["eu"]}, TypeError, "url_params: expected a mapping, not list"),
        ({"debug_logger": 5}, TypeError, "debug_logger: expected something with a method `debug`, not int"),
        ({"security": {"auth_header": "x"}}, TypeError, r"security must be a pydantic model \(Security\) .*, not dict"),
    ],
)
def test_settings_of_an_sdk(
    sdk: Any, requests: list[Any], settings: dict[str, Any], kind: type[Exception], message: str
) -> None:
    with pytest.raises(kind, match=message):
        sdk(**settings).customers.list(request=VALUE)
    assert requests == []


def test_relative_servers_continue_the_base_url_of_the_client() -> None:
    seen: list[str] = []

    def handle(request: httpx.Request) -> httpx.Response:
        seen.append(str(request.url))
        return httpx.Response(200, json={"pageNumber": 1})

    client = httpx.Client(base_url="https://host.test/base/", transport=httpx.MockTransport(handle))
    made = DemoSDK(security=shared.Security(auth_header="k"), client=client, server_url="/v1")
    made.customers.list(request=VALUE)
    assert seen[0].startswith("https://host.test/base/v1/companies/c/")


@pytest.mark.parametrize("value", [{}, {"company_id": None}, {"company_id": 5}])
def test_path_values_in_dicts(sdk: Any, requests: list[Any], value: Any) -> None:
    with pytest.raises(ValidationError, match=r"^1 validation error for ListCustomersRequest\ncompany_id\n"):
        sdk().customers.list(request=value)
    assert requests == []


def test_path_values_that_are_empty(sdk: Any, requests: list[Any]) -> None:
    """Such a path would be that of something else: of the list, say, instead of one of its members."""
    with pytest.raises(ValueError, match=r"path parameter 'company_id' must have a value"):
        sdk().customers.list(request={"company_id": ""})
    assert requests == []


def test_requests_of_the_wrong_form(sdk: Any, requests: list[Any]) -> None:
    for wrong in ("text", 5, None, []):
        with pytest.raises(ValidationError, match="1 validation error for ListCustomersRequest"):
            sdk().customers.list(request=wrong)
    with pytest.raises(TypeError, match="positional"):
        sdk().customers.list(operations.ListCustomersRequest(company_id="c"))
    assert requests == []


def test_credentials_are_not_shown_by_validation() -> None:
    with pytest.raises(ValidationError, match="auth_header") as caught:
        shared.Security(auth_header=["s3cret"])  # type: ignore[arg-type]
    assert "s3cret" not in str(caught.value)


class Closed(BaseModel, json_schema_extra={"additionalProperties": False}):
    some_name: str | None = None


class Open(BaseModel):
    inner: list[Closed] | None = None
    by_key: dict[str, Closed] | None = None


def test_keys_that_a_schema_forbids_are_refused_with_what_may_be_meant() -> None:
    from demo_sdk._runtime.operation import Operation
    from demo_sdk._runtime.prepare import plan_of, read_request

    plan = plan_of(Operation("x", "POST /x", request=lambda: Open))
    request = {"other": 1, "inner": [{"someName": "a"}, {"some_nme": "b"}], "byKey": {"k": {"zzz": "secret"}}}
    with pytest.raises(ValidationError) as caught:
        read_request(plan, request)
    told = str(caught.value)
    assert "inner.1.some_nme\n  Closed has no field 'some_nme'; did you mean 'some_name'?" in told
    assert "by_key.k.zzz\n  Closed has no field 'zzz' [" in told
    assert "secret" not in told and "other" not in told
    assert read_request(plan, {"other": 1, "inner": [Closed(some_name="a")]}).inner[0].some_name == "a"


def test_other_keys_are_warned_about_on_demand(
    sdk: Any, requests: list[Any], monkeypatch: pytest.MonkeyPatch, recwarn: pytest.WarningsRecorder
) -> None:
    from demo_sdk._runtime import prepare
    from demo_sdk._runtime.operation import Operation

    monkeypatch.setattr(prepare, "API", prepare.API._replace(warn_unknown_fields=True))
    plan = prepare.Plan(Operation("x", "POST /x", request=lambda: Open))
    prepare.read_request(plan, {"iner": [], "inner": [], "other": 1})
    assert [str(warning.message) for warning in recwarn] == [
        "Open has no field 'iner'; did you mean 'inner'? (it is not sent)",
        "Open has no field 'other' (it is not sent)",
    ]
    assert recwarn[0].filename == __file__


class Nested(BaseModel):
    page_size: int | None = None
    lines: list[Open] | None = None


def test_misspelt_optional_fields_are_warned_about(recwarn: pytest.WarningsRecorder) -> None:
    from demo_sdk._runtime.operation import Operation
    from demo_sdk._runtime.prepare import plan_of, read_request

    plan = plan_of(Operation("x", "POST /x", request=lambda: Nested))
    made = read_request(plan, {"pagesize": 3, "lines": [{"iner": [], "zzz": 1}, {"iner": []}]})
    assert made == Nested(lines=[Open(), Open()])
    assert [str(warning.message) for warning in recwarn] == [
        "Nested has no field 'pagesize'; did you mean 'page_size'? (it is not sent)",
        "lines.0: Open has no field 'iner'; did you mean 'inner'? (it is not sent)",
    ]
    assert recwarn[0].filename == __file__


def test_keys_beside_the_field_that_they_look_like_are_not_misspelt(recwarn: pytest.WarningsRecorder) -> None:
    from demo_sdk._runtime.operation import Operation
    from demo_sdk._runtime.prepare import plan_of, read_request

    plan = plan_of(Operation("x", "POST /x", request=lambda: Nested))
    read_request(plan, {"pageSize": 3, "page_sizes": [3], "colour": "red"})
    assert not recwarn.list


def test_misspelt_arguments_of_a_model(recwarn: pytest.WarningsRecorder) -> None:
    arguments: Any = {"pagesize": 3, "colour": "red"}
    assert Nested(**arguments) == Nested()
    assert [str(warning.message) for warning in recwarn] == [
        "Nested has no field 'pagesize'; did you mean 'page_size'? (it is not sent)"
    ]
    assert recwarn[0].filename == __file__
    forbidden: Any = {"some_nme": "secret"}
    with pytest.raises(ValidationError, match="some_nme\n  Closed has no field 'some_nme'; did you mean") as caught:
        Closed(**forbidden)
    assert "secret" not in str(caught.value)


def test_a_model_of_something_else_is_no_request(sdk: Any, requests: list[Any]) -> None:
    with pytest.raises(TypeError, match=r"^request: expected ListCustomersRequest, not Security$"):
        sdk().customers.list(request=shared.Security(auth_header="k"))
    assert requests == []


def test_models_made_by_hand_call_their_fields_as_python_does() -> None:
    wrong: Any = {"pageSize": "many", "lines": [{"byKey": {"k": {"someName": 5}}}]}
    with pytest.raises(ValidationError) as caught:
        Nested(**wrong)
    assert caught.value.title == "Nested"
    places = [line["loc"] for line in caught.value.errors()]
    assert places == [("page_size",), ("lines", 0, "by_key", "k", "some_name")]
    assert Nested.model_validate({"pageSize": 3}).page_size == 3  # as responses are read: not by way of __init__
    assert Nested.__pydantic_custom_init__ is False


@pytest.mark.parametrize(
    ("request_", "message"),
    [
        ({"companyid": "c"}, r"company_id\n  Field required; did you mean it by 'companyid'\?"),
        ({"compani_id": "c", "page_size": 1}, r"company_id\n  Field required; did you mean it by 'compani_id'\?"),
        ({"query": "c"}, r"company_id\n  Field required \[type=missing"),
        ({}, r"company_id\n  Field required \[type=missing"),
    ],
)
def test_a_required_field_that_is_misspelt(sdk: Any, request_: dict[str, Any], message: str) -> None:
    with pytest.raises(ValidationError, match=message):
        sdk().customers.list(request=request_)
