from decimal import Decimal
from enum import Enum

from ...types import UNSET, BaseModel, NotRequired, Nullable, NullableModel, Number, OptionalNullable, TypedDict
from .sourceaccountv2 import (
    AccountInfo,
    AccountInfoTypedDict,
    RoutingInfo,
    RoutingInfoTypedDict,
    SourceAccount,
    SourceAccountTypedDict,
    SourceAccountV2,
    SourceAccountV2TypedDict,
)


class GenerateOtpResponseTypedDict(TypedDict):
    """A password that works once."""

    expiry: str
    otp: str


class GenerateOtpResponse(BaseModel, json_schema_extra={"additionalProperties": False}):
    """A password that works once."""

    expiry: str
    """Until when it works, in UTC."""
    otp: str
    """The password."""


class AccountType(str, Enum):
    """What sort of account it is."""

    CHECKING = "checking"
    SAVINGS = "savings"
    LOAN = "loan"
    CREDIT_CARD = "creditCard"
    PREPAID_CARD = "prepaidCard"


class SourceAccountV2PrototypeTypedDict(TypedDict):
    """A source account to add."""

    account_name: str
    account_number: str
    account_type: AccountType
    balance: Decimal
    currency: str
    id: str
    account_info: NotRequired[Nullable[AccountInfoTypedDict]]
    modified_date: NotRequired[str]
    routing_info: NotRequired[RoutingInfoTypedDict]
    sort_code: NotRequired[Nullable[str]]


class SourceAccountV2Prototype(NullableModel):
    """A source account to add."""

    account_name: str
    """What the account is called."""
    account_number: str
    """The account number."""
    account_type: AccountType
    """What sort of account it is."""
    balance: Number
    """What was last in the account."""
    currency: str
    """A currency by its [ISO 4217](https://en.wikipedia.org/wiki/ISO_4217) code; _XXX_ where the source names none."""
    id: str
    """Your id of the account."""
    account_info: OptionalNullable[AccountInfo] = UNSET
    """More about the account, for people."""
    modified_date: str | None = None
    """When the account was last changed."""
    routing_info: RoutingInfo | None = None
    """The bank, by a code that payments use. The account number is not part of it."""
    sort_code: OptionalNullable[str] = UNSET
    """The sort code."""


class SourceAccountPrototypeTypedDict(TypedDict):
    """A source account to add, in the form used before August 2024."""

    id: str
    account_name: NotRequired[Nullable[str]]
    account_number: NotRequired[Nullable[str]]
    account_type: NotRequired[Nullable[str]]
    balance: NotRequired[Nullable[Decimal]]
    currency: NotRequired[str]
    modified_date: NotRequired[str]
    sort_code: NotRequired[Nullable[str]]


class SourceAccountPrototype(NullableModel):
    """A source account to add, in the form used before August 2024."""

    id: str
    """Your id of the account."""
    account_name: OptionalNullable[str] = UNSET
    """What the account is called."""
    account_number: OptionalNullable[str] = UNSET
    """The account number."""
    account_type: OptionalNullable[str] = UNSET
    """What sort of account it is, such as Credit."""
    balance: OptionalNullable[Number] = UNSET
    """What was last in the account."""
    currency: str | None = None
    """A currency by its [ISO 4217](https://en.wikipedia.org/wiki/ISO_4217) code; _XXX_ where the source names none."""
    modified_date: str | None = None
    """When the account was last changed."""
    sort_code: OptionalNullable[str] = UNSET
    """The sort code."""


class SourceAccountV2BatchCreateResultTypedDict(TypedDict):
    """The outcome for one source account."""

    account: NotRequired[SourceAccountV2TypedDict]
    error: NotRequired[Nullable[str]]
    status_code: NotRequired[int]


class SourceAccountV2BatchCreateResult(NullableModel):
    """The outcome for one source account."""

    account: SourceAccountV2 | None = None
    """An account that the customer holds with you."""
    error: OptionalNullable[str] = UNSET
    """What went wrong."""
    status_code: int | None = None
    """The outcome as an HTTP status."""


class SourceAccountV2BatchCreateResponseTypedDict(TypedDict):
    """What became of one source account of several."""

    result: NotRequired[SourceAccountV2BatchCreateResultTypedDict]
    source_account_id: NotRequired[str]


class SourceAccountV2BatchCreateResponse(NullableModel):
    """What became of one source account of several."""

    result: SourceAccountV2BatchCreateResult | None = None
    """The outcome for one source account."""
    source_account_id: str | None = None
    """Your id of the source account."""


class SourceAccountBatchCreateResultTypedDict(TypedDict):
    """The outcome for one source account."""

    account: NotRequired[SourceAccountTypedDict]
    error: NotRequired[Nullable[str]]
    status_code: NotRequired[int]


class SourceAccountBatchCreateResult(NullableModel):
    """The outcome for one source account."""

    account: SourceAccount | None = None
    """An account that the customer holds with you, in the form used before August 2024."""
    error: OptionalNullable[str] = UNSET
    """What went wrong."""
    status_code: int | None = None
    """The outcome as an HTTP status."""


class SourceAccountBatchCreateResponseTypedDict(TypedDict):
    """What became of one source account of several, in the form used before August 2024."""

    result: NotRequired[SourceAccountBatchCreateResultTypedDict]
    source_account_id: NotRequired[str]


class SourceAccountBatchCreateResponse(NullableModel):
    """What became of one source account of several, in the form used before August 2024."""

    result: SourceAccountBatchCreateResult | None = None
    """The outcome for one source account."""
    source_account_id: str | None = None
    """Your id of the source account."""


class ResultTypedDict(TypedDict):
    """The failure."""

    error: NotRequired[str]
    status_code: NotRequired[str]


class Result(NullableModel):
    """The failure."""

    error: str | None = None
    """What went wrong."""
    status_code: str | None = None
    """The failure as an HTTP status."""


class SourceAccountBatchErrorResponseTypedDict(TypedDict):
    """Why one source account of several was not added."""

    result: NotRequired[ResultTypedDict]
    source_account_id: NotRequired[str]


class SourceAccountBatchErrorResponse(NullableModel):
    """Why one source account of several was not added."""

    result: Result | None = None
    """The failure."""
    source_account_id: str | None = None
    """Your id of the source account."""


class BankAccountCredentialsTypedDict(TypedDict):
    """What a customer types in to turn on a bank feed."""

    password: NotRequired[str]
    username: NotRequired[str]


class BankAccountCredentials(NullableModel):
    """What a customer types in to turn on a bank feed."""

    password: str | None = None
    """The password to sign in with."""
    username: str | None = None
    """The name to sign in with."""
