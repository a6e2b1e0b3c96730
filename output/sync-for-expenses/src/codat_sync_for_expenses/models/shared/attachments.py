from ...types import Alias, Annotated, BaseModel, FileContent, NotRequired, TypedDict


class CodatFileTypedDict(TypedDict):
    content: FileContent
    file_name: str
    content_type: NotRequired[str]


class CodatFile(BaseModel):
    content: FileContent
    file_name: str
    content_type: Annotated[str | None, Alias("Content-Type")] = None


class AttachmentUploadTypedDict(TypedDict):
    """The form that carries the file."""

    file: CodatFileTypedDict


class AttachmentUpload(BaseModel):
    """The form that carries the file."""

    file: CodatFile
    """The file to attach."""


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
