"""The three stories of the manual, as they stand there: in an empty folder, with the wheel installed and no checkout."""

from __future__ import annotations

import os
import re
import shutil
import subprocess
import sys
import sysconfig
from pathlib import Path

import pytest

from tests.conftest import MINIMAL

pytestmark = [pytest.mark.slow, pytest.mark.skipif(shutil.which("bash") is None, reason="needs bash")]
STORY = re.compile(r"<!-- story (\w+) -->\n```sh\n(.*?)```\n<!-- /story -->", re.S)


@pytest.fixture(scope="module")
def installed(root: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The folder of the command `sdkgen` in an environment that has the wheel, and what it depends on."""
    scratch = tmp_path_factory.mktemp("installed")
    build = [sys.executable, "-m", "build", "--wheel", "--no-isolation", "--outdir", str(scratch), str(root)]
    subprocess.run(build, check=True, capture_output=True)
    (wheel,) = scratch.glob("*.whl")
    environment = scratch / "environment"
    subprocess.run([sys.executable, "-m", "venv", "--without-pip", str(environment)], check=True)
    python = environment / "bin" / "python"
    pip = [sys.executable, "-m", "pip", "--python", str(python), "install", "--quiet", "--no-deps", str(wheel)]
    subprocess.run(pip, check=True, capture_output=True)
    (packages,) = environment.glob("lib/*/site-packages")
    (packages / "dependencies.pth").write_text(sysconfig.get_path("purelib") + "\n")  # its own .pth files do not count
    return environment / "bin"


def play(script: str, folder: Path, installed: Path, **more: str) -> str:
    """What a story prints; it fails where a command of it fails."""
    environment = {name: value for name, value in os.environ.items() if not name.startswith(("PYTHON", "VIRTUAL_ENV"))}
    names = {f"GIT_{who}_{what}": "t@example.invalid" for who in ("AUTHOR", "COMMITTER") for what in ("NAME", "EMAIL")}
    environment |= {**names, "PATH": f"{installed}{os.pathsep}{os.environ['PATH']}", **more}
    (folder / "openapi.yaml").write_text(MINIMAL)
    done = subprocess.run(
        ["bash", "-euo", "pipefail", "-c", script],
        cwd=folder,
        env=environment,
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 0, done.stdout + done.stderr
    return done.stdout + done.stderr


def stories(root: Path) -> dict[str, str]:
    return dict(STORY.findall((root / "docs/stories.md").read_text(encoding="utf-8")))


def test_there_are_three(root: Path) -> None:
    assert list(stories(root)) == ["ci", "api", "templates"]


def test_regenerating_in_ci(root: Path, tmp_path: Path, installed: Path) -> None:
    printed = play(stories(root)["ci"], tmp_path, installed)
    assert "pets: released 0.1.0" in printed
    assert (tmp_path / ".github/workflows/publish-sdk.yml").is_file()
    assert (tmp_path / "specs/pets/released.json").is_file()


def test_one_more_api(root: Path, tmp_path: Path, installed: Path) -> None:
    printed = play(stories(root)["api"], tmp_path, installed)
    assert re.search(r"package_name = .?acme-pets", printed)
    assert "pets.list_pets (method)" in printed
    assert 'name = "acme-pets"' in (tmp_path / "output/pets/pyproject.toml").read_text()


def test_a_template_of_ones_own(root: Path, tmp_path: Path, installed: Path) -> None:
    assert play(stories(root)["templates"], tmp_path, installed).splitlines()[-1] == "Questions? Ask in #pets-api."


@pytest.mark.parametrize("path", ["", "."])
def test_a_generator_of_the_users_own_is_not_in_the_way(tmp_path: Path, installed: Path, path: str) -> None:
    for name in ("generator", "templates"):
        (tmp_path / name).mkdir()
        (tmp_path / name / "__init__.py").write_text("raise SystemExit('this is the one of the user')\n")
    script = "sdkgen generate --spec openapi.yaml --out sdk -v; sdkgen generate --spec openapi.yaml --out sdk"
    more = {"PYTHONPATH": path} if path else {}
    printed = play(script, tmp_path, installed, **more)
    assert "written to sdk" in printed
    assert "validation-incomplete" not in printed
    use = "import sdkgen; print(sdkgen.generate('openapi.yaml', 'sdk', check=True).package)"
    assert play(f'python -c "{use}"', tmp_path, installed, **more).splitlines()[-1] == "pet-store"
