from ...types import BaseModel, NotRequired, TypedDict
from .datatype import DataType


class PushOperationRefTypedDict(TypedDict):
    """Points to the record that was written."""

    data_type: NotRequired[DataType]
    id: NotRequired[str]


class PushOperationRef(BaseModel):
    """Points to the record that was written."""

    data_type: DataType | None = None
    """The kinds of data that Codat fetches."""
    id: str | None = None
    """The record's id."""
