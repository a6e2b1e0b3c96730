"""Stopping early: only when nothing at all has changed, and without importing anything heavy."""

from __future__ import annotations

import dataclasses
import os
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from generator._disk import content_hash
from generator._resources import code_stamp
from generator.writing.inputs import Inputs
from generator.writing.manifest import MANIFEST, Manifest, changes, last

if TYPE_CHECKING:
    from conftest import Directory


@pytest.fixture
def work(directory: Directory, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Directory:
    monkeypatch.setattr("generator._disk.code_stamp", lambda: 1000)
    folder = tmp_path / "work"
    (folder / "templates/docs").mkdir(parents=True)
    for name in ("openapi.yaml", "sdk.yaml", "parts/other.yaml", "templates/docs/x.md.j2"):
        (folder / name).parent.mkdir(exist_ok=True)
        (folder / name).write_text(name)
    inputs = collect(folder)
    inputs.document(folder / "parts/other.yaml", folder / "openapi.yaml")
    directory.inputs = inputs.hashes
    directory.write({"a": "1", "b/c": "2"})
    return directory


def collect(folder: Path) -> Inputs:
    inputs = Inputs()
    inputs.file("spec", folder / "openapi.yaml")
    inputs.file("config", folder / "sdk.yaml")
    inputs.file("examples", folder / "examples.yaml")
    inputs.tree("templates", folder / "templates")
    inputs.text("options", "--x")
    return inputs


def is_unchanged(work: Directory, tmp_path: Path) -> bool:
    return changed_inputs(work, tmp_path) == {}


def changed_inputs(work: Directory, tmp_path: Path) -> dict[str, str] | None:
    return compare(work, work.target().manifest, tmp_path)


def compare(work: Directory, expected: Manifest, tmp_path: Path) -> dict[str, str] | None:
    inputs = collect(tmp_path / "work")
    left = last(work.out, inputs.disk)
    return None if left is None else changes(work.out, left, expected, inputs, tmp_path / "work")


def test_labels_hold_no_path_of_this_machine(work: Directory, tmp_path: Path) -> None:
    assert list(work.inputs) == [
        "spec",
        "config",
        "examples",
        "templates/docs/x.md.j2",
        "options",
        "document parts/other.yaml",
    ]
    assert str(tmp_path) not in (work.out / MANIFEST).read_text()


def test_nothing_changed(work: Directory, tmp_path: Path) -> None:
    assert is_unchanged(work, tmp_path)


def edit(path: str, text: str = "other") -> Callable[[Path, Path], None]:
    def do(folder: Path, out: Path) -> None:
        (folder / path).parent.mkdir(exist_ok=True)
        (folder / path).write_text(text)

    return do


@pytest.mark.parametrize(
    "change",
    [
        edit("openapi.yaml"),
        edit("sdk.yaml"),
        edit("examples.yaml"),
        edit("parts/other.yaml"),
        edit("templates/docs/x.md.j2"),
        edit("templates/docs/new.md.j2"),
        lambda folder, out: (folder / "parts/other.yaml").unlink(),
        lambda folder, out: (folder / "templates/docs/x.md.j2").unlink(),
        lambda folder, out: (out / "a").write_text("edited"),
        lambda folder, out: (out / "b/c").unlink(),
        lambda folder, out: (out / MANIFEST).unlink(),
        lambda folder, out: (out / MANIFEST).write_text("{"),
        lambda folder, out: (out / ".sdkgen/manifest.next.json").write_text("{}"),
        lambda folder, out: (out / "b/.sdkgen-0123456789abcdef.tmp").write_text("left"),
        lambda folder, out: ((out / "a").rename(out / "other"), (out / "a").symlink_to("other")),
        lambda folder, out: os.utime(out / MANIFEST, ns=(1, 1)),  # the generator itself is newer
    ],
)
def test_any_change_is_noticed(work: Directory, tmp_path: Path, change: Callable[[Path, Path], None]) -> None:
    change(tmp_path / "work", work.out)
    assert not is_unchanged(work, tmp_path)


def test_one_changed_input_is_named(work: Directory, tmp_path: Path) -> None:
    edit("openapi.yaml")(tmp_path / "work", work.out)
    assert changed_inputs(work, tmp_path) == {"spec": content_hash(b"other")}
    edit("sdk.yaml")(tmp_path / "work", work.out)
    assert changed_inputs(work, tmp_path) is None


@pytest.mark.parametrize("field", ["api", "generator", "formatter"])
def test_other_versions_are_noticed(work: Directory, tmp_path: Path, field: str) -> None:
    expected = dataclasses.replace(work.target().manifest, **{field: "other"})
    assert compare(work, expected, tmp_path) is None


def test_a_run_that_changed_nothing_refreshes_the_manifest(work: Directory, tmp_path: Path) -> None:
    os.utime(work.out / MANIFEST, ns=(1, 1))
    work.write({"a": "1", "b/c": "2"})
    assert is_unchanged(work, tmp_path)


def test_the_stamp_of_the_code_is_that_of_its_newest_file(root: Path) -> None:
    assert code_stamp() >= (root / "generator/__init__.py").stat().st_mtime_ns


def test_nothing_heavy_is_imported() -> None:
    code = (
        "import sys, generator.writing.manifest, generator.writing.inputs, generator.layout, generator.writing;"
        "generator.layout.black_version();"
        "print(sorted({'yaml', 'jinja2', 'black', 'jsonschema', 'click', 'asyncio'} & set(sys.modules)))"
    )
    assert subprocess.run([sys.executable, "-c", code], capture_output=True, text=True).stdout == "[]\n"


def test_the_manifest_is_the_same_however_it_was_filled() -> None:
    one = Manifest(api="a", generator="1", contract=1, formatter="b", inputs={"x": "1", "a": "2"}, files={"q": "1"})
    other = dataclasses.replace(one, inputs={"a": "2", "x": "1"})
    assert one.dump() == other.dump()
    assert (
        content_hash(b"")
        in Manifest(api="a", generator="1", contract=1, formatter="b", files={"empty": content_hash(b"")})
        .dump()
        .decode()
    )
