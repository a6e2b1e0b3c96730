from ...types import BaseModel, NotRequired, TypedDict
from .pushoptiontype import PushOptionType


class PushOptionChoiceTypedDict(TypedDict):
    """Describes a value to choose."""

    description: NotRequired[str]
    display_name: NotRequired[str]
    required: NotRequired[bool]
    type: NotRequired[PushOptionType]
    value: NotRequired[str]


class PushOptionChoice(BaseModel):
    """Describes a value to choose."""

    description: str | None = None
    """What it means."""
    display_name: str | None = None
    """The label to show to people."""
    required: bool | None = None
    """Whether it has to be given."""
    type: PushOptionType | None = None
    """What kind of value is expected."""
    value: str | None = None
    """The value to send."""
