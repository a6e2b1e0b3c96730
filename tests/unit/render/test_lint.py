"""The lint: logic, and names that the contract does not have, are found with their line."""

from __future__ import annotations

import pytest

from generator.render.contract import Contract, FieldContract, TemplateContract, ViewContract, parse
from generator.render.environment import environment
from generator.render.lint import lint, top_blocks
from generator.render.samples import samples

ENV = environment(())
ROW = ViewContract(about="", fields={"name": FieldContract(type="str"), "is_last": FieldContract(type="bool")})
PAGE = ViewContract(
    about="",
    fields={
        "title": FieldContract(type="str"),
        "rows": FieldContract(type="tuple[docs.Row, ...]"),
        "best": FieldContract(type="docs.Row | None"),
        "extensions": FieldContract(type="Mapping[str, any]"),
        "is_fixed": FieldContract(type="bool", fixed=True),
        "is_free": FieldContract(type="bool"),
    },
)
TEMPLATE = TemplateContract(about="", receives={"view": "docs.Page"})
RULES = Contract(
    version=1,
    templates={"docs/x.md.j2": TEMPLATE},
    filters={"indent": "", "join": ""},
    views={"docs.Page": PAGE, "docs.Row": ROW},
)


def findings(source: str) -> list[tuple[int, str, str]]:
    return [(found.line, found.rule, found.message) for found in lint(source, TEMPLATE, RULES, ENV)]


@pytest.mark.parametrize(
    "source",
    [
        "{{ view.title }}",
        '{{ view.title | indent({"a": "b"}) }}{{ ["a"] }}',
        "{% for row in view.rows %}{{ row.name }}{% if not loop.last %}, {% endif %}{% endfor %}",
        "{% if view.best and not view.is_free %}{{ view.best.name | indent(2) }}{% else %}x{% endif %}",
        "{{ view.title if view.is_free else 'x' }}",
        "{% with row = view.best %}{{ row.name }}{% endwith %}",
        "{% if 'x-internal' in view.extensions %}{{ view.extensions['x-internal'] }}{% endif %}",
        "{% macro cell(row) %}{{ row.name }}{% endmacro %}{{ cell(view.best) }}",
        "{% import 'docs/m.j2' as m %}{{ m.cell(view.best) }}",
        "{% from 'docs/m.j2' import cell as c %}{{ c(view.best) }}",
        "{% extends 'base/docs/x.md.j2' %}{% block a %}{{ super() }}{% endblock %}",
        "{% block a %}{{ self.b() }}{% endblock %}",
        "{% for key in view.extensions %}{{ key }}{% endfor %}",
    ],
)
def test_what_templates_may_do(source: str) -> None:
    assert findings(source) == []


@pytest.mark.parametrize(
    ("source", "rule", "said"),
    [
        ("{{ view.titel }}", "template-undefined", "docs.Page has no field 'titel' — did you mean 'title'?"),
        ("{{ vew.title }}", "template-undefined", "unknown name 'vew' — did you mean 'view'?"),
        ("{% for r in view.rows %}{{ r.nam }}{% endfor %}", "template-undefined", "docs.Row has no field 'nam'"),
        ("{% with r = view.best %}{{ r.nam }}{% endwith %}", "template-undefined", "docs.Row has no field 'nam'"),
        ("{{ view.best.nam }}", "template-undefined", "docs.Row has no field 'nam'"),
        ("{{ view.title + 'x' }}", "template-logic", "no add in a template"),
        ("{{ view.title ~ 'x' }}", "template-logic", "no concat"),
        ("{{ view.title[1:] }}", "template-logic", "only with a fixed key"),
        ("{{ view.title.upper }}", "template-logic", "strings are used as they are"),
        ("{{ view.title.upper() }}", "template-logic", "only macros"),
        ("{{ view.rows[0] }}", "template-logic", "only with a fixed key"),
        ("{% if view.title == 'x' %}{% endif %}", "template-logic", "no comparison"),
        ("{% set x = 1 %}", "template-logic", "no assign"),
        ("{% for r in view.title %}{% endfor %}", "template-logic", "`for` goes over a list"),
        ("{% for r in view.rows if r.is_last %}{% endfor %}", "template-logic", "put an `if` inside"),
        ("{% for r in view.rows %}{{ loop.cycle }}{% endfor %}", "template-logic", "`loop.cycle`"),
        ("{{ view.title(1) }}", "template-logic", "only macros"),
        ("{{ [1, view.title] }}", "template-logic", "no list"),
        ("{{ view.title | idnent }}", "template-filter", "unknown filter 'idnent' — did you mean 'indent'?"),
        ("{% if view.title %}", "template-syntax", "Unexpected end of template"),
    ],
)
def test_what_templates_must_not_do(source: str, rule: str, said: str) -> None:
    (line, found_rule, message), *_ = findings(f"\n{source}")
    assert (line, found_rule) == (2, rule)
    assert said in message


def test_only_outer_blocks_count_as_overrides() -> None:
    assert top_blocks("{% block a %}{% block b %}{% endblock %}{% endblock %}\n{% block c %}{% endblock %}", ENV) == {
        "a": 1,
        "c": 2,
    }


@pytest.mark.parametrize("text", ["list[str]", "tuple[str]", "str |", "dict", "1"])
def test_types_outside_of_the_contract_are_refused(text: str) -> None:
    with pytest.raises(ValueError, match="not a type"):
        parse(text)


def test_samples_turn_every_free_flag() -> None:
    made = {what: given["view"] for what, given in samples(TEMPLATE, RULES)}
    assert list(made) == ["everything filled", "everything empty", "view.is_free false"]
    full = ENV.from_string("{{ view.title }} {{ view.best.name }} {% for r in view.rows %}{{ r.name }}{% endfor %}")
    assert full.render(view=made["everything filled"]) == "sample_title sample_name sample_namesample_name"
    flags = ENV.from_string("{{ view.is_fixed }} {{ view.is_free }} {{ view.best is none }}")
    assert [flags.render(view=view) for view in made.values()] == [
        "True True False",
        "True False True",
        "True False False",
    ]
