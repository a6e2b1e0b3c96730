from ...types import UNSET, NotRequired, Nullable, NullableModel, OptionalNullable, TypedDict


class ValidationItemTypedDict(TypedDict):
    """One objection."""

    item_id: NotRequired[Nullable[str]]
    message: NotRequired[Nullable[str]]
    validator_name: NotRequired[Nullable[str]]


class ValidationItem(NullableModel):
    """One objection."""

    item_id: OptionalNullable[str] = UNSET
    """The part of the data that is meant."""
    message: OptionalNullable[str] = UNSET
    """What is wrong with it."""
    validator_name: OptionalNullable[str] = UNSET
    """The check that found it."""
