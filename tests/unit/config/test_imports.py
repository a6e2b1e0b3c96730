"""Folders of models that no package could follow."""

from __future__ import annotations

from pathlib import Path

import pytest

from generator.config.imports import check_imports
from generator.config.layers import Settings
from generator.diagnostics import Diagnostics


def problems(folder: Path, text: str) -> list[str]:
    path = folder / "sdk.yaml"
    path.write_text(f"imports: {{{text}}}\n", encoding="utf-8")
    settings, diagnostics = Settings(), Diagnostics()
    settings.add_file(path, diagnostics)
    check_imports(settings, diagnostics)
    return [f"{item.origin.line}:{item.origin.column} {item.message}" for item in diagnostics if item.origin]


@pytest.mark.parametrize("text", ["shared: ''", "shared: '', errors: ''", "shared: a/b, webhooks: a/b"])
def test_folders_may_be_shared(tmp_path: Path, text: str) -> None:
    assert not problems(tmp_path, text)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("shared: utils/x", "1:11 imports.shared: utils/x would replace a module that every package has"),
        ("errors: models/class", "1:11 imports.errors: models/class cannot be imported: class is a keyword of Python"),
        ("errors: a/shared", "1:11 imports.errors: a/shared ends like models/shared, and programs know a package by"),
        ("shared: a/b/, ", "1:11 'a/b/' cannot be used for imports.shared"),
    ],
)
def test_folders_that_cannot_be(tmp_path: Path, text: str, expected: str) -> None:
    (found,) = problems(tmp_path, text)
    assert found.startswith(expected)
