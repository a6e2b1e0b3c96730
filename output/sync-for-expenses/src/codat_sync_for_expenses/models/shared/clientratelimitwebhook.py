from ...types import BaseModel, NotRequired, TypedDict
from .clientratelimitwebhookpayload import ClientRateLimitWebhookPayload, ClientRateLimitWebhookPayloadTypedDict


class ClientRateLimitWebhookTypedDict(TypedDict):
    """Tells how much of your quota of requests is left."""

    event_type: NotRequired[str]
    generated_date: NotRequired[str]
    id: NotRequired[str]
    payload: NotRequired[ClientRateLimitWebhookPayloadTypedDict]


class ClientRateLimitWebhook(BaseModel):
    """Tells how much of your quota of requests is left."""

    event_type: str | None = None
    """The kind of event."""
    generated_date: str | None = None
    """When the event came about, in UTC."""
    id: str | None = None
    """The event's id."""
    payload: ClientRateLimitWebhookPayload | None = None
    """Where the quota stands."""
