from ...types import BaseModel, NotRequired, TypedDict
from .halref import HalRef, HalRefTypedDict


class LinksTypedDict(TypedDict):
    """The way to this page and to its neighbours."""

    current: HalRefTypedDict
    self_: HalRefTypedDict
    next: NotRequired[HalRefTypedDict]
    previous: NotRequired[HalRefTypedDict]


class Links(BaseModel):
    """The way to this page and to its neighbours."""

    current: HalRef
    """A link."""
    self_: HalRef
    """A link."""
    next: HalRef | None = None
    """A link."""
    previous: HalRef | None = None
    """A link."""
