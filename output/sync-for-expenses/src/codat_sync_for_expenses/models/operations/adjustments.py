from ...types import Alias, Annotated, BaseModel, NotRequired, TypedDict
from ..shared.adjustments import AdjustmentTransactionRequest, AdjustmentTransactionRequestTypedDict


class CreateAdjustmentTransactionRequestTypedDict(TypedDict):
    company_id: str
    request_body: NotRequired[list[AdjustmentTransactionRequestTypedDict]]


class CreateAdjustmentTransactionRequest(BaseModel):
    company_id: str
    """Identifies the company."""
    request_body: Annotated[list[AdjustmentTransactionRequest] | None, Alias("request_body")] = None
    """The adjustments to book."""
