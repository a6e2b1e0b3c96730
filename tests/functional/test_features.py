"""Packages hold of the runtime what their API has a use for: each feature alone, and none at all."""

from __future__ import annotations

import sys
from pathlib import Path

import pytest
import yaml

from generator.python.features import FEATURES
from tests.functional.packages import Source, generate, run

OK = {"204": {"description": "Done"}}
TEXT = {"type": "string"}
PAGE = {"type": "object", "properties": {"items": {"type": "array", "items": TEXT}, "next": TEXT}}


def response(media: str) -> dict[str, object]:
    return {"200": {"description": "OK", "content": {media: {"schema": PAGE}}}}


PARTS: dict[str, dict[str, object]] = {
    "tokens": {
        "security": [{"login": []}],
        "components": {
            "securitySchemes": {
                "login": {"type": "oauth2", "flows": {"clientCredentials": {"tokenUrl": "/token", "scopes": {}}}}
            }
        },
    },
    "security of operations": {
        "security": [{"key": []}],
        "paths": {"/things": {"get": {"operationId": "things", "security": [{"user": []}], "responses": OK}}},
        "components": {
            "securitySchemes": {
                "key": {"type": "apiKey", "in": "header", "name": "X-Key"},
                "user": {"type": "http", "scheme": "basic"},
            }
        },
    },
    "streams": {"paths": {"/things": {"get": {"operationId": "things", "responses": response("text/event-stream")}}}},
    "pages": {
        "paths": {
            "/things": {
                "get": {
                    "operationId": "things",
                    "parameters": [{"name": "cursor", "in": "query", "schema": TEXT}],
                    "x-speakeasy-pagination": {
                        "type": "cursor",
                        "inputs": [{"name": "cursor", "in": "parameters", "type": "cursor"}],
                        "outputs": {"nextCursor": "$.next", "results": "$.items"},
                    },
                    "responses": response("application/json"),
                }
            }
        }
    },
    "client options": {"servers": [{"url": "https://eu.example.com", "x-speakeasy-server-id": "eu"}]},
    "response headers": {
        "paths": {
            "/things": {
                "get": {
                    "operationId": "things",
                    "responses": {"204": {"description": "OK", "headers": {"X-Left": {"schema": TEXT}}}},
                }
            }
        }
    },
    "links": {
        "paths": {
            "/things": {
                "get": {
                    "operationId": "things",
                    "responses": {
                        "200": {
                            "description": "OK",
                            "content": {"application/json": {"schema": PAGE}},
                            "links": {"rest": {"operationId": "thing", "parameters": {"next": "$response.body#/next"}}},
                        }
                    },
                }
            },
            "/thing": {
                "get": {
                    "operationId": "thing",
                    "parameters": [{"name": "next", "in": "query", "schema": TEXT}],
                    "responses": OK,
                }
            },
        }
    },
    "lenient responses": {},
    "testing": {},
    "": {},
}
SETTINGS = {
    "lenient responses": "response_validation=lenient",
    "security of operations": "docs.dialect=exact",
    "testing": "testing=true",
}


def package_of(feature: str, folder: Path) -> Path:
    """A package whose API has this feature alone; "": none of them."""
    name = feature.replace(" ", "_") or "none"
    plain = {"/things": {"get": {"operationId": "things", "responses": OK}}}
    document = {"openapi": "3.1.0", "info": {"title": name, "version": "1"}, "paths": plain, **PARTS[feature]}
    spec = folder / f"{name}.yaml"
    spec.write_text(yaml.safe_dump(document, sort_keys=False))
    settings = [f"package_name=only-{name.replace('_', '-')}", SETTINGS.get(feature, "testing=false")]
    if feature != "testing" and "testing=false" not in settings:
        settings.append("testing=false")
    generate(Source(name, spec, tuple(word for text in settings for word in ("--set", text))), folder / name)
    (package,) = (folder / name / "src").iterdir()
    return package


@pytest.fixture(scope="module")
def made(tmp_path_factory: pytest.TempPathFactory) -> dict[str, Path]:
    folder = tmp_path_factory.mktemp("features")
    return {feature: package_of(feature, folder) for feature in PARTS}


def test_the_table_is_complete() -> None:
    assert {feature.name for feature in FEATURES} == {name for name in PARTS if name}


def test_files_come_with_their_feature(made: dict[str, Path]) -> None:
    for alone, package in made.items():
        for feature in FEATURES:
            for file in feature.files:
                assert (package / file).is_file() == (feature.name == alone), (alone, file)


def test_nothing_that_is_left_out_is_missed(made: dict[str, Path]) -> None:
    """Every module loads, warnings being errors."""
    for package in made.values():
        modules = [
            ".".join((package.name, *path.relative_to(package).with_suffix("").parts)) for path in package.rglob("*.py")
        ]
        code = "import importlib, sys\nfor name in sys.argv[1:]: importlib.import_module(name)"
        names = sorted(name.removesuffix(".__init__") for name in modules)
        done = run(sys.executable, "-W", "error", "-c", code, *names, cwd=package.parent)
        assert done.returncode == 0, done.stderr


def test_types(made: dict[str, Path], tmp_path: Path) -> None:
    parents = [str(package.parent) for package in made.values()]
    done = run(sys.executable, "-m", "mypy", "--strict", "--no-incremental", *parents, cwd=tmp_path)
    assert done.returncode == 0, done.stdout
