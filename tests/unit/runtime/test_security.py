"""Credentials and tokens."""

from __future__ import annotations

import asyncio
import json
import logging
import time
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from typing import Any

import httpx
import pytest
from demo_sdk import DemoSDK
from demo_sdk._runtime import engine, logs, oauth, sending
from demo_sdk._runtime.operation import Api, Operation, Scheme, response
from demo_sdk._runtime.security import bearer, credentials
from demo_sdk.models import errors, shared
from demo_sdk.types import UNSET, SecurityModel
from demo_sdk.utils import get_security
from pydantic import ValidationError

VALUE = {"company_id": "c"}


class Basic(SecurityModel):
    username: str
    password: str


class Client(SecurityModel):
    client_id: str
    client_secret: str
    token_url: str | None = None


class Wrapped(SecurityModel):
    value: str


class Option(SecurityModel):
    nested_key: str


class All(SecurityModel):
    header_key: str | None = None
    query_key: str | None = None
    cookie_key: str | None = None
    basic: Basic | None = None
    bearer: str | None = None
    wrapped: Wrapped | None = None
    client: Client | None = None
    user: Basic | None = None
    option: Option | None = None
    digest: str | None = None


class Flat(SecurityModel):
    username: str | None = None
    password: str | None = None


SCHEMES = (
    Scheme("header_key", "apiKey", "header", "X-Key"),
    Scheme("query_key", "apiKey", "query", "key"),
    Scheme("cookie_key", "apiKey", "cookie", "sid"),
    Scheme("basic", "basic"),
    Scheme("bearer", "bearer", env="DEMO_TOKEN"),
    Scheme("wrapped", "openIdConnect"),
    Scheme("client", "clientCredentials", token_url="/token", scopes=("a", "b")),
    Scheme("user", "password", token_url="https://login/token"),
    Scheme("nested_key", "apiKey", "header", "X-Nested", nested="option"),
    Scheme("digest", "digest"),
)


def api(*security: tuple[str, ...]) -> Api:
    return Api(default_error=lambda: errors.SDKError, schemes=SCHEMES, security=security, grants=oauth.authorize)


def found(security: Any, *required: tuple[str, ...]) -> tuple[Any, Any, Any]:
    """What an operation with these alternatives sends; without any, what a request that is built by hand does."""
    operation: Any = Operation(id="x", endpoint="GET /", security=required) if required else None
    made = credentials(api(), operation, security)
    assert made is not None
    return made.headers, made.query, made.cookies


def test_every_scheme() -> None:
    assert found(All(header_key="k"))[0] == {"X-Key": "k"}
    assert found(All(query_key="q"))[1] == [("key", "q")]
    assert found(All(cookie_key="c"))[2] == [("sid", "c")]
    assert found(All(basic=Basic(username="u", password="p")))[0] == {"Authorization": "Basic dTpw"}
    assert found(All(bearer="t"))[0] == {"Authorization": "Bearer t"}
    assert found(All(wrapped=Wrapped(value="bearer t")))[0] == {"Authorization": "bearer t"}
    assert found(All(option=Option(nested_key="n")))[0] == {"X-Nested": "n"}
    assert found(All(digest="d")) == ({}, [], [])
    assert found(All(header_key="")) == ({"X-Key": ""}, [], [])


def test_flat_basic() -> None:
    flat = Api(default_error=lambda: errors.SDKError, schemes=(Scheme("username", "basic"),))
    made = credentials(flat, None, Flat(username="u", password="p"))
    assert made is not None and made.headers == {"Authorization": "Basic dTpw"}


def test_alternatives() -> None:
    both = All(header_key="k", query_key="q")
    assert found(both, ("header_key",), ("query_key",)) == ({"X-Key": "k"}, [], [])
    assert found(both, ("bearer",), ("header_key", "query_key")) == ({"X-Key": "k"}, [("key", "q")], [])
    assert found(All(query_key="q"), ("header_key", "query_key")) == ({}, [("key", "q")], [])
    assert found(both, ("query_key", "header_key"), ("header_key",)) == ({"X-Key": "k"}, [("key", "q")], [])


