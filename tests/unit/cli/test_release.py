"""`version: auto` and `sdkgen release`."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path

import pytest
from click.testing import Result

Sdkgen = Callable[..., Result]


@pytest.fixture
def api(project: Path) -> Path:
    folder = project / "specs/pets"
    (folder / "sdk.yaml").write_text("version: auto\n")
    return folder


def version(project: Path) -> str:
    text = (project / "output/pets/pyproject.toml").read_text()
    return next(line.split('"')[1] for line in text.splitlines() if line.startswith("version"))


def edit(api: Path, old: str, new: str) -> None:
    path = api / "openapi.yaml"
    text = path.read_text()
    assert old in text
    path.write_text(text.replace(old, new))


def tree(folder: Path) -> dict[str, bytes]:
    return {p.relative_to(folder).as_posix(): p.read_bytes() for p in sorted(folder.rglob("*")) if p.is_file()}


def test_only_a_release_raises_what_later_runs_compare_with(sdkgen: Sdkgen, project: Path, api: Path) -> None:
    assert sdkgen("generate").exit_code == 0
    assert not (project / "output/pets/RELEASES.md").exists()
    edit(api, "tag: {type: string}", "label: {type: string}")
    assert sdkgen("generate").exit_code == 0
    assert version(project) == "0.1.0"  # nothing was released yet
    done = sdkgen("release", "pets")
    assert done.exit_code == 0, done.output
    assert "pets: released 0.1.0" in done.output
    assert json.loads((api / "released.json").read_text())["version"] == "0.1.0"
    releases = project / "output/pets/RELEASES.md"
    assert releases.read_text() == "# Releases\n\n## 0.1.0\n\nThe first release.\n"
    assert sdkgen("generate", "--check").exit_code == 0

    releases.write_text(releases.read_text() + "\nThanks to everybody.\n")
    assert sdkgen("generate").exit_code == 0
    released = tree(project / "output/pets")
    edit(api, "label: {type: string}", "age: {type: integer}")
    for options in ([], ["--no-cache"], []):
        assert sdkgen("generate", *options).exit_code == 0
        assert version(project) == "0.2.0"
        assert releases.read_text().count("## ") == 1
    edit(api, "age: {type: integer}", "label: {type: string}")
    assert sdkgen("generate").exit_code == 0
    assert tree(project / "output/pets") == released  # undone

    edit(api, "label: {type: string}", "age: {type: integer}")
    assert "pets: released 0.2.0" in sdkgen("release", "pets").output
    text = releases.read_text()
    assert text.index("## 0.2.0") < text.index("## 0.1.0") < text.index("Thanks to everybody.")
    assert "field removed" in text
    assert sdkgen("generate", "--check").exit_code == 0
    before = tree(project)
    assert "nothing changed since the last release" in sdkgen("release", "pets").output
    assert {path for path, content in tree(project).items() if before.get(path) != content} == set()


def test_a_kept_file_asks_for_no_version(sdkgen: Sdkgen, project: Path, api: Path) -> None:
    assert sdkgen("release", "pets").exit_code == 0
    page = project / "output/pets/USAGE.md"
    page.write_text("by hand")
    (api / "sdk.yaml").write_text("version: auto\nkeep: [USAGE.md]\n")
    for _ in range(2):
        assert sdkgen("generate").exit_code == 0
        assert version(project) == "0.1.0"
    assert sdkgen("generate", "--check").exit_code == 0


def test_a_version_is_released_once(sdkgen: Sdkgen, project: Path, api: Path) -> None:
    (api / "sdk.yaml").write_text("version: 3.1.0\n")
    assert "pets: released 3.1.0" in sdkgen("release", "pets").output
    edit(api, "tag: {type: string}", "age: {type: integer}")
    done = sdkgen("release", "pets")
    assert done.exit_code == 1
    assert "specs/pets/released.json error[version-released] version 3.1.0 was already released" in done.output
    (api / "sdk.yaml").write_text("version: 4.0.0\n")
    assert "pets: released 4.0.0" in sdkgen("release", "pets").output
    assert (project / "output/pets/RELEASES.md").read_text().index("## 4.0.0") == len("# Releases\n\n")


def test_the_version_of_an_output_that_was_never_released_stays(sdkgen: Sdkgen, project: Path, api: Path) -> None:
    (api / "sdk.yaml").write_text("version: 2.3.0\n")
    assert sdkgen("generate").exit_code == 0
    (api / "sdk.yaml").write_text("version: auto\n")
    assert sdkgen("generate").exit_code == 0
    assert version(project) == "2.3.0"


def test_a_damaged_note_is_located(sdkgen: Sdkgen, project: Path, api: Path) -> None:
    (api / "released.json").write_text("<<<<<<< HEAD")
    done = sdkgen("generate")
    assert done.exit_code == 1
    assert "specs/pets/released.json error[released-unreadable]" in done.output
