"""Overlays: what they change, and where the result says it comes from."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest

from generator.diagnostics import Diagnostics, GenerationError
from generator.source.document import Document
from generator.source.loading import load
from generator.source.options import LoadOptions

BASE = """\
openapi: 3.1.0
info: {title: T, version: '1'}
tags: [{name: a}, {name: b}, {name: c}]
x-one: &shared {k: 1, list: [1]}
x-two: *shared
paths:
  /x:
    get: {tags: [a], responses: {}}
    post: {tags: [b], responses: {}}
"""
Apply = Callable[..., Document]


@pytest.fixture
def apply(tmp_path: Path, options: LoadOptions, diagnostics: Diagnostics) -> Apply:
    """Apply overlays, given as the text of their actions, to the document above."""

    def apply(*actions: str, base: str = BASE, head: str = "overlay: 1.0.0\nactions:\n") -> Document:
        (tmp_path / "api.yaml").write_text(base)
        for index, text in enumerate(actions):
            (tmp_path / f"{index}.yaml").write_text(head + text)
        overlays = tuple(str(tmp_path / f"{index}.yaml") for index in range(len(actions)))
        return load(str(tmp_path / "api.yaml"), replace(options, overlays=overlays), diagnostics)

    return apply


def place(document: Document, pointer: str) -> tuple[str, int, int]:
    found = document.origin(pointer)
    return Path(found.file).name, found.line, found.column


def test_update_merges_and_says_where_from(apply: Apply, diagnostics: Diagnostics) -> None:
    document = apply("""\
- target: $.paths.*.get
  update:
    summary: new
    tags: [more]
    x-deep: {a: [1]}
- target: $.info
  update: {title: U}
