"""The pages of docs/cookbook do what they say, begun as its first page says: their files are written as shown, and the
output holds what is shown of it."""

from __future__ import annotations

import re
from collections.abc import Callable
from pathlib import Path

import pytest
from click.testing import Result

ROOT = Path(__file__).resolve().parents[2]
FIRST = ROOT / "docs/cookbook/README.md"
PAGES = sorted(page for page in FIRST.parent.glob("*.md") if page != FIRST)
FILE = re.compile(
    r"^`((?:library\.yaml|(?:specs|output|acme-sdk-templates)/[^`]+))`[^\n]*:\n\n````\w*\n(.*?)^````$", re.M | re.S
)
DROPPED = {"dropped-section": ("README.md", "[idesupport]")}


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.stem)
def test_a_page_holds(
    page: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, sdkgen: Callable[..., Result]
) -> None:
    monkeypatch.chdir(tmp_path)
    ((document, content),) = FILE.findall(FIRST.read_text("utf-8"))
    Path(document).write_text(content, "utf-8")
    assert "sdkgen init library --spec library.yaml " in FIRST.read_text("utf-8")
    assert sdkgen("init", "library", "--spec", document).exit_code == 0
    shown = FILE.findall(page.read_text("utf-8"))
    assert {path.partition("/")[0] for path, _ in shown} >= {"specs", "output"}
    monkeypatch.syspath_prepend(tmp_path / "acme-sdk-templates/src")  # as if it were installed
    for path, text in shown:
        if not path.startswith("output/"):
            Path(path).parent.mkdir(parents=True, exist_ok=True)
            added_to = Path(path).read_text("utf-8") if path == "specs/library/sdk.yaml" else ""
            Path(path).write_text(added_to + text, "utf-8")
    checked = sdkgen("templates", "check", "library")
    assert (checked.exit_code, checked.output) == (0, "no problems\n")
    done = sdkgen("generate", "--strict")
    assert done.exit_code == 0, done.output
    for path, text in shown:
        if path.startswith("output/"):
            assert text in Path(path).read_text("utf-8"), path
    if page.stem in DROPPED:
        file, gone = DROPPED[page.stem]
        assert gone not in (Path("output/library") / file).read_text("utf-8")


def test_every_page_is_listed() -> None:
    listed = FIRST.read_text("utf-8")
    assert PAGES
    assert [page.name for page in PAGES if f"({page.name})" not in listed] == []
