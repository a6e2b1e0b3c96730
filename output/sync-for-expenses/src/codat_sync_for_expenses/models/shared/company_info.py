from enum import Enum

from ...types import UNSET, BaseModel, NotRequired, Nullable, NullableModel, OptionalNullable, TypedDict
from .accountingaddresstype import AccountingAddressType
from .phonenumbertype import PhoneNumberType
from .supplementaldata import SupplementalData, SupplementalDataTypedDict


class AccountingAddressTypedDict(TypedDict):
    """A postal address."""

    type: AccountingAddressType
    city: NotRequired[Nullable[str]]
    country: NotRequired[Nullable[str]]
    line1: NotRequired[Nullable[str]]
    line2: NotRequired[Nullable[str]]
    postal_code: NotRequired[Nullable[str]]
    region: NotRequired[Nullable[str]]


class AccountingAddress(NullableModel):
    """A postal address."""

    type: AccountingAddressType
    """What the address is used for."""
    city: OptionalNullable[str] = UNSET
    """The town or city."""
    country: OptionalNullable[str] = UNSET
    """The country."""
    line1: OptionalNullable[str] = UNSET
    """The first line."""
    line2: OptionalNullable[str] = UNSET
    """The second line."""
    postal_code: OptionalNullable[str] = UNSET
    """The postcode or ZIP code."""
    region: OptionalNullable[str] = UNSET
    """The county, state or province."""


class PhoneTypedDict(TypedDict):
    """A phone number and its kind."""

    type: PhoneNumberType
    number: NotRequired[Nullable[str]]


class Phone(NullableModel):
    """A phone number and its kind."""

    type: PhoneNumberType
    """What the number is used for."""
    number: OptionalNullable[str] = UNSET
    """The number, written as in the accounting software."""


class CompanyInformationType(str, Enum):
    """The kind of page."""

    WEBSITE = "Website"
    SOCIAL = "Social"
    UNKNOWN = "Unknown"


class WeblinkTypedDict(TypedDict):
    """A page of the company."""

    type: NotRequired[CompanyInformationType]
    url: NotRequired[str]


class Weblink(BaseModel):
    """A page of the company."""

    type: CompanyInformationType | None = None
    """The kind of page."""
    url: str | None = None
    """The page's address."""


class CompanyInformationTypedDict(TypedDict):
    """What the accounting software records about the company that it belongs to.

    This is not the list of companies in Codat: for that, see [List companies](https://docs.codat.io/sync-for-expenses-api#/operations/list-companies).
    """

    accounting_platform_ref: NotRequired[Nullable[str]]
    addresses: NotRequired[Nullable[list[AccountingAddressTypedDict]]]
    base_currency: NotRequired[Nullable[str]]
    company_legal_name: NotRequired[Nullable[str]]
    company_name: NotRequired[Nullable[str]]
    created_date: NotRequired[str]
    financial_year_start_date: NotRequired[str]
    ledger_lock_date: NotRequired[str]
    phone_numbers: NotRequired[Nullable[list[PhoneTypedDict]]]
    registration_number: NotRequired[Nullable[str]]
    source_urls: NotRequired[Nullable[dict[str, str | None]]]
    supplemental_data: NotRequired[SupplementalDataTypedDict]
    tax_number: NotRequired[Nullable[str]]
    web_links: NotRequired[Nullable[list[WeblinkTypedDict]]]


class CompanyInformation(NullableModel):
    """What the accounting software records about the company that it belongs to.

    This is not the list of companies in Codat: for that, see [List companies](https://docs.codat.io/sync-for-expenses-api#/operations/list-companies).
    """

    accounting_platform_ref: OptionalNullable[str] = UNSET
    """The accounting software's own id or reference for the company."""
    addresses: OptionalNullable[list[AccountingAddress]] = UNSET
    """The company's addresses."""
    base_currency: OptionalNullable[str] = UNSET
    """The currency in which the company keeps its books."""
    company_legal_name: OptionalNullable[str] = UNSET
    """The name under which the company is registered."""
    company_name: OptionalNullable[str] = UNSET
    """The company's name."""
    created_date: str | None = None
    """When the company was added to the accounting software."""
    financial_year_start_date: str | None = None
    """The first day of the company's financial year."""
    ledger_lock_date: str | None = None
    """Transactions up to this date are closed to changes, for instance after the end of a financial year."""
    phone_numbers: OptionalNullable[list[Phone]] = UNSET
    """The company's phone numbers."""
    registration_number: OptionalNullable[str] = UNSET
    """The company's number in the register of its country; in the UK, that of Companies House."""
    source_urls: OptionalNullable[dict[str, str | None]] = UNSET
    """Ways into the accounting software, by kind. Xero gives two, which suit [deep links](https://developer.xero.com/documentation/api-guides/deep-link-xero)."""
    supplemental_data: SupplementalData | None = None
    """Fields that are particular to one accounting software, by name.

    You [choose which](https://docs.codat.io/using-the-api/supplemental-data/overview) are fetched.
    """
    tax_number: OptionalNullable[str] = UNSET
    """The company's tax number."""
    web_links: OptionalNullable[list[Weblink]] = UNSET
    """The company's presence on the web."""
