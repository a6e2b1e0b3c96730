"""The shortest run: says what the ordinary way would say, or leaves it to that."""

from __future__ import annotations

import os
import shutil
import stat
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest
from click.testing import Result

from generator.cli import direct

Sdkgen = Callable[..., Result]
pytestmark = pytest.mark.usefixtures("own_caches")


def answer(arguments: list[str]) -> str | None:
    return direct.answer(direct.record_of(arguments))


@pytest.fixture
def done(sdkgen: Sdkgen, project: Path) -> Path:
    """A project, with its output as it should be."""
    (project / "specs/pets/sdk.yaml").write_text("generate_tests: true\nexamples: ../../pins.yaml\n")
    (project / "pins.yaml").write_text("examples: {}\n")
    assert sdkgen("generate").exit_code == 0
    return project


def records(project: Path) -> list[Path]:
    return [path for path in project.parent.glob("caches/calls/*/*") if path.is_file()]


def test_every_way_to_current_output_leads_to_a_short_run(sdkgen: Sdkgen, project: Path) -> None:
    assert answer(["generate"]) is None
    assert sdkgen("generate").exit_code == 0
    assert answer(["generate"]) == "pets: nothing changed\n"
    spec = project / "specs/pets/openapi.yaml"
    spec.write_text(spec.read_text().replace("operationId: list-pets", "operationId: list-pets\n      summary: All"))
    assert answer(["generate"]) is None
    assert sdkgen("generate").exit_code == 0
    spec.write_text(spec.read_text().replace("summary: All", "summary: Every pet"))
    assert answer(["generate"]) is None
    assert "only a description changed" in sdkgen("generate", "-v").output
    assert answer(["generate"]) is None  # that was another command line
    assert sdkgen("generate").output == "pets: nothing changed\n"
    assert answer(["generate"]) == "pets: nothing changed\n"
    spec.write_text(spec.read_text().replace("Every pet", "Each pet"))
    assert sdkgen("generate").exit_code == 0  # only a description, again
    assert answer(["generate"]) == "pets: nothing changed\n"


def test_it_says_what_the_ordinary_way_says(sdkgen: Sdkgen, done: Path) -> None:
    shutil.copytree(done / "specs/pets", done / "specs/dogs")
    for words in (
        ("generate",),
        ("generate", "-q"),
        ("generate", "dogs", "pets"),
        ("generate", "--spec", "specs/pets/openapi.yaml", "--out", "elsewhere"),
        ("generate", "--specs", str(done / "specs"), "--set", "version=1.2.3"),
    ):
        assert sdkgen(*words).exit_code == 0
        said = answer(list(words))
        assert said is not None
        assert said == sdkgen(*words).output


@pytest.mark.parametrize(
    "words",
    [
        ("--check",),
        ("--strict",),
        ("--no-cache",),
        ("--timings",),
        ("-v",),
        ("--format", "json"),
        ("--format", "github"),
        ("--allow-remote-refs",),
        ("--root", "specs"),
    ],
)
def test_runs_with_more_to_say_or_do_are_never_short(sdkgen: Sdkgen, done: Path, words: tuple[str, ...]) -> None:
    assert answer(["generate"]) is not None
    for _ in range(2):
        assert sdkgen("generate", *words).exit_code == 0
        assert answer(["generate", *words]) is None


def test_only_generating_is_remembered(sdkgen: Sdkgen, done: Path) -> None:
    before = len(records(done))
    for words in (("watch", "--runs", "1"), ("validate",), ("version",), ("generate", "--help"), ("generate", "none")):
        sdkgen(*words)
        assert answer(list(words)) is None
    assert len(records(done)) == before


def test_a_failed_run_is_not_remembered(sdkgen: Sdkgen, done: Path) -> None:
    (done / "specs/broken").mkdir()
    (done / "specs/broken/openapi.yaml").write_text("openapi: 3.1.0\n")
    assert sdkgen("generate").exit_code == 1
    assert answer(["generate"]) is None


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
    "another API": edit("specs/dogs/openapi.yaml"),
    "a folder that becomes an API": edit("specs/_shared/sdk.yaml"),
    "no API any more": lambda project: shutil.rmtree(project / "specs"),
    "an output file": edit("output/pets/README.md"),
    "an output file, away": lambda project: (project / "output/pets/USAGE.md").unlink(),
    "no output": lambda project: shutil.rmtree(project / "output"),
    "a file written once, away": lambda project: next(project.glob("output/pets/tests/**/conftest.py")).unlink(),
    "the manifest": edit("output/pets/.sdkgen/manifest.json", "{}"),
    "an older manifest": lambda project: os.utime(project / "output/pets/.sdkgen/manifest.json", (1, 1)),
    "a run that was interrupted": edit("output/pets/.sdkgen/manifest.next.json", "{}"),
}


