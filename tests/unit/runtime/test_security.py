"""Credentials and tokens."""

from __future__ import annotations

import asyncio
from typing import Any

import httpx
import pytest
from demo_sdk._runtime import engine, oauth
from demo_sdk._runtime.operation import Api, Operation, Scheme, answer
from demo_sdk._runtime.security import bearer, credentials
from demo_sdk.models import errors, shared
from demo_sdk.types import UNSET, SecurityModel
from demo_sdk.utils import get_security

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
    made = credentials(api(*required), None, security)
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
    assert found(All(cookie_key="c"), ("header_key",), ("bearer",)) == ({}, [], [("sid", "c")])


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
    keyed = Api(default_error=lambda: errors.SDKError, schemes=(Scheme("auth_header", "apiKey", "query", "query"),))
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

THINGS: Operation[None] = Operation(id="x", endpoint="GET /things", answers=(answer("204"),))
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


def test_refused_tokens(sdk: Any, clock: Any, tokens: None) -> None:
    made = sdk(lambda request: httpx.Response(403, request=request), security=CLIENT)
    with pytest.raises(httpx.HTTPStatusError):
        made._call(THINGS, None, UNSET, None, None, None)
