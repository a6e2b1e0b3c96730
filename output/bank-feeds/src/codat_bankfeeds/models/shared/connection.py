from enum import Enum
from typing import Any

from ...types import UNSET, NotRequired, Nullable, NullableModel, OptionalNullable, TypedDict


class SourceType(str, Enum):
    """The kind of platform."""

    ACCOUNTING = "Accounting"
    BANKING = "Banking"
    BANK_FEED = "BankFeed"
    COMMERCE = "Commerce"
    EXPENSE = "Expense"
    OTHER = "Other"
    UNKNOWN = "Unknown"


class DataConnectionStatus(str, Enum):
    """Whether data may flow."""

    PENDING_AUTH = "PendingAuth"
    LINKED = "Linked"
    UNLINKED = "Unlinked"
    DEAUTHORIZED = "Deauthorized"


class ErrorStatus(str, Enum):
    """Whether a passing problem is over. Null for a problem that does not pass by itself."""

    ACTIVE = "Active"
    RESOLVED = "Resolved"


class DataConnectionErrorTypedDict(TypedDict):
    """A problem with a connection."""

    error_message: NotRequired[str]
    errored_on_utc: NotRequired[str]
    resolved_on_utc: NotRequired[str]
    status: NotRequired[Nullable[ErrorStatus]]
    status_code: NotRequired[str]
    status_text: NotRequired[str]


class DataConnectionError(NullableModel):
    """A problem with a connection."""

    error_message: str | None = None
    """Codat's explanation."""
    errored_on_utc: str | None = None
    """When it happened, in UTC."""
    resolved_on_utc: str | None = None
    """A date and time in [ISO 8601](https://en.wikipedia.org/wiki/ISO_8601) form.

    It may be in UTC (`2021-11-15T06:00:00Z`), have an offset (`2021-11-15T01:00:00-05:00`), or have neither (`2021-11-15T01:00:00`): then it is the local time of the business.
    """
    status: OptionalNullable[ErrorStatus] = UNSET
    """Whether a passing problem is over. Null for a problem that does not pass by itself."""
    status_code: str | None = None
    """The HTTP status with which the platform answered."""
    status_text: str | None = None
    """The platform's own word for the failure."""


class ConnectionTypedDict(TypedDict):
    """Links a [company](https://docs.codat.io/bank-feeds-api#/schemas/Company) to one source of its data. Data is read from the source, and written to it, by way of the connection.

    A company can have one active connection to accounting software, and any number of connections to banks and commerce platforms. No data flows before the company has [authorized the connection](https://docs.codat.io/auth-flow/overview).
    """

    created: str
    id: str
    integration_id: str
    link_url: str
    platform_name: str
    source_id: str
    source_type: SourceType
    status: DataConnectionStatus
    connection_info: NotRequired[Nullable[dict[str, Any]]]
    data_connection_errors: NotRequired[Nullable[list[DataConnectionErrorTypedDict]]]
    integration_key: NotRequired[str]
    last_sync: NotRequired[str]


class Connection(NullableModel, json_schema_extra={"additionalProperties": False}):
    """Links a [company](https://docs.codat.io/bank-feeds-api#/schemas/Company) to one source of its data. Data is read from the source, and written to it, by way of the connection.

    A company can have one active connection to accounting software, and any number of connections to banks and commerce platforms. No data flows before the company has [authorized the connection](https://docs.codat.io/auth-flow/overview).
    """

    created: str
    """When the connection was added."""
    id: str
    """Codat's id of the connection."""
    integration_id: str
    """Codat's id of the integration."""
    link_url: str
    """The page on which your customer authorizes the connection."""
    platform_name: str
    """The platform's name."""
    source_id: str
    """Codat's id of the source. It differs between sources that share an integration, such as the banks behind TrueLayer."""
    source_type: SourceType
    """The kind of platform."""
    status: DataConnectionStatus
    """Whether data may flow."""
    connection_info: OptionalNullable[dict[str, Any]] = UNSET
    """Further facts about the connection, which depend on the platform."""
    data_connection_errors: OptionalNullable[list[DataConnectionError]] = UNSET
    """What went wrong with the connection, if anything."""
    integration_key: str | None = None
    """The four letters that stand for the platform. They stay the same when the platform is renamed."""
    last_sync: str | None = None
    """A date and time in [ISO 8601](https://en.wikipedia.org/wiki/ISO_8601) form.

    It may be in UTC (`2021-11-15T06:00:00Z`), have an offset (`2021-11-15T01:00:00-05:00`), or have neither (`2021-11-15T01:00:00`): then it is the local time of the business.
    """
