"""A static site from a generated package, with Zensical.

The package stays as it is; the site is built from a copy of its pages. Needs the extra `docs`.
"""

from __future__ import annotations

import dataclasses
import importlib.util
import json
import os
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

from generator._resources import templates_root
from generator.config.model import SiteBrand
from generator.diagnostics import Diagnostics, Origin
from generator.diff.surface import SURFACE_FILE, load_surface
from generator.site.pages import MODELS, SearchEntry, Site, is_model_page, title_of
from generator.writing.guarded import OutputFolder, existing

_INDEX = "search-index.js"
_ASSETS = ("site.css", "find.js")  # from a disk, the theme loads a search.js by itself
_HINT = "pip install 'openapi-sdkgen[docs]' (Python 3.11 or newer)"


def build(package: Path, site: Path, name: str, brand: SiteBrand, diagnostics: Diagnostics, *, strict: bool) -> None:
    """Build one site in the place of an older one.

    Raises `GenerationError` with what Zensical says if it fails; the old site stays then. So does what is no site.
    """
    if site.is_symlink() or (site.exists() and not (site / _INDEX).is_file() and any(site.iterdir())):
        hint = "choose another --to, or remove it"
        raise diagnostics.fatal("output-not-ours", "is no site that was built here", Origin(site.as_posix()), hint=hint)
    if not importlib.util.find_spec("zensical"):
        raise diagnostics.fatal("site-tool", "Zensical is not installed", hint=_HINT)
    if OutputFolder(package).kind("docs") != "folder":
        hint = f"run `sdkgen generate {name}` first"
        raise diagnostics.fatal("site-docs", "holds no docs", Origin(package.as_posix()), hint=hint)
    with tempfile.TemporaryDirectory(prefix="sdkgen-site-") as folder:
        work = Path(folder)
        made = _write_pages(read_package(package, diagnostics), work / "pages", brand)
        config = work / "mkdocs.yml"
        config.write_text(json.dumps(settings(made, name, brand)), encoding="utf-8")  # JSON is YAML
        command = [sys.executable, "-m", "zensical", "build", "--config-file", str(config)]
        done = subprocess.run(
            [*command, *(["--strict"] if strict else [])], cwd=work, capture_output=True, text=True, check=False
        )
        if done.returncode or not (work / "site" / "index.html").is_file():
            said = f"{done.stdout}{done.stderr}".partition("Traceback")[0].strip()
            raise diagnostics.fatal("site-failed", f"{name}: the site cannot be built\n{said}", hint="or try --lenient")
        shutil.rmtree(site, ignore_errors=True)
        site.parent.mkdir(parents=True, exist_ok=True)
        shutil.move(work / "site", site)


def settings(pages: Mapping[str, str], name: str, brand: SiteBrand) -> dict[str, Any]:
    """The content of mkdocs.yml. Paths are relative to it, which Zensical wants."""
    theme = {
        key: f"brand/{Path(file).name}" for key, file in (("logo", brand.logo), ("favicon", brand.favicon)) if file
    }
    return {
        "INHERIT": str(templates_root() / "site" / "mkdocs.yml"),
        "site_name": brand.name or title_of(pages.get("README.md", "")) or name,
        "docs_dir": "pages",
        "site_dir": "site",
        "nav": list(_navigation(pages)),
        **({"theme": theme} if theme else {}),
        **({"copyright": brand.footer} if brand.footer else {}),
        "extra_css": ["site.css", "brand.css"],
        "extra_javascript": ["search-index.js", "find.js"],
    }


def read_package(package: Path, diagnostics: Diagnostics) -> Site:
    """The pages of a package. A link in it is an error: it may lead to what should not be published."""
    folder = OutputFolder(package)
    files = [path for path, _ in folder.walk("docs") if path.endswith(".md")]
    found = {path: existing(package, path, diagnostics) for path in (*files, "README.md", "USAGE.md", SURFACE_FILE)}
    description = found.pop(SURFACE_FILE)
    pages = {path: content.decode("utf-8", "replace") for path, content in found.items() if content is not None}
    return Site(pages, load_surface(description).items if description is not None else {})


def search_index(entries: list[SearchEntry]) -> str:
    """The index as a script: a page that is read from a disk may load no data."""
    rows = json.dumps([dataclasses.asdict(entry) for entry in entries], separators=(",", ":"))
    return "window.sdkgenIndex = " + rows.replace("</", "<\\/") + ";\n"


def _write_pages(site: Site, folder: Path, brand: SiteBrand) -> Mapping[str, str]:
    entries = site.finish()
    for name, text in site.pages.items():
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")
    (folder / _INDEX).write_text(search_index(entries), encoding="utf-8")
    for name in _ASSETS:
        shutil.copyfile(templates_root() / "site" / name, folder / name)
    colours = "".join(f" --md-{part}-fg-color: {brand.color};" for part in ("primary", "accent"))
    style = f":root, [data-md-color-scheme] {{{colours} }}\n"
    (folder / "brand.css").write_text(style if brand.color else "", encoding="utf-8")
    for file in filter(None, (brand.logo, brand.favicon)):
        (folder / "brand").mkdir(exist_ok=True)
        shutil.copyfile(file, folder / "brand" / Path(file).name)
    return site.pages


def _navigation(pages: Mapping[str, str]) -> Iterator[Mapping[str, Any]]:
    for title, file in (("Overview", "README.md"), ("Usage", "USAGE.md")):
        if file in pages:
            yield {title: file}
    sdks = [{_menu_title(text): path} for path, text in pages.items() if path.startswith("docs/sdks/")]
    if sdks:
        yield {"Operations": sorted(sdks, key=lambda entry: next(iter(entry)))}
    models: list[Mapping[str, Any]] = [{"All models": MODELS}] if MODELS in pages else []
    inner = sorted(filter(is_model_page, pages))
    for folder in dict.fromkeys(map(os.path.dirname, inner)):
        name = os.path.basename(folder)
        models.append({name: [{title_of(pages[path]): path} for path in inner if os.path.dirname(path) == folder]})
    if models:
        yield {"Models": models}


def _menu_title(text: str) -> str:
    """The dotted name below the heading of a namespace's page; the client has none."""
    lines = text.split("\n")
    below = lines[1].strip() if len(lines) > 1 else ""
    return below[2:-2] if below.startswith("(*") and below.endswith("*)") else title_of(text)
