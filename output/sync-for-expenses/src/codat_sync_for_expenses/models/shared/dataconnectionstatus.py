from enum import Enum


class DataConnectionStatus(str, Enum):
    """Whether data may flow."""

    PENDING_AUTH = "PendingAuth"
    LINKED = "Linked"
    UNLINKED = "Unlinked"
    DEAUTHORIZED = "Deauthorized"
