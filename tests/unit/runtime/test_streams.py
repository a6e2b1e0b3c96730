"""Streamed responses: events, lines, files; raw access; pages."""

from __future__ import annotations

import asyncio
import json
import threading
import time
from collections.abc import AsyncIterator, Awaitable, Callable, Iterator
from pathlib import Path
from typing import Any

import httpx
import pytest
from demo_sdk._hooks import BeforeRequestHook
from demo_sdk._runtime.events import LineSplitter
from demo_sdk._runtime.operation import Input, Operation, Pagination, json_body, query, response
from demo_sdk._runtime.pages import look, pages as pages_sync, pages_async
from demo_sdk._runtime.streams import events, json_lines
from demo_sdk.models import errors, shared
from demo_sdk.types import UNSET, BaseModel
from demo_sdk.utils.eventstreaming import EventStream, EventStreamAsync, stream_events
from hypothesis import given, strategies as st

VALUE = {"company_id": "c"}


class Data(BaseModel):
    n: int


class Event(BaseModel):
    event: str | None = None
    data: Data | None = None


EVENTS: Operation[Any] = Operation(
    id="events",
    endpoint="GET /events",
    accept="text/event-stream",
    responses=(events("200", lambda: Event, sentinel="[DONE]"),),
)
LINES: Operation[Any] = Operation(id="lines", endpoint="GET /lines", responses=(json_lines("200", lambda: Data),))
FILE: Operation[Any] = Operation(
    id="file", endpoint="GET /file", responses=(response("200", None, "application/octet-stream", "stream"),)
)
TEXT = b'event: a\ndata: {"n": 1}\n\n: comment\n\ndata: {"n":\ndata: 2}\r\n\r\ndata: [DONE]\n\ndata: {"n": 9}\n\n'


class Body(httpx.SyncByteStream, httpx.AsyncByteStream):
    """A body in pieces, which notes that it was closed."""

    def __init__(self, content: bytes, size: int = 7, fail: bool = False) -> None:
        self.content, self.size, self.fail, self.closed = content, size, fail, False

    def __iter__(self) -> Iterator[bytes]:
        for start in range(0, len(self.content), self.size):
            yield self.content[start : start + self.size]
        if self.fail:
            raise httpx.ReadError("cut")

    async def __aiter__(self) -> AsyncIterator[bytes]:
        for chunk in self:
            yield chunk

    def close(self) -> None:
        self.closed = True

    async def aclose(self) -> None:
        self.closed = True


def streaming(content: bytes, media: str, status: int = 200, **more: Any) -> tuple[Body, Any]:
    body = Body(content, **more)
    return body, lambda request: httpx.Response(status, headers={"content-type": media}, stream=body)


def test_event_streams(sdk: Any) -> None:
    body, handler = streaming(TEXT, "text/event-stream")
    with sdk(handler)._call(EVENTS, None, UNSET, None, None, None) as stream:
        assert isinstance(stream, EventStream)
        assert [(event.event, event.data) for event in stream] == [("a", Data(n=1)), (None, Data(n=2))]
    assert body.closed


def test_event_streams_async(sdk: Any) -> None:
    _, handler = streaming(TEXT, "text/event-stream")

    async def read() -> list[Any]:
        async with await sdk(handler)._call_async(EVENTS, None, UNSET, None, None, None) as stream:
            assert isinstance(stream, EventStreamAsync)
            return [event.data.n async for event in stream]

    assert asyncio.run(read()) == [1, 2]


def test_json_lines(sdk: Any) -> None:
    body, handler = streaming(b'{"n": 1}\n\n{"n": 2}', "application/jsonl")
    assert list(sdk(handler)._call(LINES, None, UNSET, None, None, None)) == [Data(n=1), Data(n=2)]
    assert body.closed

    async def read() -> list[Any]:
        return [one async for one in await sdk(handler)._call_async(LINES, None, UNSET, None, None, None)]

    assert asyncio.run(read()) == [Data(n=1), Data(n=2)]


