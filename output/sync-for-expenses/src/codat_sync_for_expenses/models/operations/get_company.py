from ...types import BaseModel, TypedDict


class GetCompanyRequestTypedDict(TypedDict):
    company_id: str


class GetCompanyRequest(BaseModel):
    company_id: str
    """Identifies the company."""
