from ...types import Alias, Annotated, BaseModel, FileContent, NotRequired, NullableModel, TypeAliasType, TypedDict
from ..shared.source_accounts import (
    SourceAccountBatchCreateResponse,
    SourceAccountBatchCreateResponseTypedDict,
    SourceAccountBatchErrorResponse,
    SourceAccountBatchErrorResponseTypedDict,
    SourceAccountPrototype,
    SourceAccountPrototypeTypedDict,
    SourceAccountV2BatchCreateResponse,
    SourceAccountV2BatchCreateResponseTypedDict,
    SourceAccountV2Prototype,
    SourceAccountV2PrototypeTypedDict,
)
from ..shared.sourceaccountv2 import SourceAccount, SourceAccountTypedDict, SourceAccountV2, SourceAccountV2TypedDict


class GenerateOtpRequestTypedDict(TypedDict):
    company_id: str
    connection_id: str


class GenerateOtpRequest(BaseModel):
    company_id: str
    """Identifies the company."""
    connection_id: str
    """Identifies the connection."""


class ListSourceAccountsRequestTypedDict(TypedDict):
    company_id: str
    connection_id: str


class ListSourceAccountsRequest(BaseModel):
    company_id: str
    """Identifies the company."""
    connection_id: str
    """Identifies the connection."""


ListSourceAccountsResponseBodyTypedDict = TypeAliasType(
    "ListSourceAccountsResponseBodyTypedDict", list[SourceAccountV2TypedDict] | list[SourceAccountTypedDict]
)
ListSourceAccountsResponseBody = TypeAliasType(
    "ListSourceAccountsResponseBody", list[SourceAccountV2] | list[SourceAccount]
)
"""The source accounts."""


CreateSourceAccountRequestBodyTypedDict = TypeAliasType(
    "CreateSourceAccountRequestBodyTypedDict", SourceAccountPrototypeTypedDict | SourceAccountV2PrototypeTypedDict
)
CreateSourceAccountRequestBody = TypeAliasType(
    "CreateSourceAccountRequestBody", SourceAccountPrototype | SourceAccountV2Prototype
)
"""The source account to add."""


class CreateSourceAccountRequestTypedDict(TypedDict):
    company_id: str
    connection_id: str
    request_body: NotRequired[CreateSourceAccountRequestBodyTypedDict]


class CreateSourceAccountRequest(NullableModel):
    company_id: str
    """Identifies the company."""
    connection_id: str
    """Identifies the connection."""
    request_body: Annotated[CreateSourceAccountRequestBody | None, Alias("request_body")] = None
    """The source account to add."""


CreateSourceAccountResponseBodyTypedDict = TypeAliasType(
    "CreateSourceAccountResponseBodyTypedDict", SourceAccountTypedDict | SourceAccountV2TypedDict
)
CreateSourceAccountResponseBody = TypeAliasType("CreateSourceAccountResponseBody", SourceAccount | SourceAccountV2)
"""The new source account."""


CreateBatchSourceAccountRequestBodyTypedDict = TypeAliasType(
    "CreateBatchSourceAccountRequestBodyTypedDict",
    list[SourceAccountV2PrototypeTypedDict] | list[SourceAccountPrototypeTypedDict],
)
CreateBatchSourceAccountRequestBody = TypeAliasType(
    "CreateBatchSourceAccountRequestBody", list[SourceAccountV2Prototype] | list[SourceAccountPrototype]
)
"""The source accounts to add, all of one version."""


class CreateBatchSourceAccountRequestTypedDict(TypedDict):
    company_id: str
    connection_id: str
    request_body: NotRequired[CreateBatchSourceAccountRequestBodyTypedDict]


class CreateBatchSourceAccountRequest(NullableModel):
    company_id: str
    """Identifies the company."""
    connection_id: str
    """Identifies the connection."""
    request_body: Annotated[CreateBatchSourceAccountRequestBody | None, Alias("request_body")] = None
    """The source accounts to add, all of one version."""


ResponseBodyTypedDict = TypeAliasType(
    "ResponseBodyTypedDict", SourceAccountV2BatchCreateResponseTypedDict | SourceAccountBatchCreateResponseTypedDict
)
ResponseBody = TypeAliasType("ResponseBody", SourceAccountV2BatchCreateResponse | SourceAccountBatchCreateResponse)


CreateBatchSourceAccountResponseBodyTypedDict = TypeAliasType(
    "CreateBatchSourceAccountResponseBodyTypedDict",
    SourceAccountV2BatchCreateResponseTypedDict
    | SourceAccountBatchCreateResponseTypedDict
    | SourceAccountBatchErrorResponseTypedDict,
)
CreateBatchSourceAccountResponseBody = TypeAliasType(
    "CreateBatchSourceAccountResponseBody",
    SourceAccountV2BatchCreateResponse | SourceAccountBatchCreateResponse | SourceAccountBatchErrorResponse,
)


CreateBatchSourceAccountResponseTypedDict = TypeAliasType(
    "CreateBatchSourceAccountResponseTypedDict",
    list[ResponseBodyTypedDict] | list[CreateBatchSourceAccountResponseBodyTypedDict],
)
CreateBatchSourceAccountResponse = TypeAliasType(
    "CreateBatchSourceAccountResponse", list[ResponseBody] | list[CreateBatchSourceAccountResponseBody]
)


class DeleteBankFeedCredentialsRequestTypedDict(TypedDict):
    company_id: str
    connection_id: str


class DeleteBankFeedCredentialsRequest(BaseModel):
    company_id: str
    """Identifies the company."""
    connection_id: str
    """Identifies the connection."""


class GenerateCredentialsRequestTypedDict(TypedDict):
    request_body: FileContent
    company_id: str
    connection_id: str


class GenerateCredentialsRequest(BaseModel):
    request_body: Annotated[FileContent, Alias("request_body")]
    """Any JSON text; an empty object will do."""
    company_id: str
    """Identifies the company."""
    connection_id: str
    """Identifies the connection."""


class DeleteSourceAccountRequestTypedDict(TypedDict):
    account_id: str
    company_id: str
    connection_id: str


class DeleteSourceAccountRequest(BaseModel):
    account_id: str
    """Identifies the account."""
    company_id: str
    """Identifies the company."""
    connection_id: str
    """Identifies the connection."""


class UpdateSourceAccountRequestTypedDict(TypedDict):
    account_id: str
    company_id: str
    connection_id: str
    source_account: NotRequired[SourceAccountTypedDict]


class UpdateSourceAccountRequest(NullableModel):
    account_id: str
    """Identifies the account."""
    company_id: str
    """Identifies the company."""
    connection_id: str
    """Identifies the connection."""
    source_account: Annotated[SourceAccount | None, Alias("source_account")] = None
    """What to change."""
