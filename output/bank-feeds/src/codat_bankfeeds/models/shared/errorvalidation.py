from ...types import UNSET, NotRequired, Nullable, NullableModel, OptionalNullable, TypedDict


class ErrorValidationItemTypedDict(TypedDict):
    """One objection."""

    item_id: NotRequired[Nullable[str]]
    message: NotRequired[Nullable[str]]
    validator_name: NotRequired[Nullable[str]]


class ErrorValidationItem(NullableModel):
    """One objection."""

    item_id: OptionalNullable[str] = UNSET
    """The part of the request that is meant."""
    message: OptionalNullable[str] = UNSET
    """What is wrong with it."""
    validator_name: OptionalNullable[str] = UNSET
    """The check that found it."""


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
