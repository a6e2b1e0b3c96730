"""From the arguments of a method to an HTTP request. Nothing here sends anything."""

from __future__ import annotations

import re
from collections.abc import Collection, Mapping
from functools import lru_cache
from string import Formatter
from typing import TYPE_CHECKING, Any, NamedTuple, Union
from urllib.parse import parse_qsl, unquote_plus, urlencode, urlsplit

from pydantic import BaseModel as PydanticModel

from .._api import API
from .._http import httpx
from ..types.basemodel import BaseModel
from . import params as styles
from .bodies import Payload, payload_of
from .clients import filled, without_secrets
from .operation import Operation, Param, path as in_path
from .params import is_set
from .security import Credentials
from .sending import without_credentials
from .unknown_keys import check_keys
from .validate import Reader, holds_model, is_model_class, request_reader, without_none

if TYPE_CHECKING:
    from ..httpclient import AsyncHttpClient, HttpClient

Client = Union["HttpClient", "AsyncHttpClient"]
Headers = dict[str, tuple[str, str]]  # by lower-case name
_parse_url = lru_cache(maxsize=256)(httpx.URL)


class Plan:
    """An operation, made ready for use: parameters by place, path in pieces, request reader."""

    def __init__(self, operation: Operation[Any]) -> None:
        self.operation = operation
        by_place: dict[str, list[Param]] = {"path": [], "query": [], "header": [], "cookie": []}
        for placed in operation.params:
            by_place[placed.location].append(placed.param)
        self.query = [param for param in by_place["query"] if not param.reserved]
        self.reserved = [param for param in by_place["query"] if param.reserved]
        self.headers = by_place["header"]
        self.cookies = by_place["cookie"]
        in_template = {param.attr: param for param in by_place["path"]}
        path, _, fixed = operation.path.partition("?")
        self.path = _pieces(path, in_template)
        self.dots = {segment for segment in path.split("/") if segment in (".", "..")}  # which the document has itself
        self.fixed = [_pair(text, in_template) for text in fixed.split("&") if text]
        self.request: Reader | None = None
        self.model: type[PydanticModel] | None = None  # of the request; None for a list, a union ...
        if operation.request is not None:
            kind = operation.request()
            inner = without_none(kind)[0]
            self.model = inner if is_model_class(inner) else None
            self.request = request_reader(kind)
        self.takes_files = operation.body is not None and not operation.body.attr and operation.body.kind == "raw"
        self.matches: dict[tuple[int, str], Any] = {}  # filled by decode
        self.streams = any(each.kind == "stream" or each.open is not None for each in operation.responses)
        codes = [code for each in operation.errors for code in each.statuses if code != "default"]
        self.error_codes = (*codes, "4XX", "5XX")


def _pieces(path: str, params: Mapping[str, Param]) -> list[str | Param]:
    """A path template as literal text and parameters, in turn."""
    pieces: list[str | Param] = []
    for text, attr, _, _ in Formatter().parse(path):
        pieces.append(text)
        if attr is not None:
            pieces.append(params.get(attr) or in_path(attr).param)
    return pieces


def _pair(text: str, params: Mapping[str, Param]) -> tuple[str, list[str | Param]]:
    """A key of the query that the path itself has, and its value in pieces."""
    key, _, value = text.partition("=")
    pieces = (unquote_plus(piece) if isinstance(piece, str) else piece for piece in _pieces(value, params))
    return unquote_plus(key), list(pieces)


def plan_of(operation: Operation[Any]) -> Plan:
    """The plan of an operation; made on the first call."""
    plan: Plan | None = operation.plan
    if plan is None:
        plan = operation.plan = Plan(operation)
    return plan


def read_request(plan: Plan, request: Any) -> Any:
    """The request as a model: models are taken as they are, anything else is validated.

    :raises TypeError: it is a model that has nothing in common with that of the request
    :raises pydantic.ValidationError: it does not fit, or has a key that the document forbids; places are as they are
        called in Python
    """
    if plan.request is None:
        return None
    if isinstance(request, BaseModel) or (plan.model is None and holds_model(request)):
        if plan.model is not None and not isinstance(request, plan.model):
            _check_kin(plan.model, request)
        return request
    if plan.takes_files and hasattr(request, "read"):  # whatever can be read is a file, io.BytesIO too
        return request
    made = plan.request(request)
    check_keys(request, made, API.warn_unknown_fields)
    return made


def _check_kin(wanted: type[PydanticModel], given: PydanticModel) -> None:
    """Refuse a model of something else. One without fields (UNSET is one) can be anything."""
    mine, theirs = wanted.model_fields.keys(), type(given).model_fields.keys()
    if mine and theirs and mine.isdisjoint(theirs):
        raise TypeError(f"request: expected {wanted.__name__}, not {type(given).__name__}")


