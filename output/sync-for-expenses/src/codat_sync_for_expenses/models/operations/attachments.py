from ...types import Alias, Annotated, BaseModel, NotRequired, TypedDict
from ..shared.attachments import AttachmentUpload, AttachmentUploadTypedDict


class UploadExpenseAttachmentRequestTypedDict(TypedDict):
    company_id: str
    sync_id: str
    transaction_id: str
    attachment_upload: NotRequired[AttachmentUploadTypedDict]


class UploadExpenseAttachmentRequest(BaseModel):
    company_id: str
    """Identifies the company."""
    sync_id: str
    """Identifies the sync."""
    transaction_id: str
    """Identifies the transaction, by the id that you gave it."""
    attachment_upload: Annotated[AttachmentUpload | None, Alias("attachment_upload")] = None
    """The file to attach."""
