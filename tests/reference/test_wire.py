"""What travels, and what comes of the responses: as with the published packages, but for the listed departures."""

from __future__ import annotations

import json
import re
from functools import cache
from pathlib import Path

import pytest
import yaml

from tests.functional.packages import ROOT, once, run
from tests.reference.published import NEWER, PUBLISHED, TOOLS, Published, kept, locked, plain, tool

DEPARTURES = ROOT / "tests/reference/departures.yaml"


@cache
def departures() -> list[dict[str, str]]:
    found: list[dict[str, str]] = yaml.safe_load(DEPARTURES.read_text("utf-8"))
    return found


@pytest.mark.parametrize("entry", departures(), ids=lambda entry: entry["test"].partition("::")[2])
def test_every_departure_is_explained_and_pinned_by_a_test(entry: dict[str, str]) -> None:
    assert entry.keys() - {"seen", "edition"} == {"check", "what", "why", "test"}
    assert all(text.strip() for text in entry.values())
    re.compile(entry["check"])
    file, _, name = entry["test"].partition("::")
    assert re.search(rf"^(async )?def {name}\(", (ROOT / file).read_text("utf-8"), re.MULTILINE), entry["test"]


def compared(
    published: Published, folder: Path, ours: Path, factory: pytest.TempPathFactory
) -> tuple[str, list[dict[str, str]]]:
    """The report of the comparison and every check that fails; made once a run.

    :param folder: document, settings and docs, such as `published.folder`
    :param ours: the `src` folder of our package
    """
    theirs = published.python()
    responses = kept(published, "wire.json", TOOLS / "wire_diff.py", folder / "openapi.yaml")
    spec = kept(published, "spec.json", TOOLS / "prep_spec.py", folder / "openapi.yaml")

    def make(target: Path) -> None:
        target.mkdir(parents=True)
        with locked(responses):
            if not spec.is_file():
                tool("prep_spec.py", folder, "-o", spec)
            options = ("--golden", folder, "--spec", spec, "--package", published.package, "--quick")
            sides = ("--ref", theirs, "--ref-cache", responses, "--cand", plain(), "--cand-path", ours)
            command = (plain(), TOOLS / "wire_diff.py", *options, *sides, "--accept", DEPARTURES)
            done = run(*command, "-o", target / "failing.json", timeout=3000)
        assert done.returncode == 0, done.stdout[-3000:] + done.stderr[-3000:]
        (target / "report.txt").write_text(done.stdout, "utf-8")

    made = once(factory, f"wire-{published.name}", make)
    failing: list[dict[str, str]] = json.loads((made / "failing.json").read_text("utf-8"))["fails"]
    return (made / "report.txt").read_text("utf-8"), failing


def of_reference(published: Published, factory: pytest.TempPathFactory) -> tuple[str, list[dict[str, str]]]:
    return compared(published, published.folder, published.ours(factory), factory)


def expect_all(report: str, failing: list[dict[str, str]]) -> None:
    """Every strict check holds, and there are many of them."""
    assert failing == []
    strict = re.search(r"^STRICT (\d+)/(\d+) ", report, re.MULTILINE)
    assert strict is not None
    assert int(strict[1]) == int(strict[2]) > 10_000


@pytest.mark.slow
@pytest.mark.reference
@pytest.mark.parametrize("published", [pytest.param(found, id=found.name) for found in (*PUBLISHED, *NEWER)])
def test_wire(published: Published, shared: Path, tmp_path_factory: pytest.TempPathFactory) -> None:
    expect_all(*of_reference(published, tmp_path_factory))


@pytest.mark.slow
@pytest.mark.reference
def test_every_departure_is_needed(shared: Path, tmp_path_factory: pytest.TempPathFactory) -> None:
    reports = [of_reference(published, tmp_path_factory)[0] for published in PUBLISHED]
    needless = [{line for line in report.splitlines() if "matches nothing" in line} for report in reports]
    elsewhere = [f" x {entry['check']} (" for entry in departures() if entry.keys() & {"seen", "edition"}]
    assert [line for line in set.intersection(*needless) if not any(check in line for check in elsewhere)] == []
