from ...types import Alias, Annotated, BaseModel, NotRequired, TypedDict
from .links import Links, LinksTypedDict
from .schematransaction import SchemaTransaction, SchemaTransactionTypedDict


class TransactionsTypedDict(TypedDict):
    """A page of transactions."""

    links: LinksTypedDict
    page_number: int
    page_size: int
    total_results: int
    results: NotRequired[list[SchemaTransactionTypedDict]]


class Transactions(BaseModel):
    """A page of transactions."""

    links: Annotated[Links, Alias("_links")]
    """The way to this page and to its neighbours."""
    page_number: int
    """The number of this page."""
    page_size: int
    """The most results that a page can hold."""
    total_results: int
    """The number of results on all pages together."""
    results: list[SchemaTransaction] | None = None
    """The transactions on this page."""
