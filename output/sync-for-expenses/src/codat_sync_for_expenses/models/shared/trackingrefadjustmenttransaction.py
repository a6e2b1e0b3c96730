from enum import Enum

from ...types import BaseModel, NotRequired, TypedDict


class TrackingRefAdjustmentTransactionDataType(str, Enum):
    """What the id stands for."""

    TRACKING_CATEGORIES = "trackingCategories"
    CUSTOMERS = "customers"
    SUPPLIERS = "suppliers"


class TrackingRefAdjustmentTransactionTypedDict(TypedDict):
    """Points to a tracking category, a customer or a supplier."""

    data_type: NotRequired[TrackingRefAdjustmentTransactionDataType]
    id: NotRequired[str]


class TrackingRefAdjustmentTransaction(BaseModel):
    """Points to a tracking category, a customer or a supplier."""

    data_type: TrackingRefAdjustmentTransactionDataType | None = (
        TrackingRefAdjustmentTransactionDataType.TRACKING_CATEGORIES
    )
    """What the id stands for."""
    id: str | None = None
    """The id of the category, the customer or the supplier."""
