"""What hooks receive about a call."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from ..sdkconfiguration import SDKConfiguration


class HookContext:
    """The call: settings of the SDK object, server URL, operationId of the document, scopes it needs (None without
    OAuth 2), and the security as it was given to the SDK."""

    config: SDKConfiguration
    base_url: str
    operation_id: str
    oauth2_scopes: list[str] | None = None
    security_source: Any | Callable[[], Any] | None = None

    def __init__(
        self,
        config: SDKConfiguration,
        base_url: str,
        operation_id: str,
        oauth2_scopes: list[str] | None,
        security_source: Any | Callable[[], Any] | None,
    ) -> None:
        self.config = config
        self.base_url = base_url
        self.operation_id = operation_id
        self.oauth2_scopes = oauth2_scopes
        self.security_source = security_source


class BeforeRequestContext(HookContext):
    """Given to hooks before an attempt."""

    def __init__(self, hook_ctx: HookContext) -> None:
        super().__init__(*_parts(hook_ctx))


class AfterSuccessContext(HookContext):
    """Given to hooks after a call that succeeded."""

    def __init__(self, hook_ctx: HookContext) -> None:
        super().__init__(*_parts(hook_ctx))


class AfterErrorContext(HookContext):
    """Given to hooks after an attempt that failed."""

    def __init__(self, hook_ctx: HookContext) -> None:
        super().__init__(*_parts(hook_ctx))


def _parts(context: HookContext) -> tuple[SDKConfiguration, str, str, list[str] | None, Any]:
    scopes, source = context.oauth2_scopes, context.security_source
    return context.config, context.base_url, context.operation_id, scopes, source


def context_of(
    config: SDKConfiguration, base_url: str, operation_id: str, scopes: tuple[str, ...], security: Any
) -> HookContext:
    """The context of a call."""
    return HookContext(config, base_url, operation_id, list(scopes) or None, security)