class Prepared(NamedTuple):
    """A request; can it be sent a second time (for a retry)? `bare`: nothing that authenticates may be added."""

    request: httpx.Request
    replayable: bool
    bare: bool = False


def prepare(
    plan: Plan,
    request: Any,
    client: Client,
    base_url: str,
    user_agent: str,
    credentials: Credentials | None,
    timeout_ms: int | None,
    http_headers: Mapping[str, str] | None,
    asynchronous: bool,
) -> Prepared:
    """Build the request of one call.

    :param request: what `read_request` gave
    :param base_url: the server, without the operation's path
    :param timeout_ms: time limit in milliseconds; None: the client's own
    :param http_headers: headers of the caller, which win over all others
    :raises ValueError: a path value is missing, a header value holds a line break or is not ASCII, a required body is
        missing
    """
    query, reserved, cookies = (_pairs(params, request) for params in (plan.query, plan.reserved, plan.cookies))
    if plan.fixed:
        query = _fixed(plan, request, {key for key, _ in (*query, *reserved)}) + query
    if credentials is not None:
        if credentials.query:
            own = {key for key, _ in credentials.query}
            query = [pair for pair in query if pair[0] not in own] + credentials.query
        cookies += credentials.cookies
    payload = _payload(plan, request, asynchronous)
    headers = _headers(plan, request, user_agent, credentials, payload, cookies, http_headers)
    fixed = base_url.partition("?")[2]
    if fixed:  # a server URL with a query of its own
        query = parse_qsl(fixed, keep_blank_values=True) + query
    url = address(plan, request, base_url)
    raw_query = styles.reserved_query(reserved)
    built = _build(client, plan.operation.method, url, query, raw_query, headers, payload, timeout_ms)
    if payload.files and payload.media is not None:  # httpx knows form-data only
        built.headers["content-type"] = built.headers["content-type"].replace("multipart/form-data", payload.media)
    return Prepared(built, payload.replayable)


def address(plan: Plan, request: Any, base_url: str) -> str:
    """The URL of a call, without its query.

    :raises ValueError: a path value is missing
    """
    server, mark, _ = base_url.partition("?")
    return (server.rstrip("/") if mark else server) + _path(plan, request)


def prepare_elsewhere(
    operation: Operation[Any], client: Client, url: str, user_agent: str, timeout_ms: int | None
) -> Prepared:
    """Build a request for an address that a response named, on another host than the API's: nothing of the call or of
    the client goes there that could be a credential."""
    headers = {"Accept": operation.accept, "user-agent": user_agent}
    timeout: Any = httpx.USE_CLIENT_DEFAULT if timeout_ms is None else timeout_ms / 1000
    request = client.build_request(operation.method, url, headers=headers, timeout=timeout)
    request.url = httpx.URL(url)  # without parameters of the client
    request.headers = without_credentials(request.headers)
    return Prepared(request, True, bare=True)


def _pairs(params: list[Param], request: Any) -> styles.Pairs:
    return [pair for param in params for pair in styles.query_pairs(param, getattr(request, param.attr, None))]


def _fixed(plan: Plan, request: Any, given: Collection[str]) -> styles.Pairs:
    """The query that the path itself has, without what parameters say as well."""
    pairs: styles.Pairs = []
    for key, pieces in plan.fixed:
        if key not in given:
            texts = (piece if isinstance(piece, str) else _in_query(piece, request) for piece in pieces)
            pairs.append((key, "".join(texts)))
    return pairs


def _in_query(param: Param, request: Any) -> str:
    """The value of a parameter whose place in the path is after the question mark."""
    whole = param._replace(style="form", explode=False)
    for _, text in styles.query_pairs(whole, getattr(request, param.attr, None)):
        return text
    raise ValueError(f"path parameter {param.attr!r} must have a value")


def _payload(plan: Plan, request: Any, asynchronous: bool) -> Payload:
    body = plan.operation.body
    if body is None:
        return Payload()
    value = getattr(request, body.attr, None) if body.attr else request
    return payload_of(body, value, asynchronous) or Payload()


_DOTS = re.compile(r"(?:\.|%2E){1,2}").fullmatch
_ENCODED_DOTS = ("%2E", "%2E%2E")  # a value that is nothing else; most servers take it for text


def _path(plan: Plan, request: Any) -> str:
    """
    :raises ValueError: a value is missing, or makes a step of the path (`.`, `..`) out of what is beside it
    """
    text = ""
    for piece in plan.path:
        if isinstance(piece, str):
            text += piece
            continue
        value = getattr(request, piece.attr, None)
        written = styles.path_text(piece, value) if is_set(value) else None
        # without its value the path would be that of something else, such as a list instead of its member
        if written is None or (written == "" and piece.style == "simple" and not piece.reserved):
            raise ValueError(f"path parameter {piece.attr!r} must have a value")
        text += written
    if "." in text or "%2E" in text:
        for segment in text.split("/"):
            if _DOTS(segment) and segment not in _ENCODED_DOTS and segment not in plan.dots:
                raise ValueError(f"the path {text!r} would lead elsewhere: a value makes {segment!r} of a part of it")
    return text


