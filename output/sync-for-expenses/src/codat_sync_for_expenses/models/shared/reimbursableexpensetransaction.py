from decimal import Decimal

from ...types import UNSET, NotRequired, Nullable, NullableModel, Number, OptionalNullable, TypedDict
from .apaccountref import ApAccountRef, ApAccountRefTypedDict
from .reimbursableexpensetransactionline import (
    ReimbursableExpenseTransactionLine,
    ReimbursableExpenseTransactionLineTypedDict,
)
from .reimbursementcontactref import ReimbursementContactRef, ReimbursementContactRefTypedDict


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
