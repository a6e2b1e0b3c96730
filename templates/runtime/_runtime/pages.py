"""Getting from one page of a list to the next."""

from __future__ import annotations

import re
from collections.abc import AsyncIterator, Awaitable, Callable, Iterator, Mapping, Sized
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Any, TypeVar
from urllib.parse import urljoin

from pydantic import BaseModel

from ..types.basemodel import field_plans
from .errors import APIError, cut
from .operation import Input, Operation, Pagination
from .params import is_set
from .signatures import is_dict, is_list

if TYPE_CHECKING:
    from ..sdkconfiguration import SDKConfiguration

T = TypeVar("T")
_STEP = re.compile(r"\.?([^.\[\]]+)|\[(-?\d+)\]|\[['\"]([^'\"]+)['\"]\]")


@dataclass(frozen=True)
class Turn:
    """One page to ask for. `url` is set where the last page named the address of this one."""

    operation: Operation[Any]
    request: Any
    url: str | None = None


def pages(
    config: SDKConfiguration,
    call: Callable[..., T],
    operation: Operation[T],
    request: object,
    retries: object,
    server_url: str | None,
    *options: Any,
) -> Iterator[T]:
    """The pages of a list, one after another.

    :param call: what makes a call; the arguments after it are those of one
    """
    turn = _first(operation, request)
    while turn is not None:
        page = call(turn.operation, turn.request, retries, turn.url or server_url, *options)
        yield page
        turn = following(config, server_url, turn, page)


async def pages_async(
    config: SDKConfiguration,
    call: Callable[..., Awaitable[T]],
    operation: Operation[T],
    request: object,
    retries: object,
    server_url: str | None,
    *options: Any,
) -> AsyncIterator[T]:
    """The same for an asynchronous method."""
    turn = _first(operation, request)
    while turn is not None:
        page = await call(turn.operation, turn.request, retries, turn.url or server_url, *options)
        yield page
        turn = following(config, server_url, turn, page)


def _first(operation: Operation[Any], request: object) -> Turn | None:
    from .prepare import plan_of, read_request

    return Turn(operation, read_request(plan_of(operation), request))


def following(config: SDKConfiguration, server_url: str | None, turn: Turn, page: object) -> Turn | None:
    """The page after `page`; None when that was the last."""
    rule = turn.operation.pagination
    if rule is None or page is None:
        return None
    match rule.kind:
        case "url":
            url = look(page, rule.next_url)
            return _at_url(config, server_url, turn, str(url)) if url else None
        case "cursor":
            cursor = look(page, rule.next_cursor)
            if not is_set(cursor) or cursor == "":
                return None
            return _changed(turn, {entry: cursor for entry in rule.inputs if entry.role == "cursor"})
        case _:
            return _by_number(turn, rule, page)


def _at_url(config: SDKConfiguration, server_url: str | None, turn: Turn, url: str) -> Turn:
    """The page at an address that a response named, perhaps relative to its own (RFC 3986, 5.1.3); another host than
    the API's gets no credentials.

    :raises APIError: it is not the URL of a page
    """
    from .._api import API
    from .prepare import address, plan_of, server_url as chosen

    operation = turn.operation
    base_url = chosen(server_url, operation.servers, config.get_server_details())
    here = turn.url
    if here is None:
        request = turn.request
        if API.global_parameters is not None:
            request = API.global_parameters(operation, request, config)
        here = address(plan_of(operation), request, base_url)
    url, is_ours = _resolved(base_url, here, url)
    elsewhere = "" if is_ours else url
    plain = replace(operation, endpoint=f"{operation.method} ", params=(), request=None, body=None, elsewhere=elsewhere)
    return Turn(plain, None, url)


def _resolved(base_url: str, here: str, named: str) -> tuple[str, bool]:
    """The URL that a page at `here` names, and whether it is on the host of the API.

    :raises APIError: it is not the URL of a page
    """
    from .._http import httpx
    from .sending import is_same_host

    message = f"The response names a next page that cannot be asked for: {cut(named)!r}"
    try:
        url = urljoin(here, named)
        target = httpx.URL(url)
    except (ValueError, httpx.InvalidURL) as error:
        raise APIError(message) from error
    if target.scheme not in ("http", "https") or not target.host:
        raise APIError(message)
    return url, is_same_host(httpx.URL(base_url), target)


def _by_number(turn: Turn, rule: Pagination, page: object) -> Turn | None:
    results: Any = look(page, rule.results)
    count = len(results) if isinstance(results, Sized) else None
    if count == 0:
        return None
    entries = {entry.role: entry for entry in rule.inputs}
    limit = _number(turn, entries.get("limit"))
    if count is not None and limit is not None and count < limit:
        return None
    changes: dict[Input, Any] = {}
    if "page" in entries:
        number = _number(turn, entries["page"])
        number = 1 if number is None else number
        last = look(page, rule.num_pages)
        if isinstance(last, int) and number >= last:
            return None
        changes[entries["page"]] = number + 1
    elif "offset" in entries:
        changes[entries["offset"]] = (_number(turn, entries["offset"]) or 0) + (
            count if count is not None else limit or 0
        )
    if count is None and rule.num_pages is None:
        return None  # nothing would ever end it
    return _changed(turn, changes) if changes else None


def _number(turn: Turn, entry: Input | None) -> int | None:
    if entry is None:
        return None
    value = getattr(_holder(turn, entry), entry.name, None)
    return value if isinstance(value, int) else None


def _holder(turn: Turn, entry: Input) -> Any:
    body = turn.operation.body
    if entry.place == "requestBody" and body is not None and body.attr:
        return getattr(turn.request, body.attr, None)
    return turn.request


def _changed(turn: Turn, changes: Mapping[Input, Any]) -> Turn:
    request = turn.request
    for entry, value in changes.items():
        holder = _holder(turn, entry)
        if not isinstance(holder, BaseModel):
            raise ValueError(f"paging needs {entry.name!r} in the request")
        changed: Any = holder.model_copy(update={entry.name: value})
        body = turn.operation.body
        request = changed if holder is turn.request or body is None else request.model_copy(update={body.attr: changed})
        turn = replace(turn, request=request)
    return turn


def look(value: object, path: str | None) -> Any:
    """The value at a simple JSONPath: `$.a.b`, `$['a']`, `$.a[-1].b`; None where there is none."""
    if path is None:
        return None
    current: Any = value
    for name, index, quoted in _STEP.findall(path.removeprefix("$")):
        current = _step(current, int(index) if index else name or quoted)
    return current


def _step(value: Any, key: str | int) -> Any:
    if isinstance(key, int):
        return value[key] if is_list(value) and -len(value) <= key < len(value) else None
    if isinstance(value, BaseModel):
        name = next((plan.name for plan in field_plans(type(value)) if plan.wire == key), None)
        found = None if name is None else getattr(value, name)
        return found if is_set(found) else None
    return value.get(key) if is_dict(value) else None
