"""The commands, run in this process."""

from __future__ import annotations

import dataclasses
import json
import re
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest
import yaml
from click.testing import Result

from generator import CONTRACT_VERSION
from generator.cli.main import COMMANDS
from generator.docs.readme_views import ApiOverview
from generator.render.contract import contract
from generator.render.extra import API
from tests.fuzz.shapes import chained

Sdkgen = Callable[..., Result]


def test_help_lists_every_command(sdkgen: Sdkgen) -> None:
    done = sdkgen("--help")
    assert done.exit_code == 0
    assert all(f"  {name} " in done.output for name in COMMANDS)
    assert "Exit codes" in done.output


@pytest.mark.parametrize("name", list(COMMANDS))
def test_every_command_has_help(sdkgen: Sdkgen, name: str) -> None:
    done = sdkgen(name, "--help")
    assert done.exit_code == 0, done.output
    assert "Usage: sdkgen" in done.output


def test_help_imports_no_command() -> None:
    code = (
        "import sys\nfrom generator.cli.main import sdkgen\n"
        "try: sdkgen(['--help'])\nexcept SystemExit: pass\n"
        "heavy = {'yaml', 'jinja2', 'black', 'generator.pipeline', 'generator.source.loading'} & set(sys.modules)\n"
        "assert not heavy, heavy"
    )
    subprocess.run([sys.executable, "-c", code], check=True, capture_output=True)


def test_misuse_exits_2(sdkgen: Sdkgen) -> None:
    assert sdkgen("genrate").exit_code == 2
    assert "did you mean generate?" in sdkgen("genrate").output
    assert sdkgen("generate", "--nope").exit_code == 2
    assert sdkgen("generate", "pets", "--spec", "x").exit_code == 2
    assert sdkgen("init", "../evil", "--spec", "x").exit_code == 2


def test_generate_from_flags(sdkgen: Sdkgen, spec: Path, tmp_path: Path) -> None:
    out = tmp_path / "out"
    done = sdkgen("generate", "--spec", spec, "--out", out)
    assert done.exit_code == 0, done.output
    assert "1 operation," in done.output
    assert (out / "src/pet_store/__init__.py").is_file()
    assert (out / "README.md").is_file()
    assert (out / ".sdkgen/manifest.json").is_file()


def test_a_second_run_reports_the_warnings_that_still_hold(sdkgen: Sdkgen, project: Path) -> None:
    settings = project / "specs/pets/sdk.yaml"
    settings.write_text("description: One\ndescription: Two\n", encoding="utf-8")
    first = sdkgen("generate")
    assert "1 warning;" in first.output
    warning = next(line for line in first.output.splitlines() if "warning[duplicate-key]" in line)
    said = f"{warning}\npets: nothing changed (1 warning)\n"
    assert [sdkgen("generate").output for _ in range(2)] == [said, said]
    settings.write_text("description: Two\n", encoding="utf-8")
    assert "0 warnings;" in sdkgen("generate").output
    assert sdkgen("generate").output == "pets: nothing changed\n"


def test_warnings_are_counted_per_api(sdkgen: Sdkgen, project: Path) -> None:
    document = (project / "specs/pets/openapi.yaml").read_bytes()
    for name in ("ants", "zebras"):
        (project / "specs" / name).mkdir()
        (project / f"specs/{name}/openapi.yaml").write_bytes(document)
    (project / "specs/ants/sdk.yaml").write_text("description: One\ndescription: Two\n", encoding="utf-8")
    counts = re.findall(r"^(\w+): .* (\d+) warnings?;", sdkgen("generate").output, re.MULTILINE)
    assert counts == [("ants", "1"), ("pets", "0"), ("zebras", "0")]


def test_a_second_run_finds_nothing_changed(sdkgen: Sdkgen, project: Path) -> None:
    assert sdkgen("generate").exit_code == 0
    again = sdkgen("generate")
    assert again.output == "pets: nothing changed\n"
    (project / "specs/pets/sdk.yaml").write_text("description: Other\n", encoding="utf-8")
    assert "changed" in sdkgen("generate", "pets").output.split("(")[1]


