"""What type checkers tell users of a generated package: types of results, and mistakes."""

from __future__ import annotations

import json
import os
import re
import sys
from pathlib import Path

import pytest

from tests.functional import packages
from tests.functional.packages import ROOT, Source, run

LIBRARY = Source("library", ROOT / "tests/functional/documents/library.yaml")
pytestmark = pytest.mark.slow

RIGHT = """
from __future__ import annotations

import asyncio
from collections.abc import Coroutine
from typing import Any

from typing_extensions import assert_type

from library import Library
from library.books import Books
from library.models import operations, shared


async def calls(sdk: Library) -> None:
    assert_type(sdk.books.get_book(request={"book_id": "a"}), "shared.Book | None")
    assert_type(await sdk.books.get_book_async(request={"book_id": "a"}), "shared.Book | None")
    assert_type(await sdk.books.get_book_async(request=operations.GetBookRequest(book_id="a")), "shared.Book | None")
    raw = await sdk.books.with_raw_response.get_book_async(request={"book_id": "a"}, timeout_ms=5)
    assert_type(raw.parsed, "shared.Book | None")


async def many(sdk: Library) -> None:
    one, all_ = await asyncio.gather(sdk.books.get_book_async(request={"book_id": "a"}), sdk.books.list_async(request={}))
    assert_type(one, "shared.Book | None")
    assert_type(all_, "list[shared.Book] | None")
    task = asyncio.create_task(sdk.books.get_book_async(request={"book_id": "a"}))
    assert_type(await asyncio.wait_for(task, 1), "shared.Book | None")
    later: Coroutine[Any, Any, shared.Book | None] = sdk.books.get_book_async(request={"book_id": "a"})
    old: Coroutine[None, None, shared.Book | None] = sdk.books.get_book_async(request={"book_id": "a"})
    await later
    await old


class Mine(Books):
    async def get_book_async(self, **arguments: Any) -> shared.Book | None:
        return await super().get_book_async(**arguments)
"""
WRONG = """
from library import Library


async def calls(sdk: Library) -> None:
    await sdk.books.get_book_async(requst={"book_id": "a"})
    await sdk.books.get_book_async({"book_id": "a"})
    await sdk.books.get_book_async(request={"book_id": 5})
    sdk.books.get_book_async(request={"book_id": "a"}).title
"""


@pytest.fixture(scope="module")
def package(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return packages.generated(tmp_path_factory, LIBRARY)


def mypy(package: Path, folder: Path, text: str) -> list[tuple[int, str]]:
    """Line and kind of each mistake that is found."""
    file = folder / "program.py"
    file.write_text(text, "utf-8")
    options = ("--strict", "--no-error-summary", "--cache-dir", folder / "mypy")
    environ = {**os.environ, "MYPYPATH": str(package / "src")}
    done = run(sys.executable, "-m", "mypy", *options, file.name, cwd=folder, env=environ)
    assert done.stderr == ""
    return [(int(line), kind) for line, kind in re.findall(r":(\d+): error: .*\[([a-z-]+)\]$", done.stdout, re.M)]


def pyright(package: Path, folder: Path, text: str) -> list[tuple[int, str]]:
    (folder / "program.py").write_text(text, "utf-8")
    settings = {"typeCheckingMode": "strict", "include": ["program.py"], "extraPaths": [str(package / "src")]}
    (folder / "pyrightconfig.json").write_text(json.dumps(settings), "utf-8")
    done = run(sys.executable, "-m", "pyright", "--outputjson", "--pythonpath", sys.executable, cwd=folder)
    if not done.stdout.strip().startswith("{"):
        pytest.skip(f"pyright cannot be started: {done.stderr.strip()[-200:]}")
    found = json.loads(done.stdout)["generalDiagnostics"]
    return [(entry["range"]["start"]["line"] + 1, entry.get("rule", "")) for entry in found]


def test_mypy_knows_what_asynchronous_methods_give(package: Path, tmp_path: Path) -> None:
    assert mypy(package, tmp_path, RIGHT) == []


def test_mypy_finds_mistakes_in_asynchronous_calls(package: Path, tmp_path: Path) -> None:
    assert mypy(package, tmp_path, WRONG) == [(6, "call-arg"), (7, "call-arg"), (8, "arg-type"), (9, "attr-defined")]


def test_pyright_knows_what_asynchronous_methods_give(package: Path, tmp_path: Path) -> None:
    assert pyright(package, tmp_path, RIGHT) == []


def test_pyright_finds_mistakes_in_asynchronous_calls(package: Path, tmp_path: Path) -> None:
    found = pyright(package, tmp_path, WRONG)
    assert {6, 7, 8, 9} == {line for line, _ in found}
    assert {(7, "reportCallIssue"), (8, "reportArgumentType"), (9, "reportAttributeAccessIssue")} <= set(found)
