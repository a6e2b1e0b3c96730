from ...types import UNSET, NotRequired, Nullable, NullableModel, OptionalNullable, TypedDict


class CreateAccountResponseMetadataTypedDict(TypedDict):
    """Facts about the record rather than about what it stands for."""

    is_deleted: NotRequired[Nullable[bool]]


class CreateAccountResponseMetadata(NullableModel):
    """Facts about the record rather than about what it stands for."""

    is_deleted: OptionalNullable[bool] = UNSET
    """Whether the record was deleted where it came from."""
