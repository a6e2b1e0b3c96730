"""The manual: pages made from the code are up to date, and no link leads nowhere. Nothing is fetched."""

from __future__ import annotations

import re
from pathlib import Path
from urllib.parse import unquote

import yaml

from generator import reference
from tests.functional.test_ci import all_workflows

LINK = re.compile(r"(?<!!)\[[^\]\n]*\]\(([^)\s]+)[^)]*\)")
FENCE = re.compile(r"^ *(```+|~~~+).*?^ *\1", re.S | re.M)
CODE = re.compile(r"`[^`\n]+`(?!\])")  # but for the text of a link
OURS = "https://github.com/openapi-sdkgen/openapi-sdkgen/blob/main/"
TEXTS = ("README.md", "CONTRIBUTING.md", "COMPATIBILITY.md", "SECURITY.md", "CODE_OF_CONDUCT.md", "templates/README.md")


def test_reference_pages_are_up_to_date(root: Path) -> None:
    for name, text in reference.pages().items():
        written = (root / "docs/reference" / name).read_text(encoding="utf-8")
        assert written == text, f"{name}: run `python -m generator.reference`"


def anchors(page: Path) -> set[str]:
    """Addresses of the headings, as GitHub and the site make them."""
    text = FENCE.sub("", page.read_text(encoding="utf-8"))
    headings = re.findall(r"^#+ +(.*)$", text, re.M)
    return {re.sub(r" +", "-", re.sub(r"[^\w\- ]", "", heading.replace("`", "").lower())) for heading in headings}


def dead_links(root: Path, page: Path) -> list[str]:
    found = []
    text = CODE.sub("", FENCE.sub("", page.read_text(encoding="utf-8")))
    for target in LINK.findall(text):
        path, _, anchor = unquote(target).partition("#")
        if path.startswith(OURS):
            place = root / path.removeprefix(OURS)
        elif re.match(r"[a-z]+:", path):
            continue
        else:
            place = page.parent / path if path else page
        if not place.exists() or (anchor and place.suffix == ".md" and anchor not in anchors(place)):
            found.append(f"{page.relative_to(root)}: {target}")
    return found


def test_no_link_leads_nowhere(root: Path) -> None:
    pages = [*(root / "docs").rglob("*.md"), *(root / name for name in TEXTS if (root / name).is_file())]
    assert len(pages) > 10
    assert [link for page in pages for link in dead_links(root, page)] == []


def test_links_of_generated_readmes_work_on_a_package_index(root: Path) -> None:
    for page in sorted((root / "output").glob("*/README.md")):
        links = LINK.findall(FENCE.sub("", page.read_text(encoding="utf-8")))
        assert [link for link in links if not link.startswith(("#", "https://"))] == []
        assert any(link.startswith(f"{OURS}output/{page.parent.name}/docs/sdks/") for link in links)
        assert dead_links(root, page) == []


def test_the_checker_finds_dead_links(tmp_path: Path) -> None:
    (tmp_path / "other.md").write_text("# One thing\n")
    page = tmp_path / "page.md"
    page.write_text(
        "[a](other.md#one-thing) [b](other.md#two) [c](gone.md) [d](https://x.test)\n```\n[e](gone.md)\n```\n"
    )
    assert dead_links(tmp_path, page) == ["page.md: other.md#two", "page.md: gone.md"]


def test_every_page_is_in_the_navigation(root: Path) -> None:
    named = set(re.findall(r": ([\w/.-]+\.md)$", (root / "mkdocs.yml").read_text(encoding="utf-8"), re.M))
    there = {path.relative_to(root / "docs").as_posix() for path in (root / "docs").rglob("*.md")}
    assert named == there


def test_the_action_is_described(root: Path) -> None:
    text = (root / "docs/ci.md").read_text(encoding="utf-8")
    action = yaml.safe_load((root / "action.yml").read_text(encoding="utf-8"))
    assert all(f"`{name}`" in text for name in action["inputs"] if name != "mode")
    written = {path.name for path in all_workflows(root) if "templates" in path.relative_to(root).parts}
    assert all(f"`{name}`" in text for name in written)
