"""Whatever the document: a package of valid Python, or errors that say where they are; never anything else."""

from __future__ import annotations

import json
import os
import shutil
import tempfile
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
import yaml
from hypothesis import HealthCheck, given, note, settings
from hypothesis import strategies as st

from tests.fuzz import sdk
from tests.fuzz.strategies import mutations, tidy_documents, wild_documents

ROOT = Path(__file__).resolve().parents[2]
SHARED = ROOT.parent / "shared"
LARGEST = 60_000  # bytes of a document that is mutated
KEEP = (HealthCheck.too_slow, HealthCheck.data_too_large, HealthCheck.filter_too_much, HealthCheck.large_base_example)


def run(examples: int) -> Callable[[Callable[..., None]], Callable[..., None]]:
    """A bounded run that is the same every time."""
    return settings(max_examples=examples, deadline=None, derandomize=True, database=None, suppress_health_check=KEEP)


def run_long(examples: int) -> Callable[[Callable[..., None]], Callable[..., None]]:
    """A long run that is another one every time; failures are kept in .hypothesis."""
    return settings(max_examples=examples, deadline=None, suppress_health_check=KEEP)


def wild(document: dict[str, Any]) -> None:
    with tempfile.TemporaryDirectory() as folder:
        sdk.package_or_problems(sdk.write(Path(folder), document))


def the_same_twice(document: dict[str, Any]) -> None:
    with tempfile.TemporaryDirectory() as folder:
        file = sdk.write(Path(folder), document)
        assert sdk.package_or_problems(file) == sdk.package_or_problems(file)


def round_trip(data: st.DataObject) -> None:
    """Every value that is valid goes through the model and comes out as it was."""
    document, values = data.draw(tidy_documents())
    folder = (
        Path(tempfile.gettempdir()) / f"sdkgen-fuzz-{os.getpid()}"
    )  # one place: what fails is told apart by its line
    folder.mkdir(exist_ok=True)
    try:
        files = sdk.generate(sdk.write(folder, document), sdk.NAME)
        sdk.check_python(files)
        with sdk.imported(files, folder) as module:
            models, utils = module("models.shared"), module("utils")
            for component, strategy in values.items():
                model = getattr(models, component)
                for value in data.draw(st.lists(strategy, min_size=1, max_size=4)):
                    found = utils.unmarshal_json(json.dumps(value), model)
                    assert json.loads(utils.marshal_json(found, model)) == value
    finally:
        shutil.rmtree(folder, ignore_errors=True)


def mutated(data: st.DataObject, sources: list[Path]) -> None:
    source = data.draw(st.sampled_from(sources))
    root = read(source)
    note(f"{source.name}: {data.draw(mutations(root))}")
    with tempfile.TemporaryDirectory() as folder:
        sdk.package_or_problems(sdk.write(Path(folder), root))


def read(file: Path) -> Any:
    text = file.read_text(encoding="utf-8-sig")
    return json.loads(text) if file.suffix == ".json" else json.loads(json.dumps(yaml.safe_load(text), default=str))


def our_documents() -> list[Path]:
    return sorted((ROOT / "tests/cases").glob("*/openapi.yaml"))


def all_documents() -> list[Path]:
    theirs = [f for f in sorted(SHARED.glob("corpus/specs/*")) if f.stat().st_size <= LARGEST]
    return [*our_documents(), *(f for f in theirs if _is_readable(f))]


def _is_readable(file: Path) -> bool:
    try:
        return isinstance(read(file), dict)
    except (ValueError, yaml.YAMLError):
        return False


@run(60)
@given(wild_documents())
def test_wild_documents(document: dict[str, Any]) -> None:
    wild(document)


@run(8)
@given(wild_documents())
def test_the_same_document_gives_the_same_files(document: dict[str, Any]) -> None:
    the_same_twice(document)


@run(25)
@given(st.data())
def test_values_round_trip(data: st.DataObject) -> None:
    round_trip(data)


@run(40)
@given(st.data())
def test_mutated_documents(data: st.DataObject) -> None:
    mutated(data, our_documents())


@pytest.mark.fuzz_long
@run_long(3000)
@given(wild_documents())
def test_many_wild_documents(document: dict[str, Any]) -> None:
    wild(document)


@pytest.mark.fuzz_long
@run_long(300)
@given(wild_documents())
def test_many_documents_give_the_same_files_twice(document: dict[str, Any]) -> None:
    the_same_twice(document)


@pytest.mark.fuzz_long
@run_long(600)
@given(st.data())
def test_many_values_round_trip(data: st.DataObject) -> None:
    round_trip(data)


@pytest.mark.fuzz_long
@run_long(800)
@given(st.data())
def test_many_mutated_documents(data: st.DataObject) -> None:
    mutated(data, all_documents())
