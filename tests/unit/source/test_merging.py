"""Several documents as one: what clashes is located, whatever leads between them still leads there."""

from __future__ import annotations

from pathlib import Path

import pytest

from generator.diagnostics import Diagnostics
from generator.source.document import Document
from generator.source.loading import load
from generator.source.options import LoadOptions

HEAD = "openapi: 3.1.0\ninfo: {title: T, version: '1'}\n"
DONE = "responses: {'204': {description: done}}"


def merged(folder: Path, main: str, *others: str) -> tuple[Document, list[str]]:
    (folder / "a.yaml").write_text(HEAD + main)
    paths = [folder / f"{number}.yaml" for number, _ in enumerate(others)]
    for path, text in zip(paths, others, strict=True):
        path.write_text(text if text.startswith("openapi") else HEAD + text)
    diagnostics = Diagnostics()
    document = load(str(folder / "a.yaml"), LoadOptions(documents=tuple(map(str, paths))), diagnostics)
    return document, [str(item).replace(f"{folder}/", "") for item in diagnostics]


def paths(*rows: str) -> str:
    return "paths:\n" + "".join(f"  {row}\n" for row in rows)


def test_equal_parts_are_one_and_others_are_added(tmp_path: Path) -> None:
    document, found = merged(
        tmp_path,
        paths(f"/a: {{get: {{{DONE}}}}}") + "components: {schemas: {M: {type: object}}}\ntags: [{name: x}]\n",
        paths(f"/a: {{post: {{{DONE}}}}}", f"/b: {{get: {{{DONE}}}}}")
        + "components: {schemas: {M: {type: object}, N: {type: string}}, securitySchemes: {k: {type: http}}}\n"
        + "tags: [{name: x, description: again}, {name: y}]\nwebhooks: {w: {post: {}}}\n",
    )
    assert not found
    root = document.node
    assert [path for path, _ in root.get("paths").entries()] == ["/a", "/b"]  # type: ignore[union-attr]
    assert [tag.text("name") for tag in root.get("tags").elements()] == ["x", "y"]  # type: ignore[union-attr]
    assert root.child("components", "schemas", "N") and root.child("webhooks", "w", "post")
    added = root.child("paths", "/b", "get")
    assert added is not None and added.origin.file.endswith("0.yaml") and added.origin.line == 5


@pytest.mark.parametrize(
    ("main", "other", "expected"),
    [
        (
            paths(f"/a: {{get: {{{DONE}}}}}"),
            paths(f"/a: {{get: {{{DONE}}}}}"),
            "0.yaml:4:8 error[documents-clash] GET /a is described in a.yaml:4:8 too",
        ),
        (
            paths("/a: {}") + "components: {schemas: {M: {type: string}}}\n",
            paths("/b: {}") + "components: {schemas: {M: {type: object}}}\n",
            "0.yaml:5:24 error[documents-clash] #/components/schemas/M is not what it is in a.yaml:5:24",
        ),
        (
            paths(f"/a: {{parameters: [], get: {{{DONE}}}}}"),
            paths(f"/a: {{post: {{{DONE}}}}}"),
            "0.yaml:4:3 error[documents-clash] `parameters` of /a is not what it is in a.yaml:4:3",
        ),
        (
            paths("/a: {}"),
            f"x-speakeasy-globals: {{}}\n{paths('/b: {}')}",
            "0.yaml:3:1 warning[documents-left-out] `x-speakeasy-globals` is left out",
        ),
        (
            paths("/a: {}"),
            f"openapi: 3.0.3\ninfo: {{title: T, version: '1'}}\n{paths('/b: {}')}",
            "0.yaml:1:1 warning[documents-version] 0.yaml is of OpenAPI 3.0 and is read as 3.1, like a.yaml",
        ),
    ],
)
def test_what_cannot_be_merged_is_said_at_its_place(tmp_path: Path, main: str, other: str, expected: str) -> None:
    _, found = merged(tmp_path, main, other)
    assert len(found) == 1 and found[0].startswith(expected), found


def test_operations_keep_what_their_document_says_for_all(tmp_path: Path) -> None:
    own = f"/c: {{get: {{security: [], {DONE}}}}}"
    document, found = merged(
        tmp_path,
        "servers: [{url: https://a.test}]\nsecurity: [{k: []}]\n" + paths(f"/a: {{get: {{{DONE}}}}}"),
        "servers: [{url: https://b.test}]\nx-speakeasy-timeout: 5\n" + paths(f"/b: {{get: {{{DONE}}}}}", own),
    )
    assert not found
    first, second, third = (document.node.child("paths", path, "get") for path in ("/a", "/b", "/c"))
    assert first is not None and second is not None and third is not None
    assert first.get("servers") is None and first.get("security") is None
    assert second.get("servers").value == [{"url": "https://b.test"}]  # type: ignore[union-attr]
    assert second.get("security").value == third.get("security").value == []  # type: ignore[union-attr]
    assert second.get("x-speakeasy-timeout").value == 5  # type: ignore[union-attr]


def test_references_between_documents(tmp_path: Path) -> None:
    (tmp_path / "sub").mkdir()
    (tmp_path / "sub/b.yaml").write_text(
        HEAD
        + "components:\n  schemas:\n    B: {oneOf: [{$ref: '../a.yaml#/components/schemas/A'}, {$ref: 'c.yaml#/C'}],"
        + " discriminator: {propertyName: t, mapping: {a: '../a.yaml#/components/schemas/A', c: c}}}\n"
    )
    (tmp_path / "a.yaml").write_text(
        HEAD + "components: {schemas: {A: {properties: {b: {$ref: 'sub/b.yaml#/components/schemas/B'}}}}}\n"
    )
    diagnostics = Diagnostics()
    document = load(str(tmp_path / "a.yaml"), LoadOptions(documents=(str(tmp_path / "sub/b.yaml"),)), diagnostics)
    assert not list(diagnostics)
    one = document.node.child("components", "schemas", "A", "properties", "b")
    assert one is not None and one.ref == "#/components/schemas/B"
    both = document.node.child("components", "schemas", "B")
    assert both is not None and isinstance(both.value, dict)
    assert both.value["oneOf"] == [{"$ref": "#/components/schemas/A"}, {"$ref": "sub/c.yaml#/C"}]
    assert both.value["discriminator"]["mapping"] == {"a": "#/components/schemas/A", "c": "c"}  # type: ignore[call-overload,index]


def test_a_further_document_is_checked_like_any(tmp_path: Path) -> None:
    with pytest.raises(Exception, match="the document has no `openapi` version"):
        merged(tmp_path, paths("/a: {}"), "openapi_: 3\n")
