"""What the templates of files that a layer adds (`files:` in sdk.yaml) receive."""

from __future__ import annotations

import functools
from collections.abc import Iterable, Mapping
from pathlib import Path

from jinja2 import TemplateSyntaxError

from generator._resources import templates_root
from generator.config.model import ExtraFile
from generator.render.contract import CONFIG, TemplateContract
from generator.render.environment import environment
from generator.render.lint import referred

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


def contracts(files: Iterable[ExtraFile], header: str = "") -> dict[str, TemplateContract]:
    """What the templates of added files receive, by template; those that `header:` includes receive `config` alone."""
    units: dict[str, list[str]] = {}
    for file in files:
        units.setdefault(file.template, []).append(file.per)
    made = {template: _added(dict.fromkeys(per)) for template, per in units.items()}
    return {**_runtime_contracts(), **_included(header), **made}


def _added(units: Iterable[str]) -> TemplateContract:
    """What a template receives that `files:` names for each of these units."""
    receives = {"config": CONFIG, "view": " | ".join(VIEWS[per] for per in units)}
    receives |= {"path": "str", "page": "str", "url_to": "any"}
    if "package" in units:
        receives["api"] = API
    return TemplateContract(about=f"added, per {', '.join(units)}", receives=receives)


def _included(header: str) -> dict[str, TemplateContract]:
    try:
        names, _ = referred(header, environment(()))
    except TemplateSyntaxError:
        return {}  # reported where the header is rendered
    return {name: TemplateContract(about="part of `header:`", receives={"config": CONFIG}) for name in names}


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
