from ...types import Alias, Annotated, BaseModel, NotRequired, TypedDict
from ..shared.reimbursements import (
    ReimbursableExpenseTransaction,
    ReimbursableExpenseTransactionTypedDict,
    UpdateReimbursableExpenseTransactionRequest as SharedUpdateReimbursableExpenseTransactionRequest,
    UpdateReimbursableExpenseTransactionRequestTypedDict as SharedUpdateReimbursableExpenseTransactionRequestTypedDict,
)


class CreateReimbursableExpenseTransactionRequestTypedDict(TypedDict):
    company_id: str
    request_body: NotRequired[list[ReimbursableExpenseTransactionTypedDict]]


class CreateReimbursableExpenseTransactionRequest(BaseModel):
    company_id: str
    """Identifies the company."""
    request_body: Annotated[list[ReimbursableExpenseTransaction] | None, Alias("request_body")] = None
    """The claims to book."""


class UpdateReimbursableExpenseTransactionRequestTypedDict(TypedDict):
    company_id: str
    transaction_id: str
    update_reimbursable_expense_transaction_request: NotRequired[
        SharedUpdateReimbursableExpenseTransactionRequestTypedDict
    ]


class UpdateReimbursableExpenseTransactionRequest(BaseModel):
    company_id: str
    """Identifies the company."""
    transaction_id: str
    """Identifies the transaction, by the id that you gave it."""
    update_reimbursable_expense_transaction_request: Annotated[
        SharedUpdateReimbursableExpenseTransactionRequest | None,
        Alias("update_reimbursable_expense_transaction_request"),
    ] = None
    """What the claim should be like."""
