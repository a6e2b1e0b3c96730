from ...types import Alias, Annotated, BaseModel, NotRequired, TypedDict
from .links import Links, LinksTypedDict
from .pushoperation import PushOperation, PushOperationTypedDict


class PushOperationsTypedDict(TypedDict):
    """A page of push operations."""

    links: LinksTypedDict
    page_number: int
    page_size: int
    total_results: int
    results: NotRequired[list[PushOperationTypedDict]]


class PushOperations(BaseModel):
    """A page of push operations."""

    links: Annotated[Links, Alias("_links")]
    """The way to this page and to its neighbours."""
    page_number: int
    """The number of this page."""
    page_size: int
    """The most results that a page can hold."""
    total_results: int
    """The number of results on all pages together."""
    results: list[PushOperation] | None = None
    """The push operations on this page."""
