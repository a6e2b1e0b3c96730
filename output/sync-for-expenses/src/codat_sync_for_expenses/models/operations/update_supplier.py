from ...types import UNSET, NotRequired, Nullable, NullableModel, OptionalNullable, TypedDict
from ..shared.supplier import Supplier, SupplierTypedDict


class UpdateSupplierRequestTypedDict(TypedDict):
    company_id: str
    connection_id: str
    supplier_id: str
    supplier: NotRequired[Nullable[SupplierTypedDict]]
    allow_sync_on_push_complete: NotRequired[bool]
    force_update: NotRequired[bool]
    timeout_in_minutes: NotRequired[int]


class UpdateSupplierRequest(NullableModel):
    company_id: str
    """Identifies the company."""
    connection_id: str
    """Identifies the connection."""
    supplier_id: str
    """Identifies the supplier."""
    supplier: OptionalNullable[Supplier] = UNSET
    """What the supplier should be like."""
    allow_sync_on_push_complete: bool | None = True
    """Whether the cached data is refreshed once the write is complete."""
    force_update: bool | None = False
    """Whether to write even though the cached record is out of date.

    Normally the write is refused when `sourceModifiedDate` shows that the record has changed in the accounting software since it was fetched.
    """
    timeout_in_minutes: int | None = None
    """Gives up on the write after this many minutes."""
