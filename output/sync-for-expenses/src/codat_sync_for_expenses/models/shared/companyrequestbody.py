from ...types import BaseModel, NotRequired, TypedDict


class CompanyRequestBodyTypedDict(TypedDict):
    name: str
    description: NotRequired[str]
    tags: NotRequired[dict[str, str]]


class CompanyRequestBody(BaseModel):
    name: str
    """What to call the company."""
    description: str | None = None
    """Anything you want to note about the company, such as your own id for it."""
    tags: dict[str, str] | None = None
    """Your own labels on the company, at most 10."""
