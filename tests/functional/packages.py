"""Generated packages and the environments that they are tried in; shared by the tests of this folder.

What takes long is made once: packages once a run (also when several processes share it), environments once a machine.
"""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import cache
from pathlib import Path

import pytest
from _pytest.mark import ParameterSet
from filelock import FileLock

ROOT = Path(__file__).resolve().parents[2]
SHARED = ROOT.parent / "shared"
KEPT = Path(tempfile.gettempdir()) / "openapi-sdkgen-tests"
LOWEST = ("httpx==0.28.1", "pydantic==2.10.3", "typing-extensions==4.12.2")
NEWEST = ("httpx", "pydantic", "typing-extensions")
SUPPORTED = range(10, 15)  # Python 3.10 to 3.14


@dataclass(frozen=True)
class Source:
    """A document to generate from, with the options it is generated with."""

    name: str
    spec: Path
    options: tuple[str, ...] = ()


def sources() -> Iterator[Source]:
    """Our own APIs, the published pairs, the further real documents, and those made for tests."""
    for spec in sorted(ROOT.glob("specs/*/openapi.yaml")):
        pins = spec.with_name("examples.yaml")
        examples = ("--examples", str(pins)) if pins.is_file() else ()
        yield Source(spec.parent.name, spec, ("--config", str(spec.with_name("sdk.yaml")), *examples))
    for spec in sorted(SHARED.glob("reference/*/openapi.yaml")):
        options = ("--config", str(spec.with_name("gen.yaml")), "--examples", str(spec.with_name("gen.lock")))
        yield Source(f"reference-{spec.parent.name}", spec, options)
    for folder in (SHARED / "specs", ROOT / "tests/functional/documents"):
        for spec in sorted(folder.glob("*.yaml")):
            yield Source(spec.stem, spec)


def params() -> list[ParameterSet]:
    """All sources as parameters of tests; documents beside the checkout are for `make reference` alone."""
    return [
        pytest.param(source, id=source.name, marks=pytest.mark.reference if source.spec.is_relative_to(SHARED) else ())
        for source in sources()
    ]


def locked(path: Path) -> FileLock:
    """Alone among all processes that lock the same path; the system ends the lock of a process that dies."""
    path.parent.mkdir(parents=True, exist_ok=True)
    return FileLock(path.with_name(f"{path.name}.lock"))


def once(factory: pytest.TempPathFactory, name: str, make: Callable[[Path], None]) -> Path:
    """A folder that the first test of this run that asks for it makes."""
    base = factory.getbasetemp()
    folder = (base.parent if "PYTEST_XDIST_WORKER" in os.environ else base) / "made-once" / name
    done = folder.with_name(f"{name}.done")
    with locked(folder):
        if not done.is_file():
            shutil.rmtree(folder, ignore_errors=True)
            make(folder)
            done.touch()
    return folder


def generate(source: Source, out: Path, *options: str, seed: str = "0", cwd: Path | None = None) -> None:
    """Generate in a process of its own."""
    words = ["generate", "--spec", str(source.spec), *source.options, *options, "--out", str(out), "-q"]
    environment = {**os.environ, "PYTHONHASHSEED": seed, "PYTHONPATH": str(ROOT)}
    done = run(sys.executable, "-m", "generator", *words, env=environment, cwd=cwd)
    assert done.returncode == 0, done.stdout + done.stderr


def generated(factory: pytest.TempPathFactory, source: Source) -> Path:
    """The package of a source, with its own tests; made once a run and not to be changed."""
    return once(factory, source.name, lambda folder: generate(source, folder, "--set", "generate_tests=true"))


def run(
    *command: str | Path, env: dict[str, str] | None = None, cwd: Path | None = None, timeout: float = 600
) -> subprocess.CompletedProcess[str]:
    """Run a command and keep what it says."""
    words = [str(word) for word in command]
    return subprocess.run(words, env=env, cwd=cwd, capture_output=True, text=True, timeout=timeout)


@cache
def interpreters() -> dict[tuple[int, int], str]:
    """Every supported Python that is found on this machine, by version."""
    candidates = [sys.executable]
    for minor in SUPPORTED:
        candidates += filter(None, [shutil.which(f"python3.{minor}")])
        candidates += map(str, Path.home().glob(f".pyenv/versions/3.{minor}.*/bin/python"))
    found: dict[tuple[int, int], str] = {}
    for python in candidates:
        done = run(python, "-c", "import sys, venv, ensurepip; print(*sys.version_info[:2])")
        if done.returncode == 0:
            major, minor = map(int, done.stdout.split())
            if major == 3 and minor in SUPPORTED:
                found.setdefault((major, minor), python)
    return found


def lowest_python() -> str:
    return interpreters()[min(interpreters())]


def highest_python() -> str:
    return interpreters()[max(interpreters())]


def environment(name: str, python: str, *requirements: str) -> Path:
    """The interpreter of a kept environment; skips the test when the package index cannot be reached."""
    home = KEPT / name
    stamp, wanted = home / "requirements.txt", "\n".join((python, *requirements))
    executable = home / ("Scripts/python.exe" if os.name == "nt" else "bin/python")
    with locked(home):
        if not stamp.is_file() or stamp.read_text() != wanted:
            shutil.rmtree(home, ignore_errors=True)
            assert run(python, "-m", "venv", home).returncode == 0
            install(executable, *requirements)
            stamp.write_text(wanted)
    return executable


def install(python: Path, *requirements: str) -> None:
    """Install from the package index; skips the test when it cannot be reached."""
    if not requirements:
        return
    done = run(python, "-m", "pip", "install", "-qq", "--disable-pip-version-check", *requirements)
    if done.returncode and ("Failed to establish" in done.stderr or "No matching distribution" in done.stderr):
        pytest.skip(f"the package index cannot be reached: {done.stderr.strip().splitlines()[-1]}")
    assert done.returncode == 0, done.stderr


def files_of(folder: Path) -> dict[str, bytes]:
    """All files below a folder, by their path; without caches of bytecode."""
    return {
        path.relative_to(folder).as_posix(): path.read_bytes()
        for path in sorted(folder.rglob("*"))
        if path.is_file() and "__pycache__" not in path.parts
    }
