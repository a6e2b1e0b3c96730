from enum import Enum


class IntegrationType(str, Enum):
    """The product that the transaction was synced by."""

    EXPENSES = "expenses"
    BANKFEEDS = "bankfeeds"
