from enum import Enum


class BankAccountStatus(str, Enum):
    """Whether the bank account is in use."""

    UNKNOWN = "Unknown"
    ACTIVE = "Active"
    ARCHIVED = "Archived"
    PENDING = "Pending"
