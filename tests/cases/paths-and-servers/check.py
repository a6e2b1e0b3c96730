"""What the query of a path, headers of the client, names in several places and servers become on the wire."""

from paths_case import PathsCase
from paths_case.models import errors
from wire import Wire

wire = Wire(204)
sdk = PathsCase(client=wire.client, server_url="https://case.test")


def sent(method: str, **request: object) -> str:
    getattr(sdk, method)(request=request)
    return wire.target


assert sent("fixed") == "/fixed?beta=true&tag=a%26b&empty=", wire.target
assert sent("fixed", n=5, tag="c") == "/fixed?beta=true&empty=&n=5&tag=c", wire.target
assert sent("fixed", raw="a/b") == "/fixed?beta=true&tag=a%26b&empty=&raw=a/b", wire.target
assert sent("placed", id="a&b=c", more=["1", "2"], n=3) == "/placed?version=a%26b%3Dc&more=x-1%2C2&n=3", wire.target
assert sent("placed", id="1", more=["2"]) == "/placed?version=1&more=x-2", wire.target
with wire.refused():
    sent("placed", id="1", more=[])
assert sent("acl", id="1", acl=True) == "/bucket/1?acl=true", wire.target

assert sent("dots", id="x", tail="a/b") == "/dots/.x/a/b.", wire.target
for id_, tail in ((".", "x"), ("", "x"), ("x", "."), ("x", "a/../b"), ("x", "a/.")):
    with wire.refused():
        sent("dots", id=id_, tail=tail)

sent("headers", user_agent="mine/1", cookie="a=b", session="s")
assert wire.request.headers["user-agent"] == "mine/1" and wire.request.headers["cookie"] == "a=b; session=s"
sent("headers")
assert wire.request.headers["user-agent"] not in ("", "mine/1") and "cookie" not in wire.request.headers

sent("same", id="p", id_3="q", id_4="h", id_5="c", id_2="two")
assert (wire.target, wire.request.headers["id"], wire.request.headers["cookie"]) == ("/same/p?id_2=two&id=q", "h", "id=c")

wire.respond(200, content=b"as it is")
assert sdk.nothing() == b"as it is"
wire.respond(400)
try:
    sdk.nothing()
except errors.SDKError as error:
    assert error.status_code == 400
else:
    raise AssertionError("400 is no success")

wire.respond(204)
with wire.refused():  # the variable has no value
    PathsCase(client=wire.client).nothing()
PathsCase(client=wire.client, url_params={"tenant": "acme"}).headers(request={})
assert str(wire.request.url) == "https://acme.case.test/live/headers"
PathsCase(client=wire.client, server_idx=1).fixed(request={"n": 1})
assert str(wire.request.url).startswith("https://case.test:8443/v1/fixed?"), wire.request.url
assert dict(wire.request.url.params) == {"key": "a b", "beta": "true", "tag": "a&b", "empty": "", "n": "1"}
