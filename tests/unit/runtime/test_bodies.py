"""Request bodies of all kinds."""

from __future__ import annotations

import asyncio
import gzip
import io
import os
import tempfile
from collections.abc import Iterator
from decimal import Decimal
from pathlib import Path
from typing import Annotated, Any, Union

import httpx
import pytest
from demo_sdk._runtime.bodies import multipart_parts, payload_of
from demo_sdk._runtime.operation import (
    Operation,
    file_part,
    form_body,
    json_body,
    lines_body,
    multipart_body,
    part,
    path,
    raw_body,
    response,
    text_body,
)
from demo_sdk.types import UNSET, Alias, BaseModel, FileContent, NullableModel, OptionalNullable
from hypothesis import given, strategies as st
from pydantic import ValidationError


class File(BaseModel):
    file_name: Annotated[str, Alias("upload")]
    content: Union[bytes, io.BufferedReader, Any]
    content_type: str | None = None


class Note(BaseModel):
    text: str | None = None
    tags: list[str] | None = None


class Form(BaseModel):
    file: File | None = None
    note_one: Note | None = None
    tags: list[str] | None = None
    notes: list[Note] | None = None
    flag: bool | None = None
    raw: Any | None = None


class Upload(NullableModel):
    id: str
    body: OptionalNullable[Any] = UNSET


def send(sdk: Any, requests: list[Any], body: Any, value: Any) -> httpx.Request:
    """The request that a body becomes; sync and async alike."""
    operation: Operation[None] = Operation(
        id="x", endpoint="POST /x", body=body, request=lambda: Any, responses=(response("200"),)
    )
    made = sdk(retry_config=None)
    made._call(operation, value, UNSET, None, None, None)
    sync = requests.pop()
    if not hasattr(value, "read"):
        asyncio.run(made._call_async(operation, value, UNSET, None, None, None))
        other = requests.pop()
        if "boundary" not in sync.headers.get("content-type", ""):
            assert other.content == sync.content and other.headers == sync.headers
    return sync  # type: ignore[no-any-return]


def test_json(sdk: Any, requests: list[Any]) -> None:
    request = send(sdk, requests, json_body(), Note(text="\u00e9", tags=["b"]))
    assert request.content == b'{"tags":["b"],"text":"\\u00e9"}'
    assert request.headers["content-type"] == "application/json"
    assert send(sdk, requests, json_body(media="application/merge-patch+json"), {"a": 1}).headers["content-type"] == (
        "application/merge-patch+json"
    )


def test_decimals_are_numbers_where_their_type_says_so(sdk: Any, requests: list[Any]) -> None:
    value = {"b": Decimal("1.50"), "a": [Decimal("2.0")]}
    assert send(sdk, requests, json_body(), value).content == b'{"a":["2.0"],"b":"1.50"}'
    assert send(sdk, requests, json_body(numbers=True), value).content == b'{"a":[2.0],"b":1.5}'


def test_an_absent_body_is_not_sent(sdk: Any, requests: list[Any]) -> None:
    operation: Operation[None] = Operation(
        id="x",
        endpoint="POST /{id}",
        request=lambda: Upload,
        params=(path("id"),),
        body=json_body("body", nullable=True, optional=True),
        responses=(response("200"),),
    )
    made = sdk()
    for given_value, content in (({}, b""), ({"body": None}, b"null"), ({"body": {"a": 1}}, b'{"a":1}')):
        made._call(operation, {"id": "i", **given_value}, UNSET, None, None, None)
        assert requests[-1].content == content
        assert ("content-type" in requests[-1].headers) is bool(content)
        assert requests[-1].headers["content-length"] == str(len(content))


def test_missing_bodies() -> None:
    assert payload_of(json_body(optional=True), None, False) is None
    with pytest.raises(ValueError, match=r"request body is required \(body\)"):
        payload_of(json_body("body"), None, False)
    with pytest.raises(ValueError, match=r"request body is required$"):
        payload_of(json_body(), UNSET, False)


def test_text(sdk: Any, requests: list[Any]) -> None:
    request = send(sdk, requests, text_body(), "h\u00e9")
    assert request.content == "h\u00e9".encode() and request.headers["content-type"] == "text/plain"


class Stream(io.BytesIO):
    """Bytes that can't be wound back."""

    def seekable(self) -> bool:
        return False

    def tell(self) -> int:
        raise OSError


