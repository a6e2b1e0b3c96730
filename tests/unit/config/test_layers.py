"""Layers of settings and where each value comes from."""

from __future__ import annotations

from pathlib import Path

import pytest

from generator.config.layers import BUILT_IN, COMMAND_LINE, Settings
from generator.config.paths import Options
from generator.config.project import targets
from generator.diagnostics import Diagnostics


def load(folder: Path, text: str, *overrides: str) -> tuple[Settings, Diagnostics]:
    path = folder / "sdk.yaml"
    path.write_text(text, encoding="utf-8")
    settings, diagnostics = Settings(), Diagnostics()
    settings.add_file(path, diagnostics)
    for override in overrides:
        settings.add_override(override, diagnostics)
    return settings, diagnostics


def only(diagnostics: Diagnostics) -> str:
    items = [item for item in diagnostics if item.rule != "edition-default"]
    assert len(items) == 1, [str(item) for item in items]
    return str(items[0])


def test_nothing_given_is_built_in() -> None:
    settings = Settings()
    assert settings.get("docs.dialect").source == BUILT_IN
    assert settings.config().docs.dialect == "clean"
    assert settings.config().imports.shared == "models/shared"


def test_values_keep_file_line_and_column(tmp_path: Path) -> None:
    settings, diagnostics = load(tmp_path, "version: 1.2.3\ndocs:\n  table_style: compact\nkeep: [a, b]\n")
    assert not list(diagnostics)
    assert settings.get("docs.table_style").place == f"{tmp_path}/sdk.yaml:3:3"
    config = settings.config()
    assert (config.version, config.docs.table_style, config.keep) == ("1.2.3", "compact", ("a", "b"))


def test_command_line_wins(tmp_path: Path) -> None:
    settings, diagnostics = load(tmp_path, "enums: open\n", "enums=closed", "generate_tests=true", "keep=[x, y]")
    assert not list(diagnostics)
    assert settings.config().enums == "closed"
    assert settings.config().generate_tests is True
    assert settings.config().keep == ("x", "y")
    assert settings.get("enums").place == COMMAND_LINE


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("sdkClassName: X\n", "1:1 error[config-unknown-key] there is no setting 'sdkClassName'"),
        ("docs: {dialekt: exact}\n", "did you mean docs.dialect?"),
        ("dialect: exact\n", "did you mean docs.dialect?"),
        ("docs: exact\n", "docs must be a mapping, not text"),
        ("enums: opne\n", "enums must be one of closed, open, not 'opne'"),
        ("enums: [open]\n", "enums must be one of closed, open, not a list"),
        ("version: 1.10\n", "version must be a text, not a number"),
        ("generate_tests: 'yes'\n", "generate_tests must be true or false, not text"),
        ("max_method_params: many\n", "max_method_params must be a whole number, not text"),
        ("package_name: ../evil\n", "'../evil' cannot be used for package_name"),
        ("import_name: class X\n", "cannot be used for import_name"),
        ("imports: {shared: ../../x}\n", "cannot be used for imports.shared"),
        ("keep: {a: b}\n", "keep must be a list, not a mapping"),
        ("project_urls: [a]\n", "project_urls must be a mapping, not a list"),
        ("files: [{template: a, pth: b}]\n", "files[0] has no setting 'pth' (at #/files/0/pth) — did you mean path?"),
        ("- a\n", "must be a mapping of settings, not a list"),
    ],
)
def test_wrong_settings_are_located_errors(tmp_path: Path, text: str, expected: str) -> None:
    settings, diagnostics = load(tmp_path, text)
    message = only(diagnostics)
    assert expected in message
    assert message.startswith(f"{tmp_path}/sdk.yaml:1:")
    assert settings.config() == Settings().config()


@pytest.mark.parametrize(
    ("override", "expected"),
    [("enums", "not of the form key=value"), ("enumz=open", "did you mean enums?"), ("keep={", "command line")],
)
def test_wrong_overrides(tmp_path: Path, override: str, expected: str) -> None:
    assert expected in only(load(tmp_path, "", override)[1])


def test_broken_yaml_is_located(tmp_path: Path) -> None:
    message = only(load(tmp_path, "a: [b\nc: d\n")[1])
    assert f"{tmp_path}/sdk.yaml:2:" in message


def test_missing_file_is_an_error(tmp_path: Path) -> None:
    diagnostics = Diagnostics()
    Settings().add_file(tmp_path / "none.yaml", diagnostics)
    assert "none.yaml" in only(diagnostics)


def test_empty_values_count_as_absent(tmp_path: Path) -> None:
    settings, diagnostics = load(tmp_path, "version:\ndocs:\n")
    assert not list(diagnostics)
    assert settings.get("version").source == BUILT_IN


def test_paths_are_relative_to_their_file(tmp_path: Path) -> None:
    settings, _ = load(tmp_path, "spec: sub/../openapi.yaml\nexamples: [/abs/e.yaml]\nsource: https://x/y\n")
    config = settings.config()
    assert config.spec == f"{tmp_path}/openapi.yaml"
    assert config.examples == ("/abs/e.yaml",)