def test_errors_of_streams_are_read(sdk: Any, clock: Any) -> None:
    bodies: list[Body] = []

    def handler(request: httpx.Request) -> httpx.Response:
        bodies.append(Body(b"no"))
        return httpx.Response(503, stream=bodies[-1])

    from demo_sdk.utils import retry_config

    with pytest.raises(errors.SDKError, match="Status 503\nno"):
        sdk(handler)._call(EVENTS, None, retry_config(max_retries=1), None, None, None)
    assert len(bodies) == 2 and bodies[0].closed
    with pytest.raises(errors.SDKError) as caught:
        sdk(handler)._call(FILE, None, None, None, None, None)
    assert caught.value.raw_response is not None and caught.value.raw_response.text == "no"
    with pytest.raises(errors.SDKError):
        asyncio.run(sdk(handler)._call_async(EVENTS, None, retry_config(max_retries=1), None, None, None))


@given(
    st.lists(st.text(st.characters(codec="utf-8", exclude_characters="\r\n")), min_size=1),
    st.sampled_from(["\n", "\r\n", "\r"]),
    st.integers(1, 9),
)
def test_lines_do_not_depend_on_chunks(texts: list[str], ending: str, size: int) -> None:
    content = ending.join(texts).encode()
    splitter = LineSplitter()
    lines = [line for start in range(0, len(content), size) for line in splitter.feed(content[start : start + size])]
    assert [line.decode() for line in [*lines, splitter.rest()]] == texts


@given(st.dictionaries(st.text(), st.integers()))
def test_json_events_survive(data: dict[str, int]) -> None:
    body = f"id: 1\nretry: 5\ndata: {json.dumps(data)}\n\n".encode()
    response = httpx.Response(200, content=body)
    (event,) = stream_events(response, json.loads)
    assert event == {"id": "1", "retry": 5, "data": data}


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (b": only a comment\n\n", []),
        (b"data: plain", [{"data": "plain"}]),
        (b"data:5\n\n", [{"data": 5}]),
        (b"data: {broken\n\n", [{"data": "{broken"}]),
        (b"data\n\n", [{"data": ""}]),
        (b"retry: soon\ndata: a\n\n", [{"data": "a"}]),
        (b"id: a\0b\ndata: a\n\n", [{"data": "a"}]),
        (b"\xef\xbb\xbfdata: true\n\n", [{"data": True}]),
        (b"data: a\rdata: b\r\r", [{"data": "a\nb"}]),
        (
            b"event: ping\n\nevent: m\ndata: a\n\nevent: ping\n\ndata: b\n\n",
            [{"event": "m", "data": "a"}, {"data": "b"}],
        ),
        (
            b"id: 7\n\nretry: 5\n\ndata: a\n\nid\ndata: b\n\n",
            [{"id": "7", "retry": 5, "data": "a"}, {"id": "", "retry": 5, "data": "b"}],
        ),
        (b"event: ping", []),
    ],
)
def test_events(text: bytes, expected: list[Any]) -> None:
    for size in (1, 2, len(text)):
        body = Body(text, size)
        response = httpx.Response(200, stream=body)
        assert list(stream_events(response, json.loads)) == expected


@pytest.mark.parametrize("filler", [b"\n" * 200_000, b"\r" * 200_000, b": " + b"x" * 200_000, b"data: x\n" * 20_000])
def test_event_streams_are_read_in_linear_time(filler: bytes) -> None:
    class Pieces(httpx.SyncByteStream):
        def __iter__(self) -> Iterator[bytes]:
            for start in range(0, len(filler), 100):
                yield filler[start : start + 100]
            yield b"\n\ndata: 1\n\n"

    start = time.process_time()
    *_, last = stream_events(httpx.Response(200, stream=Pieces()), json.loads)
    assert last == {"data": 1} and time.process_time() - start < 1  # 20 s and more where it grows with the square


# -------------------------------------------------------------------------------------------------------- raw access


def page(request: httpx.Request) -> httpx.Response:
    return httpx.Response(200, json={"pageNumber": 1}, headers={"x-id": "7"})


