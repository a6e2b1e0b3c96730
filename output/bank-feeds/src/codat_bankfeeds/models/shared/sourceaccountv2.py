from decimal import Decimal
from enum import Enum

from ...types import UNSET, NotRequired, Nullable, NullableModel, Number, OptionalNullable, TypedDict


class SourceAccountV2AccountType(str, Enum):
    """What sort of account it is."""

    CHECKING = "checking"
    SAVINGS = "savings"
    LOAN = "loan"
    CREDIT_CARD = "creditCard"
    PREPAID_CARD = "prepaidCard"


class Type(str, Enum):
    """What sort of code it is."""

    RTN = "rtn"
    ABA = "aba"
    SWIFT = "swift"
    BSB = "bsb"
    IBAN = "iban"
    NZ2 = "nz2"
    TRNO = "trno"
    SORTCODE = "sortcode"
    BLZ = "blz"
    IFSC = "ifsc"
    BANKCODE = "bankcode"
    APCA = "apca"
    CLABE = "clabe"


class RoutingInfoTypedDict(TypedDict):
    """The bank, by a code that payments use. The account number is not part of it."""

    bank_code: NotRequired[Nullable[str]]
    type: NotRequired[Nullable[Type]]


class RoutingInfo(NullableModel):
    """The bank, by a code that payments use. The account number is not part of it."""

    bank_code: OptionalNullable[str] = UNSET
    """The code."""
    type: OptionalNullable[Type] = Type.BANKCODE
    """What sort of code it is."""


class AccountInfoTypedDict(TypedDict):
    """More about the account, for people."""

    account_open_date: NotRequired[Nullable[str]]
    available_balance: NotRequired[Nullable[Decimal]]
    description: NotRequired[Nullable[str]]
    nickname: NotRequired[Nullable[str]]


class AccountInfo(NullableModel):
    """More about the account, for people."""

    account_open_date: OptionalNullable[str] = UNSET
    """When the account was opened."""
    available_balance: OptionalNullable[Number] = UNSET
    """What can be spent; pending transactions count."""
    description: OptionalNullable[str] = UNSET
    """What the account is for."""
    nickname: OptionalNullable[str] = UNSET
    """The customer's own name for the account. It helps to pick the right one from a list."""


class SourceAccountV2Status(str, Enum):
    """Whether the account feeds one in the books."""

    PENDING = "pending"
    CONNECTED = "connected"
    CONNECTING = "connecting"
    DISCONNECTED = "disconnected"
    UNKNOWN = "unknown"


class SourceAccountV2TypedDict(TypedDict):
    """An account that the customer holds with you."""

    account_name: str
    account_number: str
    account_type: SourceAccountV2AccountType
    balance: Decimal
    currency: str
    id: str
    account_info: NotRequired[Nullable[AccountInfoTypedDict]]
    feed_start_date: NotRequired[Nullable[str]]
    modified_date: NotRequired[str]
    routing_info: NotRequired[RoutingInfoTypedDict]
    sort_code: NotRequired[Nullable[str]]
    status: NotRequired[Nullable[SourceAccountV2Status]]


class SourceAccountV2(NullableModel, json_schema_extra={"additionalProperties": False}):
    """An account that the customer holds with you."""

    account_name: str
    """What the account is called."""
    account_number: str
    """The account number."""
    account_type: SourceAccountV2AccountType
    """What sort of account it is."""
    balance: Number
    """What was last in the account."""
    currency: str
    """A currency by its [ISO 4217](https://en.wikipedia.org/wiki/ISO_4217) code; _XXX_ where the source names none."""
    id: str
    """Your id of the account."""
    account_info: OptionalNullable[AccountInfo] = UNSET
    """More about the account, for people."""
    feed_start_date: OptionalNullable[str] = UNSET
    """A day in [ISO 8601](https://en.wikipedia.org/wiki/ISO_8601) form."""
    modified_date: str | None = None
    """When the account was last changed."""
    routing_info: RoutingInfo | None = None
    """The bank, by a code that payments use. The account number is not part of it."""
    sort_code: OptionalNullable[str] = UNSET
    """The sort code."""
    status: OptionalNullable[SourceAccountV2Status] = UNSET
    """Whether the account feeds one in the books."""


class Status(str, Enum):
    """Whether the account feeds one in the books."""

    PENDING = "pending"
    CONNECTED = "connected"
    CONNECTING = "connecting"
    DISCONNECTED = "disconnected"
    UNKNOWN = "unknown"


class SourceAccountTypedDict(TypedDict):
    """An account that the customer holds with you, in the form used before August 2024."""

    id: str
    account_name: NotRequired[Nullable[str]]
    account_number: NotRequired[Nullable[str]]
    account_type: NotRequired[Nullable[str]]
    balance: NotRequired[Nullable[Decimal]]
    currency: NotRequired[str]
    feed_start_date: NotRequired[str]
    modified_date: NotRequired[str]
    sort_code: NotRequired[Nullable[str]]
    status: NotRequired[Nullable[Status]]


class SourceAccount(NullableModel, json_schema_extra={"additionalProperties": False}):
    """An account that the customer holds with you, in the form used before August 2024."""

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
    feed_start_date: str | None = None
    """A date and time in [ISO 8601](https://en.wikipedia.org/wiki/ISO_8601) form.

    It may be in UTC (`2021-11-15T06:00:00Z`), have an offset (`2021-11-15T01:00:00-05:00`), or have neither (`2021-11-15T01:00:00`): then it is the local time of the business.
    """
    modified_date: str | None = None
    """When the account was last changed."""
    sort_code: OptionalNullable[str] = UNSET
    """The sort code."""
    status: OptionalNullable[Status] = UNSET
    """Whether the account feeds one in the books."""
