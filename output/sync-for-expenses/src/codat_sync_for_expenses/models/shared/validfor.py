from enum import Enum


class ValidFor(str, Enum):
    EXPENSE_TRANSACTIONS_PAYMENT = "expense-transactions.Payment"
    EXPENSE_TRANSACTIONS_REFUND = "expense-transactions.Refund"
    EXPENSE_TRANSACTIONS_REWARD = "expense-transactions.Reward"
    EXPENSE_TRANSACTIONS_CHARGEBACK = "expense-transactions.Chargeback"
    REIMBURSABLE_EXPENSE_TRANSACTIONS = "reimbursable-expense-transactions"
    TRANSFER_TRANSACTIONS = "transfer-transactions"
    ADJUSTMENT_TRANSACTIONS = "adjustment-transactions"
