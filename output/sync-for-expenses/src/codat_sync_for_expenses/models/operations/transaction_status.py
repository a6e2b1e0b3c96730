from ...types import BaseModel, NotRequired, TypedDict


class ListSyncTransactionsRequestTypedDict(TypedDict):
    company_id: str
    sync_id: str
    page: NotRequired[int]
    page_size: NotRequired[int]


class ListSyncTransactionsRequest(BaseModel):
    company_id: str
    """Identifies the company."""
    sync_id: str
    """Identifies the sync."""
    page: int | None = 1
    """Which page to return; the first one is 1. See [paging](https://docs.codat.io/using-the-api/paging)."""
    page_size: int | None = 100
    """How many records a page holds at most. See [paging](https://docs.codat.io/using-the-api/paging)."""


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
