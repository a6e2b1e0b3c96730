from ...types import (
    UNSET,
    Alias,
    Annotated,
    BaseModel,
    NotRequired,
    Nullable,
    NullableModel,
    OptionalNullable,
    TypedDict,
)
from .links import Links, LinksTypedDict
from .pushoperationchange import (
    DataType,
    PushOperationChange,
    PushOperationChangeTypedDict,
    PushOperationStatus,
    Validation,
    ValidationTypedDict,
)


class PushOperationTypedDict(TypedDict):
    """A write to the accounting software, and its outcome."""

    company_id: str
    data_connection_key: str
    push_operation_key: str
    requested_on_utc: str
    status: PushOperationStatus
    status_code: int
    changes: NotRequired[Nullable[list[PushOperationChangeTypedDict]]]
    completed_on_utc: NotRequired[str]
    data_type: NotRequired[DataType]
    error_message: NotRequired[Nullable[str]]
    timeout_in_minutes: NotRequired[Nullable[int]]
    timeout_in_seconds: NotRequired[Nullable[int]]
    validation: NotRequired[ValidationTypedDict]


class PushOperation(NullableModel):
    """A write to the accounting software, and its outcome."""

    company_id: str
    """Codat's id of the company."""
    data_connection_key: str
    """Codat's id of the connection."""
    push_operation_key: str
    """The push operation's id. Keep it to follow the write."""
    requested_on_utc: str
    """When the write was asked for."""
    status: PushOperationStatus
    """How far the write has got."""
    status_code: int
    """The outcome as an HTTP status."""
    changes: OptionalNullable[list[PushOperationChange]] = UNSET
    """The record that was changed, and how. At most one entry."""
    completed_on_utc: str | None = None
    """When the write ended. Null until then."""
    data_type: DataType | None = None
    """The kind of data that is written."""
    error_message: OptionalNullable[str] = UNSET
    """What went wrong."""
    timeout_in_minutes: OptionalNullable[int] = UNSET
    """After how many minutes the write is given up."""
    timeout_in_seconds: OptionalNullable[int] = UNSET
    """After how many seconds the write is given up."""
    validation: Validation | None = None
    """What Codat objects to in the data that was to be written."""


class PushOperationsTypedDict(TypedDict):
    """A page of push operations."""

    links: LinksTypedDict
    page_number: int
    page_size: int
    total_results: int
    results: NotRequired[list[PushOperationTypedDict]]


class PushOperations(BaseModel):
    """A page of push operations."""

    links: Annotated[Links, Alias("_links")]
    """The way to this page and to its neighbours."""
    page_number: int
    """The number of this page."""
    page_size: int
    """The most results that a page can hold."""
    total_results: int
    """The number of results on all pages together."""
    results: list[PushOperation] | None = None
    """The push operations on this page."""
