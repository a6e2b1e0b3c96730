"""Versions and release notes from changes."""

from __future__ import annotations

import pytest

from generator.diff.report import as_markdown, as_text, next_version, release_entry, summary, with_entry
from generator.diff.rules import Change, Impact
from generator.diff.surface import Item, Surface
from generator.diff.versions import Previous, Released, current_version, files_hash, raised_version, release_notes

GONE = Change(rule="method-removed", name="a.b")
FRESH = Change(rule="field-added", name="shared.X.y", detail="str")


@pytest.mark.parametrize(
    ("version", "impact", "expected"),
    [
        ("1.2.3", Impact.MAJOR, "2.0.0"),
        ("1.2.3", Impact.MINOR, "1.3.0"),
        ("1.2.3", Impact.PATCH, "1.2.4"),
        ("1.2.3", None, "1.2.3"),
        ("0.2.3", Impact.MAJOR, "0.3.0"),
        ("0.2.3", Impact.MINOR, "0.2.4"),
        ("v7", Impact.MINOR, "v7.1.0"),
        ("1.0.0rc1", Impact.PATCH, "1.0.1"),
    ],
)
def test_next_version(version: str, impact: Impact | None, expected: str) -> None:
    assert next_version(version, impact) == expected


def test_a_version_without_a_number_is_refused() -> None:
    with pytest.raises(ValueError, match="not a version that can be raised"):
        next_version("main", Impact.MAJOR)


def test_reports() -> None:
    assert list(as_text([GONE])) == ["breaking [method-removed] a.b: method removed — calls to it fail"]
    text = "\n".join(as_markdown([GONE, FRESH]))
    assert "## Breaking changes\n\n- `a.b`: method removed. Calls to it fail." in text
    assert "## New\n\n- `shared.X.y`: field added (`str`). It may be left out." in text
    assert list(as_markdown([])) == ["Nothing changes for users of the Python API."]
    assert summary([GONE, FRESH]) == "2 changes for users of the Python API (1 breaking, 1 minor, 0 patch)"


def test_release_entries_stack_and_keep_what_people_wrote() -> None:
    first = with_entry("", "## 0.1.0\n\nThe first release.\n")
    assert first == "# Releases\n\n## 0.1.0\n\nThe first release.\n"
    edited = first.replace("The first", "Our very first")
    second = with_entry(edited, release_entry("0.2.0", [GONE]))
    assert second.index("## 0.2.0") < second.index("## 0.1.0\n\nOur very first release.")
    assert with_entry(second, release_entry("0.2.0", [GONE])) == second


def surface(version: str, *names: str) -> Surface:
    items = {name: Item(kind="method", source=name) for name in names}
    return Surface(distribution="d", import_name="d", sdk_class="D", version=version, items=items)


def previous(version: str, files: dict[str, bytes], *names: str, text: str | None = None) -> Previous:
    released = Released(surface=surface(version, *names), files=files_hash(files, {"README.md"}))
    assert Released.load(released.dump()) == released
    return Previous(released=released, releases=text)


def test_auto_begins_somewhere() -> None:
    assert current_version("auto", Previous()) == "0.1.0"
    assert current_version("auto", Previous(version="2.0.0")) == "2.0.0"  # never released: as the output has it
    assert current_version("3.0.0", previous("1.0.0", {})) == "3.0.0"
    assert current_version("auto", previous("1.4.0", {})) == "1.4.0"


FILES = {"a.py": b"1", "README.md": b"user", ".sdkgen/api.json": b"x", "RELEASES.md": b"y"}


@pytest.mark.parametrize(
    ("files", "names", "expected"),
    [
        (FILES, ["a.b"], "1.0.0"),
        ({**FILES, "README.md": b"other", "RELEASES.md": b"z"}, ["a.b"], "1.0.0"),
        ({**FILES, "a.py": b"2"}, ["a.b"], "1.0.1"),
        ({**FILES, "new.py": b""}, ["a.b"], "1.0.1"),
        ({**FILES, "a.py": b"2"}, ["a.b", "a.c"], "1.1.0"),
        ({**FILES, "a.py": b"2"}, [], "2.0.0"),
    ],
)
def test_auto_rises_only_when_something_changed(files: dict[str, bytes], names: list[str], expected: str) -> None:
    before = previous("1.0.0", FILES, "a.b")
    assert raised_version(files, frozenset({"README.md"}), surface("1.0.0", *names), before, {}) == expected


def test_nothing_rises_before_the_first_release() -> None:
    assert raised_version(FILES, frozenset(), surface("0.1.0", "a.b"), Previous(version="0.1.0"), {}) == "0.1.0"


@pytest.mark.parametrize("content", [b"", b"[]", b"{}", b'{"format": 1, "items": {}}', surface("1", "a").dump()])
def test_a_damaged_note_of_a_release_is_refused(content: bytes) -> None:
    with pytest.raises(ValueError, match=r"."):
        Released.load(content)


def test_release_notes() -> None:
    assert release_notes(surface("0.1.0"), Previous(), {}) == "# Releases\n\n## 0.1.0\n\nThe first release.\n"
    raised = release_notes(surface("2.0.0"), previous("1.0.0", {}, "a.b", text="# Ours\n"), {})
    assert raised.startswith("# Ours\n\n## 2.0.0\n\n### Breaking changes\n\n- `a.b`: method removed.")
