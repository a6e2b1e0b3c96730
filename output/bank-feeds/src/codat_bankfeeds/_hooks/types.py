"""What hooks look like, and what they receive."""

from __future__ import annotations

from abc import ABC, abstractmethod
from typing import TYPE_CHECKING, Any

from .._runtime.compat.published_signatures import unannotated
from .contexts import (
    AfterErrorContext as AfterErrorContext,
    AfterSuccessContext as AfterSuccessContext,
    BeforeRequestContext as BeforeRequestContext,
    HookContext as HookContext,
)

if TYPE_CHECKING:
    from .._http import httpx
    from ..httpclient import HttpClient


class SDKInitHook(ABC):
    """Runs once, when the SDK object is made."""

    @abstractmethod
    def sdk_init(self, base_url: str, client: HttpClient) -> tuple[str, HttpClient]:
        """Give the server URL and the synchronous client to use."""


class BeforeRequestHook(ABC):
    """Runs before every attempt."""

    @abstractmethod
    def before_request(self, hook_ctx: BeforeRequestContext, request: httpx.Request) -> httpx.Request | Exception:
        """Give the request to send, or an exception to raise."""


class AfterSuccessHook(ABC):
    """Runs after a call whose status is not an error."""

    @abstractmethod
    def after_success(self, hook_ctx: AfterSuccessContext, response: httpx.Response) -> httpx.Response | Exception:
        """Give the response to go on with, or an exception to raise."""


class AfterErrorHook(ABC):
    """Runs after every attempt that ended with an error status or an exception."""

    @abstractmethod
    def after_error(
        self, hook_ctx: AfterErrorContext, response: httpx.Response | None, error: Exception | None
    ) -> tuple[httpx.Response | None, Exception | None] | Exception:
        """Give the response to go on with and the error to raise, either of which may be None."""


class Hooks(ABC):
    """Where hooks are registered."""

    @abstractmethod
    @unannotated("return")
    def register_sdk_init_hook(self, hook: SDKInitHook) -> Any:
        """Add a hook for the making of the SDK object."""

    @abstractmethod
    @unannotated("return")
    def register_before_request_hook(self, hook: BeforeRequestHook) -> Any:
        """Add a hook that runs before every attempt."""

    @abstractmethod
    @unannotated("return")
    def register_after_success_hook(self, hook: AfterSuccessHook) -> Any:
        """Add a hook that runs after success."""

    @abstractmethod
    @unannotated("return")
    def register_after_error_hook(self, hook: AfterErrorHook) -> Any:
        """Add a hook that runs after failed attempts."""
