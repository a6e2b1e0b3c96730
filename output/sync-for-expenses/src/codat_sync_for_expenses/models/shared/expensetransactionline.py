from decimal import Decimal

from ...types import UNSET, NotRequired, Nullable, NullableModel, Number, OptionalNullable, TypedDict
from .invoiceto import InvoiceTo, InvoiceToTypedDict
from .itemref import ItemRef, ItemRefTypedDict
from .recordref import RecordRef, RecordRefTypedDict
from .trackingref import TrackingRef, TrackingRefTypedDict


class ExpenseTransactionLineTypedDict(TypedDict):
    """A part of a card transaction."""

    net_amount: Decimal
    account_ref: NotRequired[RecordRefTypedDict]
    invoice_to: NotRequired[Nullable[InvoiceToTypedDict]]
    item_ref: NotRequired[Nullable[ItemRefTypedDict]]
    tax_amount: NotRequired[Decimal]
    tax_rate_ref: NotRequired[RecordRefTypedDict]
    tracking_refs: NotRequired[Nullable[list[TrackingRefTypedDict]]]


class ExpenseTransactionLine(NullableModel):
    """A part of a card transaction."""

    net_amount: Number
    """The amount before tax."""
    account_ref: RecordRef | None = None
    """The account to book to. Always needed, except that QuickBooks Desktop takes an `itemRef` in its place."""
    invoice_to: OptionalNullable[InvoiceTo] = UNSET
    """Points to the customer who is billed for the line. QuickBooks Desktop and QuickBooks Online only."""
    item_ref: OptionalNullable[ItemRef] = UNSET
    """Points to an item, in place of an account. QuickBooks Desktop only."""
    tax_amount: Number | None = None
    """The tax on the amount."""
    tax_rate_ref: RecordRef | None = None
    """The tax rate."""
    tracking_refs: OptionalNullable[list[TrackingRef]] = UNSET
    """The labels of the line."""
