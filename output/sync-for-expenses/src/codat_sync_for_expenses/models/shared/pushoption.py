from __future__ import annotations

from enum import Enum

from ...types import UNSET, BaseModel, NotRequired, Nullable, NullableModel, OptionalNullable, TypedDict


class PushOptionType(str, Enum):
    """What kind of value is expected."""

    ARRAY = "Array"
    OBJECT = "Object"
    STRING = "String"
    NUMBER = "Number"
    BOOLEAN = "Boolean"
    DATE_TIME = "DateTime"
    FILE = "File"
    MULTI_PART = "MultiPart"


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


class PushFieldValidationTypedDict(TypedDict):
    """A rule for one field."""

    details: str
    field: NotRequired[str]
    ref: NotRequired[Nullable[str]]


class PushFieldValidation(NullableModel, json_schema_extra={"additionalProperties": False}):
    """A rule for one field."""

    details: str
    """The rule in words."""
    field: str | None = None
    """The field's name."""
    ref: OptionalNullable[str] = UNSET
    """Where the rule is explained."""


class PushValidationInfoTypedDict(TypedDict):
    """The rules that values have to keep."""

    information: NotRequired[Nullable[list[PushFieldValidationTypedDict]]]
    warnings: NotRequired[Nullable[list[PushFieldValidationTypedDict]]]


class PushValidationInfo(NullableModel, json_schema_extra={"additionalProperties": False}):
    """The rules that values have to keep."""

    information: OptionalNullable[list[PushFieldValidation]] = UNSET
    """What is good to know about the values."""
    warnings: OptionalNullable[list[PushFieldValidation]] = UNSET
    """What may go wrong with the values."""


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