def test_raw_responses(sdk: Any) -> None:
    made = sdk(page)
    raw = made.customers.with_raw_response.list(request=VALUE)
    assert raw.parsed == shared.Customers(page_number=1) == raw.parse()
    assert raw.status_code == 200 and raw.headers["x-id"] == "7" and raw.http_response.is_closed
    assert made.customers.with_raw_response is made.customers.with_raw_response
    assert type(made.customers).with_raw_response is not None
    result = asyncio.run(made.customers.with_raw_response.list_async(request=VALUE))
    assert result.parsed.page_number == 1 and asyncio.run(result.parse_async()).page_number == 1
    assert made.customers.list(request=VALUE).page_number == 1


def test_raw_access_raises_as_usual(sdk: Any) -> None:
    made = sdk(lambda request: httpx.Response(404, json={}))
    for access in (made.customers.with_raw_response, made.customers.with_streaming_response):
        with pytest.raises(errors.ErrorMessage):
            access.list(request=VALUE)
        with pytest.raises(errors.ErrorMessage):
            asyncio.run(access.list_async(request=VALUE))


def test_streamed_responses(sdk: Any, tmp_path: Path) -> None:
    body, handler = streaming(b'{"pageNumber": 1}', "application/json")
    with sdk(handler).customers.with_streaming_response.list(request=VALUE) as streamed:
        with pytest.raises(RuntimeError, match="streamed"):
            assert streamed.parsed
        assert b"".join(streamed.iter_bytes()) == b'{"pageNumber": 1}'
    assert body.closed
    with sdk(handler).customers.with_streaming_response.list(request=VALUE) as streamed:
        assert streamed.parse().page_number == 1 and streamed.parsed.page_number == 1
    target = sdk(handler).customers.with_streaming_response.list(request=VALUE).stream_to_file(tmp_path / "x")
    assert target.read_bytes() == b'{"pageNumber": 1}'


def test_streamed_responses_async(sdk: Any, tmp_path: Path) -> None:
    body, handler = streaming(b'{"pageNumber": 1}', "application/json")
    access = sdk(handler).customers.with_streaming_response

    async def run() -> None:
        async with await access.list_async(request=VALUE) as one:
            assert [chunk async for chunk in one.aiter_bytes(100)] == [b'{"pageNumber": 1}']
        assert (await (await access.list_async(request=VALUE)).parse_async()).page_number == 1
        target = await (await access.list_async(request=VALUE)).stream_to_file_async(tmp_path / "y")
        assert target.read_bytes() == b'{"pageNumber": 1}'

    asyncio.run(run())
    assert body.closed


def test_a_body_that_breaks_off_is_an_error_of_the_api_however_it_is_read(sdk: Any) -> None:
    _, handler = streaming(b"half", "application/json", fail=True)
    access = sdk(handler).customers.with_streaming_response
    for read in (lambda one: one.parse(), lambda one: list(one.iter_bytes())):
        with pytest.raises(httpx.ReadError) as caught, access.list(request=VALUE) as streamed:
            read(streamed)
        assert isinstance(caught.value, errors.APIError) and caught.value.method == "GET"

    async def parse(streamed: Any) -> None:
        await streamed.parse_async()

    async def collect(streamed: Any) -> None:
        assert not [chunk async for chunk in streamed.aiter_bytes()]

    async def run(read: Callable[[Any], Awaitable[None]]) -> None:
        async with await access.list_async(request=VALUE) as streamed:
            await read(streamed)

    for work in (parse, collect):
        with pytest.raises(httpx.ReadError) as caught:
            asyncio.run(run(work))
        assert isinstance(caught.value, errors.APIError)


def test_failed_downloads_leave_no_file(sdk: Any, tmp_path: Path) -> None:
    _, handler = streaming(b"half", "application/json", fail=True)
    access = sdk(handler).customers.with_streaming_response
    with pytest.raises(httpx.ReadError) as caught:
        access.list(request=VALUE).stream_to_file(tmp_path / "x")
    assert isinstance(caught.value, errors.APIError)

    async def run() -> None:
        with pytest.raises(httpx.ReadError):
            await (await access.list_async(request=VALUE)).stream_to_file_async(tmp_path / "x")

    asyncio.run(run())
    assert list(tmp_path.iterdir()) == []


