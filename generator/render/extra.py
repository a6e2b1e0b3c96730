"""Files that a layer adds to the output (`files:` in sdk.yaml), for the package or each group, operation or model."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING

from generator.config.model import ExtraFile
from generator.diagnostics import Diagnostics
from generator.docs.views import ModelPage, OperationView, ReadmePage, SdkPage
from generator.render.jobs import Job

if TYPE_CHECKING:
    from generator.render.contract import TemplateContract

VIEWS = {
    "package": "docs.ReadmePage",
    "group": "docs.SdkPage",
    "operation": "docs.OperationView",
    "model": "docs.ModelPage",
}
"""What the template of an added file receives as `view`."""

_ROOT = re.compile(r"src/([^/]+)/__init__\.py$")
_UNSAFE = re.compile(r"[^\w.-]+")


@dataclass(frozen=True, slots=True, kw_only=True)
class _Item:
    name: str
    subject: str
    view: object


def with_extra(jobs: Iterable[Job], files: Iterable[ExtraFile], diagnostics: Diagnostics) -> Iterator[Job]:
    """Every job, followed by those of the files that are added for what it shows.

    Added files receive the same views as the docs, so they are made from the jobs of those, one at a time. `{name}` in
    a path is the dotted name of the group, operation or model (`companies.create`, `shared.Customer`), and for the
    package the name that it is imported by.
    """
    usable = [file for file in files if _is_usable(file, diagnostics)]
    package = "package"
    for job in jobs:
        yield job
        if match := _ROOT.match(job.path):
            package = match[1]
        for kind, item in _items(job, package) if usable else ():
            for file in usable:
                if file.per == kind:
                    path = file.path.replace("{name}", _UNSAFE.sub("-", item.name))
                    yield Job(path=path, subject=item.subject, template=file.template, view=item.view)


def contracts(files: Iterable[ExtraFile]) -> dict[str, TemplateContract]:
    """What the templates of added files receive, by template."""
    from generator.render.contract import CONFIG, TemplateContract

    return {
        file.template: TemplateContract(
            about=f"added, per {file.per}", receives={"config": CONFIG, "view": VIEWS[file.per]}
        )
        for file in files
    }


def _is_usable(file: ExtraFile, diagnostics: Diagnostics) -> bool:
    if not file.template or not file.path:
        diagnostics.error("config-files", "an entry of `files:` needs `template:` and `path:`")
        return False
    if file.per != "package" and "{name}" not in file.path:
        message = f"the path {file.path} of `files:` would be the same for every {file.per}"
        diagnostics.error("config-files", message, hint="put {name} into it")
        return False
    return True


def _items(job: Job, package: str) -> Iterator[tuple[str, _Item]]:
    """What a job shows that files can be added for, with the kind of it."""
    match job.view:
        case ReadmePage():
            yield "package", _Item(name=package, subject="the package", view=job.view)
        case SdkPage(accessor=accessor, operations=operations):
            name = accessor or "client"
            yield "group", _Item(name=name, subject=f"group {name}", view=job.view)
            for operation in operations:
                yield "operation", _operation(operation)
        case ModelPage(qualified=qualified):
            yield "model", _Item(name=qualified, subject=f"model {qualified}", view=job.view)


def _operation(view: OperationView) -> _Item:
    return _Item(name=view.accessor, subject=f"operation {view.id}", view=view)
