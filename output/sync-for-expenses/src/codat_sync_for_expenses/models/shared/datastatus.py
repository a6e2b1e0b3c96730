from ...types import BaseModel, NotRequired, TypedDict
from .datatypes import DataTypes
from .status import Status


class DataStatusTypedDict(TypedDict):
    """How fresh one type of a company's data is."""

    current_status: Status
    data_type: DataTypes
    last_successful_sync: str
    latest_successful_sync_id: NotRequired[str]
    latest_sync_id: NotRequired[str]


class DataStatus(BaseModel):
    """How fresh one type of a company's data is."""

    current_status: Status
    """How the latest fetch is getting on."""
    data_type: DataTypes
    """The kinds of data that Codat fetches."""
    last_successful_sync: str
    """When the data was last fetched without a problem."""
    latest_successful_sync_id: str | None = None
    """The id of the latest fetch that succeeded."""
    latest_sync_id: str | None = None
    """The id of the latest fetch."""
