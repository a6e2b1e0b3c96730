"""What the README of the clean dialect says beyond the published one."""

from __future__ import annotations

import dataclasses

import pytest

from generator.docs.readme_facts import finish, repository_of
from generator.docs.readme_merge import parts
from generator.ir import RetryPolicy
from tests.unit.docs.factories import make_api, render

POLICY = RetryPolicy(
    strategy="backoff",
    initial_interval=500,
    max_interval=60_000,
    max_elapsed_time=3_600_000,
    exponent=1.5,
    statuses=("408", "429", "5XX"),
    retry_connection_errors=True,
)


def section(text: str, id_: str) -> str:
    return next((part.text for part in parts(text) if part.id == id_), "")


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
    assert not section(exact, "timeouts") and not section(exact, "versioning") and not section(exact, "testing")
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
