"""Questions to the disk, each asked once."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from generator._disk import ABSENT, Disk, content_hash, is_still_so


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    for path in ("b", "a/x", "a/.hidden/y", "z z/ü"):
        (tmp_path / path).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / path).write_text(path)
    (tmp_path / "empty").mkdir()
    return tmp_path


def test_answers(folder: Path) -> None:
    disk = Disk()
    assert disk.files(str(folder)) == ["a/.hidden/y", "a/x", "b", "z z/ü"]
    assert disk.folders(str(folder)) == ["a", "empty", "z z"]
    assert disk.files(str(folder / "none")) == disk.folders(str(folder / "none")) == []
    assert disk.hash(str(folder / "b")) == content_hash(b"b")
    assert disk.hash(str(folder / "a")) == disk.hash("a\0b") == ABSENT
    assert [disk.kind(str(folder / name)) for name in ("b", "a", "none")] == ["file", "folder", ""]
    assert disk.written(str(folder / "b")) == (folder / "b").stat().st_mtime_ns
    assert disk.written(str(folder / "none")) == -1
    assert disk.version("no-such-thing") == ""


def test_links_are_followed_to_files_and_not_into_folders(folder: Path) -> None:
    (folder / "link").symlink_to("b")
    (folder / "nowhere").symlink_to("none")
    (folder / "around").symlink_to(".", target_is_directory=True)
    assert Disk().files(str(folder)) == ["a/.hidden/y", "a/x", "b", "link", "z z/ü"]


def test_the_same_question_has_the_same_answer_until_it_is_forgotten(folder: Path) -> None:
    disk, path = Disk(), str(folder / "b")
    before = disk.hash(path), disk.written(path)
    (folder / "b").write_text("other")
    os.utime(path, (1, 1))
    assert (disk.hash(path), disk.written(path)) == before
    disk.forget(path)
    assert (disk.hash(path), disk.written(path)) == (content_hash(b"other"), 1_000_000_000)
    disk.forget_all()
    assert disk.answers == {}


def test_what_was_read_answers_for_its_hash(folder: Path) -> None:
    disk, path = Disk(), str(folder / "b")
    assert disk.read(path) == b"b"
    (folder / "b").write_text("other")
    assert disk.hash(path) == content_hash(b"b")
    assert disk.read(str(folder / "none")) is None
    assert disk.answers["hash", str(folder / "none")] == ABSENT


def test_answers_are_compared_later(folder: Path) -> None:
    disk = Disk()
    disk.files(str(folder))
    disk.hash(str(folder / "b"))
    disk.stamp()
    disk.version("black")
    assert all(is_still_so(*question, found) for question, found in disk.answers.items())
    (folder / "a/new").touch()
    assert [question[0] for question, found in disk.answers.items() if not is_still_so(*question, found)] == ["files"]
    with pytest.raises(KeyError):
        is_still_so("mood", "", "good")
