"""Iterators over pages, synchronous and asynchronous, ask for one page after another until there is none."""

import asyncio
import json
from typing import Any

import httpx
from paged_things import PagedThings
from paged_things.models import operations

sent: list[httpx.Request] = []
queue: list[Any] = []


def handle(request: httpx.Request) -> httpx.Response:
    sent.append(request)
    return httpx.Response(200, json=queue.pop(0))


transport = httpx.MockTransport(handle)
sdk = PagedThings(client=httpx.Client(transport=transport), async_client=httpx.AsyncClient(transport=transport))


def turn(method: str, request: Any, pages: list[Any]) -> list[Any]:
    """What was sent for all pages, both ways."""
    results = []
    for way in ("sync", "async"):
        sent.clear()
        queue[:] = pages
        if way == "sync":
            found = list(getattr(sdk, f"{method}_pages")(request=request))
        else:
            found = asyncio.run(collect(getattr(sdk, f"{method}_pages_async")(request=request)))
        assert len(found) == len(sent) and not queue, (method, queue)
        results.append([(r.url.raw_path.decode(), r.content) for r in sent])
    assert results[0] == results[1]
    return results[0]


async def collect(pages: Any) -> list[Any]:
    return [page async for page in pages]


def targets(found: list[Any]) -> list[str]:
    return [target for target, _ in found]


def numbers(*values: int) -> dict[str, Any]:
    return {"data": {"resultArray": list(values)}}


# A page that is not full is the last; the first number is the document's default.
turn("by_page", {"page_size": 2, "tag": "x y"}, [numbers(1, 2), numbers(3, 4), numbers(5)])
expected = [{"pageNumber": str(number), "pageSize": "2", "tag": "x y"} for number in (1, 2, 3)]
assert [dict(request.url.params) for request in sent] == expected
turn("by_page", operations.ByPageRequest(page_number=7), [numbers(1), numbers()])
assert [request.url.params["pageNumber"] for request in sent] == ["7", "8"]

assert targets(turn("by_offset", {"take": 2}, [[1, 2], [3, 4], []])) == [
    "/v1/by-offset?take=2", "/v1/by-offset?skip=2&take=2", "/v1/by-offset?skip=4&take=2"
]

items = [{"items": [{"itemId": "a"}, {"itemId": "b"}]}, {"items": [{"itemId": "c"}]}, {"items": []}]
bodies = [json.loads(body) for _, body in turn("by_cursor", {"text": "t"}, items)]
assert bodies == [{"text": "t"}, {"text": "t", "startAfter": "b"}, {"text": "t", "startAfter": "c"}]
request = {"company": "c/1", "search": {"text": "t"}}
found = turn("by_cursor_of", request, items)
assert [json.loads(body) for _, body in found] == bodies and targets(found) == ["/v1/c%2F1/by-cursor"] * 3
assert request == {"company": "c/1", "search": {"text": "t"}}  # what the caller passed stays as it is

pages = [{"nextPage": "/v1/by-url?token=1"}, {"nextPage": "https://case.test/v1/by-url?token=2"}, {"nextPage": None}]
assert targets(turn("by_url", {"q": "x"}, pages)) == ["/v1/by-url?q=x", "/v1/by-url?token=1", "/v1/by-url?token=2"]

turn("parked", operations.ParkedRequest(), [{"results": ["a"]}, {"results": []}])
assert [r.url.params["page"] for r in sent] == ["1", "2"]

# No iterator where no rule fits; nothing is asked for before it is needed.
assert not hasattr(sdk, "parked_nothing_pages") and not hasattr(sdk, "wrong_pages")
sent.clear()
queue[:] = [numbers(1), numbers(2)]
iterator = sdk.by_page_pages()
assert sent == []
first = next(iterator)
assert first is not None and first.data is not None and first.data.result_array == [1] and len(sent) == 1
