from enum import Enum

from ...types import (
    UNSET,
    Alias,
    Annotated,
    BaseModel,
    NotRequired,
    Nullable,
    NullableModel,
    OptionalNullable,
    TypedDict,
)
from .links import Links, LinksTypedDict


class TransactionStatus(str, Enum):
    """How far the transaction has got."""

    UNKNOWN = "Unknown"
    PENDING = "Pending"
    VALIDATION_ERROR = "ValidationError"
    COMPLETED = "Completed"
    PUSH_ERROR = "PushError"


class IntegrationType(str, Enum):
    """The product that the transaction was synced by."""

    EXPENSES = "expenses"
    BANKFEEDS = "bankfeeds"


class SchemaTransactionTypedDict(TypedDict):
    """What became of a transaction."""

    integration_type: NotRequired[Nullable[IntegrationType]]
    message: NotRequired[Nullable[str]]
    status: NotRequired[Nullable[TransactionStatus]]
    transaction_id: NotRequired[Nullable[str]]


class SchemaTransaction(NullableModel, json_schema_extra={"additionalProperties": False}):
    """What became of a transaction."""

    integration_type: OptionalNullable[IntegrationType] = IntegrationType.EXPENSES
    """The product that the transaction was synced by."""
    message: OptionalNullable[str] = UNSET
    """Why the transaction was refused, or which record it has become."""
    status: OptionalNullable[TransactionStatus] = UNSET
    """How far the transaction has got."""
    transaction_id: OptionalNullable[str] = UNSET
    """The id that you gave the transaction."""


class TransactionsTypedDict(TypedDict):
    """A page of transactions."""

    links: LinksTypedDict
    page_number: int
    page_size: int
    total_results: int
    results: NotRequired[list[SchemaTransactionTypedDict]]


class Transactions(BaseModel, json_schema_extra={"additionalProperties": False}):
    """A page of transactions."""

    links: Annotated[Links, Alias("_links")]
    """The way to this page and to its neighbours."""
    page_number: int
    """The number of this page."""
    page_size: int
    """The most results that a page can hold."""
    total_results: int
    """The number of results on all pages together."""
    results: list[SchemaTransaction] | None = None
    """The transactions on this page."""
