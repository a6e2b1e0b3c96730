"""`$ref`s: what they reach, what they may not reach, and what is said about those that lead nowhere."""

from __future__ import annotations

import os
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest

from generator.diagnostics import Diagnostics
from generator.source.document import Document, SpecNode, check_references
from generator.source.loading import load
from generator.source.options import LoadOptions
from generator.suggest import suggestion

Read = Callable[..., Document]
PETS = """\
components:
  schemas:
    Pet: {type: object, properties: {name: {type: string}, tags: {type: array, items: {type: integer}}}}
    "a/b~c d": {type: boolean}
    "100%": {type: integer}
    Alias: {$ref: '#/components/schemas/Pet'}
    Anchored: {$anchor: here, type: number}
    Named: {$id: 'https://x.example/named', type: 'null'}
    All: {allOf: [{type: object}, {properties: {x: {type: string}}}]}
  responses:
    Gone: {description: gone}
"""


def node_for(document: Document, reference: str) -> SpecNode:
    value = {"$ref": reference}
    assert isinstance(document.root, dict)
    document.root["x-test"] = value  # type: ignore[assignment]
    return SpecNode(document, "#/x-test", value)  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("reference", "pointer"),
    [
        ("#/components/schemas/Pet", "#/components/schemas/Pet"),
        ("#/components/schemas/Pet/properties/tags/items", "#/components/schemas/Pet/properties/tags/items"),
        ("#/components/schemas/a~1b~0c%20d", "#/components/schemas/a~1b~0c d"),
        ("#/components/schemas/a~1b~0c d", "#/components/schemas/a~1b~0c d"),
        ("#/components/schemas/100%25", "#/components/schemas/100%"),
        ("#/components/schemas/100%", "#/components/schemas/100%"),
        ("#/components/schemas/All/allOf/1/properties/x", "#/components/schemas/All/allOf/1/properties/x"),
        ("#/components/schemas/Alias/properties/name", "#/components/schemas/Pet/properties/name"),
        ("#here", "#/components/schemas/Anchored"),
        ("https://x.example/named", "#/components/schemas/Named"),
        ("api.yaml#/components/schemas/Pet", "#/components/schemas/Pet"),
        ("#", "#"),
        ("", "#"),
    ],
)
def test_targets_inside_the_document(read: Read, diagnostics: Diagnostics, reference: str, pointer: str) -> None:
    target = node_for(read(PETS), reference).follow(diagnostics)
    assert target is not None
    assert target.pointer == target.key == pointer
    assert not len(diagnostics)


@pytest.mark.parametrize(
    ("reference", "hint"),
    [
        ("#/components/schemas/Pett", "did you mean Pet?"),
        ("#/components/schemas/pet", "did you mean Pet?"),
        ("#/components/schemas/Gone", "did you mean #/components/responses/Gone?"),
        ("#/definitions/Pet", "did you mean #/components/schemas/Pet?"),
        ("#/components/schemas/All/allOf/7", "the list has 2 items, counted from 0"),
        ("#/components/schemas/All/allOf/-1", "the list has 2 items, counted from 0"),
        ("#/components/schemas/All/allOf/²", "the list has 2 items, counted from 0"),
        ("#hear", "did you mean here?"),
        ("#components/schemas/Pet", "did you mean #/components/schemas/Pet?"),
    ],
)
def test_missing_targets(read: Read, diagnostics: Diagnostics, reference: str, hint: str) -> None:
    assert node_for(read(PETS), reference).follow(diagnostics) is None
    (item,) = diagnostics
    assert (item.rule, item.hint) == ("ref-missing", hint)
    assert reference in item.message


@pytest.mark.parametrize(("reference", "hint"), [("other.yaml#/a", ""), ("api.yml#/a", "did you mean api.yaml?")])
def test_missing_files(read: Read, diagnostics: Diagnostics, reference: str, hint: str) -> None:
    assert node_for(read(PETS), reference).follow(diagnostics) is None
    (item,) = diagnostics
    assert (item.rule, item.hint) == ("ref-unreadable", hint)
    assert reference in item.message


@pytest.mark.parametrize(
    "reference",
    [
        "file:///etc/passwd", "/etc/passwd", "//host/share", "\\\\host\\share", "../api.yaml", "a/../../x.yaml",
        "%2e%2e/api.yaml", "%2Fetc%2Fpasswd", "C:/x.yaml", "http://127.0.0.1:9/x.yaml", "HTTPS://127.0.0.1:9/x",
        "data:text/plain,x", "ftp://127.0.0.1/x", "a\0b.yaml",
    ],
)  # fmt: skip
def test_forbidden_targets(read: Read, diagnostics: Diagnostics, reference: str) -> None:
    assert node_for(read(PETS), reference + "#/x").follow(diagnostics) is None
    (item,) = diagnostics
    assert item.rule == "ref-forbidden"
    assert item.hint


def test_links_out_of_the_directory_are_not_followed(read: Read, tmp_path: Path, diagnostics: Diagnostics) -> None:
    outside = tmp_path.parent / f"{tmp_path.name}-outside.yaml"
    outside.write_text("x: 1")
    os.symlink(outside, tmp_path / "inside.yaml")
    assert node_for(read(PETS), "inside.yaml#/x").follow(diagnostics) is None
    assert [item.rule for item in diagnostics] == ["ref-forbidden"]


