from ...types import BaseModel, NotRequired, TypedDict
from ..shared.schemadatatype import SchemaDataType


class RefreshDataTypeRequestTypedDict(TypedDict):
    company_id: str
    data_type: SchemaDataType
    connection_id: NotRequired[str]


class RefreshDataTypeRequest(BaseModel):
    company_id: str
    """Identifies the company."""
    data_type: SchemaDataType
    """The kind of data that is meant."""
    connection_id: str | None = None
    """Limits the refresh to this connection."""
