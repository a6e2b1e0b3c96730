"""Who may import whom: one direction, no way back (DESIGN.md, "Rooms")."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from pathlib import Path

import pytest

BASICS = {
    "diagnostic_codes",
    "diagnostics",
    "editions",
    "tables",
    "suggest",
    "values",
    "visible",
    "_compat",
    "_deep",
    "_resources",
    "__version__",
    "CONTRACT_VERSION",
    "LINE_LENGTH",
    "__file__",
}
# Contracts: data that a room hands to one further down, importable by those that fill it in.
DATA = {"generator.render.jobs", "generator.writing.fileset", "generator.names.model"}
MAY_IMPORT: dict[str, set[str]] = {
    "caches": set(),
    "ir": set(),
    "source": {"caches"},
    "config": {"source"},
    "lowering": {"config", "source", "ir"},
    "names": {"config", "ir"},
    "snippets": {"config", "source", "ir", "names"},
    "python": {"config", "ir", "names", "snippets"},
    "docs": {"caches", "config", "ir", "names", "snippets"},
    "render": {"caches", "config"},
    "layout": {"caches"},
    "writing": set(),
    "site": {"config", "docs", "diff", "writing"},
    "diff": {"config", "source", "lowering", "ir", "names", "python"},
}
"""Beside BASICS and DATA."""

ANYTHING = {"cli", "pipeline", "reference", "__main__"}
NETWORK = {"socket", "ssl", "http", "urllib.request", "urllib3", "httpx", "requests", "aiohttp", "ftplib", "smtplib"}
NETWORK_ALLOWED = {"source/web.py", "cli/site.py"}  # the latter listens on 127.0.0.1


def modules(root: Path) -> Iterator[tuple[Path, ast.Module]]:
    for path in sorted((root / "generator").rglob("*.py")):
        yield path.relative_to(root / "generator"), ast.parse(path.read_text("utf-8"))


def imported(tree: ast.Module) -> Iterator[str]:
    """Dotted names of everything that a module imports, wherever in it."""
    for node in ast.walk(tree):
        if isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom) and node.module:
            yield from (f"{node.module}.{alias.name}" for alias in node.names)


def test_rooms_import_only_what_lies_before_them(root: Path) -> None:
    wrong = []
    for path, tree in modules(root):
        room = path.parts[0].removesuffix(".py")
        if room in ANYTHING | BASICS | {"__init__"}:
            continue
        assert room in MAY_IMPORT, f"{room} is a new room: say in MAY_IMPORT what it may import"
        for name in imported(tree):
            parts = name.split(".")
            if parts[0] != "generator" or len(parts) < 2 or parts[1] in {room} | BASICS | MAY_IMPORT[room]:
                continue
            if ".".join(parts[:3]) not in DATA:
                wrong.append(f"{path}: {name}")
    assert wrong == []


def test_basics_import_nothing_else_of_ours(root: Path) -> None:
    for path, tree in modules(root):
        if path.parts[0].removesuffix(".py") in BASICS:
            ours = [name.split(".") for name in imported(tree) if name.startswith("generator.")]
            assert all(name[1] in BASICS for name in ours), path


def test_only_fetching_knows_of_the_network(root: Path) -> None:
    found = {
        path.as_posix()
        for path, tree in modules(root)
        for name in imported(tree)
        if any(name == item or name.startswith(f"{item}.") for item in NETWORK)
    }
    assert found <= NETWORK_ALLOWED


def test_nothing_from_a_document_can_run(root: Path) -> None:
    """No eval or exec; compile() where our own output is checked; subprocesses where validation is kept apart."""
    allowed = {"compile": {"layout.py"}}
    for path, tree in modules(root):
        for node in ast.walk(tree):
            if isinstance(node, ast.Call) and isinstance(node.func, ast.Name):
                called = node.func.id
                if called in ("eval", "exec", "compile", "__import__"):
                    assert path.as_posix() in allowed.get(called, set()), f"{path}:{node.lineno} calls {called}"
            if isinstance(node, ast.keyword) and node.arg == "shell":
                raise AssertionError(f"{path}:{node.value.lineno} starts a shell")


def test_the_runtime_knows_nothing_of_the_generator(root: Path) -> None:
    for path in (root / "templates/runtime").rglob("*.py"):
        names = [*imported(ast.parse(path.read_text("utf-8")))]
        assert not [name for name in names if name.split(".")[0] in ("generator", "yaml", "jinja2", "black")], path


@pytest.mark.parametrize("folder", ["generator", "templates", "specs", "tests"])
def test_no_path_of_the_machine_that_it_was_written_on(root: Path, folder: str) -> None:
    suffixes = {".py", ".j2", ".yaml", ".yml", ".md", ".toml", ".json", ".sh"}
    for path in (root / folder).rglob("*"):
        if path.suffix in suffixes and path.is_file():
            assert f"{'/'}work/main" not in path.read_text("utf-8", errors="replace"), path
