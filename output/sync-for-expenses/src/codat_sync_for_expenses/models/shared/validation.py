from ...types import UNSET, NotRequired, Nullable, NullableModel, OptionalNullable, TypedDict
from .validationitem import ValidationItem, ValidationItemTypedDict


class ValidationTypedDict(TypedDict):
    """What Codat objects to in the data that was to be written."""

    errors: NotRequired[Nullable[list[ValidationItemTypedDict]]]
    warnings: NotRequired[Nullable[list[ValidationItemTypedDict]]]


class Validation(NullableModel):
    """What Codat objects to in the data that was to be written."""

    errors: OptionalNullable[list[ValidationItem]] = UNSET
    """What made the write fail."""
    warnings: OptionalNullable[list[ValidationItem]] = UNSET
    """What is doubtful but was let through."""
