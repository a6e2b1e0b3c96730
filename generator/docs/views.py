"""What the docs templates receive: finished text, ready booleans, and the facts behind them for templates of your own.

A table is one finished text without a final newline; an empty text means that there is none. Fences are whole blocks
of Markdown, from the opening to the closing line, without a final newline.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from generator.ir import JsonValue


@dataclass(frozen=True, slots=True, kw_only=True)
class FieldRow:
    """One field of an object page."""

    name: str  # Python name
    wire_name: str  # name on the wire
    label: str  # the name as the table shows it
    type: str  # Markdown
    required: bool
    description: str  # raw text; "N/A" where the document has none
    example: str  # "" where the document has none
    deprecated: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class ValueRow:
    """One member of an enum page."""

    name: str  # Python name
    value: str


@dataclass(frozen=True, slots=True, kw_only=True)
class MemberView:
    """One member of a union page."""

    type: str  # as code: `shared.X`
    fence: str  # how to write a value of this type


@dataclass(frozen=True, slots=True, kw_only=True)
class ModelPage:
    """docs/models/<space>/<page>.md."""

    name: str  # class name
    qualified: str  # shared.Customer
    heading: str  # the name, struck through when deprecated
    description: str  # "" where the document has none
    deprecation: str  # the note that the class goes away, or ""
    is_object: bool
    is_enum: bool
    is_union: bool
    is_alias: bool
    table: str  # of the fields or values
    note: str  # below the table, or instead of it, or ""
    usage: str  # fence with a member of an enumeration, or ""
    fields: tuple[FieldRow, ...]
    values: tuple[ValueRow, ...]
    members: tuple[MemberView, ...]
    alias: str  # Markdown of the type that an alias stands for
    extensions: Mapping[str, JsonValue] = field(default_factory=dict)  # x-* of the schema


@dataclass(frozen=True, slots=True, kw_only=True)
class ExampleView:
    """One usage example of an operation."""

    name: str  # of the example
    heading: str  # its name, or "" where there is but one
    comment: str  # of HTML for tools, or ""
    fence: str


@dataclass(frozen=True, slots=True, kw_only=True)
class OperationView:
    """One operation on the page of its group."""

    id: str  # operationId
    name: str  # name of the method
    accessor: str  # how it is reached: companies.create
    http: str  # GET /companies/{companyId}
    listing: str  # its line in the list of operations, without the bullet; the link is relative to the page
    heading: str  # name, struck through when deprecated
    summary: str
    description: str  # of the document, its summary where there is none
    deprecation: str  # the note that it goes away, or ""
    example: str  # fence of the first example
    examples: tuple[ExampleView, ...]
    parameters: str  # table
    response: str  # Markdown of the type, or ""
    errors: str  # table
    headers: str  # text and table of the documented headers of responses, or ""
    note: str  # on streams, or ""
    pagination: str  # text and fence, or ""
    security: str  # text and table where it differs from the client's, or ""
    servers: str  # text and table where it has its own, or ""
    callbacks: str  # text and list of the calls that the API makes in return, or ""
    links: str  # text and table of the calls that a response leads to, or ""
    extensions: Mapping[str, JsonValue] = field(default_factory=dict)  # x-* of the operation


@dataclass(frozen=True, slots=True, kw_only=True)
class SdkPage:
    """docs/sdks/<directory>/README.md: one namespace, or the client itself."""

    name: str  # class name
    title: str
    accessor: str  # dotted; "" for the client
    is_root: bool
    is_deprecated: bool  # all of its operations go away
    shows_accessor: bool
    overview: str  # text, or "" where there is none
    has_list: bool  # whether there is a list of operations; in the exact dialect there always is
    children: tuple[str, ...]  # links to the namespaces below, as Markdown; only where they are listed
    operations: tuple[OperationView, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class NamespaceView:
    """A namespace in the README's list of operations."""

    accessor: str  # dotted; the client's variable for the client itself
    heading: str  # the heading line; "" for a client without operations of its own
    operations: tuple[str, ...]  # lines without bullet


@dataclass(frozen=True, slots=True, kw_only=True)
class ReadmePage:
    """README.md as it is when created new; into one that exists its managed sections are merged.

    Texts of sections begin with their heading and end with a newline; "" where the API has no use for the section.
    The table of contents is filled in when the whole text is known.
    """

    title: str
    summary: str  # text without heading and final newline
    namespaces: tuple[NamespaceView, ...]
    installation: str
    ide_support: str
    usage: str
    security: str
    globals: str
    file_upload: str
    pagination: str
    streaming: str
    unknown_values: str
    webhooks: str
    retries: str
    errors: str
    server: str
    http_client: str
    debugging: str
    resource_management: str


@dataclass(frozen=True, slots=True, kw_only=True)
class UsagePage:
    """USAGE.md: the main operation, synchronous and asynchronous. Empty snippets where the API has no operation."""

    sync_snippet: str  # fence
    async_snippet: str  # fence
    line_break: str  # the element between the two
    async_introduction: str
    is_spaced: bool  # a blank line before the second snippet


@dataclass(frozen=True, slots=True, kw_only=True)
class TextPage:
    """A page of fixed text."""

    text: str
