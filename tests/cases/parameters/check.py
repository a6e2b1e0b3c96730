"""Parameters on the wire, as the styles of OpenAPI 3.1, 4.8.12.6 have them."""

import datetime

from parameters_case import ParametersCase
from parameters_case.models import operations, shared
from wire import Wire

wire = Wire(204)
sdk = ParametersCase(client=wire.client)
point = shared.Point(x=1, y=-2)

sdk.simple(request=operations.SimpleRequest(id="a b/c?d", ids=[1, 2], map=point, flat=point))
assert wire.target == "/simple/a%20b%2Fc%3Fd/1,2/x=1,y=-2/x,1,y,-2", wire.target

sdk.label(request=operations.LabelRequest(id="a", ids=[1, 2], more=[1, 2], map=point))
assert wire.target == "/label/.a/.1,2/.1.2/.x=1.y=-2", wire.target

sdk.matrix(request=operations.MatrixRequest(id="a", ids=[1, 2], more=[1, 2], map=point))
assert wire.target == "/matrix/;id=a/;ids=1,2/;more=1;more=2/;x=1;y=-2", wire.target

sdk.mixed(request=operations.MixedRequest(a="1", b="2", ext="json"))
assert wire.target == "/mixed/1-2.json", wire.target


def query(**given: object) -> str:
    sdk.query(request=operations.QueryRequest.model_construct(**given))
    return wire.target.removeprefix("/query").removeprefix("?")


assert query() == ""
assert query(plain="a b&c=d") in ("plain=a+b%26c%3Dd", "plain=a%20b%26c%3Dd"), wire.target
assert query(list=["a", "b"]) == "list=a&list=b", wire.target
assert query(csv=["a", "b,c"]) in ("csv=a,b%2Cc", "csv=a%2Cb%2Cc"), wire.target
assert query(space=["a", "b"]) in ("space=a%20b", "space=a+b"), wire.target
assert query(pipe=["a", "b"]) in ("pipe=a|b", "pipe=a%7Cb"), wire.target
assert query(deep=point) in ("deep[x]=1&deep[y]=-2", "deep%5Bx%5D=1&deep%5By%5D=-2"), wire.target
assert query(form=shared.Size(w=3, h=4)) == "h=4&w=3", wire.target
assert query(reserved="a/b:c?d") == "reserved=a/b:c?d", wire.target
assert query(json=point) == "json=%7B%22x%22%3A1%2C%22y%22%3A-2%7D", wire.target
assert query(flag=True) == "flag=true", wire.target
assert query(day=datetime.date(2024, 2, 29)) == "day=2024-02-29", wire.target
assert query(at=datetime.datetime(2024, 2, 29, 1, 2, 3, tzinfo=datetime.timezone.utc)) == "at=2024-02-29T01%3A02%3A03Z"
assert query(odd_name="v") == "odd%5Bname%5D=v", wire.target
assert query(filter={"k": "v"}) == "filter%5Bk%5D=v", wire.target

sdk.headers(
    request=operations.HeadersRequest(x_one="1", x_list=[1, 2], x_map=point, x_flag=False, session="s", ids=[1, 2])
)
found = wire.request.headers
assert found["X-One"] == "1"
assert found["X-List"] == "1,2"
assert found["X-Map"] == "x=1,y=-2"
assert found["X-Flag"] == "false"
assert sorted(found["Cookie"].split("; ")) == ["ids=1%2C2", "session=s"], found["Cookie"]

sdk.same(request=operations.SameRequest(id="p", id_2="q", limit=3))
assert wire.target in ("/same/p?id=q&limit=3", "/same/p?limit=3&id=q"), wire.target

# Nothing in a value leads out of its place.
for value in ("..", ".", "../../admin", "a\r\nX-Evil: 1"):
    with wire.refused_or_quoted():
        sdk.mixed(request=operations.MixedRequest(a=value, b="", ext=""))
        assert ".." not in wire.target.split("?")[0].split("/"), wire.target
    with wire.refused_or_quoted():
        sdk.same(request=operations.SameRequest(id=value, limit=1))
        assert wire.target.startswith("/same/") and wire.request.url.path.count("/") - wire.target.count("%2F") <= 2 + value.count("/"), wire.target
        assert "/../" not in wire.target and not wire.target.split("?")[0].endswith(("/..", "/.")), wire.target
with wire.refused():
    sdk.headers(request=operations.HeadersRequest(x_one="a\r\nX-Evil: 1"))
sdk.headers(request=operations.HeadersRequest(session="a\r\nX-Evil: 1; b=c"))
assert wire.request.headers["Cookie"] == "session=a%0D%0AX-Evil:%201%3B%20b=c", wire.request.headers["Cookie"]
with wire.refused():
    sdk.headers(http_headers={"X-Mine": "a\nb"})
