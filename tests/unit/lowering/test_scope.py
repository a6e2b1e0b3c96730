"""`include:` and `exclude:`: which part of a document becomes an SDK."""

from __future__ import annotations

from pathlib import Path

import pytest

from generator.config.model import Config, Selection
from generator.config.paths import Options
from generator.config.project import of_document
from generator.diagnostics import Diagnostics, Origin, Severity
from generator.ir import Api
from generator.lowering import build
from generator.source.loading import load
from generator.source.options import LoadOptions

DOCUMENT = """\
openapi: 3.1.0
info: {title: Zoo, version: "1"}
paths:
  /cats: {get: {operationId: list-cats, tags: [Cats], responses: {"200": {$ref: "#/components/responses/Cat"}}}}
  /cats/{id}: {delete: {operationId: delete-cat, tags: [Cats, Danger], parameters: [{name: id, in: path, required: true, schema: {type: string}}], responses: {"204": {description: OK}}}}
  /dogs: {get: {operationId: list-dogs, tags: [Dogs], responses: {"200": {description: OK, content: {application/json: {schema: {$ref: "#/components/schemas/Dog"}}}}}}}
webhooks:
  born: {post: {tags: [Dogs], requestBody: {content: {application/json: {schema: {$ref: "#/components/schemas/Dog"}}}}, responses: {"200": {description: OK}}}}
components:
  responses:
    Cat: {description: OK, content: {application/json: {schema: {$ref: "#/components/schemas/Cat"}}}}
  schemas:
    Cat: {type: object, properties: {tail: {$ref: "#/components/schemas/Tail"}}}
    Dog: {type: object, properties: {tail: {$ref: "#/components/schemas/Tail"}, bark: {$ref: "#/components/schemas/Bark"}}}
    Bark: {type: object, properties: {volume: {type: integer}}}
    Tail: {type: object, properties: {length: {type: integer}}}
"""


def made(folder: Path, config: Config) -> tuple[Api, Diagnostics]:
    path = folder / "openapi.yaml"
    path.write_text(DOCUMENT)
    diagnostics = Diagnostics()
    return build(load(str(path), LoadOptions(), diagnostics), config, diagnostics), diagnostics


@pytest.mark.parametrize(
    ("include", "exclude", "ids", "hooks", "schemas"),
    [
        (Selection(tags=("Cat*",)), Selection(), "list-cats delete-cat", "", "Cat Tail"),
        (Selection(tags=("Cats",)), Selection(tags=("Danger",)), "list-cats", "", "Cat Tail"),
        (Selection(paths=("/cats/*",)), Selection(), "delete-cat", "", ""),
        (Selection(operations=("list-*",)), Selection(paths=("/d?gs",)), "list-cats", "", "Cat Tail"),
        (Selection(), Selection(operations=("list-cats",)), "delete-cat list-dogs", "born", "Dog Tail Bark"),
        (Selection(paths=("born",)), Selection(), "", "born", "Dog Tail Bark"),
    ],
)
def test_only_what_is_wanted_and_what_it_needs(
    tmp_path: Path, include: Selection, exclude: Selection, ids: str, hooks: str, schemas: str
) -> None:
    api, diagnostics = made(tmp_path, Config(include=include, exclude=exclude))
    assert {operation.id for operation in api.operations} == set(ids.split())
    assert [hook.key for hook in api.webhooks] == hooks.split()
    assert {id_.rpartition("/")[2] for id_ in api.schemas if "/" in id_} == set(schemas.split())
    assert not len(diagnostics)


def test_a_glob_that_meets_nothing(tmp_path: Path) -> None:
    place = Origin("sdk.yaml", "#/include/tags/1", 3, 4)
    _, diagnostics = made(tmp_path, Config(include=Selection(tags=("Cats", "dogs")), places={"include.tags.1": place}))
    (item,) = diagnostics
    assert item.origin == place
    assert (item.rule, item.message, item.hint) == (
        "scope-unused",
        "include.tags: dogs matches nothing",
        "did you mean Dogs?",
    )


def test_nothing_left(tmp_path: Path) -> None:
    place = Origin("sdk.yaml", "#/exclude/paths", 3, 4)
    _, diagnostics = made(tmp_path, Config(exclude=Selection(paths=("*",)), places={"exclude.paths": place}))
    assert [item.origin for item in diagnostics] == [place]
    assert [(item.rule, item.severity) for item in diagnostics] == [("scope-empty", Severity.ERROR)]


def test_the_settings(tmp_path: Path) -> None:
    config = tmp_path / "sdk.yaml"
    config.write_text("include: {tags: Cats, paths: [/a/*, /b]}\nexclude: {operations: [x]}\n")
    diagnostics = Diagnostics()
    found = of_document(Options(spec="openapi.yaml", config=str(config)), diagnostics).config
    assert not len(diagnostics)
    assert found.include == Selection(tags=("Cats",), paths=("/a/*", "/b"))
    assert found.exclude == Selection(operations=("x",))
