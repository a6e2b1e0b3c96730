from decimal import Decimal

from ...types import UNSET, BaseModel, NotRequired, Nullable, NullableModel, Number, OptionalNullable, TypedDict
from .expensecontactref import ExpenseContactRef, ExpenseContactRefTypedDict
from .expensetransactionline import ExpenseTransactionLine, ExpenseTransactionLineTypedDict
from .updateexpenserequesttype import UpdateExpenseRequestType


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
