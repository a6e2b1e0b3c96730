from ...types import UNSET, NotRequired, Nullable, NullableModel, OptionalNullable, TypedDict
from .contact import Contact, ContactTypedDict
from .customerstatus import CustomerStatus
from .datatype import DataType
from .items import Items, ItemsTypedDict
from .metadata import Metadata, MetadataTypedDict
from .pushoperationchange import PushOperationChange, PushOperationChangeTypedDict
from .pushoperationstatus import PushOperationStatus
from .supplementaldata import SupplementalData, SupplementalDataTypedDict
from .validation import Validation, ValidationTypedDict


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
