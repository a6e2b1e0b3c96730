"""Files that a layer adds to the output (`files:` in sdk.yaml), for the package or each group, operation or model."""

from __future__ import annotations

import functools
import posixpath
import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

from generator._resources import templates_root
from generator.config.model import ExtraFile
from generator.diagnostics import Diagnostics
from generator.docs.views import ApiOverview, ModelPage, OperationView, ReadmePage, SdkPage
from generator.render.contract import CONFIG, TemplateContract
from generator.render.jobs import Job

VIEWS = {
    "package": "docs.ReadmePage",
    "group": "docs.SdkPage",
    "operation": "docs.OperationView",
    "model": "docs.ModelPage",
}
"""What the template of an added file receives as `view`."""

RUNTIME = "python.RuntimeFile"
"""What a template that replaces a module of the runtime receives as `view`."""

API = "docs.ApiOverview"
"""What those of the package receive as `api` too."""

_UNSAFE = re.compile(r"[^\w.-]+")


@dataclass(frozen=True, slots=True, kw_only=True)
class _Item:
    name: str
    subject: str
    view: object
    page: str


def with_extra(
    jobs: Iterable[Job], files: Iterable[ExtraFile], diagnostics: Diagnostics, *, whole: bool = False
) -> Iterator[Job]:
    """Every job, followed by those of the files that are added for what it shows; those of the package come last.

    Added files receive the same views as the docs, so they are made from the jobs of those, one at a time. `{name}` in
    a path is the dotted name of the group, operation or model (`companies.create`, `shared.Customer`), and for the
    package the name that it is imported by. `whole`: whether a template asks for the `api`, all views at once.
    """
    usable = [file for file in files if _is_usable(file, diagnostics)]
    readme: ReadmePage | None = None
    groups: list[SdkPage] = []
    models: list[ModelPage] = []
    for job in jobs:
        yield job
        match job.view:
            case ReadmePage() as readme:
                pass
            case SdkPage() as group if whole:
                groups.append(group)
            case ModelPage() as model if whole:
                models.append(model)
        for kind, item in _items(job) if usable else ():
            yield from (_job(file, item, {}) for file in usable if file.per == kind)
    if readme is not None:
        api = {"api": _overview(readme, groups, models)} if whole else {}
        item = _Item(name=readme.import_name, subject="the package", view=readme, page="README.md")
        yield from (_job(file, item, api) for file in usable if file.per == "package")


def _job(file: ExtraFile, item: _Item, given: Mapping[str, object]) -> Job:
    path = file.path.replace("{name}", _UNSAFE.sub("-", item.name))
    links = {"path": path, "page": item.page, "url_to": functools.partial(url_to, path)}
    return Job(path=path, subject=item.subject, template=file.template, view=item.view, given={**links, **given})


def url_to(path: str, other: object) -> str:
    """The relative URL that leads from a file of the output to a page, or to the page of a view.

    Raises TypeError for what has no page.
    """
    page = other if isinstance(other, str) else getattr(other, "page", None)
    if not isinstance(page, str):
        raise TypeError(f"{type(other).__name__} has no page to link to")
    target, mark, anchor = page.partition("#")
    return f"{posixpath.relpath(target, posixpath.dirname(path) or '.')}{mark}{anchor}"


def _overview(readme: ReadmePage, groups: list[SdkPage], models: list[ModelPage]) -> ApiOverview:
    return ApiOverview(
        info=readme.info,
        package_name=readme.package_name,
        import_name=readme.import_name,
        sdk_class=readme.sdk_class,
        servers=readme.rows.servers,
        security=readme.rows.security,
        groups=tuple(groups),
        models=tuple(models),
        webhooks=readme.rows.webhooks,
    )


def contracts(files: Iterable[ExtraFile]) -> dict[str, TemplateContract]:
    """What the templates of added files receive, by template."""
    made = {
        file.template: TemplateContract(
            about=f"added, per {file.per}",
            receives={
                "config": CONFIG,
                "view": VIEWS[file.per],
                "path": "str",
                "page": "str",
                "url_to": "any",
                **({"api": API} if file.per == "package" else {}),
            },
        )
        for file in files
    }
    return {**_runtime_contracts(), **made}


@functools.cache
def _runtime_contracts() -> Mapping[str, TemplateContract]:
    """What replaces or follows modules of the runtime."""
    found = {f"{path}.j2" for path in runtime_files()}
    about = "replaces or follows a module of the runtime"
    return {path: TemplateContract(about=about, receives={"config": CONFIG, "view": RUNTIME}) for path in found}


def runtime_files() -> Mapping[str, Path]:
    """The modules of the runtime, as paths that begin with `runtime/`; those of an edition over the others."""
    roots = [templates_root(), *sorted((templates_root() / "editions").glob("*"))]
    return {file.relative_to(root).as_posix(): file for root in roots for file in (root / "runtime").rglob("*.py")}


def _is_usable(file: ExtraFile, diagnostics: Diagnostics) -> bool:
    if not file.template or not file.path:
        diagnostics.error("config-files", "an entry of `files:` needs `template:` and `path:`")
        return False
    if file.per != "package" and "{name}" not in file.path:
        message = f"the path {file.path} of `files:` would be the same for every {file.per}"
        diagnostics.error("config-files", message, hint="put {name} into it")
        return False
    return True


def _items(job: Job) -> Iterator[tuple[str, _Item]]:
    """What a job shows that files can be added for, with the kind of it."""
    match job.view:
        case SdkPage(accessor=accessor, operations=operations, page=page):
            name = accessor or "client"
            yield "group", _Item(name=name, subject=f"group {name}", view=job.view, page=page)
            for operation in operations:
                yield "operation", _operation(operation)
        case ModelPage(qualified=qualified, page=page):
            yield "model", _Item(name=qualified, subject=f"model {qualified}", view=job.view, page=page)


def _operation(view: OperationView) -> _Item:
    return _Item(name=view.accessor, subject=f"operation {view.id}", view=view, page=view.page)
