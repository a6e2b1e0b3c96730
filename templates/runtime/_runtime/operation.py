"""The description of an operation: everything that distinguishes one method from another, as data."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any, Generic, NamedTuple, TypeVar

from ..types.basemodel import camel
from .errors import ResponseValidationError

T = TypeVar("T")
TypeOf = Callable[[], Any]
"""Gives a type when it is needed, so that describing an operation loads no model."""


class Param(NamedTuple):
    """A parameter (OpenAPI 3.1, 4.8.12): attribute of the request model, name on the wire, how its value is written."""

    attr: str
    wire: str
    style: str
    explode: bool
    reserved: bool = False
    content: str | None = None
    file: bool = False
    allow_empty: bool = False
    """Where it has no value, it is sent all the same, without one (`name=`)."""


class PlacedParam(NamedTuple):
    """A parameter and where it is: path, query, header or cookie."""

    location: str
    param: Param


class Place:
    """Makes the parameters of one place, with its defaults of style and explode."""

    def __init__(self, location: str, style: str, explode: bool) -> None:
        self._location = location
        self._style = style
        self._explode = explode

    def __call__(
        self,
        attr: str,
        wire: str | None = None,
        *,
        style: str = "",
        explode: bool | None = None,
        reserved: bool = False,
        content: str | None = None,
        allow_empty: bool = False,
    ) -> PlacedParam:
        name = camel(attr) if wire is None else wire
        spread = self._explode if explode is None else explode
        param = Param(attr, name, style or self._style, spread, reserved, content, allow_empty=allow_empty)
        return PlacedParam(self._location, param)


path = Place("path", "simple", False)
"""A path parameter; styles simple, label, matrix."""
query = Place("query", "form", True)
"""A query parameter; styles form, spaceDelimited, pipeDelimited, deepObject."""
header = Place("header", "simple", False)
"""A header parameter."""
cookie = Place("cookie", "form", True)
"""A cookie parameter."""


class Body(NamedTuple):
    """A request body. `attr` is its attribute of the request model, or "" where the request is the body itself;
    `numbers`: decimals of JSON that are in no model are numbers, for their type says so."""

    kind: str  # json | form | multipart | raw | text | lines
    media: str
    attr: str = ""
    optional: bool = False
    nullable: bool = False
    parts: tuple[Param, ...] = ()
    numbers: bool = False


class BodyKind:
    """Makes the bodies of one kind, with its usual media type."""

    def __init__(self, kind: str, media: str) -> None:
        self._kind = kind
        self._media = media

    def __call__(
        self,
        attr: str = "",
        parts: tuple[Param, ...] = (),
        *,
        media: str = "",
        optional: bool = False,
        nullable: bool = False,
        numbers: bool = False,
    ) -> Body:
        return Body(self._kind, media or self._media, attr, optional, nullable, parts, numbers)


json_body = BodyKind("json", "application/json")
form_body = BodyKind("form", "application/x-www-form-urlencoded")
"""A URL-encoded form; `parts` name the fields that are not written the default way."""
multipart_body = BodyKind("multipart", "multipart/form-data")
"""A multipart form; `parts` as in a form."""
raw_body = BodyKind("raw", "application/octet-stream")
"""Bytes, a file, or an iterable of bytes, streamed as they are."""
text_body = BodyKind("text", "text/plain")
lines_body = BodyKind("lines", "application/x-ndjson")
"""Lines of JSON, each an item of the list."""


def part(
    attr: str,
    wire: str | None = None,
    *,
    style: str = "form",
    explode: bool = True,
    reserved: bool = False,
    content: str | None = None,
) -> Param:
    """A field of a form or multipart body (OpenAPI 3.1, 4.8.15); `content` is its media type."""
    return Param(attr, camel(attr) if wire is None else wire, style, explode, reserved, content)


def file_part(attr: str, wire: str | None = None, *, content: str | None = None) -> Param:
    """A field of a multipart body that is a file."""
    return Param(attr, camel(attr) if wire is None else wire, "form", True, False, content, True)


class DocumentedResponse(NamedTuple):
    """A documented response. `kind`: json, text, bytes, stream (open response), of which `open` makes events (or
    their data alone) or jsonl; `required`: the method gives its type, so that a JSON `null` which that does not know is
    no value of it."""

    statuses: tuple[str, ...]
    type: TypeOf | None
    media: str
    kind: str
    open: Callable[[Any], Any] | None = None
    required: bool = False


def response(
    statuses: str,
    type: TypeOf | None = None,
    media: str = "application/json",
    kind: str = "json",
    *,
    required: bool = False,
) -> DocumentedResponse:
    """A response for these statuses (blank separated: "200", "4XX", "default"); without a type it has no body."""
    return DocumentedResponse(tuple(statuses.split()), type, media, kind, required=required)


class Retry(NamedTuple):
    """When and how to retry unless the caller says otherwise. Times in milliseconds; statuses such as "429" or
    "5XX"."""

    initial_interval: int
    max_interval: int
    exponent: float
    max_elapsed_time: int
    statuses: tuple[str, ...]
    connection_errors: bool = False


_SECOND = "password"
_THIRD = "client_secret"


class Scheme(NamedTuple):
    """A security scheme: which attribute of the Security model holds the credential, and where it is sent."""

    attr: str
    kind: str  # apiKey basic bearer oauth2 openIdConnect clientCredentials password digest mutualTLS custom
    location: str = "header"
    name: str = "Authorization"
    env: str = ""
    nested: str = ""
    username: str = "username"
    password: str = _SECOND
    client_id: str = "client_id"
    client_secret: str = _THIRD
    token_url: str = ""
    refresh_url: str = ""
    scopes: tuple[str, ...] = ()


Requirements = tuple[tuple[str, ...], ...]


class OwnSecurity(NamedTuple):
    """Credentials that a method takes: their model, and how they are used. `given`: those of one call."""

    model: TypeOf
    security: Requirements
    schemes: tuple[Scheme, ...]
    given: Any = None


class Api(NamedTuple):
    """What holds for all operations."""

    default_error: TypeOf
    schemes: tuple[Scheme, ...] = ()
    security: Requirements = ()
    retries: Retry | None = None
    grants: Callable[..., Any] | None = None
    """What gets tokens (`oauth.authorize`), where a scheme needs them."""
    global_parameters: Callable[..., Any] | None = None
    """What fills in parameters that the client was given (`constructors.with_global_parameters`); None where there are
    none."""
    response_error: TypeOf = lambda: ResponseValidationError
    """What is raised for a success that does not parse, or not as documented."""
    no_response_error: TypeOf | None = None
    """What is raised where there is no response and a hook took the error away; None for the default error."""
    errors_of_responses: bool = False
    """Errors are made from the response (message or data, response) rather than from parts of it; one whose body
    does not have the documented form is a `response_error`."""
    sorted_json: bool = True
    """The keys of JSON bodies are sorted, instead of in the order of the model."""
    follow_redirects: bool = False
    """The SDK's own clients follow redirects."""
    retry_network_errors: bool = False
    """Where connections that fail are retried, reads and writes that fail are too."""
    hooks_in_threads: bool = False
    """Hooks of asynchronous calls run in a thread, so that they may block, instead of in the event loop."""
    read_loosely: Callable[[Any, Any], Any] | None = None
    """What reads responses that do not fit (`lenient.read_loosely`), where they are to be kept."""
    warn_unknown_fields: bool = False
    """Whether all keys of a request that its models do not know are warned about, and not only misspelt fields."""


