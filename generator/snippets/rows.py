"""The order in which fields are shown."""

from __future__ import annotations

from collections.abc import Iterable

from generator.ir import MISSING, Field


def shown_required(field: Field) -> bool:
    """Whether a field counts as required where it is shown: a default makes it optional."""
    return field.presence.required and field.default is MISSING


def row_order(fields: Iterable[Field], maintain_order: bool) -> tuple[Field, ...]:
    """Required fields first; inside each half by the name on the wire in byte order, or in document order."""
    if maintain_order:
        return tuple(sorted(fields, key=lambda field: not shown_required(field)))
    return tuple(sorted(fields, key=lambda field: (not shown_required(field), field.name)))