def test_raw_bodies(sdk: Any, requests: list[Any], tmp_path: Path) -> None:
    for value in (b"abc", bytearray(b"abc"), "abc", [b"a", b"bc"]):
        assert send(sdk, requests, raw_body(), value).content == b"abc"
    target = tmp_path / "f"
    target.write_bytes(b"\xff" * 200_000)
    with target.open("rb") as file:
        file.seek(50_000)
        request = send(sdk, requests, raw_body(media="image/png"), file)
    assert len(request.content) == 150_000 and request.headers["content-length"] == "150000"
    assert request.headers["content-type"] == "image/png"
    request = send(sdk, requests, raw_body(), Stream(b"abc"))
    assert request.content == b"abc" and request.headers["transfer-encoding"] == "chunked"
    assert send(sdk, requests, raw_body(), {"a": 1}).content == b'{"a":1}'  # as a schema in the place of a file says
    with pytest.raises(TypeError, match="request: invalid request body type"):
        send(sdk, requests, raw_body(), object())


@pytest.mark.parametrize(("body", "kind"), [(text_body(), str), (json_body(), Note)])
def test_a_file_is_a_body_of_bytes_only(sdk: Any, requests: list[Any], body: Any, kind: Any) -> None:
    """Elsewhere its `repr`, or its lines, would be sent."""
    operation: Operation[None] = Operation(
        id="x", endpoint="POST /x", body=body, request=lambda: kind, responses=(response("200"),)
    )
    with pytest.raises(ValidationError):
        sdk(retry_config=None)._call(operation, io.BytesIO(b"raw"), UNSET, None, None, None)
    assert not requests


class Texts:
    """Reads like a file, but gives text."""

    def read(self, size: int = -1) -> Any:
        return "x"


def test_files_that_cannot_be_sent(sdk: Any, requests: list[Any], tmp_path: Path) -> None:
    """Nothing is sent, and the message names the parameter."""
    target = tmp_path / "f"
    with target.open("wb") as file:
        with pytest.raises(ValueError, match="request: the file is not open for reading"):
            send(sdk, requests, raw_body(), file)
        with pytest.raises(ValueError, match="upload: the file is not open for reading"):
            send(sdk, requests, multipart_body(), {"upload": file})
    for body, value in ((raw_body(), file), (multipart_body(), {"request": file})):
        with pytest.raises(ValueError, match="request: the file is closed"):
            send(sdk, requests, body, value)
    with target.open() as text:
        for unfit in (text, io.StringIO("x")):
            for body, value in ((raw_body(), unfit), (multipart_body(), {"request": unfit})):
                with pytest.raises(TypeError, match="request: the file is open in text mode"):
                    send(sdk, requests, body, value)
    assert requests == []


def test_files_that_are_lost_on_the_way(sdk: Any, requests: list[Any], clock: Any) -> None:
    def calling(body: Any, value: Any, file: Any) -> None:
        class Unsteady(httpx.BaseTransport):
            def handle_request(self, request: httpx.Request) -> httpx.Response:
                assert isinstance(request.stream, httpx.SyncByteStream)
                assert b"abc" in b"".join(request.stream)
                file.close()
                return httpx.Response(503)

        made = sdk(client=httpx.Client(transport=Unsteady()))
        operation: Operation[None] = Operation(
            id="x", endpoint="PUT /x", body=body, request=lambda: Any, responses=(response("200"),)
        )
        made._call(operation, value, UNSET, None, None, None)

    file = io.BytesIO(b"abc")
    with pytest.raises(OSError, match=r"request: the file cannot be read: .*closed"):
        calling(raw_body(), file, file)
    file = io.BytesIO(b"abc")
    with pytest.raises(OSError, match=r"upload: the file cannot be read: .*closed"):
        calling(multipart_body(), {"upload": file}, file)
    for body, value in ((raw_body(), Texts()), (multipart_body(), {"request": Texts()})):
        with pytest.raises(TypeError, match="request: expected bytes from read"):
            send(sdk, requests, body, value)


class Broken(io.BytesIO):
    """A file that is gone, as after a network drive has been lost."""

    def tell(self) -> int:
        raise OSError("stale")

    def read(self, size: int | None = -1, /) -> bytes:
        raise OSError("stale")


def test_files_that_are_gone(sdk: Any, requests: list[Any]) -> None:
    for body, value in ((raw_body(), Broken()), (multipart_body(), {"request": Broken()})):
        with pytest.raises(OSError, match="request: the file cannot be read: stale"):
            send(sdk, requests, body, value)


def test_whatever_can_be_read_is_a_file(sdk: Any, requests: list[Any]) -> None:
    class Holder(BaseModel):
        content: FileContent

    with tempfile.SpooledTemporaryFile() as spooled:
        for value in (b"x", io.BytesIO(b"x"), spooled, Texts()):
            assert Holder.model_validate({"content": value}).content is value
    with pytest.raises(ValidationError, match="content"):
        Holder.model_validate({"content": 5})
    assert Holder.model_json_schema()["properties"]["content"] == {
        "title": "Content",
        "type": "string",
        "format": "binary",
    }