class Input(NamedTuple):
    """A value of the request that paging changes. `role`: page, offset, limit, cursor, url; `place`: parameters or
    requestBody."""

    name: str
    role: str
    place: str = "parameters"


class Pagination(NamedTuple):
    """How to get from one page to the next. Places in the response are simple JSONPaths ("$.a.b[-1]")."""

    kind: str  # offsetLimit | cursor | url
    inputs: tuple[Input, ...] = ()
    results: str | None = None
    next_cursor: str | None = None
    next_url: str | None = None
    num_pages: str | None = None


@dataclass(eq=False)
class Operation(Generic[T]):
    """One operation of the API, whose result is a `T`.

    `endpoint` is the method and the path; names in braces are attributes of the request, braces themselves are
    doubled. `params` holds all parameters but those of the path in the default style. None in `security` and
    `retries` means: as the whole API has it.
    """

    id: str
    endpoint: str
    request: TypeOf | None = None
    params: tuple[PlacedParam, ...] = ()
    body: Body | None = None
    accept: str = "application/json"
    responses: tuple[DocumentedResponse, ...] = ()
    errors: tuple[DocumentedResponse, ...] = ()
    security: Requirements | None = None
    scopes: tuple[str, ...] = ()
    servers: tuple[str, ...] = ()
    server_variables: Mapping[str, str] | None = None
    retries: Retry | None = None
    no_retries: bool = False
    timeout_ms: int | None = None
    idempotent: bool | None = None
    pagination: Pagination | None = None
    elsewhere: str = ""  # another host's address of the next page, which gets no credentials
    global_parameters: tuple[tuple[str, str], ...] = ()  # (attribute of the request, argument of the client)
    own_security: OwnSecurity | None = None

    def __post_init__(self) -> None:
        self.method, _, self.path = self.endpoint.partition(" ")
        self.plan: Any = None  # made by the engine on the first call
