"""The generators that are measured, each in an environment of its own."""

from __future__ import annotations

import hashlib
import os
import re
import subprocess
import sys
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
PINS = {"openapi-python-client": "0.29.1", "datamodel-code-generator": "0.89.0"}
OURS = ("generator", "templates", "pyproject.toml", "requirements/dev.txt")
"""What decides whether an installed copy of this project is the one of this checkout."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Tool:
    """A generator. `command` makes the command line for a document and an output path."""

    name: str
    command: Callable[[Path, Path], list[str]]


def ours(home: Path) -> Tool:
    """This project as a user has it: installed from its wheel, with the locked versions of what it needs."""
    stamp = hashlib.sha256(b"".join(_contents())).hexdigest()
    wanted = ["-c", str(_constraints(home)), f"{ROOT}[fast]"]
    executable = _environment(home, "sdkgen", wanted, stamp) / "sdkgen"
    return Tool(
        name="sdkgen",
        command=lambda spec, out: [str(executable), "generate", "-q", "--spec", str(spec), "--out", str(out)],
    )


def others(home: Path) -> list[Tool]:
    """The generators to compare with; installed on first use."""
    extra = {"openapi-python-client": [], "datamodel-code-generator": ["black", "isort"]}
    wanted = {name: [f"{name}=={PINS[name]}", *extra[name]] for name in PINS}
    folders = {name: _environment(home, name, packages, packages[0]) for name, packages in wanted.items()}
    client = folders["openapi-python-client"] / "openapi-python-client"
    models = folders["datamodel-code-generator"] / "datamodel-codegen"
    return [
        Tool(
            name="openapi-python-client",
            command=lambda spec, out: [
                *(str(client), "generate", "--path", str(spec)),
                *("--output-path", str(out), "--overwrite"),
            ],
        ),
        Tool(
            name="datamodel-code-generator",
            command=lambda spec, out: [
                *(str(models), "--input", str(spec), "--input-file-type", "openapi"),
                *("--output", str(out / "models.py"), "--output-model-type", "pydantic_v2.BaseModel"),
            ],
        ),
    ]


def version(name: str, home: Path) -> str:
    """The installed version of a tool."""
    python = home / name / "bin" / "python"
    code = f"import importlib.metadata as m; print(m.version({name!r}))"
    return subprocess.run([python, "-c", code], capture_output=True, text=True, check=True).stdout.strip()


def _contents() -> Iterator[bytes]:
    for name in OURS:
        files = sorted((ROOT / name).rglob("*")) if (ROOT / name).is_dir() else [ROOT / name]
        yield from (file.read_bytes() for file in files if file.is_file() and file.suffix != ".pyc")


def _constraints(home: Path) -> Path:
    """The locked versions without their hashes, which pip would want of this project too."""
    home.mkdir(parents=True, exist_ok=True)
    lines = (ROOT / "requirements/dev.txt").read_text("utf-8").splitlines()
    pins = [line.rstrip(" \\") for line in lines if "==" in line and not line.startswith((" ", "#"))]
    path = home / "constraints.txt"
    path.write_text("".join(re.sub(r"\[.*?\]", "", pin) + "\n" for pin in pins), "utf-8")
    return path


def _environment(home: Path, name: str, packages: Sequence[str], wanted: str) -> Path:
    """The folder with the programs of an environment that holds some packages; made anew where `wanted` is another."""
    place = home / name
    stamp = place / "installed"
    if not stamp.is_file() or stamp.read_text() != wanted:
        print(f"installing {name} …", file=sys.stderr)
        subprocess.run([sys.executable, "-m", "venv", "--clear", place], check=True)
        # Our pip, which is locked: what an old one writes to start a program takes milliseconds by itself.
        pip = [sys.executable, "-m", "pip", "--python", str(place / "bin/python")]
        subprocess.run([*pip, "install", "-q", "--disable-pip-version-check", *packages], check=True)
        stamp.write_text(wanted)
    return place / "bin"


def environment(cache: Path, program: str) -> dict[str, str]:
    """What a measured process sees: a cache of its own, and the programs beside it first (ruff, for one)."""
    path = os.pathsep.join([str(Path(program).parent), os.environ.get("PATH", "")])
    own = {"SDKGEN_CACHE_DIR": str(cache), "XDG_CACHE_HOME": str(cache), "PYTHONHASHSEED": "0", "PATH": path}
    return {**os.environ, **own}
