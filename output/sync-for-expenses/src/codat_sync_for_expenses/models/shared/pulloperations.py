from ...types import Alias, Annotated, BaseModel, NotRequired, TypedDict
from .links import Links, LinksTypedDict
from .pulloperation import PullOperation, PullOperationTypedDict


class PullOperationsTypedDict(TypedDict):
    """A page of pull operations."""

    links: LinksTypedDict
    page_number: int
    page_size: int
    total_results: int
    results: NotRequired[list[PullOperationTypedDict]]


class PullOperations(BaseModel):
    """A page of pull operations."""

    links: Annotated[Links, Alias("_links")]
    """The way to this page and to its neighbours."""
    page_number: int
    """The number of this page."""
    page_size: int
    """The most results that a page can hold."""
    total_results: int
    """The number of results on all pages together."""
    results: list[PullOperation] | None = None
    """The pull operations on this page."""
