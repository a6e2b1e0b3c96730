"""Enums that let unknown values pass."""

from __future__ import annotations

import enum
from typing import Any


class OpenEnumMeta(enum.EnumMeta):
    """Metaclass of an enum: calling it with a value that no member has gives the value itself."""

    def __call__(cls, value: Any, *args: Any, **kwargs: Any) -> Any:
        if args or kwargs:
            return super().__call__(value, *args, **kwargs)
        try:
            return super().__call__(value)
        except ValueError:
            return value
