"""Fixtures of all tests."""

from __future__ import annotations

import os
from collections.abc import Callable
from pathlib import Path

import hypothesis
import pytest
from click.testing import CliRunner, Result

from tests.reference.table import pytest_terminal_summary as pytest_terminal_summary  # a hook

hypothesis.settings.register_profile("untimed", deadline=None)  # a slow machine is no failure
hypothesis.settings.load_profile("untimed")

ROOT = Path(__file__).resolve().parent.parent
SHARED = ROOT.parent / "shared"


@pytest.fixture(autouse=True)
def _own_caches(tmp_path_factory: pytest.TempPathFactory, monkeypatch: pytest.MonkeyPatch) -> None:
    """Caches of this run only: a test neither reads nor leaves anything in the user's."""
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path_factory.getbasetemp() / "cache"))


@pytest.fixture(scope="session")
def root() -> Path:
    """The project's folder."""
    return ROOT


@pytest.fixture(scope="session")
def shared() -> Path:
    """Reference material beside the project; tests that need it are skipped where it is absent."""
    if not SHARED.is_dir():
        pytest.skip(f"{os.path.relpath(SHARED, ROOT)} is not there")
    return SHARED


@pytest.fixture
def sdkgen() -> Callable[..., Result]:
    """Run the command line in this process: `sdkgen("generate", "--spec", path)`."""

    def run(*arguments: object, input_: str | None = None) -> Result:
        from generator.cli.main import sdkgen as command

        words = [str(argument) for argument in arguments]
        return CliRunner().invoke(command, words, prog_name="sdkgen", input=input_)

    return run


MINIMAL = """\
openapi: 3.1.0
info: {title: Pet Store, version: "1"}
servers: [{url: https://example.com}]
paths:
  /pets:
    get:
      operationId: list-pets
      tags: [Pets]
      parameters:
        - {name: limit, in: query, schema: {type: integer}, example: 3}
      responses:
        "200":
          description: OK
          content: {application/json: {schema: {$ref: "#/components/schemas/Pets"}}}
components:
  schemas:
    Pets: {type: object, properties: {items: {type: array, items: {$ref: "#/components/schemas/Pet"}}}}
    Pet: {type: object, required: [name], properties: {name: {type: string}, tag: {type: string}}}
"""


@pytest.fixture
def spec(tmp_path: Path) -> Path:
    """A small document."""
    path = tmp_path / "openapi.yaml"
    path.write_text(MINIMAL, encoding="utf-8")
    return path


@pytest.fixture
def project(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """An empty project with one API folder, `specs/pets`, as the working directory."""
    folder = tmp_path / "project" / "specs" / "pets"
    folder.mkdir(parents=True)
    (folder / "openapi.yaml").write_text(MINIMAL, encoding="utf-8")
    monkeypatch.chdir(tmp_path / "project")
    return tmp_path / "project"
