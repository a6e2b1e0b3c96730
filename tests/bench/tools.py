"""The generators that are measured, each in an environment of its own."""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

PINS = {"openapi-python-client": "0.29.1", "datamodel-code-generator": "0.89.0"}


@dataclass(frozen=True, slots=True, kw_only=True)
class Tool:
    """A generator. `command` makes the command line for a document and an output path."""

    name: str
    command: Callable[[Path, Path], list[str]]


def ours(program: Path | None = None) -> Tool:
    """This project, as it is installed beside the Python that runs the benchmark."""
    executable = program or Path(sys.executable).with_name("sdkgen")
    return Tool(
        name="sdkgen",
        command=lambda spec, out: [str(executable), "generate", "-q", "--spec", str(spec), "--out", str(out)],
    )


def others(home: Path) -> list[Tool]:
    """The generators to compare with; installed on first use."""
    client = _environment(home, "openapi-python-client") / "openapi-python-client"
    models = _environment(home, "datamodel-code-generator") / "datamodel-codegen"
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


def _environment(home: Path, package: str) -> Path:
    """The folder with the programs of an environment that holds one package."""
    place = home / package
    stamp = place / "installed"
    wanted = f"{package}=={PINS[package]}"
    if not stamp.is_file() or stamp.read_text() != wanted:
        print(f"installing {wanted} …", file=sys.stderr)
        subprocess.run([sys.executable, "-m", "venv", "--clear", place], check=True)
        pip = [place / "bin/python", "-m", "pip", "install", "-q", "--disable-pip-version-check"]
        extra = ["black", "isort"] if package == "datamodel-code-generator" else []
        subprocess.run([*pip, wanted, *extra], check=True)
        stamp.write_text(wanted)
    return place / "bin"


def environment(cache: Path, program: str) -> dict[str, str]:
    """What a measured process sees: a cache of its own, and the programs beside it first (ruff, for one)."""
    path = os.pathsep.join([str(Path(program).parent), os.environ.get("PATH", "")])
    own = {"SDKGEN_CACHE_DIR": str(cache), "XDG_CACHE_HOME": str(cache), "PYTHONHASHSEED": "0", "PATH": path}
    return {**os.environ, **own}