def _headers(
    plan: Plan,
    request: Any,
    user_agent: str,
    credentials: Credentials | None,
    payload: Payload,
    cookies: styles.Pairs,
    http_headers: Mapping[str, str] | None,
) -> Headers:
    headers: Headers = {}
    for param in plan.headers:
        text = styles.header_text(param, getattr(request, param.attr, None))
        if text != "":
            headers[param.wire.lower()] = (param.wire, styles.checked_header(param.wire, text))
    headers["accept"] = ("Accept", plan.operation.accept)
    headers.setdefault("user-agent", ("user-agent", user_agent))  # a parameter of the operation may say another
    if credentials is not None:
        for name, text in credentials.headers.items():
            headers[name.lower()] = (name, text)
    if payload.media is not None and payload.files is None:
        headers["content-type"] = ("content-type", payload.media)
    if payload.length is not None:
        headers["content-length"] = ("content-length", str(payload.length))
    if cookies:
        own = headers.get("cookie", ("", ""))[1]
        headers["cookie"] = ("Cookie", "; ".join(filter(None, (own, styles.cookie_header(cookies)))))
    for name, text in (http_headers or {}).items():
        headers[name.lower()] = (name, styles.checked_header(name, text))
    return headers


# ------------------------------------------------------------------------------------------------ building with httpx


def _build(
    client: Client,
    method: str,
    url: str,
    query: styles.Pairs,
    raw_query: str,
    headers: Headers,
    payload: Payload,
    timeout_ms: int | None,
) -> httpx.Request:
    body: dict[str, Any] = {"content": payload.content, "data": payload.data, "files": payload.files}
    absolute = "://" in url  # else it may continue the base URL of the client
    if isinstance(client, (httpx.Client, httpx.AsyncClient)) and _is_plain(client) and absolute and not raw_query:
        # as `client.build_request` does, at a third of its cost: known URLs aren't parsed again, headers merged once
        limit = client.timeout if timeout_ms is None else httpx.Timeout(timeout_ms / 1000)
        return httpx.Request(
            method,
            _parse_url(f"{url}?{urlencode(query)}" if query else url),
            headers=_client_headers(client, headers),
            cookies=client.cookies if client.cookies.jar else None,
            extensions={"timeout": limit.as_dict()},
            **body,
        )
    timeout: Any = httpx.USE_CLIENT_DEFAULT if timeout_ms is None else timeout_ms / 1000
    request = client.build_request(
        method, url, params=styles.group(query), headers=dict(headers.values()), timeout=timeout, **body
    )
    if not absolute and request.url.is_relative_url:
        shown = without_secrets(url)
        raise ValueError(f"server_url: {shown!r} is not an absolute URL: it begins with https:// or http://")
    if raw_query:
        known = request.url.query.decode("ascii")
        query_text = f"{known}&{raw_query}" if known else raw_query
        request.url = httpx.URL(f"{request.url.copy_with(query=None)}?{query_text}")
    return request


def _is_plain(client: httpx.Client | httpx.AsyncClient) -> bool:
    """Does the client build requests as httpx does, adding no parameters of its own?"""
    build = type(client).build_request
    return (build is httpx.Client.build_request or build is httpx.AsyncClient.build_request) and not client.params


def _client_headers(client: httpx.Client | httpx.AsyncClient, headers: Headers) -> list[tuple[bytes, bytes]]:
    """The client's headers, then ours, which replace those of the same name."""
    merged = [pair for pair in client.headers.raw if pair[0].lower().decode("latin-1") not in headers]
    merged += [(name.encode("ascii"), text.encode("ascii")) for name, text in headers.values()]
    return merged


_VARIABLE = re.compile(r"\{([^{}/?#]+)\}")
_HTTP = re.compile(r"https?://[^/?#]", re.IGNORECASE)


def server_url(base: str | None, own: tuple[str, ...], details: tuple[str, dict[str, str]]) -> str:
    """The server of a call: the one given to the method, the operation's own, or the SDK's; variables filled in,
    a fragment, which is never sent, and one slash cut.

    :raises ValueError: it names no host, or a variable has no value or does not fit into it
    """
    url, variables = details
    if base is not None:
        url = base
    elif own:
        url = own[0]
    url = (filled(url, variables) if "{" in url else url).partition("#")[0]
    if missing := _VARIABLE.search(url):
        raise ValueError(
            f"server variable {missing[1]!r} has no value: give the client url_params={{{missing[1]!r}: …}}"
        )
    if not _HTTP.match(url) and (parts := urlsplit(url)).scheme and not parts.netloc:
        raise ValueError(
            f"server_url: {without_secrets(url)!r} is not the URL of a server: it begins with https:// or http://"
        )
    return url.removesuffix("/")
