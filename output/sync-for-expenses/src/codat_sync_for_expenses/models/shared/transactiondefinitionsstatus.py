from enum import Enum


class TransactionDefinitionsStatus(str, Enum):
    """How the transaction ended."""

    UNKNOWN = "Unknown"
    PUSH_ERROR = "PushError"
    COMPLETED = "Completed"
    FAILED = "Failed"
    PENDING = "Pending"
