from io import BufferedReader
from typing import IO

from ...types import Alias, Annotated, BaseModel, NotRequired, TypedDict


class CodatFileTypedDict(TypedDict):
    content: bytes | IO[bytes] | BufferedReader
    file_name: str
    content_type: NotRequired[str]


class CodatFile(BaseModel):
    content: bytes | IO[bytes] | BufferedReader
    file_name: str
    content_type: Annotated[str | None, Alias("Content-Type")] = None