def test_two_downloads_to_one_path_leave_one_whole_file(sdk: Any, tmp_path: Path) -> None:
    def handler(request: httpx.Request) -> httpx.Response:
        letter = request.headers["x-letter"].encode()
        return httpx.Response(
            200, headers={"content-type": "application/json"}, content=(letter * 512 for _ in range(50))
        )

    access, wrong = sdk(handler).customers.with_streaming_response, []

    def load(letter: str) -> None:
        try:
            access.list(request=VALUE, http_headers={"x-letter": letter}).stream_to_file(tmp_path / "file")
        except Exception as error:
            wrong.append(error)

    for _ in range(10):
        threads = [threading.Thread(target=load, args=(letter,)) for letter in "abc"]
        for thread in threads:
            thread.start()
        for thread in threads:
            thread.join()
        content = (tmp_path / "file").read_bytes()
        assert len(content) == 512 * 50 and len(set(content)) == 1
    assert wrong == [] and [path.name for path in tmp_path.iterdir()] == ["file"]


def test_methods_that_stream_by_themselves(sdk: Any) -> None:
    body, handler = streaming(b"abc", "application/octet-stream")
    response = sdk(handler)._call(FILE, None, UNSET, None, None, None)
    assert not body.closed and response.read() == b"abc" and body.closed


# ------------------------------------------------------------------------------------------------------------- pages


def paged(sdk: Any, requests: list[Any], rule: Pagination, pages: list[Any], request: Any = None, **more: Any) -> Any:
    class Request(BaseModel):
        page: int | None = None
        offset: int | None = None
        limit: int | None = None
        cursor: str | None = None
        body: Any | None = None

    queue = list(pages)
    operation: Operation[Any] = Operation(
        id="p",
        endpoint="GET /p",
        request=lambda: Request,
        params=(query("page"), query("offset"), query("limit"), query("cursor")),
        responses=(response("200", lambda: Any),),
        pagination=rule,
        **more,
    )
    json_type = {"content-type": "application/json"}
    made = sdk(lambda request: httpx.Response(200, content=json.dumps(queue.pop(0)), headers=json_type))
    found = list(pages_sync(made.sdk_configuration, made._call, operation, request or {}, UNSET, None, None, None))
    first = [str(one.url.raw_path.decode()) for one in requests]
    queue.extend(pages)

    async def again() -> list[Any]:
        return [
            one
            async for one in pages_async(
                made.sdk_configuration, made._call_async, operation, request or {}, UNSET, None, None, None
            )
        ]

    assert asyncio.run(again()) == found
    return first


def test_pages_by_number(sdk: Any, requests: list[Any]) -> None:
    rule = Pagination("offsetLimit", (Input("page", "page"),), results="$.r")
    assert paged(sdk, requests, rule, [{"r": [1]}, {"r": [2]}, {"r": []}]) == ["/p", "/p?page=2", "/p?page=3"]


def test_pages_until_a_known_number(sdk: Any, requests: list[Any]) -> None:
    rule = Pagination("offsetLimit", (Input("page", "page"),), num_pages="$.meta.pages")
    pages = [{"meta": {"pages": 4}}, {"meta": {"pages": 4}}]
    assert paged(sdk, requests, rule, pages, {"page": 3}) == ["/p?page=3", "/p?page=4"]


def test_pages_by_offset(sdk: Any, requests: list[Any]) -> None:
    rule = Pagination("offsetLimit", (Input("offset", "offset"), Input("limit", "limit")), results="$.r")
    assert paged(sdk, requests, rule, [{"r": [1, 2]}, {"r": [3]}], {"limit": 2}) == [
        "/p?limit=2",
        "/p?offset=2&limit=2",
    ]


def test_pages_by_cursor(sdk: Any, requests: list[Any]) -> None:
    rule = Pagination("cursor", (Input("cursor", "cursor"),), next_cursor="$.r[-1].id")
    assert paged(sdk, requests, rule, [{"r": [{"id": "a"}, {"id": "b"}]}, {"r": []}]) == ["/p", "/p?cursor=b"]


