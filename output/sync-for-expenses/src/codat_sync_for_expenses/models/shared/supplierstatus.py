from enum import Enum


class SupplierStatus(str, Enum):
    """Whether the company still deals with the supplier."""

    UNKNOWN = "Unknown"
    ACTIVE = "Active"
    ARCHIVED = "Archived"
