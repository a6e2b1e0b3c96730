from ...types import UNSET, NotRequired, Nullable, NullableModel, OptionalNullable, TypedDict
from .integrationtype import IntegrationType
from .transactionstatus import TransactionStatus


class SchemaTransactionTypedDict(TypedDict):
    """What became of a transaction."""

    integration_type: NotRequired[Nullable[IntegrationType]]
    message: NotRequired[Nullable[str]]
    status: NotRequired[Nullable[TransactionStatus]]
    transaction_id: NotRequired[Nullable[str]]


class SchemaTransaction(NullableModel):
    """What became of a transaction."""

    integration_type: OptionalNullable[IntegrationType] = IntegrationType.EXPENSES
    """The product that the transaction was synced by."""
    message: OptionalNullable[str] = UNSET
    """Why the transaction was refused, or which record it has become."""
    status: OptionalNullable[TransactionStatus] = UNSET
    """How far the transaction has got."""
    transaction_id: OptionalNullable[str] = UNSET
    """The id that you gave the transaction."""
