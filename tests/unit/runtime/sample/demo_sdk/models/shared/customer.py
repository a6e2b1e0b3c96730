"""Customer and the classes inside it."""

from __future__ import annotations

from typing import List, Optional

from ...types import UNSET, Nullable, NullableModel, Number, OptionalNullable
from ...types import NotRequired, TypedDict
from .customerstatus import CustomerStatus
from .value import Value, ValueTypedDict


class ContactTypedDict(TypedDict):
    """A person."""

    name: Nullable[str]
    phone: NotRequired[str]


class Contact(NullableModel):
    """A person."""

    name: Nullable[str]
    phone: Optional[str] = None


class CustomerTypedDict(TypedDict):
    """Somebody who buys."""

    status: CustomerStatus
    """Status of customer."""
    balance: NotRequired[float]
    contacts: NotRequired[Nullable[List[ContactTypedDict]]]
    customer_name: NotRequired[Nullable[str]]
    extra: NotRequired[ValueTypedDict]
    id: NotRequired[str]


class Customer(NullableModel):
    """Somebody who buys."""

    status: CustomerStatus
    """Status of customer."""
    balance: Optional[Number] = None
    contacts: OptionalNullable[List[Contact]] = UNSET
    customer_name: OptionalNullable[str] = UNSET
    extra: Optional[Value] = None
    id: Optional[str] = None
