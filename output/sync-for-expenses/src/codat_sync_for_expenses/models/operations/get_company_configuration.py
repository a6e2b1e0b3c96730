from ...types import BaseModel, TypedDict


class GetCompanyConfigurationRequestTypedDict(TypedDict):
    company_id: str


class GetCompanyConfigurationRequest(BaseModel):
    company_id: str
    """Identifies the company."""
