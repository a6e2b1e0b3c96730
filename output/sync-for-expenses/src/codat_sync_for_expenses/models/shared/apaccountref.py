from ...types import BaseModel, NotRequired, TypedDict


class ApAccountRefTypedDict(TypedDict):
    """Points to the accounts payable account. QuickBooks Desktop only."""

    id: NotRequired[str]


class ApAccountRef(BaseModel):
    """Points to the accounts payable account. QuickBooks Desktop only."""

    id: str | None = None
    """The account's id."""
