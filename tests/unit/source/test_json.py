"""JSON documents: the fast reader agrees with the YAML reader, and finds places late."""

from __future__ import annotations

import json
from typing import Any

import pytest
from hypothesis import given, strategies as st

from generator.diagnostics import Diagnostics, GenerationError
from generator.source.document import step
from generator.source.json_reader import read_json
from generator.source.options import LoadOptions
from generator.source.parse import parse_text
from generator.source.positions import items_of
from generator.source.yaml_reader import read_yaml

OPTIONS = LoadOptions()
TEXTS = st.text(st.characters(codec="utf-8", exclude_categories=("Cs", "Cc"), max_codepoint=0xFFFF), max_size=8)
LEAVES = st.none() | st.booleans() | st.integers(-(10**12), 10**12) | TEXTS
VALUES = st.recursive(
    LEAVES, lambda inner: st.lists(inner, max_size=4) | st.dictionaries(TEXTS, inner, max_size=4), max_leaves=12
)


def tree(text: str, diagnostics: Diagnostics | None = None, file: str = "t.json", **limits: int) -> Any:
    return parse_text(text, file, LoadOptions(**limits), Diagnostics() if diagnostics is None else diagnostics)[0]


def failure(text: str, **limits: int) -> Any:
    with pytest.raises(GenerationError) as caught:
        tree(text, **limits)
    return caught.value.diagnostics[0]


@given(value=VALUES, indent=st.sampled_from([None, 1]))
def test_places_agree_with_the_yaml_reader(value: object, indent: int | None) -> None:
    text = json.dumps({"root": value}, indent=indent, ensure_ascii=True)
    one, lazy = read_json(text, "t", OPTIONS, Diagnostics())
    other, marks = read_yaml(text, "t", OPTIONS, Diagnostics())
    assert one == other == {"root": value}
    stack: list[Any] = [(one, other)]
    while stack:
        left, right = stack.pop()
        assert lazy().start(left) == marks.start(right)
        for key, item in items_of(left):
            assert lazy().child(left, key) == marks.child(right, key)
            if isinstance(item, (dict, list)):
                stack.append((item, step(right, key)))


def test_duplicate_keys(diagnostics: Diagnostics) -> None:
    assert tree('{"a": 1,\n "b": {"x": 1,\n "x": {"y": 2}}}', diagnostics) == {"a": 1, "b": {"x": {"y": 2}}}
    (item,) = diagnostics
    assert (item.rule, str(item.origin)) == ("duplicate-key", "t.json:3:2")


def test_truncated() -> None:
    found = failure('{"openapi": "3.1.0",\n "info": ')
    assert (found.rule, found.origin.line) == ("json-syntax", 2)
    assert "end of the file" in found.hint


def test_trailing_commas_and_comments_are_forgiven(diagnostics: Diagnostics) -> None:
    assert tree('{\n "a": [1, 2,], # why\n}', diagnostics) == {"a": [1, 2]}
    (item,) = diagnostics
    assert (item.rule, item.severity.label) == ("json-syntax", "warning")


def test_flow_yaml_is_no_problem_in_a_yaml_file(diagnostics: Diagnostics) -> None:
    assert tree("{a: 1, b: [x]}", diagnostics, "t.yaml") == {"a": 1, "b": ["x"]}
    assert not len(diagnostics)


def test_yaml_in_a_json_file(diagnostics: Diagnostics) -> None:
    assert tree("a: 1\n", diagnostics) == {"a": 1}


@pytest.mark.parametrize("number", ["9" * 5000, "-" + "9" * 5000, "1e999", "NaN", "Infinity", "-Infinity"])
def test_numbers_beyond_floats_become_text(number: str, diagnostics: Diagnostics) -> None:
    assert tree('{"a":\n ' + number + "}", diagnostics) == {"a": number}
    (item,) = diagnostics
    assert (item.rule, str(item.origin)) == ("number-range", "t.json:2:2")


def test_big_numbers_stay_exact() -> None:
    assert tree('{"a": 123456789012345678901234567890, "b": 10.0}') == {"a": 123456789012345678901234567890, "b": 10.0}


def test_lone_surrogates_are_replaced(diagnostics: Diagnostics) -> None:
    found = tree('{"pair": "\\ud83d\\ude00",\n "a\\ud800": ["x\\udfff"]}', diagnostics)
    assert found == {"pair": "\U0001f600", "a\ufffd": ["x\ufffd"]}
    (item,) = diagnostics
    assert (item.rule, str(item.origin)) == ("lone-surrogate", "t.json:2:4")


def test_surrogate_pairs_are_no_problem(diagnostics: Diagnostics) -> None:
    assert tree('{"a": "\\uD83D\\uDE00"}', diagnostics) == {"a": "\U0001f600"}
    assert not len(diagnostics)


@pytest.mark.parametrize("depth", [1_200, 100_000])
def test_depth_is_limited(depth: int) -> None:
    found = failure('{"a":\n' + "[" * depth + "]" * depth + "}")
    assert (found.rule, found.origin.line) == ("too-deep", 2)


def test_number_of_values_is_limited() -> None:
    assert failure(json.dumps({"a": [0] * 2000}), max_nodes=1000).rule == "too-big"