@pytest.mark.parametrize(
    "given",
    [
        {"header_key": "SECRET", "query_key": "SECRET", "cookie_key": "SECRET", "digest": "SECRET"},
        {"bearer": "", "basic": {"username": "SECRET", "password": "SECRET"}},
        {"bearer": "Bearer "},
        {"wrapped": {"value": "SECRET"}, "option": {"nested_key": "SECRET"}},
        {"client": {"client_id": "SECRET", "client_secret": "SECRET"}, "bearer": " "},
    ],
)
def test_an_operation_never_gets_the_credential_of_another_scheme(given: Any) -> None:
    for required in ((("bearer",),), (("bearer",), ("user",)), (("bearer", "user"),)):
        operation: Any = Operation(id="x", endpoint="GET /", security=required)
        for whole in (api(), api(("header_key",), ("query_key",))):
            made = credentials(whole, operation, All(**given))
            assert made is not None
            assert (made.headers, made.query, made.cookies, made.grants) == ({}, [], [], [])
    undeclared: Any = Operation(id="x", endpoint="GET /")
    made = credentials(api(), undeclared, All(**given))  # the document asks for nothing at all
    assert made is not None and (made.headers, made.query, made.cookies, made.grants) == ({}, [], [], [])


@pytest.mark.parametrize(
    ("given", "scheme"),
    [
        ({"basic": {"username": "", "password": ""}}, "basic"),
        ({"client": {"client_id": "id", "client_secret": ""}}, "client"),
        ({"client": {"client_id": "", "client_secret": "secret"}}, "client"),
        ({"user": {"username": "u", "password": ""}}, "user"),
        ({"wrapped": {"value": ""}}, "wrapped"),
    ],
)
def test_a_credential_that_lacks_a_part_is_none(given: Any, scheme: str) -> None:
    operation: Any = Operation(id="x", endpoint="GET /", security=((scheme,), ("header_key",)))
    made = credentials(api(), operation, All(header_key="k", **given))
    assert made is not None and (made.headers, made.grants) == ({"X-Key": "k"}, [])


def test_an_optional_choice_asks_for_nothing_else() -> None:
    """`{}` among the alternatives: a credential that none of the others names stays at home."""
    for required in ((), ("bearer",)), (("bearer",), ()):
        assert found(All(header_key="k"), *required) == ({}, [], [])
        assert found(All(header_key="k", bearer="t"), *required) == ({"Authorization": "Bearer t"}, [], [])


def test_no_credentials() -> None:
    assert credentials(api(), Operation(id="x", endpoint="GET /", security=()), All(header_key="k")) is None
    plain = Api(default_error=lambda: errors.SDKError)
    assert credentials(plain, None, None) is None
    with pytest.raises(TypeError, match="security must be a pydantic model"):
        credentials(plain, None, {"auth_header": "x"})
    with pytest.raises(ValueError, match="line breaks"):
        found(All(header_key="a\nb"))


