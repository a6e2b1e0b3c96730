from ...types import UNSET, NotRequired, Nullable, NullableModel, OptionalNullable, TypedDict
from .items import Items, ItemsTypedDict
from .metadata import Metadata, MetadataTypedDict
from .supplementaldata import SupplementalData, SupplementalDataTypedDict
from .supplierstatus import SupplierStatus


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
