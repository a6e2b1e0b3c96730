"""The template contract is true: it names all that templates use, and nothing else."""

from __future__ import annotations

import pytest

from generator import CONTRACT_VERSION
from generator._resources import templates_root
from generator.editions import EDITIONS
from generator.render.contract import contract, view_names
from generator.render.describe import MARK, updated
from generator.render.environment import environment
from generator.render.filters import FILTERS
from generator.render.layers import layers
from generator.render.lint import block_names, extended, lint
from generator.render.reference import page
from generator.render.samples import samples

ENV = environment(layers())
BUILT_IN = ENV.loader.list_templates()
OF_EDITIONS = sorted(
    path.relative_to(templates_root()).as_posix() for path in (templates_root() / "editions").rglob("*.j2")
)
TEMPLATES = [*BUILT_IN, *OF_EDITIONS]


def split(path: str) -> tuple[str, str]:
    """The edition of a template, "" for a built-in one, and its name in the contract."""
    if not path.startswith("editions/"):
        return "", path
    _, edition, name = path.split("/", 2)
    return edition, name


def test_every_template_is_in_the_contract() -> None:
    assert sorted(contract().templates) == BUILT_IN
    assert {split(path)[1] for path in OF_EDITIONS} <= contract().templates.keys()
    assert {split(path)[0] for path in OF_EDITIONS} <= EDITIONS.keys()


def test_the_version_is_the_one_that_the_code_knows() -> None:
    assert contract().version == CONTRACT_VERSION


def test_views_and_filters_are_described_as_they_are() -> None:
    text = (templates_root() / "contract.yaml").read_text("utf-8")
    assert MARK in text
    assert text == updated(text), "run: python -m generator.render.describe"
    assert contract().filters.keys() == FILTERS.keys()


def test_every_view_that_a_field_leads_to_is_described() -> None:
    views = contract().views
    for view in views.values():
        for field in view.fields.values():
            assert view_names(field.kind) <= views.keys()


@pytest.mark.parametrize("path", TEMPLATES)
def test_templates_use_what_the_contract_names_and_hold_no_logic(path: str) -> None:
    source = (templates_root() / path).read_text("utf-8")
    assert lint(source, contract().templates[split(path)[1]], contract(), ENV) == []


@pytest.mark.parametrize("path", TEMPLATES)
def test_blocks_are_those_of_the_contract(path: str) -> None:
    """Each with a meaning; a template that extends another passes its blocks on."""
    _, name = split(path)
    declared = contract().templates[name].blocks
    assert all(declared.values())
    blocks: set[str] = set()
    current: str | None = path
    while current:
        source = (templates_root() / current).read_text("utf-8")
        blocks |= block_names(source, ENV).keys()
        current = (extended(source, ENV) or "").removeprefix("base/")
    assert declared.keys() == blocks


@pytest.mark.parametrize("path", TEMPLATES)
def test_templates_render_with_sample_views(path: str) -> None:
    edition, name = split(path)
    env, described = environment(layers(edition=edition)), contract().templates[name]
    rendered = [env.get_template(name).render(given) for _, given in samples(described, contract())]
    assert len(rendered) >= 2
    if described.blocks:
        assert rendered[0].strip()


def test_the_reference_page_names_everything() -> None:
    text = page(contract())
    for name in (*contract().templates, *contract().views):
        assert f"### {name}\n" in text
    for name in contract().filters:
        assert f"| `{name}` |" in text
    assert (templates_root() / "README.md").read_text("utf-8") == text, "run: python -m generator.render.describe"
