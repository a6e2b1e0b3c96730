"""Where generated modules are, which schemas each of them holds, and which of them import each other in a circle."""

from __future__ import annotations

import functools
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from generator.config.model import Config
from generator.editions import EDITIONS
from generator.ir import Api, Namespace, SchemaId
from generator.ir.walk import children
from generator.names.model import Names
from generator.python.grouping import Published, homes


@dataclass(frozen=True, slots=True, kw_only=True, order=True)
class ModulePath:
    """A module: the package that holds it, as a path from the root of the SDK, and its own name."""

    package: tuple[str, ...] = ()
    module: str

    @property
    def path(self) -> str:
        """The file, from the root of the SDK."""
        return "/".join((*self.package, f"{self.module}.py"))

    @property
    def dotted(self) -> str:
        return ".".join((*self.package, self.module))

    def relative(self, target: str) -> str:
        """`target`, dotted from the root of the SDK, as a relative import from this module."""
        return _relative(self.package, target)


@functools.lru_cache(maxsize=10_000)
def _relative(package: tuple[str, ...], target: str) -> str:
    parts = target.split(".")
    common = 0
    while common < min(len(package), len(parts) - 1) and package[common] == parts[common]:
        common += 1
    return "." * (len(package) - common + 1) + ".".join(parts[common:])


class ModuleLayout:
    """The modules of all schemas."""

    def __init__(self, api: Api, names: Names, config: Config) -> None:
        self._api = api
        self._names = names
        self.drops_null_items = config.docs.dialect == "exact" and not EDITIONS[config.edition].nullable_items
        """Whether lists and dicts are said to hold no null, whatever the document says, as in the published SDKs; null
        that is a branch of a named union stays."""
        self._homes = homes(api, names)
        self._places: dict[SchemaId, ModulePath] = {}
        members: dict[ModulePath, list[SchemaId]] = {}
        for id_ in api.schemas:
            if id_ not in names.merged:
                members.setdefault(self.place(id_), []).append(id_)
        self.modules: Mapping[ModulePath, tuple[SchemaId, ...]] = {
            place: self._ordered(ids) for place, ids in sorted(members.items())
        }
        self._circle = self._circles()

    def packages(self) -> Mapping[tuple[str, ...], tuple[Namespace, ...]]:
        """Packages of models that hold something, and the one for errors, which always does, with what is in each."""
        used = {self._names.schemas[id_].namespace for ids in self.modules.values() for id_ in ids}
        found: dict[tuple[str, ...], tuple[Namespace, ...]] = {}
        for namespace in Namespace:
            if namespace in used or namespace is Namespace.ERRORS:
                package = self._names.packages[namespace]
                found[package] = (*found.get(package, ()), namespace)
        return found

    def place(self, id_: SchemaId) -> ModulePath:
        found = self._places.get(id_)
        if found is None:
            name = self._names.schemas[self._names.merged.get(id_, id_)]
            published = Published(package=name.package, module=name.module)
            found = self._places[id_] = ModulePath(package=published.package, module=self._homes[published])
        return found

    def published(self, id_: SchemaId) -> str:
        """The name that the module of a schema has in the published SDKs, in the same package."""
        return self._names.schemas[self._names.merged.get(id_, id_)].module

    def is_late(self, source: ModulePath, target: ModulePath) -> bool:
        """Whether importing `target` at the top of `source` would run in a circle."""
        return source != target and self._circle.get(source, source) == self._circle.get(target, target)

    def _uses(self, id_: SchemaId) -> list[SchemaId]:
        return [self._names.merged.get(used, used) for used in children(self._api.schemas[id_])]

    def _ordered(self, ids: Iterable[SchemaId]) -> tuple[SchemaId, ...]:
        """What is used goes before what uses it, as far as there is no circle."""
        wanted = dict.fromkeys(ids)
        done: dict[SchemaId, None] = {}
        for root in wanted:
            stack = [(root, iter(self._uses(root)))]
            entered = {root}
            while stack:
                id_, rest = stack[-1]
                following = next((u for u in rest if u in wanted and u not in done and u not in entered), None)
                if following is None:
                    done.setdefault(id_)
                    stack.pop()
                else:
                    entered.add(following)
                    stack.append((following, iter(self._uses(following))))
        return tuple(done)

    def _circles(self) -> dict[ModulePath, ModulePath]:
        """For each module in an import circle the one that represents the circle."""
        graph = {
            place: tuple(dict.fromkeys(self.place(used) for id_ in ids for used in self._uses(id_)))
            for place, ids in self.modules.items()
        }
        return {
            place: min(component) for component in strong_components(graph) if len(component) > 1 for place in component
        }


def strong_components(graph: Mapping[ModulePath, tuple[ModulePath, ...]]) -> list[list[ModulePath]]:
    """Strongly connected components (Tarjan 1972), without recursion: documents nest deeper than Python likes to."""
    index: dict[ModulePath, int] = {}
    low: dict[ModulePath, int] = {}
    pending: dict[ModulePath, None] = {}
    found: list[list[ModulePath]] = []
    for root in graph:
        if root in index:
            continue
        index[root] = low[root] = len(index)
        pending[root] = None
        stack = [(root, iter(graph[root]))]
        while stack:
            node, edges = stack[-1]
            for target in edges:
                if target not in index:
                    index[target] = low[target] = len(index)
                    pending[target] = None
                    stack.append((target, iter(graph.get(target, ()))))
                    break
                if target in pending:
                    low[node] = min(low[node], index[target])
            else:
                stack.pop()
                if stack:
                    low[stack[-1][0]] = min(low[stack[-1][0]], low[node])
                if low[node] == index[node]:
                    component: list[ModulePath] = []
                    while not component or component[-1] != node:
                        component.append(pending.popitem()[0])
                    found.append(component)
    return found
