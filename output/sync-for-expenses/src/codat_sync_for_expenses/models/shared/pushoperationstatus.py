from enum import Enum


class PushOperationStatus(str, Enum):
    """How far the write has got."""

    PENDING = "Pending"
    FAILED = "Failed"
    SUCCESS = "Success"
    TIMED_OUT = "TimedOut"
