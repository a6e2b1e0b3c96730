"""What people give to the command line by mistake gets the way out."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from click.testing import Result

Sdkgen = Callable[..., Result]


@pytest.mark.parametrize("option", ["--spec", "--config", "--specs", "--out", "--root"])
def test_an_option_of_one_value_is_not_taken_twice(sdkgen: Sdkgen, project: Path, option: str) -> None:
    done = sdkgen("generate", option, "one", option, "two")
    assert done.exit_code == 2
    assert "given 2 times, and takes one value: one, two." in done.output


def test_standard_input_has_a_folder_with_a_name(sdkgen: Sdkgen, project: Path, spec: Path) -> None:
    done = sdkgen("generate", "--spec", "-", input_=spec.read_text())
    assert done.exit_code == 0, done.output
    assert [path.name for path in (project / "output").iterdir()] == ["api"]


@pytest.mark.parametrize("name", ["openapi.yaml", "missing.json", "https://example.com/openapi.yaml"])
def test_a_document_in_place_of_an_api(sdkgen: Sdkgen, project: Path, name: str) -> None:
    (project / "openapi.yaml").write_text("openapi: 3.1.0\n")
    done = sdkgen("generate", name)
    assert done.exit_code == 1
    assert f"--spec {name}" in done.output


@pytest.mark.parametrize(("given", "glob"), [("['ok', '\\']", "\\"), ("'\\'", "\\"), ("'[z-a]'", "[z-a]")])
def test_a_glob_that_is_none(sdkgen: Sdkgen, project: Path, given: str, glob: str) -> None:
    (project / "specs/pets/sdk.yaml").write_text(f"keep: {given}")
    done = sdkgen("generate")
    assert done.exit_code == 1
    assert "specs/pets/sdk.yaml:1:" in done.output
    assert f"error[config-value] keep: {glob!r} is not a glob" in done.output


@pytest.mark.parametrize("glob", ["*" * 200, "*a*a*a*a*a*ab", "**/a/" * 12])
def test_a_glob_that_would_take_for_ever(sdkgen: Sdkgen, project: Path, glob: str) -> None:
    (project / "specs/pets/sdk.yaml").write_text(f"keep: ['{glob}']")
    assert "more than 5 `*` or `**`" in sdkgen("generate").output
    (project / "specs/pets/sdk.yaml").write_text("keep: ['**/docs/**/*_*.md']")
    assert sdkgen("generate").exit_code == 0


def test_two_apis_that_make_one_package(sdkgen: Sdkgen, project: Path, spec: Path) -> None:
    (project / "specs/pets/sdk.yaml").write_text("package_name: acme-books\n")
    assert sdkgen("init", "more", "--spec", spec, "--package", "Acme_Books").exit_code == 0
    done = sdkgen("validate")
    assert "warning[package-shared] more and pets would both make the package acme-books" in done.output


@pytest.mark.parametrize("name", ["list-pets", "Pet", "limit"])
def test_explain_understands_the_words_of_the_document(sdkgen: Sdkgen, project: Path, name: str) -> None:
    done = sdkgen("explain", name)
    assert done.exit_code == 0, done.output
    assert "pets.list_pets" in done.output or "shared.Pet" in done.output or "limit" in done.output


def test_explain_suggests_by_the_end_of_a_name(sdkgen: Sdkgen, project: Path) -> None:
    assert "did you mean Pet?" in sdkgen("explain", "Pte").output
    assert "did you mean pets.list_pets?" in sdkgen("explain", "pet.list_pets").output


def test_settings_are_listed_with_their_values(sdkgen: Sdkgen) -> None:
    output = sdkgen("config", "--list").output
    assert "\n    values: padded, compact\n" in output
    assert "\n    values: flat, envelope, envelope-http (only flat is supported)\n" in output


def test_limits_are_raised_by_the_option_that_the_error_names(sdkgen: Sdkgen, project: Path) -> None:
    size = (project / "specs/pets/openapi.yaml").stat().st_size
    done = sdkgen("generate", "--limit", f"bytes={size - 1}")
    assert done.exit_code == 1
    assert f"--limit bytes={2 * (size - 1)}" in done.output
    assert sdkgen("generate", "--limit", f"bytes={size}").exit_code == 0
    for wrong in ("bytes", "bites=3", "bytes=-1", "bytes=x"):
        assert sdkgen("generate", "--limit", wrong).exit_code == 2


def test_a_validator_that_is_stopped_fails_a_strict_run(sdkgen: Sdkgen, project: Path) -> None:
    document = project / "specs/pets/openapi.yaml"
    slow = f"    Slow: {{type: string, pattern: '^(a+)+$', default: '{'a' * 40}!'}}\n"
    document.write_text(document.read_text().replace("  schemas:\n", f"  schemas:\n{slow}"))
    done = sdkgen("generate", "--limit", "seconds=2", "--strict")
    assert done.exit_code == 1
    assert "error[validation-incomplete] the document was not fully validated" in done.output
    assert "--limit seconds=4" in done.output
    done = sdkgen("generate", "--limit", "seconds=2")
    assert done.exit_code == 0
    assert "warning[validation-incomplete]" in done.output


@pytest.mark.parametrize("option", ["--out", "--config", "--overlay", "--templates"])
def test_a_link_that_leads_to_itself(sdkgen: Sdkgen, project: Path, spec: Path, option: str) -> None:
    (project / "loop").symlink_to("loop")
    done = sdkgen("generate", "--spec", spec, option, "loop")
    assert done.exit_code, done.output
    assert "loop" in done.output and "internal" not in done.output
