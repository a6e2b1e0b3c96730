from ...types import BaseModel, NotRequired, TypedDict


class UpdateExpenseResponseTypedDict(TypedDict):
    """A sync that was started."""

    sync_id: NotRequired[str]


class UpdateExpenseResponse(BaseModel):
    """A sync that was started."""

    sync_id: str | None = None
    """Names the sync that was started."""
