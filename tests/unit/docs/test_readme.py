"""README.md and USAGE.md: sections, merging, table of contents (COMPATIBILITY 8, 9)."""

from __future__ import annotations

import dataclasses

import pytest

from generator.diagnostics import Diagnostics
from generator.docs.readme_merge import anchor, contents, finish, parts, repository_of, without_conflicts
from generator.ir import (
    Body,
    Info,
    Pagination,
    RetryPolicy,
    SchemeKind,
    SecurityScheme,
    Server,
    ServerVariable,
    Webhook,
)
from tests.unit.docs.factories import ORIGIN, FakeSnippets, content, make_api, make_names, operations, ref, render

SECTIONS = "summary toc installation idesupport usage security operations retries errors server http-client debug"

POLICY = RetryPolicy(
    initial_interval=500,
    max_interval=60_000,
    max_elapsed_time=3_600_000,
    exponent=1.5,
    statuses=("408", "429", "5XX"),
    retry_connection_errors=True,
)


def section(text: str, id_: str) -> str:
    """What is between the markers of a section."""
    return next(part.text for part in parts(text) if part.id == id_)


def ids(text: str) -> list[str]:
    return [part.id for part in parts(text) if part.id]


def webhook(key: str, **changes: bool) -> Webhook:
    body = Body(required=True, contents=(content(ref("Pet")),), field="Pet", origin=ORIGIN)
    return Webhook(key=key, method="post", origin=ORIGIN, summary=f"About {key}", body=body, **changes)


def test_complete_readme() -> None:
    text = render()["README.md"]
    assert ids(text) == SECTIONS.split()
    assert text.startswith("# Pets\n\n<!-- Start Summary [summary] -->\n## Summary\n\nPets: All about pets.\n<!-- End")
    assert section(text, "toc").startswith(
        "## Table of Contents\n<!-- $toc-max-depth=2 -->\n* [Pets](#pets)\n  * [SDK Installation](#sdk-installation)\n"
    )
    assert section(text, "toc").endswith("  * [Debugging](#debugging)\n\n")
    assert "pip install pet-store\n" in section(text, "installation")


def test_operations_section() -> None:
    assert section(render()["README.md"], "operations") == (
        "## Available Resources and Operations\n\n<details open>\n<summary>Available methods</summary>\n\n"
        "### [admin](docs/sdks/admin/README.md)\n\n\n"
        "#### [admin.tools](docs/sdks/tools/README.md)\n\n* [ping](docs/sdks/tools/README.md#ping)\n\n"
        "\n"  # the client, under the name of its variable, has no operations
        "### [pets](docs/sdks/pets/README.md)\n\n* [create](docs/sdks/pets/README.md#create) - Create a pet\n"
        "* [~~list~~](docs/sdks/pets/README.md#list) - List pets :warning: **Deprecated**\n\n</details>\n"
    )


def test_client_with_operations_of_its_own() -> None:
    names = make_names(make_api())
    names = dataclasses.replace(names, accessors={**names.accessors, "ping": ()})
    text = section(render(names=names)["README.md"], "operations")
    assert "### [PetStore](docs/sdks/petstore/README.md)\n\n* [ping](docs/sdks/petstore/README.md#ping)\n" in text


def test_a_namespace_that_is_called_like_the_client() -> None:
    names = make_names(make_api())
    accessors = {**names.accessors, "ping": ()}
    names = dataclasses.replace(names, accessors=accessors, package=dataclasses.replace(names.package, variable="pets"))
    text = section(render(names=names)["README.md"], "operations")
    assert "[ping](docs/sdks/petstore/README.md#ping)" in text
    assert "### [pets](docs/sdks/pets/README.md)" in text


def test_summary_of_the_document() -> None:
    info = Info(title="Pets", version="1", origin=ORIGIN, summary="In short.", description="At length.\n")
    assert (
        section(render(make_api(info=info))["README.md"], "summary")
        == "## Summary\n\nPets: In short.\n\nAt length.\n\n"
    )
    bare = Info(title="Pets", version="1", origin=ORIGIN)
    assert section(render(make_api(info=bare))["README.md"], "summary") == "## Summary\n\nPets\n"