def test_pages_by_a_cursor_in_the_body(sdk: Any, requests: list[Any]) -> None:
    class Search(BaseModel):
        after: str | None = None

    rule = Pagination("cursor", (Input("after", "cursor", "requestBody"),), next_cursor="$['next']")
    pages: list[Any] = [{"next": "n1"}, {"next": ""}]
    paged(sdk, requests, rule, pages, {"body": Search()}, body=json_body("body"))
    assert [request.content for request in requests] == [b"{}", b'{"after":"n1"}'] * 2
    with pytest.raises(ValueError, match="paging needs 'after'"):
        paged(sdk, requests, rule, pages, {"body": {}}, body=json_body("body"))


def test_pages_by_url(sdk: Any, requests: list[Any]) -> None:
    rule = Pagination("url", next_url="$.links.next")
    pages: list[Any] = [{"links": {"next": "/p?token=x"}}, {"links": {"next": "https://o/q?a=b"}}, {"links": None}]
    assert paged(sdk, requests, rule, pages) == ["/p", "/p?token=x", "/q?a=b"]
    hosts = [(one.url.host, "authorization" in one.headers) for one in requests[:3]]
    own = hosts[0][0]
    assert hosts == [(own, True), (own, True), ("o", False)]  # credentials go to no other host


@pytest.mark.parametrize(
    ("named", "asked"),
    [
        ("?page=2", "/v1/users/7/items?page=2"),
        ("more?page=2", "/v1/users/7/more?page=2"),
        ("../8/items", "/v1/users/8/items"),
        ("/v1/x", "/v1/x"),
        ("https://api.example.com/y", "/y"),
    ],
)
def test_addresses_of_pages_are_relative_to_the_page_that_names_them(
    sdk: Any, requests: list[Any], named: str, asked: str
) -> None:
    class Request(BaseModel):
        id: int

    operation: Any = Operation(
        id="p",
        endpoint="GET /users/{id}/items",
        request=lambda: Request,
        responses=(response("200", lambda: Any),),
        pagination=Pagination("url", next_url="$.next"),
    )
    made = sdk(lambda request: httpx.Response(200, json={"next": named} if len(requests) == 1 else {}))
    server = "https://api.example.com/v1"
    list(pages_sync(made.sdk_configuration, made._call, operation, {"id": 7}, UNSET, server, None, None))
    assert [request.url.raw_path.decode() for request in requests] == ["/v1/users/7/items", asked]


@pytest.mark.parametrize(
    "named", ["ftp://x/p", "file:///etc/passwd", "javascript:alert(1)", "http:x", "https://[x/p", "/p:\x00", "//x:y/"]
)
def test_a_next_page_that_is_no_url_is_an_error_of_the_api(sdk: Any, requests: list[Any], named: str) -> None:
    with pytest.raises(errors.APIError, match="names a next page that cannot be asked for"):
        paged(sdk, requests, Pagination("url", next_url="$.next"), [{"next": named}])
    assert len(requests) == 1


@pytest.mark.parametrize("address", ["https://evil.test/a?b=c", "//evil.test/a?b=c", "https://evil.test:443/a?b=c"])
def test_pages_on_another_host_get_nothing_that_could_be_a_credential(
    sdk: Any, requests: list[Any], address: str
) -> None:
    operation: Any = Operation(
        id="p",
        endpoint="GET /p",
        responses=(response("200", lambda: Any),),
        pagination=Pagination("url", next_url="$.next"),
    )
    made = sdk(lambda request: httpx.Response(200, json={} if "evil" in request.url.host else {"next": address}))
    for client in (made.sdk_configuration.client, made.sdk_configuration.async_client):
        client.auth = ("user", "SECRET")
        client.params = {"key": "SECRET"}
        client.headers["x-client"] = client.cookies["c"] = "SECRET"
    seen: list[Any] = []

    class Hook(BeforeRequestHook):
        def before_request(self, hook_ctx: Any, request: httpx.Request) -> httpx.Request:
            seen.append(hook_ctx.security_source)
            return request

    made.sdk_configuration.get_hooks().register_before_request_hook(Hook())
    headers = {"Authorization": "Bearer SECRET", "X-Key": "SECRET"}

    async def read() -> list[Any]:
        return [
            one
            async for one in pages_async(
                made.sdk_configuration, made._call_async, operation, None, UNSET, None, 1000, headers
            )
        ]

    for work in (
        lambda: list(pages_sync(made.sdk_configuration, made._call, operation, None, UNSET, None, 1000, headers)),
        lambda: asyncio.run(read()),
    ):
        got = work()
        assert got == [{"next": address}, {}]
        first, second = requests
        assert str(first.headers.raw).count("SECRET") == 3 and first.url.params["key"] == "SECRET"
        assert not {"authorization", "cookie"} & set(second.headers)
        assert "SECRET" not in str(second.headers.raw) and second.url == "https://evil.test/a?b=c"
        assert second.extensions["timeout"]["read"] == 1 and second.headers["host"] == "evil.test"
        assert seen[0] is not None and seen[1] is None
        requests.clear()
        seen.clear()


