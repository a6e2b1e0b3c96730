"""What is replaced, removed, kept, refused."""

from __future__ import annotations

import json
import os
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from generator.diagnostics import GenerationError
from generator.writing.manifest import MANIFEST
from generator.writing.plan import OnEdit

if TYPE_CHECKING:
    from conftest import Directory


def refused(directory: Directory, files: dict[str, str], rule: str, on_edit: OnEdit = OnEdit.STOP) -> str:
    before = directory.tree() if directory.out.is_dir() else None
    with pytest.raises(GenerationError) as caught:
        directory.write(files, on_edit)
    assert {item.rule for item in caught.value.diagnostics} == {rule}
    assert (directory.tree() if directory.out.is_dir() else None) == before
    assert directory.beside() == []
    return str(caught.value)


def test_the_first_run_makes_the_directory_and_a_manifest(directory: Directory) -> None:
    done = directory.write({"a.py": "1", "docs/b.md": "2"})
    assert done.added == ["a.py", "docs/b.md"]
    assert directory.tree() == {"a.py": "1", "docs/b.md": "2"}
    manifest = json.loads((directory.out / MANIFEST).read_text())
    assert manifest["api"] == "api"
    assert sorted(manifest["files"]) == ["a.py", "docs/b.md"]
    assert all(value.startswith("sha256:") for value in manifest["files"].values())
    assert directory.beside() == []


def test_the_next_run_replaces_adds_and_removes_ours_only(directory: Directory) -> None:
    directory.write({"same": "0", "change": "1", "gone/deep/x": "2"})
    directory.put("mine.txt", "of the user")
    directory.put("gone/mine.txt", "of the user")
    done = directory.write({"same": "0", "change": "new", "add": "3"})
    assert (done.added, done.changed, done.removed) == (["add"], ["change"], ["gone/deep/x"])
    assert directory.tree() == {
        "add": "3",
        "change": "new",
        "gone/mine.txt": "of the user",
        "mine.txt": "of the user",
        "same": "0",
    }
    assert not (directory.out / "gone/deep").exists()


def test_a_run_without_changes_touches_no_file(directory: Directory) -> None:
    directory.write({"a": "1", "b": "2"})
    before = {name: (directory.out / name).stat().st_mtime_ns for name in ("a", "b")}
    done = directory.write({"a": "1", "b": "2"})
    assert not done.stale
    assert {name: (directory.out / name).stat().st_mtime_ns for name in ("a", "b")} == before


def test_a_file_that_somebody_deleted_comes_back(directory: Directory) -> None:
    directory.write({"a": "1"})
    (directory.out / "a").unlink()
    assert directory.write({"a": "1"}).added == ["a"]


def test_edits_stop_the_run(directory: Directory) -> None:
    directory.write({"a": "1", "b": "1", "c": "1"})
    directory.put("a", "mine")
    directory.put("b", "mine too")
    said = refused(directory, {"a": "2", "c": "2"}, "output-edited")
    assert "a was edited by hand since it was generated, and would be replaced" in said
    assert "b was edited by hand since it was generated, and would be removed" in said
    assert "--on-edit overwrite" in said


def test_edits_are_overwritten_on_demand(directory: Directory) -> None:
    directory.write({"a": "1", "b": "1"})
    directory.put("a", "mine")
    directory.put("b", "mine")
    done = directory.write({"a": "2"}, OnEdit.OVERWRITE)
    assert done.edited == ["a", "b"]
    assert directory.tree() == {"a": "2"}


def test_edits_are_left_alone_on_demand(directory: Directory) -> None:
    directory.write({"a": "1", "b": "1", "c": "1"})
    directory.put("a", "mine")
    directory.put("b", "mine")
    done = directory.write({"a": "2", "c": "2"}, OnEdit.KEEP)
    assert done.left_alone == ["a", "b"]
    assert directory.tree() == {"a": "mine", "b": "mine", "c": "2"}
    refused(directory, {"a": "2", "c": "2"}, "output-edited")  # it is still an edit
    directory.put("a", "2")  # the user took it over
    directory.write({"a": "2", "c": "2"})
    assert directory.tree() == {"a": "2", "b": "mine", "c": "2"}


def test_an_edit_that_equals_the_new_version_is_none(directory: Directory) -> None:
    directory.write({"a": "1"})
    directory.put("a", "2")
    assert not directory.write({"a": "2"}).edited


