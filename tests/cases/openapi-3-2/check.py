"""Methods, items and query strings of OpenAPI 3.2 on the wire."""

from three_two_case import ThreeTwoCase
from three_two_case.models import operations, shared
from wire import Wire

wire = Wire()
sdk = ThreeTwoCase(client=wire.client, security=shared.Security(dev="T"))

wire.respond(200, content='{"id": 1}\n{"id": 2}'.encode(), headers={"content-type": "application/jsonl"})
with sdk.a.search(request={"x": 1}) as rows:
    assert list(rows) == [shared.Row(id=1), shared.Row(id=2)]
assert wire.request.method == "QUERY" and wire.body == b'{"x":1}'
assert wire.request.headers["authorization"] == "Bearer T"

wire.respond(204)
sdk.b.copy()
assert wire.request.method == "COPY"

# Data is text here, even where it looks like JSON.
events = b'event: row\ndata: {"id": 1}\n\ndata: 5\n\ndata: plain\n\n'
wire.respond(200, content=events, headers={"content-type": "text/event-stream"})
with sdk.whole(request=operations.WholeRequest(all={"a": "x y", "b": 2})) as stream:
    assert [event.data for event in stream] == ['{"id": 1}', "5", "plain"]
assert wire.target in ("/qs?a=x+y&b=2", "/qs?a=x%20y&b=2"), wire.target

records = b'\x1e{"id":\n 1}\n\x1e{"id": 2}\n'
wire.respond(200, content=records, headers={"content-type": "application/json-seq"})
with sdk.seq(request={"ck": "v"}) as rows:
    assert list(rows) == [shared.Row(id=1), shared.Row(id=2)]
assert wire.request.headers["cookie"] == "ck=v"

wire.respond(200, {"kind": "k"})
assert sdk.send(request={}) == shared.Pet(kind="k")
