"""A call from start to end: hooks, servers, headers, matching of responses."""

from __future__ import annotations

import asyncio
import logging
from typing import Annotated, Any

import httpx
import pytest
from demo_sdk._hooks import SDKInitHook
from demo_sdk._runtime.operation import Operation, cookie, header, json_body, path, query, response
from demo_sdk._runtime.prepare import server_url
from demo_sdk.models import errors, operations, shared
from demo_sdk.types import UNSET, Alias, BaseModel
from pydantic import ValidationError

VALUE = {"company_id": "c"}


def page(request: httpx.Request) -> httpx.Response:
    return httpx.Response(200, json={"pageNumber": 1})


def test_a_get(sdk: Any, requests: list[Any]) -> None:
    result = sdk(page).customers.list(request={**VALUE, "order_by": "a b", "page": 2})
    (request,) = requests
    assert result == shared.Customers(page_number=1)
    assert str(request.url) == "https://api.example.com/companies/c/data/customers?orderBy=a+b&page=2&pageSize=100"
    assert {key: request.headers[key] for key in ("accept", "authorization", "user-agent")} == {
        "accept": "application/json",
        "authorization": "key",
        "user-agent": "speakeasy-sdk/python 7.0.1 2.474.15 prealpha demo-sdk",
    }


def test_a_post(sdk: Any, requests: list[Any]) -> None:
    http_response = httpx.Response(200, json={"pushOperationKey": "k", "data": {"status": "Active"}})
    value = {"company_id": "c", "connection_id": "d", "customer": {"status": "Active", "customer_name": None}}
    result = sdk(lambda request: http_response).customers.create(request=value)
    assert result.data.status is shared.CustomerStatus.ACTIVE
    assert requests[0].content == b'{"customerName":null,"status":"Active"}'


def test_requests_may_be_models(sdk: Any, requests: list[Any]) -> None:
    from demo_sdk.models import operations

    sdk(page).customers.list(request=operations.ListCustomersRequest(company_id="c"))
    sdk(page).customers.list(request={"companyId": "c", "unknown": 1})
    assert requests[0].url == requests[1].url


@pytest.mark.parametrize("wrong", [None, "x", {}, {"company_id": 5}, 5])
def test_wrong_requests(sdk: Any, requests: list[Any], wrong: Any) -> None:
    with pytest.raises(ValidationError, match="1 validation error for ListCustomersRequest"):
        sdk(page).customers.list(request=wrong)
    assert requests == []


def test_a_missing_path_value_is_named(sdk: Any, requests: list[Any]) -> None:
    with pytest.raises(ValueError, match=r"path parameter 'company_id' must have a value"):
        sdk(page).customers.list(request=operations.ListCustomersRequest.model_construct())
    assert requests == []


def test_headers_of_the_caller_win(sdk: Any, requests: list[Any]) -> None:
    sdk(page).customers.list(request=VALUE, http_headers={"ACCEPT": "text/x", "x-mine": "1"})
    assert requests[0].headers.get_list("accept") == ["text/x"] and requests[0].headers["x-mine"] == "1"
    with pytest.raises(ValueError, match="line breaks"):
        sdk(page).customers.list(request=VALUE, http_headers={"x": "a\r\nb: c"})


class Everything(BaseModel):
    id: str
    tags: list[str] | None = None
    fields: str | None = None
    trace: Annotated[str | None, Alias("X-Trace")] = None
    session: str | None = None


EVERYTHING: Operation[Any] = Operation(
    id="everything",
    endpoint="PUT /things/{id}/{{unknown}}",
    request=lambda: Everything,
    params=(path("id"), query("tags"), query("fields", reserved=True), header("trace", "X-Trace"), cookie("session")),
    responses=(
        response("200", lambda: dict[str, int]),
        response("200", lambda: str, "text/plain", "text"),
        response("2XX", lambda: bytes, "image/*", "bytes"),
        response("204"),
    ),
    errors=(response("default", lambda: errors.ErrorMessage),),
    servers=("https://eu.example.com/v2/",),
)


