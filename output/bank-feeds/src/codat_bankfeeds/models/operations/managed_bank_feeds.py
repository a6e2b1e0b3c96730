from ...types import BaseModel, TypedDict


class RunManagedBankFeedAdHocSyncRequestTypedDict(TypedDict):
    company_id: str
    connection_id: str
    source_account_id: str


class RunManagedBankFeedAdHocSyncRequest(BaseModel):
    company_id: str
    """Identifies the company."""
    connection_id: str
    """Identifies the connection."""
    source_account_id: str
    """Identifies the source account, by the id that you gave it."""


class GetLatestManagedBankFeedSyncRequestTypedDict(TypedDict):
    company_id: str
    connection_id: str
    source_account_id: str


class GetLatestManagedBankFeedSyncRequest(BaseModel):
    company_id: str
    """Identifies the company."""
    connection_id: str
    """Identifies the connection."""
    source_account_id: str
    """Identifies the source account, by the id that you gave it."""


class GetManagedBankFeedSyncRequestTypedDict(TypedDict):
    company_id: str
    connection_id: str
    source_account_id: str
    sync_id: str


class GetManagedBankFeedSyncRequest(BaseModel):
    company_id: str
    """Identifies the company."""
    connection_id: str
    """Identifies the connection."""
    source_account_id: str
    """Identifies the source account, by the id that you gave it."""
    sync_id: str
    """Identifies the sync."""
