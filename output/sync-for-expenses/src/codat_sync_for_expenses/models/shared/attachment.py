from ...types import BaseModel, NotRequired, TypedDict


class AttachmentTypedDict(TypedDict):
    """A file that belongs to a transaction."""

    company_id: NotRequired[str]
    id: NotRequired[str]
    transaction_id: NotRequired[str]


class Attachment(BaseModel):
    """A file that belongs to a transaction."""

    company_id: str | None = None
    """The company's id."""
    id: str | None = None
    """The attachment's id."""
    transaction_id: str | None = None
    """The transaction's id."""
