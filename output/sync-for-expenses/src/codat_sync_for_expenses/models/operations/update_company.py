from ...types import Alias, Annotated, BaseModel, NotRequired, TypedDict
from ..shared.companyrequestbody import CompanyRequestBody, CompanyRequestBodyTypedDict


class UpdateCompanyRequestTypedDict(TypedDict):
    company_id: str
    company_request_body: NotRequired[CompanyRequestBodyTypedDict]


class UpdateCompanyRequest(BaseModel):
    company_id: str
    """Identifies the company."""
    company_request_body: Annotated[CompanyRequestBody | None, Alias("company_request_body")] = None
    """What the company should be like."""
