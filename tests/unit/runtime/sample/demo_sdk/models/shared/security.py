"""Security."""

from __future__ import annotations

from ...types import SecurityModel, TypedDict


class SecurityTypedDict(TypedDict):
    """Credentials."""

    auth_header: str


class Security(SecurityModel):
    """Credentials."""

    auth_header: str
