"""Every block of every template can be taken over, in every edition."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from click.testing import Result

from generator.editions import EDITIONS
from generator.render.contract import contract

SPEC = Path(__file__).parent / "everything.yaml"


def override(path: str, blocks: dict[str, str]) -> str:
    lines = [f'{{% extends "base/{path}" %}}']
    lines += [f"{{% block {name} %}}{text}{{% endblock %}}" for name, text in blocks.items()]
    return "\n".join(lines)


def generated(sdkgen: Callable[..., Result], edition: str, *options: str | Path) -> dict[str, bytes]:
    settings = ("--set", f"edition={edition}", "--set", "generate_tests=true")
    done = sdkgen("generate", "--spec", SPEC, "--out", "out", "--strict", *settings, *options)
    assert done.exit_code == 0, done.output
    files = {path.relative_to("out").as_posix(): path.read_bytes() for path in Path("out").rglob("*") if path.is_file()}
    return {path: content for path, content in files.items() if path != ".sdkgen/manifest.json"}


@pytest.mark.parametrize("edition", EDITIONS)
def test_blocks_that_call_super_change_nothing(
    edition: str, sdkgen: Callable[..., Result], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    plain = generated(sdkgen, edition)
    for path, template in contract().templates.items():
        if template.blocks:
            file = tmp_path / "layer" / path
            file.parent.mkdir(parents=True, exist_ok=True)
            file.write_text(override(path, dict.fromkeys(template.blocks, "{{ super() }}")))
    assert generated(sdkgen, edition, "--templates", "layer") == plain


@pytest.mark.parametrize("edition", EDITIONS)
def test_every_kind_of_class_takes_a_docstring_a_member_and_what_follows(
    edition: str, sdkgen: Callable[..., Result], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    classes = {path: item for path, item in contract().templates.items() if "class_docstring" in item.blocks}
    assert len(classes) >= 9
    for path, item in classes.items():
        blocks = {
            "class_docstring": f'\n    """Ours: {path}"""\n',
            "members": "\n{{ super() }}\n    ours = True\n",
            "after": "\n\n\nOURS = True\n",
        }
        if "imports" in item.blocks:
            blocks["imports"] = "\nimport logging\n{{ super() }}\n"
        file = tmp_path / "layer" / path
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(override(path, blocks))
    code = b"\n".join(
        content for path, content in generated(sdkgen, edition, "--templates", "layer").items() if path.endswith(".py")
    ).decode()
    editions = {"baseerror", "responseerror", "noresponseerror"}
    for path in classes:
        if EDITIONS[edition].own_error or Path(path).name.partition(".")[0] not in editions:
            assert f"Ours: {path}" in code
    assert code.count("\n    ours = True\n") == code.count('"""Ours: ')
    assert "\n\nOURS = True\n" in code
    assert "\nimport logging\n" in code


def test_the_tables_of_the_readme_are_blocks(
    sdkgen: Callable[..., Result], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    file = tmp_path / "layer/docs/readme.md.j2"
    file.parent.mkdir(parents=True)
    blocks = {
        "errors_table": '{{ readme_table(view.rows.errors, {"Exception": "type", "Status": "status"}) }}',
        "variables_table": "{% for row in view.rows.variables %}* {{ row.name }} is {{ row.default }}{% endfor %}",
        "operations": "{% for space in view.namespaces %}{% for item in space.operations %}\n"
        "[{{ item.method }} {{ item.path }}]({{ item.page }})\n{% endfor %}{% endfor %}",
    }
    file.write_text(override("docs/readme.md.j2", blocks))
    readme = generated(sdkgen, "2024-12", "--templates", "layer")["README.md"].decode()
    assert "| Exception       | Status   |\n| --------------- | -------- |\n" in readme
    assert "* `region` is `eu`\n" in readme
    assert "[GET /items/{id}](docs/sdks/items/README.md#get_item)\n" in readme
    assert "## Error Handling" in readme
    assert "| Scheme " in readme


def test_what_is_said_of_retries_is_rows_and_facts(
    sdkgen: Callable[..., Result], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    page, readme, client = (
        tmp_path / "layer" / path for path in ("docs/retryconfig.md.j2", "docs/readme.md.j2", "package/sdk.py.j2")
    )
    for file in (page, client):
        file.parent.mkdir(parents=True, exist_ok=True)
    fields = "{% for row in view.fields %}* {{ row.name }}: {{ row.example }}\n{% endfor %}"
    page.write_text(override("docs/retryconfig.md.j2", {"fields": fields}))
    policy = "{{ view.retry.policy.statuses | join(' and ') }}, for {{ view.retry.policy.max_elapsed_time }} ms"
    readme.write_text(override("docs/readme.md.j2", {"retries": policy}))
    raw = {"raw_docstring": '\n    """Raw."""\n', "after_raw": "\n\n\n{{ view.raw_class }}.ours = True\n"}
    client.write_text(override("package/sdk.py.j2", raw))
    made = generated(sdkgen, "2024-12", "--templates", "layer")
    shown = made["docs/models/utils/retryconfig.md"].decode()
    assert "* strategy: `backoff`\n* backoff: \n* retry_connection_errors: `true`\n" in shown
    assert "| `initial_interval` | `*int*` " in shown
    assert ", for 3600000 ms" in made["README.md"].decode()
    code = b"\n".join(content for path, content in made.items() if path.endswith(".py")).decode()
    assert code.count('    """Raw."""') == code.count(".ours = True") > 0
