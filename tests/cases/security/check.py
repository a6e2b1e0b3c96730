"""Credentials stand where their schemes say, and only where they are asked for."""

import base64
from urllib.parse import parse_qs

from security_case import SecurityCase
from security_case.models import shared
from wire import Wire

wire = Wire(204)
names = set(shared.Security.model_fields)
assert {"header", "query", "cookie", "username", "password", "bearer", "client_id", "client_secret", "code", "openid"} <= names, names
assert not any("unused" in name or "tls" in name or "digest" in name for name in names)

security = shared.Security(
    header="H", query="Q q", cookie="C", username="ü", password="p:w", bearer="B", code="CODE", openid="O",
    client_id="id", client_secret="secret",
)  # fmt: skip
sdk = SecurityCase(security=security, client=wire.client)


def call(name: str) -> dict[str, str]:
    getattr(sdk, name)()
    headers = wire.request.headers
    return {
        key: headers[key] for key in ("x-key", "authorization", "cookie") if key in headers
    } | dict(wire.request.url.params)


basic = "Basic " + base64.b64encode("ü:p:w".encode()).decode()
assert call("header") == {"x-key": "H"}
assert call("query") == {"key": "Q q"}
assert call("cookie") == {"cookie": "sid=C"}
assert call("basic") == {"authorization": basic}
assert call("bearer") == {"authorization": "Bearer B"}
assert call("code") == {"authorization": "Bearer CODE"}
assert call("openid") == {"authorization": "Bearer O"}
assert call("both") == {"x-key": "H", "key": "Q q"}
assert call("either") == {"authorization": basic}
assert call("open") == {}
assert call("tls") == {} and call("digest") == {} and call("missing") == {}, (call("tls"), call("digest"), call("missing"))
assert call("maybe") == {"authorization": "Bearer B"}

# The first alternative that is given in full, in the order of the document, and nothing else.
for given, name, expected in (
    ({"bearer": "B", "query": "Q", "cookie": "C"}, "choice", {"authorization": "Bearer B", "key": "Q"}),
    ({"bearer": "B", "cookie": "C", "username": "u", "password": "p"}, "choice", {"cookie": "sid=C"}),
    ({"bearer": "B", "username": "u", "password": "p"}, "choice", {"authorization": "Basic dTpw"}),
    ({"bearer": "B"}, "choice", {"authorization": "Bearer B"}),  # none is given in full: what there is
    ({"bearer": "B"}, "either", {"authorization": "Bearer B"}),
    ({"header": "H"}, "maybe", {}),
    ({"header": "H"}, "open", {}),
):
    sdk = SecurityCase(security=shared.Security(**given), client=wire.client)
    assert call(name) == expected, (given, name, call(name))
sdk = SecurityCase(security=security, client=wire.client)

wire.token(access_token="T", token_type="Bearer", expires_in=3600)
sent = len(wire.requests)
assert call("oauth") == {"authorization": "Bearer T"}
token, first = wire.requests[sent:]
assert str(token.url) in ("https://case.test/token", "https://case.test/base/token"), token.url
assert b"grant_type=client_credentials" in token.content and b"scope=read" in token.content, token.content
assert call("oauth") == {"authorization": "Bearer T"}
assert len(wire.requests) == sent + 3  # the token is kept

user = next(name for name in shared.Security.model_fields if "account" in name and "username" in name)
login = {user: "me", user.replace("username", "password"): "pw"}
wire.token(access_token="T0", expires_in=0, refresh_token="R")
sdk = SecurityCase(security=shared.Security(**login), client=wire.client)
assert call("account") == {"authorization": "Bearer T0"}
asked = wire.requests[-2]
assert str(asked.url) == "https://login.test/token", asked.url
assert parse_qs(asked.content.decode()) == {
    "grant_type": ["password"], "username": ["me"], "password": ["pw"], "scope": ["read"]
}  # fmt: skip
wire.token(access_token="T1", expires_in=3600)
assert call("account") == {"authorization": "Bearer T1"}  # over at once: it is renewed
asked = wire.requests[-2]
assert str(asked.url) == "https://login.test/renew/token", asked.url
assert parse_qs(asked.content.decode())["refresh_token"] == ["R"]

# A credential cannot smuggle a header in.
for hostile in (shared.Security(header="H\r\nX-Evil: 1"),):
    with wire.refused():
        SecurityCase(security=hostile, client=wire.client).header()
for hostile in (shared.Security(header="", bearer="B\nX-Evil: 1"),):
    with wire.refused():
        SecurityCase(security=hostile, client=wire.client).bearer()
