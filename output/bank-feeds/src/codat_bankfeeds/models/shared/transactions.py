from decimal import Decimal
from enum import Enum

from ...types import (
    UNSET,
    Alias,
    Annotated,
    BaseModel,
    NotRequired,
    Nullable,
    NullableModel,
    Number,
    OptionalNullable,
    TypedDict,
)
from .links import Links, LinksTypedDict
from .pushoption import (
    DataType,
    PushOperationChange,
    PushOperationChangeTypedDict,
    PushOperationStatus,
    Validation,
    ValidationTypedDict,
)


class BankTransactionType(str, Enum):
    """What sort of movement it is."""

    UNKNOWN = "Unknown"
    CREDIT = "Credit"
    DEBIT = "Debit"
    INT = "Int"
    DIV = "Div"
    FEE = "Fee"
    SER_CHG = "SerChg"
    DEP = "Dep"
    ATM = "Atm"
    POS = "Pos"
    XFER = "Xfer"
    CHECK = "Check"
    PAYMENT = "Payment"
    CASH = "Cash"
    DIRECT_DEP = "DirectDep"
    DIRECT_DEBIT = "DirectDebit"
    REPEAT_PMT = "RepeatPmt"
    OTHER = "Other"


class BankTransactionsTypedDict(TypedDict):
    """A movement of money."""

    amount: NotRequired[Decimal]
    balance: NotRequired[Decimal]
    counterparty: NotRequired[Nullable[str]]
    date_: NotRequired[str]
    description: NotRequired[Nullable[str]]
    id: NotRequired[str]
    reconciled: NotRequired[Nullable[bool]]
    reference: NotRequired[Nullable[str]]
    transaction_type: NotRequired[Nullable[BankTransactionType]]


class BankTransactions(NullableModel):
    """A movement of money."""

    amount: Number | None = None
    """How much money moved."""
    balance: Number | None = None
    """What is in the account afterwards. Only QuickBooks Online can do without it."""
    counterparty: OptionalNullable[str] = UNSET
    """Who paid, or was paid."""
    date_: str | None = None
    """When the money moved, in [ISO 8601](https://en.wikipedia.org/wiki/ISO_8601) form and local time, without an offset."""
    description: OptionalNullable[str] = UNSET
    """What the money was for."""
    id: str | None = None
    """Your id of the transaction. No other transaction of the company may have it."""
    reconciled: OptionalNullable[bool] = UNSET
    """Whether the transaction has been matched with an entry in the books."""
    reference: OptionalNullable[str] = UNSET
    """A text by which people find the transaction."""
    transaction_type: OptionalNullable[BankTransactionType] = UNSET
    """What sort of movement it is."""


class CreateBankTransactionsTypedDict(TypedDict):
    """Transactions of one account."""

    account_id: str
    transactions: list[BankTransactionsTypedDict]


class CreateBankTransactions(BaseModel):
    """Transactions of one account."""

    account_id: str
    """The account that the transactions belong to."""
    transactions: list[BankTransactions]
    """Movements of money on one account."""


class CreateBankTransactionsResponseTypedDict(TypedDict):
    """The push operation that writes transactions."""

    company_id: str
    data_connection_key: str
    push_operation_key: str
    requested_on_utc: str
    status: PushOperationStatus
    status_code: int
    changes: NotRequired[Nullable[list[PushOperationChangeTypedDict]]]
    completed_on_utc: NotRequired[str]
    data: NotRequired[CreateBankTransactionsTypedDict]
    data_type: NotRequired[DataType]
    error_message: NotRequired[Nullable[str]]
    timeout_in_minutes: NotRequired[Nullable[int]]
    timeout_in_seconds: NotRequired[Nullable[int]]
    validation: NotRequired[ValidationTypedDict]


class CreateBankTransactionsResponse(NullableModel):
    """The push operation that writes transactions."""

    company_id: str
    """Codat's id of the company."""
    data_connection_key: str
    """Codat's id of the connection."""
    push_operation_key: str
    """The push operation's id. Keep it to follow the write."""
    requested_on_utc: str
    """When the write was asked for."""
    status: PushOperationStatus
    """How far the write has got."""
    status_code: int
    """The outcome as an HTTP status."""
    changes: OptionalNullable[list[PushOperationChange]] = UNSET
    """The record that was changed, and how. At most one entry."""
    completed_on_utc: str | None = None
    """When the write ended. Null until then."""
    data: CreateBankTransactions | None = None
    """Transactions of one account."""
    data_type: DataType | None = None
    """The kind of data that is written."""
    error_message: OptionalNullable[str] = UNSET
    """What went wrong."""
    timeout_in_minutes: OptionalNullable[int] = UNSET
    """After how many minutes the write is given up."""
    timeout_in_seconds: OptionalNullable[int] = UNSET
    """After how many seconds the write is given up."""
    validation: Validation | None = None
    """What Codat objects to in the data that was to be written."""


class PushOperationTypedDict(TypedDict):
    """A write to the accounting software, and its outcome."""

    company_id: str
    data_connection_key: str
    push_operation_key: str
    requested_on_utc: str
    status: PushOperationStatus
    status_code: int
    changes: NotRequired[Nullable[list[PushOperationChangeTypedDict]]]
    completed_on_utc: NotRequired[str]
    data_type: NotRequired[DataType]
    error_message: NotRequired[Nullable[str]]
    timeout_in_minutes: NotRequired[Nullable[int]]
    timeout_in_seconds: NotRequired[Nullable[int]]
    validation: NotRequired[ValidationTypedDict]


class PushOperation(NullableModel):
    """A write to the accounting software, and its outcome."""

    company_id: str
    """Codat's id of the company."""
    data_connection_key: str
    """Codat's id of the connection."""
    push_operation_key: str
    """The push operation's id. Keep it to follow the write."""
    requested_on_utc: str
    """When the write was asked for."""
    status: PushOperationStatus
    """How far the write has got."""
    status_code: int
    """The outcome as an HTTP status."""
    changes: OptionalNullable[list[PushOperationChange]] = UNSET
    """The record that was changed, and how. At most one entry."""
    completed_on_utc: str | None = None
    """When the write ended. Null until then."""
    data_type: DataType | None = None
    """The kind of data that is written."""
    error_message: OptionalNullable[str] = UNSET
    """What went wrong."""
    timeout_in_minutes: OptionalNullable[int] = UNSET
    """After how many minutes the write is given up."""
    timeout_in_seconds: OptionalNullable[int] = UNSET
    """After how many seconds the write is given up."""
    validation: Validation | None = None
    """What Codat objects to in the data that was to be written."""


class PushOperationsTypedDict(TypedDict):
    """A page of push operations."""

    links: LinksTypedDict
    page_number: int
    page_size: int
    total_results: int
    results: NotRequired[list[PushOperationTypedDict]]


class PushOperations(NullableModel):
    """A page of push operations."""

    links: Annotated[Links, Alias("_links")]
    """The way to this page and to its neighbours."""
    page_number: int
    """The number of this page."""
    page_size: int
    """The most results that a page can hold."""
    total_results: int
    """The number of results on all pages together."""
    results: list[PushOperation] | None = None
    """The push operations on this page."""
