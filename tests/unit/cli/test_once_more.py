"""A command line that was run before, without click: it does what the ordinary way does, or leaves it to that."""

from __future__ import annotations

import re
from collections.abc import Callable
from pathlib import Path

import pytest
from click.testing import Result

from generator import cli
from generator.cli import direct, once_more

Sdkgen = Callable[..., Result]
pytestmark = pytest.mark.usefixtures("own_caches")
SECONDS = re.compile(r"\d+\.\d+")


@pytest.fixture
def done(sdkgen: Sdkgen, project: Path) -> Path:
    """A project with a description in its document, and its output as it should be."""
    edit(project, "operationId: list-pets", "operationId: list-pets\n      summary: All pets")
    assert sdkgen("generate").exit_code == 0
    return project


def edit(project: Path, before: str, after: str) -> None:
    spec = project / "specs/pets/openapi.yaml"
    text = spec.read_text()
    assert before in text
    spec.write_text(text.replace(before, after))


def run(*arguments: str) -> int | None:
    known = direct.call(direct.record_of(list(arguments)))
    return None if known is None else once_more.run(list(arguments), known)


def files(project: Path) -> dict[str, bytes]:
    out = project / "output/pets"
    return {path.relative_to(out).as_posix(): path.read_bytes() for path in out.rglob("*") if path.is_file()}


def test_an_edit_is_made_and_told_as_ever(sdkgen: Sdkgen, done: Path, capsys: pytest.CaptureFixture[str]) -> None:
    edit(done, "All pets", "Every pet")
    assert run("generate") == 0
    said, made = capsys.readouterr().out, files(done)
    assert b"Every pet" in made["docs/sdks/pets/README.md"]
    assert direct.answer(direct.record_of(["generate"])) == "pets: nothing changed\n"
    edit(done, "Every pet", "All pets")
    assert sdkgen("generate").exit_code == 0
    edit(done, "All pets", "Every pet")
    assert SECONDS.sub("", sdkgen("generate").output) == SECONDS.sub("", said)
    assert files(done) == made
    assert sdkgen("generate", "--no-cache").exit_code == 0
    assert files(done) == made


def test_quiet_runs_stay_quiet(sdkgen: Sdkgen, done: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert sdkgen("generate", "-q").exit_code == 0
    edit(done, "All pets", "Every pet")
    assert run("generate", "-q") == 0
    assert capsys.readouterr() == ("", "")
    assert direct.answer(direct.record_of(["generate", "-q"])) == ""


def test_problems_are_told_again(
    sdkgen: Sdkgen, done: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    edit(done, "summary: All pets", "summary: All pets\n      x-speakeasy-retries: soon")
    first = sdkgen("generate")
    assert "warning[" in first.output
    warnings = [line for line in first.output.splitlines() if "warning[" in line]
    monkeypatch.setenv("NO_COLOR", "1")
    edit(done, "All pets", "Every pet")
    assert run("generate") == 0
    assert [line for line in capsys.readouterr().err.splitlines() if "warning[" in line] == warnings


@pytest.mark.parametrize(
    ("before", "after"),
    [("operationId: list-pets", "operationId: get-pets"), ("paths:", "paths: &all"), ("openapi: 3", "openapi: 9")],
    ids=["a name", "an anchor", "nonsense"],
)
def test_more_than_a_text_is_left_alone(
    done: Path, before: str, after: str, capsys: pytest.CaptureFixture[str]
) -> None:
    known = files(done)
    edit(done, before, after)
    assert run("generate") is None
    assert (capsys.readouterr(), files(done)) == (("", ""), known)


def test_several_apis_are_left_alone(sdkgen: Sdkgen, done: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (done / "specs/dogs").mkdir()
    (done / "specs/dogs/openapi.yaml").write_bytes((done / "specs/pets/openapi.yaml").read_bytes())
    assert sdkgen("generate").exit_code == 0
    edit(done, "All pets", "Every pet")
    assert run("generate") is None
    assert capsys.readouterr() == ("", "")


def test_the_same_generator_only(done: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    assert direct.call(direct.record_of(["generate"])) is not None
    monkeypatch.setattr("generator._disk.code_stamp", lambda: 1)
    assert direct.call(direct.record_of(["generate"])) is None


@pytest.mark.parametrize("content", ["", "said", "said\0[]", "said\0[]\0stamp\0\0x", "said\0[]\0mood\0x\0good"])
def test_records_that_are_none(done: Path, content: str) -> None:
    direct._cache().put(direct._key(["generate"]), content.encode())
    assert direct.call(direct.record_of(["generate"])) is None


@pytest.mark.parametrize("call", ["", "[]", "{}", "[[], {}, 0]", '[["pets"], {"specs": 1}, 0]'])
def test_calls_that_are_none(done: Path, call: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(direct, "call", lambda _: call)
    edit(done, "All pets", "Every pet")
    assert cli._once_more(["generate"], direct.record_of(["generate"])) is None


def test_whoever_ends_it_hears_what_click_says(
    done: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    def interrupted(*_: object) -> bool:
        raise KeyboardInterrupt

    monkeypatch.setattr(once_more, "settled", interrupted)
    assert run("generate") == 1
    assert capsys.readouterr().err == "\nAborted!\n"
