"""`rules:` and `accepted.yaml`: how bad a problem is, and what a change asks of the version, are the user's."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from click.testing import Result

Sdkgen = Callable[..., Result]

LOSSY = """\
openapi: 3.1.0
info: {title: Pet Store, version: "1"}
servers: [{url: https://example.com}]
paths:
  /pets:
    gett: {responses: {"204": {description: OK}}}
    get:
      operationId: list-pets
      parameters: [{name: limit, in: qurey, schema: {type: integer}}]
      responses: {"200": {description: OK, content: {application/json: {schema: {$ref: "#/components/schemas/Pet"}}}}}
components:
  schemas:
    Pet: {type: object, properties: {kind: {type: string, enum: [cat, dog]}}}
"""


@pytest.fixture
def lossy(project: Path) -> Path:
    folder = project / "specs/pets"
    (folder / "openapi.yaml").write_text(LOSSY)
    return folder


def settings(folder: Path, text: str) -> None:
    (folder / "sdk.yaml").write_text(text)


def test_lost_operations_and_parameters_are_errors_until_the_rules_say_otherwise(sdkgen: Sdkgen, lossy: Path) -> None:
    done = sdkgen("generate", "pets")
    assert done.exit_code == 1
    assert "openapi.yaml:6:5 error[operation-method]" in done.output
    assert "did you mean get?" in done.output
    assert "openapi.yaml:9:20 error[parameter-location]" in done.output
    assert "`rules: {parameter-location: warning}`" in done.output
    settings(lossy, "rules: {operation-method: note, parameter-location: warning}\n")
    done = sdkgen("generate", "pets")
    assert done.exit_code == 0, done.output
    assert "operation-method" not in done.output
    assert "warning[parameter-location]" in done.output


def test_rules_make_errors_and_silence(sdkgen: Sdkgen, lossy: Path) -> None:
    settings(lossy, "rules: {operation-method: off, parameter-location: off, spec-invalid: error}\n")
    done = sdkgen("validate", "pets")
    assert done.exit_code == 1
    assert "error[spec-invalid]" in done.output
    assert "operation-method" not in done.output


def test_errors_that_leave_nothing_to_generate_stay(sdkgen: Sdkgen, lossy: Path) -> None:
    (lossy / "openapi.yaml").write_text(LOSSY.replace("schemas/Pet", "schemas/Pett"))
    settings(lossy, "rules: {ref-missing: off}\n")
    assert "error[ref-missing]" in sdkgen("generate", "pets").output


@pytest.mark.parametrize(
    ("rules", "message"),
    [
        ("{enum-value-aded: major}", "did you mean enum-value-added?"),
        ("{enum-value-added: warning}", "is about changes, and cannot be warning"),
        ("{parameter-location: fatal}", "must be one of error, warning, note, off, major, minor, patch"),
        ("[x]", "must be a mapping"),
    ],
)
def test_rules_that_are_none(sdkgen: Sdkgen, lossy: Path, rules: str, message: str) -> None:
    settings(lossy, f"rules: {rules}\n")
    done = sdkgen("generate", "pets")
    assert done.exit_code == 1
    assert "sdk.yaml:1:" in done.output
    assert message in done.output


def test_nothing_to_accept(sdkgen: Sdkgen, project: Path) -> None:
    done = sdkgen("validate", "pets", "--accept")
    assert done.exit_code == 0 and "pets: no warnings to accept" in done.output
    assert not (project / "specs/pets/accepted.yaml").exists()


def test_errors_are_not_accepted_and_it_is_said(sdkgen: Sdkgen, lossy: Path) -> None:
    (lossy / "openapi.yaml").write_text("openapi: 3.1.0\npaths: [")
    done = sdkgen("validate", "pets", "--accept")
    assert done.exit_code == 1 and "error[" in done.output
    assert "errors cannot be accepted" in done.output and "accepted.yaml is not written" in done.output
    assert not (lossy / "accepted.yaml").exists()


def test_what_is_accepted_is_not_in_the_way_of_strict(sdkgen: Sdkgen, lossy: Path) -> None:
    assert sdkgen("validate", "pets", "--strict").exit_code == 1
    done = sdkgen("validate", "pets", "--accept")
    assert done.exit_code == 0, done.output
    assert "accepted in specs/pets/accepted.yaml" in done.output
    assert "rule: parameter-location" in (lossy / "accepted.yaml").read_text()
    assert sdkgen("validate", "pets", "--strict").exit_code == 0
    assert sdkgen("generate", "pets", "--strict").exit_code == 0
    (lossy / "openapi.yaml").write_text("\n\n" + LOSSY.replace("in: qurey", "in: qery"))
    done = sdkgen("generate", "pets", "--strict")
    assert done.exit_code == 1
    assert "error[parameter-location]" in done.output
    assert "operation-method" not in done.output


def test_a_list_that_is_none(sdkgen: Sdkgen, lossy: Path) -> None:
    (lossy / "accepted.yaml").write_text("accepted: all\n")
    assert "accepted.yaml error[config-type]" in sdkgen("generate", "pets").output


def test_the_impact_of_changes(sdkgen: Sdkgen, lossy: Path, project: Path) -> None:
    before = project / "before.yaml"
    before.write_text(LOSSY)
    (lossy / "openapi.yaml").write_text(LOSSY.replace("[cat, dog]", "[cat, dog, fish]"))
    assert "minor" in sdkgen("diff", before, lossy).output
    settings(lossy, "rules: {enum-value-added: major}\n")
    done = sdkgen("diff", before, lossy, "--fail-on", "breaking")
    assert done.exit_code == 1
    assert "breaking [enum-value-added] shared.Kind.FISH" in done.output
    done = sdkgen("diff", before, lossy, "--set", "rules={enum-value-added: patch}", "--fail-on", "breaking")
    assert done.exit_code == 0
    assert "(patch)" in done.output
