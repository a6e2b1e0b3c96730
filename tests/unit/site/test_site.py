"""The static site from the generated Markdown."""

from __future__ import annotations

import dataclasses
import html
import importlib.util
import json
import os
import re
import shutil
import struct
import subprocess
import threading
import urllib.request
from collections.abc import Callable
from pathlib import Path

import pytest
from click.testing import Result

from generator.config.model import SiteBrand
from generator.diagnostics import Diagnostics, GenerationError
from generator.ir import Info
from generator.site.build import build, read_package, settings
from generator.site.pages import adapted, at_home
from tests.unit.docs.factories import ORIGIN, make_api, render

Sdkgen = Callable[..., Result]

needs_zensical = pytest.mark.skipif(not importlib.util.find_spec("zensical"), reason="Zensical is not installed")

DOCUMENT = """\
openapi: 3.1.0
info: {title: Shop, version: "1"}
servers: [{url: https://example.com}]
paths:
  /customers:
    get:
      operationId: list
      tags: [Customers]
      summary: List customers
      responses:
        "200": {description: OK, content: {application/json: {schema: {$ref: "#/components/schemas/Page"}}}}
    post:
      operationId: create
      tags: [Customers]
      summary: Create a list of customers
      requestBody: {content: {application/json: {schema: {$ref: "#/components/schemas/Customer"}}}}
      responses:
        "200": {description: OK, content: {application/json: {schema: {$ref: "#/components/schemas/Customer"}}}}
components:
  schemas:
    Page: {type: object, description: A list of customers., properties: {items: {type: array, items: {$ref: "#/components/schemas/Customer"}}}}
    Customer:
      type: object
      description: Somebody who buys. Or who did.
      required: [name]
      properties:
        name: {type: string, description: The name that somebody gave, in as many words as it takes to make a table wide.}
        list: {type: string}
"""


def write(folder: Path, dialect: str = "clean", description: str = "All about pets.") -> Path:
    """A package that holds docs only."""
    info = Info(title="Pets", version="1", origin=ORIGIN, description=description)
    for path, text in render(dataclasses.replace(make_api(), info=info), dialect=dialect).items():
        page = folder / "pets" / path
        page.parent.mkdir(parents=True, exist_ok=True)
        page.write_text(text, encoding="utf-8")
    return folder / "pets"


@pytest.fixture
def shop(project: Path, sdkgen: Sdkgen) -> Path:
    """A generated package."""
    (project / "specs/pets/openapi.yaml").write_text(DOCUMENT)
    (project / "logo.svg").write_text("<svg xmlns='http://www.w3.org/2000/svg'/>")
    brand = 'site: {name: Our Shop, logo: ../../logo.svg, color: "#0f766e"}\n'
    (project / "specs/pets/sdk.yaml").write_text(brand)
    done = sdkgen("generate", "-q")
    assert done.exit_code == 0, done.output
    return project / "output/pets"


def test_navigation(tmp_path: Path) -> None:
    site = read_package(write(tmp_path), Diagnostics())
    site.finish()
    found = settings(site.pages, "pets", SiteBrand())
    assert found["site_name"] == "Pets"
    overview, usage, operations, models = found["nav"]
    assert (overview, usage) == ({"Overview": "README.md"}, {"Usage": "USAGE.md"})
    assert operations["Operations"] == [
        {"PetStore SDK": "docs/sdks/petstore/README.md"},
        {"admin": "docs/sdks/admin/README.md"},
        {"admin.tools": "docs/sdks/tools/README.md"},
        {"pets": "docs/sdks/pets/README.md"},
    ]
    assert [next(iter(entry)) for entry in models["Models"]] == ["All models", "errors", "shared", "utils"]
    assert {"Pet": "docs/models/shared/pet.md"} in models["Models"][2]["shared"]


def test_pages_are_adapted_in_the_copy_only(tmp_path: Path) -> None:
    text = (write(tmp_path) / "README.md").read_text(encoding="utf-8")
    changed = adapted(text)
    assert "\n<details open>\n" in text
    assert '\n<details open markdown="1">\n' in changed
    assert "* [Pets](#pets)\n" in text
    assert "* [Pets](#pets)\n" not in changed
    assert adapted("| :heavy_check_mark: | :heavy_minus_sign: |") == "| yes | no |"


