"""Customers."""

from __future__ import annotations

from typing import List, Optional

from ...types import BaseModel, NotRequired, TypedDict
from .customer import Customer, CustomerTypedDict


class CustomersTypedDict(TypedDict):
    """A page of customers."""

    page_number: int
    results: NotRequired[List[CustomerTypedDict]]


class Customers(BaseModel):
    """A page of customers."""

    page_number: int
    results: Optional[List[Customer]] = None
