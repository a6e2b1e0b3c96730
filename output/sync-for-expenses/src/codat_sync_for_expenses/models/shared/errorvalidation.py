from ...types import UNSET, NotRequired, Nullable, NullableModel, OptionalNullable, TypedDict
from .errorvalidationitem import ErrorValidationItem, ErrorValidationItemTypedDict


class ErrorValidationTypedDict(TypedDict):
    """What Codat objects to in the request."""

    errors: NotRequired[Nullable[list[ErrorValidationItemTypedDict]]]
    warnings: NotRequired[Nullable[list[ErrorValidationItemTypedDict]]]


class ErrorValidation(NullableModel):
    """What Codat objects to in the request."""

    errors: OptionalNullable[list[ErrorValidationItem]] = UNSET
    """What made the request fail."""
    warnings: OptionalNullable[list[ErrorValidationItem]] = UNSET
    """What is doubtful but was let through."""
