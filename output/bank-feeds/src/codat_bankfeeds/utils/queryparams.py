"""Query parameters of models whose fields carry QueryParamMetadata."""

from __future__ import annotations

from typing import Any

from .._runtime.params import group, query_pairs
from .fields import param, values
from .metadata import QueryParamMetadata


def get_query_params(
    query_params: Any, gbls: Any | None = None, allow_empty_value: list[str] | None = None
) -> dict[str, list[str]]:
    """The query parameters of a model, by name.

    :param allow_empty_value: parameters that are sent empty where they have no value
    """
    found = group(
        [
            pair
            for plan, found, value in values(query_params, gbls, QueryParamMetadata)
            for pair in query_pairs(param(plan, found), value)
        ]
    )
    return found | {name: [""] for name in allow_empty_value or () if not found.get(name)}
