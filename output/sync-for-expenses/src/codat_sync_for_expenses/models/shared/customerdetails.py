from ...types import BaseModel, NotRequired, TypedDict


class CustomerDetailsTypedDict(TypedDict):
    """The customer for transactions that need one."""

    id: NotRequired[str]


class CustomerDetails(BaseModel):
    """The customer for transactions that need one."""

    id: str | None = None
    """The customer's id."""
