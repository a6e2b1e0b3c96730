"""YAML documents: trees, limits, and where things are."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from typing import Any

import pytest
import yaml
from hypothesis import given, strategies as st

from generator.diagnostics import Diagnostics, GenerationError
from generator.source import yaml_reader
from generator.source.document import Document
from generator.source.options import LoadOptions
from generator.source.parse import parse_text
from generator.values import Timestamp

Read = Callable[..., Document]
Rejected = Callable[..., Any]


def tree(text: str, diagnostics: Diagnostics | None = None, **limits: int) -> Any:
    return parse_text(text, "t.yaml", LoadOptions(**limits), Diagnostics() if diagnostics is None else diagnostics)[0]


def failure(text: str, **limits: int) -> Any:
    with pytest.raises(GenerationError) as caught:
        tree(text, **limits)
    return caught.value.diagnostics[0]


@pytest.fixture(params=["libyaml", "pure Python"])
def loader(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> None:
    """Both loaders: PyYAML may have been built without libyaml."""
    if request.param == "pure Python":
        monkeypatch.setattr(yaml_reader, "_LOADER", yaml.SafeLoader)


@pytest.mark.usefixtures("loader")
def test_keys_are_text_as_written() -> None:
    text = "{200: a, 1.5: b, true: c, null: d, ~: e, 0x1F: f, 2020-01-01: g, no: h, =: i}"
    assert list(tree("a: " + text)["a"]) == ["200", "1.5", "true", "null", "~", "0x1F", "2020-01-01", "no", "="]


@pytest.mark.usefixtures("loader")
def test_quoted_scalars_are_text() -> None:
    found = tree("a: '2022-10-23'\nb: \"12\"\nc: 2022-10-23\nd: |\n  true\ne: ! 12\n")
    assert found == {"a": "2022-10-23", "b": "12", "c": "2022-10-23", "d": "true\n", "e": "12"}
    assert [type(value) for value in found.values()] == [str, str, Timestamp, str, str]


@pytest.mark.usefixtures("loader")
def test_standard_tags() -> None:
    found = tree("a: !!str 12\nb: !!int '12'\nc: !!null x\nd: !!timestamp '2022-01-01'\ne: !!map {x: !!bool 'true'}\n")
    assert found == {"a": "12", "b": 12, "c": None, "d": "2022-01-01", "e": {"x": True}}
    assert isinstance(found["d"], Timestamp)


def test_a_tag_that_lies_is_reported(diagnostics: Diagnostics) -> None:
    assert tree("a: !!int pear\nb: !mine 3\n", diagnostics) == {"a": "pear", "b": "3"}
    assert [(item.rule, str(item.origin)) for item in diagnostics] == [
        ("yaml-tag", "t.yaml:1:4"), ("yaml-tag", "t.yaml:2:4"),
    ]  # fmt: skip


@pytest.mark.usefixtures("loader")
@pytest.mark.parametrize("tag", ["!!python/object/apply:os.system", "!!python/name:os.system", "!python/x"])
@pytest.mark.parametrize("form", ["a: {} [x]", "a: {} x", "{} x: 1"])
def test_python_tags_are_refused(tag: str, form: str) -> None:
    found = failure(form.format(tag))
    assert found.rule == "yaml-tag"
    assert found.origin.line == 1


@pytest.mark.usefixtures("loader")
def test_merge_keys() -> None:
    text = "a: &a {x: 1, y: 2}\nb: &b {y: 3, z: 4}\nc: {w: 0, <<: *a, y: 9}\nd: {<<: [*b, *a]}\ne: {'<<': 1}\n"
    found = tree(text)
    assert list(found["c"].items()) == [("w", 0), ("x", 1), ("y", 9)]
    assert found["d"] == {"y": 3, "z": 4, "x": 1}
    assert found["e"] == {"<<": 1}
    assert failure("a: {<<: 3}").rule == "yaml-merge"


def test_merged_entries_stand_where_they_were_written(read: Read) -> None:
    document = read("x-a: &a {k: 1}\nx-b:\n  <<: *a\n  own: 2\n")
    assert document.origin("#/x-b/k").line == 4
    assert document.origin("#/x-b/own").line == 7


def test_duplicate_keys_keep_the_last(read: Read, diagnostics: Diagnostics) -> None:
    document = read("x-a:\n  k: 1\n  j: 2\n  k: 3\n")
    assert document.root["x-a"] == {"k": 3, "j": 2}  # type: ignore[index,call-overload]
    (item,) = diagnostics
    assert (item.rule, item.origin.line, item.origin.column) == ("duplicate-key", 7, 3)  # type: ignore[union-attr]
    assert "line 5" in item.message
    assert document.origin("#/x-a/k").line == 7
    assert document.origin("#/x-a/j").line == 6


@pytest.mark.usefixtures("loader")
def test_second_document() -> None:
    found = failure("a: 1\n---\nb: 2\n")
    assert (found.rule, found.origin.line) == ("yaml-documents", 2)


@pytest.mark.usefixtures("loader")
@pytest.mark.parametrize("text", ["a: [1, 2}", "a: b: c", "\ta: 1", "a: *nope", "a: &x [*x]", "? [a]\n: 1", "a: 'x"])
def test_broken_yaml_is_located(text: str) -> None:
    found = failure(text)
    assert found.rule.startswith("yaml-")
    assert found.origin.line == 1


@pytest.mark.usefixtures("loader")
def test_control_characters_are_located() -> None:
    found = failure("a: 1\nb: x\x01y\n")
    assert (found.rule, found.origin.line, found.origin.column) == ("yaml-syntax", 2, 5)
    assert "U+0001" in found.message


@pytest.mark.usefixtures("loader")
def test_depth_is_limited_without_recursion() -> None:
    assert failure("[" * 5000).rule in ("too-deep", "json-syntax")
    assert failure("a: " + "[" * 5000 + "]" * 5000).rule == "too-deep"
    assert failure("- " * 5000 + "x").rule == "too-deep"
    deep = tree("a: " + "[" * 400 + "]" * 400)["a"]
    for _ in range(399):
        (deep,) = deep
    assert deep == []


def test_aliases_cannot_unfold_without_end() -> None:
    lines = ["a0: &a0 [x, x, x, x, x, x, x, x, x, x]"]
    lines += [f"a{n}: &a{n} [{', '.join([f'*a{n - 1}'] * 10)}]" for n in range(1, 10)]
    found = failure("\n".join(lines))
    assert found.rule == "too-big"
    assert found.origin.line > 3


def test_number_of_values_is_limited() -> None:
    assert failure("a: [" + "1, " * 2000 + "1]", max_nodes=1000).rule == "too-big"


def test_aliases_to_scalars_and_as_keys() -> None:
    assert tree("a: &k name\nb: *k\n*k : 3\n") == {"a": "name", "b": "name", "name": 3}
    assert failure("a: &m {x: 1}\n*m : 2\n").rule == "yaml-key"


def test_numbers_beyond_json_become_text(diagnostics: Diagnostics) -> None:
    assert tree("a: .inf\nb: [.nan, 1]\n", diagnostics) == {"a": ".inf", "b": [".nan", 1]}
    assert [(item.rule, str(item.origin)) for item in diagnostics] == [
        ("number-range", "t.yaml:1:4"), ("number-range", "t.yaml:2:5"),
    ]  # fmt: skip


def test_escaped_line_ends_and_inner_byte_order_marks_stay() -> None:
    assert tree('a: "x\\r\\ny \ufeffz"\n') == {"a": "x\r\ny \ufeffz"}


def test_carriage_returns_as_line_ends() -> None:
    assert tree("a: 1\r\nb: |\r\n  x\r\n  y\r\n") == {"a": 1, "b": "x\ny\n"}


def test_every_value_has_its_place(read: Read) -> None:
    document = read("x-a:\n  - one\n  - k: v\n    'q/~': [1, {z: 2}]\n")
    places = {pointer: (document.origin(pointer).line, document.origin(pointer).column) for pointer in (
        "#", "#/info/title", "#/x-a", "#/x-a/0", "#/x-a/1", "#/x-a/1/k", "#/x-a/1/q~1~0", "#/x-a/1/q~1~0/0",
        "#/x-a/1/q~1~0/1/z", "#/x-a/9", "#/x-a/1/q~1~0/7/8/9", "#/nothing",
    )}  # fmt: skip
    assert places == {
        "#": (1, 1), "#/info/title": (2, 8), "#/x-a": (4, 1), "#/x-a/0": (5, 5), "#/x-a/1": (6, 5),
        "#/x-a/1/k": (6, 5), "#/x-a/1/q~1~0": (7, 5), "#/x-a/1/q~1~0/0": (7, 13), "#/x-a/1/q~1~0/1/z": (7, 17),
        "#/x-a/9": (5, 3), "#/x-a/1/q~1~0/7/8/9": (7, 5), "#/nothing": (1, 1),
    }  # fmt: skip


def test_options_can_be_replaced_but_not_changed(options: LoadOptions) -> None:
    assert replace(options, max_depth=3).max_depth == 3
    with pytest.raises(AttributeError):
        options.max_depth = 3  # type: ignore[misc]


@given(text=st.text(st.sampled_from("ab:{}[],&*!<- \n\t'\"|>#%?0.~=\x00\ufeff\u00e9"), max_size=40))
def test_any_text_has_a_tree_or_a_located_error(text: str) -> None:
    diagnostics = Diagnostics()
    try:
        root, positions = parse_text(text, "t.yaml", LoadOptions(max_depth=20), diagnostics)
    except GenerationError:
        assert any(item.severity.label == "error" and item.origin and item.origin.line for item in diagnostics)
        return
    if isinstance(root, (dict, list)):
        assert positions.start(root) is not None


def test_many_duplicates_take_no_time(diagnostics: Diagnostics) -> None:
    keys = "".join(f"k{number}: {number}\n" for number in range(20_000))
    found = tree(keys + keys, diagnostics)
    assert len(found) == len(diagnostics) == 20_000
