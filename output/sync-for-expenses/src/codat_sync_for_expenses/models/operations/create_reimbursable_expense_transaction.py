from ...types import Alias, Annotated, BaseModel, NotRequired, TypedDict
from ..shared.reimbursableexpensetransaction import (
    ReimbursableExpenseTransaction,
    ReimbursableExpenseTransactionTypedDict,
)


class CreateReimbursableExpenseTransactionRequestTypedDict(TypedDict):
    company_id: str
    request_body: NotRequired[list[ReimbursableExpenseTransactionTypedDict]]


class CreateReimbursableExpenseTransactionRequest(BaseModel):
    company_id: str
    """Identifies the company."""
    request_body: Annotated[list[ReimbursableExpenseTransaction] | None, Alias("request_body")] = None
    """The claims to book."""
