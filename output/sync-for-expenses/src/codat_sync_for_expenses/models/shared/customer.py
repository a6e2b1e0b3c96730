from ...types import UNSET, NotRequired, Nullable, NullableModel, OptionalNullable, TypedDict
from .contact import Contact, ContactTypedDict
from .customerstatus import CustomerStatus
from .items import Items, ItemsTypedDict
from .metadata import Metadata, MetadataTypedDict
from .supplementaldata import SupplementalData, SupplementalDataTypedDict


class CustomerTypedDict(TypedDict):
    """Somebody the company sells to. Customers are the counterpart of invoices."""

    status: CustomerStatus
    addresses: NotRequired[Nullable[list[ItemsTypedDict]]]
    contact_name: NotRequired[Nullable[str]]
    contacts: NotRequired[Nullable[list[ContactTypedDict]]]
    customer_name: NotRequired[Nullable[str]]
    default_currency: NotRequired[str]
    email_address: NotRequired[Nullable[str]]
    id: NotRequired[str]
    metadata: NotRequired[MetadataTypedDict]
    modified_date: NotRequired[str]
    phone: NotRequired[Nullable[str]]
    registration_number: NotRequired[Nullable[str]]
    source_modified_date: NotRequired[str]
    supplemental_data: NotRequired[SupplementalDataTypedDict]
    tax_number: NotRequired[Nullable[str]]


class Customer(NullableModel):
    """Somebody the company sells to. Customers are the counterpart of invoices."""

    status: CustomerStatus
    """Whether the company still deals with the customer."""
    addresses: OptionalNullable[list[Items]] = UNSET
    """The customer's addresses."""
    contact_name: OptionalNullable[str] = UNSET
    """The person to speak to."""
    contacts: OptionalNullable[list[Contact]] = UNSET
    """Further people to speak to."""
    customer_name: OptionalNullable[str] = UNSET
    """The customer's name, most often that of a business."""
    default_currency: str | None = None
    """The currency in which the customer is usually billed."""
    email_address: OptionalNullable[str] = UNSET
    """Where to write to."""
    id: str | None = None
    """The customer's id."""
    metadata: Metadata | None = None
    """Facts about the record rather than about what it stands for."""
    modified_date: str | None = None
    """The time of the latest fetch of the record. Ask for those after your own last visit to see [what has changed](https://docs.codat.io/using-the-api/modified-dates#modified-date)."""
    phone: OptionalNullable[str] = UNSET
    """The number to call."""
    registration_number: OptionalNullable[str] = UNSET
    """The customer's number in the register of its country; in the UK, that of Companies House."""
    source_modified_date: str | None = None
    """When the record was last changed at its source. Not every source says, and a void or deleted record [may have none](https://docs.codat.io/using-the-api/modified-dates#source-modified-date)."""
    supplemental_data: SupplementalData | None = None
    """Fields that are particular to one accounting software, by name.

    You [choose which](https://docs.codat.io/using-the-api/supplemental-data/overview) are fetched.
    """
    tax_number: OptionalNullable[str] = UNSET
    """The customer's tax number."""
