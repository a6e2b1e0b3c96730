from ...types import Alias, Annotated, BaseModel, NotRequired, NullableModel, TypedDict
from ..shared.connection import DataConnectionStatus


class ListConnectionsRequestTypedDict(TypedDict):
    company_id: str
    order_by: NotRequired[str]
    page: NotRequired[int]
    page_size: NotRequired[int]
    query: NotRequired[str]


class ListConnectionsRequest(NullableModel):
    company_id: str
    """Identifies the company."""
    order_by: str | None = None
    """The field to sort by; a leading minus sorts downwards. See [ordering results](https://docs.codat.io/using-the-api/ordering-results)."""
    page: int | None = 1
    """Which page to return; the first one is 1. See [paging](https://docs.codat.io/using-the-api/paging)."""
    page_size: int | None = 100
    """How many records a page holds at most. See [paging](https://docs.codat.io/using-the-api/paging)."""
    query: str | None = None
    """Returns only the records that match this expression. See [querying](https://docs.codat.io/using-the-api/querying)."""


class CreateConnectionRequestBodyTypedDict(TypedDict):
    """What to connect to."""

    platform_key: NotRequired[str]


class CreateConnectionRequestBody(NullableModel):
    """What to connect to."""

    platform_key: str | None = None
    """The four letters that stand for a platform, as listed for [accounting](https://docs.codat.io/integrations/accounting/overview#platform-keys)."""


class CreateConnectionRequestTypedDict(TypedDict):
    company_id: str
    request_body: NotRequired[CreateConnectionRequestBodyTypedDict]


class CreateConnectionRequest(NullableModel):
    company_id: str
    """Identifies the company."""
    request_body: Annotated[CreateConnectionRequestBody | None, Alias("request_body")] = None
    """What to connect to."""


class DeleteConnectionRequestTypedDict(TypedDict):
    company_id: str
    connection_id: str


class DeleteConnectionRequest(BaseModel):
    company_id: str
    """Identifies the company."""
    connection_id: str
    """Identifies the connection."""


class GetConnectionRequestTypedDict(TypedDict):
    company_id: str
    connection_id: str


class GetConnectionRequest(BaseModel):
    company_id: str
    """Identifies the company."""
    connection_id: str
    """Identifies the connection."""


class UnlinkConnectionUpdateConnectionTypedDict(TypedDict):
    """The status to set; `Unlinked` withdraws the authorization."""

    status: NotRequired[DataConnectionStatus]


class UnlinkConnectionUpdateConnection(NullableModel, json_schema_extra={"additionalProperties": False}):
    """The status to set; `Unlinked` withdraws the authorization."""

    status: DataConnectionStatus | None = None
    """Whether data may flow."""


class UnlinkConnectionRequestTypedDict(TypedDict):
    company_id: str
    connection_id: str
    request_body: NotRequired[UnlinkConnectionUpdateConnectionTypedDict]


class UnlinkConnectionRequest(NullableModel):
    company_id: str
    """Identifies the company."""
    connection_id: str
    """Identifies the connection."""
    request_body: Annotated[UnlinkConnectionUpdateConnection | None, Alias("request_body")] = None
    """The status to set; `Unlinked` withdraws the authorization."""
