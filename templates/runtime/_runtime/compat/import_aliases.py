"""Modules by the paths that they have in the published SDKs.

Programs import such paths, and pickles name them. A path is a module of its own once it is imported, and gives the same
classes as the module that really holds them.
"""

from __future__ import annotations

import importlib
import sys
from importlib.machinery import ModuleSpec

TYPE_CHECKING: bool = False  # type checkers take it for true; importing typing would cost more than all else here
if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence
    from importlib.abc import Loader
    from types import ModuleType
else:
    Loader = object  # importing importlib.abc costs as much


class ImportAliases(Loader):
    """Finds and fills such modules: the one import hook of this package. Python asks it last, when there is no such
    file, and it knows nothing but the paths that were added."""

    def __init__(self) -> None:
        self._names: dict[str, tuple[str, list[str]]] = {}

    def add(self, path: str, module: str, names: Iterable[str]) -> None:
        """Let `path` give `names` of `module`."""
        self._names.setdefault(path, (module, []))[1].extend(names)

    def find_spec(
        self, fullname: str, path: Sequence[str] | None, target: ModuleType | None = None
    ) -> ModuleSpec | None:
        """As `importlib.abc.MetaPathFinder` has it."""
        del path, target  # the name tells all
        return ModuleSpec(fullname, self) if fullname in self._names else None

    def create_module(self, spec: ModuleSpec) -> ModuleType | None:
        """As `importlib.abc.Loader` has it: the usual kind of module."""

    def exec_module(self, module: ModuleType) -> None:
        """As `importlib.abc.Loader` has it."""
        home, names = self._names[module.__name__]
        source = importlib.import_module(home)
        module.__doc__ = source.__doc__
        module.__file__ = source.__file__
        module.__dict__.update((name, getattr(source, name)) for name in names)


ALIASES = ImportAliases()
sys.meta_path.append(ALIASES)
