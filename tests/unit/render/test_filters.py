"""Filters: what comes out is what the place can hold."""

from __future__ import annotations

import ast

import pytest
from hypothesis import given, strategies as st

from generator import layout
from generator.render.filters import comment, fitted, indent, oneline, pystring

TEXT = st.text(st.characters(exclude_categories=["Cs"]) | st.sampled_from("\\'\"\n{}"))


@given(TEXT)
def test_pystring_yields_the_text_and_stays_on_one_line(text: str) -> None:
    literal = pystring(text)
    assert ast.literal_eval(literal) == text
    assert len(literal.splitlines()) == 1
    assert literal[0] == literal[-1] == '"'


@given(TEXT)
def test_comment_holds_no_code(text: str) -> None:
    assert ast.parse(comment(text).replace("\0", "")).body == []


def test_indent_leaves_empty_lines_and_the_first_one() -> None:
    assert indent("a\n\nb", 2) == "a\n\n  b"
    assert indent("a\nb", 2, first=True) == "  a\n  b"


def test_oneline() -> None:
    assert oneline(" a\n\t b ") == "a b"


@pytest.mark.parametrize("length", [1, 40, 41, 45, 47])
def test_fitted_breaks_what_is_too_long_as_black_does(length: int) -> None:
    module, name = "class A:\n    def a(self):\n", "f" * length
    line = f"        return self.call({name}, request(1), {name})\n"
    assert module + fitted(line) == layout.format_text(module + line).text


def test_fitted_leaves_to_black_what_takes_more_lines() -> None:
    line = f"        return self.call({'f' * 120})\n"
    assert fitted(line) == line
