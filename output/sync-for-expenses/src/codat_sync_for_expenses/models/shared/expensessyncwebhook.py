from ...types import BaseModel, NotRequired, TypedDict
from .expensessyncwebhookpayload import ExpensesSyncWebhookPayload, ExpensesSyncWebhookPayloadTypedDict


class ExpensesSyncWebhookTypedDict(TypedDict):
    """Tells how a sync ended."""

    event_type: NotRequired[str]
    generated_date: NotRequired[str]
    id: NotRequired[str]
    payload: NotRequired[ExpensesSyncWebhookPayloadTypedDict]


class ExpensesSyncWebhook(BaseModel):
    """Tells how a sync ended."""

    event_type: str | None = None
    """The kind of event."""
    generated_date: str | None = None
    """When the event came about, in UTC."""
    id: str | None = None
    """The event's id."""
    payload: ExpensesSyncWebhookPayload | None = None
    """What happened in the sync."""
