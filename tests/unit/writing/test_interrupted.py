"""Killed, interrupted or out of room at every step: every file is the old one or the new one, and the next run finishes."""

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

from generator.diagnostics import GenerationError
from generator.writing.manifest import MANIFEST

if TYPE_CHECKING:
    from conftest import Directory, Files

OLD = {"same": "0", "a": "old", "deep/b": "old", "gone/c": "old", "swap": "old"}
NEW = {"same": "0", "a": "new", "deep/b": "new", "added/d": "new", "swap/e": "new"}
OTHER = {"same": "0", "a": "other", "deep/b": "other", "added/f": "other"}
USERS = {"mine.txt": "of the user", "gone/mine": "of the user"}


@pytest.fixture
def prepared(directory: Directory) -> Directory:
    directory.write(OLD)
    for path, text in USERS.items():
        directory.put(path, text)
    return directory


def set_checkpoint(monkeypatch: pytest.MonkeyPatch, act: Callable[[str], None]) -> None:
    monkeypatch.setattr("generator.writing.commit.checkpoint", act)


def steps(directory: Directory, monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """Every checkpoint of a run from the old files to the new ones."""
    seen: list[str] = []
    with monkeypatch.context() as context:
        set_checkpoint(context, seen.append)
        directory.write(NEW)
    directory.write(OLD)
    return seen


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


def holds(directory: Directory, files: Files) -> bool:
    """Whether these are the files, with those of the user and nothing left of a run."""
    assert directory.beside() == []
    manifest = (directory.out / MANIFEST).read_text()
    return directory.tree() == files | USERS and all(f'"{path}"' in manifest for path in files)


def has_no_other_file(directory: Directory) -> bool:
    """Whether every file is an old or a new one; temporary files aside."""
    known = {*OLD.items(), *NEW.items(), *USERS.items()}
    hidden = (".sdkgen/", ".sdkgen-")
    return all(
        item in known
        for item in directory.tree().items()
        if not item[0].rpartition("/")[2].startswith(hidden[1]) and not item[0].startswith(hidden[0])
    )


@pytest.mark.parametrize("following", [NEW, OLD, OTHER], ids=["new", "old", "other"])
def test_killed_at_every_step(prepared: Directory, monkeypatch: pytest.MonkeyPatch, following: Files) -> None:
    every = steps(prepared, monkeypatch)
    assert len(every) == 13
    for step in every:
        with monkeypatch.context() as context:
            set_checkpoint(context, lambda name, at=step: name == at and os.kill(os.getpid(), signal.SIGKILL))
            assert in_child(lambda: prepared.write(NEW)) == -signal.SIGKILL
        assert has_no_other_file(prepared)
        assert not prepared.write(following).edited  # nobody's edit
        assert holds(prepared, following), step
        prepared.write(OLD)


def test_killed_at_every_step_of_the_first_run(directory: Directory, monkeypatch: pytest.MonkeyPatch) -> None:
    seen: list[str] = []
    with monkeypatch.context() as context:
        set_checkpoint(context, seen.append)
        directory.write(NEW)
    for number, step in enumerate(seen):
        directory.out = directory.out.parent / str(number) / "out"
        with monkeypatch.context() as context:
            set_checkpoint(context, lambda name, at=step: name == at and os.kill(os.getpid(), signal.SIGKILL))
            assert in_child(lambda: directory.write(NEW)) == -signal.SIGKILL
        directory.write(OTHER)
        assert directory.tree() == OTHER


@pytest.mark.parametrize("error", [OSError(errno.ENOSPC, "No space left on device"), KeyboardInterrupt()])
def test_failing_at_every_step(prepared: Directory, monkeypatch: pytest.MonkeyPatch, error: BaseException) -> None:
    def fail(name: str, at: str) -> None:
        if name == at:
            raise error

    for step in steps(prepared, monkeypatch):
        with monkeypatch.context() as context:
            set_checkpoint(context, functools.partial(fail, at=step))
            with pytest.raises((GenerationError, KeyboardInterrupt)) as caught:
                prepared.write(NEW)
        assert has_no_other_file(prepared)
        assert not any(".tmp" in path for path in prepared.tree())  # cleared at once
        if step.startswith("staged"):
            assert holds(prepared, OLD)
            assert isinstance(error, KeyboardInterrupt) or "nothing was changed" in str(caught.value)
        prepared.write(OLD)
        assert holds(prepared, OLD)


def test_a_full_disk_is_reported_and_nothing_changes(prepared: Directory) -> None:
    """The system itself refuses to write: a limit on file size stands in for a full disk."""

    def work() -> None:
        signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
        resource.setrlimit(resource.RLIMIT_FSIZE, (2000, 2000))
        try:
            prepared.write(NEW | {"big": "x" * 5000})
        except GenerationError as error:
            os._exit(3 if "cannot write the output" in str(error) and "free some disk space" in str(error) else 4)

    assert in_child(work) == 3
    assert holds(prepared, OLD)


def test_a_read_only_directory_is_told(prepared: Directory) -> None:
    prepared.out.chmod(0o555)
    (prepared.out / ".sdkgen").chmod(0o555)
    try:
        status = in_child(lambda: _as_nobody(prepared))
    finally:
        prepared.out.chmod(0o755)
        (prepared.out / ".sdkgen").chmod(0o755)
    assert status == 3
    assert holds(prepared, OLD)


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
        told = "cannot write the output: Permission denied" in str(error) and "nothing was changed" in str(error)
        os._exit(3 if told else 4)


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
    assert has_no_other_file(prepared)
    prepared.write(OTHER)
    assert holds(prepared, OTHER)


def test_what_an_earlier_version_left_is_cleared(prepared: Directory) -> None:
    prepared.put(".sdkgen/journal.json", '{"writes": ["a"], "removes": ["mine.txt"]}')
    prepared.put(".sdkgen/staging/new/0", "foreign")
    prepared.put(".sdkgen/new/a", "put aside")
    prepared.write(NEW)
    assert holds(prepared, NEW)


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