def test_kept_globs_are_never_written_replaced_or_removed(directory: Directory) -> None:
    directory.write({"src/hooks/a.py": "1", "src/b.py": "1", "docs/c.md": "1"})
    directory.put("src/hooks/a.py", "mine")
    directory.keep = ("src/hooks/**", "*.md", "never.py")
    directory.write({"src/hooks/a.py": "2", "src/b.py": "2", "never.py": "2"})
    assert directory.tree() == {"docs/c.md": "1", "src/b.py": "2", "src/hooks/a.py": "mine"}


def test_merged_files_may_be_edited_and_replaced(directory: Directory) -> None:
    directory.put("README.md", "hello")
    directory.merged = frozenset({"README.md"})
    assert directory.write({"README.md": "hello\ngenerated"}).changed == ["README.md"]
    directory.put("README.md", "hello!\ngenerated")
    assert directory.write({"README.md": "hello!\ngenerated"}).stale is False
    assert directory.check({"README.md": "hello!\ngenerated"}).stale is False


def test_files_written_once_are_the_users_from_then_on(directory: Directory) -> None:
    directory.once = frozenset({"hooks.py"})
    assert directory.write({"a": "1", "hooks.py": "empty"}).added == ["a", "hooks.py"]
    directory.put("hooks.py", "mine")
    done = directory.write({"a": "2", "hooks.py": "other"})
    assert (done.changed, done.edited) == (["a"], [])
    assert directory.tree() == {"a": "2", "hooks.py": "mine"}
    assert not directory.check({"a": "2", "hooks.py": "other"}).stale
    assert directory.write({"a": "2"}).removed == []  # not even when it is no longer made
    assert directory.tree() == {"a": "2", "hooks.py": "mine"}


def test_a_directory_of_somebody_else_is_refused(directory: Directory) -> None:
    directory.put("setup.py", "mine")
    assert "no manifest of ours, but holds other files (setup.py)" in refused(directory, {"a": "1"}, "output-not-ours")
    directory.keep = ("setup.py",)
    directory.write({"a": "1"})
    assert directory.tree() == {"a": "1", "setup.py": "mine"}


def test_nothing_is_removed_from_a_directory_of_somebody_else(directory: Directory) -> None:
    directory.put("setup.py", "mine")
    left = {f"sub/.sdkgen-{'0' * 16}.tmp": "1", ".sdkgen/journal.json": "2", ".sdkgen/staging/a": "3"}
    for path, text in left.items():
        directory.put(path, text)
    refused(directory, {"a": "1"}, "output-not-ours")
    assert directory.tree() == {"setup.py": "mine", **left}


def test_what_a_killed_run_left_is_in_no_ones_way(directory: Directory) -> None:
    directory.write({"a/b": "1"})
    directory.put(f"a/.sdkgen-{'0' * 16}.tmp", "1")
    directory.write({"a": "2"})
    assert directory.tree() == {"a": "2"}


def test_a_fresh_repository_and_lost_manifests_are_fine(directory: Directory) -> None:
    directory.put(".git/config", "git")
    directory.put("README.md", "mine")
    directory.put("LICENSE", "mine")
    directory.put("a", "1")  # as generated
    directory.write({"a": "1", "b": "2"})
    assert directory.tree() == {".git/config": "git", "LICENSE": "mine", "README.md": "mine", "a": "1", "b": "2"}


def test_files_of_others_are_not_replaced(directory: Directory) -> None:
    directory.write({"a": "1"})
    directory.put("b", "mine")
    said = refused(directory, {"a": "2", "b": "2"}, "output-foreign", OnEdit.OVERWRITE)
    assert "b is not ours" in said
    done = directory.write({"a": "2", "b": "2"}, OnEdit.KEEP)
    assert done.left_alone == ["b"]
    assert directory.tree()["b"] == "mine"
    refused(directory, {"a": "2", "b": "2"}, "output-foreign", OnEdit.OVERWRITE)  # it is still not ours


def test_a_directory_in_the_way_of_a_file(directory: Directory) -> None:
    directory.write({"a": "1"})
    directory.put("b/mine", "mine")
    refused(directory, {"a": "1", "b": "2"}, "output-foreign")


