"""An independent judge: Prism serves the real documents and validates what the generated packages send.

Run by `make e2e`, which needs node; Prism is installed from npm into a folder that is kept.
"""

from __future__ import annotations

import json
import shutil
import socket
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import pytest
import yaml

from tests.functional import packages
from tests.functional.packages import KEPT, Source, locked, run

PRISM = "@stoplight/prism-cli@5.14.2"
RUNNER = Path(__file__).with_name("e2e_runner.py")
KNOWN: dict[str, dict[str, dict[str, str]]] = yaml.safe_load(Path(__file__).with_name("e2e_known.yaml").read_text())
REAL = tuple(source for source in packages.sources() if not source.spec.is_relative_to(packages.ROOT / "tests"))
pytestmark = pytest.mark.e2e


@pytest.fixture(scope="session")
def prism() -> Path:
    """The installed command."""
    npm = shutil.which("npm")
    if npm is None:
        pytest.skip("npm is not there")
    home = KEPT / PRISM.replace("/", "_")
    command = home / "node_modules" / ".bin" / "prism"
    with locked(home):
        if not command.exists():
            home.mkdir(parents=True, exist_ok=True)
            done = run(npm, "install", "--no-audit", "--no-fund", "--silent", "--prefix", home, PRISM)
            if done.returncode:
                pytest.skip(f"{PRISM} cannot be installed: {done.stderr.strip()[-200:]}")
    return command


@contextmanager
def serving(prism: Path, spec: Path, log: Path) -> Iterator[str]:
    """The address of a mock server for a document."""
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port = probe.getsockname()[1]
    with log.open("w") as output:
        command = [str(prism), "mock", "--errors", "--port", str(port), str(spec)]
        server = subprocess.Popen(command, stdout=output, stderr=subprocess.STDOUT)
        try:
            for _ in range(600):
                assert server.poll() is None, log.read_text()[-2000:]
                if "Prism is listening" in log.read_text():
                    break
                time.sleep(0.2)
            yield f"http://127.0.0.1:{port}"
        finally:
            server.terminate()
            server.wait(timeout=30)


@pytest.fixture(scope="module", params=[pytest.param(source, id=source.name) for source in REAL])
def source(request: pytest.FixtureRequest) -> Source:
    found: Source = request.param
    return found


@pytest.fixture(scope="module")
def report(source: Source, prism: Path, tmp_path_factory: pytest.TempPathFactory) -> list[dict[str, Any]]:
    """What came of every call, sync and async."""
    package = packages.generated(tmp_path_factory, source)
    with serving(prism, source.spec, tmp_path_factory.mktemp("prism") / "log.txt") as url:
        done = run(sys.executable, RUNNER, package, url, timeout=600)
    assert done.returncode == 0, done.stderr
    found: list[dict[str, Any]] = json.loads(done.stdout)
    return found


def known(source: Source, kind: str) -> set[str]:
    name = source.name.removeprefix("reference-") if source.name.startswith("reference-") else source.name
    return {operation for operation, why in KNOWN.get(name, {}).items() if why.get(kind)}


def test_every_operation_is_called_both_ways(
    source: Source, report: list[dict[str, Any]], tmp_path_factory: pytest.TempPathFactory
) -> None:
    package = packages.generated(tmp_path_factory, source)
    tables = [json.loads(path.read_text()) for path in (package / "tests/responses").glob("*.json")]
    wanted = {(entry["operation"], mode) for table in tables for entry in table for mode in ("sync", "async")}
    assert {(row["operation"], row["mode"]) for row in report} == wanted
    assert wanted


def test_no_request_is_found_invalid(source: Source, report: list[dict[str, Any]]) -> None:
    wrong = {f"{row['operation']} ({row['mode']})": row["asked"] for row in report if row["asked"]}
    assert {name: why for name, why in wrong.items() if name.split()[0] not in known(source, "request")} == {}


def test_every_response_is_parsed(source: Source, report: list[dict[str, Any]]) -> None:
    tolerated = known(source, "request") | {
        row["operation"] for row in report if row["faulty"] and row["operation"] in known(source, "response")
    }
    wrong = {f"{row['operation']} ({row['mode']})": (row["error"], row["faulty"]) for row in report if row["error"]}
    assert {name: why for name, why in wrong.items() if name.split()[0] not in tolerated} == {}
    assert sum(not row["error"] for row in report) >= 0.8 * len(report)
