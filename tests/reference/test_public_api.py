"""The public Python API of the published packages: every name, signature, field and docstring of it is in ours."""

from __future__ import annotations

import importlib.util
import json
import re
from pathlib import Path
from typing import Any

import pytest

from tests.reference.published import NEWER, PUBLISHED, TOOLS, Published, kept, locked, tool

BASE = "APIError"  # issue 4 asks for a common base class of errors: their bases differ by it


INTERNALS = {
    "dynamic_import": "how the published client loads its parts; ours are imported on first use",
    "parent_ref": "the published client refers to itself, which keeps it from going when it is no longer used",
    "dynamic_import(modname)": "as above",
    "dynamic_import(retries)": "as above",
    "basesdk:BaseSDK.do_request": "what methods are made of: it takes the codes of errors, as in December 2024",
    "basesdk:BaseSDK.do_request_async": "as above",
    "utils:cast_partial": "how the published methods silence type checkers",
}
"""What the edition of April 2026 has and no program touches, each with the reason why it stays out."""


@pytest.mark.slow
@pytest.mark.parametrize("published", [pytest.param(found, id=found.name) for found in NEWER])
def test_public_api_of_april_2026(
    published: Published, shared: Path, tmp_path: Path, tmp_path_factory: pytest.TempPathFactory
) -> None:
    found = compared(published, published.ours(tmp_path_factory), tmp_path / "ours.json")
    for symbol, different in found.pop("errors", []):
        assert different.keys() == {"bases"}, symbol
    leaked = ("deep_modules", "exports_leaked", "method_docs", "model_docs")  # no API
    missing = [symbol for category, rows in found.items() if category not in leaked for symbol, _ in rows]
    assert sorted(missing) == sorted(INTERNALS)


@pytest.mark.slow
@pytest.mark.parametrize("published", [pytest.param(found, id=found.name) for found in PUBLISHED])
def test_public_api(
    published: Published, shared: Path, tmp_path: Path, tmp_path_factory: pytest.TempPathFactory
) -> None:
    assert differences(published, published.ours(tmp_path_factory), tmp_path / "ours.json") == {}


def differences(published: Published, ours: Path, surface: Path) -> dict[str, list[Any]]:
    """What is missing or different in ours, by category, but for the base of errors; `surface` is where ours is dumped."""
    found = compared(published, ours, surface)
    for symbol, different in found.pop("errors", []):
        assert different.keys() == {"bases"}, symbol
        before, after = different["bases"]
        assert [base for base in after if base != BASE] == before, symbol
    docs = found.pop("method_docs", [])
    assert all(symbol.endswith("_async") for symbol, _ in docs)  # theirs repeat the text of the twin, ours name it
    return found


def compared(published: Published, ours: Path, surface: Path) -> dict[str, list[Any]]:
    """The same with the base of errors."""
    theirs = kept(published, "api.json", TOOLS / "api_surface.py")
    with locked(theirs):
        if not theirs.is_file():
            dump(published, theirs, "--python", published.python())
    dump(published, surface, "--path", ours, "--probe", theirs)
    return compare(theirs, surface)


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
        if (found := [*((name, "missing") for name in entry["missing"]), *filter(_matters, entry["different"])])
    }


def _matters(row: tuple[str, dict[str, tuple[str, str]]]) -> bool:
    """Whether more differs than the repr() of a default request: ours leaves out what is absent (departures.yaml)."""
    different = row[1]
    if different.keys() != {"default"}:
        return True
    before, after = different["default"]
    return re.sub(r", \w+=None|(?<=\()\w+=None(, )?", "", before) != after
