"""The catalogue of fixed texts and its replacement."""

from __future__ import annotations

from pathlib import Path

import pytest
import yaml
from jinja2 import meta
from jinja2.sandbox import ImmutableSandboxedEnvironment

from generator.caches import ContentCache
from generator.config.model import Docs
from generator.diagnostics import Diagnostics, GenerationError, Origin
from generator.docs.wording import PLACEHOLDERS, Wording, builtin_texts
from tests.unit.docs.factories import render

HERE = Origin("wording.yaml", "#/x", 3, 1)


def placeholders(text: str) -> set[str]:
    return meta.find_undeclared_variables(ImmutableSandboxedEnvironment().parse(text))


def test_every_key_has_a_text_and_uses_its_placeholders_only() -> None:
    texts = builtin_texts()
    assert list(texts) == list(PLACEHOLDERS)
    assert {key for key, text in texts.items() if placeholders(text) - PLACEHOLDERS[key]} == set()


def test_the_published_texts_fit_the_catalogue(shared: Path) -> None:
    texts = yaml.safe_load((shared / "reference" / "wording.yaml").read_text(encoding="utf-8"))
    assert {key for key, text in texts.items() if placeholders(text) - PLACEHOLDERS[key]} == set()
    found = Diagnostics()
    Wording.of(Docs(wording=texts), found)
    assert list(found) == []


def test_our_texts_are_our_own(shared: Path) -> None:
    """But for headings, tables of names, imports, and the texts that are ours to use."""
    theirs = yaml.safe_load((shared / "reference" / "wording.yaml").read_text(encoding="utf-8"))
    free = {"page.request_parameter", "page.retries_parameter", "page.deprecated_operation_suffix"}
    same = {
        line
        for key, text in builtin_texts().items()
        if key not in free
        for line in text.splitlines()
        if len(line) > 40 and line in theirs.get(key, "")
    }
    assert {line for line in same if not line.startswith(("|", "from "))} == set()


def test_replacement() -> None:
    pages = render(wording={"readme.debugging": "## Fehlersuche\n\n{{ sdk_class }} in {{ import_name }}\n"})
    assert "<!-- Start Debugging [debug] -->\n## Fehlersuche\n\nPetStore in pet_store\n<!-- End" in pages["README.md"]
    assert "  * [Fehlersuche](#fehlersuche)\n" in pages["README.md"]
    assert "## Retries" in pages["README.md"]


@pytest.mark.parametrize(
    ("texts", "rule", "hint"),
    [
        ({"readme.debuging": "x"}, "wording-unknown-key", "did you mean readme.debugging?"),
        ({"readme.debugging": "{{ package }}"}, "wording-unknown-placeholder", "import_name, package_name"),
        ({"page.deprecated": "{{ sdk_class }}"}, "wording-unknown-placeholder", "it has: none"),
        ({"page.deprecated": "{{ a b }}"}, "wording-syntax", "braces"),
        ({"page.deprecated": "{% nonsense %}"}, "wording-syntax", "braces"),
        ({"page.deprecated": "{{ x | nonsense }}"}, "wording-syntax", ""),
    ],
)
def test_mistakes_are_located(texts: dict[str, str], rule: str, hint: str) -> None:
    found = Diagnostics()
    wording = Wording.of(Docs(wording=texts, wording_origins=dict.fromkeys(texts, HERE)), found)
    assert [(item.rule, item.origin) for item in found] == [(rule, HERE)]
    assert hint in next(iter(found)).hint
    assert wording.text("page.no_fields") == "This object has no fields."


@pytest.mark.parametrize("text", ["{{ message.__class__.__mro__ }}", "{{ message.nothing.more }}", "{{ 1 / 0 }}"])
def test_texts_reach_nothing_but_their_placeholders(text: str) -> None:
    settings = Docs(wording={"page.deprecated_because": text}, wording_origins={"page.deprecated_because": HERE})
    wording = Wording.of(settings, Diagnostics())
    with pytest.raises(GenerationError) as caught:
        wording.text("page.deprecated_because", message="x")
    assert [(item.rule, item.origin) for item in caught.value.diagnostics] == [("wording-failed", HERE)]


def test_our_own_texts_are_the_same_out_of_a_cache(tmp_path: Path) -> None:
    cache = ContentCache(tmp_path)
    assert builtin_texts(cache) == builtin_texts() == builtin_texts(cache)
    assert (cache.hits, cache.misses) == (1, 1)
    assert [*builtin_texts(cache)] == [*builtin_texts()]
