from ...types import Alias, Annotated, NotRequired, NullableModel, TypedDict
from .connection import Connection, ConnectionTypedDict
from .links import Links, LinksTypedDict


class ConnectionsTypedDict(TypedDict):
    """A page of connections."""

    links: LinksTypedDict
    page_number: int
    page_size: int
    total_results: int
    results: NotRequired[list[ConnectionTypedDict]]


class Connections(NullableModel):
    """A page of connections."""

    links: Annotated[Links, Alias("_links")]
    """The way to this page and to its neighbours."""
    page_number: int
    """The number of this page."""
    page_size: int
    """The most results that a page can hold."""
    total_results: int
    """The number of results on all pages together."""
    results: list[Connection] | None = None
    """The connections on this page."""
