from decimal import Decimal
from enum import Enum

from ...types import UNSET, NotRequired, Nullable, NullableModel, Number, OptionalNullable, TypedDict
from .pushoperationchange import (
    DataType,
    PushOperationChange,
    PushOperationChangeTypedDict,
    PushOperationStatus,
    Validation,
    ValidationTypedDict,
)
from .supplementaldata import SupplementalData, SupplementalDataTypedDict


class AccountType(str, Enum):
    """The account's main category."""

    UNKNOWN = "Unknown"
    ASSET = "Asset"
    EXPENSE = "Expense"
    INCOME = "Income"
    LIABILITY = "Liability"
    EQUITY = "Equity"


class AccountStatus(str, Enum):
    """Whether the account is in use."""

    UNKNOWN = "Unknown"
    ACTIVE = "Active"
    ARCHIVED = "Archived"
    PENDING = "Pending"


class ValidDataTypeLinksTypedDict(TypedDict):
    """The places in which a record may be referred to. Offer your customers only the records that fit the place.

    For example, an `Id` with the links `Payment.AccountRef.Id` and `DirectCost.LineItems.AccountRef.Id` may be used on payments and on the lines of direct costs, but nowhere else.

    Given by Exact (NL), QuickBooks Desktop, QuickBooks Online, Sage Business Cloud and Xero.
    """

    links: NotRequired[Nullable[list[str]]]
    property: NotRequired[Nullable[str]]


class ValidDataTypeLinks(NullableModel):
    """The places in which a record may be referred to. Offer your customers only the records that fit the place.

    For example, an `Id` with the links `Payment.AccountRef.Id` and `DirectCost.LineItems.AccountRef.Id` may be used on payments and on the lines of direct costs, but nowhere else.

    Given by Exact (NL), QuickBooks Desktop, QuickBooks Online, Sage Business Cloud and Xero.
    """

    links: OptionalNullable[list[str]] = UNSET
    """The fields of other records that can refer to it."""
    property: OptionalNullable[str] = UNSET
    """The field of this record that can be referred to."""


class AccountPrototypeTypedDict(TypedDict):
    """An account without the fields that the accounting software fills in."""

    currency: NotRequired[str]
    current_balance: NotRequired[Nullable[Decimal]]
    description: NotRequired[Nullable[str]]
    fully_qualified_category: NotRequired[Nullable[str]]
    fully_qualified_name: NotRequired[Nullable[str]]
    is_bank_account: NotRequired[bool]
    name: NotRequired[Nullable[str]]
    nominal_code: NotRequired[Nullable[str]]
    status: NotRequired[AccountStatus]
    supplemental_data: NotRequired[SupplementalDataTypedDict]
    type: NotRequired[AccountType]
    valid_datatype_links: NotRequired[Nullable[list[ValidDataTypeLinksTypedDict]]]


class AccountPrototype(NullableModel):
    """An account without the fields that the accounting software fills in."""

    currency: str | None = None
    """A currency by its [ISO 4217](https://en.wikipedia.org/wiki/ISO_4217) code; _XXX_ where the source names none."""
    current_balance: OptionalNullable[Number] = UNSET
    """What is in the account now."""
    description: OptionalNullable[str] = UNSET
    """What the account is for."""
    fully_qualified_category: OptionalNullable[str] = UNSET
    """The account's category with all its levels, such as `Liability.Current` or `Income.Revenue`. The categories depend on the integration."""
    fully_qualified_name: OptionalNullable[str] = UNSET
    """The account's name with the names of the accounts above it."""
    is_bank_account: bool | None = None
    """Whether this is a bank account."""
    name: OptionalNullable[str] = UNSET
    """The account's name."""
    nominal_code: OptionalNullable[str] = UNSET
    """The account's code in the chart of accounts. Two accounts may share one."""
    status: AccountStatus | None = None
    """Whether the account is in use."""
    supplemental_data: SupplementalData | None = None
    """Fields that are particular to one accounting software, by name.

    You [choose which](https://docs.codat.io/using-the-api/supplemental-data/overview) are fetched.
    """
    type: AccountType | None = None
    """The account's main category."""
    valid_datatype_links: OptionalNullable[list[ValidDataTypeLinks]] = UNSET
    """Where the account may be used. One that lists only invoices, say, is refused on a bill."""


class CreateAccountResponseValidDataTypeLinksTypedDict(TypedDict):
    """The places in which a record may be referred to. Offer your customers only the records that fit the place.

    For example, an `Id` with the links `Payment.AccountRef.Id` and `DirectCost.LineItems.AccountRef.Id` may be used on payments and on the lines of direct costs, but nowhere else.

    Given by Exact (NL), QuickBooks Desktop, QuickBooks Online, Sage Business Cloud and Xero.
    """

    links: NotRequired[Nullable[list[str]]]
    property: NotRequired[Nullable[str]]


