"""Tests of kinds that type checkers follow."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any, TypeGuard

Undeclared = Any
"""Imported by `_hooks/registration.py` as earlier generations of the SDK wrote it."""


def is_dict(value: object) -> TypeGuard[dict[Any, Any]]:
    return isinstance(value, dict)


def is_sequence(value: object) -> TypeGuard[Sequence[Any]]:
    return isinstance(value, (list, tuple))


def is_list(value: object) -> TypeGuard[list[Any]]:
    return isinstance(value, list)


def class_of(value: object) -> type:
    return type(value)
