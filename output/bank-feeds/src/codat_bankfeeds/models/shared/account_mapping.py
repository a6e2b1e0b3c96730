from decimal import Decimal

from ...types import UNSET, NotRequired, Nullable, NullableModel, Number, OptionalNullable, TypedDict


class TargetAccountOptionTypedDict(TypedDict):
    """An account in the books to choose."""

    account_number: NotRequired[Nullable[str]]
    balance: NotRequired[Nullable[Decimal]]
    id: NotRequired[str]
    name: NotRequired[Nullable[str]]
    sort_code: NotRequired[Nullable[str]]


class TargetAccountOption(NullableModel):
    """An account in the books to choose."""

    account_number: OptionalNullable[str] = UNSET
    """The account's number."""
    balance: OptionalNullable[Number] = UNSET
    """What is in the account."""
    id: str | None = None
    """The account's id."""
    name: OptionalNullable[str] = UNSET
    """The account's name."""
    sort_code: OptionalNullable[str] = UNSET
    """The account's sort code."""


class BankFeedMappingTypedDict(TypedDict):
    """A source account, and the account in the books that it feeds or could feed."""

    feed_start_date: NotRequired[str]
    source_account_id: NotRequired[str]
    source_account_name: NotRequired[str]
    source_account_number: NotRequired[str]
    source_balance: NotRequired[Decimal]
    source_currency: NotRequired[str]
    status: NotRequired[str]
    target_account_id: NotRequired[Nullable[str]]
    target_account_name: NotRequired[str]
    target_account_options: NotRequired[Nullable[list[TargetAccountOptionTypedDict]]]


class BankFeedMapping(NullableModel, json_schema_extra={"additionalProperties": False}):
    """A source account, and the account in the books that it feeds or could feed."""

    feed_start_date: str | None = None
    """From when on transactions go to the books."""
    source_account_id: str | None = None
    """Your id of the source account."""
    source_account_name: str | None = None
    """The source account's name."""
    source_account_number: str | None = None
    """The source account's number."""
    source_balance: Number | None = None
    """What is in the source account."""
    source_currency: str | None = None
    """A currency by its [ISO 4217](https://en.wikipedia.org/wiki/ISO_4217) code; _XXX_ where the source names none."""
    status: str | None = None
    """How far the mapping has got."""
    target_account_id: OptionalNullable[str] = UNSET
    """The id of the one in the books."""
    target_account_name: str | None = None
    """The name of the account in the books."""
    target_account_options: OptionalNullable[list[TargetAccountOption]] = UNSET
    """The accounts in the books to choose from."""


class BankFeedAccountMappingTypedDict(TypedDict):
    """A source account, and the account in the books that it is to feed."""

    source_account_id: str
    feed_start_date: NotRequired[str]
    target_account_id: NotRequired[Nullable[str]]


class BankFeedAccountMapping(NullableModel, json_schema_extra={"additionalProperties": False}):
    """A source account, and the account in the books that it is to feed."""

    source_account_id: str
    """Your id of the source account."""
    feed_start_date: str | None = None
    """From when on transactions go to the books."""
    target_account_id: OptionalNullable[str] = UNSET
    """The id of the one in the books."""


class BankFeedAccountMappingResponseTypedDict(TypedDict):
    """What became of a mapping."""

    error: NotRequired[Nullable[str]]
    source_account_id: NotRequired[str]
    status: NotRequired[Nullable[str]]
    target_account_id: NotRequired[Nullable[str]]


class BankFeedAccountMappingResponse(NullableModel, json_schema_extra={"additionalProperties": False}):
    """What became of a mapping."""

    error: OptionalNullable[str] = UNSET
    """What went wrong."""
    source_account_id: str | None = None
    """Your id of the source account."""
    status: OptionalNullable[str] = UNSET
    """The outcome."""
    target_account_id: OptionalNullable[str] = UNSET
    """The id of the one in the books."""
