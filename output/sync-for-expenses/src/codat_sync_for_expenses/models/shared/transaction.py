from ...types import UNSET, NotRequired, Nullable, NullableModel, OptionalNullable, TypedDict
from .transactiondefinitionsstatus import TransactionDefinitionsStatus


class TransactionTypedDict(TypedDict):
    """What became of a transaction."""

    error_message: NotRequired[Nullable[str]]
    id: NotRequired[str]
    status: NotRequired[TransactionDefinitionsStatus]


class Transaction(NullableModel):
    """What became of a transaction."""

    error_message: OptionalNullable[str] = UNSET
    """Why the transaction failed, if it did."""
    id: str | None = None
    """The id that you gave the transaction."""
    status: TransactionDefinitionsStatus | None = None
    """How the transaction ended."""
