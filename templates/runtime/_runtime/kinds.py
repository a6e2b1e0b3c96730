"""Tests of a value's kind that tell type checkers what they found."""

from __future__ import annotations

from typing import Any, Dict, List, Sequence, TypeGuard


def is_dict(value: object) -> TypeGuard[Dict[Any, Any]]:
    return isinstance(value, dict)


def is_sequence(value: object) -> TypeGuard[Sequence[Any]]:
    return isinstance(value, (list, tuple))


def is_list(value: object) -> TypeGuard[List[Any]]:
    return isinstance(value, list)


def class_of(value: object) -> type:
    return type(value)
