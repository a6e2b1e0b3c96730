from ...types import BaseModel, TypedDict


class GetCompanyInformationRequestTypedDict(TypedDict):
    company_id: str
    connection_id: str


class GetCompanyInformationRequest(BaseModel):
    company_id: str
    """Identifies the company."""
    connection_id: str
    """Identifies the connection."""
