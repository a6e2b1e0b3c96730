from ...types import Alias, Annotated, BaseModel, NotRequired, TypedDict
from ..shared.expenses import (
    ExpenseTransaction,
    ExpenseTransactionTypedDict,
    UpdateExpenseRequest,
    UpdateExpenseRequestTypedDict,
)


class CreateExpenseTransactionRequestTypedDict(TypedDict):
    company_id: str
    request_body: NotRequired[list[ExpenseTransactionTypedDict]]


class CreateExpenseTransactionRequest(BaseModel):
    company_id: str
    """Identifies the company."""
    request_body: Annotated[list[ExpenseTransaction] | None, Alias("request_body")] = None
    """The transactions to book."""


class UpdateExpenseTransactionRequestTypedDict(TypedDict):
    company_id: str
    transaction_id: str
    update_expense_request: NotRequired[UpdateExpenseRequestTypedDict]


class UpdateExpenseTransactionRequest(BaseModel):
    company_id: str
    """Identifies the company."""
    transaction_id: str
    """Identifies the transaction, by the id that you gave it."""
    update_expense_request: Annotated[UpdateExpenseRequest | None, Alias("update_expense_request")] = None
    """What the transaction should be like."""
