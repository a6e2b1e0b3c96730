from enum import Enum

from ...types import (
    UNSET,
    Alias,
    Annotated,
    BaseModel,
    NotRequired,
    Nullable,
    NullableModel,
    OptionalNullable,
    TypedDict,
)
from .companyreference import CompanyReference, CompanyReferenceTypedDict


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


class ClientRateLimitReachedWebhookTypedDict(TypedDict):
    """Tells that your quota of requests is used up."""

    alert_id: NotRequired[str]
    client_id: NotRequired[str]
    client_name: NotRequired[str]
    data: NotRequired[ClientRateLimitReachedWebhookDataTypedDict]
    message: NotRequired[str]
    rule_id: NotRequired[str]
    rule_type: NotRequired[str]


class ClientRateLimitReachedWebhook(BaseModel):
    """Tells that your quota of requests is used up."""

    alert_id: Annotated[str | None, Alias("AlertId")] = None
    """The event's id."""
    client_id: Annotated[str | None, Alias("ClientId")] = None
    """Codat's id for you, its client."""
    client_name: Annotated[str | None, Alias("ClientName")] = None
    """Your name in Codat."""
    data: Annotated[ClientRateLimitReachedWebhookData | None, Alias("Data")] = None
    """Which quota is used up."""
    message: Annotated[str | None, Alias("Message")] = None
    """The event in words."""
    rule_id: Annotated[str | None, Alias("RuleId")] = None
    """The id of the rule that sent the event."""
    rule_type: Annotated[str | None, Alias("RuleType")] = None
    """The kind of rule that sent the event."""


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


class ClientRateLimitResetWebhookTypedDict(TypedDict):
    """Tells that you have a new quota of requests."""

    alert_id: NotRequired[str]
    client_id: NotRequired[str]
    client_name: NotRequired[str]
    data: NotRequired[ClientRateLimitResetWebhookDataTypedDict]
    message: NotRequired[str]
    rule_id: NotRequired[str]
    rule_type: NotRequired[str]


class ClientRateLimitResetWebhook(BaseModel):
    """Tells that you have a new quota of requests."""

    alert_id: Annotated[str | None, Alias("AlertId")] = None
    """The event's id."""
    client_id: Annotated[str | None, Alias("ClientId")] = None
    """Codat's id for you, its client."""
    client_name: Annotated[str | None, Alias("ClientName")] = None
    """Your name in Codat."""
    data: Annotated[ClientRateLimitResetWebhookData | None, Alias("Data")] = None
    """Which quota starts."""
    message: Annotated[str | None, Alias("Message")] = None
    """The event in words."""
    rule_id: Annotated[str | None, Alias("RuleId")] = None
    """The id of the rule that sent the event."""
    rule_type: Annotated[str | None, Alias("RuleType")] = None
    """The kind of rule that sent the event."""


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


class SyncCompleteWebhookTypedDict(TypedDict):
    """Tells that a sync is complete."""

    alert_id: NotRequired[str]
    client_id: NotRequired[str]
    client_name: NotRequired[str]
    company_id: NotRequired[str]
    data: NotRequired[SyncCompleteWebhookDataTypedDict]
    message: NotRequired[str]
    rule_id: NotRequired[str]
    rule_type: NotRequired[str]


class SyncCompleteWebhook(BaseModel):
    """Tells that a sync is complete."""

    alert_id: Annotated[str | None, Alias("AlertId")] = None
    """The event's id."""
    client_id: Annotated[str | None, Alias("ClientId")] = None
    """Codat's id for you, its client."""
    client_name: Annotated[str | None, Alias("ClientName")] = None
    """Your name in Codat."""
    company_id: Annotated[str | None, Alias("CompanyId")] = None
    """Codat's id of the company."""
    data: Annotated[SyncCompleteWebhookData | None, Alias("Data")] = None
    """Which sync is complete."""
    message: Annotated[str | None, Alias("Message")] = None
    """The event in words."""
    rule_id: Annotated[str | None, Alias("RuleId")] = None
    """The id of the rule that sent the event."""
    rule_type: Annotated[str | None, Alias("RuleType")] = None
    """The kind of rule that sent the event."""


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


class SyncFailedWebhookTypedDict(TypedDict):
    """Tells that a sync failed."""

    alert_id: NotRequired[str]
    client_id: NotRequired[str]
    client_name: NotRequired[str]
    company_id: NotRequired[str]
    data: NotRequired[SyncFailedWebhookDataTypedDict]
    message: NotRequired[str]
    rule_id: NotRequired[str]
    rule_type: NotRequired[str]


class SyncFailedWebhook(BaseModel):
    """Tells that a sync failed."""

    alert_id: Annotated[str | None, Alias("AlertId")] = None
    """The event's id."""
    client_id: Annotated[str | None, Alias("ClientId")] = None
    """Codat's id for you, its client."""
    client_name: Annotated[str | None, Alias("ClientName")] = None
    """Your name in Codat."""
    company_id: Annotated[str | None, Alias("CompanyId")] = None
    """Codat's id of the company."""
    data: Annotated[SyncFailedWebhookData | None, Alias("Data")] = None
    """Which sync failed, and where."""
    message: Annotated[str | None, Alias("Message")] = None
    """The event in words."""
    rule_id: Annotated[str | None, Alias("RuleId")] = None
    """The id of the rule that sent the event."""
    rule_type: Annotated[str | None, Alias("RuleType")] = None
    """The kind of rule that sent the event."""


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


class TransactionDefinitionsStatus(str, Enum):
    """How the transaction ended."""

    UNKNOWN = "Unknown"
    PUSH_ERROR = "PushError"
    COMPLETED = "Completed"
    FAILED = "Failed"
    PENDING = "Pending"


class TransactionTypedDict(TypedDict):
    """What became of a transaction."""

    error_message: NotRequired[Nullable[str]]
    id: NotRequired[str]
    status: NotRequired[TransactionDefinitionsStatus]


class Transaction(NullableModel):
    """What became of a transaction."""

    error_message: OptionalNullable[str] = UNSET
    """Why the transaction failed, if it did."""
    id: str | None = None
    """The id that you gave the transaction."""
    status: TransactionDefinitionsStatus | None = None
    """How the transaction ended."""


class ExpensesSyncWebhookPayloadTypedDict(TypedDict):
    """What happened in the sync."""

    reference_company: NotRequired[CompanyReferenceTypedDict]
    sync_id: NotRequired[str]
    transactions: NotRequired[list[TransactionTypedDict]]


class ExpensesSyncWebhookPayload(BaseModel):
    """What happened in the sync."""

    reference_company: CompanyReference | None = None
    """Points to another company."""
    sync_id: str | None = None
    """The sync's id."""
    transactions: list[Transaction] | None = None
    """The transactions of the sync."""


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
