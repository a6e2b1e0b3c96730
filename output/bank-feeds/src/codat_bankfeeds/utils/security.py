"""Credentials of a Security model."""

from __future__ import annotations

from typing import Any

from pydantic import BaseModel

from .._api import API
from .._runtime.params import group
from .._runtime.security import credentials


def get_security(security: Any, allowed_fields: list[str] | None = None) -> tuple[dict[str, str], dict[str, list[str]]]:
    """The headers and the query parameters that authenticate a request.

    :param allowed_fields: fields of the model that may be used; None for all
    :raises TypeError: it is not a model
    """
    if isinstance(security, BaseModel) and allowed_fields is not None:
        others = set(type(security).model_fields) - set(allowed_fields)
        security = security.model_copy(update=dict.fromkeys(others))
    found = None if security is None else credentials(API, None, security)
    if found is None:
        return {}, {}
    return found.headers, group(found.query)