def test_a_link_in_the_output_is_a_change(sdkgen: Sdkgen, project: Path, tmp_path: Path) -> None:
    """Also one to a file of the same content: nothing is read through it."""
    assert sdkgen("generate").exit_code == 0
    file, elsewhere = project / "output/pets/USAGE.md", tmp_path / "elsewhere.md"
    file.rename(elsewhere)
    file.symlink_to(elsewhere)
    assert "nothing changed" not in sdkgen("generate").output


def test_the_lock_that_tells_the_edition_is_an_input(sdkgen: Sdkgen, project: Path) -> None:
    (project / "gen.yaml").write_text("configVersion: 2.0.0\ngeneration: {}\n", encoding="utf-8")
    lock = project / "gen.lock"
    lock.write_text("management:\n  generationVersion: 2.474.15\n", encoding="utf-8")
    words = ("generate", "--spec", "specs/pets/openapi.yaml", "--config", "gen.yaml", "--out", "sdk")
    assert "edition 2024-12" in sdkgen(*words).output
    assert "nothing changed" in sdkgen(*words).output
    lock.write_text("management:\n  generationVersion: 2.881.4\n", encoding="utf-8")
    assert "edition 2026-04" in sdkgen(*words).output


def test_a_run_without_changes_imports_nothing_heavy(sdkgen: Sdkgen, project: Path) -> None:
    assert sdkgen("generate").exit_code == 0
    code = (
        "import sys\nfrom generator.cli.main import sdkgen\n"
        "try: sdkgen(['generate'])\nexcept SystemExit as end: assert not end.code\n"
        "heavy = {'yaml', 'jinja2', 'black', 'openapi_spec_validator', 'generator.pipeline'} & set(sys.modules)\n"
        "assert not heavy, heavy"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr
    assert done.stdout == "pets: nothing changed\n"


def test_check_is_silent_on_current_output(sdkgen: Sdkgen, project: Path) -> None:
    sdkgen("generate")
    assert sdkgen("generate", "--check").exit_code == 0


def test_check_shows_what_is_stale_and_writes_nothing(sdkgen: Sdkgen, project: Path) -> None:
    sdkgen("generate")
    path = project / "specs/pets/openapi.yaml"
    path.write_text(path.read_text().replace("name: limit", "name: page"), encoding="utf-8")
    before = {file: file.read_bytes() for file in (project / "output").rglob("*") if file.is_file()}
    done = sdkgen("generate", "--check")
    assert done.exit_code == 1
    assert "is stale" in done.output
    assert "+++ b/" in done.output
    assert before == {file: file.read_bytes() for file in (project / "output").rglob("*") if file.is_file()}
    assert "+++ b/" not in sdkgen("generate", "--check", "--diff", "none").output
    machine = json.loads(sdkgen("generate", "--check", "--format", "json").output)
    assert any(entry["change"] == "changed" for entry in machine["stale"])
    assert any(line.startswith("+++ b/") for line in machine["diff"])
    assert json.loads(sdkgen("generate", "--check", "--format", "json", "--diff", "none").output)["diff"] == []


def test_check_annotates_what_is_stale_where_it_begins_to_differ(sdkgen: Sdkgen, project: Path) -> None:
    sdkgen("generate")
    out = project / "output/pets"
    module = out / "src/pet_store/sdk.py"
    lines = module.read_text().splitlines(keepends=True)
    module.write_text("".join([*lines[:4], "# mine\n", *lines[4:]]))
    (out / "USAGE.md").unlink()
    github = sdkgen("generate", "--check", "--on-edit", "overwrite", "--format", "github").output
    assert "::error title=output-stale::output/pets is stale: 2 files differ" in github
    assert "::error file=output/pets/USAGE.md,line=1,col=1,title=output-stale::this file is missing" in github
    place = "file=output/pets/src/pet_store/sdk.py,line=5,col=1"
    assert f"::error {place},title=output-stale::this file is not what would be generated" in github


def test_check_annotates_twenty_files(sdkgen: Sdkgen, project: Path) -> None:
    sdkgen("generate")
    for file in (project / "output/pets/src").rglob("*.py"):
        file.unlink()
    github = sdkgen("generate", "--check", "--format", "github").output
    assert github.count("::error file=output/pets/src/") == 20
    assert github.count("added    output/pets/src/") > 20


def test_json_report(sdkgen: Sdkgen, project: Path) -> None:
    found = json.loads(sdkgen("generate", "--format", "json").output)
    (entry,) = found["generated"]
    assert entry["name"] == "pets"
    assert entry["operations"] == 1
    assert set(entry["seconds"]) >= {"load", "build", "render", "format", "write"}
    unchanged = json.loads(sdkgen("generate", "--format", "json").output)
    assert unchanged["generated"][0]["unchanged"] is True


@pytest.mark.parametrize(
    ("content", "rule"),
    [
        (None, "not-readable"),
        ("", "empty"),
        ("a: [b", "yaml-syntax"),
        ("just text", "not-openapi"),
        ("swagger: '2.0'\ninfo: {title: T, version: '1'}\npaths: {}\n", "swagger-2"),
    ],
)
def test_bad_documents_end_in_a_located_error(sdkgen: Sdkgen, tmp_path: Path, content: str | None, rule: str) -> None:
    path = tmp_path / "bad.yaml"
    if content is not None:
        path.write_text(content, encoding="utf-8")
    done = sdkgen("generate", "--spec", path, "--out", tmp_path / "out")
    assert done.exit_code == 1
    assert f"error[{rule}]" in done.output
    assert "bad.yaml" in done.output
    assert "Traceback" not in done.output
    assert not (tmp_path / "out").exists()


def test_a_broken_reference_writes_nothing(sdkgen: Sdkgen, spec: Path, tmp_path: Path) -> None:
    spec.write_text(spec.read_text().replace('schemas/Pet"', 'schemas/Pett"'), encoding="utf-8")
    done = sdkgen("generate", "--spec", spec, "--out", tmp_path / "out")
    assert done.exit_code == 1
    assert "Pett" in done.output
    assert not (tmp_path / "out").exists()


def test_strict_makes_warnings_fatal(sdkgen: Sdkgen, spec: Path, tmp_path: Path) -> None:
    spec.write_text(spec.read_text().replace('version: "1"', "version: 1"), encoding="utf-8")
    assert sdkgen("generate", "--spec", spec, "--out", tmp_path / "a").exit_code == 0
    done = sdkgen("generate", "--spec", spec, "--out", tmp_path / "b", "--strict")
    assert done.exit_code == 1
    assert "error[" in done.output
    assert "warning[" not in done.output
    assert not (tmp_path / "b").exists()


def test_somebody_elses_directory_is_left_alone(sdkgen: Sdkgen, spec: Path, tmp_path: Path) -> None:
    out = tmp_path / "work"
    out.mkdir()
    (out / "thesis.tex").write_text("important")
    done = sdkgen("generate", "--spec", spec, "--out", out)
    assert done.exit_code == 1
    assert [path.name for path in out.iterdir()] == ["thesis.tex"]


def test_one_failing_api_does_not_stop_the_others(sdkgen: Sdkgen, project: Path) -> None:
    (project / "specs/bad").mkdir()
    (project / "specs/bad/openapi.yaml").write_text("swagger: '2.0'\n", encoding="utf-8")
    done = sdkgen("generate")
    assert done.exit_code == 1
    assert "bad: nothing was written" in done.output
    assert (project / "output/pets/README.md").is_file()
    assert not (project / "output/bad").exists()


@pytest.mark.parametrize("option", ["--config", "--wording", "--examples", "--overlay", "--templates"])
def test_files_that_are_not_there(sdkgen: Sdkgen, spec: Path, tmp_path: Path, option: str) -> None:
    done = sdkgen("generate", "--spec", spec, "--out", tmp_path / "out", option, tmp_path / "nowhere")
    assert done.exit_code == 1
    assert done.output.startswith(f"{tmp_path}/nowhere error[")
    assert not (tmp_path / "out").exists()


def test_a_root_that_is_not_there(sdkgen: Sdkgen, spec: Path, tmp_path: Path) -> None:
    assert sdkgen("generate", "--spec", spec, "--out", tmp_path / "out", "--root", tmp_path / "nowhere").exit_code == 2


def test_a_document_from_standard_input(sdkgen: Sdkgen, spec: Path, tmp_path: Path) -> None:
    done = sdkgen("generate", "--spec", "-", "--out", tmp_path / "out", input_=spec.read_text())
    assert done.exit_code == 0, done.output
    assert (tmp_path / "out/README.md").is_file()


def test_internal_errors_are_one_line_and_debug_shows_the_rest(
    sdkgen: Sdkgen, spec: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def broken(*_: object) -> None:
        raise KeyError("oops")

    monkeypatch.setattr("generator.cli.generation.generate", broken)
    done = sdkgen("generate", "--spec", spec, "--out", tmp_path / "out")
    assert done.exit_code == 1
    assert done.output.count("\n") == 1
    assert "error[internal] internal error: KeyError: 'oops'" in done.output
    assert "Traceback" in sdkgen("generate", "--spec", spec, "--out", tmp_path / "out", "--debug").output


def test_validate(sdkgen: Sdkgen, project: Path) -> None:
    done = sdkgen("validate")
    assert (done.exit_code, done.output) == (0, "1 document: 0 errors, 0 warnings\n")
    path = project / "specs/pets/openapi.yaml"
    path.write_text(path.read_text().replace('schemas/Pet"', 'schemas/Gone"'), encoding="utf-8")
    done = sdkgen("validate", "--format", "github")
    assert done.exit_code == 1
    assert "::error file=specs/pets/openapi.yaml,line=" in done.output
    assert not (project / "output").exists()


def test_validate_finds_what_generating_finds(sdkgen: Sdkgen, project: Path) -> None:
    path = project / "specs/pets/openapi.yaml"
    text = path.read_text().replace("tag: {type: string}", "tag: {type: string, default: 3, example: 7}")
    path.write_text(text, encoding="utf-8")
    (project / "specs/pets/examples.yaml").write_text("examples: {gone: {a: {}}}\n")
    found = {}
    for command in ("validate", "generate"):
        done = sdkgen(command, "--format", "json")
        assert done.exit_code == 0, done.output
        found[command] = json.loads(done.output)["diagnostics"]
        assert (project / "output").exists() == (command == "generate")
    assert found["validate"] == found["generate"]
    assert {"default-unfit", "pin-unused"} <= {item["rule"] for item in found["validate"]}


def test_ir(sdkgen: Sdkgen, project: Path) -> None:
    assert "pets.list_pets" in sdkgen("ir").output
    found = json.loads(sdkgen("ir", "pets", "--json").output)
    assert found["contract"] == CONTRACT_VERSION
    names = {field.name.rstrip("_") for field in dataclasses.fields(ApiOverview)}
    assert found["api"].keys() == names == contract().views[API].fields.keys()
    (operation,) = [op for group in found["api"]["groups"] for op in group["operations"] if op["id"] == "list-pets"]
    assert (operation["method"], operation["accessor"]) == ("GET", "pets.list_pets")
    assert json.loads(sdkgen("ir", "--format", "json").output)["api"]["sdk_class"] == "PetStore"


def test_explain(sdkgen: Sdkgen, project: Path) -> None:
    done = sdkgen("explain", "shared.pet")
    assert done.exit_code == 0
    assert done.output.startswith("shared.Pet (model)\n  rule")
    assert "specs/pets/openapi.yaml:" in done.output
    assert "pets.list_pets (method)" in sdkgen("explain", "pets.list_pets").output
    assert sdkgen("explain", "Pet").output == done.output
    unknown = sdkgen("explain", "shared.Pett")
    assert unknown.exit_code == 1
    assert "did you mean shared.Pet?" in unknown.output


def test_config_names_the_source_of_each_value(sdkgen: Sdkgen, project: Path) -> None:
    (project / "specs/pets/sdk.yaml").write_text("\nenums: open\n", encoding="utf-8")
    done = sdkgen("config", "--set", "version=2.0.0")
    assert 'enums = "open"  (specs/pets/sdk.yaml:2:1)' in done.output
    assert 'version = "2.0.0"  (command line)' in done.output
    assert "docstrings" not in done.output
    assert 'docstrings = "full"  (built in)' in sdkgen("config", "--all").output
    assert json.loads(sdkgen("config", "--format", "json").output)["config"]["enums"]["value"] == "open"
    assert "docs.dialect (default:" in sdkgen("config", "--list").output
    assert json.loads(sdkgen("config", "--json-schema").output)["properties"]["enums"]["enum"] == ["closed", "open"]


def test_wrong_settings_stop_every_command(sdkgen: Sdkgen, project: Path) -> None:
    (project / "specs/pets/sdk.yaml").write_text("enumz: open\n", encoding="utf-8")
    for command in ("generate", "validate", "ir", "config"):
        done = sdkgen(command)
        assert done.exit_code == 1, command
        assert "sdk.yaml:1:1 error[config-unknown-key]" in done.output
        assert "did you mean enums?" in done.output


def test_a_server_from_the_settings(sdkgen: Sdkgen, project: Path) -> None:
    found = json.loads(sdkgen("ir", "--json", "--set", "server_url=https://sandbox.example.com").output)
    assert [server["url"] for server in found["api"]["servers"]] == ["https://sandbox.example.com"]


def test_version(sdkgen: Sdkgen) -> None:
    assert sdkgen("version").output.startswith("sdkgen ")
    assert set(json.loads(sdkgen("version", "--format", "json").output)["versions"]) >= {"sdkgen", "black"}


def test_examples_pin_keeps_what_is_shown(sdkgen: Sdkgen, project: Path) -> None:
    sdkgen("generate")
    page = project / "output/pets/docs/sdks/pets/README.md"
    before = page.read_text()
    done = sdkgen("examples", "pin", "pets")
    assert done.exit_code == 0, done.output
    pinned = yaml.safe_load((project / "specs/pets/examples.yaml").read_text())
    assert '"limit": 3' in before
    (example,) = pinned["examples"]["list-pets"].values()
    assert example["parameters"]["query"] == {"limit": 3}
    path = project / "specs/pets/openapi.yaml"
    path.write_text(path.read_text().replace("example: 3", "example: 77"), encoding="utf-8")
    sdkgen("generate")
    assert '"limit": 3' in page.read_text()
    assert sdkgen("examples", "pin", "--spec", "specs/pets/openapi.yaml").exit_code == 2


def test_unused_pins_are_reported(sdkgen: Sdkgen, project: Path) -> None:
    (project / "specs/pets/examples.yaml").write_text("examples: {gone: {'': {parameters: {query: {a: 1}}}}}\n")
    done = sdkgen("generate", "-v")
    assert done.exit_code == 0
    assert "examples.yaml:1:" in done.output
    assert "gone" in done.output


def test_templates_of_all_apis_are_checked_where_none_is_named(sdkgen: Sdkgen, project: Path) -> None:
    done = sdkgen("templates", "eject", "docs/usage.md.j2", "--api", "pets")
    assert done.exit_code == 0, done.output
    file = project / "specs/pets/templates/docs/usage.md.j2"
    assert sdkgen("templates", "check").output.strip() == "no problems"
    assert f"{file.relative_to(project)}: nothing changed underneath" in sdkgen("templates", "diff").output
    file.write_text('{% extends "base/docs/usage.md.j2" %}{% block nosuch %}{% endblock %}')
    done = sdkgen("templates", "check")
    assert done.exit_code == 1
    assert "specs/pets/templates/docs/usage.md.j2:1:" in done.output
    assert "error[template-block]" in done.output


@pytest.mark.parametrize("link", ["specs/pets/templates", "specs/pets/templates/docs", "specs/pets/templates/.base"])
def test_eject_writes_through_no_link(sdkgen: Sdkgen, project: Path, tmp_path: Path, link: str) -> None:
    elsewhere = tmp_path / "elsewhere"
    elsewhere.mkdir()
    (project / link).parent.mkdir(exist_ok=True)
    (project / link).symlink_to(elsewhere)
    done = sdkgen("templates", "eject", "docs/usage.md.j2", "--api", "pets")
    assert done.exit_code == 1
    assert "error[output-link]" in done.output
    assert not [*elsewhere.iterdir()]
    assert sdkgen("templates", "eject", "docs/usage.md.j2", "--to", str(elsewhere)).exit_code == 0
    assert (elsewhere / "docs/usage.md.j2").is_file()


def test_eject_writes_over_no_link(sdkgen: Sdkgen, project: Path, tmp_path: Path) -> None:
    file = project / "specs/pets/templates/docs/usage.md.j2"
    file.parent.mkdir(parents=True)
    file.symlink_to(tmp_path / "made")
    assert "error[output-link]" in sdkgen("templates", "eject", "docs/usage.md.j2", "--api", "pets").output
    assert not (tmp_path / "made").exists()


def test_what_generation_and_validator_both_find_is_reported_once(sdkgen: Sdkgen, tmp_path: Path) -> None:
    file = tmp_path / "spec.yaml"
    file.write_text("""
openapi: 3.1.0
info: {title: Pets, version: "1"}
paths:
  /a/{id}: {get: {operationId: one, responses: {"200": {description: d}}}}
  /b:
    get:
      operationId: one
      responses: {"200": {description: d, content: {application/json: {schema: {$ref: "#/components/schemas/Pet"}}}}}
components: {schemas: {Pet: {type: object, properties: {a: {type: strin}}}}}
""")
    done = sdkgen("validate", "--spec", str(file), "--format", "json")
    rules = sorted(item["rule"] for item in json.loads(done.output)["diagnostics"])
    assert rules == ["operation-id-duplicate", "parameter-undeclared", "type-unknown"]


def test_explain_shows_where_a_component_is_named_and_not_where_its_ref_leads(sdkgen: Sdkgen, tmp_path: Path) -> None:
    file = tmp_path / "spec.yaml"
    file.write_text("""openapi: 3.1.0
info: {title: Pets, version: "1"}
paths:
  /pets:
    get:
      operationId: list
      responses: {"200": {description: d, content: {application/json: {schema: {$ref: "#/components/schemas/Cat"}}}}}
components:
  schemas:
    Animal: {type: object, properties: {name: {type: string}, kind: {enum: [a, b]}}}
    Cat: {$ref: "#/components/schemas/Animal"}
""")
    done = sdkgen("explain", "shared.Cat", "--spec", str(file))
    assert f"from    {file}:11:5 #/components/schemas/Cat" in done.output
    done = sdkgen("explain", "shared.Kind", "--spec", str(file))
    assert "#/components/schemas/Animal/properties/kind" in done.output


@pytest.mark.parametrize(
    "words", [("generate", "--out", "out"), ("examples", "pin", "--out", "pins.yaml"), ("ir", "--json"), ("validate",)]
)
def test_deep_documents(
    words: tuple[str, ...], sdkgen: Sdkgen, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Every command has room for schemas that lead to each other hundreds of times."""
    monkeypatch.chdir(tmp_path)
    (tmp_path / "openapi.json").write_bytes(chained("properties"))
    done = sdkgen(*words, "--spec", "openapi.json")
    assert done.exit_code == 0, done.output[-2000:]
    if words[0] == "generate":  # a text alone is changed: what was made is remembered
        (tmp_path / "openapi.json").write_bytes(
            chained("properties").replace(b'"description": "bad"', b'"description": "worse"')
        )
        done = sdkgen(*words, "--spec", "openapi.json", "-v")
        assert done.exit_code == 0, done.output[-2000:]
