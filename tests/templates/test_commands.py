"""`sdkgen templates`: from the list to an override that survives an upgrade."""

from __future__ import annotations

import json
import shutil
from collections.abc import Callable
from pathlib import Path

import pytest
from click.testing import Result

from generator.render.layers import digest

HERE = Path(__file__).parent
Run = Callable[..., Result]


@pytest.fixture(autouse=True)
def library(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A project with one API; its folder."""
    folder = tmp_path / "specs/library"
    folder.mkdir(parents=True)
    shutil.copy(HERE / "openapi.yaml", folder)
    monkeypatch.chdir(tmp_path)
    return folder


def output() -> dict[str, bytes]:
    root = Path("output/library")
    return {path.relative_to(root).as_posix(): path.read_bytes() for path in root.rglob("*") if path.is_file()}


def good(done: Result) -> str:
    assert done.exit_code == 0, done.output
    return done.output


def test_an_ejected_block_changes_nothing_until_it_is_edited(sdkgen: Run, library: Path) -> None:
    good(sdkgen("generate"))
    before = {path: text for path, text in output().items() if not path.startswith(".sdkgen")}
    said = good(sdkgen("templates", "eject", "docs/operation.md.j2", "--block", "errors", "--api", "library"))
    file = library / "templates/docs/operation.md.j2"
    assert file.relative_to(Path.cwd()).as_posix() in said
    good(sdkgen("generate"))
    assert {path: text for path, text in output().items() if not path.startswith(".sdkgen")} == before
    file.write_text(file.read_text().replace("### Errors", "### What goes wrong"))
    good(sdkgen("templates", "check", "library"))
    good(sdkgen("generate"))
    assert "### What goes wrong" in output()["docs/sdks/books/README.md"].decode()


def test_list_and_show(sdkgen: Run, library: Path) -> None:
    good(sdkgen("templates", "eject", "docs/model.md.j2"))
    listed = json.loads(good(sdkgen("templates", "list", "library", "--format", "json")))["templates"]
    (model,) = [item for item in listed if item["path"] == "docs/model.md.j2"]
    assert model["layers"] == ["shared", "builtin"]
    assert "fields" in model["blocks"]
    assert good(sdkgen("templates", "show", "docs/model.md.j2")).startswith("{# sdkgen: docs/model.md.j2, contract 2")
    assert good(sdkgen("templates", "show", "builtin/docs/model.md.j2")).startswith("{% from")
    rules = good(sdkgen("templates", "show", "docs/model.md.j2", "--contract"))
    assert "### docs.ModelPage" in rules
    assert "### docs.ReadmePage" not in rules


def test_diff_shows_what_changed_underneath(sdkgen: Run, library: Path) -> None:
    good(sdkgen("templates", "eject", "docs/model.md.j2"))  # into the shared layer
    good(sdkgen("templates", "eject", "docs/model.md.j2", "--block", "heading", "--api", "library"))
    assert "nothing changed underneath" in good(sdkgen("templates", "diff", "library", "--exit-code"))
    shared = library.parent / "_shared/templates/docs/model.md.j2"
    shared.write_text(shared.read_text().replace("# {{ view.heading }}", "# Model {{ view.heading }}"))
    done = sdkgen("templates", "diff", "library", "--exit-code")
    assert done.exit_code == 1
    assert "-# {{ view.heading }}" in done.output
    assert "+# Model {{ view.heading }}" in done.output


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (("show", "docs/modle.md.j2"), "did you mean docs/model.md.j2?"),
        (("eject", "docs/model.md.j2", "--block", "heding"), "did you mean heading?"),
        (("show", "nothing", "--contract"), "the contract has no template nothing"),
        (("list", "libary"), "library"),
    ],
)
def test_mistakes_get_a_hint(sdkgen: Run, words: tuple[str, ...], said: str) -> None:
    done = sdkgen("templates", *words)
    assert done.exit_code == 1
    assert said in done.output


def test_check_reports_every_fault_with_its_line(sdkgen: Run, library: Path) -> None:
    folder = library / "templates/docs"
    folder.mkdir(parents=True)
    (folder / "operation.md.j2").write_text(
        '{% extends "base/docs/operation.md.j2" %}\n{% block erors %}{% endblock %}'
    )
    (folder / "model.md.j2").write_text("\n\n{{ view.nme }}{{ view.name.upper() }}")
    (folder / "usgae.md.j2").write_text('{% extends "base/docs/usgae.md.j2" %}')
    done = sdkgen("templates", "check", "library")
    assert done.exit_code == 1
    assert "operation.md.j2:2:1 error[template-block]" in done.output
    assert "model.md.j2:3:1 error[template-undefined] docs.ModelPage has no field 'nme'" in done.output
    assert "usgae.md.j2:1:1 error[template-unused]" in done.output
    assert "did you mean docs/usage.md.j2?" in done.output
    made = sdkgen("generate")
    for part in ("erors", "has no field 'nme' — did you mean 'name'?", "usgae.md.j2"):
        assert part in made.output
    assert (made.exit_code, Path("output").exists()) == (1, False)


def test_check_fails_where_generate_does(sdkgen: Run, library: Path) -> None:
    """Where neither samples nor the API have what a template asks for, that is an error, at the line that asks for it."""
    file = library / "templates/docs/operation.md.j2"
    file.parent.mkdir(parents=True)
    for wrong, message in (
        ('table(view.parameters, {"Name": "labl"})', "ParameterRow has no attribute 'labl' — did you mean 'label'?"),
        ('view.extensions["x-owner"]', "dict has no key 'x-owner'"),
    ):
        block = f"{{% block parameters %}}\n{{{{ {wrong} }}}}\n{{% endblock %}}"
        file.write_text(f'{{% extends "base/docs/operation.md.j2" %}}\n{block}')
        place = "specs/library/templates/docs/operation.md.j2:3:1 error[template-undefined] "
        said = f'{place}template docs/operation.md.j2, block "parameters", view OperationView: {message}'
        for words in (("templates", "check", "library"), ("generate",)):
            done = sdkgen(*words)
            assert (done.exit_code, said in done.output) == (1, True), done.output


def test_mistakes_in_settings_about_templates_have_their_line(sdkgen: Run, library: Path) -> None:
    for text, place in (
        (
            'header: "{{ config.licens }}"\n',
            "1:1 error[header-failed] the setting `header` cannot be written: Config has no",
        ),
        (
            'header: "{{ config.license | uppr }}"\n',
            "1:1 error[header-failed] the setting `header` cannot be written: unk",
        ),
        ("files:\n  - {template: docs/_macros.j2, path: README.md}\n", "2:5 error[output-path-clash]"),
        ("files:\n  - {template: docs/none.md.j2, path: x.md}\n", "2:5 error[template-missing]"),
        ("files:\n  - {template: docs/none.md.j2, path: x.md, per: group}\n", "2:5 error[config-files]"),
        ("files:\n  - {template: docs/usage.md.j2, path: '{nmae}.md'}\n", "2:5 error[config-files] the path {nmae}.md"),
    ):
        (library / "sdk.yaml").write_text(text)
        for words in (("templates", "check", "library"), ("generate",)):
            done = sdkgen(*words)
            assert (done.exit_code, done.output.count("error[")) == (1, 1), done.output
            assert f"specs/library/sdk.yaml:{place}" in done.output


def test_a_header_may_include_a_template(sdkgen: Run, library: Path) -> None:
    (library / "sdk.yaml").write_text("header: \"{% include 'head.j2' %}\"\n")
    (library / "templates").mkdir()
    head = library / "templates/head.j2"
    head.write_text("Copyright\n{{ config.package_name | uppr }}")
    for words in (("templates", "check", "library"), ("generate",)):
        done = sdkgen(*words)
        assert (done.exit_code, done.output.count("error[")) == (1, 1), done.output
        said = "head.j2:2:1 error[template-filter] unknown filter 'uppr' — did you mean 'upper'?"
        assert f"specs/library/templates/{said}" in done.output
    head.write_text("Copyright\n{{ config.package_name | upper }}")
    assert good(sdkgen("templates", "check", "library")) == "no problems\n"


def test_what_is_no_python_is_found_by_the_check(sdkgen: Run, library: Path) -> None:
    file = library / "templates/runtime/httpclient.py.j2"
    file.parent.mkdir(parents=True)
    file.write_text("{{ view.text }}\ndef (:\n")
    done = sdkgen("templates", "check", "library")
    assert (done.exit_code, "httpclient.py" in done.output, "error[format-failed]" in done.output) == (1, True, True)


def test_a_second_block_goes_into_the_same_override(sdkgen: Run, library: Path) -> None:
    for block in ("errors", "example"):
        good(sdkgen("templates", "eject", "docs/operation.md.j2", "--block", block, "--api", "library"))
    text = (library / "templates/docs/operation.md.j2").read_text()
    assert text.count("{% extends") == 1
    assert text.count("{# sdkgen: docs/operation.md.j2 block") == 2
    assert good(sdkgen("templates", "diff", "library", "--exit-code")).count("nothing changed underneath") == 2
    good(sdkgen("generate", "--strict"))
    again = sdkgen("templates", "eject", "docs/operation.md.j2", "--block", "errors", "--api", "library")
    assert again.exit_code == 1
    assert "already has the block errors" in again.output


def test_overrides_may_use_what_jinja_has(sdkgen: Run, library: Path) -> None:
    folder = library / "templates/docs"
    folder.mkdir(parents=True)
    (folder / "operation.md.j2").write_text(
        """{% extends "base/docs/operation.md.j2" %}
{% block parameters %}
### Parameters
{% set shown = view.parameters | selectattr("required") | list %}
{% for row in shown if row.in == "path" %}
* {{ row.python_name | upper }} ({{ row["in"] }}, {{ row.type }})
{% else %}
None of {{ view.parameters | length }}: {{ {"id": view.id} | tojson }}.
{% endfor %}

{% endblock %}
"""
    )
    assert good(sdkgen("templates", "check", "library")) == "no problems\n"
    good(sdkgen("generate", "--strict"))
    assert "* ISBN (path, *str*)" in output()["docs/sdks/books/README.md"].decode()


def test_every_python_file_has_the_header(sdkgen: Run, library: Path) -> None:
    (library / "sdk.yaml").write_text(
        "license: Apache-2.0\ngenerate_tests: true\nheader: |\n  Copyright House of Books\n  # SPDX: {{ config.license }}\n"
    )
    good(sdkgen("generate", "--strict"))
    files = {path: text for path, text in output().items() if path.endswith(".py")}
    assert {"src/library/httpclient.py", "src/library/books.py", "src/library/_hooks/registration.py"} <= files.keys()
    for path, text in files.items():
        assert text.startswith(b"# Copyright House of Books\n# SPDX: Apache-2.0\n"), path
    (library / "sdk.yaml").write_text("header: '{{ config.licence }}'\n")
    done = sdkgen("generate")
    assert done.exit_code == 1
    assert "did you mean 'license'" in done.output


@pytest.mark.parametrize(
    ("key", "name", "said"),
    [
        ("#/components/schemas/Lone", "Lending", "[names-no-match] `names:` gives a name to #/components/schemas/Lone"),
        ("#/components/schemas/Lone", "Lending", "did you mean #/components/schemas/Loan?"),
        ("shared.Loan.untill", "due", "did you mean shared.Loan.until?"),
        ("isbn", "key", "[names-ambiguous]"),
        ("shared.Loan", "class", "[names-invalid]"),
        ("shared.Loan.until", "date", "such a name would be date_"),
        ("shared.Loan", "book", "`names:` gives shared.Loan the name book, which shared.Book has"),
        ("shared.Loan", "BookTypedDict", "[names-taken]"),
        ("shared.Loan.until", "isbn", "[names-taken] `names:` gives shared.Loan.until the name isbn"),
        ("loans", "books", "[names-taken] `names:` gives loans the name books, which books has"),
    ],
)
def test_a_name_that_cannot_be_given(sdkgen: Run, library: Path, key: str, name: str, said: str) -> None:
    (library / "sdk.yaml").write_text(f"version: 1.0.0\nnames:\n  {json.dumps(key)}: {name}\n")
    done = sdkgen("generate")
    assert done.exit_code == 1
    assert said in done.output
    assert "specs/library/sdk.yaml:3:" in done.output
    assert not Path("output").exists()


def test_a_module_of_the_runtime_is_followed_or_replaced(sdkgen: Run, library: Path) -> None:
    folder = library / "templates/runtime"
    folder.mkdir(parents=True)
    (folder / "httpclient.py.j2").write_text("{{ view.text }}\n\nHOUSE = {{ config.package_name | pystring }}\n")
    said = good(sdkgen("templates", "eject", "runtime/utils/url.py.j2", "--api", "library"))
    assert "runtime/utils/url.py.j2" in said
    assert good(sdkgen("templates", "check", "library")) == "no problems\n"
    good(sdkgen("generate", "--strict"))
    made = output()["src/library/httpclient.py"].decode()
    assert made.startswith('"""')
    assert made.endswith('\n\nHOUSE = "library"\n')
    assert "nothing changed underneath" in good(sdkgen("templates", "diff", "library", "--exit-code"))
    mine = folder / "utils/url.py.j2"
    kept = library / "templates/.base/runtime/utils/url.py.j2"
    was = kept.read_text().replace("import", "import  ")  # as if an upgrade had changed the module since
    kept.write_text(was)
    mine.write_text(mine.read_text().replace(digest(kept.read_text().replace("import  ", "import")), digest(was)))
    done = sdkgen("templates", "diff", "library", "--exit-code")
    assert (done.exit_code, "+from" in done.output or "+import" in done.output) == (1, True)
    (folder / "htpclient.py.j2").write_text("")
    assert "did you mean runtime/httpclient.py.j2?" in sdkgen("templates", "check", "library").output


def test_a_package_of_templates_is_a_layer(
    sdkgen: Run, library: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    package = tmp_path / "installed/acme/house"
    (package / "docs").mkdir(parents=True)
    (package.parent / "__init__.py").write_text("raise SystemExit('it must not run')\n")
    file = package / "docs/usage.md.j2"
    file.write_text('{% extends "base/docs/usage.md.j2" %}\n{% block usage %}Acme.\n{{ super() }}{% endblock %}\n')
    monkeypatch.syspath_prepend(tmp_path / "installed")
    (library / "sdk.yaml").write_text("templates: package:acme.house\n")
    assert "given > builtin" in good(sdkgen("templates", "list", "library"))
    good(sdkgen("generate"))
    assert output()["USAGE.md"].startswith(b"Acme.\n")
    assert b'"layer package:acme.house"' in output()[".sdkgen/manifest.json"]
    assert "nothing changed" in good(sdkgen("generate"))
    good(sdkgen("generate", "--spec", "specs/library/openapi.yaml", "--templates", "package:acme.house", "--out", "x"))
    assert Path("x/USAGE.md").read_text().startswith("Acme.\n")
    file.write_text(file.read_text().replace("block usage", "block usge"))
    done = sdkgen("templates", "check", "library")
    assert done.exit_code == 1
    assert "did you mean usage?" in done.output


@pytest.mark.parametrize(
    ("name", "said"),
    [
        ("package:acme_sdk_templates", "there is no package acme_sdk_templates"),
        ("package:json", "the package json has no templates"),
        ("package:json.house", "there is no package json.house"),
        ("package:acme-sdk-templates", "there is no package acme-sdk-templates"),
        ("package:", "there is no package"),
        ("package:__main__", "there is no package __main__"),
        ("../house", "there is no folder specs/house"),
    ],
)
def test_a_layer_that_is_not_there(sdkgen: Run, library: Path, name: str, said: str) -> None:
    (library / "sdk.yaml").write_text(f"version: 1.0.0\ntemplates: {json.dumps(name)}\n")
    done = sdkgen("generate")
    assert done.exit_code == 1
    assert f"specs/library/sdk.yaml:2:1 error[templates-missing] {said}" in done.output
    assert not Path("output").exists()


def test_names_by_pointer_reach_every_document(sdkgen: Run, library: Path) -> None:
    (library / "more.yaml").write_text(
        "openapi: 3.1.0\ninfo: {title: More, version: '1'}\n"
        "paths: {/more: {get: {operationId: get-more, tags: [more], responses: {'200': {description: OK, "
        "content: {application/json: {schema: {$ref: '#/components/schemas/More'}}}}}}}}\n"
        "components: {schemas: {More: {type: object, properties: {kind: {type: string, enum: [a, b]}}}}}\n"
    )
    (library / "sdk.yaml").write_text(
        "documents: more.yaml\nnames:\n  more.yaml#/components/schemas/More: Extra\n"
        "  '#/paths/~1more/get': fetch\n  more.yaml#/components/schemas/More/properties/kind/enum/1: BETTER\n"
    )
    good(sdkgen("generate", "--strict"))
    assert b".more.fetch()" in output()["docs/sdks/more/README.md"]
    assert b"`BETTER`" in output()["docs/models/shared/kind.md"]
    assert "docs/models/shared/extra.md" in output()
    (library / "sdk.yaml").write_text("documents: more.yaml\nnames: {re.yaml#/components/schemas/More: Extra}\n")
    done = sdkgen("generate")
    assert "did you mean #/components/schemas/More?" in done.output
