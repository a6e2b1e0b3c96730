"""Show-cases of templates that people make their own: a few lines each, with what comes out.

A case is a folder with an `sdk.yaml`, and a layer of templates for the API (`templates/`) or for all APIs (`shared/`).
`expected/<case>/` holds the files of the output that it is about; SDKGEN_UPDATE_EXPECTED=1 rewrites them.
"""

from __future__ import annotations

import os
import shutil
from collections.abc import Callable
from pathlib import Path

import pytest
from click.testing import Result

HERE = Path(__file__).parent
CASES = sorted(path.parent.name for path in HERE.glob("*/sdk.yaml"))


@pytest.fixture(params=CASES)
def case(request: pytest.FixtureRequest, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> str:
    """A project with one API, `library`, set up as the case says; the working directory is its root."""
    source = HERE / str(request.param)
    folder = tmp_path / "specs/library"
    folder.mkdir(parents=True)
    shutil.copy(HERE / "openapi.yaml", folder)
    shutil.copy(source / "sdk.yaml", folder)
    for layer, target in (("templates", folder / "templates"), ("shared", tmp_path / "specs/_shared/templates")):
        if (source / layer).is_dir():
            shutil.copytree(source / layer, target)
    monkeypatch.chdir(tmp_path)
    return str(request.param)


def test_the_output_is_as_expected(case: str, sdkgen: Callable[..., Result]) -> None:
    done = sdkgen("generate", "--strict")
    assert done.exit_code == 0, done.output
    expected = HERE / "expected" / case
    files = sorted(path for path in expected.rglob("*") if path.is_file())
    assert files, f"no expected files for {case}"
    for file in files:
        path = file.relative_to(expected)
        made = (Path("output/library") / path).read_text("utf-8")
        if os.environ.get("SDKGEN_UPDATE_EXPECTED"):
            file.write_text(made, "utf-8")
        assert made == file.read_text("utf-8"), path


def test_the_templates_pass_the_check(case: str, sdkgen: Callable[..., Result]) -> None:
    done = sdkgen("templates", "check", "library")
    assert (done.exit_code, done.output) == (0, "no problems\n")


def test_the_layers_are_listed(case: str, sdkgen: Callable[..., Result]) -> None:
    done = sdkgen("templates", "list", "library")
    assert done.exit_code == 0
    assert "api > builtin" in done.output or "shared > builtin" in done.output or "(added by a layer)" in done.output


def test_a_failing_override_names_all_there_is_to_know_and_writes_nothing(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, sdkgen: Callable[..., Result]
) -> None:
    folder = tmp_path / "specs/library/templates/docs"
    folder.mkdir(parents=True)
    shutil.copy(HERE / "openapi.yaml", tmp_path / "specs/library")
    lines = [
        '{% extends "base/docs/operation.md.j2" %}',
        "{% block errors %}",
        "{{ view.errors | map(attribute='tipe') | join }}",
        "{% endblock %}",
    ]
    (folder / "operation.md.j2").write_text("\n".join(lines))
    monkeypatch.chdir(tmp_path)
    done = sdkgen("generate")
    assert done.exit_code == 1
    for part in (
        "specs/library/templates/docs/operation.md.j2:3:1 error[template-undefined]",
        'block "errors"',
        "view OperationView",
        "has no attribute 'tipe' — did you mean 'type'?",
        "while rendering",
    ):
        assert part in done.output
    assert not (tmp_path / "output").exists()
