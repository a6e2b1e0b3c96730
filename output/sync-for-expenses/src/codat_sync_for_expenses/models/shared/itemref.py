from enum import Enum

from ...types import BaseModel, NotRequired, TypedDict


class ItemRefTypedDict(TypedDict):
    """Points to an item, in place of an account. QuickBooks Desktop only."""

    id: NotRequired[str]


class ItemRef(BaseModel):
    """Points to an item, in place of an account. QuickBooks Desktop only."""

    id: str | None = None
    """The item's id."""


class TrackingRefDataType(str, Enum):
    """What the id stands for."""

    TRACKING_CATEGORIES = "trackingCategories"
    CUSTOMERS = "customers"


class TrackingRefTypedDict(TypedDict):
    """Points to a tracking category or a customer."""

    data_type: NotRequired[TrackingRefDataType]
    id: NotRequired[str]


class TrackingRef(BaseModel):
    """Points to a tracking category or a customer."""

    data_type: TrackingRefDataType | None = TrackingRefDataType.TRACKING_CATEGORIES
    """What the id stands for."""
    id: str | None = None
    """The id of the category or the customer."""
