from ...types import BaseModel, NotRequired, TypedDict


class RecordRefTypedDict(TypedDict):
    """Points to one of the mapping options."""

    id: NotRequired[str]


class RecordRef(BaseModel):
    """Points to one of the mapping options."""

    id: str | None = None
    """The id of the option."""
