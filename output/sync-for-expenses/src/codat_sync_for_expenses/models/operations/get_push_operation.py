from ...types import BaseModel, TypedDict


class GetPushOperationRequestTypedDict(TypedDict):
    company_id: str
    push_operation_key: str


class GetPushOperationRequest(BaseModel):
    company_id: str
    """Identifies the company."""
    push_operation_key: str
    """Identifies the push operation."""
