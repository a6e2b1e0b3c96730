"""Generating depends on its inputs alone: not on the run, the hash seed or the place; and opens no connection."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

# An audit hook sees what any module does, C code included, and cannot be taken away again.
WATCHED = """
import sys

def watch(event, arguments):
    if event in ("socket.connect", "socket.bind", "socket.getaddrinfo", "socket.sendto", "socket.gethostbyname"):
        print("network:", event, arguments, file=sys.stderr)
        import os
        os._exit(97)

sys.addaudithook(watch)
from generator.cli.main import sdkgen
sdkgen(sys.argv[1:], prog_name="sdkgen")
"""


def run(root: Path, *arguments: object, cwd: Path, seed: str = "0") -> subprocess.CompletedProcess[str]:
    environment = {
        **os.environ,
        "PYTHONHASHSEED": seed,
        "PYTHONPATH": str(root),
        "SDKGEN_CACHE_DIR": str(cwd / ".cache"),
    }
    command = [sys.executable, "-c", WATCHED, *map(str, arguments)]
    return subprocess.run(command, cwd=cwd, env=environment, capture_output=True, text=True, timeout=300)


def generated(root: Path, spec: Path, out: Path, cwd: Path, seed: str) -> dict[str, bytes]:
    cwd.mkdir(parents=True)
    done = run(root, "generate", "--spec", spec, "--out", out, cwd=cwd, seed=seed)
    assert done.returncode == 0, done.stderr
    return {path.relative_to(out).as_posix(): path.read_bytes() for path in sorted(out.rglob("*")) if path.is_file()}


def test_runs_hash_seeds_and_places_do_not_matter(root: Path, spec: Path, tmp_path: Path) -> None:
    one = generated(root, spec, tmp_path / "x/out", tmp_path / "here", "0")
    other = generated(root, spec, tmp_path / "y/z/sdk", tmp_path / "there/deeper", "4242")
    assert len(one) > 20
    assert one == other


@pytest.mark.slow
def test_a_whole_api_is_the_same_every_time(root: Path, tmp_path: Path) -> None:
    spec = root / "specs/sync-for-expenses/openapi.yaml"
    one = generated(root, spec, tmp_path / "a", tmp_path / "here", "1")
    other = generated(root, spec, tmp_path / "b", tmp_path / "there", "2")
    assert one == other


def test_no_command_opens_a_connection(root: Path, project: Path) -> None:
    commands: list[tuple[object, ...]] = [
        ("generate",),
        ("generate",),
        ("generate", "--check"),
        ("validate",),
        ("ir", "pets"),
        ("config", "pets"),
        ("explain", "shared.Pet", "--spec", "specs/pets/openapi.yaml"),
        ("templates", "list"),
        ("templates", "check"),
        ("templates", "eject", "docs/model.md.j2"),
        ("templates", "diff"),
        ("version",),
        ("--help",),
    ]
    for command in commands:
        done = run(root, *command, cwd=project)
        assert done.returncode == 0, (command, done.stdout, done.stderr)
        assert "network:" not in done.stderr


def test_a_run_without_changes_imports_nothing_heavy(root: Path, project: Path) -> None:
    assert run(root, "generate", cwd=project).returncode == 0
    os.utime(project / "output/pets/.sdkgen/manifest.json")
    code = (
        "import sys; from generator.cli.main import sdkgen; sdkgen(['generate'], standalone_mode=False);"
        "heavy = {'yaml', 'jinja2', 'black', 'jsonschema', 'jsonschema_rs', 'openapi_spec_validator'};"
        "print(sorted(heavy & set(sys.modules)))"
    )
    environment = {**os.environ, "PYTHONPATH": str(root), "SDKGEN_CACHE_DIR": str(project / ".cache")}
    done = subprocess.run([sys.executable, "-c", code], cwd=project, env=environment, capture_output=True, text=True)
    assert done.stdout == "pets: nothing changed\n[]\n", done.stderr


def test_help_imports_next_to_nothing(root: Path) -> None:
    code = (
        "import sys; from generator.cli.main import sdkgen; sdkgen(['--help'], standalone_mode=False);"
        "print(sorted({'yaml', 'jinja2', 'black', 'jsonschema', 'generator.pipeline'} & set(sys.modules)))"
    )
    done = subprocess.run([sys.executable, "-c", code], cwd=root, capture_output=True, text=True)
    assert done.stdout.splitlines()[-1] == "[]", done.stderr
