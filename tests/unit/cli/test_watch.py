"""Watching: what is noticed, and that broken states in between are survived."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from click.testing import Result

from generator.cli import watch
from generator.cli.watch import _places, changed, snapshot, wait_for_change
from generator.config.paths import Options


def test_snapshot_sees_added_changed_and_removed_files(tmp_path: Path) -> None:
    for name in ("same", "edited", "gone"):
        (tmp_path / name).write_text("1")
    before = snapshot([tmp_path, tmp_path / "not there"])
    (tmp_path / "edited").write_text("12")
    (tmp_path / "gone").unlink()
    (tmp_path / "sub").mkdir()
    (tmp_path / "sub" / "new").write_text("1")
    (tmp_path / ".swap").write_text("editors write such files")
    now = snapshot([tmp_path])
    assert changed(before, now) == [tmp_path / "edited", tmp_path / "gone", tmp_path / "sub" / "new"]


def test_hidden_folders_and_outputs_are_not_looked_at(tmp_path: Path) -> None:
    for name in ("openapi.yaml", "output/pets/.sdkgen/manifest.json", "output/pets/README.md", ".git/index"):
        (tmp_path / name).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / name).write_text("1")
    assert list(snapshot([tmp_path])) == [tmp_path / "openapi.yaml"]


def test_waiting_ends_when_a_change_has_come_to_rest(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    file = tmp_path / "a"
    file.write_text("1")
    before = snapshot([tmp_path])
    steps = iter(["12", "123"])

    def sleep(_: float) -> None:
        text = next(steps, None)
        if text is not None:
            file.write_text(text)

    monkeypatch.setattr(watch.time, "sleep", sleep)
    assert wait_for_change([tmp_path], before) == [file]
    assert file.read_text() == "123"


def test_everything_that_matters_is_watched(project: Path) -> None:
    folder = project / "specs/pets"
    (project / "wording.yaml").write_text("a.b: text\n")
    (folder / "sdk.yaml").write_text("docs: {wording: ../../wording.yaml}\ntemplates: [../../mine]\n")
    places = {path.as_posix() for path in _places((), Options())}
    assert {"specs", "wording.yaml", "mine", "specs/pets/openapi.yaml", "specs/pets/sdk.yaml"} <= places


def test_documents_beside_the_named_one_are_watched_and_those_that_were_read(
    sdkgen: Callable[..., Result], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    (tmp_path / "parts").mkdir()
    (tmp_path / "parts/pet.yaml").write_text("type: object\nproperties: {name: {type: string}}\n")
    Path("spec.yaml").write_text(
        'openapi: 3.1.0\ninfo: {title: Pets, version: "1"}\npaths: {}\n'
        "components: {schemas: {Pet: {$ref: parts/pet.yaml}}}\n"
    )
    Path("notes.txt").write_text("not a document")
    options = Options(spec="spec.yaml", out="sdk")
    assert Path("parts/pet.yaml") not in _places((), options)
    done = sdkgen("generate", "--spec", "spec.yaml", "--out", "sdk")
    assert done.exit_code == 0, done.output
    places = _places((), options)
    assert {Path("spec.yaml"), Path("parts/pet.yaml")} <= set(places)
    assert not {Path("notes.txt"), Path("sdk"), Path()} & set(places)


def test_it_generates_again_and_survives_broken_states(
    sdkgen: Callable[..., Result], project: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = project / "specs/pets/openapi.yaml"
    sound = path.read_text()
    edits = iter(["openapi: [", sound.replace("Pet Store", "Dog Store")])

    def edit(places: list[Path], before: watch.Snapshot) -> list[Path]:
        path.write_text(next(edits))
        return watch.changed(before, snapshot(places))

    monkeypatch.setattr(watch, "wait_for_change", edit)
    done = sdkgen("watch", "--runs", "3")
    assert done.exit_code == 0, done.output
    assert "error[yaml-syntax]" in done.output
    assert "pets: nothing was written" in done.output
    assert "changed: openapi.yaml" in done.output
    assert (project / "output/pets/src/dog_store/__init__.py").is_file()
