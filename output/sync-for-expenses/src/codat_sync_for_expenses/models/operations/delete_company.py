from ...types import BaseModel, TypedDict


class DeleteCompanyRequestTypedDict(TypedDict):
    company_id: str


class DeleteCompanyRequest(BaseModel):
    company_id: str
    """Identifies the company."""
