from ...types import Alias, Annotated, BaseModel, NotRequired, TypedDict


class ClientRateLimitReachedWebhookDataTypedDict(TypedDict):
    """Which quota is used up."""

    daily_quota: NotRequired[int]
    expires_utc: NotRequired[str]


class ClientRateLimitReachedWebhookData(BaseModel):
    """Which quota is used up."""

    daily_quota: Annotated[int | None, Alias("DailyQuota")] = None
    """How many requests a day you have."""
    expires_utc: Annotated[str | None, Alias("ExpiresUtc")] = None
    """When the next quota starts, in UTC."""
