"""Modules of the runtime that an edition has of its own."""

from __future__ import annotations

import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from generator._resources import edition_root, templates_root
from generator.editions import EDITIONS

OWN = [name for name in EDITIONS if (edition_root(name) / "runtime").is_dir()]
SETTINGS = """
[mypy]
strict = True
warn_unreachable = True

[mypy-package._api,package.sdkconfiguration]
ignore_missing_imports = True
"""
"""As for the built-in modules (pyproject.toml): what is left out here is made by templates, per SDK."""


@pytest.mark.slow
@pytest.mark.parametrize("edition", OWN)
def test_they_are_typed_as_strictly_as_those_they_replace(edition: str, tmp_path: Path) -> None:
    package = tmp_path / "package"
    shutil.copytree(templates_root() / "runtime", package, ignore=shutil.ignore_patterns("__pycache__"))
    own = edition_root(edition) / "runtime"
    shutil.copytree(own, package, ignore=shutil.ignore_patterns("__pycache__"), dirs_exist_ok=True)
    (package / "__init__.py").touch()
    (tmp_path / "mypy.ini").write_text(SETTINGS, "utf-8")
    command = [sys.executable, "-m", "mypy", "--cache-dir", str(tmp_path / "cache"), "-p", "package"]
    done = subprocess.run(command, cwd=tmp_path, capture_output=True, text=True, timeout=600)
    assert done.returncode == 0, done.stdout + done.stderr


@pytest.mark.parametrize("edition", OWN)
def test_each_replaces_a_built_in_one(edition: str) -> None:
    own, built_in = edition_root(edition) / "runtime", templates_root() / "runtime"
    for path in own.rglob("*.py"):
        assert (built_in / path.relative_to(own)).is_file(), path
