from ...types import BaseModel, TypedDict


class GetSyncTransactionRequestTypedDict(TypedDict):
    company_id: str
    sync_id: str
    transaction_id: str


class GetSyncTransactionRequest(BaseModel):
    company_id: str
    """Identifies the company."""
    sync_id: str
    """Identifies the sync."""
    transaction_id: str
    """Identifies the transaction, by the id that you gave it."""
