from enum import Enum

from ...types import BaseModel, NotRequired, TypedDict


class Type(str, Enum):
    """What kind of contact it is."""

    SUPPLIER = "Supplier"


class ExpenseContactRefTypedDict(TypedDict):
    """Points to a supplier."""

    id: str
    type: NotRequired[Type]


class ExpenseContactRef(BaseModel):
    """Points to a supplier."""

    id: str
    """The id of the contact."""
    type: Type | None = Type.SUPPLIER
    """What kind of contact it is."""
