from ...types import Alias, Annotated, BaseModel, NotRequired, TypedDict
from .customer import Customer, CustomerTypedDict
from .links import Links, LinksTypedDict


class CustomersTypedDict(TypedDict):
    """A page of customers."""

    links: LinksTypedDict
    page_number: int
    page_size: int
    total_results: int
    results: NotRequired[list[CustomerTypedDict | None]]


class Customers(BaseModel):
    """A page of customers."""

    links: Annotated[Links, Alias("_links")]
    """The way to this page and to its neighbours."""
    page_number: int
    """The number of this page."""
    page_size: int
    """The most results that a page can hold."""
    total_results: int
    """The number of results on all pages together."""
    results: list[Customer | None] | None = None
    """The customers on this page."""
