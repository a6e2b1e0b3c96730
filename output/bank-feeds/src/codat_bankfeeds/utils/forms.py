"""Forms from models and dicts."""

from __future__ import annotations

from typing import Any

from .._runtime.bodies import form_pairs, multipart_parts
from .._runtime.params import group
from .fields import parts


def serialize_multipart_form(media_type: str, request: Any) -> tuple[str, dict[str, Any], dict[str, Any]]:
    """Media type, text fields and files of a multipart form, as httpx takes them."""
    data, files = multipart_parts(request, parts(request))
    return (
        media_type,
        data,
        {name: tuple(item for item in part if item is not None or part[0] is None) for name, part in files},
    )


def serialize_form_data(data: Any) -> dict[str, Any]:
    """The fields of a URL-encoded form, each with the list of its values."""
    usual, reserved = form_pairs(data, parts(data))
    return dict(group(usual + reserved))
