"""`make bench-sdk`: what calls of a generated SDK cost, against httpx with json, against httpx with a TypeAdapter of
pydantic as hand-tuned SDKs have it, and against the published SDK.

Both sides of a figure take turns; of calls and of the import the least CPU times count, of all else the median of ratios, since
absolute figures drift with the load of the machine. Each package has an environment of its own, made from the index; where the published one cannot be had, only the
comparisons with httpx are made.
"""

from __future__ import annotations

import argparse
import compileall
import json
import os
import statistics
import subprocess
import sys
import tempfile
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import pytest

from tests.functional import packages
from tests.reference.published import PUBLISHED, plain

HERE = Path(__file__).parent
API = next(entry for entry in PUBLISHED if entry.api == "sync-for-expenses")
CALLS = {"get": 400, "get-async": 400, "create": 200, "create-async": 200}
TYPED = ("get", "create")  # beside which there is a version with a TypeAdapter
BODIES = {
    "list-5000": ("list of 5,000 full customers", 1, 1),
    "list-100-sparse": ("list of 100 sparse customers", 20, 2),
    "request-1MB": ("request of 1 MB, from a dict", 2, 2),
    "request-1MB-model": ("request of 1 MB, from a model", 2, 2),
}
STARTS = {"client": "import + client", "call": "import + client + first call"}


class Side:
    """A process that runs cases with one of the packages."""

    def __init__(self, python: str, src: str) -> None:
        self.python = python
        self.src = src
        command = [python, "-W", "ignore", str(HERE / "side.py"), src]
        self._process = subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True)

    def run(self, case: str, calls: int, *url: str) -> tuple[float, float]:
        """CPU and wall seconds of one call."""
        assert self._process.stdin is not None
        assert self._process.stdout is not None
        self._process.stdin.write(" ".join((case, str(calls), *url)) + "\n")
        self._process.stdin.flush()
        cpu, wall = json.loads(self._process.stdout.readline())
        return cpu / calls, wall / calls

    def start(self, until: str, url: str) -> tuple[float, float]:
        """CPU seconds and peak MB of a process that begins to use the package."""
        # a process in between, since on Linux a process inherits the peak memory of the one that started it
        command = [sys.executable, "-I", "-S", "-c", "import subprocess, sys; subprocess.run(sys.argv[1:], check=True)"]
        command += [self.python, "-W", "ignore", str(HERE / "start.py"), self.src, until, url]
        cpu, memory = json.loads(subprocess.run(command, capture_output=True, check=True).stdout)
        return cpu, memory

    def close(self) -> None:
        self._process.communicate()


@contextmanager
def server() -> Iterator[str]:
    """The address of a server in a process of its own."""
    command = [sys.executable, str(HERE / "server.py"), json.dumps({"id": "i", "name": "n", "redirect": "r"})]
    process = subprocess.Popen(command, stdout=subprocess.PIPE, text=True)
    try:
        assert process.stdout is not None
        yield f"http://127.0.0.1:{process.stdout.readline().strip()}"
    finally:
        process.kill()
        process.communicate()


def against_httpx(ours: Side, turns: int) -> None:
    """The least of several turns: whatever else the machine does can only add to it."""
    for case, calls in CALLS.items():
        others = [f"plain-{case}", *([f"typed-{case}"] if case in TYPED else [])]
        times = [[ours.run(name, calls)[0] for name in (case, *others)] for _ in range(turns)]
        own, *least = map(min, zip(*times, strict=True))
        for other, best in zip(others, least, strict=True):
            show(
                f"{case}, over {'httpx and json' if other.startswith('plain') else 'httpx and a TypeAdapter'}",
                own / best,
            )


def at_once(ours: Side, url: str, turns: int) -> None:
    """Many calls at once, the server being another process."""
    pairs = [(ours.run("plain-at-once", 1000, url), ours.run("at-once", 1000, url)) for _ in range(turns)]
    show("50 in flight, CPU over httpx and json", statistics.median(b[0] / a[0] for a, b in pairs))


def service(ours: Side, url: str, seconds: int, threads: int = 8) -> None:
    """Whether memory grows with the number of calls."""
    command = [ours.python, str(HERE / "service.py"), url, str(seconds), str(threads)]
    environment = {**os.environ, "PYTHONPATH": ours.src}
    early, late = json.loads(subprocess.run(command, env=environment, capture_output=True, check=True).stdout)
    for (calls, memory), elapsed in ((early, seconds / 6), (late, seconds)):
        show(f"{threads} threads, peak memory after {elapsed:.0f} s, MB", memory, f"{calls} calls")


def bodies(ours: Side, published: Side, turns: int) -> None:
    for case, (title, own_calls, other_calls) in BODIES.items():
        ratios = [ours.run(case, own_calls)[0] / published.run(case, other_calls)[0] for _ in range(turns)]
        middle = statistics.median(ratios)
        show(f"{title}, over the published", middle, f"1/{1 / middle:.1f}")


def starts(ours: Side, published: Side | None, url: str, turns: int) -> None:
    imports = [ours.start("import", url) for _ in range(turns)]
    show("import, ms", min(cpu for cpu, _ in imports) * 1000)
    memory = [ours.start("call", url)[1] for _ in range(turns)]
    show("peak memory after the first call, MB", statistics.median(memory))
    if published is None:
        return
    show("  of the published, MB", statistics.median(published.start("call", url)[1] for _ in range(turns)))
    for until, title in STARTS.items():
        ratios = [ours.start(until, url)[0] / published.start(until, url)[0] for _ in range(turns)]
        show(f"{title}, over the published", statistics.median(ratios))


def show(title: str, value: float, note: str = "") -> None:
    print(f"{title:56s}{value:7.3f}  {note}", flush=True)


def made(environment: Callable[[], Path], instead: str) -> str:
    """The interpreter of an environment, or another one where there is no index."""
    try:
        return str(environment())
    except pytest.skip.Exception as reason:
        print(reason)
        return instead


def our_package(folder: Path) -> Path:
    """Ours from the document and settings of the published one, else the one in output/."""
    if not API.source.spec.is_file():
        return packages.ROOT / "output" / API.api / "src"
    packages.generate(API.source, folder)
    compileall.compile_dir(folder, quiet=1)  # as pip did with the published one, whatever this process may write
    return folder / "src"


def arguments() -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="make bench-sdk", description=__doc__)
    parser.add_argument("--turns", type=int, default=7, help="how often; the median counts")
    parser.add_argument("--seconds", type=int, default=60, help="how long the service of several threads runs")
    parser.add_argument("--published", help="interpreter with the published package (default: made)")
    parser.add_argument("--python", help="interpreter for our package (default: made)")
    parser.add_argument("--src", help="folder that holds our package (default: generated, or that in output/)")
    return parser.parse_args()


def main() -> None:
    """Measure and print."""
    asked: Any = arguments()
    with tempfile.TemporaryDirectory(prefix="sdkgen-bench-") as folder, server() as url:
        # with nothing but what it depends on: httpx loads much more where click and rich are installed
        ours = Side(asked.python or made(plain, sys.executable), asked.src or str(our_package(Path(folder))))
        python = made(API.python, "") if asked.published is None else asked.published
        published = Side(python, "") if python else None
        starts(ours, published, url, asked.turns)
        against_httpx(ours, asked.turns)
        at_once(ours, url, asked.turns)
        service(ours, url, asked.seconds)
        if published is not None:
            bodies(ours, published, asked.turns)
            published.close()
        ours.close()


if __name__ == "__main__":
    main()
