"""The validator's short cut: what it lets pass has no findings, and ordinary documents take it."""

from __future__ import annotations

import copy
import json
import sys
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
import yaml

from generator.diagnostics import Diagnostics, GenerationError
from generator.source import LoadOptions, checker, load, quick
from generator.source.problems import Finding

pytest.importorskip("jsonschema_rs")
ROOT = Path(__file__).resolve().parents[3]
SHARED = ROOT.parent / "shared"

PETS = """\
openapi: 3.0.3
info: {title: Pets, version: '1'}
tags: [{name: pets}, {name: toys}]
paths:
  /pets/{id}:
    parameters: [{name: id, in: path, required: true, schema: {type: string}}]
    get:
      operationId: getPet
      parameters:
      - {$ref: '#/components/parameters/Size'}
      - {name: since, in: query, schema: {type: string, default: now, enum: [now, then]}}
      responses:
        '200': {description: ok, content: {application/json: {schema: {$ref: '#/components/schemas/Pet'}}}}
        default: {$ref: '#/components/responses/Error'}
    put:
      operationId: putPet
      requestBody: {content: {application/json: {schema: {$ref: '#/components/schemas/Pet/properties/owner'}}}}
      responses: {'204': {description: done}}
components:
  parameters:
    Size: {name: size, in: query, schema: {type: integer, minimum: 1, maximum: 100, default: 10, format: int32}}
  responses:
    Error: {description: bad, content: {text/plain: {schema: {type: string, pattern: '^[a-z]+$'}}}}
  schemas:
    Base: {type: object, required: [name], properties: {name: {type: string}}}
    Pet:
      allOf: [{$ref: '#/components/schemas/Base'}]
      required: [name, owner]
      properties:
        owner: {type: object, properties: {names: {type: array, items: {type: string}, default: []}}}
        good: {type: boolean, default: true}
        weight: {type: number, nullable: true, default: null}
        next: {oneOf: [{$ref: '#/components/schemas/Pet'}, {type: string}]}
"""


def pets(version: str) -> dict[str, Any]:
    text = PETS if version == "3.0.3" else PETS.replace("nullable: true, default: null", "default: 1.5")
    document: dict[str, Any] = yaml.safe_load(text.replace("3.0.3", version))
    return document


def explained(root: dict[str, Any]) -> tuple[list[Finding], str]:
    return list(checker.explain(root, {}, "", deep=True))[-1]


@pytest.mark.parametrize("version", ["3.0.3", "3.1.0", "3.2.0"])
def test_an_ordinary_document_takes_it(version: str) -> None:
    assert quick.is_clean(pets(version), {})
    assert explained(pets(version)) == ([], "")


FAULTS: dict[str, Callable[[dict[str, Any]], Any]] = {
    "tag twice": lambda root: root["tags"].append({"name": "pets"}),
    "id twice": lambda root: root["paths"]["/pets/{id}"]["put"].update(operationId="getPet"),
    "path parameter": lambda root: root["paths"]["/pets/{id}"].pop("parameters"),
    "parameter twice": lambda root: root["paths"]["/pets/{id}"]["get"]["parameters"].append(
        {"$ref": "#/components/parameters/Size"}
    ),
    "default": lambda root: root["components"]["parameters"]["Size"]["schema"].update(default=0),
    "default of another type": lambda root: root["components"]["parameters"]["Size"]["schema"].update(default=True),
    "default not in enum": lambda root: root["components"]["schemas"]["Base"]["properties"]["name"].update(
        default="x", enum=["y"]
    ),
    "required": lambda root: root["components"]["schemas"]["Pet"]["required"].append("other"),
    "pattern": lambda root: root["components"]["schemas"]["Base"].update(pattern=r"\p{L}"),
    "type": lambda root: root["components"]["schemas"]["Base"].update(type="strin"),
    "structure": lambda root: root["paths"]["/pets/{id}"]["get"].update(sumary="s"),
    "reference": lambda root: root["components"]["schemas"]["Base"]["properties"].update(a={"$ref": "#/nowhere"}),
}


@pytest.mark.parametrize("version", ["3.0.3", "3.1.0", "3.2.0"])
@pytest.mark.parametrize("fault", FAULTS)
def test_a_fault_is_left_to_the_library(fault: str, version: str) -> None:
    root = pets(version)
    FAULTS[fault](root)
    assert not quick.is_clean(root, {})
    assert explained(root) != ([], ""), "this is no fault, and shows nothing"


def test_several_files_are_left_to_the_library() -> None:
    assert not quick.is_clean(pets("3.1.0"), {"file:///other.yaml": {}})


def test_without_the_fast_backend_the_library_decides(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "jsonschema_rs", None)
    assert not quick.is_clean(pets("3.1.0"), {})


STRANGE: tuple[Any, ...] = (None, True, 0, -1.5, "", "x", "\\p{L}", [], {}, ["x"], {"$ref": "#/components/schemas/Pet"})


def places(value: Any) -> Iterator[tuple[Any, Any]]:
    for key, child in value.items() if isinstance(value, dict) else enumerate(value) if isinstance(value, list) else ():
        yield value, key
        yield from places(child)


def mutants(root: dict[str, Any]) -> Iterator[tuple[str, dict[str, Any]]]:
    """Every value replaced by strange ones, and left out."""
    for number, _ in enumerate(places(root)):
        for strange in (*STRANGE, ...):
            mutant = copy.deepcopy(root)
            holder, key = list(places(mutant))[number]
            if strange is ...:
                del holder[key]
            else:
                holder[key] = copy.deepcopy(strange)
            yield f"{key} -> {strange}", mutant


@pytest.mark.parametrize("version", ["3.0.3", "3.1.0"])
def test_of_documents_made_wrong_it_passes_only_good_ones(version: str) -> None:
    passed = [(what, root) for what, root in mutants(pets(version)) if quick.is_clean(root, {})]
    assert len(passed) > 100
    assert [(what, found) for what, root in passed if (found := explained(root)) != ([], "")] == []


def documents(folder: Path) -> list[Path]:
    return [path for path in sorted(folder.rglob("*")) if path.suffix in (".yaml", ".yml", ".json")]


def same_findings(paths: list[Path]) -> int:
    """Compare with the library what the short cut lets pass; how many documents that were."""
    clean = 0
    limit = sys.getrecursionlimit()
    for path in paths:
        try:
            document = load(str(path), LoadOptions(), Diagnostics())
            root = json.loads(json.dumps(document.root))
        except (GenerationError, RecursionError):
            continue
        if quick.is_clean(root, {}):
            clean += 1
            sys.setrecursionlimit(10_000)
            try:
                assert explained(root) == ([], ""), path
            finally:
                sys.setrecursionlimit(limit)
    return clean


def test_documents_of_this_project() -> None:
    assert same_findings([*documents(ROOT / "specs"), *documents(ROOT / "tests" / "templates")]) >= 2


@pytest.mark.slow
@pytest.mark.skipif(not SHARED.is_dir(), reason="the documents beside the project are not here")
def test_documents_beside_the_project() -> None:
    assert same_findings(documents(SHARED)) > 50