def test_operations_have_endpoints_and_models_say_who_uses_them(shop: Path) -> None:
    site = read_package(shop, Diagnostics())
    entries = site.finish()
    page = site.pages["docs/sdks/customers/README.md"]
    assert '## list\n\n<div class="endpoint"><b>GET</b> <code>/customers</code></div>\n' in page
    model = site.pages["docs/models/shared/customer.md"]
    users = re.findall(r"^- \[(.*)\]\((.*)\)$", model.partition("## Used by")[2], re.M)
    assert users == [
        ("customers.create", "../../../docs/sdks/customers/README.md#create"),
        ("shared.Page", "../../../docs/models/shared/page.md"),
    ]
    assert "| [Customer](../../../docs/models/shared/customer.md) | Somebody who buys. |" not in model
    assert (
        "| [Customer](../../docs/models/shared/customer.md) | Somebody who buys. |"
        in site.pages["docs/models/README.md"]
    )
    found = {entry.title: entry for entry in entries}
    assert found["customers.list"].url == "docs/sdks/customers/index.html#list"
    assert found["customers.list"].text == "GET /customers — List customers"
    assert found["shared.Customer"].words == "list name"


@pytest.mark.skipif(shutil.which("node") is None, reason="needs node")
def test_what_the_search_finds_first(root: Path, shop: Path) -> None:
    from generator.site.build import search_index

    script = root / "templates/site/find.js"
    code = f"""
globalThis.window = globalThis; globalThis.document = {{
  currentScript: {{src: "file:///site/find.js"}}, readyState: "loading", addEventListener() {{}}, querySelectorAll() {{ return []; }} }};
{search_index(read_package(shop, Diagnostics()).finish())}
{script.read_text(encoding="utf-8")}
const asked = ["list customers", "customers list", "listCustomers", "customer", "POST customers", "nothing of the kind", "cust"];
console.log(JSON.stringify(asked.map((text) => (sdkgenFind(text)[0] || {{}}).title || null)));
"""
    done = subprocess.run(["node", "-e", code], capture_output=True, text=True, check=True)
    assert json.loads(done.stdout) == [
        "customers.list", "customers.list", "customers.list", "customers.create", "customers.create", None, "customers.create",
    ]  # fmt: skip


def test_apis_without_docs_are_named(sdkgen: Sdkgen, tmp_path: Path) -> None:
    (tmp_path / "empty").mkdir()
    done = sdkgen("site", "--from", tmp_path / "empty", "--to", tmp_path / "site")
    assert done.exit_code == 1
    if importlib.util.find_spec("zensical"):
        assert "error[site-docs] holds no docs — run `sdkgen generate empty` first" in done.output


@pytest.mark.parametrize("link", ["README.md", "docs/secret.md", ".sdkgen/api.json"])
def test_no_link_of_a_package_is_read(tmp_path: Path, link: str) -> None:
    package = write(tmp_path)
    (tmp_path / "secret").write_text("# secret")
    (package / link).unlink(missing_ok=True)
    (package / link).parent.mkdir(exist_ok=True)
    (package / link).symlink_to(tmp_path / "secret")
    with pytest.raises(GenerationError, match=rf"cannot read {re.escape(link)}: it leads through a symbolic link"):
        read_package(package, Diagnostics())


@pytest.mark.parametrize("what", ["folder", "link", "package"])
def test_what_is_no_site_is_not_replaced(tmp_path: Path, what: str) -> None:
    package = write(tmp_path)
    site = {"folder": tmp_path / "mine", "link": tmp_path / "link", "package": package}[what]
    (tmp_path / "mine").mkdir()
    (tmp_path / "mine/notes").write_text("mine")
    (tmp_path / "link").symlink_to(tmp_path / "mine")
    with pytest.raises(GenerationError, match="is no site that was built here"):
        build(package, site, "pets", SiteBrand(), Diagnostics(), strict=True)
    assert (package / "docs").is_dir()
    assert (tmp_path / "mine/notes").is_file()


@needs_zensical
@pytest.mark.slow
def test_strict_build(tmp_path: Path) -> None:
    hostile = "See [this](nowhere.md), [that](#/nothing) <script>alert(1)</script>\n\n<details open>"
    package = write(tmp_path, description=hostile)
    build(package, tmp_path / "site", "pets", SiteBrand(), Diagnostics(), strict=True)
    start = (tmp_path / "site" / "index.html").read_text(encoding="utf-8")
    assert "<script>alert(1)" not in start
    assert re.search(r'<li><a href="(\./)?docs/sdks/pets/index.html#create">create</a> - Create a pet</li>', start)
    page = (tmp_path / "site" / "docs" / "models" / "shared" / "pet.html").read_text(encoding="utf-8")
    assert "<td>yes" in page
    assert not re.search(r'(src|href)="(https?:)?//(?!zensical\.org|api\.example|example)', page)
    assert not re.search(r'<(script|img)[^>]*src="(https?:)?//', start)
    assert not (tmp_path / "site" / "search.js").exists()  # from a disk, the theme loads such a file by itself


