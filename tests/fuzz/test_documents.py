"""Whatever the document: a package of valid Python, or errors that say where they are; never anything else.

The long run (`make fuzz`) is sized by FUZZ_EXAMPLES, the number of made-up documents; the other targets follow it. The
default takes some fifteen minutes on two cores.
"""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
import yaml
from hypothesis import HealthCheck, given, note, settings, strategies as st

from tests.fuzz import sdk
from tests.fuzz.strategies import mutations, tidy_documents, wild_documents

ROOT = Path(__file__).resolve().parents[2]
SHARED = ROOT.parent / "shared"
LONG = int(os.environ.get("FUZZ_EXAMPLES") or 3_000)
LARGEST = 60_000  # bytes of a document that is mutated
KEEP = (HealthCheck.too_slow, HealthCheck.data_too_large, HealthCheck.filter_too_much, HealthCheck.large_base_example)


def run(examples: int) -> Callable[[Callable[..., None]], Callable[..., None]]:
    """A bounded run that is the same every time."""
    return settings(max_examples=examples, derandomize=True, database=None, suppress_health_check=KEEP)


def run_long(share: float) -> Callable[[Callable[..., None]], Callable[..., None]]:
    """A long run of a share of FUZZ_EXAMPLES that is another one every time; failures are kept in .hypothesis."""
    return settings(max_examples=max(1, round(LONG * share)), suppress_health_check=KEEP)


def wild(document: dict[str, Any]) -> None:
    with tempfile.TemporaryDirectory() as folder:
        sdk.package_or_problems(sdk.write(Path(folder), document))


def the_same_twice(documents: list[dict[str, Any]]) -> None:
    """Two processes with other hash seeds make the same files of the same documents, or report the same problems."""
    with tempfile.TemporaryDirectory() as folder:
        files = []
        for number, document in enumerate(documents):
            below = Path(folder) / str(number)
            below.mkdir()
            files.append(str(sdk.write(below, document)))
        processes = [
            subprocess.Popen(
                [sys.executable, "-m", "tests.fuzz.digests", *files],
                cwd=ROOT,
                env={**os.environ, "PYTHONHASHSEED": seed},
                stdout=subprocess.PIPE,
                text=True,
            )
            for seed in ("1", "4711")
        ]
        first, second = (process.communicate()[0].splitlines() for process in processes)
        assert len(first) == len(documents) and all(process.returncode == 0 for process in processes)
        differing = [
            documents[number] for number, pair in enumerate(zip(first, second, strict=True)) if len({*pair}) > 1
        ]
        assert differing == []


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


@run(3)
@given(st.lists(wild_documents(), min_size=6, max_size=6))
def test_the_same_document_gives_the_same_files(documents: list[dict[str, Any]]) -> None:
    the_same_twice(documents)


@run(25)
@given(st.data())
def test_values_round_trip(data: st.DataObject) -> None:
    round_trip(data)


@run(40)
@given(st.data())
def test_mutated_documents(data: st.DataObject) -> None:
    mutated(data, our_documents())


@pytest.mark.fuzz_long
@run_long(1)
@given(wild_documents())
def test_many_wild_documents(document: dict[str, Any]) -> None:
    wild(document)


@pytest.mark.fuzz_long
@run_long(0.005)
@given(st.lists(wild_documents(), min_size=20, max_size=20))
def test_many_documents_give_the_same_files_twice(documents: list[dict[str, Any]]) -> None:
    the_same_twice(documents)


@pytest.mark.fuzz_long
@run_long(0.2)
@given(st.data())
def test_many_values_round_trip(data: st.DataObject) -> None:
    round_trip(data)


@pytest.mark.fuzz_long
@run_long(0.15)
@given(st.data())
def test_many_mutated_documents(data: st.DataObject) -> None:
    mutated(data, all_documents())