def test_other_files(read: Read, tmp_path: Path, diagnostics: Diagnostics) -> None:
    (tmp_path / "parts").mkdir()
    (tmp_path / "parts" / "pet store.json").write_text('{\n"Pet": {"$ref": "more.yaml#/Cat"}}')
    (tmp_path / "parts" / "more.yaml").write_text("Cat: {$ref: '../api.yaml#/components/schemas/Pet'}")
    document = read(PETS)
    node = node_for(document, "./parts/pet%20store.json#/Pet")
    first = node.follow(diagnostics)
    assert first is not None
    assert first.key == "parts/pet store.json#/Pet"
    assert (first.origin.line, first.origin.column) == (2, 1)
    last = node.resolve(diagnostics)
    assert last is not None
    assert last.document is document
    assert last.key == "#/components/schemas/Pet"
    assert not len(diagnostics)


def test_root_may_be_wider_than_the_directory(tmp_path: Path, options: LoadOptions, diagnostics: Diagnostics) -> None:
    (tmp_path / "shared.yaml").write_text("A: {type: string}")
    folder = tmp_path / "api"
    folder.mkdir()
    (folder / "api.yaml").write_text("openapi: 3.1.0\ninfo: {}\npaths: {x: {$ref: '../shared.yaml#/A'}}")
    document = load(str(folder / "api.yaml"), replace(options, root=tmp_path), diagnostics)
    node = document.node.child("paths", "x")
    assert node is not None
    target = node.follow(diagnostics)
    assert target is not None
    assert target.key == "../shared.yaml#/A"
    assert target.value == {"type": "string"}


def test_a_broken_file_is_reported_once_with_its_own_place(
    read: Read, tmp_path: Path, diagnostics: Diagnostics
) -> None:
    (tmp_path / "bad.yaml").write_text("a: 1\nb: [")
    document = read(PETS)
    for _ in range(2):
        assert node_for(document, "bad.yaml#/a").follow(diagnostics) is None
    assert sorted(item.rule for item in diagnostics) == ["ref-unreadable", "yaml-syntax"]


def test_loops_of_references(read: Read, diagnostics: Diagnostics) -> None:
    text = "components:\n  schemas:\n    A: {$ref: '#/components/schemas/B'}\n    B: {$ref: '#/components/schemas/A'}\n"
    node = read(text + "    C: {$ref: '#/components/schemas/A/properties/x'}").node.child("components", "schemas")
    assert node is not None
    a, c = node.get("A"), node.get("C")
    assert a is not None
    assert c is not None
    assert a.resolve(diagnostics) is None
    assert [item.rule for item in diagnostics] == ["ref-cycle"]
    assert c.resolve(diagnostics) is None
    assert {item.rule for item in diagnostics} == {"ref-cycle", "ref-missing"}


def test_check_of_all_references(read: Read, diagnostics: Diagnostics) -> None:
    document = read("""\
components:
  schemas:
    A:
      $ref: '#/components/schemas/B'
    example: {$ref: '#/no/1'}
    C:
      properties: {default: {$ref: '#/no/2'}, $ref: {type: string}}
      example: {$ref: '#/data'}
      x-any: {$ref: '#/data'}
      enum: [{$ref: '#/data'}]
""")
    check_references(document, diagnostics)
    assert [item.message.split()[1] for item in diagnostics] == ["#/components/schemas/B", "#/no/1", "#/no/2"]


def test_navigation(read: Read) -> None:
    node = read("x-a: {t: text, f: true, n: 1, l: [1, {k: v}], s: 'true', '': {e: 1}}").node.get("x-a")
    assert node is not None
    assert (node.text("t"), node.text("n"), node.text("no")) == ("text", "", "")
    assert (node.flag("f"), node.flag("s"), node.flag("n")) == (True, False, False)
    assert [key for key, _ in node.entries()] == ["t", "f", "n", "l", "s", ""]
    listed = node.get("l")
    assert listed is not None
    assert listed.is_list
    assert [item.pointer for item in listed.elements()] == ["#/x-a/l/0", "#/x-a/l/1"]
    assert list(listed.entries()) == list(node.elements()) == []
    found = node.child("l", 1, "k")
    assert found is not None
    assert (found.value, found.name) == ("v", "k")
    assert found == node.child("l", 1, "k")
    assert len({found, node.child("l", 1, "k")}) == 1
    assert node.child("l", 5) is None
    assert node.child("t", "x") is None
    empty = node.child("", "e")
    assert empty is not None
    assert empty.pointer == "#/x-a//e"
    assert node.ref is None
    with pytest.raises(IndexError):
        node.at(0)


def test_hints_for_names_of_any_length() -> None:
    assert suggestion("a" * 10_000, ["a" * 9_999]) == ""
    assert suggestion("Companys", ["Company", "Connection"]) == "did you mean Company?"


def test_a_long_chain_of_references_takes_no_time(read: Read, diagnostics: Diagnostics) -> None:
    links = "".join(f"    S{n}: {{$ref: '#/components/schemas/S{n + 1}'}}\n" for n in range(3_000))
    document = read(f"components:\n  schemas:\n{links}    S3000: {{type: string}}\n")
    check_references(document, diagnostics)
    assert not len(diagnostics)
    first = document.node.child("components", "schemas", "S0")
    assert first is not None
    end = first.resolve(diagnostics)
    assert end is not None
    assert end.name == "S3000"


def test_a_pointer_to_the_empty_key_of_a_file_without_one_is_the_file(read: Read, diagnostics: Diagnostics) -> None:
    """By RFC 6901 it is the member "", and is that where there is one; other tools read it as the whole file."""
    document = read(
        "x-a: {$ref: 'one.yaml#/'}\nx-b: {$ref: 'two.yaml#/'}", one__yaml="k: 1\n", two__yaml="'': {k: 2}\n"
    )
    found = [node.follow(diagnostics) for key in ("x-a", "x-b") if (node := document.node.get(key))]
    assert [node.value for node in found if node] == [{"k": 1}, {"k": 2}]
