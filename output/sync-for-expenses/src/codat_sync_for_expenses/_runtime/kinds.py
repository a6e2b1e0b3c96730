"""Tests of a value's kind that tell type checkers what they found."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any, TypeGuard


def is_dict(value: object) -> TypeGuard[dict[Any, Any]]:
    return isinstance(value, dict)


def is_sequence(value: object) -> TypeGuard[Sequence[Any]]:
    return isinstance(value, (list, tuple))


def is_list(value: object) -> TypeGuard[list[Any]]:
    return isinstance(value, list)


def class_of(value: object) -> type:
    return type(value)
