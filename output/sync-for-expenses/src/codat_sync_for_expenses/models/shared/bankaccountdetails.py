from ...types import BaseModel, NotRequired, TypedDict


class BankAccountDetailsTypedDict(TypedDict):
    """The account that purchases are paid from."""

    id: NotRequired[str]


class BankAccountDetails(BaseModel):
    """The account that purchases are paid from."""

    id: str | None = None
    """The bank account's id."""
