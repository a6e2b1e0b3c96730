"""Request of list-customers."""

from __future__ import annotations

from typing import Optional

from ...types import BaseModel, NotRequired, TypedDict


class ListCustomersRequestTypedDict(TypedDict):
    """Request of list-customers."""

    company_id: str
    order_by: NotRequired[str]
    page: NotRequired[int]
    page_size: NotRequired[int]
    query: NotRequired[str]


class ListCustomersRequest(BaseModel):
    """Request of list-customers."""

    company_id: str
    order_by: Optional[str] = None
    page: Optional[int] = 1
    page_size: Optional[int] = 100
    query: Optional[str] = None
