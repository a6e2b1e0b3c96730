from ...types import UNSET, NotRequired, Nullable, NullableModel, OptionalNullable, TypedDict
from .pushfieldvalidation import PushFieldValidation, PushFieldValidationTypedDict


class PushValidationInfoTypedDict(TypedDict):
    """The rules that values have to keep."""

    information: NotRequired[Nullable[list[PushFieldValidationTypedDict]]]
    warnings: NotRequired[Nullable[list[PushFieldValidationTypedDict]]]


class PushValidationInfo(NullableModel):
    """The rules that values have to keep."""

    information: OptionalNullable[list[PushFieldValidation]] = UNSET
    """What is good to know about the values."""
    warnings: OptionalNullable[list[PushFieldValidation]] = UNSET
    """What may go wrong with the values."""
