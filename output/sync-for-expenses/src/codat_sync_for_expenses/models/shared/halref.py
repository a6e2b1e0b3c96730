from ...types import BaseModel, NotRequired, TypedDict


class HalRefTypedDict(TypedDict):
    """A link."""

    href: NotRequired[str]


class HalRef(BaseModel):
    """A link."""

    href: str | None = None
    """The address, relative to the server."""
