"""Generating real and hostile documents as a user would, in a process of their own, and judging what comes out."""

from __future__ import annotations

import csv
import os
import re
import subprocess
import sys
import time
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
SHARED = ROOT.parent / "shared"
LOCATED = re.compile(r"^\S+?(:\d+:\d+)? error\[[a-z0-9-]+\] ", re.MULTILINE)
_IMPORT_ALL = """
import importlib, pathlib, warnings
warnings.simplefilter("error")
for path in sorted(pathlib.Path(".").rglob("*.py")):
    compile(path.read_bytes(), str(path), "exec", dont_inherit=True)
    module = ".".join(path.with_suffix("").parts).removesuffix(".__init__")
    found = importlib.import_module(module)
    for name in getattr(found, "__all__", ()):
        getattr(found, name)
"""


@dataclass(frozen=True, slots=True)
class Outcome:
    """One run of the command line."""

    code: int
    output: str
    seconds: float
    out: Path

    @property
    def src(self) -> Path:
        return self.out / "src"


def rows(manifest: Path) -> list[Mapping[str, str]]:
    """A manifest, or nothing where there is none."""
    if not manifest.is_file():
        return []
    with manifest.open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file, delimiter="\t", quoting=csv.QUOTE_NONE))


def sample(items: Iterable[Mapping[str, str]], key: str) -> list[Mapping[str, str]]:
    """All of them; with SDKGEN_SAMPLE=3/8 in the environment the third of eight parts."""
    part, _, parts = os.environ.get("SDKGEN_SAMPLE", "1/1").partition("/")
    ordered = sorted(items, key=lambda item: item[key])
    return ordered[int(part) - 1 :: int(parts)]


def generate(spec: Path, out: Path, *, timeout: float = 120) -> Outcome:
    """Run `sdkgen generate`; a run that does not end within `timeout` seconds is an error."""
    begin = time.monotonic()
    command = [sys.executable, "-m", "generator", "generate", "--spec", str(spec), "--out", str(out)]
    environment = {**os.environ, "PYTHONPATH": str(ROOT)}
    done = subprocess.run(
        command, env=environment, cwd=out.parent, capture_output=True, text=True, errors="replace", timeout=timeout
    )
    return Outcome(done.returncode, done.stdout + done.stderr, time.monotonic() - begin, out)


def import_problems(outcome: Outcome) -> str:
    """What goes wrong when every module is compiled and imported with warnings as errors; "" is good."""
    done = subprocess.run(
        [sys.executable, "-B", "-c", _IMPORT_ALL], cwd=outcome.src, capture_output=True, text=True, timeout=300
    )
    return done.stderr if done.returncode else ""


def type_problems(outcome: Outcome, cache: Path) -> list[str]:
    """Errors of `mypy --strict`, with the settings of the package."""
    command = [sys.executable, "-m", "mypy", "--strict", "--no-error-summary", "--cache-dir", str(cache), "src"]
    done = subprocess.run(command, cwd=outcome.out, capture_output=True, text=True, timeout=600)
    return [line for line in done.stdout.splitlines() if ": error:" in line] + done.stderr.splitlines()


def style_problems(outcome: Outcome) -> list[str]:
    """Errors of `ruff check`, with the settings of the package."""
    command = [sys.executable, "-m", "ruff", "check", "--no-cache", "--output-format", "concise", "src"]
    done = subprocess.run(command, cwd=outcome.out, capture_output=True, text=True, timeout=300)
    return done.stdout.splitlines() if done.returncode else []
