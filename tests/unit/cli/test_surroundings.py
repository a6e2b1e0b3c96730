"""What surrounds the commands: completion, progress, what a run depends on."""

from __future__ import annotations

import os
import re
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest
from click.testing import Result

from generator.cli.fingerprint import further_inputs, known_inputs
from generator.cli.loading import Progress
from generator.cli.report import Reporter
from generator.config.paths import Options

Sdkgen = Callable[..., Result]


@pytest.mark.parametrize(
    ("words", "expected"),
    [("sdkgen gen", "plain,generate"), ("sdkgen ir pe", "plain,pets"), ("sdkgen diff --fa", "plain,--fail-on")],
)
def test_shell_completion(project: Path, words: str, expected: str) -> None:
    environment = {"_SDKGEN_COMPLETE": "bash_complete", "COMP_WORDS": words, "COMP_CWORD": str(words.count(" "))}
    command = [sys.executable, "-c", "from generator.cli import main; main()"]
    done = subprocess.run(command, env={**os.environ, **environment}, capture_output=True, text=True, check=False)
    assert done.stdout.strip() == expected


def test_progress_is_one_line_that_goes_away(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("sys.stderr.isatty", lambda: True, raising=False)
    reporter = Reporter(verbosity=1)
    clock = Progress("pets", reporter)
    with clock.stage("load"):
        pass
    reporter.detail("a line")
    clock.done()
    assert capsys.readouterr().err == "\r\x1b[2Kpets: load …\r\x1b[2Ka line\n\r\x1b[2K"
    quiet = Progress("pets", Reporter(verbosity=-1))
    with quiet.stage("load"):
        pass
    quiet.done()
    assert capsys.readouterr().err == ""
    assert set(clock.seconds) == {"load"}


def test_every_named_file_is_an_input(tmp_path: Path) -> None:
    for name in ("spec.yaml", "sdk.yaml", "e1", "e2", "w", "overlay.yaml"):
        (tmp_path / name).write_text(name)
    (tmp_path / "t").mkdir()
    (tmp_path / "t" / "x.j2").write_text("x")
    options = Options(
        spec=str(tmp_path / "spec.yaml"),
        config=str(tmp_path / "sdk.yaml"),
        examples=(str(tmp_path / "e1"), str(tmp_path / "e2")),
        wording=(str(tmp_path / "w"),),
        overlays=(str(tmp_path / "overlay.yaml"), "https://example.com/o.yaml"),
        templates=(str(tmp_path / "t"),),
        overrides=("a=b",),
    )
    found = known_inputs(None, options)
    labels = ["spec", "config", "examples 1", "examples 2", "wording 1", "overlays 1", "templates 1/x.j2", "options"]
    assert sorted(found) == sorted(labels)
    before = dict(found)
    for name, label in (("e2", "examples 2"), ("t/x.j2", "templates 1/x.j2"), ("spec.yaml", "spec")):
        (tmp_path / name).write_text("other")
        after = known_inputs(None, options)
        assert [key for key in after if after[key] != before[key]] == [label]
        before = dict(after)
    assert not any(str(tmp_path) in label for label in found)


def test_files_outside_the_folder_are_named_relative_to_it(project: Path) -> None:
    folder = project / "specs/pets"
    (project / "wording.yaml").write_text("a: b\n")
    found = known_inputs(folder, Options())
    further = further_inputs(found, folder, [project / "wording.yaml", folder / "openapi.yaml"])
    assert list(further) == ["document ../../wording.yaml"]


def test_a_change_outside_the_folder_is_noticed(sdkgen: Sdkgen, project: Path) -> None:
    (project / "pins.yaml").write_text("examples: {list-pets: {'': {parameters: {query: {limit: 8}}}}}\n")
    (project / "specs/pets/sdk.yaml").write_text("examples: ../../pins.yaml\n")
    assert sdkgen("generate").exit_code == 0
    assert sdkgen("generate").output == "pets: nothing changed\n"
    (project / "pins.yaml").write_text("examples: {list-pets: {'': {parameters: {query: {limit: 9}}}}}\n")
    assert sdkgen("generate").exit_code == 0
    assert '"limit": 9' in (project / "output/pets/docs/sdks/pets/README.md").read_text()


def test_timings_and_verbose(sdkgen: Sdkgen, project: Path) -> None:
    output = sdkgen("generate", "--timings", "-v").output
    assert "pets: formatted files from the cache: " in output
    assert "  render    " in output
    unchanged = sdkgen("generate", "--timings").output
    assert re.fullmatch(r"pets: nothing changed\n  compare +[\d.]+ ms\n", unchanged)
    assert sdkgen("generate", "-q", "--no-cache").output == ""


def test_without_cache_none_is_read_or_written(
    sdkgen: Sdkgen, project: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    caches = tmp_path / "caches"
    monkeypatch.setenv("SDKGEN_CACHE_DIR", str(caches))
    (project / "specs/pets/templates").mkdir()  # of one's own: black gets every file
    (project / "specs/pets/templates/a.j2").write_text("")
    assert sdkgen("generate", "--no-cache").exit_code == 0
    assert not caches.exists()
    assert sdkgen("generate", "--check").exit_code == 0
    kept = {path.name for path in caches.iterdir() if path.is_dir()}
    assert kept == {"format", "templates", "verdicts"}
    for entry in caches.glob("*/*/*"):
        os.utime(entry, (1000, 1000))
    assert "from the cache: 0 of" in sdkgen("generate", "--no-cache", "-v").output
    assert all(entry.stat().st_atime == entry.stat().st_mtime == 1000 for entry in caches.glob("*/*/*"))


def test_corrupt_caches_cost_time_only(
    sdkgen: Sdkgen, project: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    caches = tmp_path / "caches"
    monkeypatch.setenv("SDKGEN_CACHE_DIR", str(caches))
    assert sdkgen("generate").exit_code == 0
    for entry in caches.glob("*/*/*"):
        entry.write_bytes(b"\x80\x04junk")
    assert sdkgen("generate", "--check").exit_code == 0
    assert "compiled templates from the cache: 0 of" not in sdkgen("generate", "--check", "-v").output


def test_edited_files(sdkgen: Sdkgen, project: Path) -> None:
    assert sdkgen("generate").exit_code == 0
    page = project / "output/pets/USAGE.md"
    page.write_text("mine")
    (project / "specs/pets/sdk.yaml").write_text("package_name: dogs\n")
    stopped = sdkgen("generate")
    assert stopped.exit_code == 1
    assert "USAGE.md was edited by hand" in stopped.output
    kept = sdkgen("generate", "--on-edit", "keep")
    assert kept.exit_code == 0
    assert "edited by hand and left alone: USAGE.md" in kept.output
    assert page.read_text() == "mine"
    assert sdkgen("generate", "--on-edit", "overwrite").exit_code == 0
    assert "dogs" in page.read_text()


def test_an_unreadable_manifest_stops_and_loses_nothing(sdkgen: Sdkgen, project: Path) -> None:
    assert sdkgen("generate").exit_code == 0
    manifest = project / "output/pets/.sdkgen/manifest.json"
    manifest.write_text("{")
    done = sdkgen("generate")
    assert done.exit_code == 1
    assert "error[manifest-unreadable]" in done.output
    assert (project / "output/pets/README.md").is_file()
    assert manifest.read_text() == "{"


def test_a_damaged_description_of_the_api_is_written_anew(sdkgen: Sdkgen, project: Path) -> None:
    (project / "specs/pets/sdk.yaml").write_text("version: auto\n")
    assert sdkgen("generate").exit_code == 0
    path = project / "output/pets/.sdkgen/api.json"
    path.write_text("{")
    done = sdkgen("generate", "--on-edit", "overwrite")
    assert done.exit_code == 0
    assert "warning[surface-unreadable]" in done.output
    assert len(path.read_text()) > 100
