from decimal import Decimal

from ...types import UNSET, NotRequired, Nullable, NullableModel, Number, OptionalNullable, TypedDict
from .accountstatus import AccountStatus
from .accounttype import AccountType
from .supplementaldata import SupplementalData, SupplementalDataTypedDict


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