def test_wording_from_files_and_inline(tmp_path: Path) -> None:
    (tmp_path / "a.yaml").write_text("x.y: from file\nx.z: kept\n", encoding="utf-8")
    settings, diagnostics = load(tmp_path, "docs: {wording: a.yaml}\n")
    (tmp_path / "b.yaml").write_text("x.y: later\n", encoding="utf-8")
    settings.add_wording(tmp_path / "b.yaml", diagnostics)
    assert not list(diagnostics)
    config = settings.config()
    assert dict(config.docs.wording) == {"x.y": "later", "x.z": "kept"}
    assert config.docs.wording_origins["x.z"].line == 2
    inline, _ = load(tmp_path, "docs: {wording: {q: Text}}\n")
    assert dict(inline.config().docs.wording) == {"q": "Text"}


@pytest.mark.parametrize("wording", ["[[a]]", "{a: [b]}", "[1.5]", "nowhere.yaml"])
def test_wrong_wording_is_an_error(tmp_path: Path, wording: str) -> None:
    settings, diagnostics = load(tmp_path, f"docs: {{wording: {wording}}}\n")
    only(diagnostics)
    assert not settings.config().docs.wording


def test_folder_layers(project: Path) -> None:
    (project / "specs" / "_defaults.yaml").write_text("author: All\nenums: open\n", encoding="utf-8")
    (project / "specs" / "pets" / "sdk.yaml").write_text("enums: closed\n", encoding="utf-8")
    (project / "specs" / "pets" / "examples.yaml").write_text("examples: {}\n", encoding="utf-8")
    (project / "specs" / "pets" / "overlays").mkdir()
    (project / "specs" / "pets" / "overlays" / "1.yaml").write_text("overlay: 1.0.0\n", encoding="utf-8")
    diagnostics = Diagnostics()
    (target,) = targets((), Options(overrides=("version=9",)), diagnostics)
    assert [item.rule for item in diagnostics] == ["edition-default"]
    assert target.name == "pets"
    assert target.out == Path("output/pets")
    config = target.config
    assert (config.author, config.enums, config.version) == ("All", "closed", "9")
    assert config.spec == "specs/pets/openapi.yaml"
    assert config.examples == ("specs/pets/examples.yaml",)
    assert config.overlays == ("specs/pets/overlays/1.yaml",)
    assert target.settings.get("author").place == "specs/_defaults.yaml:1:1"
    assert target.api_templates == Path("specs/pets/templates")


def test_unknown_folder_is_an_error(project: Path) -> None:
    diagnostics = Diagnostics()
    assert targets(("pest",), Options(), diagnostics) == []
    assert "did you mean pets?" in only(diagnostics)


def test_two_apis_in_one_output_are_refused(project: Path) -> None:
    for name in ("pets", "dogs"):
        (project / "specs" / name).mkdir(exist_ok=True)
        (project / "specs" / name / "openapi.yaml").write_text("openapi: 3.1.0\n", encoding="utf-8")
        (project / "specs" / name / "sdk.yaml").write_text("output: ../../out\n", encoding="utf-8")
    diagnostics = Diagnostics()
    targets((), Options(), diagnostics)
    assert "dogs and pets would both be written to out" in only(diagnostics)


def test_one_out_for_several_apis_is_refused(project: Path) -> None:
    (project / "specs" / "dogs").mkdir()
    (project / "specs" / "dogs" / "openapi.yaml").write_text("openapi: 3.1.0\n", encoding="utf-8")
    diagnostics = Diagnostics()
    targets((), Options(out="x"), diagnostics)
    assert any("--out takes one API" in item.message for item in diagnostics)


def test_folder_without_document(project: Path) -> None:
    (project / "specs" / "pets" / "openapi.yaml").unlink()
    (project / "specs" / "pets" / "sdk.yaml").write_text("source: https://example.com/x.yaml\n", encoding="utf-8")
    diagnostics = Diagnostics()
    targets((), Options(), diagnostics)
    assert "there is no document in specs/pets" in only(diagnostics)


def test_no_folders_at_all(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    diagnostics = Diagnostics()
    assert targets((), Options(), diagnostics) == []
    assert "there is not an API folder in specs" in only(diagnostics)


def test_defaults_go_with_an_explicit_config(project: Path) -> None:
    (project / "specs" / "_defaults.yaml").write_text("author: All\n", encoding="utf-8")
    own = project / "specs" / "pets" / "sdk.yaml"
    own.write_text("enums: open\n", encoding="utf-8")
    diagnostics = Diagnostics()
    options = Options(spec="specs/pets/openapi.yaml", config=str(own), examples=("e.yaml",))
    (target,) = targets((), options, diagnostics)
    assert (target.config.author, target.config.enums, target.config.examples) == ("All", "open", ("e.yaml",))
