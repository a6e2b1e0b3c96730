"""Operations, their parameters, bodies and responses."""

from __future__ import annotations

import enum
from collections.abc import Mapping
from dataclasses import dataclass, field

from generator.diagnostics import Origin
from generator.ir.schemas import Presence
from generator.ir.types import SchemaId, Type
from generator.values import MISSING, JsonValue, MaybeValue


class Location(enum.Enum):
    PATH = "path"
    QUERY = "query"
    HEADER = "header"
    COOKIE = "cookie"


class ContentKind(enum.Enum):
    """How a media type is written and read."""

    JSON = "json"
    TEXT = "text"
    BINARY = "binary"
    FORM = "form"  # application/x-www-form-urlencoded
    MULTIPART = "multipart"
    XML = "xml"  # handled as text
    EVENT_STREAM = "event-stream"
    JSON_LINES = "json-lines"
    NONE = "none"


@dataclass(frozen=True, slots=True, kw_only=True)
class Example:
    """A named example of a parameter or media type."""

    name: str
    value: JsonValue
    origin: Origin


@dataclass(frozen=True, slots=True, kw_only=True)
class Param:
    """A parameter (OpenAPI 3.1, 4.8.12)."""

    name: str
    location: Location
    type: Type
    presence: Presence
    style: str
    explode: bool
    origin: Origin
    name_override: str = ""  # x-speakeasy-name-override
    allow_reserved: bool = False
    allow_empty: bool = False  # of a query parameter: it may be sent without a value
    content_type: str | None = None  # a `content` parameter: its media type
    default: MaybeValue = MISSING
    description: str = ""
    deprecated: bool = False
    deprecation_message: str = ""
    cell_examples: tuple[JsonValue, ...] = ()  # for table cells
    examples: tuple[Example, ...] = ()  # for snippets, the best first
    is_global: bool = False  # x-speakeasy-globals
    extensions: Mapping[str, JsonValue] = field(default_factory=dict)


@dataclass(frozen=True, slots=True, kw_only=True)
class Encoding:
    """How one part of a form or multipart body is written (OpenAPI 3.1, 4.8.15)."""

    content_type: str | None = None
    style: str | None = None
    explode: bool | None = None
    allow_reserved: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Content:
    """One media type of a body or a response. `type` is None where the media type has no schema."""

    media_type: str
    kind: ContentKind
    type: Type | None
    origin: Origin
    examples: tuple[Example, ...] = ()
    encoding: Mapping[str, Encoding] = field(default_factory=dict)
    empty_schema: bool = False  # the schema is `{}`
    sentinel: str | None = None  # text that ends an event stream


@dataclass(frozen=True, slots=True, kw_only=True)
class Body:
    """A request body. `field` is its key among the fields of the request model: the last `$ref` segment in its
    original case, or "RequestBody"."""

    required: bool
    contents: tuple[Content, ...]  # the preferred one first
    field: str
    origin: Origin
    description: str = ""
    nullable: bool = False
    cell_examples: tuple[JsonValue, ...] = ()  # for table cells

    @property
    def content(self) -> Content:
        """The media type that is sent."""
        return self.contents[0]


@dataclass(frozen=True, slots=True, kw_only=True)
class Header:
    """A header of a response (OpenAPI 3.1, 4.8.21)."""

    name: str
    type: Type
    description: str = ""
    required: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class LinkArgument:
    """A parameter that a link gives. `value`: a runtime expression (OpenAPI 3.1, 4.8.20.4), or a constant."""

    name: str
    location: Location
    value: JsonValue


class Delivery(enum.Enum):
    """How a body that was received is given to the caller."""

    VALUE = "value"  # parsed; text as it is
    BYTES = "bytes"  # read already
    OPEN = "open"  # as the HTTP response, still to be read
    STREAM = "stream"  # piece by piece, each parsed


@dataclass(frozen=True, slots=True, kw_only=True)
class Result:
    """What a call may return. `type`: of the value, or of the pieces of a stream; a File for bytes."""

    delivery: Delivery
    type: Type


@dataclass(frozen=True, slots=True, kw_only=True)
class Link:
    """Where a response leads (OpenAPI 3.1, 4.8.20): a call of `operation` with values taken from this one."""

    key: str
    operation: str  # id
    origin: Origin
    arguments: tuple[LinkArgument, ...] = ()
    body: MaybeValue = MISSING  # as the value of an argument
    description: str = ""
    server_url: str = ""  # "" for the one of the operation


