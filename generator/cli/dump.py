"""The model of an API as JSON: a dataclass is an object with its class as `node`; absent values are left out."""

from __future__ import annotations

import dataclasses
import enum
from collections.abc import Mapping
from typing import Any

from generator.diagnostics import Origin
from generator.ir.values import MISSING

_DEFAULTS = ("", (), None, False, MISSING)


def dump(value: Any) -> Any:
    """Plain data for `json`. Attributes that have their empty default are left out; an origin is one text."""
    if isinstance(value, Origin):
        return f"{value} {value.pointer}"
    if isinstance(value, enum.Enum):
        return value.value
    if dataclasses.is_dataclass(value) and not isinstance(value, type):
        fields = ((item.name, getattr(value, item.name)) for item in dataclasses.fields(value))
        kept = {name: dump(found) for name, found in fields if not _is_empty(found)}
        return {"node": type(value).__name__.rstrip("_"), **kept}
    if isinstance(value, Mapping):
        return {_key(key): dump(item) for key, item in value.items()}
    if isinstance(value, (list, tuple)):
        return [dump(item) for item in value]
    return value


def _is_empty(value: Any) -> bool:
    if isinstance(value, Mapping):
        return not value
    return any(value is default or (type(value) is type(default) and value == default) for default in _DEFAULTS)


def _key(key: Any) -> str:
    return key if isinstance(key, str) else ".".join(str(part) for part in key) if isinstance(key, tuple) else str(key)
