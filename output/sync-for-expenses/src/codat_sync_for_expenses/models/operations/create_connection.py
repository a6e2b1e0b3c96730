from ...types import Alias, Annotated, BaseModel, NotRequired, TypedDict


class CreateConnectionRequestBodyTypedDict(TypedDict):
    """What to connect to."""

    platform_key: NotRequired[str]


class CreateConnectionRequestBody(BaseModel):
    """What to connect to."""

    platform_key: str | None = None
    """The four letters that stand for a platform, as listed for [accounting](https://docs.codat.io/integrations/accounting/overview#platform-keys), [banking](https://docs.codat.io/integrations/banking/overview#platform-keys) and [commerce](https://docs.codat.io/integrations/commerce/overview#platform-keys)."""


class CreateConnectionRequestTypedDict(TypedDict):
    company_id: str
    request_body: NotRequired[CreateConnectionRequestBodyTypedDict]


class CreateConnectionRequest(BaseModel):
    company_id: str
    """Identifies the company."""
    request_body: Annotated[CreateConnectionRequestBody | None, Alias("request_body")] = None
    """What to connect to."""