@pytest.mark.parametrize("change", CHANGES.values(), ids=CHANGES)
def test_whatever_changes_is_left_to_the_ordinary_way(done: Path, change: Callable[[Path], object]) -> None:
    assert answer(["generate"]) is not None
    change(done)
    assert answer(["generate"]) is None


def test_another_generator_looks_again(done: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    with monkeypatch.context() as other:
        other.setattr("generator._disk.code_stamp", lambda: 1)
        assert answer(["generate"]) is None
    with monkeypatch.context() as other:
        other.setattr(direct, "__version__", "0.0.1")
        assert answer(["generate"]) is None
    with monkeypatch.context() as other:
        other.setitem(direct.is_still_so.__globals__["_QUESTIONS"], "version", lambda _: "other")
        assert answer(["generate"]) is None
    assert answer(["generate"]) is not None


def test_another_place_or_environment_is_another_run(done: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("_SDKGEN_COMPLETE", "bash_complete")
    assert answer(["generate"]) is None
    monkeypatch.delenv("_SDKGEN_COMPLETE")
    monkeypatch.setenv("SDKGEN_DEBUG", "perhaps")
    assert answer(["generate"]) is None
    monkeypatch.delenv("SDKGEN_DEBUG")
    assert answer(["generate"]) is not None
    monkeypatch.chdir(done / "specs")
    assert answer(["generate"]) is None


def test_a_folder_that_is_gone_is_left_to_the_ordinary_way(done: Path) -> None:
    (done / "gone").mkdir()
    os.chdir(done / "gone")
    (done / "gone").rmdir()
    assert answer(["generate"]) is None


@pytest.mark.parametrize("damage", [b"", b"junk", b"sdkgen-cache-3 0\npets: nothing changed\n"])
def test_a_corrupt_record_is_no_record(sdkgen: Sdkgen, done: Path, damage: bytes) -> None:
    (record,) = records(done)
    record.write_bytes(damage)
    assert answer(["generate"]) is None
    assert sdkgen("generate").output == "pets: nothing changed\n"
    assert answer(["generate"]) is not None


@pytest.mark.parametrize("content", ["", "said", "said\0hash", "said\0mood\0x\0good", "said\0hash\0x"])
def test_a_record_that_is_none_of_ours_is_no_record(done: Path, content: str) -> None:
    direct._cache().put(direct._key(["generate"]), content.encode())
    assert answer(["generate"]) is None


def test_records_that_others_can_write_are_not_believed(done: Path) -> None:
    folder = done.parent / "caches/calls"
    folder.chmod(stat.S_IMODE(folder.stat().st_mode) | 0o020)
    assert answer(["generate"]) is None


def test_names_that_a_terminal_may_not_know_are_left_to_click(sdkgen: Sdkgen, done: Path) -> None:
    (done / "specs/pets").rename(done / "specs/Tiere-für-alle")
    assert sdkgen("generate").exit_code == 0
    assert sdkgen("generate").output == "Tiere-für-alle: nothing changed\n"
    assert answer(["generate"]) is None


@pytest.mark.parametrize("start", [["-m", "generator"], ["-c", "from generator.cli import main; main()"]])
def test_both_ways_to_start_it(sdkgen: Sdkgen, root: Path, done: Path, start: list[str]) -> None:
    """With the real age of the generator, which is a question too."""
    environment = {**os.environ, "PYTHONPATH": str(root), "PYTHONPROFILEIMPORTTIME": "1"}
    os.utime(done / "output/pets/.sdkgen/manifest.json")
    for quick in (False, True):
        command = [sys.executable, *start, "generate"]
        run = subprocess.run(command, env=environment, capture_output=True, text=True, check=False)
        assert (run.returncode, run.stdout) == (0, "pets: nothing changed\n"), run.stderr
        imported = {
            line.rpartition("|")[2].strip() for line in run.stderr.splitlines() if line.startswith("import time:")
        }
        assert ("click" not in imported) is quick
    ours = {name for name in imported if name.startswith("generator.")}
    assert ours <= {
        *("generator.cli", "generator.cli.direct", "generator._disk", "generator._installed", "generator._resources"),
        *("generator.caches", "generator.caches.content"),
    }
    assert not {"json", "pathlib", "dataclasses", "typing", "re", "platformdirs"} & imported


def test_a_pipe_that_nobody_reads_ends_it_as_ever(root: Path, done: Path) -> None:
    environment = {**os.environ, "PYTHONPATH": str(root)}
    os.utime(done / "output/pets/.sdkgen/manifest.json")
    codes = []
    for _ in range(2):
        reading, writing = os.pipe()
        os.close(reading)
        command = [sys.executable, "-m", "generator", "generate"]
        codes.append(subprocess.run(command, env=environment, stdout=writing, stderr=subprocess.PIPE, check=False))
        os.close(writing)
    assert [run.returncode for run in codes] == [1, 1]
    assert all(b"Traceback" not in run.stderr for run in codes)
