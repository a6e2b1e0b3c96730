"""A static site from the generated Markdown, with MkDocs Material: `python -m generator.docs.site [API]…`.

The pages stay as they are on disk; the site is built from a copy in which only that is changed which Markdown readers
disagree on. Needs the extra `docs` (`pip install openapi-sdkgen[docs]`).
"""

from __future__ import annotations

import importlib.util
import os
import re
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

import click
import yaml

from generator._resources import templates_root
from generator.config.paths import Options
from generator.config.project import targets
from generator.diagnostics import Diagnostics
from generator.docs.readme_merge import TOC, parts

# MkDocs says at every start that a second version is to come.
_QUIET = {"NO_MKDOCS_2_WARNING": "1", "DISABLE_MKDOCS_2_WARNING": "true"}


@click.command()
@click.argument("api", nargs=-1)
@click.option("--from", "source", type=click.Path(exists=True, file_okay=False, path_type=Path),
              help="A generated package, instead of those of the APIs.")  # fmt: skip
@click.option("--to", "target", type=click.Path(file_okay=False, path_type=Path), default=Path("build-site"),
              show_default=True, help="Where the sites are written, each in a folder of its own.")  # fmt: skip
@click.option("--strict/--lenient", default=True, show_default=True, help="Fail if a link leads nowhere.")
def main(api: tuple[str, ...], source: Path | None, target: Path, strict: bool) -> None:
    """Build a searchable site from the docs of generated packages: of each API, or of all of them."""
    if not importlib.util.find_spec("material"):
        raise click.ClickException("MkDocs Material is not installed: pip install 'openapi-sdkgen[docs]'")
    for name, package in _packages(api, source).items():
        if not (package / "docs").is_dir():
            raise click.ClickException(f"{package} holds no docs; run `sdkgen generate {name}` first")
        build(package, target / name, name, strict=strict)
        click.echo(f"{name}: {target / name / 'index.html'}")


def build(package: Path, site: Path, name: str, *, strict: bool) -> None:
    """Build one site. Raises `click.ClickException` with what MkDocs says if it fails; the old site stays then."""
    with tempfile.TemporaryDirectory(prefix="docs-site-") as folder:
        work = Path(folder)
        pages = work / "pages"
        _copy(package, pages)
        config = work / "mkdocs.yml"
        config.write_text(yaml.safe_dump(settings(pages, name), sort_keys=False, allow_unicode=True), encoding="utf-8")
        command = [sys.executable, "-m", "mkdocs", "build", "--config-file", str(config)]
        command += ["--site-dir", str(work / "site"), *(["--strict"] if strict else [])]
        done = subprocess.run(command, capture_output=True, text=True, env={**os.environ, **_QUIET}, check=False)
        if done.returncode:
            raise click.ClickException(f"{name}: MkDocs failed\n{done.stdout}{done.stderr}".replace(f"{pages}/", ""))
        shutil.rmtree(site, ignore_errors=True)
        site.parent.mkdir(parents=True, exist_ok=True)
        shutil.move(work / "site", site)


def settings(pages: Path, name: str) -> dict[str, Any]:
    """The content of mkdocs.yml for a folder of pages."""
    return {
        "INHERIT": str(templates_root() / "site" / "mkdocs.yml"),
        "site_name": _title(pages / "README.md") or name,
        "docs_dir": str(pages),
        "nav": list(_navigation(pages)),
    }


def _packages(api: tuple[str, ...], source: Path | None) -> dict[str, Path]:
    if source is not None:
        return {source.resolve().name: source}
    diagnostics = Diagnostics()
    found = targets(api, Options(), diagnostics, need_spec=False)
    if len(diagnostics):
        raise click.ClickException("\n".join(map(str, diagnostics)))
    return {target.name: target.out for target in found}


def _navigation(pages: Path) -> Iterator[Mapping[str, Any]]:
    for title, file in (("Overview", "README.md"), ("Usage", "USAGE.md")):
        if (pages / file).is_file():
            yield {title: file}
    sdks = [{_accessor(page): _address(page, pages)} for page in (pages / "docs" / "sdks").glob("*/README.md")]
    if sdks:
        yield {"Operations": sorted(sdks, key=lambda entry: next(iter(entry)))}
    spaces = []
    for space in sorted((pages / "docs" / "models").glob("*/")):
        entries = [{_title(page): _address(page, pages)} for page in sorted(space.glob("*.md"))]
        if entries:
            spaces.append({space.name: entries})
    if spaces:
        yield {"Models": spaces}


def _address(page: Path, pages: Path) -> str:
    return page.relative_to(pages).as_posix()


def _title(page: Path) -> str:
    """The first heading."""
    if not page.is_file():
        return ""
    found = re.search(r"^\ufeff?# +(.*?) *\r?$", page.read_text(encoding="utf-8"), re.MULTILINE)
    return found[1].strip("~") if found else ""


def _accessor(page: Path) -> str:
    """The dotted name below the heading of a namespace's page; the client has none."""
    found = re.match(r"# .*\n\(\*(.+)\*\)\n", page.read_text(encoding="utf-8"))
    return found[1] if found else _title(page)


def _copy(package: Path, pages: Path) -> None:
    shutil.copytree(package / "docs", pages / "docs")
    for name in ("README.md", "USAGE.md"):
        if (package / name).is_file():
            shutil.copyfile(package / name, pages / name)
    shutil.copyfile(templates_root() / "site" / "site.css", pages / "site.css")
    for page in pages.rglob("*.md"):
        page.write_text(adapted(page.read_text(encoding="utf-8")), encoding="utf-8")


def adapted(text: str) -> str:
    """A page for Python-Markdown: it reads Markdown inside HTML only where asked to, knows no fence with more than a
    language behind it, and has contents of its own."""
    kept = "".join(part.text for part in parts(text) if part.id != TOC)
    kept = re.sub(r"^( *(?:```+|~~~+) *[\w+#.-]+)[ ,{][^`\n]*$", r"\1", kept, flags=re.MULTILINE)
    return re.sub(r"^<details open>$", '<details open markdown="1">', kept, flags=re.MULTILINE)


if __name__ == "__main__":
    main()
