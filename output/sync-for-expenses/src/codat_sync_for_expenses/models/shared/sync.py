from ...types import UNSET, NotRequired, Nullable, NullableModel, OptionalNullable, TypedDict


class CompanySyncStatusTypedDict(TypedDict):
    """How a sync is getting on."""

    company_id: NotRequired[Nullable[str]]
    data_pushed: NotRequired[bool]
    error_message: NotRequired[Nullable[str]]
    sync_exception_message: NotRequired[Nullable[str]]
    sync_id: NotRequired[Nullable[str]]
    sync_status: NotRequired[Nullable[str]]
    sync_status_code: NotRequired[int]
    sync_utc: NotRequired[str]


class CompanySyncStatus(NullableModel, json_schema_extra={"additionalProperties": False}):
    """How a sync is getting on."""

    company_id: OptionalNullable[str] = UNSET
    """The company's id."""
    data_pushed: bool | None = None
    """Whether the sync wrote anything to the accounting software."""
    error_message: OptionalNullable[str] = UNSET
    """What went wrong, if anything."""
    sync_exception_message: OptionalNullable[str] = UNSET
    """Technical details of what went wrong, if anything."""
    sync_id: OptionalNullable[str] = UNSET
    """The sync's id."""
    sync_status: OptionalNullable[str] = UNSET
    """The status as a word."""
    sync_status_code: int | None = None
    """The status as a number."""
    sync_utc: str | None = None
    """A date and time in [ISO 8601](https://en.wikipedia.org/wiki/ISO_8601) form.

    It may be in UTC (`2021-11-15T06:00:00Z`), have an offset (`2021-11-15T01:00:00-05:00`), or have neither (`2021-11-15T01:00:00`): then it is the local time of the business.
    """
