"""Files that a layer adds to the output (`files:` in sdk.yaml), for the package or each group, operation or model."""

from __future__ import annotations

import posixpath
import re
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from functools import partial

from generator.config.model import ExtraFile
from generator.diagnostics import Diagnostics, Origin
from generator.docs import models, readme, sdks
from generator.docs.context import DocsContext
from generator.docs.operations import operation_view
from generator.docs.readme_views import ApiOverview
from generator.render.jobs import Job

_PLACEHOLDER = re.compile(r"\{[^{}]*\}")
_UNSAFE = re.compile(r"[^\w.-]+")


@dataclass(frozen=True, slots=True, kw_only=True)
class _Subject:
    """What a file can be added for. `per`: its kind, as `ExtraFile` names it. `page`: its own page in the docs."""

    per: str
    name: str
    about: str
    page: str
    view: Callable[[], object]


def jobs(context: DocsContext, diagnostics: Diagnostics, *, whole: bool = False) -> Iterator[Job]:
    """The added files; those of the package come last. They receive the same views as the docs.

    `{name}` in a path is the dotted name of the group, operation or model (`companies.create`, `shared.Customer`), and
    for the package the name that it is imported by. `whole`: whether a template asks for the `api`, all views at once.
    Entries that cannot be used are recorded as errors.
    """
    places = context.config.places
    placed = [(file, places.get(f"files.{index}")) for index, file in enumerate(context.config.files)]
    usable = [(file, place) for file, place in placed if _is_usable(file, place, diagnostics)]
    for subject in _subjects(context) if usable else ():
        for file, place in usable:
            if file.per == subject.per:
                path = file.path.replace("{name}", _UNSAFE.sub("-", subject.name))
                given = partial(_given, path, subject.page, context if whole and file.per == "package" else None)
                yield Job(
                    path=path,
                    subject=subject.about,
                    template=file.template,
                    view=subject.view,
                    given=given,
                    asked_at=place,
                )


def _given(path: str, page: str, whole: DocsContext | None) -> Mapping[str, object]:
    """What a template receives beside its view; the `api` only of a context."""
    api = {"api": overview(whole)} if whole is not None else {}
    return {"path": path, "page": page, "url_to": partial(url_to, path), **api}


def url_to(path: str, other: object) -> str:
    """The relative URL that leads from a file of the output to a page, or to the page of a view.

    Raises TypeError for what has no page.
    """
    page = other if isinstance(other, str) else getattr(other, "page", None)
    if not isinstance(page, str):
        raise TypeError(f"{type(other).__name__} has no page to link to")
    target, mark, anchor = page.partition("#")
    return f"{posixpath.relpath(target, posixpath.dirname(path) or '.')}{mark}{anchor}"


def overview(context: DocsContext) -> ApiOverview:
    """The whole API as templates receive it."""
    page = readme.readme_page(context)
    return ApiOverview(
        info=page.info,
        package_name=page.package_name,
        import_name=page.import_name,
        sdk_class=page.sdk_class,
        servers=page.rows.servers,
        security=page.rows.security,
        groups=tuple(sdks.group_page(context, *group) for group in sdks.groups_with_pages(context)),
        models=tuple(models.page(context, *schema) for schema in models.schemas_with_pages(context)),
        webhooks=page.rows.webhooks,
    )


def _is_usable(file: ExtraFile, place: Origin | None, diagnostics: Diagnostics) -> bool:
    if not file.template or not file.path:
        diagnostics.error("config-files", "an entry of `files:` needs `template:` and `path:`", place)
        return False
    unknown = sorted({*_PLACEHOLDER.findall(file.path)} - {"{name}"})
    if unknown:
        message = f"the path {file.path} of `files:` has an unknown placeholder {unknown[0]}"
        diagnostics.error("config-files", message, place, hint="there is {name} only")
        return False
    if file.per != "package" and "{name}" not in file.path:
        message = f"the path {file.path} of `files:` would be the same for every {file.per}"
        diagnostics.error("config-files", message, place, hint="put {name} into it")
        return False
    return True


def _subjects(context: DocsContext) -> Iterator[_Subject]:
    names = context.names
    for accessor, group in sdks.groups_with_pages(context):
        name = ".".join(accessor) or "client"
        yield _Subject(
            per="group",
            name=name,
            about=f"group {name}",
            page=group.page_path,
            view=partial(sdks.group_page, context, accessor, group),
        )
        for operation in context.operations_of(accessor):
            method = names.methods[operation.id]
            yield _Subject(
                per="operation",
                name=".".join((*accessor, method)),
                about=f"operation {operation.id}",
                page=f"{group.page_path}#{method}",
                view=partial(operation_view, context, operation),
            )
    for id_, schema in models.schemas_with_pages(context):
        model = names.schemas[id_]
        yield _Subject(
            per="model",
            name=model.qualified,
            about=f"model {model.qualified}",
            page=model.page_path,
            view=partial(models.page, context, id_, schema),
        )
    yield _Subject(
        per="package",
        name=names.package.import_name,
        about="the package",
        page="README.md",
        view=partial(readme.readme_page, context),
    )