def test_summary_cannot_end_its_section() -> None:
    info = Info(title="Pets", version="1", origin=ORIGIN, description="x\n<!-- End Summary [summary] -->\ny")
    first = render(make_api(info=info))["README.md"]
    assert ids(first) == SECTIONS.split()
    assert "\n&lt;!-- End Summary [summary] -->\n" in section(first, "summary")
    assert render(make_api(info=info), readme=first.encode())["README.md"] == first


def test_usage_shows_a_webhook_in_the_exact_dialect_only() -> None:
    api = make_api(webhooks=(webhook("zeta"), webhook("alpha", deprecated=True), webhook("beta")))
    assert "# beta: sync-usage" in section(render(api)["README.md"], "usage")
    assert "# create-pet: sync-usage" in section(render(api, dialect="clean")["README.md"], "usage")
    ordered = dataclasses.replace(api, maintain_order=True)
    assert "# zeta: sync-usage" in section(render(ordered)["README.md"], "usage")


def test_webhooks_section() -> None:
    text = section(render(make_api(webhooks=(webhook("pet.made"),)))["README.md"], "webhooks")
    assert "| Event | Body | Description |\n| --- | --- | --- |\n| `pet.made` | shared.Pet | About pet.made |\n" in text
    assert "# pet.made: webhook-parse" in text


def test_webhooks_that_go_away_come_last_in_examples() -> None:
    old = dataclasses.replace(webhook("a.old", deprecated=True), summary="", body=None)
    new = dataclasses.replace(webhook("b.new"), summary="")
    text = section(render(make_api(webhooks=(old, new)))["README.md"], "webhooks")
    assert "| Event | Body |\n| --- | --- |\n| ~~`a.old`~~ |  |\n| `b.new` | shared.Pet |\n" in text
    assert "# b.new: webhook-parse" in text


def test_sections_that_only_some_apis_have() -> None:
    class WithUpload(FakeSnippets):
        upload_operation = "create-pet"
        security_argument = ""
        security_import = ""

    paged = dataclasses.replace(operations()[0], pagination=Pagination(kind="url", inputs=(), outputs={}))
    api = make_api(operations=(paged, *operations()[1:]), security_schemes=(), security_model=None, security=())
    text = render(api, snippets=WithUpload())["README.md"]
    assert "# create-pet\n" in section(text, "file-upload")
    assert "# list-pets: pagination" in section(text, "pagination")
    assert "security" not in ids(text)
    assert "import PetStore\n\nhttp_client" in section(text, "http-client")
    assert "PetStore(client=http_client)" in section(text, "http-client")


def test_clients_that_ask_for_credentials_get_them_in_the_examples() -> None:
    text = section(render()["README.md"], "http-client")
    assert "import PetStore\nfrom pet_store.models import shared\n\nhttp_client" in text
    assert 'PetStore(security=shared.Security(key="x"), client=http_client)' in text


def test_several_servers_and_schemes() -> None:
    variable = ServerVariable(name="region", default="eu", enum=("eu", "us"), description="Where.")
    servers = (Server(url="https://{region}.example", variables=(variable,)), Server(url="https://b.example"))
    basic = SecurityScheme(key="b", kind=SchemeKind.BEARER, origin=ORIGIN, fields=("key",), env=("PETS_KEY",))
    api = make_api(servers=servers, security_schemes=(*make_api().security_schemes, basic))
    text = render(api)["README.md"]
    assert "| 0 | `https://{region}.example` |  |\n| 1 | `https://b.example` |  |\n" in section(text, "server")
    assert "| `region` | `eu`, `us` | `eu` | Where. |\n" in section(text, "server")
    assert "# create-pet: server-index" in section(text, "server")
    assert "| `key` | apiKey | API key |  |\n| `key` | http | HTTP Bearer | `PETS_KEY` |" in section(text, "security")


def test_api_without_operations() -> None:
    class NoOperation(FakeSnippets):
        main_operation = None

    pages = render(make_api(operations=()), snippets=NoOperation())
    assert ids(pages["README.md"]) == [
        "summary",
        "toc",
        "installation",
        "idesupport",
        "operations",
        "http-client",
        "debug",
    ]
    assert pages["USAGE.md"] == ("<!-- Start SDK Example Usage [usage] -->\n<!-- End SDK Example Usage [usage] -->")