def test_the_environment(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("DEMO_TOKEN", "env")
    assert found(None)[0] == {"Authorization": "Bearer env"}
    assert found(All(bearer="own"))[0] == {"Authorization": "Bearer own"}
    monkeypatch.delenv("DEMO_TOKEN")
    assert found(None) == ({}, [], [])
    basic = Api(default_error=lambda: errors.SDKError, schemes=(Scheme("basic", "basic", env="DEMO_TOKEN"),))
    monkeypatch.setenv("DEMO_TOKEN", "u:p")
    made = credentials(basic, None, None)
    assert made is not None and made.headers == {"Authorization": "Basic dTpw"}
    parts = Scheme("username", "basic", env="DEMO_USER DEMO_PASSWORD")
    basic = Api(default_error=lambda: errors.SDKError, schemes=(parts,))
    monkeypatch.setenv("DEMO_USER", "u")
    monkeypatch.setenv("DEMO_PASSWORD", "p")
    made = credentials(basic, None, None)
    assert made is not None and made.headers == {"Authorization": "Basic dTpw"}
    monkeypatch.setenv("DEMO_USER", "")
    monkeypatch.setenv("DEMO_PASSWORD", "")
    made = credentials(basic, None, None)
    assert made is not None and made.headers == {}  # an empty variable is none


def test_callables_are_asked_once_per_call(sdk: Any, requests: list[Any]) -> None:
    given = []

    def source() -> Any:
        given.append(1)
        return shared.Security(auth_header=f"t{len(given)}")

    made = sdk(lambda request: httpx.Response(200, json={"pageNumber": 1}), security=source)
    made.customers.list(request=VALUE)
    made.customers.list(request=VALUE)
    assert [request.headers["authorization"] for request in requests] == ["t1", "t2"]


def test_query_credentials_replace_parameters(sdk: Any, requests: list[Any], monkeypatch: pytest.MonkeyPatch) -> None:
    keyed = Api(
        default_error=lambda: errors.SDKError,
        schemes=(Scheme("auth_header", "apiKey", "query", "query"),),
        security=(("auth_header",),),
    )
    monkeypatch.setattr(engine, "API", keyed)
    made = sdk(lambda request: httpx.Response(200, json={"pageNumber": 1}))
    made.customers.list(request={**VALUE, "query": "own"})
    assert requests[0].url.params.get_list("query") == ["key"]


def test_the_published_helper() -> None:
    assert get_security(None) == ({}, {})
    assert get_security(shared.Security(auth_header="k")) == ({"Authorization": "k"}, {})
    with pytest.raises(TypeError):
        get_security({"auth_header": "x"})
    assert bearer("Bearer x") == "Bearer x"


# ------------------------------------------------------------------------------------------------------------ OAuth 2

THINGS: Operation[None] = Operation(
    id="x", endpoint="GET /things", responses=(response("204"),), security=(("client",), ("user",))
)
PLAIN: Operation[None] = Operation(id="x", endpoint="GET /plain", responses=(response("204"),))
CLIENT = All(client=Client(client_id="id", client_secret="secret"))


class Server:
    """Gives tokens, and takes only the newest."""

    def __init__(self, **token: Any) -> None:
        self.token = {"expires_in": 3600, **token}
        self.forms: list[dict[str, str]] = []
        self.valid = ""
        self.refuse_refresh = False

    def __call__(self, request: httpx.Request) -> httpx.Response:
        if request.url.path.endswith("/token"):
            form = dict(httpx.QueryParams(request.content.decode()))
            self.forms.append({"url": str(request.url), **form})
            if form["grant_type"] == "refresh_token" and self.refuse_refresh:
                return httpx.Response(400, json={"error": "invalid_grant"})
            self.valid = f"token{len(self.forms)}"
            return httpx.Response(200, json={"access_token": self.valid, **self.token})
        good = request.headers["authorization"] == f"Bearer {self.valid}"
        return httpx.Response(204 if good else 401, json=None if good else {"error": "x"})


@pytest.fixture
def tokens(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(engine, "API", api())


def test_client_credentials(sdk: Any, clock: Any, tokens: None) -> None:
    server = Server()
    made = sdk(server, security=CLIENT)
    for _ in range(3):
        made._call(THINGS, None, UNSET, None, None, None)
    assert server.forms == [
        {
            "url": "https://api.example.com/token",
            "client_id": "id",
            "client_secret": "secret",
            "grant_type": "client_credentials",
            "scope": "a b",
        }
    ]
    clock.now += 3600 - oauth.MARGIN + 1
    made._call(THINGS, None, UNSET, None, None, None)
    assert len(server.forms) == 2


def test_revoked_tokens_are_replaced_once(sdk: Any, clock: Any, tokens: None) -> None:
    server = Server()
    made = sdk(server, security=CLIENT)
    made._call(THINGS, None, UNSET, None, None, None)
    server.valid = "another"
    made._call(THINGS, None, UNSET, None, None, None)
    assert len(server.forms) == 2


def test_refresh(sdk: Any, clock: Any, tokens: None) -> None:
    server = Server(refresh_token="again", expires_in=100)
    made = sdk(server, security=All(user=Basic(username="u", password="p")))

    async def twice() -> None:
        await made._call_async(THINGS, None, UNSET, None, None, None)
        clock.now += 60
        await made._call_async(THINGS, None, UNSET, None, None, None)
        server.refuse_refresh = True
        clock.now += 60
        await made._call_async(THINGS, None, UNSET, None, None, None)

    asyncio.run(twice())
    assert [form["grant_type"] for form in server.forms] == ["password", "refresh_token", "refresh_token", "password"]
    assert server.forms[0]["url"] == "https://login/token" and server.forms[0]["username"] == "u"
    assert server.forms[1]["refresh_token"] == "again"


def test_tokens_without_an_end(sdk: Any, clock: Any, tokens: None) -> None:
    server = Server(expires_in=None)
    made = sdk(server, security=All(client=Client(client_id="i", client_secret="s", token_url="https://own/token")))
    made._call(THINGS, None, UNSET, None, None, None)
    clock.now += 1e9
    made._call(THINGS, None, UNSET, None, None, None)
    assert len(server.forms) == 1 and server.forms[0]["url"] == "https://own/token"


def test_refused_tokens(sdk: Any, clock: Any, tokens: None, requests: list[Any]) -> None:
    made = sdk(lambda request: httpx.Response(403, text="unknown client"), security=CLIENT)
    with pytest.raises(errors.SDKError, match="token endpoint refused: Status 403\nunknown client"):
        made._call(THINGS, None, UNSET, None, None, None)
    assert [request.url.path for request in requests] == ["/token"]


@pytest.mark.parametrize("status", [302, 400, 500])
@pytest.mark.parametrize(
    "content",
    [
        '{"error": "invalid_client", "client_secret": "S/É&cret"}',
        '{"error": "invalid_client", "client_secret": "S/\\u00c9&cret"}',
        "error: invalid_client, sent: client_id=id&client_secret=S%2F%C3%89%26cret",
        '{"error": "invalid_client", "access_token": "TOKEN", "refresh_token": "TO\\"KEN", "id_token" : "TOKEN',
    ],
)
def test_what_refuses_a_token_repeats_no_secret(sdk: Any, tokens: None, status: int, content: str) -> None:
    headers = {"set-cookie": "session=TOKEN", "x-request-id": "7", "content-type": "application/json"}
    made = sdk(
        lambda request: httpx.Response(status, content=content.encode(), headers=headers),
        security=All(client=Client(client_id="id", client_secret="S/É&cret")),
    )
    with pytest.raises(errors.SDKError, match="invalid_client") as caught:
        made._call(THINGS, None, UNSET, None, None, None)
    error = caught.value
    shown = str(error) + repr(error) + error.body + str(error.headers) + error.raw_response.text
    assert "cret" not in shown.replace("client_secret", "") and "TOKEN" not in shown and "KEN" not in shown
    assert error.status_code == status and error.headers["x-request-id"] == "7"


@pytest.mark.parametrize(
    "content",
    [
        b"",
        b"\xff",
        b"null",
        b"[]",
        b'"token"',
        b"7",
        b"{}",
        b"[" * 100_000,
        b'{"access_token": null}',
        b'{"access_token": ""}',
        b'{"access_token": " "}',
        b'{"access_token": 7}',
        b'{"access_token": ["SECRET"]}',
        b'{"access_token": "a\\nb"}',
        '{"access_token": "\u00e9"}'.encode(),
        b'{"access_token": {"value": "SECRET"}, "refresh_token": "SECRET"}',
    ],
)
def test_responses_that_hold_no_token(sdk: Any, clock: Any, tokens: None, requests: list[Any], content: bytes) -> None:
    made = sdk(lambda request: httpx.Response(200, content=content), security=CLIENT)
    with pytest.raises(errors.SDKError, match="gave no access token") as caught:
        made._call(THINGS, None, UNSET, None, None, None)
    assert [request.url.path for request in requests] == ["/token"]
    assert "SECRET" not in str(caught.value) + repr(caught.value)


@pytest.mark.parametrize("lifetime", [None, "soon", "3600", -5, 1e400, True, [], {}, "nan"])
def test_lifetimes_of_any_shape(sdk: Any, clock: Any, tokens: None, lifetime: Any) -> None:
    text = json.dumps({"access_token": "t", "expires_in": lifetime, "refresh_token": {}})
    made = sdk(lambda r: httpx.Response(200 if r.url.path == "/token" else 204, text=text), security=CLIENT)
    assert made._call(THINGS, None, UNSET, None, None, None) is None


def test_redirects_of_the_token_endpoint_are_not_followed(sdk: Any, tokens: None, requests: list[Any]) -> None:
    made = sdk(lambda request: httpx.Response(307, headers={"location": "https://evil.test/token"}), security=CLIENT)
    made.sdk_configuration.client.follow_redirects = True
    with pytest.raises(errors.SDKError, match="refused: Status 307"):
        made._call(THINGS, None, UNSET, None, None, None)
    assert [request.url.host for request in requests] == ["api.example.com"]


def test_the_time_limit_holds_for_tokens(sdk: Any, clock: Any, tokens: None, requests: list[Any]) -> None:
    sdk(Server(), security=CLIENT)._call(THINGS, None, UNSET, None, 1500, None)
    sdk(Server(), security=CLIENT, timeout_ms=2500)._call(THINGS, None, UNSET, None, None, None)
    assert [request.extensions["timeout"]["read"] for request in requests] == [1.5, 1.5, 2.5, 2.5]


def test_tokens_come_from_where_the_api_is(sdk: Any, clock: Any, tokens: None, requests: list[Any]) -> None:
    """Not from the server of a single operation; and each server has tokens of its own."""
    operation: Any = Operation(
        id="x",
        endpoint="GET /f",
        responses=(response("204"),),
        security=(("client",),),
        servers=("https://files.test",),
    )
    made = sdk(Server(), security=CLIENT)
    made._call(operation, None, UNSET, None, None, None)
    assert [request.url.host for request in requests] == ["api.example.com", "files.test"]
    made._call(operation, None, UNSET, "https://staging.test", None, None)
    assert [request.url.host for request in requests[2:]] == ["staging.test", "staging.test"]


def test_one_request_for_many_threads(sdk: Any, tokens: None) -> None:
    server = Server()

    def slow(request: httpx.Request) -> httpx.Response:
        if request.url.path == "/token":
            time.sleep(0.05)
        return server(request)

    made = sdk(slow, security=CLIENT)

    def together(work: Callable[[], Any]) -> None:
        with ThreadPoolExecutor(16) as pool:
            for done in [pool.submit(work) for _ in range(16)]:
                done.result()

    def call() -> None:
        made._call(THINGS, None, UNSET, None, None, None)

    together(call)
    assert len(server.forms) == 1
    server.valid = "another"  # revoked: all are refused, one gets a new one
    together(call)
    assert len(server.forms) == 2

    async def many() -> None:
        made.sdk_configuration.__dict__.pop("_tokens")
        await asyncio.gather(*[made._call_async(THINGS, None, UNSET, None, None, None) for _ in range(16)])

    asyncio.run(many())
    assert len(server.forms) == 3


def test_a_call_that_is_interrupted_frees_the_lock(sdk: Any, tokens: None) -> None:
    async def slow(request: httpx.Request) -> httpx.Response:
        await asyncio.sleep(10)
        raise AssertionError

    server = Server()
    made = sdk(server, security=CLIENT, async_client=httpx.AsyncClient(transport=httpx.MockTransport(slow)))

    async def run() -> None:
        with pytest.raises(asyncio.TimeoutError):
            await asyncio.wait_for(made._call_async(THINGS, None, UNSET, None, None, None), 0.05)

    asyncio.run(run())
    made._call(THINGS, None, UNSET, None, 1000, None)
    assert len(server.forms) == 1


# ------------------------------------------------------------------------------------------------ logs and other hosts


def keyed(monkeypatch: pytest.MonkeyPatch) -> None:
    made = Api(
        default_error=lambda: errors.SDKError,
        schemes=(Scheme("auth_header", "apiKey", "query", "key"),),
        security=(("auth_header",),),
    )
    for module in (engine, sending):
        monkeypatch.setattr(module, "API", made)


def test_credentials_in_a_url_are_in_no_log(
    sdk: Any, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture, requests: list[Any]
) -> None:
    keyed(monkeypatch)
    made = sdk(lambda request: httpx.Response(204), security=shared.Security(auth_header="SECRET"))
    with caplog.at_level(logging.DEBUG):
        made._call(PLAIN, None, UNSET, "https://user:SECRET@api.example.com", None, None)
        asyncio.run(made._call_async(PLAIN, None, UNSET, "https://SECRET@api.example.com", None, None))
    assert "HTTP Request: GET https://" in caplog.text and "/plain" in caplog.text
    assert "SECRET" not in caplog.text
    assert [request.url.params["key"] for request in requests] == ["SECRET", "SECRET"]
    assert type(requests[0].url) is httpx.URL and "key=SECRET" in str(requests[0].url)


def test_the_transport_sees_the_whole_url(sdk: Any, monkeypatch: pytest.MonkeyPatch) -> None:
    keyed(monkeypatch)
    seen = []

    def handler(request: httpx.Request) -> httpx.Response:
        assert request.url == "https://api.example.com/plain?key=key" and hash(request.url) == hash(
            httpx.URL(request.url)
        )
        assert "key=key" not in f"{request.url} {request.url!r}"
        seen.append(request.url.raw_path)
        return httpx.Response(204)

    sdk(handler)._call(PLAIN, None, UNSET, None, None, None)
    assert seen == [b"/plain?key=key"]


def test_redirects_to_other_hosts_carry_no_credentials(sdk: Any, requests: list[Any]) -> None:
    to = {"/plain": "/there", "/there": "https://evil.test/a", "/a": "https://api.example.com/b"}

    def handler(request: httpx.Request) -> httpx.Response:
        place = to.get(request.url.path)
        return httpx.Response(302, headers={"location": place}) if place else httpx.Response(204)

    made = sdk(handler, security=shared.Security(auth_header="SECRET"))
    config = made.sdk_configuration
    for client in (config.client, config.async_client):
        client.follow_redirects = True
        client.headers["x-client"] = client.cookies["c"] = "SECRET"
    headers = {"X-Key": "SECRET", "Cookie": "a=SECRET"}

    def check() -> None:
        assert [request.url.host for request in requests] == [
            "api.example.com",
            "api.example.com",
            "evil.test",
            "api.example.com",
        ]
        for request, expected in zip(requests, (True, True, False, False), strict=True):
            assert ("SECRET" in str(request.headers.raw)) is expected
            assert (
                request.headers["accept"]
                and request.headers["user-agent"]
                and request.headers["host"] == request.url.host
            )
        requests.clear()

    assert made._call(PLAIN, None, UNSET, None, None, headers) is None
    check()
    asyncio.run(made._call_async(PLAIN, None, UNSET, None, None, headers))
    check()
    to["/b"] = "/b"
    with pytest.raises(httpx.TooManyRedirects):
        made._call(PLAIN, None, None, None, None, None)


def test_what_an_httpx_client_adds_stays_at_home_too(sdk: Any, requests: list[Any]) -> None:
    to_other_host = httpx.Response(302, headers={"location": "https://evil.test/a"})
    made = sdk(lambda request: httpx.Response(204) if request.url.host == "evil.test" else to_other_host)
    client = made.sdk_configuration.client
    client.follow_redirects, client.auth = True, ("user", "SECRET")
    made._call(PLAIN, None, UNSET, None, None, None)
    assert "authorization" in requests[0].headers and "authorization" not in requests[1].headers


def test_headers_given_by_hand_are_hidden_too() -> None:
    shown = logs.clean_headers(api(), httpx.Headers({"X-Auth-Token": "SECRET", "Api-Key": "SECRET", "X-Id": "7"}))
    assert "SECRET" not in str(shown.raw) and shown["x-id"] == "7"


@pytest.mark.parametrize(
    ("one", "other", "same"),
    [
        ("https://a.test", "https://a.test:443/x", True),
        ("https://user@a.test", "https://A.test", True),
        ("http://a.test", "https://a.test", True),
        ("https://a.test", "http://a.test", False),
        ("https://a.test", "https://a.test:444", False),
        ("http://a.test:8080", "https://a.test", False),
        ("https://a.test", "https://a.test.evil.test", False),
        ("https://a.test", "https://a.test@evil.test", False),
    ],
)
def test_hosts(one: str, other: str, same: bool) -> None:
    assert sending.is_same_host(httpx.URL(one), httpx.URL(other)) is same


def test_nothing_shows_a_credential() -> None:
    security = All(header_key="SECRET", basic=Basic(username="SECRET", password="SECRET"))
    made = DemoSDK(security=shared.Security(auth_header="SECRET"))
    with pytest.raises(ValidationError) as caught:
        Basic(username="SECRET", password=["SECRET"])  # type: ignore[arg-type]
    token = oauth.Token("SECRET", None, "SECRET")
    found = credentials(api(), None, security)
    for shown in (security, made, made.sdk_configuration, caught.value, token, found):
        assert "SECRET" not in f"{shown!r} {shown}"
