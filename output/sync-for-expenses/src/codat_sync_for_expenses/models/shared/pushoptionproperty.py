from __future__ import annotations

from ...types import UNSET, NotRequired, Nullable, NullableModel, OptionalNullable, TypedDict
from .pushoptionchoice import PushOptionChoice, PushOptionChoiceTypedDict
from .pushoptiontype import PushOptionType
from .pushvalidationinfo import PushValidationInfo, PushValidationInfoTypedDict


class PushOptionPropertyTypedDict(TypedDict):
    """Describes a field."""

    description: str
    display_name: str
    required: bool
    type: PushOptionType
    options: NotRequired[Nullable[list[PushOptionChoiceTypedDict]]]
    properties: NotRequired[Nullable[dict[str, PushOptionPropertyTypedDict]]]
    validation: NotRequired[PushValidationInfoTypedDict]


class PushOptionProperty(NullableModel):
    """Describes a field."""

    description: str
    """What it means."""
    display_name: str
    """The label to show to people."""
    required: bool
    """Whether it has to be given."""
    type: PushOptionType
    """What kind of value is expected."""
    options: OptionalNullable[list[PushOptionChoice]] = UNSET
    """The values to choose from."""
    properties: OptionalNullable[dict[str, PushOptionProperty]] = UNSET
    """The fields of an object, by name."""
    validation: PushValidationInfo | None = None
    """The rules that values have to keep."""