class CreateAccountResponseValidDataTypeLinks(NullableModel):
    """The places in which a record may be referred to. Offer your customers only the records that fit the place.

    For example, an `Id` with the links `Payment.AccountRef.Id` and `DirectCost.LineItems.AccountRef.Id` may be used on payments and on the lines of direct costs, but nowhere else.

    Given by Exact (NL), QuickBooks Desktop, QuickBooks Online, Sage Business Cloud and Xero.
    """

    links: OptionalNullable[list[str]] = UNSET
    """The fields of other records that can refer to it."""
    property: OptionalNullable[str] = UNSET
    """The field of this record that can be referred to."""


class CreateAccountResponseMetadataTypedDict(TypedDict):
    """Facts about the record rather than about what it stands for."""

    is_deleted: NotRequired[Nullable[bool]]


class CreateAccountResponseMetadata(NullableModel):
    """Facts about the record rather than about what it stands for."""

    is_deleted: OptionalNullable[bool] = UNSET
    """Whether the record was deleted where it came from."""


class AccountingAccountTypedDict(TypedDict):
    """The account that was written. Read the record anew rather than rely on this copy."""

    currency: NotRequired[str]
    current_balance: NotRequired[Nullable[Decimal]]
    description: NotRequired[Nullable[str]]
    fully_qualified_category: NotRequired[Nullable[str]]
    fully_qualified_name: NotRequired[Nullable[str]]
    id: NotRequired[str]
    is_bank_account: NotRequired[bool]
    metadata: NotRequired[CreateAccountResponseMetadataTypedDict]
    modified_date: NotRequired[str]
    name: NotRequired[Nullable[str]]
    nominal_code: NotRequired[Nullable[str]]
    source_modified_date: NotRequired[str]
    status: NotRequired[AccountStatus]
    supplemental_data: NotRequired[SupplementalDataTypedDict]
    type: NotRequired[AccountType]
    valid_datatype_links: NotRequired[Nullable[list[CreateAccountResponseValidDataTypeLinksTypedDict]]]


class AccountingAccount(NullableModel):
    """The account that was written. Read the record anew rather than rely on this copy."""

    currency: str | None = None
    """A currency by its [ISO 4217](https://en.wikipedia.org/wiki/ISO_4217) code; _XXX_ where the source names none."""
    current_balance: OptionalNullable[Number] = UNSET
    """What is in the account now."""
    description: OptionalNullable[str] = UNSET
    """What the account is for."""
    fully_qualified_category: OptionalNullable[str] = UNSET
    """The account's category with all its levels, such as `Liability.Current` or `Income.Revenue`. The categories depend on the integration."""
    fully_qualified_name: OptionalNullable[str] = UNSET
    """The account's name with the names of the accounts above it."""
    id: str | None = None
    """The account's id."""
    is_bank_account: bool | None = None
    """Whether this is a bank account."""
    metadata: CreateAccountResponseMetadata | None = None
    """Facts about the record rather than about what it stands for."""
    modified_date: str | None = None
    """The time of the latest fetch of the record. Ask for those after your own last visit to see [what has changed](https://docs.codat.io/using-the-api/modified-dates#modified-date)."""
    name: OptionalNullable[str] = UNSET
    """The account's name."""
    nominal_code: OptionalNullable[str] = UNSET
    """The account's code in the chart of accounts. Two accounts may share one."""
    source_modified_date: str | None = None
    """When the record was last changed at its source. Not every source says, and a void or deleted record [may have none](https://docs.codat.io/using-the-api/modified-dates#source-modified-date)."""
    status: AccountStatus | None = None
    """Whether the account is in use."""
    supplemental_data: SupplementalData | None = None
    """Fields that are particular to one accounting software, by name.

    You [choose which](https://docs.codat.io/using-the-api/supplemental-data/overview) are fetched.
    """
    type: AccountType | None = None
    """The account's main category."""
    valid_datatype_links: OptionalNullable[list[CreateAccountResponseValidDataTypeLinks]] = UNSET
    """Where the account may be used. One that lists only invoices, say, is refused on a bill."""


class CreateAccountResponseTypedDict(TypedDict):
    """The push operation that adds an account."""

    company_id: str
    data_connection_key: str
    push_operation_key: str
    requested_on_utc: str
    status: PushOperationStatus
    status_code: int
    changes: NotRequired[Nullable[list[PushOperationChangeTypedDict]]]
    completed_on_utc: NotRequired[str]
    data: NotRequired[Nullable[AccountingAccountTypedDict]]
    data_type: NotRequired[DataType]
    error_message: NotRequired[Nullable[str]]
    timeout_in_minutes: NotRequired[Nullable[int]]
    timeout_in_seconds: NotRequired[Nullable[int]]
    validation: NotRequired[ValidationTypedDict]


class CreateAccountResponse(NullableModel):
    """The push operation that adds an account."""

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
    data: OptionalNullable[AccountingAccount] = UNSET
    """The account that was written. Read the record anew rather than rely on this copy."""
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
