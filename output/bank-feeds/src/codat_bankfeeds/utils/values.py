"""Matching of responses, and values from the environment."""

from __future__ import annotations

import os
from collections.abc import Callable
from typing import TYPE_CHECKING, TypeVar

from .._runtime.decode import matches_media
from .._runtime.retry import matches_status

if TYPE_CHECKING:
    from .._http import httpx

T = TypeVar("T")


def match_content_type(content_type: str, pattern: str) -> bool:
    """Does a Content-Type fit the pattern ("application/json", "image/*", "*")? Parameters and case don't count."""
    return matches_media(content_type, pattern)


def match_status_codes(status_codes: list[str], status_code: int) -> bool:
    """Is the status among "200", "4XX", "default" …?"""
    return matches_status(tuple(status_codes), status_code)


def get_global_from_env(value: T | None, env_key: str, type_cast: Callable[[str], T]) -> T | None:
    """The value if there is one, else that of the environment variable, else None."""
    text = os.environ.get(env_key)
    if value is not None or text is None:
        return value
    try:
        return type_cast(text)
    except ValueError:
        return None


def match_response(response: httpx.Response, code: str | list[str], content_type: str) -> bool:
    """Has the response one of the statuses, and this content type?"""
    codes = code if isinstance(code, list) else [code]
    given = response.headers.get("content-type", "application/octet-stream")
    return match_status_codes(codes, response.status_code) and match_content_type(given, content_type)
