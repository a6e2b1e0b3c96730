"""What hooks receive about a call."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from ..sdkconfiguration import SDKConfiguration


class HookContext:
    """The call: operationId of the document, scopes it needs, and the security as it was given to the SDK."""

    operation_id: str
    oauth2_scopes: list[str] | None = None
    security_source: Any | Callable[[], Any] | None = None

    def __init__(
        self, operation_id: str, oauth2_scopes: list[str] | None, security_source: Any | Callable[[], Any] | None
    ) -> None:
        self.operation_id = operation_id
        self.oauth2_scopes = oauth2_scopes
        self.security_source = security_source


class BeforeRequestContext(HookContext):
    """Given to hooks before an attempt."""

    def __init__(self, hook_ctx: HookContext) -> None:
        super().__init__(hook_ctx.operation_id, hook_ctx.oauth2_scopes, hook_ctx.security_source)


class AfterSuccessContext(HookContext):
    """Given to hooks after a call that succeeded."""

    def __init__(self, hook_ctx: HookContext) -> None:
        super().__init__(hook_ctx.operation_id, hook_ctx.oauth2_scopes, hook_ctx.security_source)


class AfterErrorContext(HookContext):
    """Given to hooks after an attempt that failed."""

    def __init__(self, hook_ctx: HookContext) -> None:
        super().__init__(hook_ctx.operation_id, hook_ctx.oauth2_scopes, hook_ctx.security_source)


def context_of(
    config: SDKConfiguration, base_url: str, operation_id: str, scopes: tuple[str, ...], security: Any
) -> HookContext:
    """The context of a call."""
    del config, base_url  # a later edition tells them
    return HookContext(operation_id, list(scopes), security)
