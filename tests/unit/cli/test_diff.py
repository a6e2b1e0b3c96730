"""`sdkgen diff` over documents, folders, generated directories and git."""

from __future__ import annotations

import json
import re
import subprocess
from collections.abc import Callable
from pathlib import Path

import pytest
from click.testing import Result

Sdkgen = Callable[..., Result]


def git(*arguments: str) -> None:
    identity = ("-c", "user.name=t", "-c", "user.email=t@example.invalid")
    subprocess.run(["git", *identity, *arguments], check=True, capture_output=True)


def test_two_editions(sdkgen: Sdkgen, project: Path) -> None:
    (project / "specs/pets/openapi.yaml").write_text(
        "openapi: 3.1.0\ninfo: {title: Pets, version: '1'}\nservers: [{url: https://x.example}]\npaths:\n  /pets:\n"
        "    get: {operationId: list-pets, parameters: [{name: q, in: query, allowEmptyValue: true, schema: {type: string}}], "
        "responses: {'200': {description: ok, content: {application/json: {schema: "
        "{$ref: '#/components/schemas/Pets'}}}}}}\ncomponents: {schemas: {Pets: {type: object, properties: {names: "
        "{type: array, items: {type: [string, 'null']}}}}}}\n"
    )
    exact = ("--set", "docs.dialect=exact")
    done = sdkgen("diff", "--edition", "2024-12..2026-04", "specs/pets", *exact, "--format", "json")
    assert done.exit_code == 0, done.output
    found = {(row["rule"], row["impact"]) for row in json.loads(done.output)["changes"]}
    assert {("errors-of-responses", "breaking"), ("results-always-there", "minor"), ("body-order", "patch")} <= found
    assert {("items-nullable", "breaking"), ("constructor-order", "breaking"), ("export-added", "minor")} <= found
    assert {("hooks-in-threads", "breaking"), ("empty-values-sent", "breaking")} <= found
    back = sdkgen("diff", "--edition", "2026-04..2024-12", "specs/pets", "--fail-on", "breaking")
    assert back.exit_code == 1 and "[results-may-be-none]" in back.output
    same = sdkgen("diff", "--edition", "2026-04..2026-04", "pets", "--fail-on", "any")
    assert same.exit_code == 0


@pytest.mark.parametrize(
    "arguments",
    [("specs/pets",), ("--edition", "2026-04", "specs/pets"), ("--edition", "2024-12..2026-04", "a", "b")],
)
def test_wrong_use_of_editions(sdkgen: Sdkgen, project: Path, arguments: tuple[str, ...]) -> None:
    done = sdkgen("diff", *arguments)
    assert done.exit_code == 2 and "edition" in done.output


@pytest.fixture
def changed(project: Path) -> Path:
    """A document beside the project's own in which a field is gone and another is new."""
    text = (project / "specs/pets/openapi.yaml").read_text()
    path = project / "new.yaml"
    path.write_text(text.replace("tag: {type: string}", "age: {type: integer}"))
    return path


def test_documents(sdkgen: Sdkgen, project: Path, changed: Path) -> None:
    done = sdkgen("diff", "specs/pets/openapi.yaml", changed)
    assert done.exit_code == 0
    lines = done.output.splitlines()
    assert lines[0] == "breaking [field-removed] shared.Pet.tag: field removed — programs set or read it"
    assert lines[1] == "minor    [field-added] shared.Pet.age: field added (int) — it may be left out"
    assert lines[2].endswith("(1 breaking, 1 minor, 0 patch); version: 0.1.0 → 0.2.0 (major)")


def test_fail_on(sdkgen: Sdkgen, project: Path, changed: Path) -> None:
    old = "specs/pets/openapi.yaml"
    assert sdkgen("diff", old, changed, "--fail-on", "breaking").exit_code == 1
    assert sdkgen("diff", old, changed, "--fail-on", "any").exit_code == 1
    assert sdkgen("diff", old, old, "--fail-on", "any").exit_code == 0


def test_formats(sdkgen: Sdkgen, project: Path, changed: Path) -> None:
    old = "specs/pets/openapi.yaml"
    found = json.loads(sdkgen("diff", old, changed, "--format", "json").output)
    assert found["bump"] == "major"
    assert found["changes"][0]["rule"] == "field-removed"
    markdown = sdkgen("diff", old, changed, "--format", "markdown").output
    assert markdown.startswith("## Breaking changes\n\n- `shared.Pet.tag`: field removed. Programs set or read it.\n")
    github = sdkgen("diff", old, changed, "--format", "github").output
    text = changed.read_text().splitlines()
    places = re.findall(r"::(\w+) file=(.*),line=(\d+),col=\d+,title=(field-\w+)::", github)
    assert [place[:2] for place in places] == [("error", str(changed)), ("notice", str(changed))]
    removed, added = (text[int(line) - 1] for _, _, line, _ in places)
    assert removed.startswith("    Pet: ")  # what the field was part of
    assert "age: {type: integer}" in added


def test_generated_directories_and_git(sdkgen: Sdkgen, project: Path, changed: Path) -> None:
    git("init", "--quiet", ".")
    (project / "specs/_defaults.yaml").write_text("package_name: our-pets\n")
    assert sdkgen("generate").exit_code == 0
    git("add", "-A")
    git("commit", "--quiet", "-m", "one")
    (project / "specs/pets/openapi.yaml").write_text(changed.read_text())
    assert sdkgen("diff", "output/pets", "specs/pets").output.count("[field-") == 2
    assert sdkgen("generate").exit_code == 0
    expected = sdkgen("diff", "git:HEAD:output/pets", "output/pets").output
    assert expected.count("[field-") == 2
    github = sdkgen("diff", "git:HEAD:output/pets", "output/pets", "--format", "github").output
    line = re.search(r"::notice file=output/pets/.sdkgen/api.json,line=(\d+),", github)
    assert line is not None
    described = (project / "output/pets/.sdkgen/api.json").read_text().splitlines()
    assert described[int(line[1]) - 1].startswith('  "shared.Pet.age": ')
    for old in ("git:HEAD:specs/pets", "git:HEAD:specs/pets/openapi.yaml"):
        assert sdkgen("diff", old, "specs/pets").output == expected


@pytest.mark.parametrize(
    ("side", "message"),
    [
        ("nowhere.yaml", "nowhere.yaml"),
        ("specs", "is not a generated directory"),
        ("git:HEAD", "not of the form git:REV:path"),
        ("git:--upload-pack=x:y", "not of the form git:REV:path"),
        ("git:HEAD:specs/pets", "error[side-git]"),
    ],
)
def test_sides_that_cannot_be_read(sdkgen: Sdkgen, project: Path, side: str, message: str) -> None:
    done = sdkgen("diff", side, "specs/pets")
    assert done.exit_code == 1
    assert message in done.output
    assert "Traceback" not in done.output


def test_a_damaged_description_is_located(sdkgen: Sdkgen, project: Path) -> None:
    (project / "out/.sdkgen").mkdir(parents=True)
    (project / "out/.sdkgen/api.json").write_text("{")
    done = sdkgen("diff", "out", "specs/pets")
    assert done.exit_code == 1
    assert "out/.sdkgen/api.json error[surface-unreadable]" in done.output