def put(sdk: Any, response: httpx.Response, server: str | None = None, **value: Any) -> Any:
    made = sdk(lambda request: response, retry_config=None)
    return made._call(EVERYTHING, {"id": "i", **value}, UNSET, server, None, None)


def test_parameters_of_all_places(sdk: Any, requests: list[Any]) -> None:
    put(sdk, httpx.Response(204), tags=["a", "b"], fields="x/y,z", trace="t", session="s s")
    (request,) = requests
    assert request.url.raw_path == b"/v2/things/i/%7Bunknown%7D?tags=a&tags=b&fields=x/y,z"
    assert request.headers["x-trace"] == "t" and request.headers["cookie"] == "session=s%20s"
    assert request.headers["content-length"] == "0"
    put(sdk, httpx.Response(204), fields="a")
    assert requests[1].url.query == b"fields=a" and "x-trace" not in requests[1].headers


def test_responses_of_all_kinds(sdk: Any) -> None:
    assert put(sdk, httpx.Response(200, json={"a": 1})) == {"a": 1}
    assert put(sdk, httpx.Response(200, text="hello")) == "hello"
    assert put(sdk, httpx.Response(203, content=b"P", headers={"content-type": "image/png"})) == b"P"
    assert put(sdk, httpx.Response(204, text="ignored")) is None
    with pytest.raises(errors.ErrorMessage):
        put(sdk, httpx.Response(501, json={}))
    for odd in (httpx.Response(200, content=b"x", headers={"content-type": "x/y"}), httpx.Response(302, text="x")):
        with pytest.raises(errors.SDKError, match="Unexpected response received"):
            put(sdk, odd)


@pytest.mark.parametrize("headers", [{}, {"content-type": "application/json"}, {"content-type": "text/plain"}])
def test_a_success_without_a_body_is_none_whatever_the_document_says(sdk: Any, headers: dict[str, str]) -> None:
    deletion = Operation[Any](id="d", endpoint="DELETE /", responses=(response("204", lambda: shared.Customers),))
    made = sdk(lambda request: httpx.Response(204, headers=headers))
    assert made._call(deletion, None, UNSET, None, None, None) is None


def test_null_is_no_value_of_a_response_that_is_required(sdk: Any) -> None:
    def call(required: bool, body: str) -> Any:
        operation: Operation[Any] = Operation(
            id="x", endpoint="GET /x", responses=(response("200", lambda: shared.Customers, required=required),)
        )
        received = httpx.Response(200, text=body, headers={"content-type": "application/json"})
        return sdk(lambda request: received)._call(operation, None, UNSET, None, None, None)

    assert call(False, "null") is None
    with pytest.raises(errors.ResponseValidationError, match="Customers"):
        call(True, "null")
    assert call(True, '{"pageNumber":1}') == call(False, '{"pageNumber":1}') == shared.Customers(page_number=1)


def test_many_content_types_do_not_fill_memory(sdk: Any) -> None:
    for number in range(150):
        put(sdk, httpx.Response(200, json={}, headers={"content-type": f"application/json; v={number}"}))
    assert len(EVERYTHING.plan.matches) <= 101


def test_servers() -> None:
    details = ("https://x.example.com/", {"region": "eu"})
    assert server_url(None, (), details) == "https://x.example.com"
    assert server_url("https://y/pre//", (), details) == "https://y/pre/"
    assert server_url(None, ("https://{region}.z",), details) == "https://eu.z"


def test_a_query_in_the_server_url_is_kept(sdk: Any, requests: list[Any]) -> None:
    sdk(page, server_url="https://h/base/?key=1&flag").customers.list(request=VALUE)
    assert str(requests[0].url) == "https://h/base/companies/c/data/customers?key=1&flag=&page=1&pageSize=100"


def test_choice_of_server(sdk: Any, requests: list[Any]) -> None:
    sdk(page, server_url="https://{x}.h/", url_params={"x": "y"}).customers.list(request=VALUE)
    made = sdk(page)
    made.customers.list(request=VALUE, server_url="https://call/")
    made.sdk_configuration.server_url = "https://later"
    made.customers.list(request=VALUE)
    assert [request.url.host for request in requests] == ["y.h", "call", "later"]
    assert made.get_url(None, None) == "https://later" and made.get_url("https://{a}", {"a": "b"}) == "https://b"


