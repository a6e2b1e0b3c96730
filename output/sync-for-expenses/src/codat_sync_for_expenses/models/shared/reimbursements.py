from decimal import Decimal

from ...types import UNSET, BaseModel, NotRequired, Nullable, NullableModel, Number, OptionalNullable, TypedDict
from .itemref import ItemRef, ItemRefTypedDict, TrackingRef, TrackingRefTypedDict
from .recordref import InvoiceTo, InvoiceToTypedDict, RecordRef, RecordRefTypedDict


class ReimbursementContactRefTypedDict(TypedDict):
    """Points to the supplier that stands for the employee."""

    id: str


class ReimbursementContactRef(BaseModel):
    """Points to the supplier that stands for the employee."""

    id: str
    """The id of the contact."""


class ApAccountRefTypedDict(TypedDict):
    """Points to the accounts payable account. QuickBooks Desktop only."""

    id: NotRequired[str]


class ApAccountRef(BaseModel):
    """Points to the accounts payable account. QuickBooks Desktop only."""

    id: str | None = None
    """The account's id."""


class ReimbursableExpenseTransactionLineTypedDict(TypedDict):
    """A part of an employee's claim."""

    net_amount: Decimal
    account_ref: NotRequired[RecordRefTypedDict]
    description: NotRequired[str]
    invoice_to: NotRequired[Nullable[InvoiceToTypedDict]]
    item_ref: NotRequired[Nullable[ItemRefTypedDict]]
    tax_amount: NotRequired[Decimal]
    tax_rate_ref: NotRequired[RecordRefTypedDict]
    tracking_refs: NotRequired[Nullable[list[TrackingRefTypedDict]]]


class ReimbursableExpenseTransactionLine(NullableModel):
    """A part of an employee's claim."""

    net_amount: Number
    """The amount before tax."""
    account_ref: RecordRef | None = None
    """The account to book to. Always needed, except that QuickBooks Desktop takes an `itemRef` in its place."""
    description: str | None = None
    """What the money was spent on."""
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


class ReimbursableExpenseTransactionTypedDict(TypedDict):
    """Money that an employee spent for the company and wants back."""

    contact_ref: ReimbursementContactRefTypedDict
    currency: str
    due_date: str
    id: str
    issue_date: str
    ap_account_ref: NotRequired[Nullable[ApAccountRefTypedDict]]
    currency_rate: NotRequired[Nullable[Decimal]]
    lines: NotRequired[list[ReimbursableExpenseTransactionLineTypedDict]]
    notes: NotRequired[str]
    reference: NotRequired[Nullable[str]]


class ReimbursableExpenseTransaction(NullableModel):
    """Money that an employee spent for the company and wants back."""

    contact_ref: ReimbursementContactRef
    """Points to the supplier that stands for the employee."""
    currency: str
    """The currency of the amounts."""
    due_date: str
    """When the employee is to be paid."""
    id: str
    """The id that you give the claim."""
    issue_date: str
    """When the money was spent."""
    ap_account_ref: OptionalNullable[ApAccountRef] = UNSET
    """Points to the accounts payable account. QuickBooks Desktop only."""
    currency_rate: OptionalNullable[Number] = UNSET
    """What one unit of the transaction's currency is worth in the company's base currency, to at most 9 decimal places.

    For example, when the base currency is GBP, a rate of 0.885 books €20 as £17.70. One of the currencies must be the base currency: a rate between two others cannot be given.

    QuickBooks Online takes an empty rate as 1, so give a rate there whenever the currencies differ.
    """
    lines: list[ReimbursableExpenseTransactionLine] | None = None
    """What the amount is made up of."""
    notes: str | None = None
    """The company's own notes."""
    reference: OptionalNullable[str] = UNSET
    """A reference for people to read."""


class CreateReimbursableExpenseResponseTypedDict(TypedDict):
    """A sync that was started."""

    sync_id: NotRequired[str]


class CreateReimbursableExpenseResponse(BaseModel):
    """A sync that was started."""

    sync_id: str | None = None
    """Names the sync that was started."""


class UpdateReimbursableExpenseTransactionRequestTypedDict(TypedDict):
    """An employee's claim as it should be after the change."""

    contact_ref: ReimbursementContactRefTypedDict
    currency: str
    due_date: str
    issue_date: str
    ap_account_ref: NotRequired[Nullable[ApAccountRefTypedDict]]
    currency_rate: NotRequired[Nullable[Decimal]]
    lines: NotRequired[list[ReimbursableExpenseTransactionLineTypedDict]]
    notes: NotRequired[str]
    reference: NotRequired[Nullable[str]]


class UpdateReimbursableExpenseTransactionRequest(NullableModel):
    """An employee's claim as it should be after the change."""

    contact_ref: ReimbursementContactRef
    """Points to the supplier that stands for the employee."""
    currency: str
    """The currency of the amounts."""
    due_date: str
    """When the employee is to be paid."""
    issue_date: str
    """When the money was spent."""
    ap_account_ref: OptionalNullable[ApAccountRef] = UNSET
    """Points to the accounts payable account. QuickBooks Desktop only."""
    currency_rate: OptionalNullable[Number] = UNSET
    """What one unit of the transaction's currency is worth in the company's base currency, to at most 9 decimal places.

    For example, when the base currency is GBP, a rate of 0.885 books €20 as £17.70. One of the currencies must be the base currency: a rate between two others cannot be given.

    QuickBooks Online takes an empty rate as 1, so give a rate there whenever the currencies differ.
    """
    lines: list[ReimbursableExpenseTransactionLine] | None = None
    """What the amount is made up of."""
    notes: str | None = None
    """The company's own notes."""
    reference: OptionalNullable[str] = UNSET
    """A reference for people to read."""
