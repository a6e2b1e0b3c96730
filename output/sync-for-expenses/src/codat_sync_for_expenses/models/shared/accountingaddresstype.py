from enum import Enum


class AccountingAddressType(str, Enum):
    """What the address is used for."""

    UNKNOWN = "Unknown"
    BILLING = "Billing"
    DELIVERY = "Delivery"
