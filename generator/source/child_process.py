"""Work on documents that may crash, fill the memory or never end: in a process of its own, which can be stopped.

The child reads its job from standard input and writes results to standard output, one a line; both are JSON.
"""

from __future__ import annotations

import json
import math
import os
import signal
import subprocess
import sys
import tempfile
import threading
import time
from collections.abc import Callable, Iterable
from pathlib import Path
from typing import IO, Any

_BOOT = "import sys; sys.path[:] = sys.argv[3:]; import importlib; importlib.import_module(sys.argv[1]).main()"
_HOME = str(Path(__file__).resolve().parents[2])  # first of all: a user may have a package of our name
_STACK = 256 * 1024 * 1024
_MEMORY = 4 * 1024 * 1024 * 1024
_TIME_IS_OVER = -getattr(signal, "SIGXCPU", 24)


class Child:
    """A module of ours whose `main` runs as a process, begun at once. `problem` says why it was not, or did not end.

    `seconds`: of processor time; `patience`: how many times as long it may take by the clock, on a machine that is busy
    with other things.
    """

    def __init__(self, module: str, job: bytes, seconds: float, patience: int = 1) -> None:
        self.problem = ""
        self.is_late = False
        self._seconds = seconds
        self._deadline = time.monotonic() + patience * seconds
        self._output: IO[bytes] = tempfile.TemporaryFile()  # noqa: SIM115 - closed when the process has ended
        self._process: subprocess.Popen[bytes] | None = None
        # Libraries go through sets: only with a fixed order of those do they find the same every time.
        others = {name: value for name, value in os.environ.items() if not name.startswith("PYTHON")}
        with tempfile.TemporaryFile() as stdin:
            stdin.write(job)
            stdin.seek(0)
            try:
                self._process = subprocess.Popen(
                    [sys.executable, "-s", "-c", _BOOT, module, str(seconds), _HOME, *sys.path],
                    stdin=stdin,
                    stdout=self._output,
                    stderr=subprocess.DEVNULL,
                    env={**others, "PYTHONHASHSEED": "0"},
                )
            except OSError as error:
                self.problem = f"no process could be started ({error.strerror})"

    def results(self) -> list[bytes]:
        """What it wrote until it ended, or until its time was over and it was stopped: complete lines only."""
        if self._process is None:
            return []
        try:
            code = self._process.wait(max(self._deadline - time.monotonic(), 0.01))
        except subprocess.TimeoutExpired:
            code = _TIME_IS_OVER
        self.is_late = code == _TIME_IS_OVER
        if self.is_late:
            self.problem = f"it took longer than {self._seconds:g} seconds"
        elif code:
            self.problem = f"it crashed (exit {code})"
        with self._output as output:
            self.stop()
            output.seek(0)
            return [line for line in output.read().split(b"\n")[:-1] if line]

    def stop(self) -> None:
        """End it, whatever it is doing."""
        if self._process is not None:
            self._process.kill()
            self._process.wait()
            self._process = None


def serve(work: Callable[[Any], Iterable[Any]]) -> None:
    """The child's side: give the job to `work`, and write each of its results.

    It has a thread with a big stack, since documents may be nested deep, and can open no connection and start no
    process: some libraries would fetch what a `$ref` names.
    """
    sys.addaudithook(_forbid_connections)
    _limit(float(sys.argv[2]))

    def run() -> None:
        for result in work(json.load(sys.stdin.buffer)):
            print(json.dumps(result), flush=True)

    failures: list[object] = []
    threading.excepthook = failures.append
    threading.stack_size(_STACK)
    sys.setrecursionlimit(20_000)
    worker = threading.Thread(target=run)
    worker.start()
    worker.join()
    sys.exit(1 if failures else 0)


def _forbid_connections(event: str, _arguments: tuple[Any, ...]) -> None:
    if event.startswith(("socket.", "subprocess.")):
        raise PermissionError(f"{event} is not allowed here")


def _limit(seconds: float) -> None:
    """Limit memory and processor time, where the system can; who runs us may allow less."""
    try:
        import resource
    except ImportError:  # not on Windows
        return
    wanted = {resource.RLIMIT_AS: _MEMORY, resource.RLIMIT_CPU: math.ceil(seconds), resource.RLIMIT_CORE: 0}
    for kind, value in wanted.items():
        now, hard = resource.getrlimit(kind)
        known = [limit for limit in (now, hard) if limit != resource.RLIM_INFINITY]
        resource.setrlimit(kind, (min([value, *known]), hard))
