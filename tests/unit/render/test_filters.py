"""Filters: what comes out is what the place can hold."""

from __future__ import annotations

import ast

from hypothesis import given, strategies as st

from generator.render.filters import comment, indent, oneline, pystring

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
