from ...types import BaseModel, NotRequired, TypedDict


class ClientRateLimitWebhookPayloadTypedDict(TypedDict):
    """Where the quota stands."""

    daily_quota: NotRequired[int]
    expiry_date: NotRequired[str]
    quota_remaining: NotRequired[int]


class ClientRateLimitWebhookPayload(BaseModel):
    """Where the quota stands."""

    daily_quota: int | None = None
    """How many requests a day you have."""
    expiry_date: str | None = None
    """When the next quota starts, in UTC."""
    quota_remaining: int | None = None
    """How many of them are left."""
