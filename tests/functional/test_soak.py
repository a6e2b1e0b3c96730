"""Thousands of calls by threads and tasks against a server that misbehaves: nothing leaks, nothing gets lost.

`make soak` makes 20,000 calls, `make test` a tenth of them (SOAK_CALLS).
"""

from __future__ import annotations

import json
import os
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from tests.functional.packages import Source, generate, run
from tests.functional.soak.plan import actions

FOLDER = Path(__file__).with_name("soak")
CALLS = int(os.environ.get("SOAK_CALLS", "2000"))
# What a call comes to when this is the last thing that happens to it.
OUTCOMES = {
    "ok": {"ok"},
    "late": {"ok"},
    "400": {"400"},
    "drop": {"RemoteProtocolError", "ReadError"},
    "reset": {"ReadError", "WriteError"},
    "cut": {"RemoteProtocolError"},
}
pytestmark = pytest.mark.slow


@pytest.fixture(scope="module")
def server() -> Iterator[str]:
    command = [sys.executable, "-B", str(FOLDER / "server.py")]
    with subprocess.Popen(command, stdout=subprocess.PIPE, text=True) as process:
        assert process.stdout is not None
        yield f"http://127.0.0.1:{int(process.stdout.readline())}"
        process.terminate()


@pytest.fixture(scope="module")
def report(server: str, tmp_path_factory: pytest.TempPathFactory) -> dict[str, Any]:
    out = tmp_path_factory.mktemp("soak")
    generate(Source("soak", FOLDER / "openapi.yaml"), out, "--set", "package_name=soak", "--set", "sdk_class=Soak")
    flags = ("-B", "-W", "error")
    environment = {**os.environ, "PYTHONPATH": str(out / "src")}
    done = run(sys.executable, *flags, FOLDER / "client.py", server, str(CALLS), env=environment, timeout=1200)
    assert done.returncode == 0, done.stderr[-3000:]
    assert done.stderr == ""  # no warning of something left open
    found: dict[str, Any] = json.loads(done.stdout)
    return found


def test_every_call_comes_to_what_happened_to_it(report: dict[str, Any]) -> None:
    outcomes: dict[str, str] = report["outcomes"]
    assert len(outcomes) == CALLS // 2 * 2
    wrong = {call: (got, actions(call)) for call, got in outcomes.items() if got not in OUTCOMES[actions(call)[-1]]}
    assert wrong == {}


def test_every_request_is_accounted_for(report: dict[str, Any]) -> None:
    """No request too many, none too few: what the server saw of each call is what the plan has."""
    seen: dict[str, int] = report["server"]["seen"]
    assert seen == {call: len(actions(call)) for call in report["outcomes"]}
    assert sum(seen.values()) > 1.1 * CALLS


def test_nothing_is_left_open(report: dict[str, Any]) -> None:
    assert report["leaked"] == {"descriptors": 0, "threads": 0, "tasks": 0, "garbage": 0}
    assert report["server"]["open"] == 0


def test_memory_stays_flat(report: dict[str, Any]) -> None:
    """After the first three tenths (connections, caches) no part of a run needs more than the one before it."""
    for part in ("threads", "tasks"):
        kilobytes = report["memory"][part]
        assert max(kilobytes[3:]) <= max(kilobytes[:3]) + 3000, kilobytes
