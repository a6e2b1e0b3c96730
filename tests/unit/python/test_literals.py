"""Whatever a document says, it stays inside the literal that it is put into."""

from __future__ import annotations

import ast
import inspect
import math

import pytest
from hypothesis import given, strategies as st

from generator.python import literals

NASTY = [
    'say "x"',
    "it's",
    '"""',
    '""""""""',
    'ends with "',
    "ends with \\",
    "\\N{BULLET} \\u0041 \\x41",
    "{{ 7*7 }} {% raw %}",
    "\0 nul",
    "\ud800 half a pair",
    "line\u2028end\x85s\x0c",
    "\ufeffmark",
    "\u202eright to left",
    '"""\nimport os\nos.system("true")\n"""',
]


@pytest.mark.parametrize("text", NASTY)
def test_string_literal_yields_the_text(text: str) -> None:
    assert ast.literal_eval(literals.text(text)) == text


@given(st.text())
def test_any_string_survives(text: str) -> None:
    assert ast.literal_eval(literals.text(text)) == text
    assert literals.text(text).isprintable()


@given(st.text(alphabet=st.sampled_from('"\\\n\r\t a\x00\ud800{}%\u2028')))
def test_docstring_is_one_expression_with_the_same_words(text: str) -> None:
    doc = literals.docstring(text)
    if not doc:
        assert not text.strip()
        return
    body = "\n    ".join(doc.split("\n"))
    tree = ast.parse(f"def f():\n    {body}\n    return 1\n")
    function = tree.body[0]
    assert isinstance(function, ast.FunctionDef)
    assert len(function.body) == 2
    assert len(tree.body) == 1
    found = ast.get_docstring(function, clean=False)
    assert found is not None
    assert inspect.cleandoc(found).split() == text.replace("\r", "\n").strip().split()


@pytest.mark.parametrize("text", ["", "  \n\t ", "\r\n"])
def test_no_docstring_for_blank_text(text: str) -> None:
    assert literals.docstring(text) == ""


def test_byte_order_marks_are_dropped() -> None:
    assert literals.docstring("\ufeff\n A \ufeffb") == '"""A b"""'


def test_docstring_with_backslashes_is_raw_where_it_can_be() -> None:
    assert literals.docstring(r"pattern \d") == r'r"""pattern \d"""'
    assert literals.docstring("a\\") == '"""a\\\\"""'
    assert literals.docstring('\\d """') == '"""\\\\d \\""\\""""'


def test_docstring_of_several_lines_ends_on_a_line_of_its_own() -> None:
    assert literals.docstring("One.\r\n\r\nTwo.  ") == '"""One.\n\nTwo.\n"""'


@pytest.mark.parametrize("value", [math.inf, -math.inf, 0, -1, 1.5, 10**30, 1e300])
def test_number_literal_yields_the_number(value: float) -> None:
    assert eval(literals.number(value)) == value


def test_number_with_too_many_digits_for_the_interpreter() -> None:
    assert literals.number(10**5000) == hex(10**5000)


def test_json_value_literal() -> None:
    data: literals.JsonValue = {"a": [1, 2.5, None, True, 'x"'], "": {}}
    assert ast.literal_eval(literals.value(data)) == data


@pytest.mark.parametrize(("value", "shown"), [(10.0, '"10"'), (99.99, '"99.99"'), (3, '"3"'), ("1.50", '"1.50"')])
def test_decimal_keeps_the_digits_of_the_document(value: float | int | str, shown: str) -> None:
    assert literals.decimal_text(value) == shown


def test_comment_is_one_line() -> None:
    assert literals.comment("a\nimport os\r\nb\u2028c") == "a import os b c"