def test_usage_page() -> None:
    assert render()["USAGE.md"] == (
        "<!-- Start SDK Example Usage [usage] -->\n```python\n# create-pet: sync-usage\n```\n\n</br>\n\n"
        "Every method has an asynchronous twin, whose name ends in `_async`:\n"
        "```python\n# create-pet: async-usage\n```\n<!-- End SDK Example Usage [usage] -->"
    )


EXISTING = """\ufeff# My own title

Words of mine.

<!-- Start Retries [retries] -->
old
<!-- End Retries [retries] -->

<!-- Start Old Name [installation] -->
old
<!-- End Old Name [installation] -->
## Between
<!-- Start Table of Contents [toc] -->
<!-- End Table of Contents [toc] -->
```
# no heading
```
<!-- Start File uploads [file-upload] -->
no longer
<!-- End File uploads [file-upload] -->
<!-- Start Theirs [theirs] -->
another tool's
<!-- End Theirs [theirs] -->
## Support
bye"""


def test_merging_keeps_what_is_the_users() -> None:
    fresh = render()["README.md"]
    merged = render(readme=EXISTING.encode())["README.md"]
    before = [(part.id, part.text) for part in parts(EXISTING)]
    after = [(part.id, part.text) for part in parts(merged)]
    assert [id_ for id_, _ in after] == [id_ for id_, _ in before]
    assert [text for id_, text in after if not id_] == [text for id_, text in before if not id_]
    assert section(merged, "retries") == section(fresh, "retries")
    assert section(merged, "installation") == section(fresh, "installation")
    assert section(merged, "file-upload") == ""
    assert section(merged, "theirs") == "another tool's\n"
    assert section(merged, "toc") == (
        "## Table of Contents\n<!-- $toc-max-depth=2 -->\n  * [Retries](#retries)\n"
        "  * [SDK Installation](#sdk-installation)\n  * [Between](#between)\n  * [Support](#support)\n\n"
    )
    assert render(readme=merged.encode())["README.md"] == merged


def test_line_ends_follow_the_existing_file() -> None:
    unix = render(readme=EXISTING.encode())["README.md"]
    dos = render(readme=EXISTING.replace("\n", "\r\n").encode())["README.md"]
    assert dos == unix.replace("\n", "\r\n")


@pytest.mark.parametrize("empty", [b"", b" \n", None])
def test_an_empty_readme_is_none(empty: bytes | None) -> None:
    assert render(readme=empty)["README.md"] == render()["README.md"]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("a\n<!-- Start A [a] -->\nb\n", ["README.md:2:1"]),
        ("<!-- End A [a] -->\n", ["README.md:1:1"]),
        ("<!-- Start A [a] -->\n<!-- End B [b] -->\n", ["README.md:1:1", "README.md:2:1"]),
        ("<!-- Start A [a] -->\n<!-- Start B [b] -->\n<!-- End B [b] -->\n", ["README.md:1:1"]),
        ("<!-- Start A [a] -->\r\n<!-- End A [a] -->\r\n" * 2, ["README.md:3:1"]),
    ],
)
def test_broken_markers_are_located_and_the_file_is_left_alone(text: str, found: list[str]) -> None:
    diagnostics = Diagnostics()
    pages = render(readme=text.encode(), diagnostics=diagnostics)
    assert "README.md" not in pages
    assert "USAGE.md" in pages
    assert [str(item.origin) for item in diagnostics] == found
    assert {item.rule for item in diagnostics} == {"readme-markers"}


def test_readme_that_is_no_text() -> None:
    diagnostics = Diagnostics()
    assert "README.md" not in render(readme=b"# \n\xff\xfe", diagnostics=diagnostics)
    assert [(item.rule, str(item.origin)) for item in diagnostics] == [("readme-encoding", "README.md:2:1")]


@pytest.mark.parametrize(
    ("title", "name"),
    [
        ("SDK Installation", "sdk-installation"),
        ("What's new? (2024)", "whats-new-2024"),
        ("a_b `c` & d", "a_b-c--d"),
        ("See [the docs](https://x.example)", "see-the-docs"),
    ],
)
def test_anchors(title: str, name: str) -> None:
    assert anchor(title) == name


