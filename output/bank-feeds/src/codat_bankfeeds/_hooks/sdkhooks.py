"""The hooks of one SDK object."""

from __future__ import annotations

from typing import TYPE_CHECKING

from .registration import init_hooks
from .types import (
    AfterErrorContext,
    AfterErrorHook,
    AfterSuccessContext,
    AfterSuccessHook,
    BeforeRequestContext,
    BeforeRequestHook,
    Hooks,
    SDKInitHook,
)

if TYPE_CHECKING:
    from .._http import httpx
    from ..httpclient import HttpClient


class SDKHooks(Hooks):
    """Runs the registered hooks in the order of their registration, each with what the one before it gave."""

    def __init__(self) -> None:
        self.sdk_init_hooks: list[SDKInitHook] = []
        self.before_request_hooks: list[BeforeRequestHook] = []
        self.after_success_hooks: list[AfterSuccessHook] = []
        self.after_error_hooks: list[AfterErrorHook] = []
        init_hooks(self)

    def register_sdk_init_hook(self, hook: SDKInitHook) -> None:
        self.sdk_init_hooks.append(hook)

    def register_before_request_hook(self, hook: BeforeRequestHook) -> None:
        self.before_request_hooks.append(hook)

    def register_after_success_hook(self, hook: AfterSuccessHook) -> None:
        self.after_success_hooks.append(hook)

    def register_after_error_hook(self, hook: AfterErrorHook) -> None:
        self.after_error_hooks.append(hook)

    def sdk_init(self, base_url: str, client: HttpClient) -> tuple[str, HttpClient]:
        for hook in self.sdk_init_hooks:
            base_url, client = hook.sdk_init(base_url, client)
        return base_url, client

    def before_request(self, hook_ctx: BeforeRequestContext, request: httpx.Request) -> httpx.Request:
        for hook in self.before_request_hooks:
            changed = hook.before_request(hook_ctx, request)
            if isinstance(changed, Exception):
                raise changed
            request = changed
        return request

    def after_success(self, hook_ctx: AfterSuccessContext, response: httpx.Response) -> httpx.Response:
        for hook in self.after_success_hooks:
            changed = hook.after_success(hook_ctx, response)
            if isinstance(changed, Exception):
                raise changed
            response = changed
        return response

    def after_error(
        self, hook_ctx: AfterErrorContext, response: httpx.Response | None, error: Exception | None
    ) -> tuple[httpx.Response | None, Exception | None]:
        for hook in self.after_error_hooks:
            changed = hook.after_error(hook_ctx, response, error)
            if isinstance(changed, Exception):
                raise changed
            response, error = changed
        return response, error
