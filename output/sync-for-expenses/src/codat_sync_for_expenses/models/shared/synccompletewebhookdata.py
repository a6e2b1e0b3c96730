from ...types import BaseModel, NotRequired, TypedDict


class SyncCompleteWebhookDataTypedDict(TypedDict):
    """Which sync is complete."""

    sync_id: NotRequired[str]
    sync_type: NotRequired[str]


class SyncCompleteWebhookData(BaseModel):
    """Which sync is complete."""

    sync_id: str | None = None
    """The sync's id."""
    sync_type: str | None = None
    """The kind of sync."""