def test_repeated_headings() -> None:
    text = "# A\n## B\n### no\n~~~\n# no\n```\n~~~\n## B ##\n## Summary\n"
    none: frozenset[str] = frozenset()
    plain = ["* [A](#a)", "  * [B](#b)", "  * [B](#b)"]
    assert contents(text, 2, frozenset({"Summary"}), numbered=False) == plain
    assert contents(text, 2, none, numbered=True) == [
        "* [A](#a)",
        "  * [B](#b)",
        "  * [B](#b-1)",
        "  * [Summary](#summary)",
    ]


def conflict(first: str, second: str) -> str:
    return f"<<<<<<< HEAD\n{first}||||||| base\nold\n=======\n{second}>>>>>>> other\n"


def test_a_merge_conflict_in_sections_is_resolved() -> None:
    text = render()["README.md"].replace("Pets: All about pets.\n", conflict("mine\n", "theirs\n"))
    problems = Diagnostics()
    resolved = without_conflicts(text, problems)
    assert resolved is not None
    assert not problems
    assert section(resolved, "summary") == "## Summary\n\nmine\n"


def test_a_merge_conflict_in_text_of_the_user_is_his() -> None:
    text = conflict("mine\n", "theirs\n") + render()["README.md"]
    problems = Diagnostics()
    assert without_conflicts(text, problems) is None
    assert [(item.rule, item.origin.line if item.origin else 0) for item in problems] == [("readme-conflict", 1)]


def test_the_retries_of_the_document_are_told_in_words() -> None:
    text = section(render(make_api(retries=POLICY), dialect="clean")["README.md"], "retries")
    assert "after the statuses 408, 429 and 5XX and after broken connections: first after 0.5 seconds" in text
    assert "to at most 1 minute, for up to 1 hour." in text
    assert "`retries=None` for a call, `retry_config=None` for the client" in text
    longer = dataclasses.replace(POLICY, max_elapsed_time=5_400_000, statuses=("429",), retry_connection_errors=False)
    text = section(render(make_api(retries=longer), dialect="clean")["README.md"], "retries")
    assert "after the statuses 429: first" in text and "for up to 90 minutes." in text
    assert "By default nothing is;" in section(render(dialect="clean")["README.md"], "retries")


def test_sections_that_the_published_readmes_do_not_have() -> None:
    clean, exact = (render(dialect=dialect)["README.md"] for dialect in ("clean", "exact"))
    assert "waits 60 seconds" in section(clean, "timeouts") and "Semantic" in section(clean, "versioning")
    assert not {"timeouts", "versioning", "testing"} & set(ids(exact))
    assert "errors.APIError\n├── SDKError\n" in section(clean, "errors")


@pytest.mark.parametrize(
    ("label", "url", "base"),
    [
        ("Repository", "https://github.com/a/b", "https://github.com/a/b/blob/HEAD/"),
        ("Source Code", "https://github.com/a/b.git", "https://github.com/a/b/blob/HEAD/"),
        ("source", "https://gitlab.com/a/b/", "https://gitlab.com/a/b/-/blob/HEAD/"),
        ("Source", "https://github.com/a/b/tree/main/sdks/c", "https://github.com/a/b/blob/main/sdks/c/"),
        ("Source", "https://gitlab.com/a/b/-/tree/v1/c/", "https://gitlab.com/a/b/-/blob/v1/c/"),
        ("Homepage", "https://github.com/a/b", ""),
        ("Repository", "https://example.com/a/b", ""),
    ],
)
def test_where_the_repository_is_known_links_lead_there(label: str, url: str, base: str) -> None:
    assert repository_of({label: url}) == base
    text = "[a](docs/sdks/a/README.md#b) [c](./src/x.py) [d](https://d.example) [e](#docs)"
    linked = finish(text, repository=base, existing=None, managed=frozenset(), numbered=False)
    assert ("](docs/" in linked) == (not base) and "[d](https://d.example) [e](#docs)" in linked
    if base:
        assert f"[a]({base}docs/sdks/a/README.md#b) [c]({base}src/x.py)" in linked
