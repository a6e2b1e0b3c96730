"""What the docs templates receive: facts, rows whose cells are ready Markdown, and ready booleans.

Templates make tables of rows (`docs/_macros.j2`). A cell may have several lines; the filter `table` makes it fit.
Facts are there whether or not the page shows them: `texts` of an operation says which sections it has. Fences are whole
blocks of Markdown, from the opening to the closing line, without a final newline. Types link relative to a page two
folders below the root of the output. A field whose name is a word of Python ends in an underscore here, and not in
templates.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from generator.ir import JsonValue


@dataclass(frozen=True, slots=True, kw_only=True)
class FieldRow:
    """One field of an object page."""

    name: str  # on the wire
    python_name: str
    label: str  # Markdown: the Python name, struck through when deprecated
    type: str  # Markdown, with links
    annotation: str  # the type as code
    required: bool
    mark: str  # Markdown: `required` as a check mark or a minus
    description: str  # Markdown; "N/A" where the document has none
    example: str  # Markdown; "" where the document has none
    default: str  # Markdown; "" where the document has none
    deprecated: bool
    read_only: bool
    write_only: bool
    extensions: Mapping[str, JsonValue] = field(default_factory=dict)  # x-* of the property


@dataclass(frozen=True, slots=True, kw_only=True)
class ValueRow:
    """One member of an enum page."""

    python_name: str
    label: str  # Markdown: the Python name
    value: str  # Markdown
    description: str  # Markdown; "" where the document has none


@dataclass(frozen=True, slots=True, kw_only=True)
class MemberView:
    """One member of a union page."""

    type: str  # as code: `shared.X`
    fence: str  # how to write a value of this type


@dataclass(frozen=True, slots=True, kw_only=True)
class TagRow:
    """A value of the discriminator of a union."""

    value: str  # Markdown
    type: str  # Markdown


@dataclass(frozen=True, slots=True, kw_only=True)
class ModelPage:
    """docs/models/<namespace>/<page>.md."""

    name: str  # class name
    qualified: str  # shared.Customer
    heading: str  # the name, struck through when deprecated
    description: str  # "" where the document has none
    deprecation: str  # the note that the class goes away, or ""
    is_object: bool
    is_enum: bool
    is_union: bool
    is_alias: bool
    has_table: bool  # of the fields of an object; in the exact dialect also where there are none
    note: str  # below the table, or instead of it, or ""
    usage: str  # fence with a member of an enumeration, or ""
    page: str  # path of the page in the output
    module: str  # where the class is imported from
    fields: tuple[FieldRow, ...]  # in the order of the table
    values: tuple[ValueRow, ...]
    members: tuple[MemberView, ...]
    discriminator: tuple[TagRow, ...]
    discriminator_text: str  # the sentence before the table of the discriminator, or "" where the page has none
    alias: str  # Markdown of the type that an alias represents
    extensions: Mapping[str, JsonValue] = field(default_factory=dict)  # x-* of the schema


@dataclass(frozen=True, slots=True, kw_only=True)
class ExampleView:
    """One usage example of an operation."""

    name: str  # of the example
    heading: str  # its name, or "" where there is but one
    comment: str  # of HTML for tools, or ""
    fence: str


@dataclass(frozen=True, slots=True, kw_only=True)
class ParameterRow:
    """A parameter of an operation, or an argument of its method."""

    name: str  # on the wire; of an argument that is not a parameter, its Python name
    python_name: str
    in_: str  # path, query, header, cookie or body; "" for an argument that is not a parameter
    label: str  # Markdown: the Python name
    type: str  # Markdown, with links
    annotation: str  # the type as code
    required: bool
    mark: str  # Markdown: `required` as a check mark or a minus
    description: str  # Markdown; "N/A" where the document has none
    example: str  # Markdown; "" where the document has none
    default: str  # Markdown; "" where the document has none
    deprecated: bool
    extensions: Mapping[str, JsonValue] = field(default_factory=dict)  # x-* of the parameter


@dataclass(frozen=True, slots=True, kw_only=True)
class BodyView:
    """The body of a request."""

    python_name: str  # field of the request, or "request" where it is all of it
    type: str  # Markdown, with links; "" where the document has no schema
    annotation: str  # the type as code; "" where the document has no schema
    required: bool
    description: str  # Markdown
    media_types: tuple[str, ...]  # the one that is sent first


@dataclass(frozen=True, slots=True, kw_only=True)
class HeaderRow:
    """A header of a response."""

    name: str
    label: str  # Markdown
    type: str  # Markdown
    description: str  # Markdown
    required: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class ResponseRow:
    """What an operation responds with a status."""

    status: str  # as the document has it: 200, 4XX, default
    description: str  # Markdown
    is_error: bool
    type: str  # Markdown, with links; "" without a body
    annotation: str  # the type as code; "" without a body
    media_types: tuple[str, ...]
    headers: tuple[HeaderRow, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class ErrorRow:
    """An exception of a method."""

    type: str  # the class
    status: str  # comma separated
    media_type: str  # Markdown


@dataclass(frozen=True, slots=True, kw_only=True)
class SecurityRow:
    """Credentials that are sufficient for an operation."""

    credentials: str  # Markdown: fields of `Security` that are needed together
    scopes: str  # Markdown
    schemes: tuple[str, ...]  # keys of the security schemes


@dataclass(frozen=True, slots=True, kw_only=True)
class ServerRow:
    """A server of an operation, or of the API."""

    number: str  # from 0
    name: str  # Markdown; "" where it has none
    url: str
    label: str  # Markdown: the URL
    description: str  # Markdown


@dataclass(frozen=True, slots=True, kw_only=True)
class PaginationView:
    """How an operation is gone through page by page."""

    kind: str  # offsetLimit, cursor or url
    method: str  # the iterator over pages
    example: str  # fence
    inputs: tuple[Mapping[str, JsonValue], ...]  # as the document has them
    outputs: Mapping[str, JsonValue]  # JSONPath by name


@dataclass(frozen=True, slots=True, kw_only=True)
class CallbackRow:
    """A call that the API makes in return."""

    label: str  # Markdown: method and address
    type: str  # Markdown: what is sent; "" for nothing
    summary: str  # Markdown; "" where the document has none


@dataclass(frozen=True, slots=True, kw_only=True)
class LinkRow:
    """A call that a response leads to."""

    label: str  # Markdown: the object that makes its request
    target: str  # Markdown: the method
    description: str  # Markdown


@dataclass(frozen=True, slots=True, kw_only=True)
class OperationTexts:
    """What a section of an operation begins with; "" where the page has no such section."""

    response: str  # on streams and media types; may be "" all the same
    headers: str
    pagination: str
    security: str
    optional_security: str  # that the call also works without credentials
    servers: str
    callbacks: str
    links: str


@dataclass(frozen=True, slots=True, kw_only=True)
class OperationView:
    """One operation, on the page of its group."""

    id: str  # operationId
    method: str  # of HTTP, upper case
    path: str  # /companies/{companyId}
    name: str  # name of the method in Python
    group: str  # accessor of its group: sales.invoices; "" for the client
    accessor: str  # how it is reached: companies.create
    page: str  # path of the page of its group in the output, with #name at its end
    http: str  # GET /companies/{companyId}
    listing: str  # its line in the list of operations, without the bullet; the link is relative to the page
    heading: str  # name, struck through when deprecated
    summary: str  # Markdown
    description: str  # of the document, its summary where there is none
    deprecated: bool
    deprecation: str  # the note that it goes away, or ""
    tags: tuple[str, ...]
    example: str  # fence of the first example
    examples: tuple[ExampleView, ...]
    parameters: tuple[ParameterRow, ...]  # of the document, in its order
    arguments: tuple[ParameterRow, ...]  # what the method takes, in the order of the table
    body: BodyView | None  # None where it sends none
    response: str  # Markdown of the type of its result, or ""
    responses: tuple[ResponseRow, ...]  # by status, in the order of the document
    errors: tuple[ErrorRow, ...]  # exceptions; the last one covers all that the document does not describe
    headers: tuple[HeaderRow, ...]  # of all responses, each name once
    pagination: PaginationView | None  # None where it has no pages
    security: tuple[SecurityRow, ...]  # any of them is sufficient; its own, or those of the API
    servers: tuple[ServerRow, ...]  # its own, or those of the API
    callbacks: tuple[CallbackRow, ...]
    links: tuple[LinkRow, ...]
    texts: OperationTexts
    extensions: Mapping[str, JsonValue] = field(default_factory=dict)  # x-* of the operation


@dataclass(frozen=True, slots=True, kw_only=True)
class SdkPage:
    """docs/sdks/<directory>/README.md: one namespace, or the client itself."""

    name: str  # class name
    title: str
    accessor: str  # dotted; "" for the client
    page: str  # path of the page in the output
    module: str  # dotted
    is_root: bool
    is_deprecated: bool  # all of its operations go away
    shows_accessor: bool
    overview: str  # text, or "" where there is none
    has_list: bool  # whether there is a list of operations; in the exact dialect there always is
    children: tuple[str, ...]  # links to the namespaces below, as Markdown; only where they are listed
    operations: tuple[OperationView, ...]
