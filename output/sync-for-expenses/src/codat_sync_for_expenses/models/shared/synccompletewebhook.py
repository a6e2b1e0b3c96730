from ...types import Alias, Annotated, BaseModel, NotRequired, TypedDict
from .synccompletewebhookdata import SyncCompleteWebhookData, SyncCompleteWebhookDataTypedDict


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
