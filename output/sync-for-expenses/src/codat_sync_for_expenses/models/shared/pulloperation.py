from ...types import UNSET, NotRequired, Nullable, NullableModel, OptionalNullable, TypedDict
from .datasetstatus import DatasetStatus


class PullOperationTypedDict(TypedDict):
    """A fetch of one type of data. Its result is a dataset."""

    company_id: str
    connection_id: str
    data_type: str
    id: str
    is_completed: bool
    is_errored: bool
    progress: int
    requested: str
    status: DatasetStatus
    completed: NotRequired[str]
    error_message: NotRequired[Nullable[str]]
    status_description: NotRequired[Nullable[str]]


class PullOperation(NullableModel):
    """A fetch of one type of data. Its result is a dataset."""

    company_id: str
    """The company's id."""
    connection_id: str
    """The connection's id."""
    data_type: str
    """The kind of data that is fetched."""
    id: str
    """The pull operation's id."""
    is_completed: bool
    """Whether the fetch succeeded. Queries cannot use this field; `status!=Complete&&status!=NotSupported` finds the others."""
    is_errored: bool
    """Whether the fetch failed."""
    progress: int
    """How far the fetch has got, as a number."""
    requested: str
    """When the data was asked for."""
    status: DatasetStatus
    """How far the fetch has got."""
    completed: str | None = None
    """When the fetch ended."""
    error_message: OptionalNullable[str] = UNSET
    """What went wrong, as told by Codat or by the source."""
    status_description: OptionalNullable[str] = UNSET
    """Details of the status."""
