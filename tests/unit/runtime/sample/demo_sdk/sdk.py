"""The entry point of the SDK."""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING, Callable, Dict, Optional, Union

from ._runtime.clients import configure
from .basesdk import BaseSDK
from .models import shared
from .sdkconfiguration import SDKConfiguration
from .types import UNSET, OptionalNullable

if TYPE_CHECKING:
    from .customers import Customers
    from .httpclient import AsyncHttpClient, HttpClient
    from .utils import Logger, RetryConfig


class DemoSDK(BaseSDK):
    """Demo: text of the document."""

    @cached_property
    def customers(self) -> Customers:
        """Manage customers."""
        from .customers import Customers

        return Customers(self.sdk_configuration)

    def __init__(
        self,
        security: Union[shared.Security, Callable[[], shared.Security]],
        server_idx: Optional[int] = None,
        server_url: Optional[str] = None,
        url_params: Optional[Dict[str, str]] = None,
        client: Optional[HttpClient] = None,
        async_client: Optional[AsyncHttpClient] = None,
        retry_config: OptionalNullable[RetryConfig] = UNSET,
        timeout_ms: Optional[int] = None,
        debug_logger: Optional[Logger] = None,
    ) -> None:
        """Make a client.

        :param security: …
        """
        config = configure(
            SDKConfiguration,
            security,
            server_idx,
            server_url,
            url_params,
            client,
            async_client,
            retry_config,
            timeout_ms,
            debug_logger,
        )
        super().__init__(config)
