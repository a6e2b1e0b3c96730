"""Setting up API folders, and documents that are fetched and pinned."""

from __future__ import annotations

import hashlib
import json
import threading
from collections.abc import Callable, Iterator
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

import pytest
import yaml
from click.testing import Result

from generator.config.catalogue import read_catalogue
from generator.config.paths import CATALOGUE
from generator.diagnostics import Diagnostics
from generator.editions import EDITIONS, NEWEST
from generator.writing.manifest import MANIFEST

Sdkgen = Callable[..., Result]

GEN_YAML = """\
configVersion: 2.0.0
generation: {sdkClassName: OldPets, telemetryEnabled: true}
python: {version: 3.1.0, packageName: old-pets, author: Us, maxMethodParams: 0}
"""
GEN_LOCK = """\
lockVersion: 2.0.0
examples:
  list-pets:
    "":
      parameters:
        query: {"limit": 42}
examplesVersion: 1.0.0
generatedTests: {}
"""


class Site:
    """A server on this machine whose one page the test decides."""

    def __init__(self) -> None:
        self.body = b""
        self.status = 200
        self.target = ""  # where it redirects to
        self.authorization: list[str | None] = []
        site = self

        class Handler(BaseHTTPRequestHandler):
            def do_GET(self) -> None:
                site.authorization.append(self.headers["Authorization"])
                moved = site.target and self.path != site.target
                self.send_response(302 if moved else site.status)
                if moved:
                    self.send_header("Location", site.target)
                self.end_headers()
                self.wfile.write(site.body)

            def log_message(self, *_: object) -> None:
                """Say nothing."""

        self.server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
        self.url = f"http://127.0.0.1:{self.server.server_port}/openapi.yaml"
        threading.Thread(target=self.server.serve_forever, daemon=True).start()


@pytest.fixture
def site(spec: Path) -> Iterator[Site]:
    made = Site()
    made.body = spec.read_bytes()
    yield made
    made.server.shutdown()
    made.server.server_close()


