from decimal import Decimal

from ...types import BaseModel, NotRequired, Number, TypedDict


class AccountReferenceTypedDict(TypedDict):
    """The account that the money leaves."""

    id: str


class AccountReference(BaseModel):
    """The account that the money leaves."""

    id: str
    """The account's id."""


class FromTypedDict(TypedDict):
    """Where the money comes from."""

    account_ref: AccountReferenceTypedDict
    amount: Decimal


class From(BaseModel):
    """Where the money comes from."""

    account_ref: AccountReference
    """The account that the money leaves."""
    amount: Number
    """How much leaves the account, in the account's currency."""


class TransferTransactionRequestAccountReferenceTypedDict(TypedDict):
    """The account that the money enters."""

    id: str


class TransferTransactionRequestAccountReference(BaseModel):
    """The account that the money enters."""

    id: str
    """The account's id."""


class ToTypedDict(TypedDict):
    """Where the money goes."""

    account_ref: TransferTransactionRequestAccountReferenceTypedDict
    amount: Decimal


class To(BaseModel):
    """Where the money goes."""

    account_ref: TransferTransactionRequestAccountReference
    """The account that the money enters."""
    amount: Number
    """How much enters the account, in the account's currency."""


class TransferTransactionRequestTypedDict(TypedDict):
    """Money that moves between two accounts."""

    date_: str
    from_: FromTypedDict
    to: ToTypedDict
    description: NotRequired[str]


class TransferTransactionRequest(BaseModel):
    """Money that moves between two accounts."""

    date_: str
    """When the money moved."""
    from_: From
    """Where the money comes from."""
    to: To
    """Where the money goes."""
    description: str | None = None
    """The company's own notes."""


class TransferTransactionResponseTypedDict(TypedDict):
    """A sync that was started."""

    sync_id: NotRequired[str]


class TransferTransactionResponse(BaseModel):
    """A sync that was started."""

    sync_id: str | None = None
    """Names the sync that was started."""
