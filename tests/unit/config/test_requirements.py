"""Settings that end in the metadata of a package: what is written there can be built and installed."""

from __future__ import annotations

from pathlib import Path

import pytest
from packaging.requirements import Requirement
from packaging.specifiers import SpecifierSet

from generator.config import requirements
from generator.config.layers import Settings
from generator.diagnostics import Diagnostics

GEN = "#\ngeneration: {}\npython:\n  "


def load(folder: Path, python: str) -> tuple[Settings, Diagnostics]:
    path = folder / "gen.yaml"
    path.write_text(GEN + python + "\n", encoding="utf-8")
    settings, diagnostics = Settings(), Diagnostics()
    settings.add_file(path, diagnostics)
    return settings, diagnostics


@pytest.mark.parametrize(
    ("poetry", "python"),
    [
        ("^1.2.3", ">=1.2.3,<2.0"),
        ("^1", ">=1,<2.0"),
        ("^23.1", ">=23.1,<24.0"),
        ("^0.2.3", ">=0.2.3,<0.3"),
        ("^0.0.3", ">=0.0.3,<0.0.4"),
        ("^0.0", ">=0.0,<0.1"),
        ("^0", ">=0,<1.0"),
        ("~1.2.3", ">=1.2.3,<1.3"),
        ("~1.2", ">=1.2,<1.3"),
        ("~1", ">=1,<2.0"),
        ("*", ""),
        ("", ""),
        ("1.*", "==1.*"),
        ("1.2.x", "==1.2.*"),
        ("1.2.3", "==1.2.3"),
        ("=1.2", "==1.2"),
        (">= 1.0, < 2", ">=1.0,<2"),
        (">=1 <2", ">=1,<2"),
        ("^1.2, !=1.5", ">=1.2,<2.0,!=1.5"),
        ("~=1.2", "~=1.2"),
        ("^1.0.0-beta.1", ">=1.0.0b1,<2.0"),
        ("^1.0 || ^2.0", ">=1.0,<3.0"),
        ("^1.0 || ^3.0", ">=1.0,<4.0,!=2.*"),
        ("^3.1 | ^1.0", ">=1.0,<4.0,!=2.*,!=3.0.*"),
        ("~1.2 || ~1.4", ">=1.2,<1.5,!=1.3.*"),
        ("^1.0 || >=3", ">=1.0,!=2.*"),
        ("1.* || 3.*", ">=1,<4.0,!=2.*"),
    ],
)
def test_ranges_of_poetry(poetry: str, python: str) -> None:
    found = requirements.requirement("x", poetry)
    assert SpecifierSet(found) == SpecifierSet(python)
    Requirement(f"x{found}")


@pytest.mark.parametrize(
    "text", ["latest", "^x.y", ">>1", "1.2.3 || 1.5.0", "^", "git+https://x.test/x", "~>1.0", "^x"]
)
def test_what_is_no_range_is_refused(text: str) -> None:
    with pytest.raises(ValueError, match=r"."):
        requirements.requirement("x", text)


@pytest.mark.parametrize("text", ["^1.0", "<2", "==1.*", "~=2.0.0", "<=2.10.2", "2.9"])
def test_no_dependency_leaves_out_what_generated_code_needs(text: str) -> None:
    for name in ("pydantic", "Pydantic", "pydantic[email]"):
        with pytest.raises(ValueError, match=r"the package needs 2\.10\.3 or later"):
            requirements.requirement(name, text)


@pytest.mark.parametrize("text", ["^2.11", ">=2", "<3,>=2.12", "==2.*", "~=2.10", "!=2.11.0", "*", "^1 || ^2"])
def test_one_that_generated_code_needs_may_be_narrowed(text: str) -> None:
    assert Requirement(f"pydantic{requirements.requirement('pydantic', text)}")


def test_tables_of_poetry(tmp_path: Path) -> None:
    settings, diagnostics = load(
        tmp_path,
        "additionalDependencies: {main: {a: {version: ^1.2, extras: [x, y]}, b: {version: '*', python: ^3.11},"
        " c: {version: '>=1', markers: sys_platform == 'win32'}, d: {version: ^1, optional: true}, e: '[z]>=1'}}",
    )
    assert dict(settings.config().dependencies) == {
        "a": "[x,y]>=1.2,<2.0",
        "b": ' ; python_version >= "3.11" and python_version < "4.0"',
        "c": ">=1 ; (sys_platform == 'win32')",
        "e": "[z]>=1",
    }
    for name, wanted in settings.config().dependencies.items():
        Requirement(f"{name}{wanted}")
    assert [(item.rule, "optional and is left out" in item.message) for item in diagnostics] == [
        ("config-no-effect", True)
    ]


@pytest.mark.parametrize("text", ["packageName: pydantic", "moduleName: json", "version: ''", "packageName: HTTPX"])
def test_what_would_build_a_broken_package_is_a_located_error(tmp_path: Path, text: str) -> None:
    _, diagnostics = load(tmp_path, text)
    assert [(item.rule, item.origin is not None and item.origin.line) for item in diagnostics] == [("config-value", 4)]


@pytest.mark.parametrize("value", ["{git: 'https://x.test/x.git'}", "{path: ../x}", "newest", "{version: newest}"])
def test_a_dependency_that_no_tool_can_read_is_a_located_error(tmp_path: Path, value: str) -> None:
    _, diagnostics = load(tmp_path, f"additionalDependencies: {{main: {{a: {value}}}}}")
    assert [(item.rule, item.origin is not None and item.origin.line) for item in diagnostics] == [("config-value", 4)]


@pytest.mark.parametrize(
    ("text", "found"),
    [("mit", "MIT"), ("MIT OR Apache-2.0", "MIT OR Apache-2.0"), ('""', ""), ("LicenseRef-Own", "LicenseRef-Own")],
)
def test_licences(tmp_path: Path, text: str, found: str) -> None:
    settings, diagnostics = load(tmp_path, f"license: {text}")
    assert settings.config().license == found
    assert not diagnostics


@pytest.mark.parametrize(
    ("text", "hint"), [("Apache 2.0", "Apache-2.0"), ("MIT License", "MIT"), ("Proprietary", "LicenseRef-")]
)
def test_a_licence_that_is_none_is_a_located_error(tmp_path: Path, text: str, hint: str) -> None:
    _, diagnostics = load(tmp_path, f"license: {text}")
    assert [(item.rule, item.origin is not None and item.origin.line) for item in diagnostics] == [("config-value", 4)]
    assert hint in next(iter(diagnostics)).hint


def test_an_existing_set_up_goes_on_as_it_was(tmp_path: Path) -> None:
    config = load(tmp_path, "packageName: x")[0].config()
    assert (config.user_agent, config.docs.dialect) == ("speakeasy-sdk/python", "exact")
    path = tmp_path / "gen.yaml"
    path.write_text("configVersion: 2.0.0\ngeneration: {tests: {generateTests: true}, sdkClassName: airbyte-api}\n")
    settings = Settings()
    settings.add_file(path, Diagnostics())
    assert not settings.config().generate_tests
    assert settings.config().sdk_class == "airbyte-api"
    assert Settings().config().user_agent == ""
