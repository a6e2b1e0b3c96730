"""Which edition is followed, and what says so."""

from __future__ import annotations

import ast
import dataclasses
from pathlib import Path

import pytest

from generator import editions
from generator.config.paths import Options
from generator.config.project import Target, targets
from generator.diagnostics import Diagnostics
from generator.diff.edition_changes import POLICIES
from generator.diff.rules import RULES

GEN_YAML = "configVersion: 2.0.0\ngeneration:\n  sdkClassName: Pets\n"
NEWER_KEYS = "  fixes:\n    nameOverrideFeb2026: false\n"
LOCK = "lockVersion: 2.0.0\nmanagement:\n  docVersion: 3.0.0\n  generationVersion: {}\nexamples: {{}}\n"


def target(folder: Path, gen_yaml: str = GEN_YAML, lock: str = "", **options: str) -> tuple[Target, list[str]]:
    (folder / "openapi.yaml").write_text("openapi: 3.1.0\n", "utf-8")
    (folder / "gen.yaml").write_text(gen_yaml, "utf-8")
    if lock:
        (folder / "gen.lock").write_text(LOCK.format(lock), "utf-8")
    diagnostics = Diagnostics()
    overrides = tuple(f"{key}={value}" for key, value in options.items())
    spec, config = str(folder / "openapi.yaml"), str(folder / "gen.yaml")
    (found,) = targets((), Options(spec=spec, config=config, overrides=overrides), diagnostics)
    return found, [item.rule for item in diagnostics if item.rule.startswith("edition")]


@pytest.mark.parametrize(
    ("version", "edition", "rules"),
    [
        ("2.474.15", "2024-12", []),
        ("2.461.0", "2024-12", []),
        ("2.700.1", "2024-12", ["edition-between"]),
        ("2.879.13", "2026-04", []),
        ("2.881.4", "2026-04", []),
        ("2.990.0", "2026-04", ["edition-between"]),
    ],
)
def test_a_lock_tells(tmp_path: Path, version: str, edition: str, rules: list[str]) -> None:
    found, told = target(tmp_path, lock=version)
    assert (found.config.edition, told) == (edition, rules)
    assert version in found.settings.get("edition").source


def test_without_a_lock_the_keys_tell(tmp_path: Path) -> None:
    assert target(tmp_path)[0].config.edition == "2024-12"
    found, told = target(tmp_path, GEN_YAML + NEWER_KEYS)
    assert (found.config.edition, told) == ("2026-04", [])
    assert found.settings.get("edition").source.startswith("keys of ")


def test_what_is_said_wins_over_the_lock(tmp_path: Path) -> None:
    found, told = target(tmp_path, lock="2.474.15", edition="2026-04")
    assert (found.config.edition, told) == ("2026-04", ["edition-differs"])


@pytest.mark.parametrize("place", ["gen.yaml", ".speakeasy/gen.yaml"])
def test_a_set_up_that_was_not_taken_over_is_pointed_out(tmp_path: Path, place: str) -> None:
    folder = tmp_path / "specs" / "pets"
    (folder / place).parent.mkdir(parents=True)
    (folder / place).write_text(GEN_YAML, "utf-8")
    (folder / "openapi.yaml").write_text("openapi: 3.1.0\n", "utf-8")
    diagnostics = Diagnostics()
    targets((), Options(specs=tmp_path / "specs"), diagnostics)
    (found,) = (item for item in diagnostics if item.rule == "settings-unread")
    assert "--from-speakeasy" in found.hint


def test_an_unknown_edition_is_an_error(tmp_path: Path) -> None:
    (tmp_path / "openapi.yaml").write_text("openapi: 3.1.0\n", "utf-8")
    (tmp_path / "sdk.yaml").write_text('edition: "2025-01"\n', "utf-8")
    diagnostics = Diagnostics()
    targets((), Options(spec=str(tmp_path / "openapi.yaml"), config=str(tmp_path / "sdk.yaml")), diagnostics)
    (problem,) = [item for item in diagnostics if item.severity.name == "ERROR"]
    assert problem.origin is not None and problem.origin.line == 1
    assert "2024-12" in str(problem) and "2026-04" in str(problem)


def test_editions_are_ordered_and_complete() -> None:
    releases = [edition.generator for edition in editions.EDITIONS.values()]
    assert releases == sorted(releases) and list(editions.EDITIONS) == sorted(editions.EDITIONS)


NOT_SEEN_BY_PROGRAMS = {
    "name", "generator", "release", "keys", "carriage_returns", "operation_in_item_names", "short_variable",
    "required_first", "every_example", "enum_usage", "dotted_titles", "empty_pages", "named_examples",
    "errors_by_hundreds", "prints_result", "shows_defaults", "date_literals", "shows_null", "classes_where_unclear",
    "webhook_usage", "resource_management", "errors_listed",
}  # fmt: skip
"""Policies that are about reading documents and about pages, or (names of items) that the surface shows itself."""


def test_sdkgen_diff_knows_every_policy_that_programs_notice() -> None:
    fields = {field.name for field in dataclasses.fields(editions.Edition)}
    assert fields == NOT_SEEN_BY_PROGRAMS | POLICIES.keys() | {
        "nullable_items",
        "empty_values",
        "root_exports",
        "package_rules",
    }
    rules = {rule for edition in editions.EDITIONS.values() for rule in edition.package_rules}
    assert {*rules, *(rule for pair in POLICIES.values() for rule in pair)} <= RULES.keys()


def test_every_policy_is_asked_for(root: Path) -> None:
    """A field that nothing reads is none of an edition."""
    read = {
        node.attr
        for path in (root / "generator").rglob("*.py")
        for node in ast.walk(ast.parse(path.read_text("utf-8")))
        if isinstance(node, ast.Attribute)
    }
    assert {field.name for field in dataclasses.fields(editions.Edition)} <= read


def test_only_one_module_knows_an_edition_by_name(root: Path) -> None:
    """Others ask for a policy (`edition.required_first`), so that the next edition is one object more."""
    allowed = {"generator/editions.py", "generator/config/model.py"}  # the setting lists the names
    for path in (root / "generator").rglob("*.py"):
        if path.relative_to(root).as_posix() in allowed:
            continue
        names = {node.value for node in ast.walk(ast.parse(path.read_text("utf-8"))) if isinstance(node, ast.Constant)}
        assert not names & set(editions.EDITIONS), path
