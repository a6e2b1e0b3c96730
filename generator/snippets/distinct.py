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
            yield value + number * step
            yield value - number * step
        case str():
            yield f"{value} {number + 1}"
            yield f"{value}{number + 1}"
            digits = str(number)
            if len(value) >= len(digits):  # where the length is bounded, or the end belongs to a pattern
                yield value[: len(value) - len(digits)] + digits
                yield digits + value[len(digits) :]
        case list():
            for index, item in enumerate(value):
                for other in variations(item, number):
                    yield [*value[:index], other, *value[index + 1 :]]
        case dict():
            for key, item in value.items():
                for other in variations(item, number):
                    yield {**value, key: other}
        case _:
            assert_never(value)
