from ...types import BaseModel, NotRequired, TypedDict


class ItemRefTypedDict(TypedDict):
    """Points to an item, in place of an account. QuickBooks Desktop only."""

    id: NotRequired[str]


class ItemRef(BaseModel):
    """Points to an item, in place of an account. QuickBooks Desktop only."""

    id: str | None = None
    """The item's id."""
