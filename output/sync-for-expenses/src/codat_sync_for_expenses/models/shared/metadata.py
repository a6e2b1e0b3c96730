from ...types import UNSET, NotRequired, Nullable, NullableModel, OptionalNullable, TypedDict


class MetadataTypedDict(TypedDict):
    """Facts about the record rather than about what it stands for."""

    is_deleted: NotRequired[Nullable[bool]]


class Metadata(NullableModel):
    """Facts about the record rather than about what it stands for."""

    is_deleted: OptionalNullable[bool] = UNSET
    """Whether the record was deleted where it came from."""
