from ...types import NotRequired, NullableModel, TypedDict


class HalRefTypedDict(TypedDict):
    """A link."""

    href: NotRequired[str]


class HalRef(NullableModel):
    """A link."""

    href: str | None = None
    """The address, relative to the server."""


class LinksTypedDict(TypedDict):
    """The way to this page and to its neighbours."""

    current: HalRefTypedDict
    self_: HalRefTypedDict
    next: NotRequired[HalRefTypedDict]
    previous: NotRequired[HalRefTypedDict]


class Links(NullableModel):
    """The way to this page and to its neighbours."""

    current: HalRef
    """A link."""
    self_: HalRef
    """A link."""
    next: HalRef | None = None
    """A link."""
    previous: HalRef | None = None
    """A link."""
