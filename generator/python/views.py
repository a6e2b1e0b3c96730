"""The IR as views for the templates of the package: one job per file."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import partial
from pathlib import Path

from generator import ir
from generator._resources import edition_root, templates_root
from generator.config.model import Config
from generator.diagnostics import Diagnostics
from generator.names.model import Names
from generator.python.constants import Constants
from generator.python.features import left_out
from generator.python.links import Links
from generator.python.models import Models
from generator.python.modules import ModuleLayout
from generator.python.package import DefaultErrorView, Package
from generator.python.project import project_jobs
from generator.python.sdks import Examples, Sdks
from generator.render.jobs import Job


@dataclass(frozen=True, slots=True, kw_only=True)
class RuntimeFile:
    """A module of the runtime, for a template of yours that replaces or follows it (`runtime/<path>.j2`)."""

    path: str  # below the package
    text: str  # as it would be written


def jobs(
    api: ir.Api,
    names: Names,
    config: Config,
    snippets: Examples,
    diagnostics: Diagnostics,
) -> Iterator[Job]:
    """Everything in the output but the docs: the package, the runtime vendored into it, and the files around it.

    `snippets` gives the examples for docstrings. Defaults that do not fit their type are reported in `diagnostics`.
    """
    layout = ModuleLayout(api, names, config)
    root = f"src/{names.package.import_name}"
    models = Models(api, names, config, layout, diagnostics)
    for place in layout.modules:
        yield Job(
            path=f"{root}/{place.path}",
            subject=f"models {place.dotted}",
            template="package/models/module.py.j2",
            view=partial(models.module, place),
        )
    yield from _fixed_jobs(api, names, config, layout, models)
    if names.links:
        links = Links(api, names, config, layout)
        path = f"{root}/{links.place.path}"
        yield Job(path=path, subject="links", template="package/models/links.py.j2", view=links.view)
    sdks = Sdks(api, names, config, layout, snippets, diagnostics)
    for group in names.groups.values():
        yield Job(
            path=f"{root}/{group.module}.py",
            subject=f"operations of {'.'.join(group.accessor) or group.class_name}",
            template="package/sdk.py.j2",
            view=partial(sdks.view, group),
        )


def _fixed_jobs(api: ir.Api, names: Names, config: Config, layout: ModuleLayout, models: Models) -> Iterator[Job]:
    """Files that follow from the structure of the API alone."""
    root = f"src/{names.package.import_name}"
    yield from _runtime_jobs(root, left_out(api, names, config), config)
    yield from _package_jobs(root, Package(api, names, config, layout, models), layout, names)
    constants = Constants(api, names, config, layout)
    for path, view in (
        ("_version.py", constants.version),
        ("_api.py", constants.api),
        ("sdkconfiguration.py", constants.configuration),
    ):
        yield Job(path=f"{root}/{path}", subject=path, template=f"package/{path}.j2", view=view)
    yield from project_jobs(api, names, config)


_USERS = frozenset({"_hooks/registration.py"})  # written once; then they belong to whoever uses the SDK


def _runtime_jobs(root: str, without: frozenset[str], config: Config) -> Iterator[Job]:
    """The runtime as it is, but for the files that this API does without; those of the edition come first. One file
    names the HTTP library."""
    found_at: dict[str, Path] = {}
    for source in (templates_root() / "runtime", edition_root(config.edition) / "runtime"):
        found_at |= {found.relative_to(source).as_posix(): found for found in source.rglob("*")}
    for path, found in sorted(found_at.items()):
        if path in without:
            continue
        if found.suffix == ".py" or found.name == "py.typed":  # not what tools leave behind
            content = found.read_bytes()
            if path == "_http.py" and config.http_backend != "httpx":
                content = content.replace(b"import httpx\n", f"import {config.http_backend} as httpx\n".encode())
            yield Job(
                path=f"{root}/{path}",
                subject=f"runtime {path}",
                content=content,
                override=f"runtime/{path}.j2",
                view=partial(RuntimeFile, path=path, text=content.decode()),
                once=path in _USERS,
            )


def _package_jobs(root: str, package: Package, layout: ModuleLayout, names: Names) -> Iterator[Job]:
    lazy = "package/__init__.py.j2"
    yield Job(path=f"{root}/__init__.py", subject="exports", template=lazy, view=package.root)
    exports = [(place, partial(package.package, place)) for place in layout.packages()]
    exports += [(parent, partial(package.parent, parent)) for parent in package.parents()]
    for place, exported in exports:
        path = "/".join(place)
        yield Job(path=f"{root}/{path}/__init__.py", subject=f"exports of {path}", template=lazy, view=exported)
    for kind, error in package.errors():
        yield _error_job(root, "/".join((*names.error_package, f"{error.module}.py")), kind, error)


def _error_job(root: str, path: str, kind: str, error: DefaultErrorView) -> Job:
    return Job(path=f"{root}/{path}", subject=path, template=f"package/models/{kind}.py.j2", view=lambda: error)
