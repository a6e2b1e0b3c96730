from ...types import Alias, Annotated, SecurityModel, TypedDict


class SecurityTypedDict(TypedDict):
    auth_header: str


class Security(SecurityModel):
    auth_header: Annotated[str, Alias("auth_header")]
