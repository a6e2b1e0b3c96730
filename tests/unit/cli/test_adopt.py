"""Taking over an SDK of another generator where it lies."""

from __future__ import annotations

import hashlib
import re
import subprocess
from collections.abc import Callable
from pathlib import Path

import pytest
import yaml
from click.testing import Result

Sdkgen = Callable[..., Result]

GEN_YAML = """\
configVersion: 2.0.0
generation: {sdkClassName: OldPets}
python: {version: 3.1.0, packageName: old-pets, moduleName: oldest_pets, license: Apache-2.0, authors: [Us, Them],
  packageManager: uv, additionalDependencies: {main: {attrs: "^23.1"}}}
"""
FILES = {
    "README.md": "# Ours\n\nKept.\n\n<!-- Start SDK Installation [installation] -->\nold\n<!-- End SDK Installation [installation] -->\n",
    "USAGE.md": "old usage\n",
    "src/oldest_pets/__init__.py": "old = 1\n",
    "src/oldest_pets/gone.py": "gone = 1\n",
    "scripts/hand.sh": "echo by hand\n",
    "RELEASES.md": "\n\n## 2024-01-02 03:04:05\n### Changes\nBased on:\n- OpenAPI Doc 1\n### Generated\n- [python v3.0.0] pets\n",
}
TRACKED = ("USAGE.md", "src/oldest_pets/__init__.py", "src/oldest_pets/gone.py")


def git(folder: Path, *arguments: str) -> str:
    who = ["-c", "user.name=Somebody", "-c", "user.email=somebody@example.com"]
    done = subprocess.run(["git", *who, *arguments], cwd=folder, capture_output=True, text=True, check=True)
    return done.stdout


def lock(out: Path) -> str:
    tracked = {
        path: {"last_write_checksum": f"sha1:{hashlib.sha1((out / path).read_bytes()).hexdigest()}"} for path in TRACKED
    }
    return yaml.safe_dump(
        {"lockVersion": "2.0.0", "management": {"generationVersion": "2.879.1"}, "trackedFiles": tracked}
    )


def old_sdk(out: Path) -> None:
    for path, text in FILES.items():
        (out / path).parent.mkdir(parents=True, exist_ok=True)
        (out / path).write_text(text)
    (out / ".speakeasy").mkdir()
    (out / ".speakeasy/gen.yaml").write_text(GEN_YAML)
    (out / ".speakeasy/gen.lock").write_text(lock(out))


@pytest.fixture
def repository(project: Path, spec: Path) -> Path:
    """The working directory: a repository with an SDK in `client/`, and a folder for it under `specs/`."""
    old_sdk(project / "client")
    git(project, "init", "-q")
    git(project, "add", "-A")
    git(project, "commit", "-qm", "as it was")
    return project


@pytest.fixture
def adopting(sdkgen: Sdkgen, repository: Path, spec: Path) -> Path:
    done = sdkgen("init", "old", "--adopt", "client", "--spec", spec)
    assert done.exit_code == 0, done.output
    return repository / "client"


def test_init_keeps_place_and_settings(sdkgen: Sdkgen, adopting: Path) -> None:
    assert yaml.safe_load(Path("specs/old/sdk.yaml").read_text()) == {
        "sdk_class": "OldPets",
        "version": "3.1.0",
        "package_name": "old-pets",
        "import_name": "oldest_pets",
        "license": "Apache-2.0",
        "authors": ["Us", "Them"],
        "dependencies": {"attrs": ">=23.1,<24.0"},
        "docs": {"dialect": "exact"},
        "user_agent": "speakeasy-sdk/python",
        "edition": "2026-04",
        "output": "../../client",
    }


def test_the_first_run_takes_over_what_the_lock_lists(sdkgen: Sdkgen, adopting: Path) -> None:
    assert "error[output-not-ours]" in sdkgen("generate", "old").output
    checked = sdkgen("generate", "old", "--adopt", "--check")
    assert checked.exit_code == 1
    assert "changed  client/USAGE.md" in checked.output
    assert "client/src/oldest_pets/gone.py" in checked.output
    assert git(adopting, "status", "--porcelain", ".") == ""
    done = sdkgen("generate", "old", "--adopt")
    assert done.exit_code == 0, done.output
    assert (
        "1 file of the old generator no longer made, and left (--prune removes):\n    client/src/oldest_pets/gone.py"
        in done.output
    )
    touched = {line[3:] for line in git(adopting, "status", "--porcelain", "--untracked-files=no", ".").splitlines()}
    assert touched == {"client/USAGE.md", "client/README.md", "client/src/oldest_pets/__init__.py"}
    assert (adopting / "README.md").read_text().startswith("# Ours\n\nKept.\n")
    assert sdkgen("generate", "old", "--check").exit_code == 0
    assert "error[adopt-again]" in sdkgen("generate", "old", "--adopt").output


def test_prune_removes_what_is_no_longer_made(sdkgen: Sdkgen, adopting: Path) -> None:
    done = sdkgen("generate", "old", "--adopt", "--prune")
    assert done.exit_code == 0, done.output
    assert not (adopting / "src/oldest_pets/gone.py").exists()
    assert (adopting / "scripts/hand.sh").read_text() == "echo by hand\n"
    assert sdkgen("generate", "old", "--prune").exit_code == 2


