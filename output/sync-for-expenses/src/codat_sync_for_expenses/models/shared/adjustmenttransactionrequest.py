from decimal import Decimal

from ...types import UNSET, NotRequired, Nullable, NullableModel, Number, OptionalNullable, TypedDict
from .adjustmenttransactionline import AdjustmentTransactionLine, AdjustmentTransactionLineTypedDict


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
