"""One file, whole or not at all."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from generator.diagnostics import Diagnostics, GenerationError
from generator.writing.atomic_write import write_file


def test_it_makes_folders_and_replaces(tmp_path: Path) -> None:
    path = tmp_path / "a" / "b.yaml"
    write_file(path, b"1", Diagnostics())
    path.chmod(0o640)
    write_file(path, b"2", Diagnostics())
    assert path.read_bytes() == b"2"
    assert path.stat().st_mode & 0o777 == 0o640
    assert [file.name for file in path.parent.iterdir()] == ["b.yaml"]


def test_it_does_not_replace_unless_it_may(tmp_path: Path) -> None:
    path = tmp_path / "b.yaml"
    path.write_bytes(b"mine")
    with pytest.raises(GenerationError, match="already exists"):
        write_file(path, b"2", Diagnostics(), replace=False)
    assert path.read_bytes() == b"mine"


def test_a_system_that_refuses_is_an_error(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("x")
    with pytest.raises(GenerationError, match=r"output-io.*cannot write"):
        write_file(tmp_path / "file" / "b.yaml", b"2", Diagnostics())


def test_an_interrupted_write_leaves_the_old_file(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = tmp_path / "b.yaml"
    path.write_bytes(b"old")

    def interrupted(*_: object) -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr(os, "replace", interrupted)
    with pytest.raises(KeyboardInterrupt):
        write_file(path, b"new", Diagnostics())
    assert path.read_bytes() == b"old"
    assert [file.name for file in tmp_path.iterdir()] == ["b.yaml"]
