from ...types import Alias, Annotated, BaseModel, NotRequired, NullableModel, TypedDict
from ..shared.companies import (
    CompanyRequestBody,
    CompanyRequestBodyTypedDict,
    CompanyUpdateRequest,
    CompanyUpdateRequestTypedDict,
)


class ListCompaniesRequestTypedDict(TypedDict):
    order_by: NotRequired[str]
    page: NotRequired[int]
    page_size: NotRequired[int]
    query: NotRequired[str]
    tags: NotRequired[str]


class ListCompaniesRequest(NullableModel):
    order_by: str | None = None
    """The field to sort by; a leading minus sorts downwards. See [ordering results](https://docs.codat.io/using-the-api/ordering-results)."""
    page: int | None = 1
    """Which page to return; the first one is 1. See [paging](https://docs.codat.io/using-the-api/paging)."""
    page_size: int | None = 100
    """How many records a page holds at most. See [paging](https://docs.codat.io/using-the-api/paging)."""
    query: str | None = None
    """Returns only the records that match this expression. See [querying](https://docs.codat.io/using-the-api/querying)."""
    tags: str | None = None
    """Returns only the companies whose labels match this expression, which is made of `=`, `!=`, `~` (contains) and `&&`. See [querying](https://docs.codat.io/using-the-api/querying)."""


class DeleteCompanyRequestTypedDict(TypedDict):
    company_id: str


class DeleteCompanyRequest(BaseModel):
    company_id: str
    """Identifies the company."""


class GetCompanyRequestTypedDict(TypedDict):
    company_id: str


class GetCompanyRequest(BaseModel):
    company_id: str
    """Identifies the company."""


class UpdateCompanyRequestTypedDict(TypedDict):
    company_id: str
    company_update_request: NotRequired[CompanyUpdateRequestTypedDict]


class UpdateCompanyRequest(NullableModel):
    company_id: str
    """Identifies the company."""
    company_update_request: Annotated[CompanyUpdateRequest | None, Alias("company_update_request")] = None
    """What to change."""


class ReplaceCompanyRequestTypedDict(TypedDict):
    company_id: str
    company_request_body: NotRequired[CompanyRequestBodyTypedDict]


class ReplaceCompanyRequest(NullableModel):
    company_id: str
    """Identifies the company."""
    company_request_body: Annotated[CompanyRequestBody | None, Alias("company_request_body")] = None
    """What the company should be like."""


class GetCompanyAccessTokenRequestTypedDict(TypedDict):
    company_id: str


class GetCompanyAccessTokenRequest(BaseModel):
    company_id: str
    """Identifies the company."""
