from ...types import Alias, Annotated, BaseModel, NotRequired, TypedDict
from .links import Links, LinksTypedDict
from .supplier import Supplier, SupplierTypedDict


class SuppliersTypedDict(TypedDict):
    """A page of suppliers."""

    links: LinksTypedDict
    page_number: int
    page_size: int
    total_results: int
    results: NotRequired[list[SupplierTypedDict | None]]


class Suppliers(BaseModel):
    """A page of suppliers."""

    links: Annotated[Links, Alias("_links")]
    """The way to this page and to its neighbours."""
    page_number: int
    """The number of this page."""
    page_size: int
    """The most results that a page can hold."""
    total_results: int
    """The number of results on all pages together."""
    results: list[Supplier | None] | None = None
    """The suppliers on this page."""
