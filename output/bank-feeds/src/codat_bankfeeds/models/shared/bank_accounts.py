from decimal import Decimal
from enum import Enum
from typing import Any

from ...types import UNSET, Alias, Annotated, NotRequired, Nullable, NullableModel, Number, OptionalNullable, TypedDict
from .links import Links, LinksTypedDict
from .pushoption import (
    DataType,
    PushOperationChange,
    PushOperationChangeTypedDict,
    PushOperationStatus,
    Validation,
    ValidationTypedDict,
)


class BankAccountsBankAccountType(str, Enum):
    """How to read the sign of balances and transactions. On a debit account, plus means that the company has more; on a credit account, a positive balance is owed, and a positive transaction pays it off."""

    UNKNOWN = "Unknown"
    CREDIT = "Credit"
    DEBIT = "Debit"


class BankAccountStatus(str, Enum):
    """Whether the bank account is in use."""

    UNKNOWN = "Unknown"
    ACTIVE = "Active"
    ARCHIVED = "Archived"
    PENDING = "Pending"


class BankAccountsMetadataTypedDict(TypedDict):
    """Facts about the record rather than about what it stands for."""

    is_deleted: NotRequired[Nullable[bool]]


class BankAccountsMetadata(NullableModel):
    """Facts about the record rather than about what it stands for."""

    is_deleted: OptionalNullable[bool] = UNSET
    """Whether the record was deleted where it came from."""


class BankAccountsSupplementalDataTypedDict(TypedDict):
    """Fields that are particular to one accounting software, by name.

    You [choose which](https://docs.codat.io/using-the-api/supplemental-data/overview) are fetched.
    """

    content: NotRequired[Nullable[dict[str, dict[str, Any]]]]


class BankAccountsSupplementalData(NullableModel):
    """Fields that are particular to one accounting software, by name.

    You [choose which](https://docs.codat.io/using-the-api/supplemental-data/overview) are fetched.
    """

    content: OptionalNullable[dict[str, dict[str, Any]]] = UNSET
    """The fields, grouped as you configured them."""


class BankAccountsAccountingBankAccountTypedDict(TypedDict):
    """When the record changed."""

    account_name: NotRequired[Nullable[str]]
    account_number: NotRequired[Nullable[str]]
    account_type: NotRequired[BankAccountsBankAccountType]
    available_balance: NotRequired[Nullable[Decimal]]
    balance: NotRequired[Nullable[Decimal]]
    currency: NotRequired[str]
    i_ban: NotRequired[Nullable[str]]
    id: NotRequired[str]
    institution: NotRequired[Nullable[str]]
    metadata: NotRequired[BankAccountsMetadataTypedDict]
    modified_date: NotRequired[str]
    nominal_code: NotRequired[Nullable[str]]
    overdraft_limit: NotRequired[Nullable[Decimal]]
    sort_code: NotRequired[Nullable[str]]
    source_modified_date: NotRequired[str]
    status: NotRequired[BankAccountStatus]
    supplemental_data: NotRequired[BankAccountsSupplementalDataTypedDict]


class BankAccountsAccountingBankAccount(NullableModel):
    """When the record changed."""

    account_name: OptionalNullable[str] = UNSET
    """The account's name in the accounting software."""
    account_number: OptionalNullable[str] = UNSET
    """The account number.

    Xero gives a UK number for GBP accounts only, if it makes 14 digits together with the sort code, and the full number for other currencies. FreeAgent needs the last four digits of a credit account, and nothing for the others.
    """
    account_type: BankAccountsBankAccountType | None = None
    """How to read the sign of balances and transactions. On a debit account, plus means that the company has more; on a credit account, a positive balance is owed, and a positive transaction pays it off."""
    available_balance: OptionalNullable[Number] = UNSET
    """What can be spent, as told by the source; it may count overdrafts and pending transactions."""
    balance: OptionalNullable[Number] = UNSET
    """What is in the account."""
    currency: str | None = None
    """The account's currency."""
    i_ban: OptionalNullable[str] = UNSET
    """The IBAN."""
    id: str | None = None
    """The bank account's id."""
    institution: OptionalNullable[str] = UNSET
    """The bank."""
    metadata: BankAccountsMetadata | None = None
    """Facts about the record rather than about what it stands for."""
    modified_date: str | None = None
    """The time of the latest fetch of the record. Ask for those after your own last visit to see [what has changed](https://docs.codat.io/using-the-api/modified-dates#modified-date)."""
    nominal_code: OptionalNullable[str] = UNSET
    """The account's code in the chart of accounts."""
    overdraft_limit: OptionalNullable[Number] = UNSET
    """The overdraft that was agreed, as a positive number. With 1000, the balance may fall to -1000."""
    sort_code: OptionalNullable[str] = UNSET
    """The sort code. Xero gives it for GBP accounts only, if it makes 14 digits together with the account number."""
    source_modified_date: str | None = None
    """When the record was last changed at its source. Not every source says, and a void or deleted record [may have none](https://docs.codat.io/using-the-api/modified-dates#source-modified-date)."""
    status: BankAccountStatus | None = None
    """Whether the bank account is in use."""
    supplemental_data: BankAccountsSupplementalData | None = None
    """Fields that are particular to one accounting software, by name.

    You [choose which](https://docs.codat.io/using-the-api/supplemental-data/overview) are fetched.
    """


