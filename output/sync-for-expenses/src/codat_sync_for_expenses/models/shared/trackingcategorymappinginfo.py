from ...types import UNSET, NotRequired, Nullable, NullableModel, OptionalNullable, TypedDict


class TrackingCategoryMappingInfoTypedDict(TypedDict):
    """A tracking category to label expenses with."""

    has_children: NotRequired[bool]
    id: NotRequired[str]
    name: NotRequired[str]
    parent_id: NotRequired[Nullable[str]]


class TrackingCategoryMappingInfo(NullableModel):
    """A tracking category to label expenses with."""

    has_children: bool | None = None
    """Whether other categories are below this one."""
    id: str | None = None
    """The category's id."""
    name: str | None = None
    """The category's name."""
    parent_id: OptionalNullable[str] = UNSET
    """The id of the category above this one."""
