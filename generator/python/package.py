"""Views of the modules that hold the package together: what each package exports, and errors without a schema."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence, Set
from dataclasses import dataclass
from textwrap import indent

from generator import LINE_LENGTH, ir
from generator.config.model import Config
from generator.editions import EDITIONS
from generator.ir import Namespace
from generator.names.model import FLAT, ErrorNames, Names
from generator.names.words import snake_case
from generator.python import literals
from generator.python.links import MODULE, links_place
from generator.python.models import Models
from generator.python.modules import ModuleLayout, ModulePath
from generator.python.scope import wrapped

_ROOT_EXPORTS = {
    "_hooks": ("SDKHooks",),
    "_version": ("VERSION", "__title__", "__version__"),
    "basesdk": ("BaseSDK",),
    "httpclient": ("AsyncHttpClient", "HttpClient"),
    "sdkconfiguration": ("SDKConfiguration", "SERVERS"),
    "types": ("OptionalNullable", "UNSET"),
    "utils": ("Logger", "RetryConfig", "get_default_logger", "remove_suffix"),
}
_FOREIGN = {
    "dataclasses": ("dataclass",),
    "pydantic": ("Field",),
    "typing": ("Callable", "Dict", "Optional", "Tuple", "Union"),
}
"""What the published packages let leak, and programs may import from there."""
_NAMESPACE_TITLES = {
    Namespace.SHARED: "Models that operations share.",
    Namespace.OPERATIONS: "Requests and responses of single operations.",
    Namespace.ERRORS: "Errors that methods raise.",
    Namespace.WEBHOOKS: "Bodies of webhooks.",
    Namespace.CALLBACKS: "Bodies of callbacks.",
}


@dataclass(frozen=True, slots=True, kw_only=True)
class ExportView:
    """A module and the names that a package gives from it."""

    module: str  # relative to the package
    names: str  # blank separated
    imports: tuple[str, ...]  # how type checkers read it


@dataclass(frozen=True, slots=True, kw_only=True)
class LazyPackageView:
    """A package whose names load on first use."""

    docstring: str  # quotes included
    lazy: str  # the function that loads the names
    lazy_module: str  # where it comes from
    exports: tuple[ExportView, ...]  # what type checkers read
    arguments: tuple[str, ...]  # code: the arguments of that function after the name of the package


@dataclass(frozen=True, slots=True, kw_only=True)
class DefaultErrorView:
    """An exception that represents no schema."""

    name: str  # the class
    module: str  # its module
    base: str  # base of all errors that a response leads to; "" in an edition that has none
    base_module: str  # its module
    original: str  # what the runtime calls it; "" for one of its own
    errors_module: str  # relative module of what the runtime has for errors
    is_exact: bool  # whether the text is the published one


class Package:
    """Builds these views."""

    def __init__(self, api: ir.Api, names: Names, config: Config, layout: ModuleLayout, models: Models) -> None:
        self._api = api
        self._names = names
        self._config = config
        self._edition = EDITIONS[config.edition]
        self._layout = layout
        self._models = models

    def root(self) -> LazyPackageView:
        """`__init__.py` of the package."""
        tables = dict(_ROOT_EXPORTS)
        for module, names in self._edition.root_exports:
            tables[module] = (*tables.get(module, ()), *names)
        groups = self._names.groups.values()
        for group in groups:
            if len(group.accessor) <= 1:
                tables[group.module] = (group.class_name,)
        modules = [group.module for group in groups if len(group.accessor) > 1]
        packages = self._layout.packages()
        given = [
            ".".join(path) for path, namespaces in packages.items() if Namespace.SHARED in namespaces
        ]  # always leaked
        models = self._exported_models(tables)
        if models:
            tables[".".join(FLAT)] = models
        leaked = {module: free for module, names in _FOREIGN.items() if (free := _free(names, frozenset(models)))}
        return LazyPackageView(
            docstring=literals.docstring(f"{literals.comment(self._api.info.title)}: the SDK for Python."),
            lazy="lazy_package",
            lazy_module="._runtime.lazy",
            exports=_stars_first(
                _export(module, names, star=names is models) for module, names in sorted(tables.items())
            ),
            arguments=(
                _dict(tables),
                f"submodules={literals.value([*dict.fromkeys([*self._inner(()), *sorted(modules), *given])])}",
                f"foreign={_dict({self._config.http_backend: (), **leaked})}",
            ),
        )

    def _exported_models(self, tables: Mapping[str, Iterable[str]]) -> tuple[str, ...]:
        """Models that the root package gives too; what is its own goes first."""
        if FLAT not in self._layout.packages():
            return ()
        names = sorted(name for given in self._exports(FLAT).values() for name in given)
        return _free(names, {name for given in tables.values() for name in given})

    def _inner(self, path: tuple[str, ...]) -> tuple[str, ...]:
        """Packages of models, and the module of links, directly in a package."""
        places = [*self._layout.packages(), *((*links_place(self._names).package, MODULE) for _ in self._names.links)]
        return tuple(sorted({place[len(path)] for place in places if place[: len(path)] == path != place}))

    def _exports(self, package: tuple[str, ...]) -> dict[str, tuple[str, ...]]:
        """Modules of a package of models and the names that it gives from each."""
        exports = {place.module: self._models.exported(place) for place in self._places(package)}
        return exports | (self._runtime_exports() if package == self._names.error_package else {})

    def _places(self, package: tuple[str, ...]) -> list[ModulePath]:
        return sorted(place for place in self._layout.modules if place.package == package)

    def _runtime_exports(self) -> dict[str, tuple[str, ...]]:
        """Errors that no schema describes, by the module that gives them to the package of errors."""
        home = ModulePath(package=self._names.error_package, module="__init__").relative("_runtime.errors")
        usual = tuple(name for original, name in self._runtime_errors() if name == original)
        return ({home: usual} if usual else {}) | {error.module: (error.name,) for _, error in self.errors()}

    def package(self, package: tuple[str, ...]) -> LazyPackageView:
        """`__init__.py` of a package of models."""
        namespaces = self._layout.packages()[package]
        here = ModulePath(package=package, module="__init__")
        exports = self._exports(package)
        given = {name for names in exports.values() for name in names}
        mixed = {place.module for place in self._places(package) if not given.isdisjoint(self._models.borrowed(place))}
        inner = self._inner(package)
        is_grouped = namespaces != (Namespace.ERRORS,)
        return LazyPackageView(
            docstring=literals.docstring(" ".join(_NAMESPACE_TITLES[namespace] for namespace in namespaces)),
            lazy="lazy_models" if is_grouped else "lazy_package",
            lazy_module=here.relative("_runtime.lazy"),
            exports=(
                *_stars_first(
                    _export(module, names, star=module not in mixed) for module, names in sorted(exports.items())
                ),
                *map(_submodule, inner),
            ),
            arguments=(
                self._grouped(package, exports) if is_grouped else _dict(exports),
                *(f"submodules={literals.value([*inner])}" for _ in inner[:1]),
            ),
        )

    def _grouped(self, package: tuple[str, ...], exports: Mapping[str, tuple[str, ...]]) -> str:
        """A dict of modules, the published modules in each, and the names of those."""
        published = {module: {module: names} for module, names in exports.items()}
        published |= {place.module: self._models.published(place) for place in self._places(package)}
        return _lines({module: _dict(modules, depth=2) for module, modules in published.items()})

    def parents(self) -> tuple[tuple[str, ...], ...]:
        """Folders between the package and its packages of models."""
        packages = self._layout.packages()
        found = {path[:depth] for path in packages for depth in range(1, len(path))}
        found |= {links_place(self._names).package for _ in self._names.links}
        return tuple(sorted(found - set(packages)))

    def parent(self, path: tuple[str, ...]) -> LazyPackageView:
        """`__init__.py` of a folder that holds packages of models."""
        below = self._inner(path)
        return LazyPackageView(
            docstring=literals.docstring("Models."),
            lazy="lazy_package",
            lazy_module=ModulePath(package=path, module="__init__").relative("_runtime.lazy"),
            exports=tuple(map(_submodule, below)),
            arguments=("{}", f"submodules={literals.value([*below])}"),
        )

    def errors(self) -> Iterable[tuple[str, DefaultErrorView]]:
        """The classes that represent no schema, each with its template: the error for all that the document does not
        describe, and those of the runtime that have another name here."""
        errors = self._names.errors
        yield "sdkerror", self._error_view(errors.default)
        if errors.own:
            yield "baseerror", self._error_view(errors.own)
            yield "responseerror", self._error_view(errors.response)
            yield "noresponseerror", self._error_view(errors.no_response, module=snake_case(errors.no_response))
        for original, name in self._runtime_errors():
            if name != original:
                yield "movederror", self._error_view(name, original=original)

    def _runtime_errors(self) -> tuple[tuple[str, str], ...]:
        """Classes of the runtime and their names here."""
        usual, errors = ErrorNames(), self._names.errors
        return ((usual.base, errors.base), *(() if errors.own else ((usual.response, errors.response),)))

    def _error_view(self, name: str, *, module: str = "", original: str = "") -> DefaultErrorView:
        place = ModulePath(package=self._names.error_package, module="__init__")
        return DefaultErrorView(
            name=name,
            module=module or name.lower(),
            base=self._names.errors.own,
            base_module=self._names.errors.own.lower(),
            original=original,
            errors_module=place.relative("_runtime.errors"),
            is_exact=self._config.docs.dialect == "exact",
        )


def _dict(names: Mapping[str, Iterable[str]], depth: int = 1) -> str:
    """Names by module, as a dict with a line for each module; `depth`: of how many dicts it is the innermost."""
    return _lines({module: _list(module, [*map(literals.text, given)], depth) for module, given in names.items()})


def _list(key: str, items: Sequence[str], depth: int) -> str:
    """The list under a key, one item per line where it is too long: as black would have it."""
    line = f"[{', '.join(items)}]"
    if len(f"{literals.text(key)}: {line},") + 8 + 4 * depth <= LINE_LENGTH:
        return line
    return "[\n" + indent(",\n".join(items), "    ") + ",\n]"


def _lines(rows: Mapping[str, str]) -> str:
    """A dict of expressions, sorted by key, with a line for each."""
    if not rows:
        return "{}"
    lines = (f"{literals.text(key)}: {code}," for key, code in sorted(rows.items()))
    return "{\n" + indent("\n".join(lines), "    ") + "\n}"


def _free(names: Iterable[str], taken: Set[str]) -> tuple[str, ...]:
    """The names that are not taken."""
    return tuple(name for name in names if name not in taken)


def _submodule(name: str) -> ExportView:
    return ExportView(module=name, names="", imports=(f"from . import {name} as {name}",))


def _stars_first(exports: Iterable[ExportView]) -> tuple[ExportView, ...]:
    """What is imported by name wins over what a star may bring along."""
    return tuple(sorted(exports, key=lambda export: not export.imports[0].endswith("*")))


def _export(module: str, names: Iterable[str], *, star: bool = False) -> ExportView:
    """How type checkers read a module: `star` where all that it binds means the same in the package. Relative modules
    further up keep their dots."""
    listed = tuple(names)
    source = module if module.startswith(".") else f".{module}"
    members = [f"{name} as {name}" for name in listed]
    together = f"from {source} import {', '.join(members)}"
    if len(together) <= LINE_LENGTH - 4:  # it is indented
        imports: tuple[str, ...] = (together,)
    elif star:
        imports = (f"from {source} import *",)
    else:
        imports = tuple(wrapped(f"from {source} import ", (one,), indent=4) for one in members)
    return ExportView(module=module, names=" ".join(listed), imports=imports)
