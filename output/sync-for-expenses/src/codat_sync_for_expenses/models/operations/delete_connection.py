from ...types import BaseModel, TypedDict


class DeleteConnectionRequestTypedDict(TypedDict):
    company_id: str
    connection_id: str


class DeleteConnectionRequest(BaseModel):
    company_id: str
    """Identifies the company."""
    connection_id: str
    """Identifies the connection."""
