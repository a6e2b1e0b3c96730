"""The description of an operation: everything that distinguishes one method from another, as data."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Any, Callable, Generic, Mapping, Optional, Tuple, TypeVar

from .names import camel

T = TypeVar("T")
TypeOf = Callable[[], Any]
"""Gives a type when it is needed, so that describing an operation loads no model."""


@dataclass(frozen=True)
class Param:
    """A parameter (OpenAPI 3.1, 4.8.12): attribute of the request model, name on the wire, how its value is written."""

    attr: str
    wire: str
    style: str
    explode: bool
    reserved: bool = False
    content: Optional[str] = None
    file: bool = False


@dataclass(frozen=True)
class PlacedParam:
    """A parameter and where it stands: path, query, header or cookie."""

    location: str
    param: Param


def _placed(
    location: str, attr: str, wire: Optional[str], style: str, explode: bool, reserved: bool, content: Optional[str]
) -> PlacedParam:
    return PlacedParam(location, Param(attr, wire or camel(attr), style, explode, reserved, content))


def path(
    attr: str,
    wire: Optional[str] = None,
    *,
    style: str = "simple",
    explode: bool = False,
    reserved: bool = False,
    content: Optional[str] = None,
) -> PlacedParam:
    """A path parameter; styles simple, label, matrix."""
    return _placed("path", attr, wire, style, explode, reserved, content)


def query(
    attr: str,
    wire: Optional[str] = None,
    *,
    style: str = "form",
    explode: bool = True,
    reserved: bool = False,
    content: Optional[str] = None,
) -> PlacedParam:
    """A query parameter; styles form, spaceDelimited, pipeDelimited, deepObject."""
    return _placed("query", attr, wire, style, explode, reserved, content)


def header(
    attr: str,
    wire: Optional[str] = None,
    *,
    style: str = "simple",
    explode: bool = False,
    reserved: bool = False,
    content: Optional[str] = None,
) -> PlacedParam:
    """A header parameter."""
    return _placed("header", attr, wire, style, explode, reserved, content)


def cookie(
    attr: str,
    wire: Optional[str] = None,
    *,
    style: str = "form",
    explode: bool = True,
    reserved: bool = False,
    content: Optional[str] = None,
) -> PlacedParam:
    """A cookie parameter."""
    return _placed("cookie", attr, wire, style, explode, reserved, content)


@dataclass(frozen=True)
class Body:
    """A request body. `attr` is its attribute of the request model, or "" where the request is the body itself."""

    kind: str  # json | form | multipart | raw | text
    media: str
    attr: str = ""
    optional: bool = False
    nullable: bool = False
    parts: Tuple[Param, ...] = ()


def json_body(
    attr: str = "", *, media: str = "application/json", optional: bool = False, nullable: bool = False
) -> Body:
    """A JSON body."""
    return Body("json", media, attr, optional, nullable)


def form_body(
    attr: str = "",
    parts: Tuple[Param, ...] = (),
    *,
    media: str = "application/x-www-form-urlencoded",
    optional: bool = False,
) -> Body:
    """A URL-encoded form."""
    return Body("form", media, attr, optional, False, parts)


def multipart_body(
    attr: str = "", parts: Tuple[Param, ...] = (), *, media: str = "multipart/form-data", optional: bool = False
) -> Body:
    """A multipart form; `parts` name the fields that are not written the default way."""
    return Body("multipart", media, attr, optional, False, parts)


def raw_body(attr: str = "", *, media: str = "application/octet-stream", optional: bool = False) -> Body:
    """Bytes, a file, or an iterable of bytes, streamed as they are."""
    return Body("raw", media, attr, optional)


def text_body(attr: str = "", *, media: str = "text/plain", optional: bool = False) -> Body:
    """Text."""
    return Body("text", media, attr, optional)


def part(
    attr: str,
    wire: Optional[str] = None,
    *,
    style: str = "form",
    explode: bool = True,
    reserved: bool = False,
    content: Optional[str] = None,
) -> Param:
    """A field of a form or multipart body (OpenAPI 3.1, 4.8.15); `content` is its media type."""
    return Param(attr, wire or camel(attr), style, explode, reserved, content)


def file_part(attr: str, wire: Optional[str] = None, *, content: Optional[str] = None) -> Param:
    """A field of a multipart body that is a file."""
    return Param(attr, wire or camel(attr), "form", True, False, content, True)


@dataclass(frozen=True)
class Answer:
    """A documented answer. `kind`: json, text, bytes, stream (open response), events, jsonl."""

    statuses: Tuple[str, ...]
    type: Optional[TypeOf]
    media: str
    kind: str
    sentinel: Optional[str]


def answer(
    statuses: str,
    type: Optional[TypeOf] = None,
    media: str = "application/json",
    kind: str = "json",
    *,
    sentinel: Optional[str] = None,
) -> Answer:
    """An answer for these statuses (blank separated: "200", "4XX", "default"); without a type it has no body."""
    return Answer(tuple(statuses.split()), type, media, kind, sentinel)


@dataclass(frozen=True)
class Retry:
    """When and how to retry unless the caller says otherwise. Times in milliseconds; statuses such as "429" or
    "5XX"."""

    initial_interval: int
    max_interval: int
    exponent: float
    max_elapsed_time: int
    statuses: Tuple[str, ...]
    connection_errors: bool = False


@dataclass(frozen=True)
class Scheme:
    """A security scheme: which attribute of the Security model holds the credential, and where it is sent."""

    attr: str
    kind: str  # apiKey basic bearer oauth2 openIdConnect clientCredentials password digest mutualTLS custom
    location: str = "header"
    name: str = "Authorization"
    env: str = ""
    nested: str = ""
    username: str = "username"
    password: str = field(default="password")
    client_id: str = "client_id"
    client_secret: str = field(default="client_secret")
    token_url: str = ""
    scopes: Tuple[str, ...] = ()


Requirements = Tuple[Tuple[str, ...], ...]


@dataclass(frozen=True)
class Api:
    """What holds for all operations."""

    default_error: TypeOf
    schemes: Tuple[Scheme, ...] = ()
    security: Requirements = ()
    retries: Optional[Retry] = None


@dataclass(frozen=True)
class Input:
    """A value of the request that paging changes. `role`: page, offset, limit, cursor, url; `place`: parameters or
    requestBody."""

    name: str
    role: str
    place: str = "parameters"


@dataclass(frozen=True)
class Pagination:
    """How to get from one page to the next. Places in the answer are simple JSONPaths ("$.a.b[-1]")."""

    kind: str  # offsetLimit | cursor | url
    inputs: Tuple[Input, ...] = ()
    results: Optional[str] = None
    next_cursor: Optional[str] = None
    next_url: Optional[str] = None
    num_pages: Optional[str] = None


@dataclass(eq=False)
class Operation(Generic[T]):
    """One operation of the API, whose result is a `T`. None in `security` and `retries` means: as the whole API
    has it."""

    id: str
    method: str
    path: str
    request: Optional[TypeOf] = None
    params: Tuple[PlacedParam, ...] = ()
    body: Optional[Body] = None
    accept: str = "application/json"
    answers: Tuple[Answer, ...] = ()
    errors: Tuple[Answer, ...] = ()
    security: Optional[Requirements] = None
    scopes: Tuple[str, ...] = ()
    servers: Tuple[str, ...] = ()
    server_variables: Optional[Mapping[str, str]] = None
    retries: Optional[Retry] = None
    no_retries: bool = False
    timeout_ms: Optional[int] = None
    idempotent: Optional[bool] = None
    pagination: Optional[Pagination] = None

    def __post_init__(self) -> None:
        self.plan: Any = None  # made by the engine on the first call
