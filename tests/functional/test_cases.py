"""Whole-pipeline cases: every folder below tests/cases is one.

A case holds `openapi.yaml` (or .json), optionally `sdk.yaml`, `examples.yaml`, `wording.yaml` and a README.md that is
there already; and what must come of them: files in `expected/` (only those are compared), `diagnostics.txt` (none means
none), and `check.py`, a program that uses the generated package, with `wire.Wire` for a network. Every module of a package
that is generated must compile and import without a warning.
`SDKGEN_UPDATE_CASES=1` rewrites what is expected; look at the difference before you commit it.
"""

from __future__ import annotations

import functools
import os
import re
import shutil
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import black
import pytest
from click.testing import Result

from generator.layout import mode

CASES = Path(__file__).resolve().parents[1] / "cases"
UPDATE = bool(os.environ.get("SDKGEN_UPDATE_CASES"))
DIAGNOSTIC = re.compile(r"^(?:\S+ )?(?:error|warning|note)\[[a-z0-9-]+\] .*$", re.MULTILINE)
OPTIONS = {"sdk.yaml": "--config", "examples.yaml": "--examples", "wording.yaml": "--wording"}
IMPORT_ALL = """
import importlib, pathlib
for path in sorted(pathlib.Path(".").rglob("*.py")):
    module = ".".join(path.with_suffix("").parts).removesuffix(".__init__")
    found = importlib.import_module(module)
    for name in getattr(found, "__all__", ()):
        getattr(found, name)
"""


def cases() -> list[str]:
    return sorted(path.parent.name for path in CASES.glob("*/openapi.*"))


@pytest.mark.parametrize("name", cases())
def test_case(name: str, sdkgen: Callable[..., Result], tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    case, out = CASES / name, tmp_path / "out"
    out.mkdir()
    if (case / "README.md").is_file():
        shutil.copyfile(case / "README.md", out / "README.md")
    monkeypatch.chdir(case)
    spec = next(case.glob("openapi.*"))
    given = [item for file, option in OPTIONS.items() if (case / file).is_file() for item in (option, file)]
    done = sdkgen("generate", "--spec", spec.name, *given, "--out", out)
    found = "\n".join(DIAGNOSTIC.findall(done.output))
    assert "Traceback" not in done.output
    expected = case / "expected"
    if UPDATE:
        _update(case, out, found)
    if expected.is_dir():
        assert done.exit_code == 0, done.output
        for path in sorted(path for path in expected.rglob("*") if path.is_file()):
            relative = path.relative_to(expected)
            assert (out / relative).read_bytes().decode() == path.read_bytes().decode(), relative.as_posix()
    wanted, check = case / "diagnostics.txt", case / "check.py"
    assert expected.is_dir() or wanted.is_file() or check.is_file(), f"{name} expects nothing"
    assert found == (wanted.read_text(encoding="utf-8").rstrip("\n") if wanted.is_file() else "")
    if done.exit_code == 0:
        _run("-c", IMPORT_ALL, src=out / "src")
        for path in (out / "src").rglob("*.py"):
            assert _is_formatted(path.read_text(encoding="utf-8")), path
    if check.is_file():
        assert done.exit_code == 0, done.output
        _run(str(check), src=out / "src")


@pytest.mark.slow
@pytest.mark.parametrize("name", ["responses"])
def test_types_of_what_comes_back(name: str, sdkgen: Callable[..., Result], tmp_path: Path) -> None:
    """A check whose variables are annotated is read by mypy too."""
    assert (
        sdkgen("generate", "--spec", next((CASES / name).glob("openapi.*")), "--out", tmp_path / "out").exit_code == 0
    )
    environment = {**os.environ, "MYPYPATH": f"{tmp_path / 'out/src'}{os.pathsep}{Path(__file__).parent}"}
    command = [sys.executable, "-m", "mypy", "--strict", "--cache-dir", str(tmp_path / "cache"), "check.py"]
    done = subprocess.run(command, env=environment, cwd=CASES / name, capture_output=True, text=True, timeout=300)
    assert done.returncode == 0, done.stdout + done.stderr


@functools.cache  # packages share their runtime
def _is_formatted(text: str) -> bool:
    return black.format_str(text, mode=mode()) == text


def _run(*words: str, src: Path) -> None:
    environment = {**os.environ, "PYTHONPATH": f"{src}{os.pathsep}{Path(__file__).parent}"}
    command = [sys.executable, "-W", "error", *words]
    done = subprocess.run(command, env=environment, cwd=src, capture_output=True, text=True, timeout=120)
    assert done.returncode == 0, done.stdout + done.stderr


def _update(case: Path, out: Path, found: str) -> None:
    """Renew the files that the case expects, and its diagnostics."""
    for path in (case / "expected").rglob("*"):
        if path.is_file():
            path.write_bytes((out / path.relative_to(case / "expected")).read_bytes())
    if found:
        (case / "diagnostics.txt").write_text(f"{found}\n", encoding="utf-8")
    else:
        (case / "diagnostics.txt").unlink(missing_ok=True)