class BankAccountsTypedDict(TypedDict):
    """A page of bank accounts."""

    links: LinksTypedDict
    page_number: int
    page_size: int
    total_results: int
    results: NotRequired[list[BankAccountsAccountingBankAccountTypedDict | None]]


class BankAccounts(NullableModel):
    """A page of bank accounts."""

    links: Annotated[Links, Alias("_links")]
    """The way to this page and to its neighbours."""
    page_number: int
    """The number of this page."""
    page_size: int
    """The most results that a page can hold."""
    total_results: int
    """The number of results on all pages together."""
    results: list[BankAccountsAccountingBankAccount | None] | None = None
    """The bank accounts on this page."""


class BankAccountType(str, Enum):
    """How to read the sign of balances and transactions. On a debit account, plus means that the company has more; on a credit account, a positive balance is owed, and a positive transaction pays it off."""

    UNKNOWN = "Unknown"
    CREDIT = "Credit"
    DEBIT = "Debit"


class BankAccountPrototypeTypedDict(TypedDict):
    """A bank account without the fields that the accounting software fills in."""

    account_name: NotRequired[Nullable[str]]
    account_number: NotRequired[Nullable[str]]
    account_type: NotRequired[BankAccountType]
    available_balance: NotRequired[Nullable[Decimal]]
    balance: NotRequired[Nullable[Decimal]]
    currency: NotRequired[str]
    i_ban: NotRequired[Nullable[str]]
    institution: NotRequired[Nullable[str]]
    nominal_code: NotRequired[Nullable[str]]
    overdraft_limit: NotRequired[Nullable[Decimal]]
    sort_code: NotRequired[Nullable[str]]
    status: NotRequired[BankAccountStatus]


class BankAccountPrototype(NullableModel):
    """A bank account without the fields that the accounting software fills in."""

    account_name: OptionalNullable[str] = UNSET
    """The account's name in the accounting software."""
    account_number: OptionalNullable[str] = UNSET
    """The account number.

    Xero gives a UK number for GBP accounts only, if it makes 14 digits together with the sort code, and the full number for other currencies. FreeAgent needs the last four digits of a credit account, and nothing for the others.
    """
    account_type: BankAccountType | None = None
    """How to read the sign of balances and transactions. On a debit account, plus means that the company has more; on a credit account, a positive balance is owed, and a positive transaction pays it off."""
    available_balance: OptionalNullable[Number] = UNSET
    """What can be spent, as told by the source; it may count overdrafts and pending transactions."""
    balance: OptionalNullable[Number] = UNSET
    """What is in the account."""
    currency: str | None = None
    """The account's currency."""
    i_ban: OptionalNullable[str] = UNSET
    """The IBAN."""
    institution: OptionalNullable[str] = UNSET
    """The bank."""
    nominal_code: OptionalNullable[str] = UNSET
    """The account's code in the chart of accounts."""
    overdraft_limit: OptionalNullable[Number] = UNSET
    """The overdraft that was agreed, as a positive number. With 1000, the balance may fall to -1000."""
    sort_code: OptionalNullable[str] = UNSET
    """The sort code. Xero gives it for GBP accounts only, if it makes 14 digits together with the account number."""
    status: BankAccountStatus | None = None
    """Whether the bank account is in use."""


class BankAccountCreateResponseBankAccountType(str, Enum):
    """How to read the sign of balances and transactions. On a debit account, plus means that the company has more; on a credit account, a positive balance is owed, and a positive transaction pays it off."""

    UNKNOWN = "Unknown"
    CREDIT = "Credit"
    DEBIT = "Debit"


class MetadataTypedDict(TypedDict):
    """Facts about the record rather than about what it stands for."""

    is_deleted: NotRequired[Nullable[bool]]


class Metadata(NullableModel):
    """Facts about the record rather than about what it stands for."""

    is_deleted: OptionalNullable[bool] = UNSET
    """Whether the record was deleted where it came from."""


class SupplementalDataTypedDict(TypedDict):
    """Fields that are particular to one accounting software, by name.

    You [choose which](https://docs.codat.io/using-the-api/supplemental-data/overview) are fetched.
    """

    content: NotRequired[Nullable[dict[str, dict[str, Any]]]]


class SupplementalData(NullableModel):
    """Fields that are particular to one accounting software, by name.

    You [choose which](https://docs.codat.io/using-the-api/supplemental-data/overview) are fetched.
    """

    content: OptionalNullable[dict[str, dict[str, Any]]] = UNSET
    """The fields, grouped as you configured them."""


