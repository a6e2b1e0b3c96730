from ...types import UNSET, NotRequired, Nullable, NullableModel, OptionalNullable, TypedDict
from ..shared.supplier import Supplier, SupplierTypedDict


class CreateSupplierRequestTypedDict(TypedDict):
    company_id: str
    connection_id: str
    supplier: NotRequired[Nullable[SupplierTypedDict]]
    allow_sync_on_push_complete: NotRequired[bool]
    timeout_in_minutes: NotRequired[int]


class CreateSupplierRequest(NullableModel):
    company_id: str
    """Identifies the company."""
    connection_id: str
    """Identifies the connection."""
    supplier: OptionalNullable[Supplier] = UNSET
    """The supplier to add."""
    allow_sync_on_push_complete: bool | None = True
    """Whether the cached data is refreshed once the write is complete."""
    timeout_in_minutes: int | None = None
    """Gives up on the write after this many minutes."""
