from enum import Enum

from ...types import UNSET, NotRequired, Nullable, NullableModel, OptionalNullable, TypedDict


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
