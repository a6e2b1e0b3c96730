from enum import Enum

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
from .items import Items, ItemsTypedDict
from .links import Links, LinksTypedDict
from .metadata import Metadata, MetadataTypedDict
from .phonenumbertype import PhoneNumberType
from .pushoperationchange import (
    DataType,
    PushOperationChange,
    PushOperationChangeTypedDict,
    PushOperationStatus,
    Validation,
    ValidationTypedDict,
)
from .supplementaldata import SupplementalData, SupplementalDataTypedDict


class PhoneNumberItemsTypedDict(TypedDict):
    """A phone number and its kind."""

    type: PhoneNumberType
    number: NotRequired[Nullable[str]]


class PhoneNumberItems(NullableModel):
    """A phone number and its kind."""

    type: PhoneNumberType
    """What the number is used for."""
    number: OptionalNullable[str] = UNSET
    """The number, written as in the accounting software."""


class CustomerStatus(str, Enum):
    """Whether the customer, or the contact, is in use."""

    UNKNOWN = "Unknown"
    ACTIVE = "Active"
    ARCHIVED = "Archived"


class ContactTypedDict(TypedDict):
    """Somebody to speak to at a customer."""

    status: CustomerStatus
    address: NotRequired[ItemsTypedDict]
    email: NotRequired[Nullable[str]]
    modified_date: NotRequired[str]
    name: NotRequired[Nullable[str]]
    phone: NotRequired[Nullable[list[PhoneNumberItemsTypedDict]]]


class Contact(NullableModel):
    """Somebody to speak to at a customer."""

    status: CustomerStatus
    """Whether the customer, or the contact, is in use."""
    address: Items | None = None
    """The person's address."""
    email: OptionalNullable[str] = UNSET
    """The person's e-mail address."""
    modified_date: str | None = None
    """When the contact was last fetched."""
    name: OptionalNullable[str] = UNSET
    """The person's name."""
    phone: OptionalNullable[list[PhoneNumberItems]] = UNSET
    """The person's phone numbers."""


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


class AccountingCustomerTypedDict(TypedDict):
    """The customer that was written. Read the record anew rather than rely on this copy."""

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


class AccountingCustomer(NullableModel):
    """The customer that was written. Read the record anew rather than rely on this copy."""

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


class CreateCustomerResponseTypedDict(TypedDict):
    """The push operation that adds a customer."""

    company_id: str
    data_connection_key: str
    push_operation_key: str
    requested_on_utc: str
    status: PushOperationStatus
    status_code: int
    changes: NotRequired[Nullable[list[PushOperationChangeTypedDict]]]
    completed_on_utc: NotRequired[str]
    data: NotRequired[Nullable[AccountingCustomerTypedDict]]
    data_type: NotRequired[DataType]
    error_message: NotRequired[Nullable[str]]
    timeout_in_minutes: NotRequired[Nullable[int]]
    timeout_in_seconds: NotRequired[Nullable[int]]
    validation: NotRequired[ValidationTypedDict]


class CreateCustomerResponse(NullableModel):
    """The push operation that adds a customer."""

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
    data: OptionalNullable[AccountingCustomer] = UNSET
    """The customer that was written. Read the record anew rather than rely on this copy."""
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


class UpdateCustomerResponseAccountingCustomerTypedDict(TypedDict):
    """The customer that was written. Read the record anew rather than rely on this copy."""

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


class UpdateCustomerResponseAccountingCustomer(NullableModel):
    """The customer that was written. Read the record anew rather than rely on this copy."""

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


class UpdateCustomerResponseTypedDict(TypedDict):
    """The push operation that changes a customer."""

    company_id: str
    data_connection_key: str
    push_operation_key: str
    requested_on_utc: str
    status: PushOperationStatus
    status_code: int
    changes: NotRequired[Nullable[list[PushOperationChangeTypedDict]]]
    completed_on_utc: NotRequired[str]
    data: NotRequired[Nullable[UpdateCustomerResponseAccountingCustomerTypedDict]]
    data_type: NotRequired[DataType]
    error_message: NotRequired[Nullable[str]]
    timeout_in_minutes: NotRequired[Nullable[int]]
    timeout_in_seconds: NotRequired[Nullable[int]]
    validation: NotRequired[ValidationTypedDict]


class UpdateCustomerResponse(NullableModel):
    """The push operation that changes a customer."""

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
    data: OptionalNullable[UpdateCustomerResponseAccountingCustomer] = UNSET
    """The customer that was written. Read the record anew rather than rely on this copy."""
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


class CustomersTypedDict(TypedDict):
    """A page of customers."""

    links: LinksTypedDict
    page_number: int
    page_size: int
    total_results: int
    results: NotRequired[list[CustomerTypedDict | None]]


class Customers(BaseModel):
    """A page of customers."""

    links: Annotated[Links, Alias("_links")]
    """The way to this page and to its neighbours."""
    page_number: int
    """The number of this page."""
    page_size: int
    """The most results that a page can hold."""
    total_results: int
    """The number of results on all pages together."""
    results: list[Customer | None] | None = None
    """The customers on this page."""
