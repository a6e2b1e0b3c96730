"""Telling from the lines of a document that one description changed, and nothing else."""

from __future__ import annotations

import json
import re
import sys
from pathlib import Path

import pytest
import yaml
from hypothesis import example, given, strategies as st

from generator.diagnostics import Diagnostics
from generator.incremental import texts as texts_module
from generator.incremental.texts import Texts
from generator.source import LoadOptions, load

YAML = """\
openapi: 3.1.0
info: {title: T, version: "1", description: in braces}
tags:
  - description: first of its item
    name: x
  - {
    description: over several lines
    , name: y}
paths:
  /a:
    get:
      summary: Get it
      description: |-
        Two

        paragraphs # and no comment
      # a comment
      parameters:
        - name: p
          in: query
          description: "quoted"
          schema:
            type: string
            description: plain, over
              two lines
      responses: {}
    description: last
"""
PLACES = {
    "#/tags/0/description": "first of its item",
    "#/paths/~1a/get/summary": "Get it",
    "#/paths/~1a/get/description": "Two\n\nparagraphs # and no comment",
    "#/paths/~1a/get/parameters/0/description": "quoted",
    "#/paths/~1a/get/parameters/0/schema/description": "plain, over two lines",
    "#/paths/~1a/description": "last",
}
ALL = [*PLACES, "#/info/description", "#/tags/1/description"]


def texts_of(tmp_path: Path, text: str, pointers: list[str] = ALL, name: str = "openapi.yaml") -> Texts | None:
    path = tmp_path / name
    path.write_bytes(text.encode())
    return Texts.of(load(str(path), LoadOptions(), Diagnostics()), pointers)


@pytest.fixture
def texts(tmp_path: Path) -> Texts:
    found = texts_of(tmp_path, YAML)
    assert found is not None
    return found


@pytest.mark.parametrize(
    ("old", "new", "pointer", "after"),
    [
        ("first of its item", "1st", "#/tags/0/description", "1st"),
        ("Get it", "Get them (all), or 2/3  ", "#/paths/~1a/get/summary", "Get them (all), or 2/3"),
        ("Get it", "Get it #1", "#/paths/~1a/get/summary", "Get it"),  # a comment
        ("Get it", "Get: it", None, None),  # a mapping now, and an error
        ("Get it", "'Get: it'", "#/paths/~1a/get/summary", "Get: it"),
        ("Get it", "''", None, None),
        ("Get it", "2026-11-28", None, None),  # a timestamp
        ("Get it", "null", None, None),
        ("Get it", "&anchor Get it", None, None),
        ("Get it", "Get it\n      deprecated: true", None, None),
        ("Get it", "|\n        Get\n          it", "#/paths/~1a/get/summary", "Get\n  it\n"),
        ("Two\n\n", "Two\n\n        three\n        ", "#/paths/~1a/get/description", None),
        ("        Two\n\n        paragraphs # and no comment\n", "        One\n", "#/paths/~1a/get/description", "One"),
        ('"quoted"', '"\\u00e9 \\"q\\""', "#/paths/~1a/get/parameters/0/description", 'é "q"'),
        ('"quoted"', '"not closed', None, None),
        ("two lines", "three lines", "#/paths/~1a/get/parameters/0/schema/description", "plain, over three lines"),
        ("last", "last\n\n\n", "#/paths/~1a/description", "last"),
        ("last", "last, and longer", "#/paths/~1a/description", "last, and longer"),
        ("in braces", "in brackets", None, None),
        ("over several lines", "over many lines, other: key", None, None),
        ("# a comment", "# another comment", None, None),
        ("in: query", "in: header", None, None),
        ("summary: Get it", "summary: Got it\n      operationId: got", None, None),
        ("Get it", "Got it\n      # said otherwise", None, None),
        ("summary: Get it", "description: Get it", None, None),
    ],
)
def test_an_edit(texts: Texts, old: str, new: str, pointer: str | None, after: str | None) -> None:
    assert YAML.count(old) == 1
    edit = texts.edit(YAML.replace(old, new))
    assert (edit.pointer if edit else None) == pointer
    if edit and after is not None:
        assert (edit.before, edit.after) == (PLACES[edit.pointer], after)


def test_what_is_found_is_what_the_document_says_then(texts: Texts, tmp_path: Path) -> None:
    """Every text in turn becomes a long one, then a short one."""
    now = texts
    for pointer in PLACES:
        for new in ("a\n\nb: 'c' # \"d\"", "z"):
            at = now.pointers.index(pointer)
            line, column = now.lines[at], now.columns[at]
            lines = now.text.split("\n")
            end = line + 1
            while (lines[end].strip() and len(lines[end]) - len(lines[end].lstrip()) > column) or (
                not lines[end] and end < len(lines) - 1
            ):
                end += 1
            key = lines[line][:column] + pointer.rpartition("/")[2]
            text = "\n".join([*lines[:line], f"{key}: {json.dumps(new)}", *lines[end:]])
            edit = now.edit(text)
            if text != now.text:
                assert edit is not None
                assert (edit.pointer, edit.after) == (pointer, new)
                now = now.after(edit, text)
            fresh = texts_of(tmp_path, text)
            assert fresh is not None
            assert list(zip(now.pointers, now.lines, strict=True)) == list(
                zip(fresh.pointers, fresh.lines, strict=True)
            )


