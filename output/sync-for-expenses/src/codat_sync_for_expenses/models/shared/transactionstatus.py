from enum import Enum


class TransactionStatus(str, Enum):
    """How far the transaction has got."""

    UNKNOWN = "Unknown"
    PENDING = "Pending"
    VALIDATION_ERROR = "ValidationError"
    COMPLETED = "Completed"
    PUSH_ERROR = "PushError"
