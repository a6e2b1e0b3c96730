"""Ejecting, and finding out after an upgrade what changed underneath."""

from __future__ import annotations

from pathlib import Path

import pytest

from generator.config.model import ExtraFile
from generator.diagnostics import Diagnostics, GenerationError, Severity
from generator.render.contract import Contract, FieldContract, TemplateContract, ViewContract
from generator.render.ejected import block_text, stamps_of, without_stamp
from generator.render.extra import contracts
from generator.render.layers import Layer
from generator.render.overrides import Templates

BASE = """{% block head %}
# {{ view.title }}
{% endblock %}
{% block body %}
one
two
{% block inner %}three{% endblock %}

four
{% endblock %}
"""
RULES = Contract(
    version=3,
    templates={
        "docs/x.md.j2": TemplateContract(
            about="A page.", receives={"view": "docs.Page"}, blocks={"head": "First line.", "body": "", "inner": ""}
        )
    },
    filters={},
    views={"docs.Page": ViewContract(about="", fields={"title": FieldContract(type="str")})},
)


class Setting:
    """A built-in layer that can be upgraded, and a layer of the user."""

    def __init__(self, root: Path) -> None:
        self.builtin = root / "builtin"
        self.own = root / "own"
        self.own.mkdir()
        self.upgrade(BASE)

    def upgrade(self, text: str) -> None:
        (self.builtin / "docs").mkdir(parents=True, exist_ok=True)
        (self.builtin / "docs/x.md.j2").write_text(text)

    @property
    def templates(self) -> Templates:
        return Templates((Layer("api", self.own), Layer("builtin", self.builtin)), RULES)

    def eject(self, block: str = "") -> Path:
        for path, text in self.templates.eject("docs/x.md.j2", block, self.own, Diagnostics()).items():
            self.put(text, path)
        return self.own / "docs/x.md.j2"

    def put(self, text: str, path: str = "docs/x.md.j2") -> None:
        (self.own / path).parent.mkdir(parents=True, exist_ok=True)
        (self.own / path).write_text(text)

    def render(self) -> str:
        return self.templates.env.get_template("docs/x.md.j2").render(view={"title": "T"})

    def problems(self) -> list[str]:
        return [str(item).replace(f"{self.own}/", "") for item in self.templates.check()]


@pytest.fixture
def setting(tmp_path: Path) -> Setting:
    return Setting(tmp_path)


def test_list_shows_the_winner_first(setting: Setting) -> None:
    setting.put("mine")
    setting.put("new", "docs/new.md.j2")
    new, listed = setting.templates.listed()
    assert (listed.path, listed.layers, listed.about) == ("docs/x.md.j2", ("api", "builtin"), "A page.")
    assert listed.blocks == ("head", "body", "inner")
    assert (new.path, new.layers, new.is_known) == ("docs/new.md.j2", ("api",), False)


def test_an_ejected_file_renders_the_same_and_says_what_it_was(setting: Setting) -> None:
    before = setting.render()
    file = setting.eject()
    (stamp,) = stamps_of(file.read_text())
    assert stamp is not None
    assert (stamp.path, stamp.contract, stamp.block) == ("docs/x.md.j2", 3, "")
    assert without_stamp(file.read_text()) == BASE
    assert setting.render() == before
    assert [item.path for item in setting.templates.listed()] == ["docs/x.md.j2"]  # the kept base is no template


def test_an_ejected_block_extends_the_rest(setting: Setting) -> None:
    before = setting.render()
    file = setting.eject("body")
    assert "{% block head %}" not in file.read_text()
    assert setting.render() == before
    file.write_text(file.read_text().replace("one", "mine"))
    assert setting.render() == before.replace("one", "mine")
    setting.upgrade(BASE.replace("# {{", "## {{"))
    assert setting.render() == before.replace("one", "mine").replace("# T", "## T")


