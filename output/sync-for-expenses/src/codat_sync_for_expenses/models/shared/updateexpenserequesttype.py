from enum import Enum


class UpdateExpenseRequestType(str, Enum):
    """What happened on the card."""

    PAYMENT = "Payment"
    REFUND = "Refund"
    REWARD = "Reward"
    CHARGEBACK = "Chargeback"
