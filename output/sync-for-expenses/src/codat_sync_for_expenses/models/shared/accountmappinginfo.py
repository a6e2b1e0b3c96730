from enum import Enum

from ...types import UNSET, NotRequired, Nullable, NullableModel, OptionalNullable, TypedDict
from .validfor import ValidFor
from .validtransactiontypes import ValidTransactionTypes


class AccountMappingInfoAccountType(str, Enum):
    """The account's main category."""

    ASSET = "Asset"
    LIABILITY = "Liability"
    INCOME = "Income"
    EXPENSE = "Expense"
    EQUITY = "Equity"


class AccountMappingInfoTypedDict(TypedDict):
    """An account to book expenses to."""

    account_type: NotRequired[AccountMappingInfoAccountType]
    currency: NotRequired[str]
    fully_qualified_category: NotRequired[str]
    id: NotRequired[str]
    is_bank_account: NotRequired[bool]
    name: NotRequired[str]
    nominal_code: NotRequired[Nullable[str]]
    valid_for: NotRequired[list[ValidFor]]
    valid_transaction_types: NotRequired[list[ValidTransactionTypes]]


class AccountMappingInfo(NullableModel):
    """An account to book expenses to."""

    account_type: AccountMappingInfoAccountType | None = None
    """The account's main category."""
    currency: str | None = None
    """The account's currency."""
    fully_qualified_category: str | None = None
    """The account's category with all its levels."""
    id: str | None = None
    """The account's id."""
    is_bank_account: bool | None = None
    """Whether this is a bank account."""
    name: str | None = None
    """The account's name."""
    nominal_code: OptionalNullable[str] = UNSET
    """The account's code in the chart of accounts."""
    valid_for: list[ValidFor] | None = None
    """The requests in which the account can be used."""
    valid_transaction_types: list[ValidTransactionTypes] | None = None
    """The types of expense that this can be used for."""
