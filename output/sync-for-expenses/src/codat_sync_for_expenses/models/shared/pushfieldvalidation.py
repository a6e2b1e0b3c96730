from ...types import UNSET, NotRequired, Nullable, NullableModel, OptionalNullable, TypedDict


class PushFieldValidationTypedDict(TypedDict):
    """A rule for one field."""

    details: str
    field: NotRequired[str]
    ref: NotRequired[Nullable[str]]


class PushFieldValidation(NullableModel):
    """A rule for one field."""

    details: str
    """The rule in words."""
    field: str | None = None
    """The field's name."""
    ref: OptionalNullable[str] = UNSET
    """Where the rule is explained."""
