from ...types import (
    UNSET,
    Alias,
    Annotated,
    BaseModel,
    NotRequired,
    Nullable,
    NullableModel,
    OptionalNullable,
    TypedDict,
)
from .companyreference import CompanyReference, CompanyReferenceTypedDict
from .connection import Connection, ConnectionTypedDict
from .links import Links, LinksTypedDict


class CompanyTypedDict(TypedDict):
    """A business that shares its data with you; as a rule, one of your customers.

    A company can have several [connections](https://docs.codat.io/bank-feeds-api#/schemas/Connection), each to one source: say, its books in [Xero](https://docs.codat.io/integrations/accounting/xero/accounting-xero) and two bank accounts by way of [Plaid](https://docs.codat.io/integrations/banking/plaid/banking-plaid).

    You choose the `name` and, if you like, a `description`; Codat assigns the `id`.
    """

    id: str
    name: str
    redirect: str
    created: NotRequired[str]
    created_by_user_name: NotRequired[Nullable[str]]
    data_connections: NotRequired[list[ConnectionTypedDict]]
    description: NotRequired[str]
    last_sync: NotRequired[str]
    products: NotRequired[list[str]]
    reference_parent_company: NotRequired[CompanyReferenceTypedDict]
    reference_subsidiary_companies: NotRequired[list[CompanyReferenceTypedDict]]
    tags: NotRequired[dict[str, str]]


class Company(NullableModel):
    """A business that shares its data with you; as a rule, one of your customers.

    A company can have several [connections](https://docs.codat.io/bank-feeds-api#/schemas/Connection), each to one source: say, its books in [Xero](https://docs.codat.io/integrations/accounting/xero/accounting-xero) and two bank accounts by way of [Plaid](https://docs.codat.io/integrations/banking/plaid/banking-plaid).

    You choose the `name` and, if you like, a `description`; Codat assigns the `id`.
    """

    id: str
    """Codat's id of the company."""
    name: str
    """What the company is called."""
    redirect: str
    """The [Link](https://docs.codat.io/auth-flow/authorize-hosted-link) page on which your customer connects the company's software."""
    created: str | None = None
    """When the company was added to Codat."""
    created_by_user_name: OptionalNullable[str] = UNSET
    """The Codat user who added the company."""
    data_connections: list[Connection] | None = None
    """The company's connections."""
    description: str | None = None
    """Anything you want to note about the company, such as your own id for it."""
    last_sync: str | None = None
    """A date and time in [ISO 8601](https://en.wikipedia.org/wiki/ISO_8601) form.

    It may be in UTC (`2021-11-15T06:00:00Z`), have an offset (`2021-11-15T01:00:00-05:00`), or have neither (`2021-11-15T01:00:00`): then it is the local time of the business.
    """
    products: list[str] | None = None
    """The Codat products that are switched on for the company."""
    reference_parent_company: CompanyReference | None = None
    """Points to another company."""
    reference_subsidiary_companies: list[CompanyReference] | None = None
    """The companies that this one owns or controls; often none."""
    tags: dict[str, str] | None = None
    """Your own labels on the company, at most 10."""


class CompaniesTypedDict(TypedDict):
    """A page of companies."""

    links: LinksTypedDict
    page_number: int
    page_size: int
    total_results: int
    results: NotRequired[list[CompanyTypedDict]]


class Companies(NullableModel):
    """A page of companies."""

    links: Annotated[Links, Alias("_links")]
    """The way to this page and to its neighbours."""
    page_number: int
    """The number of this page."""
    page_size: int
    """The most results that a page can hold."""
    total_results: int
    """The number of results on all pages together."""
    results: list[Company] | None = None
    """The companies on this page."""


class CompanyRequestBodyTypedDict(TypedDict):
    name: str
    description: NotRequired[str]
    tags: NotRequired[dict[str, str]]


class CompanyRequestBody(NullableModel):
    name: str
    """What to call the company."""
    description: str | None = None
    """Anything you want to note about the company, such as your own id for it."""
    tags: dict[str, str] | None = None
    """Your own labels on the company, at most 10."""


class CompanyUpdateRequestTypedDict(TypedDict):
    """The fields of a company to change."""

    description: NotRequired[str]
    name: NotRequired[str]
    tags: NotRequired[dict[str, str]]


class CompanyUpdateRequest(NullableModel):
    """The fields of a company to change."""

    description: str | None = None
    """Anything you want to note about the company, such as your own id for it."""
    name: str | None = None
    """What to call the company."""
    tags: dict[str, str] | None = None
    """Your own labels on the company, at most 10."""


class CompanyAccessTokenTypedDict(TypedDict):
    """A token that opens one company for a while."""

    access_token: str
    expires_in: int
    token_type: str


class CompanyAccessToken(BaseModel):
    """A token that opens one company for a while."""

    access_token: str
    """The token."""
    expires_in: int
    """How many seconds the token is good for."""
    token_type: str
    """The scheme to send the token with."""