@needs_zensical
@pytest.mark.slow
def test_strict_build_reports_dead_links_and_keeps_the_old_site(tmp_path: Path) -> None:
    package = write(tmp_path, dialect="exact", description="See [this](nowhere.md).")
    (tmp_path / "site").mkdir()
    (tmp_path / "site" / "old.html").write_text("old")
    (tmp_path / "site" / "search-index.js").write_text("")
    with pytest.raises(GenerationError, match=r"README\.md"):
        build(package, tmp_path / "site", "pets", SiteBrand(), Diagnostics(), strict=True)
    assert (tmp_path / "site" / "old.html").is_file()


def chromium() -> str:
    for name in ("chromium", "chromium-browser", "google-chrome", "chrome"):
        if found := shutil.which(name):
            return found
    pytest.skip("there is no Chromium")


def browse(*options: str, profile: Path) -> str:
    command = [
        chromium(),
        "--headless",
        "--no-sandbox",
        "--disable-gpu",
        "--hide-scrollbars",
        "--virtual-time-budget=8000",
    ]
    command += [f"--user-data-dir={profile}", *options]
    return subprocess.run(command, capture_output=True, text=True, check=False, timeout=120).stdout


FRAME = """
<pre id="found"></pre>
<script>addEventListener("message", (event) => document.getElementById("found").textContent = event.data)</script>
<iframe src="{page}" style="width: 390px; height: 844px; border: 0"></iframe>
"""
PROBE = """
<script>addEventListener("load", () => setTimeout(() => {
  const input = document.getElementById("sdkgen-search");
  input.value = "list customers";
  input.dispatchEvent(new Event("input"));
  const first = document.querySelector("#sdkgen-results a");
  const cells = [...document.querySelectorAll(".md-typeset td")].filter((cell) => cell.offsetParent);
  parent.postMessage(JSON.stringify({
    first: first.querySelector("b").textContent, href: first.href, width: innerWidth,
    edges: [document.documentElement.scrollWidth, ...cells.map((cell) => cell.getBoundingClientRect().right)],
    labels: cells.map((cell) => cell.dataset.label),
  }), "*");
}, 1000))</script>
"""


@needs_zensical
@pytest.mark.slow
def test_the_command_and_the_site_in_a_browser(sdkgen: Sdkgen, shop: Path, project: Path) -> None:
    done = sdkgen("site", "pets")
    assert done.exit_code == 0, done.output
    site = project / "build-site/pets"
    assert (site / "index.html").resolve().as_uri() in done.output
    assert "#0f766e" in (site / "brand.css").read_text()
    assert "brand/logo.svg" in (site / "index.html").read_text()
    assert "Our Shop" in (site / "index.html").read_text()

    page = site / "docs/models/shared/customer.html"
    page.write_text(page.read_text(encoding="utf-8") + PROBE, encoding="utf-8")
    frame = project / "phone.html"  # a window of Chromium is no narrower than 500
    frame.write_text(FRAME.format(page=page.as_uri()))
    dumped = browse("--dump-dom", frame.as_uri(), profile=project / "profile")
    found = json.loads(html.unescape(dumped.partition('<pre id="found">')[2].partition("</pre>")[0]))
    assert found["first"] == "customers.list"
    assert found["href"] == (site / "docs/sdks/customers/index.html").as_uri() + "#list"
    assert found["labels"][:4] == ["Field", "Type", "Required", "Description"]
    assert found["width"] == 390
    assert max(found["edges"]) <= 390
    shot = project / "phone.png"
    browse("--window-size=390,844", f"--screenshot={shot}", page.as_uri(), profile=project / "profile")
    assert struct.unpack(">II", shot.read_bytes()[16:24]) == (390, 844)


def test_a_site_is_served(project: Path) -> None:
    from generator.cli.report import Reporter
    from generator.cli.site import _serve

    (project / "index.html").write_text("here it is")
    said: list[str] = []
    reporter = Reporter()
    reporter.say = said.append  # type: ignore[method-assign]
    threading.Thread(target=_serve, args=(reporter, project, 0), daemon=True).start()
    for _ in range(200):
        if said:
            break
        threading.Event().wait(0.05)
    address = said[0].split()[0]
    assert address.startswith("http://127.0.0.1:")
    with urllib.request.urlopen(address + "index.html", timeout=10) as response:
        assert response.read() == b"here it is"
    assert os.path.isdir(project)


def test_links_to_the_repository_stay_on_the_site() -> None:
    base = "https://github.com/a/b/blob/main/sdks/c/"
    text = (
        f"[a]({base}docs/sdks/a/README.md#b) [u]({base}USAGE.md) [s]({base}docs/other.md) [d](https://d.example/docs)"
    )
    found = at_home(text, {"docs/sdks/a/README.md", "USAGE.md"})
    assert found == f"[a](docs/sdks/a/README.md#b) [u](USAGE.md) [s]({base}docs/other.md) [d](https://d.example/docs)"
