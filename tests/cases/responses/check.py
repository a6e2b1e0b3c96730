"""What comes back where a response has several media types, and its headers."""

from __future__ import annotations

import asyncio
from collections.abc import Awaitable
from datetime import date
from typing import Any

import httpx
from responses_case import ResponsesCase
from responses_case.models import errors, operations, shared
from responses_case.utils.eventstreaming import EventStream, EventStreamAsync
from responses_case.utils.responseheaders import response_header
from wire import Wire

wire = Wire()
sdk = ResponsesCase(client=wire.client, async_client=wire.async_client)
REQUEST = operations.GetReportRequest(id=7)


def wait(call: Awaitable[Any]) -> Any:
    async def waited() -> Any:
        return await call

    return loop.run_until_complete(waited())


def given(media_type: str, content: bytes, status: int = 200, **headers: str) -> None:
    wire.respond(status, content=content, headers={"Content-Type": media_type, **headers})


loop = asyncio.new_event_loop()
# The types of variables are the point here: mypy reads this file too.
report: operations.GetReportResponse | httpx.Response | None
for is_async in (False, True):
    given("application/json", b'{"title": "a"}')
    report = wait(sdk.get_report_async(request=REQUEST)) if is_async else sdk.get_report(request=REQUEST)
    assert report == shared.Report(title="a")
    assert wire.request.headers["Accept"] == "application/json, application/pdf;q=0.9, text/csv;q=0.8"
    given("text/csv; charset=utf-8", "ä,b".encode())
    report = wait(sdk.get_report_async(request=REQUEST)) if is_async else sdk.get_report(request=REQUEST)
    assert report == "ä,b"
    given("application/json", b'{"job": 3}', 202)
    report = wait(sdk.get_report_async(request=REQUEST)) if is_async else sdk.get_report(request=REQUEST)
    assert report == shared.Job(job=3)

given("application/pdf", b"%PDF")
pdf = sdk.get_report(request=REQUEST, http_headers={"Accept": "application/pdf"})
assert isinstance(pdf, httpx.Response) and pdf.read() == b"%PDF"
assert wire.request.headers["Accept"] == "application/pdf"
pdf = wait(sdk.get_report_async(request=REQUEST, http_headers={"accept": "application/pdf"}))
assert isinstance(pdf, httpx.Response) and wait(pdf.aread()) == b"%PDF"
assert wire.request.headers.get_list("Accept") == ["application/pdf"]

given("text/event-stream", b'data: {"text": "a"}\n\ndata: {"text": "b"}\n\n')
response: shared.Report | EventStream[shared.Piece] | None = sdk.chat()
assert isinstance(response, EventStream) and [piece.text for piece in response] == ["a", "b"]
assert wire.request.headers["Accept"] == "application/json, text/event-stream;q=0.9"


async def pieces() -> list[str]:
    found: shared.Report | EventStreamAsync[shared.Piece] | None = await sdk.chat_async()
    assert isinstance(found, EventStreamAsync)
    return [piece.text async for piece in found]


assert loop.run_until_complete(pieces()) == ["a", "b"]
given("application/json", b'{"title": "whole"}')
assert sdk.chat() == wait(sdk.chat_async()) == shared.Report(title="whole")

for media_type in ("text/plain", "application/json", "text/json"):  # one value, whatever it is called
    given(media_type, b'{"title": "same"}')
    same: shared.Report | None = sdk.same()
    assert same == shared.Report(title="same"), media_type
    assert wire.request.headers["Accept"] == "application/json, text/json;q=0.9, text/plain;q=0.8"
given("application/json", b'"a"')
words: str | None = sdk.words()
assert words == "a"
for media_type in ("text/plain", "application/xml"):
    given(media_type, b"<a/>")
    assert sdk.words() == "<a/>"

given("multipart/mixed; boundary=x", b"--x--")
parts: httpx.Response | bytes | None = sdk.parts()
assert isinstance(parts, httpx.Response) and parts.read() == b"--x--"
given("application/octet-stream", b"\x00")
assert sdk.parts() == b"\x00"

given("application/json", b'{"any": [1]}')
assert sdk.anything() == {"any": [1]}
given("text/plain", b"any")
assert sdk.anything() == "any"
wire.respond(200)
assert sdk.anything() is None

wire.respond(200, {"title": "a"}, headers={"X-Rate-Limit": "12", "x-seen": "2024-05-01, 2024-05-02"})
raw = sdk.with_raw_response.get_report(request=REQUEST)
left: int | None = response_header(raw, "X-Rate-Limit", int)
assert left == 12 and response_header(raw, "X-Nothing", int) is None
assert response_header(raw, "X-Seen", list[date]) == [date(2024, 5, 1), date(2024, 5, 2)]
wire.respond(404, {"why": "gone"}, headers={"X-Reason": "R=1,G=2"})
try:
    sdk.get_report(request=REQUEST)
except errors.Problem as problem:
    assert problem.data.why == "gone"
    assert response_header(problem, "X-Reason", str) == "R=1,G=2"
    assert response_header(problem, "X-Reason", dict[str, int]) == {"R": 1, "G": 2}
else:
    raise AssertionError("no error")
loop.close()
