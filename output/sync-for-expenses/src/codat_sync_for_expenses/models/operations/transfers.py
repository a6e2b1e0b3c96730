from ...types import Alias, Annotated, BaseModel, NotRequired, TypedDict
from ..shared.transfers import TransferTransactionRequest, TransferTransactionRequestTypedDict


class CreateTransferTransactionRequestTypedDict(TypedDict):
    company_id: str
    transaction_id: str
    transfer_transaction_request: NotRequired[TransferTransactionRequestTypedDict]


class CreateTransferTransactionRequest(BaseModel):
    company_id: str
    """Identifies the company."""
    transaction_id: str
    """Identifies the transaction, by the id that you gave it."""
    transfer_transaction_request: Annotated[
        TransferTransactionRequest | None, Alias("transfer_transaction_request")
    ] = None
    """The transfer to book."""
