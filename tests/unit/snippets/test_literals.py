"""Text of a document inside Python code."""

from __future__ import annotations

import ast

import pytest
from hypothesis import given, strategies as st

from generator.snippets.expressions import data, inline, lines, raw
from generator.snippets.literals import decimal_text, is_finite, scalar_literal, string_literal

HOSTILE = [
    '"',
    '"""',
    "\\",
    '\\"',
    '"); import os; os.system("x") #',
    "a\nb",
    "\r\n",
    "\x00",
    "\u202e",
    "\ud800",
    "{{ 7*7 }}",
]


@pytest.mark.parametrize("text", HOSTILE)
def test_hostile_text_stays_inside_its_literal(text: str) -> None:
    literal = string_literal(text)
    assert ast.literal_eval(literal) == text
    assert literal.isprintable()


@given(st.text())
def test_every_text_reads_back(text: str) -> None:
    assert ast.literal_eval(string_literal(text)) == text


_JSON = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats(allow_nan=False, allow_infinity=False) | st.text(),
    lambda inner: st.lists(inner) | st.dictionaries(st.text(), inner),
    max_leaves=10,
)


@given(_JSON)
def test_every_json_value_reads_back(value: object) -> None:
    expression = raw(value)  # type: ignore[arg-type]
    assert ast.literal_eval("\n".join(lines(expression))) == value
    assert data(expression) == value


@pytest.mark.parametrize(
    ("number", "text"),
    [
        (99.99, "99.99"),
        (10.0, "10"),
        (10, "10"),
        (100.0, "100"),
        (-0.5, "-0.5"),
        (1e21, "1" + "0" * 21),
        (1e-7, "0.0000001"),
    ],
)
def test_decimals_keep_their_digits(number: float, text: str) -> None:
    assert decimal_text(number) == text


def test_numbers_that_json_has_not_are_refused() -> None:
    with pytest.raises(ValueError, match="JSON"):
        scalar_literal(float("nan"))
    assert not is_finite([{"a": float("inf")}])
    assert not is_finite(10**5000)


@given(_JSON)
def test_one_line_says_the_same(value: object) -> None:
    text = inline(raw(value))  # type: ignore[arg-type]
    assert ast.literal_eval(text) == value
    assert "\n" not in text
