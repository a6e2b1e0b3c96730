from decimal import Decimal
from enum import Enum

from ...types import UNSET, BaseModel, NotRequired, Nullable, NullableModel, Number, OptionalNullable, TypedDict
from .recordref import InvoiceTo, InvoiceToTypedDict, RecordRef, RecordRefTypedDict


class TrackingRefAdjustmentTransactionDataType(str, Enum):
    """What the id stands for."""

    TRACKING_CATEGORIES = "trackingCategories"
    CUSTOMERS = "customers"
    SUPPLIERS = "suppliers"


class TrackingRefAdjustmentTransactionTypedDict(TypedDict):
    """Points to a tracking category, a customer or a supplier."""

    data_type: NotRequired[TrackingRefAdjustmentTransactionDataType]
    id: NotRequired[str]


class TrackingRefAdjustmentTransaction(BaseModel):
    """Points to a tracking category, a customer or a supplier."""

    data_type: TrackingRefAdjustmentTransactionDataType | None = (
        TrackingRefAdjustmentTransactionDataType.TRACKING_CATEGORIES
    )
    """What the id stands for."""
    id: str | None = None
    """The id of the category, the customer or the supplier."""


class AdjustmentTransactionLineTypedDict(TypedDict):
    """A debit or a credit."""

    account_ref: RecordRefTypedDict
    amount: Decimal
    description: NotRequired[str]
    invoice_to: NotRequired[Nullable[InvoiceToTypedDict]]
    tracking_refs: NotRequired[Nullable[list[TrackingRefAdjustmentTransactionTypedDict]]]


class AdjustmentTransactionLine(NullableModel):
    """A debit or a credit."""

    account_ref: RecordRef
    """The account to book to."""
    amount: Number
    """The amount, positive for a debit and negative for a credit."""
    description: str | None = None
    """The company's own notes."""
    invoice_to: OptionalNullable[InvoiceTo] = UNSET
    """Points to the customer who is billed for the line. QuickBooks Desktop and QuickBooks Online only."""
    tracking_refs: OptionalNullable[list[TrackingRefAdjustmentTransaction]] = UNSET
    """The labels of the line."""


class AdjustmentTransactionRequestTypedDict(TypedDict):
    """A journal entry that sets something right."""

    currency: str
    date_: str
    id: str
    lines: list[AdjustmentTransactionLineTypedDict]
    currency_rate: NotRequired[Nullable[Decimal]]
    reference: NotRequired[Nullable[str]]


class AdjustmentTransactionRequest(NullableModel):
    """A journal entry that sets something right."""

    currency: str
    """The currency of the amounts."""
    date_: str
    """The date to book it on."""
    id: str
    """The id that you give the transaction."""
    lines: list[AdjustmentTransactionLine]
    """The debits and credits."""
    currency_rate: OptionalNullable[Number] = UNSET
    """What one unit of the transaction's currency is worth in the company's base currency, to at most 9 decimal places.

    For example, when the base currency is GBP, a rate of 0.885 books €20 as £17.70. One of the currencies must be the base currency: a rate between two others cannot be given.

    QuickBooks Online takes an empty rate as 1, so give a rate there whenever the currencies differ.
    """
    reference: OptionalNullable[str] = UNSET
    """A reference for people to read."""


class AdjustmentTransactionResponseTypedDict(TypedDict):
    """A sync that was started."""

    sync_id: NotRequired[str]


class AdjustmentTransactionResponse(BaseModel):
    """A sync that was started."""

    sync_id: str | None = None
    """Names the sync that was started."""
