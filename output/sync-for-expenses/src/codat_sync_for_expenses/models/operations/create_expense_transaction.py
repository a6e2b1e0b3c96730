from ...types import Alias, Annotated, BaseModel, NotRequired, TypedDict
from ..shared.expensetransaction import ExpenseTransaction, ExpenseTransactionTypedDict


class CreateExpenseTransactionRequestTypedDict(TypedDict):
    company_id: str
    request_body: NotRequired[list[ExpenseTransactionTypedDict]]


class CreateExpenseTransactionRequest(BaseModel):
    company_id: str
    """Identifies the company."""
    request_body: Annotated[list[ExpenseTransaction] | None, Alias("request_body")] = None
    """The transactions to book."""
