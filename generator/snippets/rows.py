"""The order in which fields are shown."""

from __future__ import annotations

from collections.abc import Iterable

from generator.ir import Field, Literal


def row_order(fields: Iterable[Field], maintain_order: bool, *, required_first: bool = True) -> tuple[Field, ...]:
    """By the name on the wire in byte order, or in document order; with `required_first`, those before the others, and
    of them the constant ones last.
    """
    rows = tuple(fields) if maintain_order else tuple(sorted(fields, key=lambda field: field.name))
    return tuple(sorted(rows, key=_rank)) if required_first else rows


def _rank(field: Field) -> int:
    if not field.presence.required:
        return 2
    return 1 if isinstance(field.type, Literal) and len(field.type.values) == 1 else 0
