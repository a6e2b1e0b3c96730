"""Enums that let unknown values pass."""

from __future__ import annotations

import enum
from collections.abc import Callable
from typing import Any


class OpenEnumMeta(enum.EnumMeta):
    """Metaclass of an enum: calling it with a value that no member has returns the value itself."""

    def __call__(cls, value: Any, *args: Any, **kwargs: Any) -> Any:
        make: Callable[..., Any] = super().__call__
        if args or kwargs:
            return make(value, *args, **kwargs)
        try:
            return make(value)
        except ValueError:
            return value
