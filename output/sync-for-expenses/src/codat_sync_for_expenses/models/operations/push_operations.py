from ...types import BaseModel, NotRequired, TypedDict


class ListPushOperationsRequestTypedDict(TypedDict):
    company_id: str
    order_by: NotRequired[str]
    page: NotRequired[int]
    page_size: NotRequired[int]
    query: NotRequired[str]


class ListPushOperationsRequest(BaseModel):
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


class GetPushOperationRequestTypedDict(TypedDict):
    company_id: str
    push_operation_key: str


class GetPushOperationRequest(BaseModel):
    company_id: str
    """Identifies the company."""
    push_operation_key: str
    """Identifies the push operation."""
