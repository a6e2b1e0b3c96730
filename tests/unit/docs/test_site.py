"""The static site from the generated Markdown."""

from __future__ import annotations

import dataclasses
import importlib.util
from pathlib import Path

import pytest
from click.testing import CliRunner

from generator.docs import site
from generator.ir import Info
from tests.unit.docs.factories import ORIGIN, make_api, render


def write(folder: Path, dialect: str = "clean", description: str = "All about pets.") -> Path:
    """A package that holds docs only."""
    info = Info(title="Pets", version="1", origin=ORIGIN, description=description)
    for path, text in render(dataclasses.replace(make_api(), info=info), dialect=dialect).items():
        page = folder / "pets" / path
        page.parent.mkdir(parents=True, exist_ok=True)
        page.write_text(text, encoding="utf-8")
    return folder / "pets"


def test_navigation(tmp_path: Path) -> None:
    settings = site.settings(write(tmp_path), "pets")
    assert settings["site_name"] == "Pets"
    assert settings["nav"] == [
        {"Overview": "README.md"},
        {"Usage": "USAGE.md"},
        {
            "Operations": [
                {"PetStore SDK": "docs/sdks/petstore/README.md"},
                {"admin": "docs/sdks/admin/README.md"},
                {"admin.tools": "docs/sdks/tools/README.md"},
                {"pets": "docs/sdks/pets/README.md"},
            ]
        },
        {
            "Models": [
                {"errors": [{"Problem": "docs/models/errors/problem.md"}]},
                {
                    "shared": [
                        {"Either": "docs/models/shared/either.md"},
                        {"Kind": "docs/models/shared/kind.md"},
                        {"Nothing": "docs/models/shared/nothing.md"},
                        {"Pet": "docs/models/shared/pet.md"},
                        {"Security": "docs/models/shared/security.md"},
                    ]
                },
                {"utils": [{"RetryConfig": "docs/models/utils/retryconfig.md"}]},
            ]
        },
    ]


def test_pages_are_adapted_in_the_copy_only(tmp_path: Path) -> None:
    text = (write(tmp_path) / "README.md").read_text(encoding="utf-8")
    adapted = site.adapted(text)
    assert "\n<details open>\n" in text
    assert '\n<details open markdown="1">\n' in adapted
    assert "* [Pets](#pets)\n" in text
    assert "* [Pets](#pets)\n" not in adapted


def test_apis_without_docs_are_named(tmp_path: Path) -> None:
    (tmp_path / "empty").mkdir()
    if not importlib.util.find_spec("material"):
        pytest.skip("MkDocs Material is not installed")
    done = CliRunner().invoke(site.main, ["--from", str(tmp_path / "empty"), "--to", str(tmp_path / "site")])
    assert done.exit_code == 1
    assert "holds no docs; run `sdkgen generate empty` first" in done.output


@pytest.mark.slow
def test_strict_build(tmp_path: Path) -> None:
    if not importlib.util.find_spec("material"):
        pytest.skip("MkDocs Material is not installed")
    hostile = "See [this](nowhere.md), [that](#/nothing) <script>alert(1)</script>\n\n<details open>"
    package = write(tmp_path, description=hostile)
    site.build(package, tmp_path / "site", "pets", strict=True)
    start = (tmp_path / "site" / "index.html").read_text(encoding="utf-8")
    assert "<script>alert(1)" not in start
    assert '<li><a href="docs/sdks/pets/index.html#create">create</a> - Create a pet</li>' in start
    page = (tmp_path / "site" / "docs" / "models" / "shared" / "pet.html").read_text(encoding="utf-8")
    assert "<td>✔" in page
    assert "https://cdn" not in page
    assert (tmp_path / "site" / "search" / "search_index.json").is_file()


@pytest.mark.slow
def test_strict_build_reports_dead_links_and_keeps_the_old_site(tmp_path: Path) -> None:
    if not importlib.util.find_spec("material"):
        pytest.skip("MkDocs Material is not installed")
    package = write(tmp_path, dialect="exact", description="See [this](nowhere.md).")
    (tmp_path / "site").mkdir()
    (tmp_path / "site" / "old.html").write_text("old")
    with pytest.raises(site.click.ClickException, match=r"nowhere\.md"):
        site.build(package, tmp_path / "site", "pets", strict=True)
    assert (tmp_path / "site" / "old.html").is_file()
