from ...types import UNSET, NotRequired, Nullable, NullableModel, OptionalNullable, TypedDict
from .phonenumbertype import PhoneNumberType


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
