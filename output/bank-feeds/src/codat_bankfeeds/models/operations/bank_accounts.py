from ...types import Alias, Annotated, BaseModel, NotRequired, NullableModel, TypedDict
from ..shared.bank_accounts import BankAccountPrototype, BankAccountPrototypeTypedDict


class ListBankAccountsRequestTypedDict(TypedDict):
    company_id: str
    connection_id: str
    order_by: NotRequired[str]
    page: NotRequired[int]
    page_size: NotRequired[int]
    query: NotRequired[str]


class ListBankAccountsRequest(NullableModel):
    company_id: str
    """Identifies the company."""
    connection_id: str
    """Identifies the connection."""
    order_by: str | None = None
    """The field to sort by; a leading minus sorts downwards. See [ordering results](https://docs.codat.io/using-the-api/ordering-results)."""
    page: int | None = 1
    """Which page to return; the first one is 1. See [paging](https://docs.codat.io/using-the-api/paging)."""
    page_size: int | None = 100
    """How many records a page holds at most. See [paging](https://docs.codat.io/using-the-api/paging)."""
    query: str | None = None
    """Returns only the records that match this expression. See [querying](https://docs.codat.io/using-the-api/querying)."""


class GetCreateBankAccountsModelRequestTypedDict(TypedDict):
    company_id: str
    connection_id: str


class GetCreateBankAccountsModelRequest(BaseModel):
    company_id: str
    """Identifies the company."""
    connection_id: str
    """Identifies the connection."""


class CreateBankAccountRequestTypedDict(TypedDict):
    company_id: str
    connection_id: str
    bank_account_prototype: NotRequired[BankAccountPrototypeTypedDict]
    timeout_in_minutes: NotRequired[int]


class CreateBankAccountRequest(NullableModel):
    company_id: str
    """Identifies the company."""
    connection_id: str
    """Identifies the connection."""
    bank_account_prototype: Annotated[BankAccountPrototype | None, Alias("bank_account_prototype")] = None
    """The bank account to add."""
    timeout_in_minutes: int | None = None
    """Gives up on the write after this many minutes."""
