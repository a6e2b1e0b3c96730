from ...types import NotRequired, NullableModel, TypedDict


class CompanyReferenceLinksTypedDict(TypedDict):
    """Where to find the company elsewhere."""

    portal: NotRequired[str]


class CompanyReferenceLinks(NullableModel):
    """Where to find the company elsewhere."""

    portal: str | None = None
    """The company's page in the Codat Portal."""


class CompanyReferenceTypedDict(TypedDict):
    """Points to another company."""

    description: NotRequired[str]
    id: NotRequired[str]
    links: NotRequired[CompanyReferenceLinksTypedDict]
    name: NotRequired[str]
    tags: NotRequired[dict[str, str]]


class CompanyReference(NullableModel):
    """Points to another company."""

    description: str | None = None
    """Anything you want to note about the company, such as your own id for it."""
    id: str | None = None
    """Codat's id of the company."""
    links: CompanyReferenceLinks | None = None
    """Where to find the company elsewhere."""
    name: str | None = None
    """What the company is called."""
    tags: dict[str, str] | None = None
    """Your own labels on the company, at most 10."""
