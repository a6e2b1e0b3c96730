"""Header parameters of models whose fields carry HeaderMetadata."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from .._runtime.params import header_text
from .fields import param, values
from .metadata import HeaderMetadata

if TYPE_CHECKING:
    from .._http import httpx


def get_headers(headers_params: Any, gbls: Any | None = None) -> dict[str, str]:
    """The header parameters of a model that have a value, by name."""
    found = values(headers_params, gbls, HeaderMetadata)
    texts = {plan.wire: header_text(param(plan, metadata), value) for plan, metadata, value in found}
    return {name: text for name, text in texts.items() if text != ""}


def get_response_headers(headers: httpx.Headers) -> dict[str, list[str]]:
    """The headers of a response, each with the list of its values."""
    return {name: [value] for name, value in headers.items()}
