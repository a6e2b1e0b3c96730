"""Hundreds of models inside one another, and modules that import one another."""

from __future__ import annotations

import importlib
import os
import sys
from pathlib import Path
from typing import Any

import pytest
from demo_sdk._runtime.deep import with_room
from demo_sdk._runtime.validate import parse_json

COUNT = 400


@pytest.fixture
def chain(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Any:
    """A package with a chain of COUNT models, each in a module of its own."""
    package = tmp_path / "deep_chain"
    package.mkdir()
    table = "".join(f"m{number} M{number}\n" for number in range(COUNT))
    (package / "__init__.py").write_text(
        "from demo_sdk._runtime.lazy import lazy_package\n"
        f"__getattr__, __dir__, __all__ = lazy_package(__name__, {table!r})\n"
    )
    for number in range(COUNT):
        after = f"M{number + 1}" if number + 1 < COUNT else "int"
        (package / f"m{number}.py").write_text(
            "from __future__ import annotations\n"
            "from demo_sdk.types import BaseModel\n"
            + (f"from .m{number + 1} import M{number + 1}\n" if number + 1 < COUNT else "")
            + f"class M{number}(BaseModel):\n    after: {after} | None = None\n"
        )
    monkeypatch.syspath_prepend(tmp_path)
    yield importlib.import_module("deep_chain")
    for name in [name for name in sys.modules if name.startswith("deep_chain")]:
        del sys.modules[name]


def test_long_chains_of_models(chain: Any) -> None:
    limit = sys.getrecursionlimit()
    first = chain.M0
    assert first.model_validate({"after": {"after": {}}}).after.after == chain.M2()
    assert sys.getrecursionlimit() == limit


def test_lists_of_long_chains(chain: Any) -> None:
    room = os.environ.copy()
    assert parse_json(b'[{"after": {}}]', list[chain.M0])[0].after == chain.M1()
    assert os.environ == room


def test_what_goes_wrong_in_the_depths_comes_up() -> None:
    assert with_room(lambda: with_room(lambda: 5)) == 5
    with pytest.raises(KeyError):
        with_room(lambda: {}["x"])
