from decimal import Decimal

from ...types import UNSET, NotRequired, Nullable, NullableModel, Number, OptionalNullable, TypedDict
from .validtransactiontypes import ValidTransactionTypes


class TaxRateMappingInfoTypedDict(TypedDict):
    """A tax rate to apply to expenses."""

    code: NotRequired[Nullable[str]]
    effective_tax_rate: NotRequired[Decimal]
    id: NotRequired[str]
    name: NotRequired[str]
    total_tax_rate: NotRequired[Decimal]
    valid_transaction_types: NotRequired[list[ValidTransactionTypes]]


class TaxRateMappingInfo(NullableModel):
    """A tax rate to apply to expenses."""

    code: OptionalNullable[str] = UNSET
    """The tax rate's code."""
    effective_tax_rate: Number | None = None
    """The percentage that is charged in the end."""
    id: str | None = None
    """The tax rate's id."""
    name: str | None = None
    """The tax rate's name."""
    total_tax_rate: Number | None = None
    """The percentages of the rate's components, added up without compounding."""
    valid_transaction_types: list[ValidTransactionTypes] | None = None
    """The types of expense that this can be used for."""
