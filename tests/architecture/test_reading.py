"""What keeps the code easy to follow: imports that tools see, names that mean one thing."""

from __future__ import annotations

import ast
from collections import defaultdict
from collections.abc import Iterator
from pathlib import Path

HEAVY = {
    "black": "120 ms; only where a file is formatted",
    "black.mode": "120 ms; only where a file is formatted",
    "filelock": "50 ms; only where something is written",
    "generator.cli.generation": "300 ms: the whole pipeline, which an unchanged run does without",
    "generator.source.web": "60 ms of http and ssl; only where a URL is read",
    "jinja2": "60 ms; only where a text of the docs has placeholders",
    "jsonpath": "60 ms; only where an overlay is applied",
    "jsonschema_path.paths": "200 ms; only where a document is validated",
    "jsonschema_rs": "an extra, which may not be installed",
    "openapi_spec_validator": "300 ms; only where a document is validated",
    "openapi_spec_validator.schemas.backend.jsonschema": "300 ms; only where a document is validated",
    "pathspec": "50 ms; only where there is a list of files to leave alone",
    "resource": "not on Windows",
    "yaml": "50 ms; only where YAML is written, or the catalogue of texts is read for the first time",
}
"""What may be imported inside functions, and why: it takes about 50 ms or more and not every command needs it."""

MOST = 25
"""So many places may do so."""


def modules(root: Path) -> Iterator[tuple[Path, ast.Module]]:
    for path in sorted((root / "generator").rglob("*.py")):
        yield path.relative_to(root / "generator"), ast.parse(path.read_text("utf-8"))


def test_imports_are_at_the_top_of_files(root: Path) -> None:
    wrong, places = [], 0
    for path, tree in modules(root):
        functions = [node for node in ast.walk(tree) if isinstance(node, (ast.FunctionDef, ast.AsyncFunctionDef))]
        for node in {inner for function in functions for inner in ast.walk(function)}:
            names = [node.module] if isinstance(node, ast.ImportFrom) else []
            names += [alias.name for alias in node.names] if isinstance(node, ast.Import) else []
            wrong += [f"{path}:{name}" for name in names if name not in HEAVY]
            places += bool(names)
    assert wrong == []
    assert places <= MOST


def test_a_name_of_a_class_means_one_thing(root: Path) -> None:
    places = defaultdict(list)
    for path, tree in modules(root):
        for node in tree.body:
            if isinstance(node, ast.ClassDef) and not node.name.startswith("_"):
                places[node.name].append(path.as_posix())
    assert {name: found for name, found in places.items() if len(found) > 1} == {}
