from ...types import BaseModel, TypedDict


class GetLastSuccessfulSyncRequestTypedDict(TypedDict):
    company_id: str


class GetLastSuccessfulSyncRequest(BaseModel):
    company_id: str
    """Identifies the company."""
