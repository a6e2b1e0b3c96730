"""Zoo: Animals and their keepers."""

from __future__ import annotations

from collections.abc import Callable
from functools import cached_property
from typing import TYPE_CHECKING

from .basesdk import BaseSDK
from .models import shared
from .sdkconfiguration import SDKConfiguration
from .types import UNSET, OptionalNullable

if TYPE_CHECKING:
    from .animals import Animals
    from .httpclient import AsyncHttpClient, HttpClient
    from .utils import Logger, RetryConfig


class Zoo(BaseSDK):
    """Zoo: Animals and their keepers."""

    @cached_property
    def animals(self) -> Animals:
        """Everything that lives here."""
        from .animals import Animals

        return Animals(self.sdk_configuration, self)

    def __init__(
        self,
        security: shared.Security | Callable[[], shared.Security],
        server_idx: int | None = None,
        server_url: str | None = None,
        url_params: dict[str, str] | None = None,
        client: HttpClient | None = None,
        async_client: AsyncHttpClient | None = None,
        retry_config: OptionalNullable[RetryConfig] = UNSET,
        timeout_ms: int | None = None,
        debug_logger: Logger | None = None,
    ) -> None:
        """Make a client; use it with `with`, or `async with`, so that connections are closed.

        :param security: credentials, or a function that gives them for every call
        :param server_idx: which of `SERVERS` to send to
        :param server_url: where to send to, instead of one of `SERVERS`
        :param url_params: values for the places in braces in `server_url`
        :param client: HTTP client for all methods that are not async, used as it is
        :param async_client: HTTP client for all async methods, used as it is
        :param retry_config: how to retry, if not as the document says; None for never
        :param timeout_ms: time limit of a call in milliseconds
        :param debug_logger: gets every request and response, with credentials left out
        """
        _settings = SDKConfiguration.create(
            security, server_idx, server_url, url_params, client, async_client, retry_config, timeout_ms, debug_logger
        )
        super().__init__(_settings)