class Log:
    """A hook of every kind that notes what it sees."""

    def __init__(self, name: str, log: list[Any]) -> None:
        self.name, self.log = name, log
        self.replace: Any = None

    def before_request(self, hook_ctx: Any, request: httpx.Request) -> Any:
        self.log.append(("before", self.name, hook_ctx.operation_id, hook_ctx.oauth2_scopes))
        request.headers["x-hook"] = self.name
        return self.replace if isinstance(self.replace, Exception) else request

    def after_success(self, hook_ctx: Any, response: httpx.Response) -> Any:
        self.log.append(("success", self.name, response.status_code))
        return self.replace or response

    def after_error(self, hook_ctx: Any, response: Any, error: Any) -> Any:
        self.log.append(("error", self.name, response and response.status_code, type(error).__name__))
        return self.replace or (response, error)


def hooked(made: Any, *names: str) -> tuple[Any, list[Any], list[Log]]:
    log: list[Any] = []
    hooks = made.sdk_configuration.get_hooks()
    made_hooks = [Log(name, log) for name in names]
    for hook in made_hooks:
        hooks.register_before_request_hook(hook)
        hooks.register_after_success_hook(hook)
        hooks.register_after_error_hook(hook)
    return made, log, made_hooks


def test_hooks_run_in_order(sdk: Any, requests: list[Any]) -> None:
    made, log, _ = hooked(sdk(page), "a", "b")
    made.customers.list(request=VALUE)
    assert log == [
        ("before", "a", "list-customers", []),
        ("before", "b", "list-customers", []),
        ("success", "a", 200),
        ("success", "b", 200),
    ]
    assert requests[0].headers["x-hook"] == "b"


def test_what_a_hook_sends_instead_has_the_time_limit_of_the_call(sdk: Any, requests: list[Any]) -> None:
    made, _, (hook,) = hooked(sdk(page), "a")
    limits: list[Any] = [None, {"timeout": {"read": 7}}]
    hook.before_request = lambda hook_ctx, request: httpx.Request(  # type: ignore[method-assign]
        request.method, request.url, extensions=limits.pop(0)
    )
    made.customers.list(request=VALUE, timeout_ms=1500)
    made.customers.list(request=VALUE, timeout_ms=1500)
    assert [request.extensions["timeout"]["read"] for request in requests] == [1.5, 7]


def test_hooks_and_retries(sdk: Any, clock: Any) -> None:
    statuses = [503, 200]
    made, log, _ = hooked(sdk(lambda request: httpx.Response(statuses.pop(0), json={"pageNumber": 1})), "a")
    made.customers.list(request=VALUE)
    assert [entry[0] for entry in log] == ["before", "error", "before", "success"]


def test_hooks_may_replace_everything(sdk: Any) -> None:
    made, log, (hook,) = hooked(sdk(lambda request: httpx.Response(404, json={}), retry_config=None), "a")
    with pytest.raises(errors.ErrorMessage):
        made.customers.list(request=VALUE)
    assert log[-1] == ("error", "a", 404, "NoneType")
    hook.replace = (None, ValueError("mine"))
    with pytest.raises(ValueError, match="mine"):
        made.customers.list(request=VALUE)
    hook.replace = (None, None)
    with pytest.raises(errors.SDKError, match="Unexpected error occurred"):
        made.customers.list(request=VALUE)
    hook.replace = (httpx.Response(200, json={"pageNumber": 5}), None)
    hook.after_success = lambda hook_ctx, response: response  # type: ignore[method-assign]
    assert made.customers.list(request=VALUE).page_number == 5
    hook.replace = KeyError("hook")
    with pytest.raises(KeyError, match="hook"):
        made.customers.list(request=VALUE)


def test_hooks_that_return_exceptions(sdk: Any) -> None:
    made, _, (hook,) = hooked(sdk(page, retry_config=None), "a")
    hook.before_request = lambda hook_ctx, request: request  # type: ignore[method-assign]
    hook.replace = KeyError("late")
    with pytest.raises(KeyError, match="late"):
        made.customers.list(request=VALUE)


