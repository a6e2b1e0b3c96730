"""The servers of the API, and the settings that all parts of one SDK object share."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from pydantic import Field

from . import utils
from ._hooks import SDKHooks
from ._runtime.clients import configuration, configure, hooks_of, server_details
from .models import shared
from .types import UNSET, OptionalNullable

if TYPE_CHECKING:
    from .httpclient import AsyncHttpClient, HttpClient
    from .utils import Logger as Logger, RetryConfig as RetryConfig, remove_suffix as remove_suffix
else:  # not before they are asked for: much comes with them
    from ._runtime.lazy import lazy_package

    __getattr__ = lazy_package(
        __name__,
        {"..httpclient": ["AsyncHttpClient", "HttpClient"], "..utils": ["Logger", "RetryConfig", "remove_suffix"]},
    )[0]

SERVERS: list[str] = [
    "https://api.codat.io",  # The live API.
]
"""The servers of the API."""
SERVER_VARIABLES: list[dict[str, str]] = [
    {},
]
"""Values of the names in braces in each of them, unless `url_params` says otherwise."""
_NO_RETRY_CONFIG: OptionalNullable[utils.RetryConfig] = Field(default_factory=lambda: UNSET)


@configuration
@dataclass
class SDKConfiguration:
    """Settings of one SDK object; a later change acts on every method."""

    client: HttpClient | None
    client_supplied: bool
    async_client: AsyncHttpClient | None
    async_client_supplied: bool
    debug_logger: utils.Logger
    security: shared.Security | Callable[[], shared.Security] | None = None
    server_url: str | None = ""
    server_idx: int | None = 0
    language: str = "python"
    openapi_doc_version: str = "3.0.0"
    sdk_version: str = "12.1.0"
    gen_version: str = "2.881.4"
    user_agent: str = "speakeasy-sdk/python 12.1.0 2.881.4 3.0.0 codat-bankfeeds"
    retry_config: OptionalNullable[utils.RetryConfig] = _NO_RETRY_CONFIG
    timeout_ms: int | None = None

    @classmethod
    def create(cls, *settings: Any) -> SDKConfiguration:
        """Make one from the arguments of the SDK's constructor, in its order."""
        return configure(cls, *settings)

    def get_server_details(self) -> tuple[str, dict[str, str]]:
        """The URL of the server in use, and the values of its variables."""
        return server_details(self, SERVERS, SERVER_VARIABLES)

    def get_hooks(self) -> SDKHooks:
        """The hooks of this SDK object; further ones can be registered."""
        return hooks_of(self)
