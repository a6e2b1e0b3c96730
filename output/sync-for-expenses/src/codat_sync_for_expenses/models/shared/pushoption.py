from ...types import UNSET, NotRequired, Nullable, NullableModel, OptionalNullable, TypedDict
from .pushoptionchoice import PushOptionChoice, PushOptionChoiceTypedDict
from .pushoptionproperty import PushOptionProperty, PushOptionPropertyTypedDict
from .pushoptiontype import PushOptionType
from .pushvalidationinfo import PushValidationInfo, PushValidationInfoTypedDict


class PushOptionTypedDict(TypedDict):
    """Describes a record, and through its properties everything in it."""

    display_name: str
    required: bool
    type: PushOptionType
    description: NotRequired[str]
    options: NotRequired[Nullable[list[PushOptionChoiceTypedDict]]]
    properties: NotRequired[Nullable[dict[str, PushOptionPropertyTypedDict]]]
    validation: NotRequired[PushValidationInfoTypedDict]


class PushOption(NullableModel):
    """Describes a record, and through its properties everything in it."""

    display_name: str
    """The label to show to people."""
    required: bool
    """Whether it has to be given."""
    type: PushOptionType
    """What kind of value is expected."""
    description: str | None = None
    """What it means."""
    options: OptionalNullable[list[PushOptionChoice]] = UNSET
    """The values to choose from."""
    properties: OptionalNullable[dict[str, PushOptionProperty]] = UNSET
    """The fields of an object, by name."""
    validation: PushValidationInfo | None = None
    """The rules that values have to keep."""