def test_hooks_on_dead_connections(sdk: Any) -> None:
    def dead(request: httpx.Request) -> httpx.Response:
        raise httpx.ReadError("gone")

    made, log, (hook,) = hooked(sdk(dead), "a")
    with pytest.raises(httpx.ReadError):
        made.customers.list(request=VALUE)
    assert log[-1] == ("error", "a", None, "ReadError")
    hook.replace = (None, None)
    with pytest.raises(errors.SDKError, match="No response received"):
        made.customers.list(request=VALUE)
    hook.replace = (httpx.Response(200, json={"pageNumber": 3}), None)
    hook.after_success = lambda hook_ctx, response: response  # type: ignore[method-assign]
    assert made.customers.list(request=VALUE).page_number == 3


def test_the_hook_for_the_making_of_the_sdk(monkeypatch: pytest.MonkeyPatch, requests: list[Any]) -> None:
    from demo_sdk import DemoSDK
    from demo_sdk._hooks import sdkhooks

    def handle(request: httpx.Request) -> httpx.Response:
        requests.append(request)
        return page(request)

    class Init(SDKInitHook):
        def sdk_init(self, base_url: str, client: Any) -> Any:
            assert base_url == "https://api.example.com"
            return "https://other", httpx.Client(transport=httpx.MockTransport(handle))

    monkeypatch.setattr(sdkhooks, "init_hooks", lambda hooks: hooks.register_sdk_init_hook(Init()))
    DemoSDK(security=shared.Security(auth_header="k")).customers.list(request=VALUE)
    assert requests[0].url.host == "other"


class Recorder:
    def __init__(self) -> None:
        self.lines: list[str] = []

    def debug(self, msg: str, *args: Any, **kwargs: Any) -> None:
        self.lines.append(msg % args + (" with traceback" if kwargs.get("exc_info") else ""))


def test_the_debug_logger_sees_no_credentials(sdk: Any) -> None:
    log = Recorder()
    sdk(page, debug_logger=log, security=shared.Security(auth_header="s3cret")).customers.list(request=VALUE)
    text = "\n".join(log.lines)
    assert "Method: GET" in text and "Status Code: 200" in text and '"pageNumber"' in text
    assert "s3cret" not in text and "[secure]" in text


def test_exceptions_are_logged(sdk: Any) -> None:
    def dead(request: httpx.Request) -> httpx.Response:
        raise httpx.ReadError("gone")

    log = Recorder()
    with pytest.raises(httpx.ReadError):
        sdk(dead, debug_logger=log).customers.list(request=VALUE)
    assert log.lines[-1] == "Request Exception with traceback"


def test_standard_logging(sdk: Any, caplog: pytest.LogCaptureFixture) -> None:
    with caplog.at_level(logging.DEBUG, logger="demo_sdk"):
        sdk(page).customers.list(request=VALUE)
    assert [record.name for record in caplog.records if record.name == "demo_sdk"] == ["demo_sdk"] * 2
    caplog.clear()
    sdk(page, debug_logger=logging.getLogger("quiet")).customers.list(request=VALUE)
    assert not [record for record in caplog.records if record.name in ("quiet", "demo_sdk")]


def test_urls_are_redacted() -> None:
    from demo_sdk._runtime.logs import clean_headers, clean_url
    from demo_sdk._runtime.operation import Api, Scheme

    api = Api(default_error=lambda: errors.SDKError, schemes=(Scheme("k", "apiKey", "query", "Key"),))
    assert str(clean_url(api, httpx.URL("https://u:p@h/x?key=abc&a=b"))) == ("https://h/x?key=%5Bredacted%5D&a=b")
    headers = httpx.Headers(
        {"Location": "/x?key=abc", "Content-Location": "https://h:x/key=abc", "X-Other": "/x?key=1"}
    )
    shown = clean_headers(api, headers)
    assert shown == {**headers, "location": "/x?key=%5Bredacted%5D"}