def test_blocks_are_cut_out_with_the_blocks_inside(setting: Setting) -> None:
    assert block_text(BASE, "body") == BASE[BASE.index("{% block body") :].rstrip("\n")
    assert block_text(BASE, "inner") == "{% block inner %}three{% endblock %}"
    assert block_text("{%- block a -%} x {%- endblock a -%}", "a") == "{%- block a -%} x {%- endblock a -%}"
    assert block_text("{# {% block a %} #}{% raw %}{% block a %}{% endraw %}", "a") is None


def test_ejecting_twice_unknown_templates_and_unknown_blocks(setting: Setting) -> None:
    with pytest.raises(GenerationError, match=r"no block 'bdy'.*did you mean body"):
        setting.eject("bdy")
    setting.eject()
    with pytest.raises(GenerationError, match="already exists"):
        setting.eject()
    with pytest.raises(GenerationError, match=r"no template docs/y\.md\.j2.*did you mean docs/x\.md\.j2"):
        setting.templates.source("docs/y.md.j2", Diagnostics())


def test_diff_is_quiet_while_nothing_changed(setting: Setting) -> None:
    setting.eject("head")
    (found,) = setting.templates.differences()
    assert (found.state, found.lines) == ("current", ())
    setting.upgrade(BASE.replace("four", "5"))  # another block
    (found,) = setting.templates.differences()
    assert found.state == "current"


def test_diff_shows_what_changed_underneath_and_where_it_meets_own_changes(setting: Setting) -> None:
    file = setting.eject()
    file.write_text(file.read_text().replace("two", "mine"))
    setting.upgrade(BASE.replace("# {{", "## {{").replace("two", "zwei"))
    (found,) = setting.templates.differences()
    assert found.state == "changed"
    assert "--- docs/x.md.j2 (when ejected)" in found.lines
    assert "-two" in found.lines
    assert "+zwei" in found.lines
    assert "-mine" not in found.lines
    assert any(line.endswith("you changed these lines too") for line in found.lines)


def test_diff_without_conflict(setting: Setting) -> None:
    file = setting.eject()
    file.write_text(file.read_text().replace("four", "mine"))
    setting.upgrade(BASE.replace("# {{", "## {{"))
    (found,) = setting.templates.differences()
    assert not any("you changed" in line for line in found.lines)


def test_diff_without_the_kept_base_compares_with_what_is_there_now(setting: Setting) -> None:
    file = setting.eject()
    (setting.own / ".base/docs/x.md.j2").unlink()
    file.write_text(file.read_text().replace("two", "mine"))
    setting.upgrade(BASE.replace("four", "5"))
    (found,) = setting.templates.differences()
    assert {"-two", "+mine", "-5", "+four"} <= set(found.lines)


def test_diff_when_the_base_is_gone(setting: Setting) -> None:
    setting.eject("inner")
    setting.upgrade(BASE.replace("{% block inner %}three{% endblock %}", "three"))
    (found,) = setting.templates.differences()
    assert found.state == "gone"


