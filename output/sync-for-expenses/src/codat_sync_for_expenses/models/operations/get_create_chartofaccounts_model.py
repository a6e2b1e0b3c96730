from ...types import BaseModel, TypedDict


class GetCreateChartOfAccountsModelRequestTypedDict(TypedDict):
    company_id: str
    connection_id: str


class GetCreateChartOfAccountsModelRequest(BaseModel):
    company_id: str
    """Identifies the company."""
    connection_id: str
    """Identifies the connection."""
