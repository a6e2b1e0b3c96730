"""The generator as an installed wheel: complete, templates included, and working away from the checkout."""

from __future__ import annotations

import os
import subprocess
import sys
import zipfile
from pathlib import Path

import pytest


@pytest.fixture(scope="module")
def wheel(root: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    out = tmp_path_factory.mktemp("dist")
    command = [sys.executable, "-m", "build", "--wheel", "--no-isolation", "--outdir", str(out), str(root)]
    subprocess.run(command, check=True, capture_output=True)
    (made,) = out.glob("*.whl")
    return made


@pytest.mark.slow
def test_the_wheel_has_everything_and_nothing_else(wheel: Path, root: Path) -> None:
    names = set(zipfile.ZipFile(wheel).namelist())
    templates = {path.relative_to(root / "templates").as_posix() for path in (root / "templates").rglob("*.j2")}
    assert {f"generator/_templates/{name}" for name in templates} <= names
    assert "generator/_templates/contract.yaml" in names
    assert {"generator/config/sdk.schema.json", "generator/diagnostic_codes.yaml"} <= names
    assert {"generator/py.typed", "sdkgen/py.typed"} <= names
    tops = {name.split("/")[0] for name in names}
    assert {top for top in tops if not top.endswith(".dist-info")} == {"generator", "sdkgen"}
    assert not [name for name in names if name.endswith(".pyc")]


@pytest.mark.slow
def test_the_installed_wheel_generates_the_same(wheel: Path, root: Path, spec: Path, tmp_path: Path) -> None:
    site = tmp_path / "site"
    install = [sys.executable, "-m", "pip", "install", "--quiet", "--no-deps", "--target", str(site), str(wheel)]
    subprocess.run(install, check=True, capture_output=True)
    outputs = {}
    for name, path in (("installed", site), ("checkout", root)):
        out = tmp_path / name
        command = [sys.executable, "-m", "generator", "generate", "--spec", str(spec), "--out", str(out)]
        done = subprocess.run(
            command,
            cwd=tmp_path,
            env={**os.environ, "PYTHONPATH": str(path), "PYTHONSAFEPATH": "1"},
            capture_output=True,
            text=True,
            check=False,
        )
        assert done.returncode == 0, done.stdout + done.stderr
        files = (file for file in out.rglob("*") if file.is_file())
        outputs[name] = {file.relative_to(out).as_posix(): file.read_bytes() for file in files}
    assert outputs["installed"] == outputs["checkout"]
