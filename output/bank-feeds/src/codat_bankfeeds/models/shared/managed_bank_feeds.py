from datetime import datetime

from ...types import UNSET, BaseModel, DateTime, NotRequired, Nullable, NullableModel, OptionalNullable, TypedDict


class StartScheduledSyncResultTypedDict(TypedDict):
    """The sync that was started."""

    sync_id: str


class StartScheduledSyncResult(BaseModel):
    """The sync that was started."""

    sync_id: str
    """The sync's id."""


class SyncStatusResultTypedDict(TypedDict):
    """A sync, and how it is getting on."""

    client_id: str
    company_id: str
    company_name: str
    data_connection_id: str
    execution_start_utc: datetime
    period_end_utc: datetime
    period_start_utc: datetime
    source_account_id: str
    status: str
    sync_id: str
    error_code: NotRequired[Nullable[str]]
    error_message: NotRequired[Nullable[str]]
    execution_end_utc: NotRequired[Nullable[datetime]]
    push_operation_keys: NotRequired[Nullable[list[str]]]


class SyncStatusResult(NullableModel):
    """A sync, and how it is getting on."""

    client_id: str
    """The id of the Codat client that the company belongs to."""
    company_id: str
    """The id of the company whose account it is."""
    company_name: str
    """The company's name."""
    data_connection_id: str
    """The id of the connection to the books."""
    execution_start_utc: DateTime
    """When the sync began, in UTC."""
    period_end_utc: DateTime
    """Transactions are fetched up to this time, in UTC."""
    period_start_utc: DateTime
    """Transactions are fetched from this time on, in UTC."""
    source_account_id: str
    """The source account whose transactions are fetched."""
    status: str
    """How far the sync has got.

    It is `Started` at first. It ends as `SuccessDataPushed`, `SuccessNoDataPushed` (nothing was new), `PartialSuccessDataPushed` or `Failed`.
    """
    sync_id: str
    """The sync's id."""
    error_code: OptionalNullable[str] = UNSET
    """What went wrong, as a code for programs to act on."""
    error_message: OptionalNullable[str] = UNSET
    """What went wrong."""
    execution_end_utc: OptionalNullable[DateTime] = UNSET
    """When the sync ended, in UTC. Null until then."""
    push_operation_keys: OptionalNullable[list[str]] = UNSET
    """The ids of the push operations with which the sync wrote to the books."""
