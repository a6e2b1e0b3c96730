"""Hooks: code of the user's own that runs when the SDK is made, and before and after each request."""

from __future__ import annotations

from typing import TYPE_CHECKING

from .types import AfterErrorContext as AfterErrorContext
from .types import AfterErrorHook as AfterErrorHook
from .types import AfterSuccessContext as AfterSuccessContext
from .types import AfterSuccessHook as AfterSuccessHook
from .types import BeforeRequestContext as BeforeRequestContext
from .types import BeforeRequestHook as BeforeRequestHook
from .types import HookContext as HookContext
from .types import Hooks as Hooks
from .types import SDKInitHook as SDKInitHook

if TYPE_CHECKING:
    from ..httpclient import HttpClient as HttpClient
    from .registration import init_hooks as init_hooks
    from .sdkhooks import SDKHooks as SDKHooks
else:
    from .._runtime.lazy import lazy_package

    __getattr__, __dir__, __all__ = lazy_package(
        __name__,
        """
types AfterErrorContext AfterErrorHook AfterSuccessContext AfterSuccessHook BeforeRequestContext BeforeRequestHook
types HookContext Hooks SDKInitHook
registration init_hooks
sdkhooks SDKHooks
..httpclient HttpClient
""",
    )
