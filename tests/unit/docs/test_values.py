"""Example values in cells (COMPATIBILITY 1.2, 4.1)."""

from __future__ import annotations

import pytest

from generator._deep import deep_if_needed
from generator.docs.values import cell_text
from generator.ir import MISSING, JsonValue, MaybeValue, Timestamp
from generator.source.options import LoadOptions


@pytest.mark.parametrize(
    ("value", "text"),
    [
        ("raw `text`", "raw `text`"),
        ("2022-12-31", "2022-12-31"),
        (True, "true"),
        (12, "12"),
        (10.0, "10"),
        (99.99, "99.99"),
        (0.00001, "0.00001"),
        (1.5e-9, "1.5e-9"),
        (-1234567.891, "-1234567.891"),
        (1.1e16, "11000000000000000"),
        (1e21, "1e+21"),
        (float("nan"), "NaN"),
        (float("-inf"), "-Inf"),
        (Timestamp("2022-10-23"), "2022-10-23 00:00:00 +0000 UTC"),
        (Timestamp("2022-10-23T00:00:00.000Z"), "2022-10-23 00:00:00 +0000 UTC"),
        (Timestamp("2022-10-23 01:02:03.120 +05:30"), "2022-10-23 01:02:03.12 +0530 +0530"),
        (Timestamp("0007-01-02"), "0007-01-02 00:00:00 +0000 UTC"),
        (Timestamp("2022-02-30"), "2022-02-30"),
        ([], "[]"),
        ({}, "{}"),
        (None, None),
        (MISSING, None),
    ],
)
def test_cell_text(value: MaybeValue, text: str | None) -> None:
    assert cell_text(value) == text


def test_containers_are_indented_json_without_indentation() -> None:
    value: JsonValue = {
        "b": {"href": "/companies?page=1&pageSize=10"},
        "a": [1, 2.0, {}, [], [None, False]],
        "when": Timestamp("2023-05-06T00:00:00.000Z"),
        "<k>": "é \u2028\n",
    }
    assert cell_text(value) == "\n".join(
        [
            "{",
            '"b": {',
            '"href": "/companies?page=1\\u0026pageSize=10"',
            "},",
            '"a": [',
            "1,",
            "2,",
            "{},",
            "[],",
            "[",
            "null,",
            "false",
            "]",
            "],",
            '"when": "2023-05-06T00:00:00Z",',
            '"\\u003ck\\u003e": "é \\u2028\\n"',
            "}",
        ]
    )


def test_times_as_written() -> None:
    when = Timestamp("2023-05-06T00:00:00.000Z")
    assert cell_text(when, as_written=True) == "2023-05-06T00:00:00.000Z"
    assert cell_text([when], as_written=True) == '[\n"2023-05-06T00:00:00.000Z"\n]'


DEPTH = LoadOptions().max_depth


def test_depth_is_no_problem() -> None:
    value: JsonValue = []
    for _ in range(DEPTH):
        value = [value]
    text = deep_if_needed(lambda: cell_text(value))
    assert text is not None and text.count("[") == DEPTH + 1
