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
from .pushoperationchange import (
    DataType,
    PushOperationChange,
    PushOperationChangeTypedDict,
    PushOperationStatus,
    Validation,
    ValidationTypedDict,
)
from .supplementaldata import SupplementalData, SupplementalDataTypedDict


class SupplierStatus(str, Enum):
    """Whether the company still deals with the supplier."""

    UNKNOWN = "Unknown"
    ACTIVE = "Active"
    ARCHIVED = "Archived"


class SupplierTypedDict(TypedDict):
    """Somebody the company buys from. Suppliers are the counterpart of bills."""

    status: SupplierStatus
    addresses: NotRequired[Nullable[list[ItemsTypedDict]]]
    contact_name: NotRequired[Nullable[str]]
    default_currency: NotRequired[Nullable[str]]
    email_address: NotRequired[Nullable[str]]
    id: NotRequired[str]
    metadata: NotRequired[MetadataTypedDict]
    modified_date: NotRequired[str]
    phone: NotRequired[Nullable[str]]
    registration_number: NotRequired[Nullable[str]]
    source_modified_date: NotRequired[str]
    supplemental_data: NotRequired[SupplementalDataTypedDict]
    supplier_name: NotRequired[Nullable[str]]
    tax_number: NotRequired[Nullable[str]]


class Supplier(NullableModel):
    """Somebody the company buys from. Suppliers are the counterpart of bills."""

    status: SupplierStatus
    """Whether the company still deals with the supplier."""
    addresses: OptionalNullable[list[Items]] = UNSET
    """The supplier's addresses."""
    contact_name: OptionalNullable[str] = UNSET
    """The person to speak to."""
    default_currency: OptionalNullable[str] = UNSET
    """The currency in which the supplier usually bills."""
    email_address: OptionalNullable[str] = UNSET
    """Where to write to."""
    id: str | None = None
    """The supplier's id."""
    metadata: Metadata | None = None
    """Facts about the record rather than about what it stands for."""
    modified_date: str | None = None
    """The time of the latest fetch of the record. Ask for those after your own last visit to see [what has changed](https://docs.codat.io/using-the-api/modified-dates#modified-date)."""
    phone: OptionalNullable[str] = UNSET
    """The number to call."""
    registration_number: OptionalNullable[str] = UNSET
    """The supplier's number in the register of its country; in the UK, that of Companies House."""
    source_modified_date: str | None = None
    """When the record was last changed at its source. Not every source says, and a void or deleted record [may have none](https://docs.codat.io/using-the-api/modified-dates#source-modified-date)."""
    supplemental_data: SupplementalData | None = None
    """Fields that are particular to one accounting software, by name.

    You [choose which](https://docs.codat.io/using-the-api/supplemental-data/overview) are fetched.
    """
    supplier_name: OptionalNullable[str] = UNSET
    """The supplier's name, most often that of a business."""
    tax_number: OptionalNullable[str] = UNSET
    """The supplier's tax number."""


class AccountingSupplierTypedDict(TypedDict):
    """The supplier that was written. Read the record anew rather than rely on this copy."""

    status: SupplierStatus
    addresses: NotRequired[Nullable[list[ItemsTypedDict]]]
    contact_name: NotRequired[Nullable[str]]
    default_currency: NotRequired[Nullable[str]]
    email_address: NotRequired[Nullable[str]]
    id: NotRequired[str]
    metadata: NotRequired[MetadataTypedDict]
    modified_date: NotRequired[str]
    phone: NotRequired[Nullable[str]]
    registration_number: NotRequired[Nullable[str]]
    source_modified_date: NotRequired[str]
    supplemental_data: NotRequired[SupplementalDataTypedDict]
    supplier_name: NotRequired[Nullable[str]]
    tax_number: NotRequired[Nullable[str]]


class AccountingSupplier(NullableModel):
    """The supplier that was written. Read the record anew rather than rely on this copy."""

    status: SupplierStatus
    """Whether the company still deals with the supplier."""
    addresses: OptionalNullable[list[Items]] = UNSET
    """The supplier's addresses."""
    contact_name: OptionalNullable[str] = UNSET
    """The person to speak to."""
    default_currency: OptionalNullable[str] = UNSET
    """The currency in which the supplier usually bills."""
    email_address: OptionalNullable[str] = UNSET
    """Where to write to."""
    id: str | None = None
    """The supplier's id."""
    metadata: Metadata | None = None
    """Facts about the record rather than about what it stands for."""
    modified_date: str | None = None
    """The time of the latest fetch of the record. Ask for those after your own last visit to see [what has changed](https://docs.codat.io/using-the-api/modified-dates#modified-date)."""
    phone: OptionalNullable[str] = UNSET
    """The number to call."""
    registration_number: OptionalNullable[str] = UNSET
    """The supplier's number in the register of its country; in the UK, that of Companies House."""
    source_modified_date: str | None = None
    """When the record was last changed at its source. Not every source says, and a void or deleted record [may have none](https://docs.codat.io/using-the-api/modified-dates#source-modified-date)."""
    supplemental_data: SupplementalData | None = None
    """Fields that are particular to one accounting software, by name.

    You [choose which](https://docs.codat.io/using-the-api/supplemental-data/overview) are fetched.
    """
    supplier_name: OptionalNullable[str] = UNSET
    """The supplier's name, most often that of a business."""
    tax_number: OptionalNullable[str] = UNSET
    """The supplier's tax number."""


