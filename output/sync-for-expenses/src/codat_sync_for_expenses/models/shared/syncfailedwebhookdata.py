from ...types import Alias, Annotated, BaseModel, NotRequired, TypedDict


class SyncFailedWebhookDataTypedDict(TypedDict):
    """Which sync failed, and where."""

    failure_stage: NotRequired[str]
    sync_id: NotRequired[str]
    sync_type: NotRequired[str]


class SyncFailedWebhookData(BaseModel):
    """Which sync failed, and where."""

    failure_stage: Annotated[str | None, Alias("FailureStage")] = None
    """The step at which the sync failed."""
    sync_id: str | None = None
    """The sync's id."""
    sync_type: str | None = None
    """The kind of sync."""
