"""An output directory that somebody prepared: nothing outside of it is read, written, moved or removed."""

from __future__ import annotations

import json
import os
import tempfile
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from generator.diagnostics import Diagnostics, GenerationError
from generator.writing import guarded
from generator.writing.commit import locked
from generator.writing.fileset import path_problem
from generator.writing.guarded import LinkError, OutputFolder, existing, is_temporary
from generator.writing.manifest import MANIFEST, NEXT
from generator.writing.plan import OnEdit

if TYPE_CHECKING:
    from conftest import Directory

OLD = {"README.md": "old", "docs/a.md": "old", "docs/gone/b.md": "old"}
NEW = {"README.md": "new", "docs/a.md": "new", "docs/new/c.md": "new"}
VICTIMS = {"keys": "secret", "sub/b": "secret", "a.md": "old", "b.md": "old", "manifest.json": "{}"}


@pytest.fixture(params=["handles", "steps"], autouse=True)
def way(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> None:
    """Everything holds as well where the system has no handles of folders."""
    monkeypatch.setattr(guarded, "_NATIVE", request.param == "handles")


@pytest.fixture
def victim(directory: Directory) -> Path:
    """A folder outside, beside the output that was generated before."""
    directory.write(OLD)
    folder = directory.out.parent / "victim"
    for path, text in VICTIMS.items():
        (folder / path).parent.mkdir(parents=True, exist_ok=True)
        (folder / path).write_text(text)
    return folder


def contents(folder: Path) -> dict[str, str]:
    return {p.relative_to(folder).as_posix(): p.read_text() for p in folder.rglob("*") if p.is_file()}


def link(path: Path, target: Path | str) -> None:
    """Put a link in the place of whatever is there."""
    if path.is_dir():
        for found in sorted(path.rglob("*"), reverse=True):
            found.rmdir() if found.is_dir() else found.unlink()
        path.rmdir()
    path.unlink(missing_ok=True)
    path.symlink_to(target)


def journal(out: Path, victim: Path) -> None:
    link(out / ".sdkgen/link", victim)
    (out / ".sdkgen/staging/new").mkdir(parents=True)
    (out / ".sdkgen/staging/new/0").write_text("FOREIGN")
    (out / ".sdkgen/journal.json").write_text(json.dumps({"writes": [".sdkgen/link/keys"], "removes": ["../victim/a"]}))


def begun(path: str) -> Callable[[Path, Path], None]:
    """A manifest of a run that was killed, which lists a path of the attacker."""

    def do(out: Path, victim: Path) -> None:
        manifest = json.loads((out / MANIFEST).read_text())
        manifest["files"][path] = "sha256:2bb80d537b1da3e38bd30361aa855686bde0eacd7162fef6a25fe97bf527a25b"  # "secret"
        (out / NEXT).write_text(json.dumps(manifest))

    return do


ATTACKS: dict[str, Callable[[Path, Path], None]] = {
    "journal": journal,
    "folder of the manifest": lambda out, victim: link(out / ".sdkgen", victim),
    "staging": lambda out, victim: link(out / ".sdkgen/staging", victim),
    "new": lambda out, victim: link(out / ".sdkgen/new", victim),
    "manifest": lambda out, victim: link(out / MANIFEST, victim / "manifest.json"),
    "next manifest": lambda out, victim: link(out / NEXT, victim / "manifest.json"),
    "README": lambda out, victim: link(out / "README.md", victim / "keys"),
    "page": lambda out, victim: link(out / "docs/a.md", victim / "keys"),
    "dangling": lambda out, victim: link(out / "docs/a.md", victim / "made"),
    "folder": lambda out, victim: link(out / "docs", victim),
    "relative folder": lambda out, victim: link(out / "docs", "../victim"),
    "folder of what goes": lambda out, victim: link(out / "docs/gone", victim),
    "folder of what is added": lambda out, victim: link(out / "docs/new", victim),
    "temporary file": lambda out, victim: link(out / ".sdkgen-0123456789abcdef.tmp", victim / "keys"),
    "temporary folder": lambda out, victim: link(out / "docs/.sdkgen-0123456789abcdef.tmp", victim),
    "listed above": begun("../victim/keys"),
    "listed through a link": lambda out, victim: (link(out / "docs/x", victim), begun("docs/x/keys")(out, victim))[0],
}


@pytest.mark.parametrize("attack", ATTACKS.values(), ids=ATTACKS.keys())
@pytest.mark.parametrize("on_edit", OnEdit)
def test_nothing_outside_is_touched(
    directory: Directory, victim: Path, attack: Callable[[Path, Path], None], on_edit: OnEdit
) -> None:
    attack(directory.out, victim)
    rules = set()
    try:
        directory.check(NEW)
        directory.write(NEW, on_edit)
    except GenerationError as error:
        rules = {item.rule for item in error.diagnostics}
    assert rules <= {"output-link", "manifest-unreadable", "output-io"}
    assert contents(victim) == VICTIMS
    own = (p for p in directory.out.rglob("*") if p.is_file() and not p.is_symlink())
    assert not any("secret" in p.read_text() or "FOREIGN" in p.read_text() for p in own)


LISTED = ("../x", "/etc/x", ".git/hooks/x", "sub/.git/config", ".GIT/config", "git~1/x", ".git./x", ".g\u200cit/config",
          "c:x", "C:\\x", "a\\b", "a//b", "./a", "", ".sdkgen/manifest.json", ".SDKGEN/x")  # fmt: skip


@pytest.mark.parametrize("path", LISTED)
def test_no_manifest_may_list_such_a_path(directory: Directory, path: str) -> None:
    assert path_problem(path)
    directory.write(OLD)
    manifest = json.loads((directory.out / MANIFEST).read_text())
    manifest["files"][path] = "sha256:1"
    (directory.out / MANIFEST).write_text(json.dumps(manifest))
    with pytest.raises(GenerationError, match="manifest-unreadable"):
        directory.write(NEW)
    assert directory.tree() == OLD


@pytest.mark.parametrize("path", ["../x", "/etc/x", ".git/hooks/x", "a/../../x", "C:/x"])
def test_the_guard_itself_refuses_such_a_path(directory: Directory, path: str) -> None:
    directory.write(OLD)
    folder = OutputFolder(directory.out)
    for do in (folder.read, folder.kind, folder.remove, folder.entries, folder.touch):
        with pytest.raises(ValueError, match="not a path of an output directory"):
            do(path)
    with pytest.raises(ValueError, match="not a path of an output directory"):
        folder.stage(path, b"x")
    with pytest.raises(ValueError, match="not a path of an output directory"):
        folder.rename("README.md", path)


def test_files_of_git_are_not_even_looked_at(directory: Directory) -> None:
    directory.write(OLD)
    directory.put(".git/.sdkgen-0123456789abcdef.tmp", "of git")
    directory.write(NEW)
    assert directory.tree()[".git/.sdkgen-0123456789abcdef.tmp"] == "of git"


def test_a_readme_through_a_link_is_not_read(directory: Directory, victim: Path) -> None:
    link(directory.out / "README.md", victim / "keys")
    with pytest.raises(GenerationError, match="output-link"):
        existing(directory.out, "README.md", Diagnostics())


def test_a_pipe_is_not_waited_for(directory: Directory) -> None:
    directory.write(OLD)
    (directory.out / "README.md").unlink()
    os.mkfifo(directory.out / "README.md")
    with pytest.raises(GenerationError, match="not a regular file"):
        directory.write(NEW)


def test_links_are_told_by_name(directory: Directory, victim: Path) -> None:
    link(directory.out / "docs", victim)
    folder = OutputFolder(directory.out)
    assert (folder.kind("docs"), folder.kind("docs/a.md"), folder.kind("README.md")) == ("link", "link", "file")
    with pytest.raises(LinkError) as caught:
        folder.read("docs/a.md")
    assert caught.value.filename == "docs"


@pytest.mark.parametrize(
    ("name", "ours"),
    [
        ("docs/.sdkgen-0123456789abcdef.tmp", True),
        (".sdkgen-0123456789abcde.tmp", False),
        (".sdkgen-0123456789ABCDEF.tmp", False),
        (".sdkgen-notes.tmp", False),
        ("x.sdkgen-0123456789abcdef.tmp", False),
    ],
)
def test_only_names_of_our_scheme_are_leftovers(directory: Directory, name: str, ours: bool) -> None:
    assert is_temporary(name) == ours
    directory.write(OLD)
    directory.put(name, "left")
    directory.write(OLD)
    assert (directory.out / name).exists() != ours


def test_the_lock_follows_no_link(directory: Directory, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(tempfile, "tempdir", str(tmp_path))
    elsewhere = tmp_path / "elsewhere"
    elsewhere.mkdir()
    (tmp_path / f"sdkgen-{os.getuid()}").symlink_to(elsewhere)
    diagnostics = Diagnostics()
    with locked(directory.out, diagnostics):
        assert not any(elsewhere.iterdir())
    assert [item.rule for item in diagnostics] == ["output-unlocked"]
