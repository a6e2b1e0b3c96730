from ...types import UNSET, NotRequired, Nullable, NullableModel, OptionalNullable, TypedDict
from .accountingaddresstype import AccountingAddressType


class ItemsTypedDict(TypedDict):
    """A postal address."""

    type: AccountingAddressType
    city: NotRequired[Nullable[str]]
    country: NotRequired[Nullable[str]]
    line1: NotRequired[Nullable[str]]
    line2: NotRequired[Nullable[str]]
    postal_code: NotRequired[Nullable[str]]
    region: NotRequired[Nullable[str]]


class Items(NullableModel):
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
