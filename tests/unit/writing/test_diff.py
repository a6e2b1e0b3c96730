"""The diff that `--check` prints."""

from __future__ import annotations

from typing import TYPE_CHECKING

from generator.writing.diff import WIDTH, first_difference, readable, summary, unified

if TYPE_CHECKING:
    from conftest import Directory


def test_added_changed_removed(directory: Directory) -> None:
    directory.write({"a.py": "x = 1\ny = 2\n", "gone": "bye\n", "same": ""})
    found = directory.check({"a.py": "x = 1\ny = 3", "new": "hi\n", "same": ""})
    assert list(unified(found)) == [
        "--- a/a.py",
        "+++ b/a.py",
        "@@ -1,2 +1,2 @@",
        " x = 1",
        "-y = 2",
        "+y = 3\n\\ No newline at end of file",
        "--- a/gone",
        "+++ /dev/null",
        "@@ -1 +0,0 @@",
        "-bye",
        "--- /dev/null",
        "+++ b/new",
        "@@ -0,0 +1 @@",
        "+hi",
    ]
    assert list(summary(found)) == [("added", "new"), ("changed", "a.py"), ("removed", "gone")]


def test_long_diffs_are_cut_and_say_so(directory: Directory) -> None:
    directory.write({})
    files = {f"{number:02d}": "line\n" * 100 for number in range(12)}
    found = directory.check(files)
    lines = list(unified(found))
    assert lines.count("+line") == 37 * 10
    assert "... 63 more lines of 00 (--diff full shows them)" in lines
    assert lines[-1] == "... 2 more files (--diff full shows them)"
    assert list(unified(found, full=True)).count("+line") == 1200


def test_binary_files_and_stale_manifests(directory: Directory) -> None:
    directory.write({"a": "1"})
    (directory.out / "a").write_bytes(b"\xff\x00")
    assert list(unified(directory.check({"a": "1"}))) == ["Binary files a/a and b/a differ"]
    directory.put("a", "1")
    directory.inputs = {"spec": "sha256:2"}
    found = directory.check({"a": "1"})
    assert '-  "spec": "sha256:1"' in list(unified(found))
    assert list(summary(found)) == [("changed", ".sdkgen/manifest.json")]


def test_where_files_begin_to_differ(directory: Directory) -> None:
    text = "".join(f"{number}\n" for number in range(1, 21))
    names = ("changed", "longer", "shorter", "more", "gone", "top", "empty")
    directory.write(dict.fromkeys(names[:-1], text) | {"empty": "", "binary": "x"})
    (directory.out / "binary").write_bytes(b"\xff")
    found = directory.check({
        "changed": text.replace("12\n", "twelve\n"), "longer": text + "21\n", "shorter": text.removesuffix("20\n"),
        "more": text.replace("7\n", "7\n7b\n", 1), "top": "0\n" + text, "empty": "1\n", "new": "n\n", "binary": "x",
    })  # fmt: skip
    assert {path: first_difference(found, path) for _, path in summary(found)} == {
        "changed": 12, "longer": 20, "shorter": 20, "more": 7, "gone": 1, "top": 1, "empty": 1, "new": 1, "binary": 1,
    }  # fmt: skip


def shown(*lines: str) -> list[str]:
    return list(readable(["--- a/x", "+++ b/x", "@@ -1 +1 @@", *lines]))[3:]


def test_long_lines_are_cut_around_the_change() -> None:
    old, new = "a" * 500 + "old" + "b" * 500, "a" * 500 + "NEW" + "b" * 500
    first, second = shown(f"-{old}", f"+{new}")
    assert first.startswith("-…aaa") and "aaoldbb" in first and first.endswith("b…")
    assert "aaNEWbb" in second
    assert len(first) == WIDTH + 3
    assert shown(" " + "c" * 500) == [" " + "c" * (WIDTH - 1) + "…"]
    assert shown("-" + "d" * 500) == ["-" + "d" * WIDTH + "…"]
    assert shown("-short", "+shorter", " same") == ["-short", "+shorter", " same"]


def test_blanks_and_carriage_returns_are_seen_where_they_changed() -> None:
    assert shown("-end\r", "+end") == ["-end\\r", "+end"]
    assert shown("-end \t", "+end") == ["-end·→", "+end"]
    assert shown("-a  b", "+a b") == ["-a··b", "+a·b"]
    assert shown("-a b", "+a c") == ["-a b", "+a c"]
    assert shown(" same  ") == [" same  "]
    tail = "x" * 400
    assert shown(f"-{tail} ", f"+{tail}")[0].endswith("xxx·")
    assert shown("-a ", "+a \n\\ No newline at end of file") == ["-a·", "+a·\n\\ No newline at end of file"]
