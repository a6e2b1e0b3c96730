"""Real and hostile documents from beside the project: no traceback, places everywhere."""

from __future__ import annotations

import csv
from pathlib import Path

import pytest

from generator.diagnostics import Diagnostics, GenerationError
from generator.source.document import check_references
from generator.source.loading import load
from generator.source.options import LoadOptions

SHARED = Path(__file__).resolve().parents[4] / "shared"
pytestmark = pytest.mark.skipif(not SHARED.is_dir(), reason="the reference material (../shared) is not here")


def documents(pattern: str) -> list[Path]:
    return [path for path in sorted(SHARED.glob(pattern)) if path.suffix in (".json", ".yaml", ".yml")]


@pytest.mark.parametrize(
    "path", documents("specs/*") + documents("reference/*/openapi.yaml") + documents("corpus/specs/*"),
    ids=lambda path: f"{path.parent.name}/{path.name}",
)  # fmt: skip
def test_real_documents_load_and_every_node_has_a_place(path: Path, options: LoadOptions) -> None:
    document = load(str(path), options, Diagnostics())
    stack = [document.node]
    while stack:
        node = stack.pop()
        origin = node.origin
        assert origin.line > 0
        assert origin.pointer == node.pointer
        stack.extend(child for _, child in node.entries())
        stack.extend(node.elements())


@pytest.mark.parametrize("path", documents("hostile/*"), ids=lambda path: path.name)
def test_hostile_documents_load_or_say_why(path: Path, options: LoadOptions) -> None:
    diagnostics = Diagnostics()
    try:
        check_references(load(str(path), options, diagnostics), diagnostics)
    except GenerationError:
        unplaced = [item for item in diagnostics if not (item.origin and item.origin.line)]
        assert not unplaced
    assert "root:x:" not in "".join(map(str, diagnostics))
    with (SHARED / "hostile" / "manifest.tsv").open(newline="") as stream:
        kinds = {row["file"]: row["kind"] for row in csv.DictReader(stream, delimiter="\t")}
    failed = any(item.severity.label == "error" for item in diagnostics)
    assert not failed or kinds[path.name] != "must-generate"
    assert failed or kinds[path.name] != "must-reject"
