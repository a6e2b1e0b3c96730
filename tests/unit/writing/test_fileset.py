"""Paths that must not be written are found before anything is."""

from __future__ import annotations

import pytest

from generator.diagnostics import Diagnostics, Severity
from generator.writing.fileset import FileSet


@pytest.mark.parametrize(
    "path",
    [
        "",
        "/etc/passwd",
        "../up.py",
        "a/../../up.py",
        "a//b.py",
        "a/./b.py",
        "C:/x.py",
        "a\\b.py",
        "a\nb.py",
        "a\0b.py",
        "x" * 256,
        "é" * 128,
        "/".join(["abcdefgh"] * 130),
        ".sdkgen/manifest.json",
    ],
)
def test_paths_that_must_not_be_written(path: str) -> None:
    diagnostics = Diagnostics()
    assert len(FileSet.of({path: b""}, diagnostics)) == 0
    assert [item.rule for item in diagnostics] == ["output-path"]


@pytest.mark.parametrize("path", ["aux.md", "docs/CON.py", "nul", "com1.txt", "ab:c.md", "what?.md", "a./b", "a /b"])
def test_paths_that_windows_refuses_are_warned_about_and_written(path: str) -> None:
    diagnostics = Diagnostics()
    assert list(FileSet.of({path: b""}, diagnostics)) == [path]
    assert [(item.rule, item.severity) for item in diagnostics] == [("output-path-windows", Severity.WARNING)]


@pytest.mark.parametrize("path", ["console.py", "auxiliary.md", ".gitattributes", "a/.b/c-d.e", "日本.md", "com10.md"])
def test_ordinary_paths(path: str) -> None:
    diagnostics = Diagnostics()
    assert list(FileSet.of({path: b""}, diagnostics)) == [path]
    assert len(diagnostics) == 0


@pytest.mark.parametrize(
    "paths", [("a/Foo.md", "a/foo.md"), ("A/x.md", "a/x.md"), ("a", "a/b"), ("A", "a/b/c"), ("STRASSE", "straße")]
)
def test_paths_that_clash_on_some_file_systems(paths: tuple[str, str]) -> None:
    diagnostics = Diagnostics()
    FileSet.of(dict.fromkeys(paths, b""), diagnostics)
    assert [item.rule for item in diagnostics] == ["output-path-clash"]


def test_contents_can_be_replaced_but_paths_not_added() -> None:
    files = FileSet.of({"b": b"1", "a": b"2"}, Diagnostics(), merged=frozenset({"a", "gone"}))
    assert dict(files.with_files({"a": b"3"}).files) == {"a": b"3", "b": b"1"}
    assert files.with_files({}).merged == {"a"}
    with pytest.raises(ValueError, match="not in the file set"):
        files.with_files({"c": b""})
