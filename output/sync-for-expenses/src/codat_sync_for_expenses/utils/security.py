"""Credentials of a Security model."""

from __future__ import annotations

from typing import Any

from .._api import API
from .._runtime.params import group
from .._runtime.security import credentials


def get_security(security: Any) -> tuple[dict[str, str], dict[str, list[str]]]:
    """The headers and the query parameters that authenticate a request.

    :raises TypeError: it is not a model
    """
    found = None if security is None else credentials(API, None, security)
    if found is None:
        return {}, {}
    return found.headers, group(found.query)
