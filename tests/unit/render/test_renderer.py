"""The renderer: layers, strictness, sandbox, and reports that lead to the faulty line."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

import pytest

from generator.diagnostics import Diagnostics, GenerationError
from generator.render.jobs import Job, with_views
from generator.render.layers import Layer
from generator.render.renderer import Renderer


@dataclass(frozen=True, slots=True, kw_only=True)
class Page:
    title: str
    lines: tuple[str, ...] = ()


def layer(root: Path, name: str, **files: str) -> Layer:
    for path, text in files.items():
        target = root / name / path.replace("__", "/").replace("_j2", ".md.j2")
        target.parent.mkdir(parents=True, exist_ok=True)
        target.write_text(text, "utf-8")
    return Layer(name, root / name)


def render(stack: tuple[Layer, ...], template: str, view: object = None) -> str:
    shown = view or Page(title="T", lines=("a", "b"))
    job = Job(path="a.md", subject="operation get-it", template=template)
    return Renderer(stack).render(job, {"view": shown}).decode()


def failure(tmp_path: Path, text: str, **more: str) -> str:
    with pytest.raises(GenerationError) as caught:
        render((layer(tmp_path, "builtin", docs__x_j2=text, **more),), "docs/x.md.j2")
    (item,) = caught.value.diagnostics
    return str(item).replace(str(tmp_path), "")


def test_first_layer_wins_and_base_reaches_the_one_below(tmp_path: Path) -> None:
    lowest = "{% block head %}# {{ view.title }}{% endblock %}|{% block rest %}rest{% endblock %}"
    extends = '{% extends "base/docs/x.md.j2" %}'
    builtin = layer(tmp_path, "builtin", docs__x_j2=lowest)
    shared = layer(tmp_path, "shared", docs__x_j2=extends + "{% block rest %}shared {{ super() }}{% endblock %}")
    api = layer(tmp_path, "api", docs__x_j2=extends + "{% block head %}== {{ super() }} =={% endblock %}")
    assert render((builtin,), "docs/x.md.j2") == "# T|rest"
    assert render((shared, builtin), "docs/x.md.j2") == "# T|shared rest"
    assert render((api, shared, builtin), "docs/x.md.j2") == "== # T ==|shared rest"


def test_a_layer_is_reachable_by_its_name(tmp_path: Path) -> None:
    builtin = layer(tmp_path, "builtin", docs__x_j2="plain", docs__y_j2='{% include "docs/x.md.j2" %}')
    api = layer(tmp_path, "api", docs__x_j2='api and {% include "builtin/docs/x.md.j2" %}')
    assert render((api, builtin), "docs/x.md.j2") == "api and plain"
    assert render((api, builtin), "docs/y.md.j2") == "api and plain"  # an include finds the override


def test_nothing_is_escaped_and_lines_of_tags_vanish(tmp_path: Path) -> None:
    text = "{% for line in view.lines %}\n  {% if line %}\n<{{ line }}>\n  {% endif %}\n{% endfor %}\n"
    assert render((layer(tmp_path, "builtin", docs__x_j2=text),), "docs/x.md.j2") == "<a>\n<b>\n"


def test_undefined_attribute_names_template_line_block_view_and_subject(tmp_path: Path) -> None:
    said = failure(tmp_path, "one\n{% block errors %}\n{{ view.nothing }}\n{% endblock %}\n")
    assert said.startswith("/builtin/docs/x.md.j2:3:1 error[template-undefined]")
    for part in ('block "errors"', "view Page", "nothing", "while rendering operation get-it"):
        assert part in said


def test_syntax_error_has_its_line(tmp_path: Path) -> None:
    said = failure(tmp_path, "one\n\n{% if view.title %}\n")
    assert said.startswith("/builtin/docs/x.md.j2:3:1 error[template-syntax]")


def test_failure_inside_an_included_file_points_there(tmp_path: Path) -> None:
    said = failure(tmp_path, 'x\n{% include "docs/part.md.j2" %}', docs__part_j2="a\nb\n{{ view.title.nope }}")
    assert said.startswith("/builtin/docs/part.md.j2:3:1")


def test_a_failure_within_ours_is_reported_where_the_template_of_the_user_asks_for_it(tmp_path: Path) -> None:
    page = "{% for line in view.lines %}{% with view = inner %}{% include 'docs/part.md.j2' %}{% endwith %}{% endfor %}"
    ours = {"docs__x_j2": page.replace("inner", "view"), "docs__part_j2": "{% block rows %}{% endblock %}"}
    macro = "{% macro cells(row) %}\n{{ row.nothing }}{% endmacro %}"
    builtin = layer(tmp_path, "builtin", **ours, docs__macros_j2=macro)
    use = '{% from "docs/macros.md.j2" import cells %}\n{% block rows %}\n\n{{ cells(view) }}{% endblock %}'
    api = layer(tmp_path, "api", docs__part_j2='{% extends "base/docs/part.md.j2" %}\n' + use)
    with pytest.raises(GenerationError) as caught:
        render((api, builtin), "docs/x.md.j2")
    (item,) = caught.value.diagnostics
    assert item.origin is not None
    assert (item.origin.file, item.origin.line) == (str(tmp_path / "api/docs/part.md.j2"), 5)
    assert item.message.startswith(
        "template docs/part.md.j2, block \"rows\", view Page: Page has no attribute 'nothing'"
    )


def test_endless_output_has_its_place(tmp_path: Path) -> None:
    loops = "{% for a in 'x' * 10000 %}{% for b in 'x' * 10000 %}\n0123456789{% endfor %}{% endfor %}"
    said = failure(tmp_path, f"one\n{{% block big %}}\n{loops}{{% endblock %}}")
    assert said.startswith('/builtin/docs/x.md.j2:3:1 error[template-forbidden] template docs/x.md.j2, block "big"')


def test_missing_template_is_named(tmp_path: Path) -> None:
    assert "no layer has the template docs/gone.md.j2" in failure(tmp_path, '{% include "docs/gone.md.j2" %}')


@pytest.mark.parametrize(
    "text",
    [
        "{{ view.__class__ }}",
        "{{ ''.__class__.__mro__ }}",
        "{{ view.title.__init__.__globals__ }}",
        "{{ '%s'.format.__self__ }}",
        "{{ cycler }}",
        "{{ range(3) }}",
        "{{ 'x' | center(100000000) }}",
        "{{ '%999999999d' % 1 }}",
        "{{ 10 ** 100000 }}",
        "{{ 'x'.ljust(1000000000) }}",
        "{% for a in 'x' * 10000 %}{% for b in 'x' * 10000 %}0123456789{% endfor %}{% endfor %}",
        "{% set a = 'x' * 10000000 %}{% set a = a ~ a ~ a %}",
        "{{ view.title|attr('__class__') }}",
        "{{ ('{0.__class__}').format(view) }}",
        '{% include "../secret.md.j2" %}',
        '{% include "/etc/passwd" %}',
    ],
)
def test_the_sandbox_holds(tmp_path: Path, text: str) -> None:
    (tmp_path / "secret.md.j2").write_text("secret")
    assert "error[template-" in failure(tmp_path, text)


def test_symbolic_links_do_not_leave_a_layer(tmp_path: Path) -> None:
    (tmp_path / "secret.txt").write_text("secret")
    builtin = layer(tmp_path, "builtin", docs__x_j2="x")
    (tmp_path / "builtin/docs/y.md.j2").symlink_to(tmp_path / "secret.txt")
    with pytest.raises(GenerationError, match=r"no layer has the template docs/y\.md\.j2"):
        render((builtin,), "docs/y.md.j2")


def test_all_failures_are_told_once_and_no_files_come_back(tmp_path: Path) -> None:
    texts = {"docs__x_j2": "{{ view.gone }}", "docs__y_j2": "{{ view.title }}", "docs__z_j2": "{{ view.other }}"}
    builtin = layer(tmp_path, "builtin", **texts)
    view = Page(title="T")
    jobs = [
        Job(path=f"{n}.md", subject=f"model {n}", template=f"docs/{name}.md.j2", view=lambda: view)
        for n, name in enumerate(["x", "x", "y", "z", "x"])
    ]
    with pytest.raises(GenerationError) as caught:
        Renderer((builtin,)).render_all(with_views(jobs), Diagnostics())
    messages = [item.message for item in caught.value.diagnostics]
    assert len(messages) == 2
    assert any(message.endswith("(while rendering model 0) and for 2 more") for message in messages)


def test_ready_content_and_templates_make_one_sorted_set(tmp_path: Path) -> None:
    builtin = layer(tmp_path, "builtin", docs__x_j2="{{ view.title }}")
    jobs = [
        Job(path="z.md", subject="z", template="docs/x.md.j2", view=lambda: Page(title="half \ud800")),
        Job(path="a/b.py", subject="b", content=b"x = 1\n"),
    ]
    files = Renderer((builtin,)).render_all(with_views(jobs), Diagnostics())
    assert dict(files.files) == {"a/b.py": b"x = 1\n", "z.md": rb"half \ud800"}
    assert list(files) == ["a/b.py", "z.md"]


def test_two_jobs_for_one_path_are_an_error(tmp_path: Path) -> None:
    jobs = [Job(path="a.md", subject=name, content=b"") for name in "ab"]
    with pytest.raises(GenerationError, match=r"output-path-clash.*a\.md would be written twice \(again for b\)"):
        Renderer((layer(tmp_path, "builtin"),)).render_all(with_views(jobs), Diagnostics())


def test_endless_inclusion_is_reported(tmp_path: Path) -> None:
    assert "template-recursion" in failure(tmp_path, '{% include "docs/x.md.j2" %}')


def test_a_template_that_extends_itself_is_told_of_base(tmp_path: Path) -> None:
    assert "the same template of the layer below is base/…" in failure(tmp_path, '{% extends "docs/x.md.j2" %}')


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("\n{% if view.title is definde %}{% endif %}", "unknown test 'definde' — did you mean 'defined'?"),
        ("\n{{ url_to(view) }}", "'url_to' is undefined; there are: api, config, page, path, view"),
        ("\n{% from 'docs/m.md.j2' import rwo %}{{ rwo(1) }}", "docs/m.md.j2 has no macro 'rwo' — did you mean 'row'?"),
        ("\n{% import 'docs/m.md.j2' as m %}{{ m.rwo(1) }}", "docs/m.md.j2 has no macro 'rwo' — did you mean 'row'?"),
        ("\n{% include 'docs/mm.md.j2' %}", "no layer has the template docs/mm.md.j2 — did you mean docs/m.md.j2?"),
    ],
)
def test_what_was_meant_is_suggested(tmp_path: Path, text: str, said: str) -> None:
    found = failure(tmp_path, text, docs__m_j2="{% macro row(line) %}{{ line }}{% endmacro %}")
    assert found.startswith("/builtin/docs/x.md.j2:2:1 error[template-")
    assert said in found


@pytest.mark.parametrize("text", ["{{ super }}", "{{ view }}", "{{ view.lines | map('upper') }}", "{{ self.a }}"])
def test_only_texts_and_data_are_written(tmp_path: Path, text: str) -> None:
    found = failure(tmp_path, f"{{% block a %}}\n{text}{{% endblock %}}")
    assert found.startswith("/builtin/docs/x.md.j2:2:1 error[template-undefined]")


@pytest.mark.parametrize("text", ["{{ [view.lines, nope] }}", "{{ view.lines | map(attribute='__class__') | list }}"])
def test_a_list_with_a_hole_is_not_written(tmp_path: Path, text: str) -> None:
    assert "error[template-" in failure(tmp_path, text)


def test_a_macro_that_ours_import_is_missed_where_it_was_left_out(tmp_path: Path) -> None:
    use = "{% from 'docs/m.md.j2' import table %}{{ table(view) }}"
    builtin = layer(tmp_path, "builtin", docs__x_j2=use, docs__m_j2="{% macro table(rows) %}{% endmacro %}")
    api = layer(tmp_path, "api", docs__m_j2="{% macro tabel(rows) %}{% endmacro %}")
    with pytest.raises(GenerationError, match=r"api/docs/m\.md\.j2:1:1 .*no macro 'table' — did you mean 'tabel'"):
        render((api, builtin), "docs/x.md.j2")
