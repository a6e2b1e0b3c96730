"""Bodies on the wire, and what the client makes of responses."""

import io
import json

from bodies_case import BodiesCase
from bodies_case.models import errors, operations, shared
from wire import Wire

wire = Wire(204)
sdk = BodiesCase(client=wire.client)
item = shared.Item(id=1, name="é")

wire.respond(200, {"id": 2}, headers={"content-type": "application/hal+json", "X-Count": "3"})
assert sdk.send_json(request=item) == shared.Item(id=2)
assert wire.request.headers["content-type"] == "application/vnd.case.v1+json"
assert json.loads(wire.body) == {"id": 1, "name": "é"}
assert sdk.send_json(request={"id": 1}) == shared.Item(id=2)

wire.respond(204)
sdk.send_form(
    request=operations.SendFormRequestBody(name="a b&c", list=["x", "y"], csv=["1", "2"], flag=True, item=shared.Item(id=1))
)
assert wire.request.headers["content-type"] == "application/x-www-form-urlencoded"
parts = sorted(wire.body.decode().split("&"))
assert parts == ["csv=1%2C2", "flag=true", "item=%7B%22id%22%3A1%7D", "list=x", "list=y", "name=a+b%26c"], parts

File, Files = operations.File, operations.Files
sdk.send_multipart(
    request=operations.SendMultipartRequestBody(
        file=File(file_name='a"\r\nb.png', content=b"\x89PNG"),
        files=[Files(file_name="1.txt", content=b"one"), Files(file_name="2.txt", content=b"two")],
        meta=item,
        labels=["x", "y"],
        count=3,
        note="# hi",
    )
)
assert wire.request.headers["content-type"].startswith("multipart/form-data; boundary=")
boundary = wire.request.headers["content-type"].split("boundary=")[1].encode()
found = [part.partition(b"\r\n\r\n") for part in wire.body.split(b"--" + boundary)[1:-1]]
heads = [head.decode().lower() for head, _, _ in found]
names = sorted(head.split('name="')[1].split('"')[0] for head in heads)
assert [n.removesuffix("[]") for n in names] == ["count", "file", "files", "files", "labels", "labels", "meta", "note"], names
by_name = {head.split('name="')[1].split('"')[0]: (head, body) for head, (_, _, body) in zip(heads, found)}
assert by_name["file"][1] == b"\x89PNG\r\n" and "image/png" in by_name["file"][0], by_name["file"]
assert by_name["file"][0].count("\r\n") <= 3  # no header was smuggled in by the file's name
assert json.loads(by_name["meta"][1]) == {"id": 1, "name": "é"} and "application/json" in by_name["meta"][0]
assert "text/markdown" in by_name["note"][0], by_name["note"]

class Reader:
    """What is read like a file, and is none."""

    def __init__(self, content: bytes) -> None:
        self.content = content

    def read(self, size: int = -1, /) -> bytes:
        found, self.content = self.content[: size if size >= 0 else None], b""
        return found


for content in (io.BytesIO(b"\x89PNG"), Reader(b"\x89PNG"), bytearray(b"\x89PNG")):
    sdk.send_multipart(request={"file": {"file_name": "a.png", "content": content}})
    assert b'filename="a.png"' in wire.body and b"\r\n\r\n\x89PNG\r\n" in wire.body, wire.body
try:
    File(file_name="a.png", content=3)
except ValueError:
    pass
else:
    raise AssertionError("a number is no file")

wire.respond(200, content=b"pong", headers={"content-type": "text/plain; charset=utf-8"})
assert sdk.send_text(request="ping é") == "pong"
assert wire.body == "ping é".encode() and wire.request.headers["content-type"].startswith("text/plain")

wire.respond(200, content=b"<b/>", headers={"content-type": "application/xml"})
assert sdk.send_xml(request="<a/>") == "<b/>"
assert wire.request.headers["content-type"] == "application/xml"
wire.respond(200, content=b"<b/>", headers={"content-type": "text/xml"})
assert sdk.send_xml_model(request="<a/>") == "<b/>"

wire.respond(200, content=b"\0\1", headers={"content-type": "application/octet-stream"})
response = sdk.send_bytes(request=io.BytesIO(b"\2\3"))
assert response is not None and response.read() == b"\0\1" and wire.body == b"\2\3"
wire.respond(200, content=b"png", headers={"content-type": "image/png"})
response = sdk.send_image(request=b"\2\3")
assert response is not None and response.read() == b"png" and wire.request.headers["content-type"] == "image/png"

wire.respond(200, {"a": 1})
assert sdk.send_optional() == {"a": 1} and wire.body == b""
assert sdk.send_optional(request=[item]) == {"a": 1} and json.loads(wire.body) == [{"id": 1, "name": "é"}]

wire.respond(200, {"id": 5})
assert sdk.send_many(request=item) == shared.Item(id=5)
assert wire.request.headers["content-type"] == "application/json" and "application/json" in wire.request.headers["accept"]

for status, json_, wanted in ((200, {"id": 1}, shared.Item(id=1)), (202, {"job": "j"}, shared.Job(job="j")), (201, "text", "text")):
    wire.respond(status, json_)
    assert sdk.codes() == wanted, status
for status, json_, error in ((404, {"title": "t"}, errors.Problem), (409, {"code": 4}, errors.Other), (500, {"title": "t"}, errors.Problem)):
    wire.respond(status, json_)
    try:
        sdk.codes()
    except error as problem:
        assert isinstance(problem, errors.APIError) and problem.status_code == status
    else:
        raise AssertionError(status)

wire.respond(200, {"id": 1})
assert sdk.only_default() == shared.Item(id=1)

wire.respond(
    200,
    content=b': hello\n\nevent: a\nid: 7\ndata: {"id":\ndata: 1}\n\ndata: {"id": 2}\r\n\r\n',
    headers={"content-type": "text/event-stream"},
)
with sdk.events() as stream:
    events = list(stream)
assert [event.data for event in events] == [shared.Item(id=1), shared.Item(id=2)], events
assert events[0].event == "a" and events[0].id == "7"

wire.respond(200, content=b'{"id": 1}\n\n{"id": 2}', headers={"content-type": "application/x-ndjson"})
with sdk.lines() as rows:
    assert list(rows) == [shared.Item(id=1), shared.Item(id=2)]

wire.respond(200)
assert sdk.head() is None and wire.request.method == "HEAD"

# Responses that no document describes end in the default error, never in anything else.
for status, content, kind in ((200, b"<html>", "text/html"), (503, b"\xff\xfe", "application/json"), (302, b"", "")):
    wire.respond(status, content=content, headers={"content-type": kind} if kind else {})
    try:
        sdk.send_json(request=item)
    except errors.SDKError as problem:
        assert problem.status_code == status
    else:
        raise AssertionError(status)
