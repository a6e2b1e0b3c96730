"""What the templates of README.md, USAGE.md and files of your own receive of the API as a whole.

As in `generator.docs.views`: rows whose cells are ready Markdown, and finished texts.
"""

from __future__ import annotations

from dataclasses import dataclass

from generator.docs.views import ErrorRow, ModelPage, SdkPage, ServerRow


@dataclass(frozen=True, slots=True, kw_only=True)
class ListedOperation:
    """An operation in the README's list."""

    id: str  # operationId
    name: str  # of the method
    method: str  # of HTTP, upper case
    path: str  # /companies/{companyId}
    page: str  # path of the page of its group in the output, with #name behind
    summary: str  # Markdown
    deprecated: bool
    listing: str  # Markdown: the line, without bullet


@dataclass(frozen=True, slots=True, kw_only=True)
class NamespaceView:
    """A namespace in the README's list of operations."""

    accessor: str  # dotted; the client's variable for the client itself
    page: str  # path of the page in the output
    heading: str  # the heading line; "" for a client without operations of its own
    operations: tuple[ListedOperation, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class SchemeRow:
    """Credentials that the client takes."""

    key: str  # of the security scheme in the document
    name: str  # Markdown: fields of `Security`
    type: str  # apiKey, http, oauth2, …
    scheme: str  # such as HTTP Bearer
    environment: str  # Markdown: variables that may hold them; "" where none are read


@dataclass(frozen=True, slots=True, kw_only=True)
class VariableRow:
    """A variable in the URL of a server."""

    name: str  # Markdown
    values: str  # Markdown
    default: str  # Markdown; "" where it has none
    description: str  # Markdown


@dataclass(frozen=True, slots=True, kw_only=True)
class GlobalRow:
    """An argument of the client for a parameter that it remembers."""

    name: str  # of the parameter on the wire
    label: str  # Markdown: the argument
    type: str  # Markdown
    description: str  # Markdown
    example: str  # Markdown; "" for none


@dataclass(frozen=True, slots=True, kw_only=True)
class WebhookRow:
    """A call that the API makes by itself."""

    name: str  # in the document
    label: str  # Markdown: the name, struck through when deprecated
    body: str  # Markdown: the type of what is sent; "" for nothing
    description: str  # Markdown


@dataclass(frozen=True, slots=True, kw_only=True)
class TableSection:
    """A section of the README with a table in it, which is made of `rows`."""

    is_shown: bool  # whether the API has a use for the section
    before: str  # the heading, and what leads to the table
    has_table: bool
    after: str


@dataclass(frozen=True, slots=True, kw_only=True)
class ReadmeRows:
    """What the tables in the sections of the README are made of."""

    security: tuple[SchemeRow, ...]
    globals: tuple[GlobalRow, ...]
    servers: tuple[ServerRow, ...]
    variables: tuple[VariableRow, ...]
    webhooks: tuple[WebhookRow, ...]
    errors: tuple[ErrorRow, ...]  # of the operation that the section shows


@dataclass(frozen=True, slots=True, kw_only=True)
class RetryPolicyView:
    """What the document asks for after failures (`x-speakeasy-retries`). Times in milliseconds."""

    statuses: tuple[str, ...]  # such as 429 or 5XX
    connection_errors: bool  # whether broken connections count
    initial_interval: int
    max_interval: int
    exponent: float
    max_elapsed_time: int
    holds_for_all: bool  # or only for operations that have it: then that of the first one


@dataclass(frozen=True, slots=True, kw_only=True)
class RetryView:
    """How calls are repeated."""

    policy: RetryPolicyView | None  # None where the document asks for nothing
    defaults: str  # the same in words
    call_snippet: str  # fence: another policy for one call
    client_snippet: str  # fence: another policy for all calls


@dataclass(frozen=True, slots=True, kw_only=True)
class InfoView:
    """What the document says of the API as a whole."""

    title: str
    version: str
    summary: str
    description: str  # Markdown


@dataclass(frozen=True, slots=True, kw_only=True)
class ReadmePage:
    """README.md as it is when created new; into one that exists its managed sections are merged.

    Texts of sections begin with their heading and end with a newline; "" where the API has no use for the section.
    Tables are made of `rows`. The table of contents is filled in when the whole text is known.
    """

    title: str
    info: InfoView
    package_name: str  # of the distribution
    import_name: str
    sdk_class: str
    summary: str  # text without heading and final newline
    namespaces: tuple[NamespaceView, ...]
    rows: ReadmeRows
    installation: str
    ide_support: str
    usage: str
    security: TableSection
    globals: TableSection
    file_upload: str
    pagination: str
    streaming: str
    unknown_values: str
    webhooks: TableSection
    retries: str
    retry: RetryView  # what the section on retries says, one by one
    errors: TableSection
    testing: str
    timeouts: str
    versioning: str
    server: TableSection
    variables: TableSection  # what follows the table of servers: their variables, and the rest of the section
    http_client: str
    debugging: str
    resource_management: str


@dataclass(frozen=True, slots=True, kw_only=True)
class UsageRow:
    """An example of USAGE.md."""

    title: str  # Markdown; "" where the document has none
    description: str  # Markdown
    sync_snippet: str  # fence
    async_snippet: str  # fence


@dataclass(frozen=True, slots=True, kw_only=True)
class UsagePage:
    """USAGE.md: the main operation, synchronous and asynchronous. Empty snippets where the API has no operation."""

    examples: tuple[UsageRow, ...]  # those that the document chooses, or the main operation alone
    sync_snippet: str  # fence, of the first
    async_snippet: str  # fence, of the first
    line_break: str  # the element between the two
    async_introduction: str
    is_spaced: bool  # a blank line before the second snippet


@dataclass(frozen=True, slots=True, kw_only=True)
class RetrySettingRow:
    """An argument of `utils.RetryConfig`, or of its `BackoffStrategy`."""

    name: str
    label: str  # Markdown: the name
    type: str  # Markdown
    description: str  # Markdown
    example: str  # Markdown; "" for none


@dataclass(frozen=True, slots=True, kw_only=True)
class RetryConfigPage:
    """The page of `utils.RetryConfig`."""

    text: str  # the whole page, where settings have one; else ""
    introduction: str  # what the class is for
    fields: tuple[RetrySettingRow, ...]
    backoff_text: str  # what `BackoffStrategy` is for
    backoff: tuple[RetrySettingRow, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class ApiOverview:
    """The whole API, for files of your own (`per: package`); made only where a template says `api`."""

    info: InfoView
    package_name: str  # of the distribution
    import_name: str
    sdk_class: str
    servers: tuple[ServerRow, ...]
    security: tuple[SchemeRow, ...]  # credentials that the client takes
    groups: tuple[SdkPage, ...]  # with their operations; by accessor, the client first
    models: tuple[ModelPage, ...]
    webhooks: tuple[WebhookRow, ...]
