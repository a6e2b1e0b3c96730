"""Rarer parameters, bodies and responses on the wire."""

import json

from rarer_case import RarerCase
from rarer_case.models import operations
from wire import Wire

wire = Wire(204)
sdk = RarerCase(client=wire.client)

sdk.content(request=operations.ContentRequest(p=[1, 2], q="a b", x_json={"a": 1}, c=["x", "y z"]))
assert wire.target in ("/content/%5B1%2C2%5D?q=a+b", "/content/%5B1,2%5D?q=a+b"), wire.target
assert wire.request.headers["X-Json"] == '{"a":1}'
assert wire.request.headers["Cookie"] == "c=%5B%22x%22%2C%22y%20z%22%5D", wire.request.headers["Cookie"]

for given, wanted in (
    ({"space": ["a", "b"]}, "space=a&space=b"),
    ({"pipe": ["a", "b"]}, "pipe=a&pipe=b"),
    ({"space_map": {"k": "v", "l": "w"}}, "spaceMap=k+v+l+w"),
    ({"pipe_map": {"k": "v"}}, "pipeMap=k%7Cv"),
    ({"deep_list": {"tags": ["a", "b"]}}, "deepList%5Btags%5D=a&deepList%5Btags%5D=b"),
    ({"deep_list": {"in_": {"a": "x"}}}, "deepList%5Bin%5D%5Ba%5D=x"),
    ({"reserved_list": ["a/b", "c"]}, "reservedList=a/b,c"),
    ({"union": 3}, "union=3"),
    ({"union": "x"}, "union=x"),
    ({"maybe": None}, ""),
    ({"enum_list": ["a", "b"]}, "enumList=a&enumList=b"),
    ({"empty": ""}, "empty="),
    ({"dec": "1.10"}, "dec=1.10"),
    ({"wrong": "w"}, "wrong=w"),
):
    sdk.styles(request=given)
    assert wire.target.removeprefix("/styles").removeprefix("?") == wanted, wire.target
sdk.styles(request={"cook": {"a": "1", "b": "2"}})
assert wire.request.headers["Cookie"] == "a=1; b=2"
sdk.shared_item(request={"z": "1"})
assert wire.target == "/item-ref?z=1"

sdk.forms(request={"deep": {"a": "x y"}, "pipe": ["a", "b"], "res": "a/b?c"})
assert sorted(wire.body.split(b"&")) == [b"deep%5Ba%5D=x+y", b"pipe=a%7Cb", b"res=a/b?c"], wire.body
sdk.multi(request={"meta": {"a": 1}, "on": True, "raw": {"content": b"x", "file_name": "f"}})
kind, _, boundary = wire.request.headers["content-type"].partition("; boundary=")
assert kind == "multipart/mixed"
parts = dict(part.strip(b"\r\n").split(b"\r\n\r\n", 1) for part in wire.body.split(b"--" + boundary.encode())[1:-1])
(meta,) = (body for head, body in parts.items() if b'name="meta"' in head and b"application/json" in head)
assert json.loads(meta) == {"a": 1} and len(parts) == 3

events = b'event: a\ndata: {"x": 1}\n\nevent: b\ndata: hi\n\ndata: [DONE]\n\nevent: b\ndata: late\n\n'
wire.respond(200, content=events, headers={"content-type": "text/event-stream"})
with sdk.sse() as stream:
    found = list(stream)
assert [type(event) for event in found] == [operations.One, operations.Two] and found[1].data == "hi", found

wire.respond(302, headers={"Location": "https://elsewhere.test"})
response = sdk.with_raw_response.codes()
assert response.status_code == 302 and response.headers["location"] == "https://elsewhere.test"
wire.respond(207, {"a": 1})
assert sdk.range_only() == operations.RangeOnlyResponseBody(a=1)