@pytest.mark.parametrize("by_own_clients", [False, True])  # as editions have it
def test_who_follows_redirects(requests: list[Any], monkeypatch: pytest.MonkeyPatch, by_own_clients: bool) -> None:
    from demo_sdk import DemoSDK, _api

    def handle(self: Any, request: httpx.Request) -> httpx.Response:
        requests.append(request)
        return httpx.Response(302 if len(requests) == 1 else 400, headers={"location": "https://evil.test/"})

    monkeypatch.setattr(_api, "API", _api.API._replace(follow_redirects=by_own_clients))

    monkeypatch.setattr(httpx.HTTPTransport, "handle_request", handle)
    with pytest.raises(errors.SDKError, match="400" if by_own_clients else "302"):
        DemoSDK(security=shared.Security(auth_header="SECRET")).customers.list(request=VALUE)  # type: ignore[arg-type]
    assert [request.url.host for request in requests] == ["api.example.com", "evil.test"][: 1 + by_own_clients]
    assert ["SECRET" in str(request.headers.raw) for request in requests] == [True, False][: 1 + by_own_clients]


def test_async_calls_at_once(sdk: Any) -> None:
    async def many() -> list[Any]:
        async with sdk(page) as made:
            return await asyncio.gather(*[made.customers.list_async(request=VALUE) for _ in range(20)])

    assert [result.page_number for result in asyncio.run(many())] == [1] * 20


def test_custom_clients_build_their_own_requests(requests: list[Any], sdk: Any) -> None:
    class Mine(httpx.Client):
        def build_request(self, *args: Any, **kwargs: Any) -> httpx.Request:
            request = super().build_request(*args, **kwargs)
            request.headers["x-built"] = "yes"
            return request

    def handle(request: httpx.Request) -> httpx.Response:
        requests.append(request)
        return page(request)

    transport = httpx.MockTransport(handle)
    sdk(client=Mine(transport=transport)).customers.list(request=VALUE)
    assert requests[0].headers["x-built"] == "yes"
    client = httpx.Client(
        transport=transport, params={"p": "q"}, cookies={"c": "d"}, headers={"accept": "x", "x-a": "1"}
    )
    sdk(client=client).customers.list(request=VALUE)
    assert dict(requests[1].url.params) == {"p": "q", "page": "1", "pageSize": "100"}
    assert requests[1].headers["accept"] == "application/json" and requests[1].headers["x-a"] == "1"
    client.params = httpx.QueryParams()
    sdk(client=client).customers.list(request=VALUE)
    assert requests[2].headers["cookie"] == "c=d" and requests[2].headers.get_list("accept") == ["application/json"]


def test_both_ways_of_building_agree(requests: list[Any], sdk: Any) -> None:
    class Mine(httpx.Client):
        def build_request(self, *args: Any, **kwargs: Any) -> httpx.Request:
            return super().build_request(*args, **kwargs)

    def handle(request: httpx.Request) -> httpx.Response:
        requests.append(request)
        return httpx.Response(200, json={"pushOperationKey": "k", "pageNumber": 1})

    for kind in (httpx.Client, Mine):
        made = sdk(client=kind(transport=httpx.MockTransport(handle)), timeout_ms=500)
        made.customers.list(request={"company_id": "a b/\u00e9", "query": "x=1&y\u00e9"})
        made.customers.create(request={"company_id": "c", "connection_id": "d", "customer": {"status": "Active"}})
        made._call(EVERYTHING_JSON, {"id": "i", "fields": "a/b", "tags": ["x"]}, UNSET, None, None, None)
    for one, other in zip(requests[:3], requests[3:], strict=False):
        assert one.url == other.url and one.content == other.content and one.extensions == other.extensions
        assert sorted(one.headers.raw) == sorted(other.headers.raw)


EVERYTHING_JSON: Operation[Any] = Operation(
    id="x",
    endpoint="POST /x/{id}",
    request=lambda: Everything,
    params=(path("id"), query("tags"), query("fields", reserved=True)),
    body=json_body("fields", optional=True),
    responses=(response("200", lambda: Any),),
)
