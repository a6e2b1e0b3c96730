"""What the templates of files that a layer adds (`files:` in sdk.yaml) receive."""

from __future__ import annotations

import functools
from collections.abc import Iterable, Mapping
from pathlib import Path

from generator._resources import templates_root
from generator.config.model import ExtraFile
from generator.render.contract import CONFIG, TemplateContract

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
