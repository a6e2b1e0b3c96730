from ...types import UNSET, BaseModel, NotRequired, Nullable, NullableModel, OptionalNullable, TypedDict
from ..shared.suppliers import Supplier, SupplierTypedDict


class CreateSupplierRequestTypedDict(TypedDict):
    company_id: str
    connection_id: str
    supplier: NotRequired[Nullable[SupplierTypedDict]]
    allow_sync_on_push_complete: NotRequired[bool]
    timeout_in_minutes: NotRequired[int]


class CreateSupplierRequest(NullableModel):
    company_id: str
    """Identifies the company."""
    connection_id: str
    """Identifies the connection."""
    supplier: OptionalNullable[Supplier] = UNSET
    """The supplier to add."""
    allow_sync_on_push_complete: bool | None = True
    """Whether the cached data is refreshed once the write is complete."""
    timeout_in_minutes: int | None = None
    """Gives up on the write after this many minutes."""


class UpdateSupplierRequestTypedDict(TypedDict):
    company_id: str
    connection_id: str
    supplier_id: str
    supplier: NotRequired[Nullable[SupplierTypedDict]]
    allow_sync_on_push_complete: NotRequired[bool]
    force_update: NotRequired[bool]
    timeout_in_minutes: NotRequired[int]


class UpdateSupplierRequest(NullableModel):
    company_id: str
    """Identifies the company."""
    connection_id: str
    """Identifies the connection."""
    supplier_id: str
    """Identifies the supplier."""
    supplier: OptionalNullable[Supplier] = UNSET
    """What the supplier should be like."""
    allow_sync_on_push_complete: bool | None = True
    """Whether the cached data is refreshed once the write is complete."""
    force_update: bool | None = False
    """Whether to write even though the cached record is out of date.

    Normally the write is refused when `sourceModifiedDate` shows that the record has changed in the accounting software since it was fetched.
    """
    timeout_in_minutes: int | None = None
    """Gives up on the write after this many minutes."""


class ListSuppliersRequestTypedDict(TypedDict):
    company_id: str
    order_by: NotRequired[str]
    page: NotRequired[int]
    page_size: NotRequired[int]
    query: NotRequired[str]


class ListSuppliersRequest(BaseModel):
    company_id: str
    """Identifies the company."""
    order_by: str | None = None
    """The field to sort by; a leading minus sorts downwards. See [ordering results](https://docs.codat.io/using-the-api/ordering-results)."""
    page: int | None = 1
    """Which page to return; the first one is 1. See [paging](https://docs.codat.io/using-the-api/paging)."""
    page_size: int | None = 100
    """How many records a page holds at most. See [paging](https://docs.codat.io/using-the-api/paging)."""
    query: str | None = None
    """Returns only the records that match this expression. See [querying](https://docs.codat.io/using-the-api/querying)."""


class GetSupplierRequestTypedDict(TypedDict):
    company_id: str
    supplier_id: str


class GetSupplierRequest(BaseModel):
    company_id: str
    """Identifies the company."""
    supplier_id: str
    """Identifies the supplier."""
