from decimal import Decimal

from ...types import UNSET, NotRequired, Nullable, NullableModel, Number, OptionalNullable, TypedDict
from .invoiceto import InvoiceTo, InvoiceToTypedDict
from .recordref import RecordRef, RecordRefTypedDict
from .trackingrefadjustmenttransaction import (
    TrackingRefAdjustmentTransaction,
    TrackingRefAdjustmentTransactionTypedDict,
)


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