def test_check_is_content_with_a_good_override(setting: Setting) -> None:
    include = '{% with anything = 1 %}{% include "docs/part.md.j2" %}{% endwith %}'
    setting.put(f'{{% extends "base/docs/x.md.j2" %}}{{% block head %}}{{{{ view.title }}}}{include}{{% endblock %}}')
    setting.put("{{ anything }}", "docs/part.md.j2")  # included by others: nobody knows what it receives
    assert setting.problems() == []


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("\n{% if %}", "docs/x.md.j2:2:1 error[template-syntax]"),
        ("\n{{ view.titel }}", "docs/x.md.j2:2:1 error[template-undefined] docs.Page has no field 'titel'"),
        (
            '{% extends "base/docs/x.md.j2" %}\n{% block heda %}{% endblock %}',
            "docs/x.md.j2:2:1 error[template-block] docs/x.md.j2 has no block 'heda'",
        ),
        (
            "\n{{ view.title | idnent }}",
            "docs/x.md.j2:2:1 error[template-filter] unknown filter 'idnent' — did you mean",
        ),
        ("\n{{ 'x' * 10 ** 9 }}", "error[template-forbidden]"),
        ('\n{% include "docs/gone.md.j2" %}', "docs/x.md.j2:2:1 error[template-missing]"),
        ("\n{{ view.title.__class__ }}", "error[template-forbidden]"),
        ('{% extends "base/docs/y.md.j2" %}', "no layer has the template docs/y.md.j2 — did you mean docs/x.md.j2?"),
        (
            "{% macro row() %}{% endmacro %}\n{{ rwo() }}",
            "docs/x.md.j2:2:1 error[template-undefined] unknown name 'rwo'",
        ),
        ("{% macro row() %}{% endmacro %}\n{{ rwo() }}", "did you mean 'row'?"),
        ("\n{{ view.titel | default('') }}", "docs.Page has no field 'titel' — did you mean 'title'?"),
        (
            '{% extends "base/docs/x.md.j2" %}\n\nlost {% block head %}{% endblock %}',
            "docs/x.md.j2:3:1 error[template-block] what is outside of the blocks",
        ),
        (
            '{% extends "base/docs/x.md.j2" %}\n{% for line in "ab" %}\nlost\n{% endfor %}',
            "docs/x.md.j2:3:1 error[template-block] what is outside of the blocks",
        ),
    ],
)
def test_check_finds(setting: Setting, text: str, said: str) -> None:
    setting.put(text)
    assert said in "\n".join(setting.problems())


def test_what_overrides_make_outside_of_their_blocks(setting: Setting) -> None:
    made = (
        "{# ours #}{% set a = 1 %}{% set b %}text{% endset %}{% macro m() %}text{% endmacro %}{% if a %}\n{% endif %}"
    )
    setting.put(
        f'{{% extends "base/docs/x.md.j2" %}}\n{made}\n{{% block head %}}{{{{ m() }}}}{{{{ b }}}}{{% endblock %}}\n'
    )
    assert setting.problems() == []


def test_files_that_nothing_renders_are_told_from_misspelt_ones(setting: Setting) -> None:
    setting.put("", "docs/xx.md.j2")
    setting.put("", "docs/list.md.j2")
    wrong, other = setting.problems()
    assert "warning[template-unused] nothing renders the template docs/list.md.j2 — name it under" in wrong
    assert "error[template-unused] nothing renders the template docs/xx.md.j2 — did you mean docs/x.md.j2?" in other
    shared = Templates((Layer("shared", setting.own), Layer("builtin", setting.builtin)), RULES)
    (item,) = shared.check()  # another API may use it
    assert (item.severity, item.hint) == (Severity.WARNING, "did you mean docs/x.md.j2?")


def test_added_templates_are_checked_with_what_they_receive(setting: Setting) -> None:
    setting.put("{{ view.nope }}", "docs/mine.md.j2")
    added = {"docs/mine.md.j2": TemplateContract(about="", receives={"view": "docs.Page"})}
    assert [item.rule for item in setting.templates.check(added)] == ["template-undefined"]


@pytest.mark.parametrize("name", ["docs/x.md", "docs/x.md.jinja2"])
def test_a_file_whose_name_has_another_ending_is_told_of(setting: Setting, name: str) -> None:
    setting.put("mine", name)
    setting.put("notes", "README.md")
    (found,) = setting.problems()
    assert name in found
    assert "did you mean docs/x.md.j2?" in found


def test_a_template_of_several_units_receives_what_each_has() -> None:
    files = [ExtraFile(template="docs/y.md.j2", path="{name}.md", per=per) for per in ("group", "package")]
    receives = contracts(files, "{% include 'head.j2' %}")["docs/y.md.j2"].receives
    assert receives["view"] == "docs.SdkPage | docs.ReadmePage"
    assert "api" in receives
    assert "head.j2" in contracts(files, "{% include 'head.j2' %}")
    assert "head.j2" not in contracts(files, "{% include 'head.j2'")  # reported where the header is rendered
