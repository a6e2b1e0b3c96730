from ...types import UNSET, NotRequired, Nullable, NullableModel, OptionalNullable, TypedDict
from .customerstatus import CustomerStatus
from .items import Items, ItemsTypedDict
from .phonenumberitems import PhoneNumberItems, PhoneNumberItemsTypedDict


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
