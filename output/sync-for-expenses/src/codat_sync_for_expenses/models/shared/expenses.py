from decimal import Decimal
from enum import Enum

from ...types import UNSET, BaseModel, NotRequired, Nullable, NullableModel, Number, OptionalNullable, TypedDict
from .itemref import ItemRef, ItemRefTypedDict, TrackingRef, TrackingRefTypedDict
from .recordref import InvoiceTo, InvoiceToTypedDict, RecordRef, RecordRefTypedDict


class ExpenseTransactionType(str, Enum):
    """What happened on the card."""

    PAYMENT = "Payment"
    REFUND = "Refund"
    REWARD = "Reward"
    CHARGEBACK = "Chargeback"


class Type(str, Enum):
    """What kind of contact it is."""

    SUPPLIER = "Supplier"


class ExpenseContactRefTypedDict(TypedDict):
    """Points to a supplier."""

    id: str
    type: NotRequired[Type]


class ExpenseContactRef(BaseModel):
    """Points to a supplier."""

    id: str
    """The id of the contact."""
    type: Type | None = Type.SUPPLIER
    """What kind of contact it is."""


class BankAccountReferenceTypedDict(TypedDict):
    """The account that the card belongs to."""

    id: NotRequired[str]


class BankAccountReference(BaseModel):
    """The account that the card belongs to."""

    id: str | None = None
    """The bank account's id."""


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


class ExpenseTransactionTypedDict(TypedDict):
    """Something that happened on a company card."""

    currency: str
    id: str
    issue_date: str
    type: ExpenseTransactionType
    bank_account_ref: NotRequired[BankAccountReferenceTypedDict]
    contact_ref: NotRequired[ExpenseContactRefTypedDict]
    currency_rate: NotRequired[Nullable[Decimal]]
    lines: NotRequired[list[ExpenseTransactionLineTypedDict]]
    merchant_name: NotRequired[str]
    notes: NotRequired[str]
    post_as_draft: NotRequired[Nullable[bool]]
    reference: NotRequired[Nullable[str]]


class ExpenseTransaction(NullableModel):
    """Something that happened on a company card."""

    currency: str
    """The currency of the amounts."""
    id: str
    """The id that you give the transaction."""
    issue_date: str
    """When the transaction took place."""
    type: ExpenseTransactionType
    """What happened on the card."""
    bank_account_ref: BankAccountReference | None = None
    """The account that the card belongs to."""
    contact_ref: ExpenseContactRef | None = None
    """Whom the money went to, or came from."""
    currency_rate: OptionalNullable[Number] = UNSET
    """What one unit of the transaction's currency is worth in the company's base currency, to at most 9 decimal places.

    For example, when the base currency is GBP, a rate of 0.885 books €20 as £17.70. One of the currencies must be the base currency: a rate between two others cannot be given.

    QuickBooks Online takes an empty rate as 1, so give a rate there whenever the currencies differ.
    """
    lines: list[ExpenseTransactionLine] | None = None
    """What the amount is made up of."""
    merchant_name: str | None = None
    """Where the card was used."""
    notes: str | None = None
    """The company's own notes."""
    post_as_draft: OptionalNullable[bool] = UNSET
    """Whether the transaction is booked as a draft. Works with Dynamics 365 Business Central only."""
    reference: OptionalNullable[str] = UNSET
    """A reference for people to read."""


class CreateExpenseResponseTypedDict(TypedDict):
    """A sync that was started."""

    sync_id: NotRequired[str]


class CreateExpenseResponse(BaseModel):
    """A sync that was started."""

    sync_id: str | None = None
    """Names the sync that was started."""


class UpdateExpenseRequestType(str, Enum):
    """What happened on the card."""

    PAYMENT = "Payment"
    REFUND = "Refund"
    REWARD = "Reward"
    CHARGEBACK = "Chargeback"


class UpdateExpenseRequestBankAccountReferenceTypedDict(TypedDict):
    """The account that the card belongs to."""

    id: NotRequired[str]


class UpdateExpenseRequestBankAccountReference(BaseModel):
    """The account that the card belongs to."""

    id: str | None = None
    """The bank account's id."""


class UpdateExpenseRequestTypedDict(TypedDict):
    """A card transaction as it should be after the change."""

    currency: str
    issue_date: str
    type: UpdateExpenseRequestType
    bank_account_ref: NotRequired[UpdateExpenseRequestBankAccountReferenceTypedDict]
    contact_ref: NotRequired[ExpenseContactRefTypedDict]
    currency_rate: NotRequired[Nullable[Decimal]]
    lines: NotRequired[list[ExpenseTransactionLineTypedDict]]
    merchant_name: NotRequired[str]
    notes: NotRequired[str]


class UpdateExpenseRequest(NullableModel):
    """A card transaction as it should be after the change."""

    currency: str
    """The currency of the amounts."""
    issue_date: str
    """When the transaction took place."""
    type: UpdateExpenseRequestType
    """What happened on the card."""
    bank_account_ref: UpdateExpenseRequestBankAccountReference | None = None
    """The account that the card belongs to."""
    contact_ref: ExpenseContactRef | None = None
    """Whom the money went to, or came from."""
    currency_rate: OptionalNullable[Number] = UNSET
    """What one unit of the transaction's currency is worth in the company's base currency, to at most 9 decimal places.

    For example, when the base currency is GBP, a rate of 0.885 books €20 as £17.70. One of the currencies must be the base currency: a rate between two others cannot be given.

    QuickBooks Online takes an empty rate as 1, so give a rate there whenever the currencies differ.
    """
    lines: list[ExpenseTransactionLine] | None = None
    """What the amount is made up of."""
    merchant_name: str | None = None
    """Where the card was used."""
    notes: str | None = None
    """The company's own notes."""


class UpdateExpenseResponseTypedDict(TypedDict):
    """A sync that was started."""

    sync_id: NotRequired[str]


class UpdateExpenseResponse(BaseModel):
    """A sync that was started."""

    sync_id: str | None = None
    """Names the sync that was started."""
