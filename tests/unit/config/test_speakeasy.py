"""Published gen.yaml files."""

from __future__ import annotations

from pathlib import Path

import pytest

from generator.config.layers import Settings
from generator.config.reader import read
from generator.config.settings import all_settings
from generator.config.speakeasy import CONVERTED, FIXED, RENAMED, translate
from generator.diagnostics import Diagnostics, Severity
from generator.reference import BEGIN, updated

GEN = """\
configVersion: 2.0.0
generation:
  sdkClassName: CodatThing
  maintainOpenAPIOrder: true
  baseServerUrl: https://sandbox.example.com
  usageSnippets: {optionalPropertyRendering: withExample}
  fixes: {nameResolutionDec2023: false, parameterOrderingFeb2024: false}
  auth: {oAuth2ClientCredentialsEnabled: false}
  telemetryEnabled: true
python:
  version: 4.0.1
  author: Codat
  authors: [Speakeasy]
  additionalDependencies: {main: {attrs: ">=23"}, dev: {}}
  clientServerStatusCodesAsErrors: true
  defaultErrorName: SDKError
  description: A thing.
  enumFormat: enum
  envVarPrefix: CODAT
  fixFlags: {responseRequiredSep2024: true}
  flattenGlobalSecurity: false
  imports: {option: openapi, paths: {shared: models/shared}}
  maxMethodParams: 0
  methodArguments: infer-optional-args
  packageName: codat-thing
  projectUrls: {Home: https://example.com}
  responseFormat: flat
  templateVersion: v2
"""


def load(folder: Path, text: str) -> tuple[Settings, Diagnostics]:
    path = folder / "gen.yaml"
    path.write_text(text, encoding="utf-8")
    settings, diagnostics = Settings(), Diagnostics()
    settings.add_file(path, diagnostics)
    return settings, diagnostics


def test_every_known_key_is_honoured(tmp_path: Path) -> None:
    settings, diagnostics = load(tmp_path, GEN)
    config = settings.config()
    assert config.sdk_class == "CodatThing"
    assert config.package_name == "codat-thing"
    assert config.maintain_order is True
    assert config.server_url == "https://sandbox.example.com"
    assert config.version == "4.0.1"
    assert config.author == "Codat"
    assert config.authors == ("Speakeasy",)
    assert dict(config.dependencies) == {"attrs": ">=23"}
    assert dict(config.project_urls) == {"Home": "https://example.com"}
    assert config.env_prefix == "CODAT"
    assert config.response_required is True
    assert diagnostics.worst == Severity.NOTE


def test_dialect_is_exact_unless_said_otherwise(tmp_path: Path) -> None:
    settings, _ = load(tmp_path, GEN)
    assert settings.config().docs.dialect == "exact"
    settings.override("docs.dialect", "clean")
    assert settings.config().docs.dialect == "clean"


def test_what_has_no_effect_is_noted(tmp_path: Path) -> None:
    _, diagnostics = load(tmp_path, GEN)
    noted = {item.message.split(" is without effect")[0] for item in diagnostics}
    assert noted == {
        "configVersion",
        "generation.auth.oAuth2ClientCredentialsEnabled",
        "generation.telemetryEnabled",
    }


def test_what_is_not_known_is_told_of(tmp_path: Path) -> None:
    python = "templateVersion: v1, someNewSetting: 1"
    fixes = "{nameResolutionDec2023: true, parameterOrderingFeb2024: true}"
    _, diagnostics = load(
        tmp_path, f"configVersion: 2.0.0\njava: {{x: 1}}\ngeneration: {{fixes: {fixes}}}\npython: {{{python}}}\n"
    )
    warned = {item.message.split(" is not")[0] for item in diagnostics if item.severity == Severity.WARNING}
    assert warned == {
        "python.someNewSetting: 1",
        "generation.fixes (nameResolutionDec2023: true, parameterOrderingFeb2024: true)",
        "python.templateVersion: v1",
    }


@pytest.mark.parametrize(("given", "kept"), [("true", "open"), ("false", "closed"), ('"false"', "closed")])
def test_values_that_are_called_otherwise(tmp_path: Path, given: str, kept: str) -> None:
    keys = f"forwardCompatibleEnumsByDefault: {given}, forwardCompatibleUnionsByDefault: {given}"
    settings, diagnostics = load(tmp_path, f"configVersion: 2.0.0\npython: {{{keys}}}\n")
    assert (settings.config().enums, settings.config().unions) == (kept, kept)
    assert {item.rule for item in diagnostics} == {"config-no-effect"}  # configVersion


def test_unsupported_values_are_warned_about(tmp_path: Path) -> None:
    _, diagnostics = load(tmp_path, "generation: {fixes: {nameResolutionDec2023: true}}\n")
    (item,) = diagnostics
    assert item.severity == Severity.WARNING
    assert "generation.fixes.nameResolutionDec2023: true is not supported and is taken as false" in item.message
    assert item.hint == "inline classes that clash are named by COMPATIBILITY 2.6"


def test_every_key_that_is_not_built_says_what_holds_instead() -> None:
    assert all(holds for _, holds in FIXED.values())


@pytest.mark.parametrize(
    "line",
    [
        "responseFormat: envelope",
        "outputModelSuffix: out",
    ],
)
def test_settings_of_which_one_value_is_built(tmp_path: Path, line: str) -> None:
    settings, diagnostics = load(tmp_path, f"configVersion: 2.0.0\npython: {{{line}}}\n")
    warned = [item for item in diagnostics if item.severity == Severity.WARNING]
    assert [item.rule for item in warned] == ["config-unsupported"]
    assert settings.config() == Settings().config().replace(
        docs=settings.config().docs, user_agent="speakeasy-sdk/python"
    )


def test_folders_of_models(tmp_path: Path) -> None:
    settings, diagnostics = load(tmp_path, "generation: {}\npython: {imports: {paths: {shared: '', errors: errors}}}\n")
    assert not list(diagnostics)
    imports = settings.config().imports
    assert (imports.shared, imports.errors, imports.operations) == ("", "errors", "models/operations")


def test_wrong_types_are_located(tmp_path: Path) -> None:
    _, diagnostics = load(tmp_path, "generation: {sdkClassName: [A]}\n")
    (item,) = diagnostics
    assert item.rule == "config-type"
    assert item.origin is not None
    assert item.origin.pointer == "#/generation/sdkClassName"


def test_tables_name_real_settings() -> None:
    assert set(RENAMED.values()) <= set(all_settings())
    assert not set(RENAMED) & set(FIXED)
    assert {name for name, _ in CONVERTED.values()} <= set(all_settings())


def test_published_files(shared: Path) -> None:
    for path in sorted(shared.glob("reference/*/gen.yaml")):
        settings, diagnostics = Settings(), Diagnostics()
        settings.add_file(path, diagnostics)
        assert diagnostics.worst == Severity.NOTE, [str(item) for item in diagnostics]
        assert settings.config().package_name.startswith("codat-")


def test_compatibility_lists_every_key(root: Path) -> None:
    text = (root / "COMPATIBILITY.md").read_text("utf-8")
    assert BEGIN in text
    assert text == updated(text), "run: python -m generator.reference"


@pytest.mark.parametrize("edition", ["reference", "reference-2026"])
def test_the_table_has_every_key_of_the_published_files(shared: Path, edition: str) -> None:
    for path in (shared / edition).glob("*/gen.yaml"):
        diagnostics = Diagnostics()
        entry = read(path, diagnostics)
        assert entry is not None
        list(translate(entry, diagnostics))
        assert not [item for item in diagnostics if "is not known here" in item.message]
