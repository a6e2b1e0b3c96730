from ...types import BaseModel, TypedDict


class GetPullOperationRequestTypedDict(TypedDict):
    company_id: str
    dataset_id: str


class GetPullOperationRequest(BaseModel):
    company_id: str
    """Identifies the company."""
    dataset_id: str
    """Identifies the pull operation, and so the dataset that it fetched."""
