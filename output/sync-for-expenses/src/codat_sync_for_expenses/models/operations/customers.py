from ...types import UNSET, BaseModel, NotRequired, Nullable, NullableModel, OptionalNullable, TypedDict
from ..shared.customers import Customer, CustomerTypedDict


class CreateCustomerRequestTypedDict(TypedDict):
    company_id: str
    connection_id: str
    customer: NotRequired[Nullable[CustomerTypedDict]]
    allow_sync_on_push_complete: NotRequired[bool]
    timeout_in_minutes: NotRequired[int]


class CreateCustomerRequest(NullableModel):
    company_id: str
    """Identifies the company."""
    connection_id: str
    """Identifies the connection."""
    customer: OptionalNullable[Customer] = UNSET
    """The customer to add."""
    allow_sync_on_push_complete: bool | None = True
    """Whether the cached data is refreshed once the write is complete."""
    timeout_in_minutes: int | None = None
    """Gives up on the write after this many minutes."""


class UpdateCustomerRequestTypedDict(TypedDict):
    company_id: str
    connection_id: str
    customer_id: str
    customer: NotRequired[Nullable[CustomerTypedDict]]
    allow_sync_on_push_complete: NotRequired[bool]
    force_update: NotRequired[bool]
    timeout_in_minutes: NotRequired[int]


class UpdateCustomerRequest(NullableModel):
    company_id: str
    """Identifies the company."""
    connection_id: str
    """Identifies the connection."""
    customer_id: str
    """Identifies the customer."""
    customer: OptionalNullable[Customer] = UNSET
    """What the customer should be like."""
    allow_sync_on_push_complete: bool | None = True
    """Whether the cached data is refreshed once the write is complete."""
    force_update: bool | None = False
    """Whether to write even though the cached record is out of date.

    Normally the write is refused when `sourceModifiedDate` shows that the record has changed in the accounting software since it was fetched.
    """
    timeout_in_minutes: int | None = None
    """Gives up on the write after this many minutes."""


class ListCustomersRequestTypedDict(TypedDict):
    company_id: str
    order_by: NotRequired[str]
    page: NotRequired[int]
    page_size: NotRequired[int]
    query: NotRequired[str]


class ListCustomersRequest(BaseModel):
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


class GetCustomerRequestTypedDict(TypedDict):
    company_id: str
    customer_id: str


class GetCustomerRequest(BaseModel):
    company_id: str
    """Identifies the company."""
    customer_id: str
    """Identifies the customer."""
