from ...types import BaseModel, TypedDict


class RefreshAllDataTypesRequestTypedDict(TypedDict):
    company_id: str


class RefreshAllDataTypesRequest(BaseModel):
    company_id: str
    """Identifies the company."""