def test_multipart_files_have_the_length_of_what_is_read(sdk: Any, requests: list[Any], tmp_path: Path) -> None:
    """Not that of what lies behind the file number."""
    with gzip.open(tmp_path / "f.gz", "wb") as packed:
        packed.write(b"x" * 100_000)
    with gzip.open(tmp_path / "f.gz", "rb") as unpacked:
        request = send(sdk, requests, multipart_body(), {"f": unpacked})
        assert request.content.count(b"x" * 100_000) == 1
        assert request.headers["content-length"] == str(len(request.content))
    reading, writing = os.pipe()
    os.write(writing, b"piped")
    os.close(writing)
    with os.fdopen(reading, "rb") as pipe:
        payload = payload_of(multipart_body(), {"f": pipe}, False)
        assert payload is not None and not payload.replayable
        request = httpx.Request("POST", "http://x", files=payload.files)
        assert request.headers["transfer-encoding"] == "chunked" and b"piped" in request.read()
    with tempfile.SpooledTemporaryFile() as spooled:
        spooled.write(b"abc")
        spooled.seek(1)
        request = send(sdk, requests, raw_body(), spooled)
    assert request.content == b"bc" and request.headers["content-length"] == "2"


def test_async_upload_of_a_file(sdk: Any, requests: list[Any], tmp_path: Path) -> None:
    operation: Operation[None] = Operation(
        id="x", endpoint="PUT /x", body=raw_body(), request=lambda: Any, responses=(response("200"),)
    )
    (tmp_path / "f").write_bytes(b"x" * 100_000)
    with (tmp_path / "f").open("rb") as file:
        asyncio.run(sdk()._call_async(operation, file, UNSET, None, None, None))
    assert len(requests[-1].content) == 100_000


def test_uploads_are_resent_from_their_start_or_not_at_all(sdk: Any, requests: list[Any], clock: Any) -> None:
    operation: Operation[None] = Operation(
        id="x", endpoint="PUT /x", body=raw_body(), request=lambda: Any, responses=(response("200"),)
    )
    seen: list[bytes] = []

    def handle(request: httpx.Request) -> httpx.Response:
        seen.append(b"".join(request.stream))  # type: ignore[arg-type]
        return httpx.Response(503 if len(seen) == 1 else 200)

    made = sdk(client=httpx.Client(transport=httpx.MockTransport(handle)))
    file = io.BytesIO(b"..abc")
    file.seek(2)
    made._call(operation, file, UNSET, None, None, None)
    assert seen == [b"abc", b"abc"]

    def chunks() -> Iterator[bytes]:
        yield b"abc"

    for value in (chunks(), Stream(b"abc")):
        seen.clear()
        with pytest.raises(Exception, match="Status 503"):
            made._call(operation, value, UNSET, None, None, None)
        assert seen == [b"abc"]


def parts_of(request: httpx.Request) -> list[tuple[str, str]]:
    boundary = request.headers["content-type"].partition("boundary=")[2].encode()
    blocks = request.content.split(b"--" + boundary)[1:-1]
    found = []
    for block in blocks:
        head, _, content = block.decode().strip("\r\n").partition("\r\n\r\n")
        found.append((head.replace("\r\n", " | ").replace("Content-", ""), content))
    return found


def test_multipart(sdk: Any, requests: list[Any]) -> None:
    value = Form(
        file=File(file_name="a.png", content=b"PNG", content_type="image/png"),
        note_one=Note(text="t"),
        tags=["a", "b"],
        notes=[Note(text="u")],
        flag=True,
    )
    assert parts_of(send(sdk, requests, multipart_body(), value)) == [
        ('Disposition: form-data; name="tags[]"', "a"),
        ('Disposition: form-data; name="tags[]"', "b"),
        ('Disposition: form-data; name="flag"', "true"),
        ('Disposition: form-data; name="file"; filename="a.png" | Type: image/png', "PNG"),
        ('Disposition: form-data; name="noteOne" | Type: application/json', '{"text":"t"}'),
        ('Disposition: form-data; name="notes" | Type: application/json', '[{"text":"u"}]'),
    ]


def test_a_file_cannot_add_headers_to_its_part(sdk: Any, requests: list[Any]) -> None:
    evil = 'a"\r\nX-Evil: 1'
    value = Form(file=File(file_name=evil, content=b"PNG", content_type="image/png"))
    ((head, content),) = parts_of(send(sdk, requests, multipart_body(), value))
    assert head == 'Disposition: form-data; name="file"; filename="a%22%0D%0AX-Evil: 1" | Type: image/png'
    assert content == "PNG"
    value = Form(file=File(file_name="a", content=b"PNG", content_type="image/png\r\nX-Evil: 1"))
    with pytest.raises(ValueError, match="line breaks"):
        send(sdk, requests, multipart_body(), value)


