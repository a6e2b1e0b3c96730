from ...types import BaseModel, TypedDict


class GetLastSuccessfulSyncRequestTypedDict(TypedDict):
    company_id: str


class GetLastSuccessfulSyncRequest(BaseModel):
    company_id: str
    """Identifies the company."""


class GetLatestSyncRequestTypedDict(TypedDict):
    company_id: str


class GetLatestSyncRequest(BaseModel):
    company_id: str
    """Identifies the company."""


class ListSyncsRequestTypedDict(TypedDict):
    company_id: str


class ListSyncsRequest(BaseModel):
    company_id: str
    """Identifies the company."""


class GetSyncByIDRequestTypedDict(TypedDict):
    company_id: str
    sync_id: str


class GetSyncByIDRequest(BaseModel):
    company_id: str
    """Identifies the company."""
    sync_id: str
    """Identifies the sync."""
