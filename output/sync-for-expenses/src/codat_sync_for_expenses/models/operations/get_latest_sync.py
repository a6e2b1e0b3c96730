from ...types import BaseModel, TypedDict


class GetLatestSyncRequestTypedDict(TypedDict):
    company_id: str


class GetLatestSyncRequest(BaseModel):
    company_id: str
    """Identifies the company."""
