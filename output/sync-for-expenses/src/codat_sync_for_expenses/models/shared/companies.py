from ...types import Alias, Annotated, BaseModel, NotRequired, TypedDict
from .company import Company, CompanyTypedDict
from .links import Links, LinksTypedDict


class CompaniesTypedDict(TypedDict):
    """A page of companies."""

    links: LinksTypedDict
    page_number: int
    page_size: int
    total_results: int
    results: NotRequired[list[CompanyTypedDict]]


class Companies(BaseModel):
    """A page of companies."""

    links: Annotated[Links, Alias("_links")]
    """The way to this page and to its neighbours."""
    page_number: int
    """The number of this page."""
    page_size: int
    """The most results that a page can hold."""
    total_results: int
    """The number of results on all pages together."""
    results: list[Company] | None = None
    """The companies on this page."""