class AccountingBankAccountTypedDict(TypedDict):
    """The bank account that was written. Read the record anew rather than rely on this copy."""

    account_name: NotRequired[Nullable[str]]
    account_number: NotRequired[Nullable[str]]
    account_type: NotRequired[BankAccountCreateResponseBankAccountType]
    available_balance: NotRequired[Nullable[Decimal]]
    balance: NotRequired[Nullable[Decimal]]
    currency: NotRequired[str]
    i_ban: NotRequired[Nullable[str]]
    id: NotRequired[str]
    institution: NotRequired[Nullable[str]]
    metadata: NotRequired[MetadataTypedDict]
    modified_date: NotRequired[str]
    nominal_code: NotRequired[Nullable[str]]
    overdraft_limit: NotRequired[Nullable[Decimal]]
    sort_code: NotRequired[Nullable[str]]
    source_modified_date: NotRequired[str]
    status: NotRequired[BankAccountStatus]
    supplemental_data: NotRequired[SupplementalDataTypedDict]


class AccountingBankAccount(NullableModel):
    """The bank account that was written. Read the record anew rather than rely on this copy."""

    account_name: OptionalNullable[str] = UNSET
    """The account's name in the accounting software."""
    account_number: OptionalNullable[str] = UNSET
    """The account number.

    Xero gives a UK number for GBP accounts only, if it makes 14 digits together with the sort code, and the full number for other currencies. FreeAgent needs the last four digits of a credit account, and nothing for the others.
    """
    account_type: BankAccountCreateResponseBankAccountType | None = None
    """How to read the sign of balances and transactions. On a debit account, plus means that the company has more; on a credit account, a positive balance is owed, and a positive transaction pays it off."""
    available_balance: OptionalNullable[Number] = UNSET
    """What can be spent, as told by the source; it may count overdrafts and pending transactions."""
    balance: OptionalNullable[Number] = UNSET
    """What is in the account."""
    currency: str | None = None
    """The account's currency."""
    i_ban: OptionalNullable[str] = UNSET
    """The IBAN."""
    id: str | None = None
    """The bank account's id."""
    institution: OptionalNullable[str] = UNSET
    """The bank."""
    metadata: Metadata | None = None
    """Facts about the record rather than about what it stands for."""
    modified_date: str | None = None
    """The time of the latest fetch of the record. Ask for those after your own last visit to see [what has changed](https://docs.codat.io/using-the-api/modified-dates#modified-date)."""
    nominal_code: OptionalNullable[str] = UNSET
    """The account's code in the chart of accounts."""
    overdraft_limit: OptionalNullable[Number] = UNSET
    """The overdraft that was agreed, as a positive number. With 1000, the balance may fall to -1000."""
    sort_code: OptionalNullable[str] = UNSET
    """The sort code. Xero gives it for GBP accounts only, if it makes 14 digits together with the account number."""
    source_modified_date: str | None = None
    """When the record was last changed at its source. Not every source says, and a void or deleted record [may have none](https://docs.codat.io/using-the-api/modified-dates#source-modified-date)."""
    status: BankAccountStatus | None = None
    """Whether the bank account is in use."""
    supplemental_data: SupplementalData | None = None
    """Fields that are particular to one accounting software, by name.

    You [choose which](https://docs.codat.io/using-the-api/supplemental-data/overview) are fetched.
    """


class BankAccountCreateResponseTypedDict(TypedDict):
    """The push operation that adds a bank account."""

    company_id: str
    data_connection_key: str
    push_operation_key: str
    requested_on_utc: str
    status: PushOperationStatus
    status_code: int
    changes: NotRequired[Nullable[list[PushOperationChangeTypedDict]]]
    completed_on_utc: NotRequired[str]
    data: NotRequired[Nullable[AccountingBankAccountTypedDict]]
    data_type: NotRequired[DataType]
    error_message: NotRequired[Nullable[str]]
    timeout_in_minutes: NotRequired[Nullable[int]]
    timeout_in_seconds: NotRequired[Nullable[int]]
    validation: NotRequired[ValidationTypedDict]


class BankAccountCreateResponse(NullableModel):
    """The push operation that adds a bank account."""

    company_id: str
    """Codat's id of the company."""
    data_connection_key: str
    """Codat's id of the connection."""
    push_operation_key: str
    """The push operation's id. Keep it to follow the write."""
    requested_on_utc: str
    """When the write was asked for."""
    status: PushOperationStatus
    """How far the write has got."""
    status_code: int
    """The outcome as an HTTP status."""
    changes: OptionalNullable[list[PushOperationChange]] = UNSET
    """The record that was changed, and how. At most one entry."""
    completed_on_utc: str | None = None
    """When the write ended. Null until then."""
    data: OptionalNullable[AccountingBankAccount] = UNSET
    """The bank account that was written. Read the record anew rather than rely on this copy."""
    data_type: DataType | None = None
    """The kind of data that is written."""
    error_message: OptionalNullable[str] = UNSET
    """What went wrong."""
    timeout_in_minutes: OptionalNullable[int] = UNSET
    """After how many minutes the write is given up."""
    timeout_in_seconds: OptionalNullable[int] = UNSET
    """After how many seconds the write is given up."""
    validation: Validation | None = None
    """What Codat objects to in the data that was to be written."""
