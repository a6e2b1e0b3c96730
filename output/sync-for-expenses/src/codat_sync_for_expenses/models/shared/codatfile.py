from ...types import Alias, Annotated, BaseModel, FileContent, NotRequired, TypedDict


class CodatFileTypedDict(TypedDict):
    content: FileContent
    file_name: str
    content_type: NotRequired[str]


class CodatFile(BaseModel):
    content: FileContent
    file_name: str
    content_type: Annotated[str | None, Alias("Content-Type")] = None
