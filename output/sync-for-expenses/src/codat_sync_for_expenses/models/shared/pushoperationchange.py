from ...types import UNSET, NotRequired, Nullable, NullableModel, OptionalNullable, TypedDict
from .pushchangetype import PushChangeType
from .pushoperationref import PushOperationRef, PushOperationRefTypedDict


class PushOperationChangeTypedDict(TypedDict):
    """A record that was written."""

    attachment_id: NotRequired[Nullable[str]]
    record_ref: NotRequired[PushOperationRefTypedDict]
    type: NotRequired[PushChangeType]


class PushOperationChange(NullableModel):
    """A record that was written."""

    attachment_id: OptionalNullable[str] = UNSET
    """The id of the new attachment, if this is one."""
    record_ref: PushOperationRef | None = None
    """Points to the record that was written."""
    type: PushChangeType | None = None
    """What was done to the record."""