def test_two_edits_at_once_are_not_one(texts: Texts) -> None:
    assert texts.edit(YAML.replace("Get it", "Got it").replace("last", "least")) is None


def test_no_edit_is_none(texts: Texts) -> None:
    assert texts.edit(YAML) is None


@pytest.mark.parametrize(
    "unsuited",
    [
        YAML.replace("\n", "\r\n"),
        YAML.replace("Get it", "'Get\u2028it'"),
        YAML.replace("/a:", "/a: &anchor"),
        "\ufeff" + YAML.replace("Get it", "'Get\x85it'"),
    ],
)
def test_documents_that_are_left_alone(tmp_path: Path, unsuited: str) -> None:
    assert texts_of(tmp_path, unsuited) is None


JSON = json.dumps(
    {"openapi": "3.1.0", "info": {"title": "T", "version": "1"}, "paths": {"/a": {"summary": "A", "description": "B"}}},
    indent=2,
)


@pytest.mark.parametrize(
    ("old", "new", "after"),
    [
        ('"B"', '"\\u00e9"', "é"),
        ('"B"', '"\\ud800"', None),
        ('"B"', "3", None),
        ('"B"', '"B", "x": 1', None),
        ('"B"', '"B"},', None),
        ('"A",', '"C",', "C"),
        ('"A",', '"C"', None),  # no JSON any more
    ],
)
def test_json(tmp_path: Path, old: str, new: str, after: str | None) -> None:
    texts = texts_of(tmp_path, JSON, ["#/paths/~1a/summary", "#/paths/~1a/description"], "openapi.json")
    assert texts is not None
    edit = texts.edit(JSON.replace(old, new))
    assert (edit.after if edit else None) == after


def test_json_on_one_line_is_left_alone(tmp_path: Path) -> None:
    text = json.dumps(json.loads(JSON))
    texts = texts_of(tmp_path, text, ["#/paths/~1a/summary"], "openapi.json")
    assert texts is not None
    assert texts.edit(text.replace('"A"', '"C"')) is None


@pytest.mark.parametrize(
    "text", ["Get it", "No, it's on", "a (b) c/d-e.f,  ", "y x", "Null and void", "Yes 1.5", "x 2026-11-28", "e1 0x1F"]
)
def test_plain_words_are_what_yaml_makes_of_them(text: str, monkeypatch: pytest.MonkeyPatch) -> None:
    lines = [f"summary: {text}", "", "  "]
    quick = texts_module._yaml(lines)
    assert quick == {"summary": text.rstrip()}
    assert texts_module._WORDS.fullmatch(lines[0])
    monkeypatch.setattr(texts_module, "_WORDS", re.compile("never"))
    assert texts_module._yaml(lines) == quick


@pytest.mark.parametrize(
    "text",
    [
        "it",
        "yes",
        "null",
        "1 2",
        "-a b",
        "a: b",
        "a #b",
        "a -b",
        "'a b'",
        "a  b",
        "a b:",
        "é b",
        "[a b]",
        "~ b",
        "a [b",
        "a, {b",
        "a\tb",
        "=a b",
    ],
)
def test_anything_else_is_read_as_yaml(text: str) -> None:
    assert not texts_module._WORDS.fullmatch(f"summary: {text}")


LINES = st.builds(
    lambda indent, text: " " * indent + text,
    st.sampled_from([0, 1, 2, 2, 2, 2, 3, 4]),
    st.sampled_from(
        ["", "a", "b: c", "# x", "- y", "---", "...", '"q"', "\t", "é", "a ", "| x", "&a", "%T", "\u00a0z", "\x07"]
    ),
)


@given(head=st.sampled_from(["description: |", "summary: |-", "summary:  |- "]), lines=st.lists(LINES, max_size=6))
@example(head="description: |-", lines=["  Lists them.", "", "  One page *at a time*.", ""])
@example(head="description: |", lines=["  Lists them.", "    indented"])
def test_a_literal_block_is_what_yaml_makes_of_it(head: str, lines: list[str]) -> None:
    found = texts_module._LITERAL.fullmatch(head)
    assert found
    text = texts_module._literal(lines, is_clipped=not found[2])
    if text:
        assert yaml.safe_load("\n".join([head, *lines]) + "\n") == {found[1]: text}


@pytest.mark.parametrize(
    "lines",
    [
        ["description: |-", "  Lists them.", "", "  One page *at a time*.", ""],
        ["summary: |", "  All: of # them"],
    ],
)
def test_a_literal_block_takes_no_yaml(lines: list[str], monkeypatch: pytest.MonkeyPatch) -> None:
    known = yaml.safe_load("\n".join(lines) + "\n")
    monkeypatch.setitem(sys.modules, "generator.source.yaml_reader", None)
    assert texts_module._yaml(lines) == known


@pytest.mark.parametrize(
    "lines", [[], ["", "  a"], ["a"], ["  a", " # b"], ["  a\tb"], ["  a "], ["  \u2028"], ["  a", "   ", "  b", "   "]]
)
def test_odd_blocks_are_read_as_yaml(lines: list[str]) -> None:
    assert texts_module._literal(lines, is_clipped=True) == ""
