from ...types import BaseModel, NotRequired, TypedDict


class SupplierDetailsTypedDict(TypedDict):
    """The supplier for transactions that name none."""

    id: NotRequired[str]


class SupplierDetails(BaseModel):
    """The supplier for transactions that name none."""

    id: str | None = None
    """The supplier's id."""