def test_init_makes_a_folder_that_generates(
    sdkgen: Sdkgen, spec: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    done = sdkgen("init", "pets", "--spec", spec)
    assert done.exit_code == 0, done.output
    assert (tmp_path / "specs/pets/openapi.yaml").read_bytes() == spec.read_bytes()
    settings = yaml.safe_load((tmp_path / "specs/pets/sdk.yaml").read_text())
    assert settings == {"edition": NEWEST.name, "package_name": "pet-store", "sdk_class": "PetStore"}
    assert sdkgen("generate", "pets").exit_code == 0
    assert (tmp_path / "output/pets/src/pet_store").is_dir()


def test_init_replaces_nothing(sdkgen: Sdkgen, spec: Path, project: Path) -> None:
    before = (project / "specs/pets/openapi.yaml").read_bytes()
    done = sdkgen("init", "pets", "--spec", spec)
    assert done.exit_code == 1
    assert "already exists" in done.output
    assert (project / "specs/pets/openapi.yaml").read_bytes() == before


@pytest.mark.parametrize("arguments", [(), ("--spec", "nowhere.yaml"), ("--from-speakeasy", ".", "--spec", "x")])
def test_init_without_what_it_needs(
    sdkgen: Sdkgen, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, arguments: tuple[str, ...]
) -> None:
    monkeypatch.chdir(tmp_path)
    done = sdkgen("init", "pets", *arguments)
    assert done.exit_code == 1
    assert "error[" in done.output
    assert not (tmp_path / "specs").exists()


def test_init_takes_an_existing_setup_over(
    sdkgen: Sdkgen, spec: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    old = tmp_path / "old" / ".speakeasy"
    old.mkdir(parents=True)
    (old / "gen.yaml").write_text(GEN_YAML)
    (old / "gen.lock").write_text(GEN_LOCK)
    (old / "workflow.yaml").write_text(f"sources: {{main: {{inputs: [{{location: {spec}}}]}}}}\n")
    done = sdkgen("init", "pets", "--from-speakeasy", "old", "--package", "new-pets")
    assert done.exit_code == 0, done.output
    folder = tmp_path / "specs/pets"
    assert yaml.safe_load((folder / "sdk.yaml").read_text()) == {
        "edition": "2024-12",
        "sdk_class": "OldPets",
        "version": "3.1.0",
        "package_name": "new-pets",
        "author": "Us",
        "docs": {"dialect": "exact"},
        "user_agent": "speakeasy-sdk/python",
    }
    assert yaml.safe_load((folder / "examples.yaml").read_text()) == {
        "examples": {"list-pets": {"": {"parameters": {"query": {"limit": 42}}}}}
    }
    assert sdkgen("generate").exit_code == 0
    assert '"limit": 42' in (tmp_path / "output/pets/docs/sdks/pets/README.md").read_text()


def test_init_follows_the_edition_of_the_lock(
    sdkgen: Sdkgen, spec: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    (tmp_path / "old").mkdir()
    (tmp_path / "old/gen.yaml").write_text(GEN_YAML)
    (tmp_path / "old/gen.lock").write_text("management:\n  generationVersion: 2.881.4\n")
    assert sdkgen("init", "pets", "--spec", spec, "--from-speakeasy", "old").exit_code == 0
    assert yaml.safe_load((tmp_path / "specs/pets/sdk.yaml").read_text())["edition"] == "2026-04"


def test_init_in_this_checkout_points_editors_to_the_schema(sdkgen: Sdkgen, spec: Path, root: Path) -> None:
    from generator.config.scaffold import settings_text

    first = settings_text({}, root / "specs" / "some-api").splitlines()[0]
    assert first == "# yaml-language-server: $schema=../../generator/config/sdk.schema.json"


def test_init_and_fetch_from_a_url(sdkgen: Sdkgen, site: Site, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    assert sdkgen("init", "pets", "--spec", site.url).exit_code == 0
    settings = yaml.safe_load((tmp_path / "specs/pets/sdk.yaml").read_text())
    assert settings["source"] == site.url
    done = sdkgen("fetch")
    assert done.exit_code == 0, done.output
    lock = json.loads((tmp_path / "specs/pets/openapi.lock").read_text())
    assert lock["source"] == site.url
    assert sdkgen("fetch").output == "pets: unchanged\n"


@pytest.fixture
def fetched(sdkgen: Sdkgen, site: Site, project: Path) -> Path:
    folder = project / "specs/pets"
    (folder / "sdk.yaml").write_text(f"source: {site.url}\n")
    assert sdkgen("fetch", "pets").exit_code == 0
    return folder


def test_fetch_stops_at_another_document_until_it_is_wanted(sdkgen: Sdkgen, site: Site, fetched: Path) -> None:
    before = (fetched / "openapi.yaml").read_bytes()
    site.body = site.body.replace(b"Pet Store", b"Dog Store")
    done = sdkgen("fetch")
    assert done.exit_code == 1
    assert "error[lock-mismatch]" in done.output
    assert (fetched / "openapi.yaml").read_bytes() == before
    assert sdkgen("fetch", "--update").exit_code == 0
    assert (fetched / "openapi.yaml").read_bytes() == site.body
    assert sdkgen("fetch").exit_code == 0


def test_fetch_replaces_a_document_that_was_edited_only_when_told_to(sdkgen: Sdkgen, site: Site, fetched: Path) -> None:
    (fetched / "openapi.yaml").write_text("something else")
    done = sdkgen("fetch")
    assert done.exit_code == 1
    assert "error[document-edited]" in done.output
    assert (fetched / "openapi.yaml").read_text() == "something else"
    assert sdkgen("fetch", "--update").exit_code == 0
    assert (fetched / "openapi.yaml").read_bytes() == site.body


def test_fetch_restores_a_document_that_is_gone(sdkgen: Sdkgen, site: Site, fetched: Path) -> None:
    (fetched / "openapi.yaml").unlink()
    assert sdkgen("fetch").exit_code == 0
    assert (fetched / "openapi.yaml").read_bytes() == site.body


@pytest.mark.parametrize("content", ["", "[]", "{}", '{"source": 1, "sha256": 2}'])
def test_fetch_refuses_a_damaged_lock(sdkgen: Sdkgen, fetched: Path, content: str) -> None:
    (fetched / "openapi.lock").write_text(content)
    done = sdkgen("fetch", "--update")
    assert done.exit_code == 1
    assert "error[lock-unreadable]" in done.output


def test_fetch_when_the_server_fails(sdkgen: Sdkgen, site: Site, fetched: Path) -> None:
    before = (fetched / "openapi.yaml").read_bytes()
    site.status = 503
    done = sdkgen("fetch", "--update")
    assert done.exit_code == 1
    assert "503" in done.output
    assert (fetched / "openapi.yaml").read_bytes() == before


PARTS = {"common.yaml": "A: {type: string}\nB: {$ref: 'api.yaml#/components/schemas/B'}\n"}
DOCUMENT = """\
openapi: 3.1.0
info: {title: Parts, version: "1"}
servers: [{url: https://example.com}]
paths: {}
components:
  schemas:
    A: {$ref: "parts/common.yaml#/A"}
    B: {type: integer}
"""


@pytest.mark.parametrize(
    ("body", "rule"),
    [
        (b"<!DOCTYPE html><html><body>Please log in</body></html>", "not-openapi"),
        (b'{"error": "unauthorised"}', "not-openapi"),
        (b"", "empty"),
        (b"swagger: '2.0'\ninfo: {title: T, version: '1'}\npaths: {}\n", "swagger-2"),
        (DOCUMENT.partition("  schemas")[0].encode() + b"  sche", "not-openapi"),
        (b"openapi: 3.1.0\ninfo: {title: T, version: '1'}\npaths:", "not-openapi"),
        (DOCUMENT.replace("parts/common.yaml#/A", "#/components/schemas/C").rstrip().encode(), "not-openapi"),
        (b'{"openapi": "3.1.0", "info": {"title": "T", "version": "1"}, "paths": {"/x"', "yaml-syntax"),
        (b"\xff\xfe\xfd", "not-utf8"),
    ],
)
def test_fetch_replaces_a_document_by_nothing_but_another(
    sdkgen: Sdkgen, site: Site, fetched: Path, body: bytes, rule: str
) -> None:
    before = {path: path.read_bytes() for path in fetched.iterdir()}
    site.body = body
    done = sdkgen("fetch", "--update")
    assert done.exit_code == 1
    assert f"error[{rule}]" in done.output
    assert "pets: nothing was written" in done.output
    assert {path: path.read_bytes() for path in fetched.iterdir()} == before


def test_init_refuses_what_is_not_a_document(sdkgen: Sdkgen, site: Site, project: Path) -> None:
    site.body = b"<html></html>"
    assert sdkgen("init", "page", "--spec", site.url).exit_code == 1
    assert not (project / "specs/page").exists()


def test_init_takes_along_what_the_document_refers_to(sdkgen: Sdkgen, project: Path) -> None:
    (project / "doc/parts").mkdir(parents=True)
    (project / "doc/api.yaml").write_text(DOCUMENT)
    (project / "doc/parts/common.yaml").write_text(PARTS["common.yaml"].replace("api.yaml", "../api.yaml"))
    done = sdkgen("init", "parts", "--spec", "doc/api.yaml", "--specs", "other specs")
    assert done.exit_code == 0, done.output
    assert "next: sdkgen generate parts --specs 'other specs'" in done.output
    folder = project / "other specs/parts"
    assert sorted(path.name for path in folder.rglob("*.yaml")) == ["api.yaml", "common.yaml", "sdk.yaml"]
    done = sdkgen("generate", "parts", "--specs", "other specs", "--set", "package_name=parts")
    assert done.exit_code == 0, done.output


def test_init_refuses_parts_that_cannot_come_along(sdkgen: Sdkgen, project: Path) -> None:
    (project / "doc").mkdir()
    (project / "parts").mkdir()
    (project / "parts/common.yaml").write_text("A: {type: string}\n")
    (project / "doc/api.yaml").write_text(DOCUMENT.replace("parts/common", "../parts/common"))
    done = sdkgen("init", "parts", "--spec", "doc/api.yaml")
    assert done.exit_code == 1
    assert "../parts/common.yaml" in done.output
    assert not (project / "specs/parts").exists()


@pytest.mark.parametrize("content", [None, "A: ["])
def test_init_refuses_parts_that_are_not_there(sdkgen: Sdkgen, project: Path, content: str | None) -> None:
    (project / "doc/parts").mkdir(parents=True)
    (project / "doc/api.yaml").write_text(DOCUMENT)
    if content is not None:
        (project / "doc/parts/common.yaml").write_text(content)
    done = sdkgen("init", "parts", "--spec", "doc/api.yaml")
    assert done.exit_code == 1
    assert "error[ref-unreadable]" in done.output
    assert not (project / "specs/parts").exists()


def test_fetch_another_source_needs_update(sdkgen: Sdkgen, site: Site, fetched: Path) -> None:
    (fetched / "sdk.yaml").write_text(f"source: {site.url}?v=2\n")
    done = sdkgen("fetch")
    assert done.exit_code == 1
    assert "the lock is for" in done.output


def test_fetch_pins_every_document(sdkgen: Sdkgen, site: Site, project: Path) -> None:
    folder, url = project / "specs/pets", f"{site.url}?part=2"
    (folder / "sdk.yaml").write_text(f"documents: [{url}]\n")
    pets = site.body
    site.body = (
        b"openapi: 3.0.3\ninfo: {title: More, version: '1'}\npaths:\n"
        b"  /more: {get: {operationId: more, responses: {'204': {description: done}}}}\n"
    )
    done = sdkgen("generate", "pets")
    assert done.exit_code == 1
    assert f"sdk.yaml:1:1 error[spec-missing] {url} was not downloaded" in done.output
    assert sdkgen("fetch").exit_code == 0
    (kept,) = (folder / "documents").iterdir()
    assert kept.read_bytes() == site.body
    assert json.loads((folder / "openapi.lock").read_text())["source"] == url
    done = sdkgen("generate", "pets")
    assert done.exit_code == 0, done.output
    assert '"GET /more"' in (project / "output/pets/.sdkgen/api.json").read_text()
    assert f"api/documents/{kept.name}" in (project / "output/pets" / MANIFEST).read_text()
    site.body = site.body.replace(b"More", b"Less")
    done = sdkgen("fetch")
    assert done.exit_code == 1 and f"the document at {url} is not the pinned one" in done.output

    site.body = pets  # one document more is pinned beside what is pinned
    kept.write_bytes(pets)
    (folder / "openapi.lock").write_text(json.dumps({"source": url, "sha256": hashlib.sha256(pets).hexdigest()}))
    (folder / "sdk.yaml").write_text(f"documents: [{url}]\nsource: {site.url}\n")
    done = sdkgen("fetch")
    assert done.exit_code == 0, done.output
    rows = json.loads((folder / "openapi.lock").read_text())["documents"]
    assert [row["source"] for row in rows] == [site.url, url]
    assert sdkgen("fetch").output == "pets: unchanged\n"


def test_fetch_only_http(sdkgen: Sdkgen, project: Path) -> None:
    (project / "specs/pets/sdk.yaml").write_text("source: file:///etc/passwd\n")
    done = sdkgen("fetch")
    assert done.exit_code == 1
    assert "sdk.yaml:1:1 error[source-url]" in done.output


def test_fetch_without_sources(sdkgen: Sdkgen, project: Path) -> None:
    assert sdkgen("fetch").exit_code == 0
    done = sdkgen("fetch", "pets")
    assert done.exit_code == 0
    assert "warning[source-missing] pets: nothing says where the document comes from" in done.output


@pytest.fixture
def catalogue(site: Site, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    path = tmp_path / "catalogue.yaml"
    base = site.url.rpartition("/")[0]
    path.write_text(
        f"base: {base}/\napis:\n  pets: {{document: Pets.yaml, package_name: acme-pets, sdk_class: Pets, edition: '2026-04'}}\n"
    )
    return path


def test_init_of_the_catalogue_pins_the_document(sdkgen: Sdkgen, site: Site, catalogue: Path) -> None:
    done = sdkgen("init", "pets", "--catalogue", catalogue)
    assert done.exit_code == 0, done.output
    folder = Path("specs/pets")
    assert yaml.safe_load((folder / "sdk.yaml").read_text()) == {
        "package_name": "acme-pets",
        "sdk_class": "Pets",
        "source": site.url.replace("openapi", "Pets"),
        "edition": "2026-04",
    }
    assert json.loads((folder / "openapi.lock").read_text())["sha256"] == hashlib.sha256(site.body).hexdigest()
    assert sdkgen("fetch", "pets").output == "pets: unchanged\n"
    site.server.shutdown()
    site.server.server_close()
    assert sdkgen("generate", "pets").exit_code == 0
    assert Path("output/pets/src/acme_pets").is_dir()


def test_init_of_the_catalogue_without_a_network(sdkgen: Sdkgen, site: Site, catalogue: Path) -> None:
    site.server.shutdown()
    site.server.server_close()
    done = sdkgen("init", "pets", "--catalogue", catalogue)
    assert done.exit_code == 0, done.output
    assert "warning[fetch-later]" in done.output
    assert "next: sdkgen fetch pets" in done.output
    assert [path.name for path in Path("specs/pets").iterdir()] == ["sdk.yaml"]
    assert "sdkgen fetch" in sdkgen("generate", "pets").output


def test_init_of_the_catalogue_takes_nothing_but_a_document(sdkgen: Sdkgen, site: Site, catalogue: Path) -> None:
    site.body = b"<html></html>"
    done = sdkgen("init", "pets", "--catalogue", catalogue)
    assert done.exit_code == 1
    assert "error[not-openapi]" in done.output
    assert not Path("specs/pets").exists()


def test_the_catalogue_knows_names(sdkgen: Sdkgen, project: Path) -> None:
    listed = sdkgen("init", "--list")
    assert "/codatio/oas/main/yaml/Codat-Lending.yaml" in listed.output
    done = sdkgen("init", "lendin")
    assert done.exit_code == 1
    assert "error[spec-missing]" in done.output
    assert "did you mean lending?" in done.output


def test_every_entry_of_the_catalogue_is_a_set_of_settings() -> None:
    diagnostics = Diagnostics()
    apis = read_catalogue(CATALOGUE, diagnostics).apis
    assert len({values["package_name"] for values in apis.values()}) == len(apis)
    for values in apis.values():
        assert values.keys() == {"source", "package_name", "sdk_class", "edition"}
        assert values["edition"] in EDITIONS


def test_fetch_sends_a_header_from_the_environment(
    sdkgen: Sdkgen, site: Site, project: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    settings = f"source: {site.url}\nsource_headers: {{Authorization: DOC_TOKEN}}\n"
    (project / "specs/pets/sdk.yaml").write_text(settings)
    done = sdkgen("fetch", "pets")
    assert done.exit_code == 1
    assert "error[source-header]" in done.output and "DOC_TOKEN, which is not set" in done.output
    monkeypatch.setenv("DOC_TOKEN", "Bearer s3cret\nX: y")
    done = sdkgen("fetch", "pets")
    assert done.exit_code == 1
    assert "s3cret" not in done.output
    monkeypatch.setenv("DOC_TOKEN", "Bearer s3cret")
    site.target = "/moved.yaml"
    assert sdkgen("fetch", "pets").exit_code == 0
    assert site.authorization == ["Bearer s3cret", None]


def test_what_is_refused_may_need_credentials(sdkgen: Sdkgen, site: Site, project: Path) -> None:
    (project / "specs/pets/sdk.yaml").write_text(f"source: {site.url}\n")
    site.status = 404
    done = sdkgen("fetch", "pets")
    assert done.exit_code == 1 and "404" in done.output
    assert "`source_headers:` or in your .netrc" in done.output


def test_fetch_asks_netrc(sdkgen: Sdkgen, site: Site, project: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (project / "netrc").write_text("machine 127.0.0.1 login me password s3cret\n")
    monkeypatch.setenv("NETRC", str(project / "netrc"))
    (project / "specs/pets/sdk.yaml").write_text(f"source: {site.url}\n")
    assert sdkgen("fetch", "pets").exit_code == 0
    assert site.authorization == ["Basic bWU6czNjcmV0"]
    (project / "netrc").write_text("machine\n")
    assert "warning[netrc-unreadable]" in sdkgen("fetch", "pets").output
