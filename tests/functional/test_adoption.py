"""The published SDKs of April 2026 are taken over in place: nothing changes but what the report names."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
import zipfile
from collections.abc import Callable
from pathlib import Path

import pytest
from click.testing import Result

pytestmark = pytest.mark.slow
PUBLISHED = {"sync-for-expenses": "codat-sync-for-expenses==8.0.1", "platform": "codat-platform==5.0.1"}


def git(folder: Path, *arguments: str) -> str:
    who = ["-c", "user.name=Somebody", "-c", "user.email=somebody@example.com"]
    return subprocess.run(["git", *who, *arguments], cwd=folder, capture_output=True, text=True, check=True).stdout


@pytest.fixture(params=PUBLISHED)
def client(request: pytest.FixtureRequest, shared: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A repository with the published SDK in `client/`: pages from the reference, code from the package index."""
    reference = shared / "reference-2026" / request.param
    download = [sys.executable, "-m", "pip", "download", "-q", "--no-deps", "--dest", str(tmp_path / "wheel")]
    done = subprocess.run(
        [*download, PUBLISHED[request.param]], capture_output=True, text=True, timeout=120, check=False
    )
    if done.returncode:
        pytest.skip(f"{PUBLISHED[request.param]} cannot be downloaded")
    out = tmp_path / "client"
    shutil.copytree(reference / "docs", out / "docs", copy_function=shutil.copyfile)
    for name in ("README.md", "USAGE.md"):
        shutil.copyfile(reference / name, out / name)
    (out / ".speakeasy").mkdir()
    for name in ("gen.yaml", "gen.lock"):
        shutil.copyfile(reference / name, out / ".speakeasy" / name)
    with zipfile.ZipFile(next((tmp_path / "wheel").glob("*.whl"))) as wheel:
        wheel.extractall(out / "src", [name for name in wheel.namelist() if ".dist-info/" not in name])
    (out / "RELEASES.md").write_text("\n\n## 2026-04-01 00:00:00\n")
    (out / "scripts").mkdir()
    (out / "scripts/by_hand.py").write_text("print()\n")
    shutil.copyfile(reference / "openapi.yaml", tmp_path / "openapi.yaml")
    git(tmp_path, "init", "-q")
    git(tmp_path, "add", "-A", "client")
    git(tmp_path, "commit", "-qm", "as published")
    monkeypatch.chdir(tmp_path)
    return out


def test_published_sdks_are_taken_over_in_place(sdkgen: Callable[..., Result], client: Path) -> None:
    assert sdkgen("init", "api", "--adopt", "client", "--spec", "openapi.yaml").exit_code == 0
    checked = sdkgen("generate", "api", "--adopt", "--check", "--prune", "--diff", "none")
    lines = checked.stdout.splitlines()
    assert lines[-1].endswith("run `sdkgen generate --adopt --prune` and commit the result"), lines[-1]
    assert "with --adopt" in sdkgen("generate", "api").output
    named = {line.split(" client/", 1)[1] for line in lines if line.startswith(("added ", "changed ", "removed "))}
    done = sdkgen("generate", "api", "--adopt", "--prune")
    assert done.exit_code == 0, done.output
    touched = git(client, "status", "--porcelain", "-z", "--untracked-files=all", "--no-renames", ".").split("\0")
    assert {os.path.relpath(line[3:], "client") for line in touched if line} == named | {".sdkgen/manifest.json"}
    assert (client / "scripts/by_hand.py").is_file()
    assert sdkgen("generate", "api", "--check").exit_code == 0
