from ...types import (
    UNSET,
    Alias,
    Annotated,
    BaseModel,
    NotRequired,
    Nullable,
    NullableModel,
    OptionalNullable,
    TypedDict,
)
from ..shared.bank_accounts import BankAccount, BankAccountTypedDict


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
    bank_account: NotRequired[Nullable[BankAccountTypedDict]]
    allow_sync_on_push_complete: NotRequired[bool]
    timeout_in_minutes: NotRequired[int]


class CreateBankAccountRequest(NullableModel):
    company_id: str
    """Identifies the company."""
    connection_id: str
    """Identifies the connection."""
    bank_account: Annotated[OptionalNullable[BankAccount], Alias("bank_account")] = UNSET
    """The bank account to add."""
    allow_sync_on_push_complete: bool | None = True
    """Whether the cached data is refreshed once the write is complete."""
    timeout_in_minutes: int | None = None
    """Gives up on the write after this many minutes."""
