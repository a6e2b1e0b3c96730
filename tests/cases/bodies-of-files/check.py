"""Bodies whose media type is one of files and whose schema says what is in it; media types that are sent for ranges."""

import asyncio
import io
import tempfile

from files_case import FilesCase
from files_case.models import shared
from wire import Wire

wire = Wire(204)
sdk = FilesCase(client=wire.client, async_client=wire.async_client)


def sent(method: str, request: object) -> tuple[str, bytes]:
    getattr(sdk, method)(request=request)
    return wire.request.headers["content-type"], wire.body


octet = "application/octet-stream"
for value, body in (
    (b"raw", b"raw"),
    (io.BytesIO(b"file"), b"file"),
    ({"name": "x"}, b'{"name":"x"}'),
    (shared.R(name="y"), b'{"name":"y"}'),
):
    assert sent("octet", value) == (octet, body), wire.body
with wire.refused():
    sent("octet", {"other": 1})
assert sent("yaml", {"a": 1}) == ("application/yaml", b'{"a":1}')
assert sent("yaml", b"a: 1") == ("application/yaml", b"a: 1")
assert sent("vendor", {"id": "1", "request_body": [{"name": "x"}]}) == ("application/vnd.case", b'[{"name":"x"}]')
assert sent("vendor", {"id": "1", "request_body": b"raw"}) == ("application/vnd.case", b"raw")
assert sent("vendor", {"id": "1", "request_body": io.BytesIO(b"file")}) == ("application/vnd.case", b"file")
assert sent("jwt", "a.b.c") == sent("jwt", b"a.b.c") == sent("jwt", io.BytesIO(b"a.b.c")) == ("application/jwt", b"a.b.c")
asyncio.run(sdk.octet_async(request={"name": "x"}))
assert wire.body == b'{"name":"x"}'

for method in ("any", "application", "several"):
    assert sent(method, {"name": "x"})[0] == "application/json", wire.request.headers
assert sent("text", "x")[0].startswith("text/plain"), wire.request.headers
assert sent("image", b"x")[0] == sent("raw", b"x")[0] == octet
with tempfile.NamedTemporaryFile(suffix=".png") as file:
    for method in ("image", "raw"):
        assert sent(method, file)[0] == "image/png", wire.request.headers
