"""Requests that a program builds by hand, with `BaseSDK.build_request`."""

from __future__ import annotations

from collections.abc import Generator
from typing import TYPE_CHECKING, Any

from ..._api import API
from ..engine import Exchange
from ..params import group
from ..prepare import Prepared
from ..retry import Attempts
from ..security import credentials

if TYPE_CHECKING:
    from ..._hooks.types import HookContext
    from ..._http import httpx
    from ...sdkconfiguration import SDKConfiguration
    from ...utils.requestbodies import SerializedRequestBody
    from ...utils.retries import RetryConfig
    from ..steps import Step


def build_request(
    client: Any,
    method: str,
    url: str,
    query: dict[str, list[str]],
    headers: dict[str, str],
    security: Any,
    body: SerializedRequestBody | None,
    timeout_ms: int | None,
) -> httpx.Request:
    """Put the pieces together; credentials win over headers and query parameters of the same name."""
    from ..._http import httpx

    found = None if security is None else credentials(API, None, security)
    if found is not None:
        headers |= found.headers
        query |= group(found.query)
    if body is not None and body.media_type is not None and not body.media_type.startswith("multipart/"):
        headers["content-type"] = body.media_type
    timeout: Any = httpx.USE_CLIENT_DEFAULT if timeout_ms is None else timeout_ms / 1000
    built: httpx.Request = client.build_request(
        method,
        url,
        params=query or None,
        content=body.content if body is not None else None,
        data=body.data if body is not None else None,
        files=body.files if body is not None else None,
        headers=headers,
        timeout=timeout,
    )
    return built


def exchange(
    config: SDKConfiguration,
    hook_ctx: HookContext,
    request: httpx.Request,
    error_status_codes: list[str],
    stream: bool,
    retry_config: tuple[RetryConfig, list[str]] | None,
) -> Generator[Step, Any, httpx.Response]:
    """The steps of sending a request, with hooks and retries."""
    attempts = None
    if retry_config is not None and retry_config[0].strategy == "backoff":
        statuses = tuple(retry_config[1])
        attempts = Attempts(retry_config[0], statuses, network_errors=API.retry_network_errors)
    made = Exchange(config, API, Prepared(request, True), stream, tuple(error_status_codes), hook_ctx)
    return made.run(attempts)