def test_a_file_in_the_way_of_a_directory(directory: Directory) -> None:
    directory.write({"a": "1"})
    directory.put("b", "mine")
    refused(directory, {"a": "2", "b/c": "2"}, "output-foreign")


def test_a_file_of_ours_may_become_a_directory_and_back(directory: Directory) -> None:
    directory.write({"a": "1", "b/c": "1"})
    directory.write({"a/x": "2", "b": "2"})
    assert directory.tree() == {"a/x": "2", "b": "2"}


def test_two_apis_do_not_share_a_directory(directory: Directory) -> None:
    directory.write({"a": "1"})
    directory.api = "other"
    said = refused(directory, {"a": "2"}, "output-other-api", OnEdit.OVERWRITE)
    assert "holds the output of another API, api; this run generates other" in said


@pytest.mark.parametrize(
    "content",
    [
        b"",
        b"{",
        b"[]",
        b"\xff\xfe",
        b'{"manifest": 2}',
        b'{"manifest": 1, "contract": 1, "files": {"../../x": "sha256:1"}}',
        b'{"manifest": 1, "contract": 1, "files": [], "api": "api"}',
        b"[" * 100_000,
    ],
)
def test_an_unreadable_manifest_stops_the_run(directory: Directory, content: bytes) -> None:
    directory.write({"a": "1"})
    (directory.out / MANIFEST).write_bytes(content)
    assert "restore it from version control" in refused(directory, {"a": "2"}, "manifest-unreadable")


def test_a_file_instead_of_the_directory(directory: Directory) -> None:
    directory.out.parent.mkdir()
    directory.out.write_text("mine")
    refused(directory, {"a": "1"}, "output-not-ours")
    assert directory.out.read_text() == "mine"


@pytest.mark.parametrize("name", [".git", ".git/hooks", ".GIT/hooks/a", "link"])
def test_a_directory_of_git(directory: Directory, name: str) -> None:
    git = directory.out.parent / ".git"
    git.mkdir(parents=True)
    (git.parent / "link").symlink_to(".git")
    directory.out = git.parent / name
    with pytest.raises(GenerationError) as caught:
        directory.write({"config": "1"})
    assert [item.rule for item in caught.value.diagnostics] == ["output-not-ours"]
    assert not list(git.iterdir())


def test_links_of_the_user_stay(directory: Directory, tmp_path: Path) -> None:
    directory.write({"a": "1"})
    (directory.out / "link").symlink_to("a")
    (directory.out / "dangling").symlink_to("nowhere")
    directory.write({"a": "2"})
    assert (directory.out / "link").read_text() == "2"
    assert os.readlink(directory.out / "dangling") == "nowhere"


def test_modes_of_files_and_folders_stay(directory: Directory) -> None:
    directory.write({"bin/run": "1"})
    (directory.out / "bin/run").chmod(0o755)
    directory.out.chmod(0o750)
    directory.write({"bin/run": "1", "b": "2"})
    assert (directory.out / "bin/run").stat().st_mode & 0o777 == 0o755
    assert directory.out.stat().st_mode & 0o777 == 0o750


def test_the_output_may_be_a_link(directory: Directory, tmp_path: Path) -> None:
    real = tmp_path / "real"
    real.mkdir()
    directory.out.parent.mkdir()
    directory.out.symlink_to(real)
    directory.write({"a": "1"})
    directory.write({"a": "2"})
    assert directory.out.is_symlink()
    assert (real / "a").read_text() == "2"


def test_check_writes_nothing_and_names_everything(directory: Directory) -> None:
    directory.write({"a": "1", "b": "1", "c": "1"})
    directory.put("c", "edited")
    before = directory.tree()
    found = directory.check({"a": "2", "c": "1", "d": "1"})
    assert found.stale
    assert (found.added, found.changed, found.removed, found.edited) == (["d"], ["a", "c"], ["b"], ["c"])
    assert directory.tree() == before


def test_check_of_a_missing_directory(directory: Directory) -> None:
    assert directory.check({"a": "1"}).added == ["a"]
    assert not directory.out.exists()


def test_other_inputs_alone_make_the_manifest_stale(directory: Directory) -> None:
    directory.write({"a": "1"})
    directory.inputs = {"spec": "sha256:2"}
    found = directory.check({"a": "1"})
    assert (found.stale, found.changed) == (True, [])
    directory.write({"a": "1"})
    assert not directory.check({"a": "1"}).stale
