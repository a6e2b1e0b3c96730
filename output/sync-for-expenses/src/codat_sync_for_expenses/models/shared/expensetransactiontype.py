from enum import Enum


class ExpenseTransactionType(str, Enum):
    """What happened on the card."""

    PAYMENT = "Payment"
    REFUND = "Refund"
    REWARD = "Reward"
    CHARGEBACK = "Chargeback"
