from ...types import BaseModel, TypedDict


class GetCompanyInfoRequestTypedDict(TypedDict):
    company_id: str


class GetCompanyInfoRequest(BaseModel):
    company_id: str
    """Identifies the company."""
