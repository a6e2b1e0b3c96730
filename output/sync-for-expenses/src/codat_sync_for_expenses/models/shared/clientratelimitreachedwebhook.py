from ...types import Alias, Annotated, BaseModel, NotRequired, TypedDict
from .clientratelimitreachedwebhookdata import (
    ClientRateLimitReachedWebhookData,
    ClientRateLimitReachedWebhookDataTypedDict,
)


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
