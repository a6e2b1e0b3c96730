"""Pinned examples: reading, layering, reporting."""

from __future__ import annotations

from pathlib import Path

from generator.diagnostics import Diagnostics
from generator.snippets import Pins

LOCK = """\
lockVersion: 2.0.0
examples:
  createCustomer:
    First:
      parameters:
        path: {companyId: c-1}
        query: {page: 1}
      requestBody:
        application/json: {status: Active}
      responses: {}
    Second:
      parameters:
        path: {companyId: c-2}
"""
OVER = """\
examples:
  createCustomer:
    First:
      parameters:
        query: {page: 7}
  upload:
    "":
      parameters:
        path: {companyId: c-9}
"""


def read(tmp_path: Path, *texts: str) -> tuple[Pins, Diagnostics]:
    diagnostics = Diagnostics()
    files = []
    for index, text in enumerate(texts):
        file = tmp_path / f"pins{index}.yaml"
        file.write_text(text)
        files.append(str(file))
    return Pins.read(files, diagnostics), diagnostics


def test_the_first_named_example_is_the_one(tmp_path: Path) -> None:
    pins, _ = read(tmp_path, LOCK)
    first = pins.first("createCustomer")
    assert first is not None
    assert first.name == "First"
    assert first.parameters["path", "companyId"].value == "c-1"
    assert first.bodies["application/json"].value == {"status": "Active"}
    assert pins.first("nothing") is None


def test_values_know_their_line(tmp_path: Path) -> None:
    pins, _ = read(tmp_path, LOCK)
    first = pins.first("createCustomer")
    assert first is not None
    assert first.parameters["query", "page"].origin.line == 7


def test_a_later_file_replaces_value_by_value_under_one_name(tmp_path: Path) -> None:
    pins, _ = read(tmp_path, LOCK, OVER)
    first = pins.first("createCustomer")
    assert first is not None
    assert first.parameters["query", "page"].value == 7
    assert first.parameters["path", "companyId"].value == "c-1"
    assert [example.name for example in pins.examples["createCustomer"]] == ["First", "Second"]


def test_a_new_name_in_a_later_file_goes_first(tmp_path: Path) -> None:
    pins, _ = read(tmp_path, LOCK, OVER.replace("First", "Mine"))
    assert [example.name for example in pins.examples["createCustomer"]] == ["Mine", "First", "Second"]


def test_bad_forms_are_reported_with_their_line(tmp_path: Path) -> None:
    bad = "examples:\n  a: [1]\n  b:\n    x:\n      parameters:\n        path: 7\n  c: {n: {requestBody: [1]}}\n"
    pins, diagnostics = read(tmp_path, bad)
    assert [(d.rule, d.origin.line if d.origin else 0) for d in diagnostics] == [
        ("pins-form", 2), ("pins-form", 6), ("pins-form", 7)
    ]  # fmt: skip
    assert pins.first("a") is None
    _, diagnostics = read(tmp_path, "examples: [a]\n")
    assert [d.severity.label for d in diagnostics] == ["error"]


def test_a_file_without_pins_has_none(tmp_path: Path) -> None:
    pins, diagnostics = read(tmp_path, "lockVersion: 2.0.0\n")
    assert pins == Pins()
    assert not diagnostics
