"""Servers of the API and the settings that all parts of one SDK object share."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Callable, Dict, Optional, Tuple, Union

from pydantic import Field

from ._hooks import SDKHooks
from ._runtime.clients import configuration, hooks_of, server_details
from .models import shared
from .types import UNSET, OptionalNullable
from .utils import Logger as Logger
from .utils import RetryConfig as RetryConfig
from .utils import remove_suffix as remove_suffix

if TYPE_CHECKING:
    from .httpclient import AsyncHttpClient, HttpClient
else:  # not before they are asked for: httpx comes with them
    from ._runtime.lazy import lazy_package

    __getattr__ = lazy_package(__name__, {"..httpclient": ["AsyncHttpClient", "HttpClient"]})[0]

SERVERS = [
    "https://api.example.com",
]
"""The servers of the API."""


@configuration
@dataclass
class SDKConfiguration:
    """Settings of one SDK object; a later change acts on every method."""

    client: HttpClient
    async_client: AsyncHttpClient
    debug_logger: Logger
    security: Optional[Union[shared.Security, Callable[[], shared.Security]]] = None
    server_url: Optional[str] = ""
    server_idx: Optional[int] = 0
    language: str = "python"
    openapi_doc_version: str = "prealpha"
    sdk_version: str = "7.0.1"
    gen_version: str = "2.474.15"
    user_agent: str = "speakeasy-sdk/python 7.0.1 2.474.15 prealpha demo-sdk"
    retry_config: OptionalNullable[RetryConfig] = Field(default_factory=lambda: UNSET)
    timeout_ms: Optional[int] = None

    def get_server_details(self) -> Tuple[str, Dict[str, str]]:
        """The server URL in use, and the values of its variables."""
        return server_details(self, SERVERS)

    def get_hooks(self) -> SDKHooks:
        """The hooks of this SDK object: register your own here."""
        return hooks_of(self)
