"""The public Python API of the published packages: every name, signature, field and docstring of it is in ours."""

from __future__ import annotations

import importlib.util
import json
from pathlib import Path
from typing import Any

import pytest

from tests.reference.published import PUBLISHED, TOOLS, Published, kept, locked, tool

BASE = "APIError"  # issue 4 asks for a common base class of errors: their bases differ by it


@pytest.mark.slow
@pytest.mark.parametrize("published", [pytest.param(found, id=found.api) for found in PUBLISHED])
def test_public_api(
    published: Published, shared: Path, tmp_path: Path, tmp_path_factory: pytest.TempPathFactory
) -> None:
    assert differences(published, published.ours(tmp_path_factory), tmp_path / "ours.json") == {}


def differences(published: Published, ours: Path, surface: Path) -> dict[str, list[Any]]:
    """What is missing or different in ours, by category, but for the base of errors; `surface` is where ours is dumped."""
    theirs = kept(published, "api.json", TOOLS / "api_surface.py")
    with locked(theirs):
        if not theirs.is_file():
            dump(published, theirs, "--python", published.python())
    dump(published, surface, "--path", ours, "--probe", theirs)
    found = compare(theirs, surface)
    for symbol, different in found.pop("errors", []):
        assert different.keys() == {"bases"}, symbol
        before, after = different["bases"]
        assert [base for base in after if base != BASE] == before, symbol
    docs = found.pop("method_docs", [])
    assert all(symbol.endswith("_async") for symbol, _ in docs)  # theirs repeat the text of the twin, ours name it
    return found


def dump(published: Published, target: Path, *options: str | Path) -> None:
    tool("api_surface.py", "--package", published.package, "-o", target, *options)


def compare(theirs: Path, ours: Path) -> dict[str, list[Any]]:
    """What is missing or different, by category; empty categories left out."""
    spec = importlib.util.spec_from_file_location("api_diff", TOOLS / "api_diff.py")
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    first, second = (json.loads(path.read_text("utf-8")) for path in (theirs, ours))
    assert sum(map(len, first["api"].values())) > 1000
    result: dict[str, dict[str, list[Any]]] = module.compare(first, second, [])
    return {
        category: found
        for category, entry in result.items()
        if (found := [*((name, "missing") for name in entry["missing"]), *entry["different"]])
    }
