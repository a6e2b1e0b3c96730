"""Killed, interrupted or out of room at every stage: the directory is the old output or the new one, no mixture."""

from __future__ import annotations

import errno
import functools
import os
import resource
import signal
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from generator.diagnostics import Diagnostics, GenerationError
from generator.writing.commit import recover
from generator.writing.manifest import MANIFEST

if TYPE_CHECKING:
    from conftest import Directory, Files

OLD = {"same": "0", "a": "old", "deep/b": "old", "gone/c": "old"}
NEW = {"same": "0", "a": "new", "deep/b": "new", "added/d": "new"}
USERS = {"mine.txt": "of the user", "gone/mine": "of the user"}


@pytest.fixture
def prepared(directory: Directory) -> Directory:
    directory.write(OLD)
    for path, text in USERS.items():
        directory.put(path, text)
    return directory


def set_checkpoints(monkeypatch: pytest.MonkeyPatch, way: str, act: Callable[[str], None]) -> None:
    if way == "journal":
        monkeypatch.setattr("generator.writing.swap._is_in_use", lambda out: True)
    for module in ("swap", "journal"):
        monkeypatch.setattr(f"generator.writing.{module}.checkpoint", act)


def stages(directory: Directory, monkeypatch: pytest.MonkeyPatch, way: str) -> list[str]:
    """Every checkpoint of one run that goes well."""
    seen: list[str] = []
    with monkeypatch.context() as context:
        set_checkpoints(context, way, seen.append)
        directory.write(NEW)
        directory.write(OLD)
    return list(dict.fromkeys(seen))


def in_child(work: Callable[[], object]) -> int:
    """Run in a forked process; its exit status."""
    child = os.fork()
    if child == 0:
        try:
            work()
        except BaseException:
            os._exit(1)
        os._exit(0)
    return os.waitstatus_to_exitcode(os.waitpid(child, 0)[1])


def whole(directory: Directory) -> str:
    """Which of the two outputs the directory is."""
    tree = {path: text for path, text in directory.tree().items() if not path.startswith(".sdkgen/")}
    manifest = (directory.out / MANIFEST).read_text()
    if tree == OLD | USERS:
        assert "gone/c" in manifest
        return "old"
    assert tree == NEW | USERS
    assert "added/d" in manifest
    return "new"


@pytest.mark.parametrize("way", ["swap", "journal"])
def test_killed_at_every_stage(prepared: Directory, monkeypatch: pytest.MonkeyPatch, way: str) -> None:
    outcomes = []
    for stage in stages(prepared, monkeypatch, way):
        with monkeypatch.context() as context:
            set_checkpoints(context, way, lambda name, at=stage: name == at and os.kill(os.getpid(), signal.SIGKILL))
            assert in_child(lambda: prepared.write(NEW)) == -signal.SIGKILL
        if way == "journal":  # a swap needs no recovery to be whole
            recover(prepared.out, Diagnostics())
        outcomes.append(whole(prepared))
        prepared.write(OLD)  # the next run works, and clears away what was left
        assert whole(prepared) == "old"
        assert prepared.beside() == []
        assert not (prepared.out / ".sdkgen/staging").exists()
    assert {"old", "new"} == set(outcomes)
    assert outcomes == sorted(outcomes, reverse=True)  # once new, always new


@pytest.mark.parametrize("way", ["swap", "journal"])
@pytest.mark.parametrize("error", [OSError(errno.ENOSPC, "No space left on device"), KeyboardInterrupt()])
def test_failing_at_every_stage(
    prepared: Directory, monkeypatch: pytest.MonkeyPatch, way: str, error: BaseException
) -> None:
    def fail(name: str, at: str) -> None:
        if name == at:
            raise error

    for stage in stages(prepared, monkeypatch, way):
        with monkeypatch.context() as context:
            set_checkpoints(context, way, functools.partial(fail, at=stage))
            with pytest.raises((GenerationError, KeyboardInterrupt)):
                prepared.write(NEW)
        whole_now = whole(prepared) if not (prepared.out / ".sdkgen/journal.json").exists() else "to be completed"
        assert whole_now in ("old", "new", "to be completed")
        prepared.write(OLD)
        assert whole(prepared) == "old"
        assert prepared.beside() == []


