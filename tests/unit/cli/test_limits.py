"""What SECURITY.md says of limits, and of patterns in documents."""

from __future__ import annotations

import re
from collections.abc import Callable
from pathlib import Path

import pytest
from click.testing import Result

from generator.source.options import LIMITS, LoadOptions

Sdkgen = Callable[..., Result]

HEAD = "openapi: 3.1.0\ninfo: {title: T, version: '1'}\npaths: {}\n"


def test_the_limits_are_those_that_security_md_names(root: Path) -> None:
    rows = re.findall(r"^\|([^|]*)\|([^|]*)\|[^|]*\|$", (root / "SECURITY.md").read_text(), re.M)
    told = {name: value for text, value in rows for name in re.findall(r"--limit (\w+)=", text)}
    told["depth"] = next(value for text, value in rows if "depth of nesting" in text)
    found = {name: getattr(LoadOptions(), field) for name, field in (*LIMITS.items(), ("depth", "max_depth"))}
    assert {name: value.strip() for name, value in told.items()} == {
        name: "64 MiB" if name == "bytes" else f"{value:,.0f}" for name, value in found.items()
    }
    assert found["bytes"] == 64 * 1024**2


@pytest.mark.parametrize(
    ("limit", "value", "document"),
    [
        ("bytes", 50, HEAD),
        ("values", 20, f"{HEAD}x-a: [{'1, ' * 30}]\n"),
        ("aliases", 20, f"{HEAD}x-a: &a [{'1, ' * 10}]\nx-b: [*a, *a, *a]\n"),
        (
            "files",
            2,
            f"{HEAD}components: {{schemas: {{A: {{$ref: a.yaml}}, B: {{$ref: b.yaml}}, C: {{$ref: c.yaml}}}}}}\n",
        ),
    ],
)
def test_a_limit_is_an_error_that_names_its_option(
    sdkgen: Sdkgen, project: Path, limit: str, value: int, document: str
) -> None:
    file = project / "specs/pets/openapi.yaml"
    file.write_text(document)
    for name in "abc":
        (file.parent / f"{name}.yaml").write_text("type: object\n")
    done = sdkgen("validate", "--limit", f"{limit}={value}")
    assert done.exit_code == 1, done.output
    assert re.search(rf"error\[too-big\].*--limit {limit}=\d+", done.output), done.output
    assert "too-big" not in sdkgen("validate").output


def test_no_pattern_of_a_document_is_in_the_package(sdkgen: Sdkgen, project: Path) -> None:
    schema = "{type: object, properties: {a: {type: string, pattern: '^(evil+)+$', example: evil}}}"
    body = f"requestBody: {{content: {{application/json: {{schema: {schema}}}}}}}"
    (project / "specs/pets/openapi.yaml").write_text(
        f"{HEAD.replace('{}', '')}  /a: {{post: {{operationId: a, {body}, responses: {{'200': {{description: ok}}}}}}}}\n"
    )
    assert sdkgen("generate").exit_code == 0
    sources = [*(project / "output/pets/src").rglob("*.py")]
    assert sources
    assert not [file for file in sources if "(evil+)+" in file.read_text()]
