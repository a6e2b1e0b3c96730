"""The tests that a package carries (`generate_tests`) pass, on every document for which any are made.

`make generated-tests` goes through all documents that are at hand: those of tests/, and ../shared/corpus and ../shared/cases
where they are; `make test` through a sample of them.
"""

from __future__ import annotations

import os
import sys
from pathlib import Path

import pytest

from tests.functional.packages import ROOT, SHARED, Source, run

ALL = bool(os.environ.get("GENERATED_TESTS_ALL"))
SAMPLE = 12  # every how manieth document of ../shared stands for the others in `make test`
SAMPLE_OF_CASES = 4  # and of tests/cases


def sources() -> list[Source]:
    found = [_configured("case", spec) for spec in sorted(ROOT.glob("tests/cases/*/openapi.*"))]
    shared = [Source(spec.stem, spec) for spec in sorted((SHARED / "corpus/specs").glob("*.*"))]
    shared += [_configured("shared", spec) for spec in sorted((SHARED / "cases").glob("*/openapi.*"))]
    return found + shared if ALL else found[::SAMPLE_OF_CASES] + shared[::SAMPLE]


def _configured(kind: str, spec: Path) -> Source:
    """A document with the settings beside it."""
    settings = [path for path in (spec.with_name("sdk.yaml"), spec.with_name("gen.yaml")) if path.is_file()]
    options = tuple(word for path in settings[:1] for word in ("--config", str(path)))
    return Source(f"{kind}-{spec.parent.name}", spec, options)


@pytest.mark.slow
@pytest.mark.parametrize("source", [pytest.param(source, id=source.name) for source in sources()])
def test_the_tests_of_a_package_pass(source: Source, tmp_path: Path) -> None:
    out = tmp_path / "out"
    words = ["generate", "--spec", str(source.spec), *source.options, "--set", "generate_tests=true", "--out", str(out)]
    made = run(sys.executable, "-m", "generator", *words, env={**os.environ, "PYTHONPATH": str(ROOT)}, cwd=tmp_path)
    assert made.returncode in (0, 1) and "internal error" not in made.stderr, made.stderr
    if made.returncode or not (out / "tests").is_dir():
        pytest.skip("no package, or one without tests, comes of this document")
    environment = {**os.environ, "PYTHONPATH": str(out / "src")}
    command = (sys.executable, "-m", "pytest", "-q", "-p", "no:cacheprovider", "-p", "no:xdist", "--tb=short", "tests")
    done = run(*command, env=environment, cwd=out)
    assert done.returncode in (0, 5), done.stdout + done.stderr  # 5: no test was made
