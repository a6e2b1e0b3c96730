"""`encoding` gives the style of a field of a form, and the media type of a part."""

import json

from encodings_case import EncodingsCase
from wire import Wire

wire = Wire(204)
sdk = EncodingsCase(client=wire.client)

sdk.forms(request={"deep": {"a": "x y"}, "pipe": ["a", "b"], "res": "a/b?c"})
assert sorted(wire.body.split(b"&")) == [b"deep%5Ba%5D=x+y", b"pipe=a%7Cb", b"res=a/b?c"], wire.body
sdk.multi(request={"meta": {"a": 1}, "on": True, "raw": {"content": b"x", "file_name": "f"}})
kind, _, boundary = wire.request.headers["content-type"].partition("; boundary=")
assert kind == "multipart/mixed"
parts = dict(part.strip(b"\r\n").split(b"\r\n\r\n", 1) for part in wire.body.split(b"--" + boundary.encode())[1:-1])
(meta,) = (body for head, body in parts.items() if b'name="meta"' in head and b"application/json" in head)
assert json.loads(meta) == {"a": 1} and len(parts) == 3
