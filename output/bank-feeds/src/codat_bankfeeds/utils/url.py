"""URLs of requests."""

from __future__ import annotations

from typing import Any

from .._runtime.compat.published_signatures import unannotated
from .._runtime.params import is_set, path_text
from .._runtime.validate import without_none
from .fields import param, values
from .metadata import PathParamMetadata


def generate_url(server_url: str, path: str, path_params: Any, gbls: Any | None = None) -> str:
    """The URL of an operation, with the path parameters of a model filled in."""
    for plan, found, value in values(path_params, gbls, PathParamMetadata):
        if is_set(value):
            path = path.replace("{" + plan.wire + "}", path_text(param(plan, found), value), 1)
    return str(remove_suffix(server_url, "/")) + path


@unannotated("field", "return")
def is_optional(field: Any) -> Any:
    """Is the annotation Optional?"""
    return without_none(field)[1]


def template_url(url_with_params: str, params: dict[str, str]) -> str:
    """A URL with its variables filled in."""
    for key, value in params.items():
        url_with_params = url_with_params.replace("{" + key + "}", value)
    return url_with_params


@unannotated("input_string", "suffix", "return")
def remove_suffix(input_string: Any, suffix: Any) -> Any:
    """The text without the suffix, if it ends with it."""
    return input_string.removesuffix(suffix)
