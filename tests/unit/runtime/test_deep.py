"""Hundreds and thousands of models inside one another."""

from __future__ import annotations

import importlib
import json
import os
import sys
from pathlib import Path
from types import ModuleType
from typing import Any

import pytest
from demo_sdk._runtime.validate import parse_json
from demo_sdk.types import BaseModel
from pydantic import ValidationError


def chain(name: str, count: int, last: str = "int") -> Any:
    """A module with models that hold one another; the last one holds a `last`."""
    lines = ["from __future__ import annotations"]
    for number in range(count):
        after = f"M{number + 1}" if number + 1 < count else last
        lines.append(f"class M{number}(BaseModel):\n    after: {after} | None = None\n    own_name: str | None = None")
    module: Any = ModuleType(name)
    module.BaseModel = BaseModel
    sys.modules[name] = module
    exec("\n".join(lines), module.__dict__)
    return module


def nested(depth: int, **inmost: Any) -> dict[str, Any]:
    data: dict[str, Any] = inmost
    for number in range(depth):
        data = {"after": data, "ownName": str(number)}
    return data


@pytest.mark.parametrize(("count", "last"), [(60, "int"), (120, "int"), (400, "M0"), (2000, "int"), (2000, "M0")])
def test_chains_of_models_are_built_whatever_their_length(count: int, last: str) -> None:
    limit, environment = sys.getrecursionlimit(), dict(os.environ)
    module, data = chain(f"chain_{count}_{last}", count, last), nested(50)
    read = module.M0.model_validate(data)
    assert type(read.after.after) is module.M2
    assert read.model_dump(by_alias=True, exclude_none=True) == data
    assert json.loads(read.model_dump_json(by_alias=True, exclude_none=True)) == data
    assert parse_json(json.dumps([data]).encode(), list[module.M0]) == [read]
    with pytest.raises(ValidationError) as caught:
        module.M0.model_validate(nested(45, ownName=[1]))
    assert caught.value.errors()[0]["loc"] == ("after",) * 45 + ("ownName",)
    assert (sys.getrecursionlimit(), dict(os.environ)) == (limit, environment)


def test_data_that_is_nested_too_deep_is_a_clear_error() -> None:
    module = chain("chain_deep_data", 3000)
    with pytest.raises(ValidationError, match="more than 500 models inside one another"):
        module.M0.model_validate(nested(2900))
    assert module.M0.model_validate(nested(400)).after is not None


def test_long_chains_of_modules(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Modules are loaded by Python, which recurses: what it does then is said."""
    package = tmp_path / "deep_chain"
    package.mkdir()
    table = {f"m{number}": [f"M{number}"] for number in range(400)}
    (package / "__init__.py").write_text(
        "from demo_sdk._runtime.lazy import lazy_package\n"
        f"__getattr__, __dir__, __all__ = lazy_package(__name__, {table!r})\n"
    )
    for number in range(400):
        after = f"from .m{number + 1} import M{number + 1}\n" if number < 399 else ""
        (package / f"m{number}.py").write_text(f"{after}class M{number}: pass\n")
    monkeypatch.syspath_prepend(tmp_path)
    loaded = importlib.import_module("deep_chain")
    with pytest.raises(RecursionError, match=r"deep_chain\.m0: .*sys\.setrecursionlimit"):
        loaded.M0  # noqa: B018
    assert loaded.M380.__name__ == "M380"
    for name in [name for name in sys.modules if name.startswith("deep_chain")]:
        del sys.modules[name]
