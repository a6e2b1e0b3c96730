"""CustomerStatus."""

from __future__ import annotations

from enum import Enum


class CustomerStatus(str, Enum):
    """Status of customer."""

    UNKNOWN = "Unknown"
    ACTIVE = "Active"
    ARCHIVED = "Archived"
