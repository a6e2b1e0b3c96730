"""The guide of the README, run exactly as it stands."""

from __future__ import annotations

import os
import re
import shutil
import subprocess
import textwrap
from pathlib import Path

import pytest

_GUIDE = re.compile(r"<!-- guide -->(.*?)<!-- /guide -->", re.S)
_BLOCK = re.compile(r"^( *)```sh\n(.*?)^\1```$", re.S | re.M)


def commands(root: Path) -> str:
    """All shell blocks of the guide, one after the other."""
    found = _GUIDE.search((root / "README.md").read_text(encoding="utf-8"))
    assert found is not None
    blocks = [textwrap.dedent(match.group(2)) for match in _BLOCK.finditer(found.group(1))]
    assert len(blocks) == 5
    return "set -eu\n" + "\n".join(blocks)


@pytest.mark.slow
def test_the_guide_works_as_written(root: Path, tmp_path: Path) -> None:
    clone = tmp_path / "clone"
    kept = (
        "Makefile",
        "pyproject.toml",
        "README.md",
        "LICENSE",
        "requirements",
        "generator",
        "sdkgen",
        "templates",
        "specs",
    )
    clone.mkdir()
    for name in (*kept, "tests/functional/documents"):
        source = root / name
        copy = shutil.copytree if source.is_dir() else shutil.copy2
        (clone / name).parent.mkdir(parents=True, exist_ok=True)
        copy(source, clone / name)
    # The set-up itself is what make does before this test: it is taken as it is, and for up to date.
    if not (root / ".venv/.ready").is_file():
        pytest.skip("there is no .venv made by make")
    os.symlink(root / ".venv", clone / ".venv")
    for name in ("pyproject.toml", "requirements/dev.txt"):
        os.utime(clone / name, (0, 0))
    script = clone / "guide.sh"
    script.write_text(commands(root), encoding="utf-8")
    of_make = ("ARGS", "MAKEFLAGS", "MAKEOVERRIDES")  # what the make that runs this test was given is not for those
    environment = {key: value for key, value in os.environ.items() if key not in of_make}
    environment["XDG_CACHE_HOME"] = str(tmp_path / "cache")
    done = subprocess.run(["bash", script], cwd=clone, env=environment, capture_output=True, text=True, timeout=300)
    assert done.returncode == 0, done.stdout + done.stderr
    usage = (clone / "output/library/USAGE.md").read_text(encoding="utf-8")
    assert usage.startswith("Questions? Ask in #library-api.\n\n<!-- Start SDK Example Usage [usage] -->")
    assert ".books.add_book(" in usage
    assert re.search(r"^\d+ passed in", done.stdout, re.M), done.stdout
    assert "Success: no issues found" in done.stdout
