"""Stopping early: only when nothing at all has changed."""

from __future__ import annotations

import json
import os
import shutil
from collections.abc import Callable
from pathlib import Path

import pytest
from click.testing import Result

from generator._resources import code_stamp
from generator.caches import Caches
from generator.cli import up_to_date
from generator.cli.up_to_date import is_unchanged, kept_diagnostics, places
from generator.config.paths import Options

Sdkgen = Callable[..., Result]
pytestmark = pytest.mark.usefixtures("own_caches")
UNCHANGED = "pets: nothing changed\n"


@pytest.fixture
def done(sdkgen: Sdkgen, project: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A project with its output as it should be."""
    settings = "generate_tests: true\nexamples: ../../pins.yaml\ntemplates: [../../house, package:acme_templates]\n"
    (project / "specs/pets/sdk.yaml").write_text(settings)
    (project / "pins.yaml").write_text("examples: {}\n")
    for layer in ("house", "acme_templates"):
        (project / layer / "docs").mkdir(parents=True)
        (project / layer / "docs/usage.md.j2").write_text('{% extends "base/docs/usage.md.j2" %}\n')
    monkeypatch.syspath_prepend(project)
    assert sdkgen("generate").exit_code == 0
    return project


def edit(path: str, text: str = "x: y\n") -> Callable[[Path], object]:
    def do(project: Path) -> None:
        (project / path).parent.mkdir(parents=True, exist_ok=True)
        (project / path).write_text(text)

    return do


CHANGES = {
    "the document": edit("specs/pets/openapi.yaml"),
    "a setting": edit("specs/pets/sdk.yaml"),
    "a file that a setting names": edit("pins.yaml"),
    "defaults of all APIs": edit("specs/_defaults.yaml"),
    "a template of one API": edit("specs/pets/templates/docs/model.md.j2"),
    "a template of all APIs": edit("specs/_shared/templates/docs/model.md.j2"),
    "a template of a folder that a setting names": edit("house/docs/usage.md.j2"),
    "another template there": edit("house/docs/sdk.md.j2"),
    "a template of a package": edit("acme_templates/docs/usage.md.j2"),
    "no package any more": lambda project: shutil.rmtree(project / "acme_templates"),
    "no API any more": lambda project: shutil.rmtree(project / "specs"),
    "an output file": edit("output/pets/README.md"),
    "an output file, away": lambda project: (project / "output/pets/USAGE.md").unlink(),
    "no output": lambda project: shutil.rmtree(project / "output"),
    "a file written once, away": lambda project: next(
        project.glob("output/pets/src/*/_hooks/registration.py")
    ).unlink(),
    "the manifest": edit("output/pets/.sdkgen/manifest.json", "{}"),
    "an older manifest": lambda project: os.utime(project / "output/pets/.sdkgen/manifest.json", ns=(-1, -1)),
}


@pytest.mark.parametrize("change", CHANGES.values(), ids=CHANGES)
def test_any_change_is_noticed(done: Path, change: Callable[[Path], object]) -> None:
    (place,) = places((), Options())
    assert is_unchanged(place, Options())
    change(done)
    assert not is_unchanged(place, Options())


def test_another_generator_looks_again(done: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (place,) = places((), Options())
    monkeypatch.setattr(up_to_date, "__version__", "0.0.1")
    assert not is_unchanged(place, Options())


def test_another_setting_of_the_command_line_is_another_run(sdkgen: Sdkgen, done: Path) -> None:
    assert sdkgen("generate").output == UNCHANGED
    assert sdkgen("generate", "--set", "version=9.9.9").output != UNCHANGED


@pytest.mark.parametrize("option", ["--check", "--strict", "--no-cache", "--allow-remote-refs"])
def test_options_that_take_a_whole_run(sdkgen: Sdkgen, done: Path, option: str) -> None:
    assert "nothing changed" not in sdkgen("generate", option).output


def test_of_several_apis_those_are_generated_that_changed(sdkgen: Sdkgen, done: Path) -> None:
    shutil.copytree(done / "specs/pets", done / "specs/dogs")
    assert sdkgen("generate").output.splitlines()[0] == UNCHANGED.strip()
    assert sdkgen("generate", "pets", "dogs").output == f"{UNCHANGED}dogs: nothing changed\n"


def test_another_document_under_the_same_name_is_another_document(sdkgen: Sdkgen, done: Path) -> None:
    document = (done / "specs/pets/openapi.yaml").read_text()
    for name in ("one", "two"):
        (done / f"{name}.yaml").write_text(document.replace("list-pets", f"pets-{name}"))
        assert "nothing changed" not in sdkgen("generate", "--spec", f"{name}.yaml", "--out", "sdk").output
    assert "pets_two" in (done / "sdk/USAGE.md").read_text()


def test_what_was_reported_is_needed_to_stop(sdkgen: Sdkgen, done: Path) -> None:
    """Without it, or with something else in its place, nobody can tell which warnings hold."""
    (place,) = places((), Options())
    assert kept_diagnostics(place, Options(), Caches()) is not None
    key = up_to_date._key(place.out, place.folder, Options())
    for damage in (b"junk", b"[1]", b"{}", json.dumps([{"severity": 9, "origin": None}]).encode()):
        Caches().of("verdicts").put(key, damage)
        assert kept_diagnostics(place, Options(), Caches()) in (None, [])
    shutil.rmtree(done.parent / "caches")
    assert "nothing changed" not in sdkgen("generate").output
    assert sdkgen("generate").output == UNCHANGED


def test_a_run_that_changed_nothing_refreshes_the_manifest(sdkgen: Sdkgen, done: Path) -> None:
    manifest = done / "output/pets/.sdkgen/manifest.json"
    os.utime(manifest, ns=(-1, -1))
    assert "(no change)" in sdkgen("generate").output
    assert sdkgen("generate").output == UNCHANGED


def test_the_stamp_of_the_code_is_that_of_its_newest_file(root: Path) -> None:
    assert code_stamp() >= (root / "generator/__init__.py").stat().st_mtime_ns