def test_a_file_that_was_edited_since_is_not_believed_to_be_theirs(sdkgen: Sdkgen, adopting: Path) -> None:
    (adopting / "USAGE.md").write_text("by hand\n")
    git(adopting, "commit", "-qam", "an edit")
    done = sdkgen("generate", "old", "--adopt")
    assert done.exit_code == 1
    assert "USAGE.md error[output-edited]" in done.output
    assert git(adopting, "status", "--porcelain", ".") == ""


@pytest.mark.parametrize("path", ["USAGE.md", "new.txt"])
def test_only_what_is_committed_is_taken_over(sdkgen: Sdkgen, adopting: Path, path: str) -> None:
    (adopting / path).write_text("not committed\n")
    done = sdkgen("generate", "old", "--adopt")
    assert done.exit_code == 1
    assert f"client error[adopt-git] client has uncommitted changes: client/{path}" in done.output


def test_only_in_git(sdkgen: Sdkgen, project: Path, spec: Path) -> None:
    old_sdk(project / "client")
    assert sdkgen("init", "old", "--adopt", "client", "--spec", spec).exit_code == 0
    assert "error[adopt-git]" in sdkgen("generate", "old", "--adopt").output


def test_a_lock_reaches_nothing_outside(sdkgen: Sdkgen, adopting: Path) -> None:
    outside = adopting.parent / "outside.txt"
    outside.write_text("theirs\n")
    listed = yaml.safe_load((adopting / ".speakeasy/gen.lock").read_text())
    listed["trackedFiles"] |= {"../outside.txt": {}, ".git/config": {}, "link/outside.txt": {}}
    (adopting / ".speakeasy/gen.lock").write_text(yaml.safe_dump(listed))
    (adopting / "link").symlink_to("..")
    git(adopting, "add", "-A", "..")
    git(adopting, "commit", "-qm", "a trap")
    done = sdkgen("generate", "old", "--adopt", "--prune")
    assert done.exit_code == 0, done.output
    assert outside.read_text() == "theirs\n"


@pytest.mark.parametrize("name", ["files.gen", "gen.lock"])
def test_older_records(sdkgen: Sdkgen, adopting: Path, name: str) -> None:
    (adopting / ".speakeasy/gen.lock").unlink()
    text = "".join(f"{path}\n" for path in TRACKED)
    (adopting / name).write_text(text if name == "files.gen" else yaml.safe_dump({"generatedFiles": list(TRACKED)}))
    git(adopting, "add", "-A", ".")
    git(adopting, "commit", "-qm", "an older one")
    done = sdkgen("generate", "old", "--adopt", "--prune")
    assert done.exit_code == 0, done.output
    assert not (adopting / "src/oldest_pets/gone.py").exists()


def test_a_workflow_of_several_targets(sdkgen: Sdkgen, project: Path, spec: Path) -> None:
    for name in ("cats", "dogs"):
        old_sdk(project / "client" / name)
    (project / "client/.speakeasy").mkdir()
    (project / "client/pets.yaml").write_bytes(spec.read_bytes())
    (project / "client/fix.yaml").write_text("overlay: 1.0.0\ninfo: {title: T, version: '1'}\nactions: []\n")
    (project / "client/.speakeasy/workflow.yaml").write_text(
        """\
sources: {pets: {inputs: [{location: pets.yaml}], overlays: [{location: ./fix.yaml}]}}
targets:
  cats: {target: python, source: pets, output: cats}
  dogs: {target: python, source: pets, output: ./dogs}
  birds: {target: typescript, source: pets, output: birds}
"""
    )
    done = sdkgen("init", "--adopt", "client")
    assert done.exit_code == 0, done.output
    assert "the target birds is left out" in done.output
    for name in ("cats", "dogs"):
        assert yaml.safe_load(Path(f"specs/{name}/sdk.yaml").read_text())["output"] == f"../../client/{name}"
        assert Path(f"specs/{name}/openapi.yaml").read_bytes() == spec.read_bytes()
        assert Path(f"specs/{name}/overlays/01-fix.yaml").is_file()
    assert "cats, dogs" in sdkgen("init", "other", "--adopt", "client").output


def test_dated_releases_go_on(sdkgen: Sdkgen, adopting: Path) -> None:
    assert sdkgen("generate", "old", "--adopt").exit_code == 0
    assert (adopting / "RELEASES.md").read_text() == FILES["RELEASES.md"]
    done = sdkgen("release", "old")
    assert done.exit_code == 0, done.output
    text = (adopting / "RELEASES.md").read_text()
    assert text.startswith(FILES["RELEASES.md"].rstrip() + "\n\n## 2")
    assert re.search(r"## \d{4}-\d\d-\d\d \d\d:\d\d:\d\d\n### Changes\n", text[len(FILES["RELEASES.md"]) :])
    assert text.endswith(
        "- [python v3.1.0] pets\n### Releases\n- [PyPI v3.1.0] https://pypi.org/project/old-pets/3.1.0 - pets\n"
    )
