from enum import Enum

from ...types import BaseModel, NotRequired, TypedDict


class RecordRefTypedDict(TypedDict):
    """Points to one of the mapping options."""

    id: NotRequired[str]


class RecordRef(BaseModel):
    """Points to one of the mapping options."""

    id: str | None = None
    """The id of the option."""


class InvoiceToType(str, Enum):
    """What kind of contact it is."""

    CUSTOMER = "customer"


class InvoiceToTypedDict(TypedDict):
    """Points to the customer who is billed for the line. QuickBooks Desktop and QuickBooks Online only."""

    id: NotRequired[str]
    type: NotRequired[InvoiceToType]


class InvoiceTo(BaseModel):
    """Points to the customer who is billed for the line. QuickBooks Desktop and QuickBooks Online only."""

    id: str | None = None
    """The customer's id."""
    type: InvoiceToType | None = None
    """What kind of contact it is."""