@dataclass(frozen=True, slots=True, kw_only=True)
class Response:
    """A response. `status` is as the document has it: "200", "4XX", "default"."""

    status: str
    contents: tuple[Content, ...]
    origin: Origin
    is_error: bool
    description: str = ""
    headers: tuple[Header, ...] = ()
    links: tuple[Link, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class RetryPolicy:
    """x-speakeasy-retries. Times in milliseconds; `statuses` such as "429" or "5XX"."""

    initial_interval: int
    max_interval: int
    max_elapsed_time: int
    exponent: float
    statuses: tuple[str, ...]
    retry_connection_errors: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class Pagination:
    """x-speakeasy-pagination, as the document gives it; JSONPath expressions in `outputs`."""

    kind: str  # offsetLimit | cursor | url
    inputs: tuple[Mapping[str, JsonValue], ...]
    outputs: Mapping[str, str]


@dataclass(frozen=True, slots=True, kw_only=True)
class UsageExample:
    """How USAGE.md and the README show an operation (x-speakeasy-usage-example)."""

    title: str = ""
    description: str = ""
    position: float = 0  # among all of them


class SchemeKind(enum.Enum):
    API_KEY = "apiKey"
    BASIC = "basic"
    BEARER = "bearer"
    DIGEST = "digest"
    OAUTH2 = "oauth2"
    OPENID = "openIdConnect"
    MUTUAL_TLS = "mutualTLS"
    CUSTOM = "custom"


@dataclass(frozen=True, slots=True, kw_only=True)
class OAuthFlow:
    """A way to get tokens (OpenAPI 3.1, 4.8.29)."""

    kind: str  # clientCredentials | password | authorizationCode | implicit
    token_url: str = ""
    refresh_url: str = ""
    scopes: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class SecurityScheme:
    """A security scheme (OpenAPI 3.1, 4.8.27). `key` is its name under components."""

    key: str
    kind: SchemeKind
    origin: Origin
    parameter: str = ""  # apiKey: name of the header, query parameter or cookie
    location: Location | None = None
    flows: tuple[OAuthFlow, ...] = ()
    example: MaybeValue = MISSING  # x-speakeasy-example
    env: tuple[str, ...] = ()  # environment variables that hold its fields, where configured
    fields: tuple[
        str, ...
    ] = ()  # names of its fields in the Security model: one, or user name and password, or id and secret


@dataclass(frozen=True, slots=True, kw_only=True)
class SecurityRequirement:
    """Schemes that are needed together (AND); a tuple of requirements is an OR; no scheme at all: anonymous."""

    schemes: tuple[tuple[str, tuple[str, ...]], ...]  # (key of the scheme, scopes)


@dataclass(frozen=True, slots=True, kw_only=True)
class OwnSecurity:
    """Credentials that the method of an operation takes: the schemes that it names are not those of the client."""

    model: SchemaId  # the synthetic <Operation>Security
    schemes: tuple[SecurityScheme, ...]
    needed: bool  # the credentials of the client are sufficient for no alternative


@dataclass(frozen=True, slots=True, kw_only=True)
class ServerVariable:
    """What may be put into the URL of a server (OpenAPI 3.1, 4.8.6)."""

    name: str
    default: str | None = None  # None: a call fails unless its caller says the value
    enum: tuple[str, ...] = ()
    description: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Server:
    """Where operations are to be found (OpenAPI 3.1, 4.8.5)."""

    url: str
    description: str = ""
    id: str | None = None  # x-speakeasy-server-id
    variables: tuple[ServerVariable, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Operation:
    """One method of the client. Parameters are merged: path-level ones first, then the operation's own, later wins."""

    id: str  # operationId, or a stable one made from method and path
    method: str  # upper case
    path: str
    group: str  # raw text of x-speakeasy-group or of the first tag; "" for the root
    name_override: str | None  # x-speakeasy-name-override of this operation or the last matching root rule
    origin: Origin
    summary: str = ""
    description: str = ""
    deprecated: bool = False
    deprecation_message: str = ""
    replacement: str = ""  # x-speakeasy-deprecation-replacement: an operationId
    tags: tuple[str, ...] = ()
    params: tuple[Param, ...] = ()
    body: Body | None = None
    request: SchemaId | None = None  # the <Operation>Request model; only if there is a parameter
    responses: tuple[Response, ...] = ()
    results: tuple[Result, ...] = ()  # what a call may return, each once; none where no success has a body
    security: tuple[SecurityRequirement, ...] | None = None  # None: as the document
    own_security: OwnSecurity | None = None
    servers: tuple[Server, ...] = ()  # own servers of operation or path item
    retries: RetryPolicy | None = None
    timeout_ms: int | None = None  # x-speakeasy-timeout, of the operation or of the document
    pagination: Pagination | None = None
    usage_example: UsageExample | None = None
    extensions: Mapping[str, JsonValue] = field(default_factory=dict)

    @property
    def successes(self) -> tuple[Response, ...]:
        return tuple(r for r in self.responses if not r.is_error)

    @property
    def errors(self) -> tuple[Response, ...]:
        return tuple(r for r in self.responses if r.is_error)

    @property
    def is_stream(self) -> bool:
        """Whether everything that it may return is a stream."""
        return bool(self.results) and all(result.delivery is Delivery.STREAM for result in self.results)

    @property
    def stream(self) -> Content | None:
        """What comes piece by piece; None where nothing does."""
        kinds = (ContentKind.EVENT_STREAM, ContentKind.JSON_LINES)
        return next((content for r in self.successes for content in r.contents if content.kind in kinds), None)

    @property
    def media_types(self) -> tuple[str, ...]:
        """In what successes come, the preferred one first: JSON, else in the order of statuses."""
        found = list(dict.fromkeys(content.media_type for r in self.successes for content in r.contents))
        return tuple(sorted(found, key=lambda media_type: media_type != "application/json"))

    @property
    def headers(self) -> tuple[Header, ...]:
        """The headers of all responses, each name once."""
        found = {header.name.lower(): header for response in self.responses[::-1] for header in response.headers[::-1]}
        return tuple(found.values())[::-1]

    @property
    def links(self) -> tuple[Link, ...]:
        """The links of all responses; one that several responses share comes once."""
        found = [link for response in self.responses for link in response.links]
        return tuple({(k.key, k.operation, repr((k.arguments, k.body))): k for k in found}.values())


@dataclass(frozen=True, slots=True, kw_only=True)
class Webhook:
    """A call that the API makes to the user: a webhook, or a callback of an operation (`operation` set)."""

    key: str
    method: str
    origin: Origin
    summary: str = ""
    deprecated: bool = False
    body: Body | None = None
    operation: str | None = None  # id of the operation whose callback this is
    expression: str = ""  # runtime expression of a callback


def has_no_body(status: str) -> bool:
    """Do responses with this status never have a body (RFC 9110, 15.2, 15.3.5, 15.3.6, 15.4.5)?"""
    return status in ("204", "205", "304") or status.startswith("1")
