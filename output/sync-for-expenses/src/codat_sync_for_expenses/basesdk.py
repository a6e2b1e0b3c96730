"""The base of the SDK class and of its namespaces."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, Any, TypeVar

from . import utils
from ._hooks import (
    AfterErrorContext as AfterErrorContext,
    AfterSuccessContext as AfterSuccessContext,
    BeforeRequestContext as BeforeRequestContext,
    HookContext as HookContext,
)
from ._runtime.clients import aclose, async_client_of, client_of, close
from ._runtime.compat.published_signatures import hide_missing_results, signature_without_first, unannotated
from .sdkconfiguration import SDKConfiguration as SDKConfiguration

if TYPE_CHECKING:
    from ._http import httpx
    from ._runtime.operation import Operation
    from ._runtime.steps import run_sync_in_thread as run_sync_in_thread
    from .utils import (
        RetryConfig as RetryConfig,
        SerializedRequestBody as SerializedRequestBody,
        get_body_content as get_body_content,
    )
else:  # not before they are asked for
    from ._runtime.lazy import lazy_package

    __getattr__ = lazy_package(
        __name__,
        {
            "..utils": ["RetryConfig", "SerializedRequestBody", "get_body_content"],
            ".._runtime.steps": ["run_sync_in_thread"],
        },
    )[0]

T = TypeVar("T")
S = TypeVar("S", bound="BaseSDK")


class BaseSDK:
    """Part of an SDK; all parts share one `sdk_configuration`."""

    sdk_configuration: SDKConfiguration

    def __init__(self, sdk_config: SDKConfiguration, parent_ref: object | None = None) -> None:
        """
        :param parent_ref: the part of the SDK that this one was reached from; it lives as long as this one
        """
        self.sdk_configuration = sdk_config
        self.parent_ref = parent_ref

    def __init_subclass__(cls, **kwargs: Any) -> None:
        super().__init_subclass__(**kwargs)
        if cls.__module__.partition(".")[0] == __name__.partition(".")[0]:  # subclasses of others are theirs
            hide_missing_results(cls)

    def __enter__(self: S) -> S:
        return self

    def __exit__(self, *_error: object) -> None:
        close(self.sdk_configuration)

    async def __aenter__(self: S) -> S:
        return self

    async def __aexit__(self, *_error: object) -> None:
        await aclose(self.sdk_configuration)

    # ----------------------------------------------------------------------------------- what the methods are made of

    # `arguments` below: request, retries, server_url, timeout_ms, http_headers

    def _call(self, operation: Operation[T], *arguments: Any) -> T:
        from ._runtime.engine import run

        return run(self.sdk_configuration, operation, *arguments)

    async def _call_async(self, operation: Operation[T], *arguments: Any) -> T:
        from ._runtime.engine import run_async

        return await run_async(self.sdk_configuration, operation, *arguments)

    # -------------------------------------------------------------- building and sending requests by hand (published)

    @unannotated("base_url", "url_variables", "return")
    def get_url(self, base_url: Any, url_variables: Any) -> Any:
        """The server URL with its variables filled in; None means that of the configuration."""
        from .utils import template_url

        url, variables = self.sdk_configuration.get_server_details()
        given = variables if url_variables is None else url_variables
        return template_url(url if base_url is None else base_url, given)

    @unannotated(
        "client",
        "method",
        "path",
        "base_url",
        "url_variables",
        "request",
        "request_body_required",
        "request_has_path_params",
        "request_has_query_params",
        "user_agent_header",
        "accept_header_value",
        "_globals",
        "security",
    )
    def build_request_with_client(
        self,
        client: Any,
        method: Any,
        path: Any,
        base_url: Any,
        url_variables: Any,
        request: Any,
        request_body_required: Any,
        request_has_path_params: Any,
        request_has_query_params: Any,
        user_agent_header: Any,
        accept_header_value: Any,
        _globals: Any = None,
        security: Any = None,
        timeout_ms: int | None = None,
        get_serialized_body: Callable[[], utils.SerializedRequestBody | None] | None = None,
        url_override: str | None = None,
    ) -> httpx.Request:
        """Build a request from a model whose fields carry `utils.FieldMetadata`.

        :raises ValueError: a required body is missing
        """
        from ._runtime.compat.basesdk_compat import build_request
        from .utils import generate_url, get_headers, get_query_params

        if url_override is None:
            path_params = request if request_has_path_params else None
            url_override = generate_url(self.get_url(base_url, url_variables), path, path_params, _globals)
            query_params = get_query_params(request if request_has_query_params else None, _globals)
        else:
            query_params = {}
        body = None if get_serialized_body is None else get_serialized_body()
        if request_body_required and get_serialized_body is not None and body is None:
            raise ValueError("request body is required")
        headers = get_headers(request, _globals)
        headers["Accept"] = accept_header_value
        headers[user_agent_header] = self.sdk_configuration.user_agent
        return build_request(client, method, url_override, query_params, headers, security, body, timeout_ms)

    @signature_without_first(build_request_with_client)
    def build_request_async(self, *args: Any, **kwargs: Any) -> httpx.Request:
        """Build a request with the asynchronous client; see `build_request_with_client`."""
        return self.build_request_with_client(async_client_of(self.sdk_configuration), *args, **kwargs)

    @signature_without_first(build_request_with_client)
    def build_request(self, *args: Any, **kwargs: Any) -> httpx.Request:
        """Build a request with the synchronous client; see `build_request_with_client`."""
        return self.build_request_with_client(client_of(self.sdk_configuration), *args, **kwargs)

    @unannotated("hook_ctx", "request", "error_status_codes", "stream")
    def do_request(
        self,
        hook_ctx: Any,
        request: Any,
        error_status_codes: Any,
        stream: Any = False,
        retry_config: tuple[utils.RetryConfig, list[str]] | None = None,
    ) -> httpx.Response:
        """Send a request, with hooks and retries."""
        from ._runtime.compat.basesdk_compat import exchange
        from ._runtime.steps import drive

        steps = exchange(self.sdk_configuration, hook_ctx, request, error_status_codes, stream, retry_config)
        return drive(steps, client_of(self.sdk_configuration))

    @unannotated("hook_ctx", "request", "error_status_codes", "stream")
    async def do_request_async(
        self,
        hook_ctx: Any,
        request: Any,
        error_status_codes: Any,
        stream: Any = False,
        retry_config: tuple[utils.RetryConfig, list[str]] | None = None,
    ) -> httpx.Response:
        """Send a request with the asynchronous client, with hooks and retries."""
        from ._runtime.compat.basesdk_compat import exchange
        from ._runtime.steps import drive_async

        steps = exchange(self.sdk_configuration, hook_ctx, request, error_status_codes, stream, retry_config)
        return await drive_async(steps, async_client_of(self.sdk_configuration))
