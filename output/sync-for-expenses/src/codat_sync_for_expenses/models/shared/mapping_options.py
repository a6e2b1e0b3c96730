from decimal import Decimal
from enum import Enum

from ...types import UNSET, NotRequired, Nullable, NullableModel, Number, OptionalNullable, TypedDict


class AccountMappingInfoAccountType(str, Enum):
    """The account's main category."""

    ASSET = "Asset"
    LIABILITY = "Liability"
    INCOME = "Income"
    EXPENSE = "Expense"
    EQUITY = "Equity"


class ValidTransactionTypes(str, Enum):
    PAYMENT = "Payment"
    REFUND = "Refund"
    REWARD = "Reward"
    CHARGEBACK = "Chargeback"


class ValidFor(str, Enum):
    EXPENSE_TRANSACTIONS_PAYMENT = "expense-transactions.Payment"
    EXPENSE_TRANSACTIONS_REFUND = "expense-transactions.Refund"
    EXPENSE_TRANSACTIONS_REWARD = "expense-transactions.Reward"
    EXPENSE_TRANSACTIONS_CHARGEBACK = "expense-transactions.Chargeback"
    REIMBURSABLE_EXPENSE_TRANSACTIONS = "reimbursable-expense-transactions"
    TRANSFER_TRANSACTIONS = "transfer-transactions"
    ADJUSTMENT_TRANSACTIONS = "adjustment-transactions"


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


class AccountMappingInfo(NullableModel, json_schema_extra={"additionalProperties": False}):
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


class TrackingCategoryMappingInfoTypedDict(TypedDict):
    """A tracking category to label expenses with."""

    has_children: NotRequired[bool]
    id: NotRequired[str]
    name: NotRequired[str]
    parent_id: NotRequired[Nullable[str]]


class TrackingCategoryMappingInfo(NullableModel, json_schema_extra={"additionalProperties": False}):
    """A tracking category to label expenses with."""

    has_children: bool | None = None
    """Whether other categories are below this one."""
    id: str | None = None
    """The category's id."""
    name: str | None = None
    """The category's name."""
    parent_id: OptionalNullable[str] = UNSET
    """The id of the category above this one."""


class TaxRateMappingInfoTypedDict(TypedDict):
    """A tax rate to apply to expenses."""

    code: NotRequired[Nullable[str]]
    effective_tax_rate: NotRequired[Decimal]
    id: NotRequired[str]
    name: NotRequired[str]
    total_tax_rate: NotRequired[Decimal]
    valid_transaction_types: NotRequired[list[ValidTransactionTypes]]


class TaxRateMappingInfo(NullableModel, json_schema_extra={"additionalProperties": False}):
    """A tax rate to apply to expenses."""

    code: OptionalNullable[str] = UNSET
    """The tax rate's code."""
    effective_tax_rate: Number | None = None
    """The percentage that is charged in the end."""
    id: str | None = None
    """The tax rate's id."""
    name: str | None = None
    """The tax rate's name."""
    total_tax_rate: Number | None = None
    """The percentages of the rate's components, added up without compounding."""
    valid_transaction_types: list[ValidTransactionTypes] | None = None
    """The types of expense that this can be used for."""


class MappingOptionsTypedDict(TypedDict):
    """What expenses can be booked to."""

    accounts: NotRequired[Nullable[list[AccountMappingInfoTypedDict]]]
    expense_provider: NotRequired[Nullable[str]]
    tax_rates: NotRequired[Nullable[list[TaxRateMappingInfoTypedDict]]]
    tracking_categories: NotRequired[Nullable[list[TrackingCategoryMappingInfoTypedDict]]]


class MappingOptions(NullableModel, json_schema_extra={"additionalProperties": False}):
    """What expenses can be booked to."""

    accounts: OptionalNullable[list[AccountMappingInfo]] = UNSET
    """The accounts to choose from."""
    expense_provider: OptionalNullable[str] = UNSET
    """The name of your expense product."""
    tax_rates: OptionalNullable[list[TaxRateMappingInfo]] = UNSET
    """The tax rates to choose from."""
    tracking_categories: OptionalNullable[list[TrackingCategoryMappingInfo]] = UNSET
    """The tracking categories to choose from."""
