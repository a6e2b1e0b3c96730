from ...types import Alias, Annotated, BaseModel, NotRequired, TypedDict
from ..shared.configuration import CompanyConfiguration, CompanyConfigurationTypedDict


class GetCompanyConfigurationRequestTypedDict(TypedDict):
    company_id: str


class GetCompanyConfigurationRequest(BaseModel):
    company_id: str
    """Identifies the company."""


class SetCompanyConfigurationRequestTypedDict(TypedDict):
    company_id: str
    company_configuration: NotRequired[CompanyConfigurationTypedDict]


class SetCompanyConfigurationRequest(BaseModel):
    company_id: str
    """Identifies the company."""
    company_configuration: Annotated[CompanyConfiguration | None, Alias("company_configuration")] = None
    """The defaults to save."""