class CreateSupplierResponseTypedDict(TypedDict):
    """The push operation that adds a supplier."""

    company_id: str
    data_connection_key: str
    push_operation_key: str
    requested_on_utc: str
    status: PushOperationStatus
    status_code: int
    changes: NotRequired[Nullable[list[PushOperationChangeTypedDict]]]
    completed_on_utc: NotRequired[str]
    data: NotRequired[Nullable[AccountingSupplierTypedDict]]
    data_type: NotRequired[DataType]
    error_message: NotRequired[Nullable[str]]
    timeout_in_minutes: NotRequired[Nullable[int]]
    timeout_in_seconds: NotRequired[Nullable[int]]
    validation: NotRequired[ValidationTypedDict]


class CreateSupplierResponse(NullableModel):
    """The push operation that adds a supplier."""

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
    data: OptionalNullable[AccountingSupplier] = UNSET
    """The supplier that was written. Read the record anew rather than rely on this copy."""
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


class UpdateSupplierResponseAccountingSupplierTypedDict(TypedDict):
    """The supplier that was written. Read the record anew rather than rely on this copy."""

    status: SupplierStatus
    addresses: NotRequired[Nullable[list[ItemsTypedDict]]]
    contact_name: NotRequired[Nullable[str]]
    default_currency: NotRequired[Nullable[str]]
    email_address: NotRequired[Nullable[str]]
    id: NotRequired[str]
    metadata: NotRequired[MetadataTypedDict]
    modified_date: NotRequired[str]
    phone: NotRequired[Nullable[str]]
    registration_number: NotRequired[Nullable[str]]
    source_modified_date: NotRequired[str]
    supplemental_data: NotRequired[SupplementalDataTypedDict]
    supplier_name: NotRequired[Nullable[str]]
    tax_number: NotRequired[Nullable[str]]


class UpdateSupplierResponseAccountingSupplier(NullableModel):
    """The supplier that was written. Read the record anew rather than rely on this copy."""

    status: SupplierStatus
    """Whether the company still deals with the supplier."""
    addresses: OptionalNullable[list[Items]] = UNSET
    """The supplier's addresses."""
    contact_name: OptionalNullable[str] = UNSET
    """The person to speak to."""
    default_currency: OptionalNullable[str] = UNSET
    """The currency in which the supplier usually bills."""
    email_address: OptionalNullable[str] = UNSET
    """Where to write to."""
    id: str | None = None
    """The supplier's id."""
    metadata: Metadata | None = None
    """Facts about the record rather than about what it stands for."""
    modified_date: str | None = None
    """The time of the latest fetch of the record. Ask for those after your own last visit to see [what has changed](https://docs.codat.io/using-the-api/modified-dates#modified-date)."""
    phone: OptionalNullable[str] = UNSET
    """The number to call."""
    registration_number: OptionalNullable[str] = UNSET
    """The supplier's number in the register of its country; in the UK, that of Companies House."""
    source_modified_date: str | None = None
    """When the record was last changed at its source. Not every source says, and a void or deleted record [may have none](https://docs.codat.io/using-the-api/modified-dates#source-modified-date)."""
    supplemental_data: SupplementalData | None = None
    """Fields that are particular to one accounting software, by name.

    You [choose which](https://docs.codat.io/using-the-api/supplemental-data/overview) are fetched.
    """
    supplier_name: OptionalNullable[str] = UNSET
    """The supplier's name, most often that of a business."""
    tax_number: OptionalNullable[str] = UNSET
    """The supplier's tax number."""


class UpdateSupplierResponseTypedDict(TypedDict):
    """The push operation that changes a supplier."""

    company_id: str
    data_connection_key: str
    push_operation_key: str
    requested_on_utc: str
    status: PushOperationStatus
    status_code: int
    changes: NotRequired[Nullable[list[PushOperationChangeTypedDict]]]
    completed_on_utc: NotRequired[str]
    data: NotRequired[Nullable[UpdateSupplierResponseAccountingSupplierTypedDict]]
    data_type: NotRequired[DataType]
    error_message: NotRequired[Nullable[str]]
    timeout_in_minutes: NotRequired[Nullable[int]]
    timeout_in_seconds: NotRequired[Nullable[int]]
    validation: NotRequired[ValidationTypedDict]


class UpdateSupplierResponse(NullableModel):
    """The push operation that changes a supplier."""

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
    data: OptionalNullable[UpdateSupplierResponseAccountingSupplier] = UNSET
    """The supplier that was written. Read the record anew rather than rely on this copy."""
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


class SuppliersTypedDict(TypedDict):
    """A page of suppliers."""

    links: LinksTypedDict
    page_number: int
    page_size: int
    total_results: int
    results: NotRequired[list[SupplierTypedDict | None]]


class Suppliers(BaseModel):
    """A page of suppliers."""

    links: Annotated[Links, Alias("_links")]
    """The way to this page and to its neighbours."""
    page_number: int
    """The number of this page."""
    page_size: int
    """The most results that a page can hold."""
    total_results: int
    """The number of results on all pages together."""
    results: list[Supplier | None] | None = None
    """The suppliers on this page."""
