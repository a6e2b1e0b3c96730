from ...types import Alias, Annotated, BaseModel, NotRequired, NullableModel, TypedDict
from ..shared.transactions import CreateBankTransactions, CreateBankTransactionsTypedDict


class GetCreateBankTransactionsModelRequestTypedDict(TypedDict):
    account_id: str
    company_id: str
    connection_id: str


class GetCreateBankTransactionsModelRequest(BaseModel):
    account_id: str
    """Identifies the account."""
    company_id: str
    """Identifies the company."""
    connection_id: str
    """Identifies the connection."""


class CreateBankTransactionsRequestTypedDict(TypedDict):
    account_id: str
    company_id: str
    connection_id: str
    create_bank_transactions: NotRequired[CreateBankTransactionsTypedDict]
    allow_sync_on_push_complete: NotRequired[bool]
    timeout_in_minutes: NotRequired[int]


class CreateBankTransactionsRequest(NullableModel):
    account_id: str
    """Identifies the account."""
    company_id: str
    """Identifies the company."""
    connection_id: str
    """Identifies the connection."""
    create_bank_transactions: Annotated[CreateBankTransactions | None, Alias("create_bank_transactions")] = None
    """The account and its transactions."""
    allow_sync_on_push_complete: bool | None = True
    """Whether the cached data is refreshed once the write is complete."""
    timeout_in_minutes: int | None = None
    """Gives up on the write after this many minutes."""


class ListCreateOperationsRequestTypedDict(TypedDict):
    company_id: str
    order_by: NotRequired[str]
    page: NotRequired[int]
    page_size: NotRequired[int]
    query: NotRequired[str]


class ListCreateOperationsRequest(NullableModel):
    company_id: str
    """Identifies the company."""
    order_by: str | None = None
    """The field to sort by; a leading minus sorts downwards. See [ordering results](https://docs.codat.io/using-the-api/ordering-results)."""
    page: int | None = 1
    """Which page to return; the first one is 1. See [paging](https://docs.codat.io/using-the-api/paging)."""
    page_size: int | None = 100
    """How many records a page holds at most. See [paging](https://docs.codat.io/using-the-api/paging)."""
    query: str | None = None
    """Returns only the records that match this expression. See [querying](https://docs.codat.io/using-the-api/querying)."""


class GetCreateOperationRequestTypedDict(TypedDict):
    company_id: str
    push_operation_key: str


class GetCreateOperationRequest(BaseModel):
    company_id: str
    """Identifies the company."""
    push_operation_key: str
    """Identifies the push operation."""
