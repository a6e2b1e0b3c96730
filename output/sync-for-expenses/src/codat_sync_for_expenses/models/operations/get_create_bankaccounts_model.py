from ...types import BaseModel, TypedDict


class GetCreateBankAccountsModelRequestTypedDict(TypedDict):
    company_id: str
    connection_id: str


class GetCreateBankAccountsModelRequest(BaseModel):
    company_id: str
    """Identifies the company."""
    connection_id: str
    """Identifies the connection."""
