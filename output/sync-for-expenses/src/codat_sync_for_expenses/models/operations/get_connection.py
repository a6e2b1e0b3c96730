from ...types import BaseModel, TypedDict


class GetConnectionRequestTypedDict(TypedDict):
    company_id: str
    connection_id: str


class GetConnectionRequest(BaseModel):
    company_id: str
    """Identifies the company."""
    connection_id: str
    """Identifies the connection."""
