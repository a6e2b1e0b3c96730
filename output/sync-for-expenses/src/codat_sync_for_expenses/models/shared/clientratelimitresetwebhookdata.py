from ...types import UNSET, Alias, Annotated, NotRequired, Nullable, NullableModel, OptionalNullable, TypedDict


class ClientRateLimitResetWebhookDataTypedDict(TypedDict):
    """Which quota starts."""

    daily_quota: NotRequired[int]
    expires_utc: NotRequired[str]
    quota_remaining: NotRequired[Nullable[int]]
    reset_reason: NotRequired[str]


class ClientRateLimitResetWebhookData(NullableModel):
    """Which quota starts."""

    daily_quota: Annotated[int | None, Alias("DailyQuota")] = None
    """How many requests a day you have."""
    expires_utc: Annotated[str | None, Alias("ExpiresUtc")] = None
    """A date and time in [ISO 8601](https://en.wikipedia.org/wiki/ISO_8601) form.

    It may be in UTC (`2021-11-15T06:00:00Z`), have an offset (`2021-11-15T01:00:00-05:00`), or have neither (`2021-11-15T01:00:00`): then it is the local time of the business.
    """
    quota_remaining: Annotated[OptionalNullable[int], Alias("QuotaRemaining")] = UNSET
    """How many requests are left."""
    reset_reason: Annotated[str | None, Alias("ResetReason")] = None
    """Why there is a new quota."""
