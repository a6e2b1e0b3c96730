from enum import Enum


class CustomerStatus(str, Enum):
    """Whether the customer, or the contact, is in use."""

    UNKNOWN = "Unknown"
    ACTIVE = "Active"
    ARCHIVED = "Archived"
