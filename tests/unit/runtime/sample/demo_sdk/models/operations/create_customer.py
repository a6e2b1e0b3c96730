"""Request of create-customer."""

from __future__ import annotations

from typing import Optional

from ...types import UNSET, NotRequired, Nullable, NullableModel, OptionalNullable, TypedDict
from ..shared.customer import Customer, CustomerTypedDict


class CreateCustomerRequestTypedDict(TypedDict):
    """Request of create-customer."""

    company_id: str
    connection_id: str
    allow_sync_on_push_complete: NotRequired[bool]
    customer: NotRequired[Nullable[CustomerTypedDict]]
    timeout_in_minutes: NotRequired[int]


class CreateCustomerRequest(NullableModel):
    """Request of create-customer."""

    company_id: str
    connection_id: str
    allow_sync_on_push_complete: Optional[bool] = True
    customer: OptionalNullable[Customer] = UNSET
    timeout_in_minutes: Optional[int] = None
