"""Loading on first use: names of a package (PEP 562), and names that an import cycle delays.

This module is all that a bare `import` of the package runs: it imports nothing heavy, not even typing.
"""

from __future__ import annotations

import importlib
import sys

TYPE_CHECKING = False  # as typing has it; type checkers take it for true
if TYPE_CHECKING:
    from collections.abc import Callable
    from typing import Any


def lazy_package(package: str, table: str) -> tuple[Callable[[str], Any], Callable[[], list[str]], list[str]]:
    """Make `__getattr__`, `__dir__` and `__all__` of a package whose names load on first use.

    :param package: `__name__` of the package
    :param table: one line per module, relative to the package: its path, then the names that it gives.
        `name=other` gives `other` under `name`; a line without names gives the module itself; a leading `!` marks a
        module from elsewhere (not in `__all__`); after `+` stand names that are those of their modules, in lower
        case there
    """
    homes: dict[str, tuple[str, str]] = {}
    exported: list[str] = []
    for line in table.split("\n"):
        module, *entries = line.split(" ")
        if module == "+":
            homes.update((name, (f".{name.lower()}", name)) for name in entries)
            exported += entries
        elif module:
            found = _line(module, entries)
            homes.update(found)
            exported += found if entries and not module.startswith("!") else ()

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

    def names() -> list[str]:
        return sorted({*sys.modules[package].__dict__, *homes})

    return load, names, exported


def lazy_models(package: str, table: str) -> tuple[Callable[[str], Any], Callable[[], list[str]], list[str]]:
    """The same for a package of models, whose modules can also be imported by the paths of the published SDKs, where
    nearly every class has a module of its own.

    :param package: `__name__` of the package
    :param table: separated by blanks: `module:`, then the names that it gives. A name stands for a published module
        too, called as it is in lower case or, after `path/Name`, by that path; `+Name` lies in the same as the name
        before it. `Name*` is `Name` together with `NameTypedDict`
    """
    from .compat.import_aliases import PATHS

    lines: list[str] = []
    module = path = ""
    for entry in table.split():
        if entry.endswith(":"):
            module = entry[:-1]
            lines.append(module)
            continue
        given, _, rest = entry.rpartition("/")
        names = _with_twin(rest.lstrip("+"))
        path = path if entry.startswith("+") else given or names[0].lower()
        lines[-1] += " " + " ".join(names)
        if path != module:
            PATHS.add(f"{package}.{path}", f"{package}.{module}", names)
    return lazy_package(package, "\n".join(lines))


def _with_twin(entry: str) -> tuple[str, ...]:
    name = entry.rstrip("*")
    return (name,) if name == entry else (name, f"{name}TypedDict")


def _line(module: str, entries: list[str]) -> dict[str, tuple[str, str]]:
    """Where the names of a line come from: module and attribute."""
    path = module[1:] if module.startswith("!") else module if module.startswith("..") else f".{module}"
    if not entries:
        return {path.rsplit(".", 1)[-1]: (path, "")}
    pairs = (entry.partition("=") for entry in entries)
    return {name: (path, attribute or name) for name, _, attribute in pairs}


def late_imports(module: str, source: str, *names: str) -> None:
    """Bind names of the module `source` in `module`: called at the end of modules that import each other, when the
    classes of both stand.

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
