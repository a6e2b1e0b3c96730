from ...types import NotRequired, NullableModel, TypeAliasType, TypedDict
from .companyreference import CompanyReference, CompanyReferenceTypedDict
from .sourceaccountv2 import SourceAccount, SourceAccountTypedDict, SourceAccountV2, SourceAccountV2TypedDict

SourceAccountWebhookPayloadSourceAccountTypedDict = TypeAliasType(
    "SourceAccountWebhookPayloadSourceAccountTypedDict", SourceAccountTypedDict | SourceAccountV2TypedDict
)
SourceAccountWebhookPayloadSourceAccount = TypeAliasType(
    "SourceAccountWebhookPayloadSourceAccount", SourceAccount | SourceAccountV2
)


class SourceAccountWebhookPayloadTypedDict(TypedDict):
    """The source account, and where it belongs."""

    company_id: NotRequired[str]
    connection_id: NotRequired[str]
    reference_company: NotRequired[CompanyReferenceTypedDict]
    source_account: NotRequired[SourceAccountWebhookPayloadSourceAccountTypedDict]


class SourceAccountWebhookPayload(NullableModel):
    """The source account, and where it belongs."""

    company_id: str | None = None
    """Codat's id of the company."""
    connection_id: str | None = None
    """Codat's id of the connection."""
    reference_company: CompanyReference | None = None
    """Points to another company."""
    source_account: SourceAccountWebhookPayloadSourceAccount | None = None


class SourceAccountWebhookTypedDict(TypedDict):
    """Tells that a source account began or ceased to feed the books."""

    event_type: NotRequired[str]
    generated_date: NotRequired[str]
    id: NotRequired[str]
    payload: NotRequired[SourceAccountWebhookPayloadTypedDict]


class SourceAccountWebhook(NullableModel):
    """Tells that a source account began or ceased to feed the books."""

    event_type: str | None = None
    """The kind of event."""
    generated_date: str | None = None
    """When the event came about, in UTC."""
    id: str | None = None
    """The event's id."""
    payload: SourceAccountWebhookPayload | None = None
    """The source account, and where it belongs."""


class ClientRateLimitWebhookPayloadTypedDict(TypedDict):
    """Where the quota stands."""

    daily_quota: NotRequired[int]
    expiry_date: NotRequired[str]
    quota_remaining: NotRequired[int]


class ClientRateLimitWebhookPayload(NullableModel):
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


class ClientRateLimitWebhook(NullableModel):
    """Tells how much of your quota of requests is left."""

    event_type: str | None = None
    """The kind of event."""
    generated_date: str | None = None
    """When the event came about, in UTC."""
    id: str | None = None
    """The event's id."""
    payload: ClientRateLimitWebhookPayload | None = None
    """Where the quota stands."""
