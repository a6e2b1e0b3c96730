"""Loading on first use: names of a package (PEP 562), and names that an import cycle delays.

This module is all that a bare `import` of the package runs: it imports nothing heavy, and that includes `typing`.
"""

from __future__ import annotations

import importlib
import sys

from .compat.import_aliases import ALIASES

TYPE_CHECKING: bool = False  # true for type checkers
if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence
    from typing import Any

    Names = Mapping[str, Sequence[str]]
    """Modules, relative to the package or (with dots) to what is around it, and the names that they give."""


def lazy_package(
    package: str, names: Names, submodules: Sequence[str] = (), foreign: Names | None = None
) -> tuple[Callable[[str], Any], Callable[[], list[str]], list[str]]:
    """Make `__getattr__`, `__dir__` and `__all__` of a package whose names load on first use.

    :param package: `__name__` of the package
    :param names: modules and what the package gives from them
    :param submodules: modules that are attributes themselves, by their last name
    :param foreign: names from elsewhere, not in `__all__`; a module without names is an attribute itself
    """
    homes = {name: (_relative(module), name) for module, given in names.items() for name in given}
    exported = list(homes)
    homes |= {module.rpartition(".")[2]: (_relative(module), "") for module in submodules}
    for module, given in (foreign or {}).items():
        homes |= {name: (module, name) for name in given} or {module: (module, "")}

    def load(name: str) -> Any:
        home = homes.get(name)
        if home is None:
            raise AttributeError(f"module {package!r} has no attribute {name!r}")
        try:
            module = importlib.import_module(home[0], package)
        except RecursionError as error:
            message = f"{package}{home[0]}: too many modules import one another; raise sys.setrecursionlimit()"
            raise RecursionError(message) from error
        value = getattr(module, home[1]) if home[1] else module
        sys.modules[package].__dict__[name] = value
        return value

    def listed() -> list[str]:
        return sorted({*sys.modules[package].__dict__, *homes})

    return load, listed, exported


def lazy_models(
    package: str, names: Mapping[str, Names], submodules: Sequence[str] = ()
) -> tuple[Callable[[str], Any], Callable[[], list[str]], list[str]]:
    """The same for a package of models, whose modules can also be imported by the paths of the published SDKs, where
    nearly every class has a module of its own.

    :param package: `__name__` of the package
    :param names: modules, the published modules that each replaces, and the names that those give
    :param submodules: packages inside this one, which are attributes themselves
    """
    for module, published in names.items():
        for path, given in published.items():
            if path != module:
                ALIASES.add(f"{package}.{path}", f"{package}.{module}", given)
    flat = {module: [name for given in published.values() for name in given] for module, published in names.items()}
    return lazy_package(package, flat, submodules)


def _relative(module: str) -> str:
    return module if module.startswith(".") else f".{module}"


def late_imports(module: str, source: str, *names: str) -> None:
    """Bind names of the module `source` in `module`: called at the end of modules that import each other, when the
    classes of both exist.

    :param module: `__name__` of the caller
    :param source: the other module, relative to the caller's package
    :param names: what to bind: "Name" or "Name as Other"
    """
    loaded = importlib.import_module(source, module.rpartition(".")[0])
    for entry in names:
        name, _, alias = entry.partition(" as ")
        _waiting.setdefault(loaded.__name__, []).append((module, name, alias or name))
    # a module that is still being loaded hands out its names when it has come to its own end
    for waited in {loaded.__name__, module}:
        namespace = sys.modules[waited].__dict__
        left: list[tuple[str, str, str]] = []
        for waiter, name, alias in _waiting.pop(waited, []):
            if name in namespace:
                sys.modules[waiter].__dict__[alias] = namespace[name]
            else:
                left.append((waiter, name, alias))
        if left:
            _waiting[waited] = left


_waiting: dict[str, list[tuple[str, str, str]]] = {}
