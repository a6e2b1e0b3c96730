"""The JSON Schema for editors is that of the model."""

from __future__ import annotations

from pathlib import Path

import pytest
import yaml
from jsonschema import Draft202012Validator

from generator.config.schema import SHIPPED, json_schema, text
from generator.config.settings import all_settings


def test_shipped_schema_is_current() -> None:
    assert SHIPPED.read_text(encoding="utf-8") == text(), "run `make schema`"


def test_schema_is_valid_and_complete() -> None:
    schema = json_schema()
    Draft202012Validator.check_schema(schema)
    for key in all_settings():
        branch = schema
        for part in key.split("."):
            branch = branch["properties"][part]
        assert branch["description"]


@pytest.mark.parametrize(
    ("document", "valid"),
    [
        ("enums: open\ndocs: {dialect: exact, wording: w.yaml}\nkeep: [a]\n", True),
        ("enums: opened\n", False),
        ("docs: {dialekt: exact}\n", False),
        ("package_name: a b\n", False),
        ("files: [{template: a, path: b, per: group}]\n", True),
        ("files: [{template: a, per: page}]\n", False),
    ],
)
def test_schema_agrees_with_the_loader(document: str, valid: bool, tmp_path: Path) -> None:
    from generator.config.layers import Settings
    from generator.diagnostics import Diagnostics

    (tmp_path / "w.yaml").write_text("a: b\n", encoding="utf-8")
    path = tmp_path / "sdk.yaml"
    path.write_text(document, encoding="utf-8")
    diagnostics = Diagnostics()
    Settings().add_file(path, diagnostics)
    assert Draft202012Validator(json_schema()).is_valid(yaml.safe_load(document)) is valid
    assert (len(diagnostics) == 0) is valid


def test_files_of_this_project_follow_the_schema(root: Path) -> None:
    validator = Draft202012Validator(json_schema())
    for path in [*root.glob("specs/_defaults.yaml"), *root.glob("specs/*/sdk.yaml")]:
        problems = [error.message for error in validator.iter_errors(yaml.safe_load(path.read_text("utf-8")) or {})]
        assert not problems, path
