from ...types import BaseModel, TypedDict


class GetCustomerRequestTypedDict(TypedDict):
    company_id: str
    customer_id: str


class GetCustomerRequest(BaseModel):
    company_id: str
    """Identifies the company."""
    customer_id: str
    """Identifies the customer."""
