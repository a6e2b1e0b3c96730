"""Values that differ from a given one in as little as possible: for lists whose items must all be different."""

from __future__ import annotations

from collections.abc import Iterator

from generator._compat import assert_never
from generator.ir import JsonValue


def variations(value: JsonValue, number: int, step: float | int = 1) -> Iterator[JsonValue]:
    """Values like `value`; another `number` gives others. Whether they fit the schema is for the caller to find out.

    `step`: what numbers are a multiple of.
    """
    match value:
        case None:
            return
        case bool():
            yield not value
        case int() | float():
            yield from (value + number * step, value - number * step)
        case str():
            yield from _texts(value, number)
        case list() | dict():
            yield from _containers(value, number)
        case _:
            assert_never(value)


def _texts(value: str, number: int) -> Iterator[str]:
    yield f"{value} {number + 1}"
    yield f"{value}{number + 1}"
    digits = str(number)
    if len(value) >= len(digits):  # where the length is bounded, or the end belongs to a pattern
        yield value[: len(value) - len(digits)] + digits
        yield digits + value[len(digits) :]


def _containers(value: list[JsonValue] | dict[str, JsonValue], number: int) -> Iterator[JsonValue]:
    """The same but for one of the values inside."""
    if isinstance(value, list):
        for index, item in enumerate(value):
            yield from ([*value[:index], other, *value[index + 1 :]] for other in variations(item, number))
    else:
        for key, item in value.items():
            yield from ({**value, key: other} for other in variations(item, number))
