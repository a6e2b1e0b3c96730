"""Generated packages as their users meet them: they load, type-check, pass their own tests, and can be released."""

from __future__ import annotations

import json
import os
import re
import sys
import tarfile
import zipfile
from email.parser import HeaderParser
from pathlib import Path

import pytest

from tests.functional import packages
from tests.functional.packages import LOWEST, NEWEST, ROOT, Source, environment, files_of, generate, run
from tests.unit.runtime import demo_package

PROBE = Path(__file__).with_name("package_probe.py")
SUPPRESSION = re.compile(r"#\s*(type:\s*ignore|noqa|pylint:|pyright:|mypy:|ruff:|flake8:|fmt:)", re.IGNORECASE)
pytestmark = pytest.mark.slow


@pytest.fixture(scope="module", params=packages.params())
def source(request: pytest.FixtureRequest) -> Source:
    found: Source = request.param
    return found


@pytest.fixture(scope="module")
def package(source: Source, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The folder of a generated package."""
    return packages.generated(tmp_path_factory, source)


def import_name(package: Path) -> str:
    (found,) = (path.name for path in (package / "src").iterdir())
    return found


def code(package: Path) -> list[Path]:
    return sorted([*(package / "src").rglob("*.py"), *(package / "tests").rglob("*.py")])


# Text


def test_the_same_bytes_from_anywhere(source: Source, package: Path, tmp_path: Path) -> None:
    """Another hash seed, another working directory, another place for the output, no cache."""
    again = tmp_path / "elsewhere" / "sdk"
    generate(source, again, "--set", "generate_tests=true", seed="4711", cwd=tmp_path)
    first, second = files_of(package), files_of(again)
    assert list(first) == list(second)
    assert [path for path in first if first[path] != second[path]] == []


def test_black_changes_nothing(package: Path) -> None:
    done = run(sys.executable, "-m", "black", "--quiet", "--line-length", "120", "--diff", package / "src", cwd=package)
    assert done.returncode == 0, done.stderr
    assert done.stdout == ""


def test_nothing_is_suppressed(package: Path) -> None:
    found = [(path, line) for path in code(package) for line in path.read_text("utf-8").splitlines()]
    comments = [(path.name, line) for path, line in found if SUPPRESSION.search(line) and '"' not in line]
    assert comments == []


def test_ruff_finds_nothing(package: Path) -> None:
    """With the rules that the package's own pyproject.toml sets."""
    done = run(sys.executable, "-m", "ruff", "check", "--no-cache", "--output-format", "concise", ".", cwd=package)
    assert done.returncode == 0, done.stdout + done.stderr


# Types


def test_mypy_strict(package: Path, tmp_path: Path) -> None:
    options = ("--strict", "--no-error-summary", "--cache-dir", tmp_path)
    environ = {**os.environ, "MYPYPATH": str(package / "src")}
    done = run(sys.executable, "-m", "mypy", *options, "-p", import_name(package), cwd=package, env=environ)
    assert done.stdout == ""
    assert done.returncode == 0, done.stderr


def test_mypy_strict_on_the_tests_of_the_package(package: Path, tmp_path: Path) -> None:
    options = ("--strict", "--no-error-summary", "--cache-dir", tmp_path, "--follow-imports", "silent")
    environ = {**os.environ, "MYPYPATH": str(package / "src")}
    done = run(sys.executable, "-m", "mypy", *options, "tests", cwd=package, env=environ)
    assert done.stdout == ""


def test_pyright_strict(package: Path) -> None:
    done = run(sys.executable, "-m", "pyright", "--outputjson", "--pythonpath", sys.executable, cwd=package)
    if not done.stdout.strip().startswith("{"):
        pytest.skip(f"pyright cannot be started: {done.stderr.strip()[-200:]}")
    report = json.loads(done.stdout)
    found = [
        f"{entry['file']}:{entry['range']['start']['line'] + 1}: {entry['message']}"
        for entry in report["generalDiagnostics"]
    ]
    assert report["summary"]["filesAnalyzed"] > 10
    assert found == []


# Running


@pytest.fixture(scope="session")
def oldest() -> Path:
    """The lowest supported Python that is found, with the lowest supported dependencies."""
    return environment("lowest", packages.lowest_python(), *LOWEST, "pytest", "hypothesis")


@pytest.fixture(scope="session")
def latest() -> Path:
    """The highest supported Python that is found, with the newest dependencies."""
    return environment("highest", packages.highest_python(), *NEWEST, "pytest", "hypothesis")


@pytest.mark.parametrize(("which", "flags"), [("oldest", ()), ("latest", ("-O",))], ids=["oldest", "latest-optimised"])
def test_everything_loads(package: Path, which: str, flags: tuple[str, ...], request: pytest.FixtureRequest) -> None:
    python: Path = request.getfixturevalue(which)
    done = run(
        python,
        *flags,
        "-W",
        "error",
        "-X",
        "dev",
        "-B",
        PROBE,
        package / "src",
        import_name(package),
        env={"HOME": "/"},
    )
    assert done.returncode == 0, done.stderr
    modules, classes, methods = map(int, done.stdout.split())
    assert modules >= len(list((package / "src").rglob("*.py")))
    assert classes > 0
    assert methods > 0


@pytest.mark.parametrize(("which", "flags"), [("oldest", ()), ("latest", ("-O",))], ids=["oldest", "latest-optimised"])
def test_the_package_passes_its_own_tests(
    package: Path, which: str, flags: tuple[str, ...], request: pytest.FixtureRequest
) -> None:
    python: Path = request.getfixturevalue(which)
    options = ("-q", "-p", "no:cacheprovider", "-p", "no:anyio", "-W", "ignore::pytest.PytestConfigWarning")
    done = run(python, *flags, "-B", "-W", "error", "-m", "pytest", *options, cwd=package)
    assert done.returncode == 0, done.stdout[-3000:]
    passed = re.search(r"(\d+) passed", done.stdout)
    scenes = [json.loads(path.read_text()) for path in (package / "tests/responses").glob("*.json")]
    assert passed is not None
    assert int(passed[1]) == 2 * sum(len(entry["responses"]) for table in scenes for entry in table) > 0


@pytest.mark.parametrize(("which", "flags"), [("oldest", ()), ("latest", ("-O",))], ids=["oldest", "latest-optimised"])
def test_the_runtime_passes_its_tests(
    which: str, flags: tuple[str, ...], request: pytest.FixtureRequest, tmp_path: Path
) -> None:
    python: Path = request.getfixturevalue(which)
    settings = tmp_path / "pytest.ini"  # none of ours: the environment has not all that our settings name
    settings.write_text("[pytest]\n")
    alone = ("-c", str(settings), "--rootdir", ".", "--confcutdir", ".", "--import-mode", "importlib")
    options = (
        "-q",
        "-p",
        "no:cacheprovider",
        "-p",
        "no:anyio",
        "-W",
        "error",
        "-W",
        "ignore::pytest.PytestConfigWarning",
    )
    home = ROOT / "tests/unit/runtime"
    options += ("--ignore", "test_editions.py")  # it asks mypy
    environment = {**os.environ, "DEMO_SDK": str(demo_package.generate())}
    done = run(python, *flags, "-B", "-W", "error", "-m", "pytest", *alone, *options, ".", cwd=home, env=environment)
    assert done.returncode == 0, done.stdout[-3000:]


def test_the_tests_of_the_runtime_run_nearly_every_line_of_it(tmp_path: Path) -> None:
    settings = tmp_path / "coveragerc"  # tests/functional/test_testing.py runs FakeSDK, in generated packages
    settings.write_text("[run]\nomit = */_runtime/fake.py\n")
    wanted = (
        *("--cov", str(ROOT / "templates/runtime"), "--cov-config", str(settings)),
        *("--cov-fail-under", "95", "--cov-report", "term-missing"),
    )
    options = ("-q", "-p", "no:cacheprovider", "-p", "no:xdist", *wanted)
    done = run(sys.executable, "-m", "pytest", *options, "tests/unit/runtime", cwd=ROOT, env=_apart(tmp_path))
    assert done.returncode == 0, done.stdout[-6000:]


def _apart(folder: Path) -> dict[str, str]:
    """The environment without what the coverage of this run hands down; the data goes to a file of its own."""
    kept = {key: value for key, value in os.environ.items() if not key.startswith(("COV_", "COVERAGE_", "PYTEST_"))}
    return {**kept, "COVERAGE_FILE": str(folder / "coverage")}


def committed() -> list[Path]:
    """What is in output/ with tests of its own."""
    return sorted(path.parent for path in ROOT.glob("output/*/tests"))


@pytest.mark.parametrize("package", [pytest.param(path, id=path.name) for path in committed()])
def test_the_committed_output_passes_its_own_tests(package: Path) -> None:
    options = ("-q", "-p", "no:cacheprovider", "-p", "no:anyio")
    done = run(sys.executable, "-B", "-W", "error", "-m", "pytest", *options, cwd=package)
    assert done.returncode == 0, done.stdout[-3000:]


# Releasing


@pytest.fixture(scope="module", params=packages.params()[:1])
def distributions(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, Path]:
    """The wheel and the archive of sources that the package builds of itself, without a network."""
    package = packages.generated(tmp_path_factory, request.param)
    out = tmp_path_factory.mktemp("dist")
    done = run(sys.executable, "-m", "build", "--no-isolation", "--outdir", out, package)
    assert done.returncode == 0, done.stdout + done.stderr
    (wheel,), (archive,) = out.glob("*.whl"), out.glob("*.tar.gz")
    return wheel, archive


def test_distributions_are_fit_for_the_index(distributions: tuple[Path, Path]) -> None:
    done = run(sys.executable, "-m", "twine", "check", "--strict", *distributions)
    assert done.returncode == 0, done.stdout


def test_the_wheel_holds_what_it_should(distributions: tuple[Path, Path]) -> None:
    wheel, archive = distributions
    with zipfile.ZipFile(wheel) as opened:
        names = opened.namelist()
        (metadata,) = (name for name in names if name.endswith(".dist-info/METADATA"))
        fields = HeaderParser().parsestr(opened.read(metadata).decode())
    package = fields["Name"].replace("-", "_")
    assert f"{package}/py.typed" in names
    assert any(name.endswith("licenses/LICENSE") for name in names)
    assert not [name for name in names if name.startswith(("tests/", "docs/", "src/"))]
    required = [re.split(r"[<>=~! ;\[]", entry)[0] for entry in fields.get_all("Requires-Dist") or ()]
    assert required == ["httpx", "pydantic", "typing-extensions"]
    assert fields["License-Expression"]
    assert fields["Summary"]
    assert fields["Description-Content-Type"] == "text/markdown"
    assert fields["Requires-Python"] == ">=3.10"
    assert wheel.stat().st_size <= 240_000  # the published one: 248 kB
    with tarfile.open(archive) as opened_archive:
        assert any(name.endswith("/pyproject.toml") for name in opened_archive.getnames())


@pytest.mark.parametrize("which", ["lowest", "highest"])
def test_the_wheel_installs_into_a_clean_environment(
    distributions: tuple[Path, Path], which: str, tmp_path: Path
) -> None:
    python = packages.lowest_python() if which == "lowest" else packages.highest_python()
    home = tmp_path / "clean"
    assert run(python, "-m", "venv", home).returncode == 0
    (executable,) = (path for path in (home / "bin/python", home / "Scripts/python.exe") if path.exists())
    packages.install(executable, str(distributions[0]))
    name = distributions[0].name.split("-")[0]
    shown = "importlib.metadata.version(m.__title__)"
    done = run(
        executable, "-W", "error", "-c", f"import importlib.metadata, {name} as m; print({shown} == m.__version__)"
    )
    assert done.stdout == "True\n", done.stderr
    assert run(executable, "-m", "pip", "check").returncode == 0
