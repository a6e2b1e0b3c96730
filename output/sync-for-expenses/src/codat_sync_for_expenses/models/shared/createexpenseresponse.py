from ...types import BaseModel, NotRequired, TypedDict


class CreateExpenseResponseTypedDict(TypedDict):
    """A sync that was started."""

    sync_id: NotRequired[str]


class CreateExpenseResponse(BaseModel):
    """A sync that was started."""

    sync_id: str | None = None
    """Names the sync that was started."""
