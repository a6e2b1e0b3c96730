from ...types import BaseModel, TypedDict


class CreatePartnerExpenseConnectionRequestTypedDict(TypedDict):
    company_id: str


class CreatePartnerExpenseConnectionRequest(BaseModel):
    company_id: str
    """Identifies the company."""
