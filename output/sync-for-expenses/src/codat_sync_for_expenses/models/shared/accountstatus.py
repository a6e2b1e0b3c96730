from enum import Enum


class AccountStatus(str, Enum):
    """Whether the account is in use."""

    UNKNOWN = "Unknown"
    ACTIVE = "Active"
    ARCHIVED = "Archived"
    PENDING = "Pending"
