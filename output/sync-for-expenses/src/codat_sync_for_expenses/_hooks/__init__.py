"""Hooks: your own code, which runs when the SDK is made, and before and after each request."""

from __future__ import annotations

from typing import TYPE_CHECKING

from .types import (
    AfterErrorContext as AfterErrorContext,
    AfterErrorHook as AfterErrorHook,
    AfterSuccessContext as AfterSuccessContext,
    AfterSuccessHook as AfterSuccessHook,
    BeforeRequestContext as BeforeRequestContext,
    BeforeRequestHook as BeforeRequestHook,
    HookContext as HookContext,
    Hooks as Hooks,
    SDKInitHook as SDKInitHook,
)

if TYPE_CHECKING:
    from ..httpclient import HttpClient as HttpClient
    from ..sdkconfiguration import SDKConfiguration as SDKConfiguration
    from .registration import init_hooks as init_hooks
    from .sdkhooks import SDKHooks as SDKHooks
else:
    from .._runtime.lazy import lazy_package

    __getattr__, __dir__, __all__ = lazy_package(
        __name__,
        {
            "types": [
                "AfterErrorContext",
                "AfterErrorHook",
                "AfterSuccessContext",
                "AfterSuccessHook",
                "BeforeRequestContext",
                "BeforeRequestHook",
                "HookContext",
                "Hooks",
                "SDKInitHook",
            ],
            "registration": ["init_hooks"],
            "sdkhooks": ["SDKHooks"],
            "..httpclient": ["HttpClient"],
            "..sdkconfiguration": ["SDKConfiguration"],
        },
    )
