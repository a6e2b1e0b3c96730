from ...types import Alias, Annotated, BaseModel, NotRequired, TypedDict
from ..shared.dataconnectionstatus import DataConnectionStatus


class UnlinkConnectionUpdateConnectionTypedDict(TypedDict):
    """The status to set; `Unlinked` withdraws the authorization."""

    status: NotRequired[DataConnectionStatus]


class UnlinkConnectionUpdateConnection(BaseModel):
    """The status to set; `Unlinked` withdraws the authorization."""

    status: DataConnectionStatus | None = None
    """Whether data may flow."""


class UnlinkConnectionRequestTypedDict(TypedDict):
    company_id: str
    connection_id: str
    request_body: NotRequired[UnlinkConnectionUpdateConnectionTypedDict]


class UnlinkConnectionRequest(BaseModel):
    company_id: str
    """Identifies the company."""
    connection_id: str
    """Identifies the connection."""
    request_body: Annotated[UnlinkConnectionUpdateConnection | None, Alias("request_body")] = None
    """The status to set; `Unlinked` withdraws the authorization."""
