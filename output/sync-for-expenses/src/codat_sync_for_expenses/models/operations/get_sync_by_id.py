from ...types import BaseModel, TypedDict


class GetSyncByIDRequestTypedDict(TypedDict):
    company_id: str
    sync_id: str


class GetSyncByIDRequest(BaseModel):
    company_id: str
    """Identifies the company."""
    sync_id: str
    """Identifies the sync."""
