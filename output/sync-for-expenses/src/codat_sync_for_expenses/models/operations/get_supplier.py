from ...types import BaseModel, TypedDict


class GetSupplierRequestTypedDict(TypedDict):
    company_id: str
    supplier_id: str


class GetSupplierRequest(BaseModel):
    company_id: str
    """Identifies the company."""
    supplier_id: str
    """Identifies the supplier."""
