from ...types import BaseModel, NotRequired, TypedDict
from .companyreference import CompanyReference, CompanyReferenceTypedDict
from .transaction import Transaction, TransactionTypedDict


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
