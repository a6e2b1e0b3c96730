from ...types import BaseModel, TypedDict
from .codatfile import CodatFile, CodatFileTypedDict


class AttachmentUploadTypedDict(TypedDict):
    """The form that carries the file."""

    file: CodatFileTypedDict


class AttachmentUpload(BaseModel):
    """The form that carries the file."""

    file: CodatFile
    """The file to attach."""
