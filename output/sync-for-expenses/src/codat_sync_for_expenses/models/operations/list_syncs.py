from ...types import BaseModel, TypedDict


class ListSyncsRequestTypedDict(TypedDict):
    company_id: str


class ListSyncsRequest(BaseModel):
    company_id: str
    """Identifies the company."""