""")
    get = document.node.child("paths", "/x", "get")
    assert get is not None
    assert get.value == {"tags": ["a", "more"], "responses": {}, "summary": "new", "x-deep": {"a": [1]}}
    assert document.node.child("info", "title").value == "U"  # type: ignore[union-attr]
    assert {pointer: place(document, pointer) for pointer in (
        "#/paths/~1x/get", "#/paths/~1x/get/tags", "#/paths/~1x/get/tags/0", "#/paths/~1x/get/tags/1",
        "#/paths/~1x/get/summary", "#/paths/~1x/get/x-deep/a/0", "#/info/title", "#/info/version",
    )} == {
        "#/paths/~1x/get": ("api.yaml", 8, 5), "#/paths/~1x/get/tags": ("api.yaml", 8, 11),
        "#/paths/~1x/get/tags/0": ("api.yaml", 8, 18), "#/paths/~1x/get/tags/1": ("0.yaml", 6, 12),
        "#/paths/~1x/get/summary": ("0.yaml", 5, 5), "#/paths/~1x/get/x-deep/a/0": ("0.yaml", 7, 18),
        "#/info/title": ("0.yaml", 9, 12), "#/info/version": ("api.yaml", 2, 18),
    }  # fmt: skip
    assert not len(diagnostics)


def test_one_update_for_several_targets_is_copied(apply: Apply) -> None:
    document = apply("- {target: '$.paths.*.*', update: {x-new: {n: 1}}}\n- {target: $.paths.*.get.x-new, "
                     "update: {n: 2}}\n")  # fmt: skip
    assert document.node.child("paths", "/x", "get", "x-new").value == {"n": 2}  # type: ignore[union-attr]
    assert document.node.child("paths", "/x", "post", "x-new").value == {"n": 1}  # type: ignore[union-attr]


def test_remove_keeps_the_places_of_the_rest(apply: Apply) -> None:
    document = apply("- {target: '$.tags[?@.name != \"c\"]', remove: true}\n- {target: $.paths.*.post, remove: true}\n")
    assert document.node.get("tags").value == [{"name": "c"}]  # type: ignore[union-attr]
    assert place(document, "#/tags/0") == ("api.yaml", 3, 30)
    assert place(document, "#/tags/0/name") == ("api.yaml", 3, 31)
    assert list(document.node.child("paths", "/x").value) == ["get"]  # type: ignore[union-attr,arg-type]


def test_lists_get_one_more_item(apply: Apply) -> None:
    document = apply("- {target: $.tags, update: {name: d}}\n")
    assert [tag.text("name") for tag in document.node.get("tags").elements()] == [*"abcd"]  # type: ignore[union-attr]
    assert place(document, "#/tags/3") == ("0.yaml", 3, 28)


def test_uses_of_an_alias_are_changed_one_by_one(apply: Apply) -> None:
    document = apply("- {target: $.x-one, update: {k: 2, list: [2]}}\n")
    assert document.node.get("x-one").value == {"k": 2, "list": [1, 2]}  # type: ignore[union-attr]
    assert document.node.get("x-two").value == {"k": 1, "list": [1]}  # type: ignore[union-attr]
    assert place(document, "#/x-two/k") == ("api.yaml", 4, 17)


def test_overlays_come_one_after_the_other(apply: Apply, diagnostics: Diagnostics) -> None:
    document = apply("- {target: $, update: {x-a: {b: 1}}}\n", "- {target: $.x-a, update: {c: 2}}\n")
    assert document.node.get("x-a").value == {"b": 1, "c": 2}  # type: ignore[union-attr]
    assert (place(document, "#/x-a/b")[0], place(document, "#/x-a/c")[0]) == ("0.yaml", "1.yaml")


def test_copy(apply: Apply) -> None:
    document = apply("- {target: $.paths.*.post, copy: $.paths.*.get}\n")
    assert document.node.child("paths", "/x", "post", "tags").value == ["b", "a"]  # type: ignore[union-attr]


def test_json_documents(apply: Apply) -> None:
    base = '{"openapi": "3.1.0",\n "info": {"title": "T"},\n "paths": {"/x": {}, "/y": {}}}'
    document = apply("- {target: \"$.paths['/x']\", remove: true}\n", base=base)
    assert place(document, "#/paths/~1y") == ("api.yaml", 3, 22)
    assert list(document.node.get("paths").value) == ["/y"]  # type: ignore[union-attr,arg-type]


@pytest.mark.parametrize(
    ("action", "rule", "severity"),
    [
        ("{target: $.nothing, remove: true}", "overlay-no-match", "warning"),
        ("{target: $.info}", "overlay", "warning"),
        ("{update: {}}", "overlay", "error"),
        ("{target: 3, update: {}}", "overlay", "error"),
        ("nonsense", "overlay", "error"),
        ("{target: '$.[', remove: true}", "overlay-target", "error"),
        ("{target: info, remove: true}", "overlay-target", "error"),
        ("{target: $, remove: true}", "overlay-target", "error"),
        ("{target: $.info, update: text}", "overlay-update", "error"),
        ("{target: $.info, copy: $.tags.*}", "overlay-target", "error"),
    ],
)
def test_actions_that_do_nothing(apply: Apply, diagnostics: Diagnostics, action: str, rule: str, severity: str) -> None:
    document = apply(f"- {action}\n")
    (item,) = diagnostics
    assert (item.rule, item.severity.label) == (rule, severity)
    assert item.origin is not None
    assert (Path(item.origin.file).name, item.origin.line) == ("0.yaml", 3)
    assert document.node.get("info").value == {"title": "T", "version": "1"}  # type: ignore[union-attr]


@pytest.mark.parametrize("head", ["openapi: 3.1.0\nactions:\n", "overlay: 9.0.0\nactions:\n", "overlay: 1.0.0\nx:\n"])
def test_what_is_no_overlay(apply: Apply, diagnostics: Diagnostics, head: str) -> None:
    with pytest.raises(GenerationError):
        apply("- {target: $, update: {}}\n", head=head)
    assert [item.rule for item in diagnostics] == ["overlay"]


def test_deep_documents(apply: Apply, diagnostics: Diagnostics) -> None:
    base = BASE + "x-deep: " + "{a: " * 800 + "1" + "}" * 800
    document = apply("- {target: '$..nothing', remove: true}\n- {target: $.x-deep, update: {b: 1}}\n", base=base)
    assert document.node.child("x-deep", "b").value == 1  # type: ignore[union-attr]
    assert [item.rule for item in diagnostics] == ["overlay-no-match"]


@pytest.mark.parametrize("target", ["$..[?match(@.v,'(a+)+$')]", "$..*..*..*..*..*..*..*..*"])
def test_a_target_that_never_ends_is_stopped(
    tmp_path: Path, options: LoadOptions, diagnostics: Diagnostics, target: str
) -> None:
    deep = "{a: " * 60 + "x" + "}" * 60
    (tmp_path / "api.yaml").write_text(f"{BASE}x-v: {{v: {'a' * 40}!}}\nx-deep: {deep}\n")
    actions = f'- {{target: $.info, update: {{}}}}\n- target: "{target}"\n  update: {{x: 1}}\n'
    (tmp_path / "o.yaml").write_text(f"overlay: 1.0.0\nactions:\n{actions}")
    hurried = replace(options, overlays=(str(tmp_path / "o.yaml"),), max_seconds=3, limits_option=True)
    with pytest.raises(GenerationError):
        load(str(tmp_path / "api.yaml"), hurried, diagnostics)
    (item,) = diagnostics
    assert item.message == "this could not be applied: it took longer than 3 seconds"
    assert item.origin is not None
    assert item.origin.pointer == "#/actions/1"
    assert item.hint.endswith("--limit seconds=6")
