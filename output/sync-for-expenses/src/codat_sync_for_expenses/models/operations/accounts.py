from ...types import Alias, Annotated, BaseModel, NotRequired, TypedDict
from ..shared.accounts import AccountPrototype, AccountPrototypeTypedDict


class GetCreateChartOfAccountsModelRequestTypedDict(TypedDict):
    company_id: str
    connection_id: str


class GetCreateChartOfAccountsModelRequest(BaseModel):
    company_id: str
    """Identifies the company."""
    connection_id: str
    """Identifies the connection."""


class CreateAccountRequestTypedDict(TypedDict):
    company_id: str
    connection_id: str
    account_prototype: NotRequired[AccountPrototypeTypedDict]
    allow_sync_on_push_complete: NotRequired[bool]
    timeout_in_minutes: NotRequired[int]


class CreateAccountRequest(BaseModel):
    company_id: str
    """Identifies the company."""
    connection_id: str
    """Identifies the connection."""
    account_prototype: Annotated[AccountPrototype | None, Alias("account_prototype")] = None
    """The account to add."""
    allow_sync_on_push_complete: bool | None = True
    """Whether the cached data is refreshed once the write is complete."""
    timeout_in_minutes: int | None = None
    """Gives up on the write after this many minutes."""
