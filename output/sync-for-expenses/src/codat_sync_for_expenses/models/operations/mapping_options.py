from ...types import BaseModel, TypedDict


class GetMappingOptionsRequestTypedDict(TypedDict):
    company_id: str


class GetMappingOptionsRequest(BaseModel):
    company_id: str
    """Identifies the company."""