def test_pages_end(sdk: Any, requests: list[Any]) -> None:
    assert paged(sdk, requests, Pagination("offsetLimit", (Input("page", "page"),)), [{"r": [1]}]) == ["/p"]
    requests.clear()
    assert paged(sdk, requests, Pagination("offsetLimit", results="$.r"), [{"r": [1]}]) == ["/p"]
    requests.clear()
    assert paged(sdk, requests, Pagination("cursor", next_cursor="$.x"), [None]) == ["/p"]


def test_typed_pages(sdk: Any, requests: list[Any]) -> None:
    numbers = iter((1, 2, 3))

    def handler(request: httpx.Request) -> httpx.Response:
        number = next(numbers)
        return httpx.Response(200, json={"pageNumber": number, "results": [{"status": "Active"}] if number < 3 else []})

    assert [one.page_number for one in sdk(handler).customers.list_pages(request=VALUE)] == [1, 2, 3]


def test_places_in_responses() -> None:
    customers = shared.Customers(page_number=1, results=[shared.Customer(status=shared.CustomerStatus.ACTIVE)])
    assert look(customers, "$.results[0].status") is shared.CustomerStatus.ACTIVE
    assert look(customers, "$.pageNumber") == 1
    for path in (None, "$.results[5]", "$.none", "$.results[0].customerName", "$.pageNumber.x"):
        assert look(customers, path) is None


def test_data_that_looks_like_json_may_be_text() -> None:
    class Told(BaseModel):
        data: str

    class Counted(BaseModel):
        data: int

    def read(kind: type[BaseModel], text: bytes) -> list[Any]:
        response = httpx.Response(200, stream=Body(text))
        return list(stream_events(response, kind.model_validate_json))

    assert [event.data for event in read(Told, b'data: {"n": 1}\n\ndata: plain\n\n')] == ['{"n": 1}', "plain"]
    for text in (b"data: plain\n\n", b'data: "5x"\n\n'):
        with pytest.raises(ValueError, match="data"):
            read(Counted, text)


def test_events_and_lines_that_do_not_fit_are_errors_of_the_api() -> None:
    request = httpx.Request("GET", "https://host.test/a")
    for descriptor, body in (
        (events("200", lambda: dict[str, int], data_only=True), b"data: {}\n\ndata: []\n\n"),
        (json_lines("200", lambda: dict[str, int]), b'{}\n{"a": \n'),
    ):
        assert descriptor.open is not None
        stream = descriptor.open(httpx.Response(200, content=body, request=request))
        assert next(stream) == {}
        with pytest.raises(errors.ResponseValidationError) as caught:
            next(stream)
        assert (caught.value.status_code, caught.value.url) == (200, "https://host.test/a")


def test_data_alone() -> None:
    """Where the schema describes what stands in the data; events without any hold nothing."""
    body = b': hello\n\nid: 3\n\nevent: a\ndata: {"kind": "x", "count": 1}\n\ndata: [DONE]\n\n'
    descriptor = events("200", lambda: dict[str, Any], data_only=True, sentinel="[DONE]")
    assert descriptor.open is not None
    assert list(descriptor.open(httpx.Response(200, content=body))) == [{"kind": "x", "count": 1}]
    descriptor = events("200", lambda: str, data_only=True)
    assert descriptor.open is not None
    assert list(descriptor.open(httpx.Response(200, content=b"data: 12\n\ndata: a\ndata: b\n\n"))) == ["12", "a\nb"]
