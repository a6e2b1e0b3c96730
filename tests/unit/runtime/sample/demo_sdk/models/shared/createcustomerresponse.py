"""CreateCustomerResponse."""

from __future__ import annotations

from ...types import UNSET, NotRequired, Nullable, NullableModel, OptionalNullable, TypedDict
from .customer import Customer, CustomerTypedDict


class CreateCustomerResponseTypedDict(TypedDict):
    """The state of a push."""

    push_operation_key: str
    data: NotRequired[Nullable[CustomerTypedDict]]


class CreateCustomerResponse(NullableModel):
    """The state of a push."""

    push_operation_key: str
    data: OptionalNullable[Customer] = UNSET