@pytest.mark.parametrize("way", ["swap", "journal"])
def test_a_full_disk_is_told_and_nothing_changes(
    prepared: Directory, monkeypatch: pytest.MonkeyPatch, way: str
) -> None:
    """The system itself refuses to write: a limit on file size stands in for a full disk."""
    set_checkpoints(monkeypatch, way, lambda name: None)

    def work() -> None:
        signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
        resource.setrlimit(resource.RLIMIT_FSIZE, (1000, 1000))
        try:
            prepared.write(NEW | {"big": "x" * 5000})
        except GenerationError as error:
            os._exit(3 if "cannot write the output" in str(error) and "make room" in str(error) else 4)

    assert in_child(work) == 3
    assert whole(prepared) == "old"
    assert prepared.beside() == []
    assert not (prepared.out / ".sdkgen/staging").exists()


@pytest.mark.parametrize("way", ["swap", "journal"])
def test_a_read_only_directory_is_told(prepared: Directory, monkeypatch: pytest.MonkeyPatch, way: str) -> None:
    set_checkpoints(monkeypatch, way, lambda name: None)
    prepared.out.chmod(0o555)
    (prepared.out / ".sdkgen").chmod(0o555)
    try:
        status = in_child(lambda: _as_nobody(prepared))
    finally:
        prepared.out.chmod(0o755)
        (prepared.out / ".sdkgen").chmod(0o755)
    assert status == 3
    assert whole(prepared) == "old"


def _as_nobody(directory: Directory) -> None:
    if os.getuid() == 0:  # root may write anywhere: give that up
        for folder in (directory.out.parent, *directory.out.parent.parents):
            if folder.owner() == "root" and str(folder) not in ("/", "/tmp"):
                folder.chmod(folder.stat().st_mode | 0o111)
        os.setgid(65534)
        os.setuid(65534)
    try:
        directory.write(NEW)
    except GenerationError as error:
        os._exit(3 if "cannot write the output: Permission denied" in str(error) else 4)


@pytest.fixture
def endless_writer(prepared: Directory, tmp_path: Path) -> Iterator[subprocess.Popen[bytes]]:
    """A process that writes old and new in turn until it is killed."""
    code = f"""
import sys
sys.path[:0] = [{str(Path.cwd())!r}, {str(Path(__file__).parent)!r}]
from pathlib import Path
from conftest import Directory
directory = Directory(Path({str(prepared.out)!r}))
print("ready", flush=True)
while True:
    directory.write({NEW!r})
    directory.write({OLD!r})
"""
    process = subprocess.Popen([sys.executable, "-c", code], stdout=subprocess.PIPE)
    assert process.stdout is not None
    assert process.stdout.readline() == b"ready\n"
    yield process
    process.kill()
    process.wait()
    process.stdout.close()


@pytest.mark.parametrize("delay", [0.0, 0.003, 0.011, 0.029, 0.05])
def test_killed_at_any_moment(prepared: Directory, endless_writer: subprocess.Popen[bytes], delay: float) -> None:
    time.sleep(delay)
    endless_writer.kill()
    endless_writer.wait()
    assert whole(prepared) in ("old", "new")


def test_a_file_that_appears_while_swapping_is_carried_over(
    prepared: Directory, monkeypatch: pytest.MonkeyPatch
) -> None:
    def put(name: str) -> None:
        if name == "staged":
            prepared.put("late/file", "of the user")

    set_checkpoints(monkeypatch, "swap", put)
    prepared.write(NEW)
    assert prepared.tree()["late/file"] == "of the user"


def test_a_hostile_journal_reaches_nothing_outside(prepared: Directory, tmp_path: Path) -> None:
    victim = tmp_path / "victim"
    victim.write_text("precious")
    (prepared.out / "link").symlink_to(tmp_path)
    for path in ("../../victim", str(victim), "link/victim"):
        journal = prepared.out / ".sdkgen/journal.json"
        journal.write_text(f'{{"writes": [], "removes": ["{path}"]}}')
        recover(prepared.out, Diagnostics())
        assert victim.read_text() == "precious"
        assert not journal.exists()


def test_two_runs_at_once_do_not_mix(prepared: Directory) -> None:
    texts: list[Files] = [{"same": "0", **{f"f{n}": str(run) for n in range(50)}} for run in range(4)]
    children = []
    for files in texts:
        child = os.fork()
        if child == 0:
            for _ in range(5):
                prepared.write(files)
            os._exit(0)
        children.append(child)
    assert [os.waitstatus_to_exitcode(os.waitpid(child, 0)[1]) for child in children] == [0, 0, 0, 0]
    found = {path: text for path, text in prepared.tree().items() if path not in USERS}
    assert found in texts
