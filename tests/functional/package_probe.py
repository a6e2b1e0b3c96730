"""Loads everything of a generated package; a program of its own, started by test_packages.py.

`package_probe.py SRC PACKAGE`: imports every module, builds every model and every TypedDict's validator, and makes
clients. Says what is wrong and exits 1; asserts nothing, for it must work under `python -O`.
"""

from __future__ import annotations

import asyncio
import importlib
import inspect
import sys
import typing
from pathlib import Path
from types import ModuleType
from typing import Any


def modules(src: str, package: str) -> list[ModuleType]:
    root = Path(src) / package
    names = [package]
    for path in sorted(root.rglob("*.py")):
        parts = path.relative_to(src).with_suffix("").parts
        names.append(".".join(parts[:-1] if parts[-1] == "__init__" else parts))
    return [importlib.import_module(name) for name in dict.fromkeys(names)]


def build(module: ModuleType) -> int:
    """Build what stands in a module of models; the number of classes and aliases."""
    from pydantic import BaseModel, ConfigDict, TypeAdapter
    from typing_extensions import TypeAliasType, get_type_hints, is_typeddict

    if ".models." not in module.__name__:
        return 0
    own = [item for item in vars(module).values() if getattr(item, "__module__", "") == module.__name__]
    for item in own:
        if is_typeddict(item):
            get_type_hints(item, include_extras=True)
        elif isinstance(item, TypeAliasType):
            if not item.__name__.endswith("TypedDict"):
                TypeAdapter(item, config=ConfigDict(arbitrary_types_allowed=True)).rebuild()
        elif inspect.isclass(item) and issubclass(item, BaseModel):
            TypeAdapter(item).rebuild()
            item.model_json_schema(mode="serialization")
    return len(own)


def check_exports(module: ModuleType) -> None:
    """Every name that a package offers is there."""
    for name in (*getattr(module, "__all__", ()), *dir(module)):
        getattr(module, name)


def check_annotations(method: Any, is_operation: bool) -> None:
    try:
        typing.get_type_hints(method)
    except NameError as error:
        if is_operation and error.name != "httpx":  # loaded by the first call alone
            raise


def check_methods(owner: object, seen: set[int]) -> int:
    """Annotations of every method can be read; the number of methods."""
    count = 0
    for name in dir(type(owner)):
        if name.startswith(("_", "with_")):
            continue
        item = getattr(owner, name)
        if inspect.ismethod(item):
            check_annotations(item, name in vars(type(owner)))
            count += 1
        elif type(item).__module__.startswith(type(owner).__module__.partition(".")[0]) and id(item) not in seen:
            seen.add(id(item))
            count += check_methods(item, seen)
    return count


def clients(package: ModuleType) -> int:
    sdk_class: Any = package
    sdk_class = getattr(package, next(n for n in package.__all__ if is_client(package, n)))
    arguments = {"security": None} if "security" in inspect.signature(sdk_class).parameters else {}
    with sdk_class(**arguments) as sdk:
        count = check_methods(sdk, set())

    async def enter() -> None:
        async with sdk_class(**arguments):
            pass

    asyncio.run(enter())
    return count


def is_client(package: ModuleType, name: str) -> bool:
    item = getattr(package, name)
    return inspect.isclass(item) and item.__module__ == f"{package.__name__}.sdk"


def main(src: str, name: str) -> None:
    sys.path.insert(0, src)
    package = importlib.import_module(name)
    found = modules(src, name)
    built = sum(map(build, found))
    for module in found:
        if hasattr(module, "__path__"):
            check_exports(module)
    print(len(found), built, clients(package))


if __name__ == "__main__":
    main(*sys.argv[1:])
