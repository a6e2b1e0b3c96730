from ...types import Alias, Annotated, BaseModel, NotRequired, NullableModel, TypedDict
from ..shared.account_mapping import BankFeedAccountMapping, BankFeedAccountMappingTypedDict


class GetBankAccountMappingRequestTypedDict(TypedDict):
    company_id: str
    connection_id: str


class GetBankAccountMappingRequest(BaseModel):
    company_id: str
    """Identifies the company."""
    connection_id: str
    """Identifies the connection."""


class CreateBankAccountMappingRequestTypedDict(TypedDict):
    company_id: str
    connection_id: str
    bank_feed_account_mapping: NotRequired[BankFeedAccountMappingTypedDict]


class CreateBankAccountMappingRequest(NullableModel):
    company_id: str
    """Identifies the company."""
    connection_id: str
    """Identifies the connection."""
    bank_feed_account_mapping: Annotated[BankFeedAccountMapping | None, Alias("bank_feed_account_mapping")] = None
    """The pair of accounts."""