def test_the_media_type_of_a_part_may_hold_any_text(sdk: Any, requests: list[Any]) -> None:
    """As published; only headers of the request itself are ASCII (RFC 7578, 5.1)."""
    value = Form(file=File(file_name="a", content=b"PNG", content_type="image/é"))
    assert "image/é".encode() in send(sdk, requests, multipart_body(), value).content


def test_multipart_with_encodings(sdk: Any, requests: list[Any]) -> None:
    parts = (part("tags"), part("flag", content="text/plain"), file_part("raw", content="x/y"))
    value = Form(tags=["a"], flag=False, raw=bytearray(b"R"))
    assert parts_of(send(sdk, requests, multipart_body(parts=parts), value)) == [
        ('Disposition: form-data; name="tags"', "a"),
        ('Disposition: form-data; name="flag" | Type: text/plain', "false"),
        ('Disposition: form-data; name="raw"; filename="raw" | Type: x/y', "R"),
    ]
    assert parts_of(send(sdk, requests, multipart_body(parts=(part("tags", content="application/json"),)), value))[
        1
    ] == (
        'Disposition: form-data; name="tags" | Type: application/json',
        '["a"]',
    )


def test_multipart_of_text_alone(sdk: Any, requests: list[Any]) -> None:
    assert parts_of(send(sdk, requests, multipart_body(), {"a": "x", "b": ["y", "z"], "c": None})) == [
        ('Disposition: form-data; name="a"', "x"),
        ('Disposition: form-data; name="b[]"', "y"),
        ('Disposition: form-data; name="b[]"', "z"),
    ]
    request = send(sdk, requests, multipart_body(media="multipart/mixed"), {"a": "x"})
    assert request.headers["content-type"].startswith("multipart/mixed; boundary=")
    assert parts_of(request) == [('Disposition: form-data; name="a"', "x")]


def test_files_of_multipart(tmp_path: Path) -> None:
    (tmp_path / "name.txt").write_bytes(b"x")
    with (tmp_path / "name.txt").open("rb") as file:
        assert multipart_parts({"raw": file})[1] == [("raw", ("name.txt", file, None))]
        assert multipart_parts({"raw": [b"1", b"2"]})[1] == [("raw", ("raw", b"1", None)), ("raw", ("raw", b"2", None))]
    with pytest.raises(ValueError, match="raw: the file is closed"):
        multipart_parts({"raw": file})
    with pytest.raises(ValueError, match="file: the file is closed"):
        multipart_parts(Form(file=File(file_name="x", content=file)))
    with pytest.raises(ValueError, match="file: invalid multipart/form-data file"):
        multipart_parts(Form(file=File(file_name="", content=b"")))
    with pytest.raises(TypeError, match="for form data"):
        multipart_parts(5)


def test_forms(sdk: Any, requests: list[Any]) -> None:
    request = send(sdk, requests, form_body(), Form(tags=["a b", "c"], note_one=Note(text="&"), flag=True))
    assert request.content == b"noteOne=%7B%22text%22%3A%22%26%22%7D&tags=a+b&tags=c&flag=true"
    assert request.headers["content-type"] == "application/x-www-form-urlencoded"
    parts = (part("tags", explode=False, reserved=True), part("note_one", style="deepObject"))
    request = send(sdk, requests, form_body(parts=parts), Form(tags=["a/b", "c"], note_one=Note(text="t")))
    assert request.content == b"noteOne%5Btext%5D=t&tags=a/b,c"
    assert send(sdk, requests, form_body(), {"k": [1, 2]}).content == b"k=1&k=2"


@given(st.dictionaries(st.text("abc", min_size=1), st.text(st.characters(codec="utf-8"))), st.binary())
def test_multipart_keeps_every_byte(fields: dict[str, str], content: bytes) -> None:
    value: dict[str, Any] = {**fields, "file": content}
    data, files = multipart_parts(value)
    request = httpx.Request("POST", "http://x", data=data, files=files)
    body = request.read()
    assert content in body and all(text.encode() in body for text in fields.values())


def test_parts_of_several_kinds() -> None:
    """Items of a described list are parts of its name; of several media types the name of the file tells which."""
    parts = (part("rows"), file_part("picture", content="image/png, image/jpeg"))
    data, files = multipart_parts({"rows": [{"a": 1}, {"a": 2}], "picture": b"x"}, parts)
    assert files[:2] == [("rows", (None, f'{{"a":{n}}}', "application/json")) for n in (1, 2)]
    assert (data, files[2]) == ({}, ("picture", ("picture", b"x", "image/png")))
    payload = payload_of(lines_body(), [{"a": 1}, 2], False)
    assert payload is not None and payload.content == b'{"a":1}\n2\n'
