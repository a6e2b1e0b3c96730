"""`sdkgen templates`."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import click

from generator.cli import options as shared
from generator.cli.loading import load_options
from generator.cli.report import Reporter, counted
from generator.config.paths import SHARED_TEMPLATES, Options, api_folders, template_folders
from generator.config.project import Target, targets
from generator.diagnostics import Diagnostic, Diagnostics, GenerationError, Severity
from generator.pipeline import Clock, check as check_all, read
from generator.render.contract import Contract, parse, view_names
from generator.render.extra import contracts
from generator.render.layers import Layer, layers
from generator.render.overrides import Templates
from generator.render.reference import page
from generator.writing.guarded import replace_file

EPILOG = """\b
Examples:
  sdkgen templates list banking
  sdkgen templates show docs/operation.md.j2 --contract
  sdkgen templates eject docs/operation.md.j2 --block errors --api banking
  sdkgen templates diff            what changed underneath what was ejected
  sdkgen templates check           try every override with sample views

\b
Layers, first hit wins: --templates, specs/<api>/templates, specs/_shared/templates, built in.
A template extends the same file one layer below as "base/<path>".
"""


@click.group(epilog=EPILOG)
def command() -> None:
    """List, show, take over, compare and check templates."""


_api = click.option("--api", default="", help="API folder whose layers count; default: the shared ones only.")
_specs = click.option("--specs", default="specs", type=shared.FOLDER, show_default=True, help="Folder of the APIs.")


@command.command("list")
@click.argument("api", required=False, default="")
@_specs
@shared.templates
@shared.reporting
def list_(reporter: Reporter, api: str, specs: str, templates: tuple[str, ...]) -> int:
    """Every template and its layers, the one that wins first; with -v its blocks too."""
    found = _open(_target(api, specs), specs, templates).listed()
    width = max((len(item.path) for item in found), default=0)
    for item in found:
        note = "" if item.is_known else "  (added by a layer)"
        reporter.output(f"{item.path:{width}}  {' > '.join(item.layers)}{note}")
        if item.blocks:
            reporter.detail(f"{'':{width}}  blocks: {', '.join(item.blocks)}")
    reporter.data(
        {
            "templates": [
                {"path": item.path, "layers": list(item.layers), "about": item.about, "blocks": list(item.blocks)}
                for item in found
            ]
        }
    )
    return 0


@command.command()
@click.argument("name")
@click.option("--contract", "rules", is_flag=True, help="Show what the template receives instead of its text.")
@_api
@_specs
@shared.templates
@shared.reporting
def show(reporter: Reporter, name: str, rules: bool, api: str, specs: str, templates: tuple[str, ...]) -> int:
    """The text of a template, from the layer that wins (or `builtin/NAME`), or its contract."""
    found = _open(_target(api, specs), specs, templates)
    text = _contract_of(found, name) if rules else found.source(name, Diagnostics())
    reporter.output(text)
    reporter.data({"name": name, "text": text})
    return 0


@command.command()
@click.argument("name")
@click.option("--block", default="", help="Override this block only.")
@click.option(
    "--to", default="", type=shared.FOLDER, help="Layer to write to; default: that of --api, or the shared one."
)
@_api
@_specs
@shared.templates
@shared.reporting
def eject(reporter: Reporter, name: str, block: str, to: str, api: str, specs: str, templates: tuple[str, ...]) -> int:
    """Copy a template, or one block of it, into a layer of yours, stamped with what it was made from."""
    layer = Path(to) if to else _own_layer(api, Path(specs))
    files = _open(_target(api, specs), specs, templates).eject(name, block, layer, Diagnostics())
    # a folder that --to names is trusted; on the way to others, a cloned repository may have put links
    root = layer if to else layer.parent.parent
    inside = "" if to else f"{layer.parent.name}/{layer.name}/"
    for path, text in files.items():
        replace_file(root, f"{inside}{path}", text.encode(), Diagnostics())
    file = layer / name
    reporter.say(f"{file}: edit it; `sdkgen templates diff` shows after an upgrade what changed underneath")
    reporter.data({"file": file.as_posix()})
    return 0


@command.command()
@click.argument("api", required=False, default="")
@click.option("--exit-code", is_flag=True, help="Exit 1 if anything changed underneath.")
@_specs
@shared.templates
@shared.reporting
def diff(reporter: Reporter, api: str, exit_code: bool, specs: str, templates: tuple[str, ...]) -> int:
    """What changed underneath ejected templates since: three-way, your own changes marked. Without API, in all."""
    every = (item for target in _targets(api, specs) for item in _open(target, specs, templates).differences())
    seen = {(item.file, item.stamp.block): item for item in every}
    found = [*seen.values()]
    for item in found:
        block = f", block {item.stamp.block}" if item.stamp.block else ""
        reporter.say(f"{item.file}{block}: {_STATES[item.state]} (contract {item.stamp.contract})")
        for line in item.lines:
            reporter.output(line)
    reporter.data(
        {"ejected": [{"file": str(item.file), "state": item.state, "diff": list(item.lines)} for item in found]}
    )
    return int(exit_code and any(item.state != "current" for item in found))


_STATES = {
    "current": "nothing changed underneath",
    "changed": "changed underneath",
    "gone": "the template it was made from is gone",
}


@command.command()
@click.argument("api", required=False, default="")
@_specs
@shared.templates
@shared.reporting
def check(reporter: Reporter, api: str, specs: str, templates: tuple[str, ...]) -> int:
    """Read every override (of all APIs where none is named), and render it with samples and what the API has."""
    for target in _targets(api, specs):
        tried = _open(target, specs, templates).check(
            contracts(target.config.files, target.config.header) if target else contracts(())
        )
        own = [] if target is None else [*_rendered(target, templates)]
        certain = {_place(item) for item in tried if item.severity == Severity.ERROR}
        own = [item for item in own if item.origin is None or _place(item) not in certain]
        faulty = {_place(item) for item in own}  # which count more than what does not fit samples
        found = Diagnostics()
        for item in (*own, *(item for item in tried if item.origin is None or _place(item) not in faulty)):
            found.add(item)
        reporter.diagnostics(found.sorted())
    errors, warnings = reporter.count(Severity.ERROR), reporter.count(Severity.WARNING)
    reporter.say(f"{counted(errors, 'error')}, {counted(warnings, 'warning')}" if errors + warnings else "no problems")
    return int(errors > 0)


def _place(item: Diagnostic) -> tuple[str, str, int]:
    return item.rule, item.origin.file if item.origin else "", item.origin.line if item.origin else 0


def _rendered(target: Target, given: tuple[str, ...]) -> Diagnostics:
    """What is wrong with the templates of an API when its own files are made with them."""
    target = replace(target, config=target.config.replace(templates=(*given, *target.config.templates)))
    own = Diagnostics()
    try:
        check_all(read(target, load_options({}, target), own, Clock()), own, Clock())
    except GenerationError as problem:
        for item in problem.diagnostics:
            own.add(item)
    found = Diagnostics()
    ours = [item for item in own if item.rule.startswith(_RULES)]
    for item in ours:
        found.add(item)
    others = [item for item in own if item.severity == Severity.ERROR and item not in ours]
    if others:
        message = f"the templates of {target.name} were not tried with all that it has: {others[0].message}"
        found.warning("template-untried", message, others[0].origin, hint="`sdkgen validate` shows all errors")
    return found


_RULES = ("template-", "header-", "config-files", "output-path", "format-")


def _open(target: Target | None, specs: str, given: tuple[str, ...]) -> Templates:
    return Templates(_stack(target, Path(specs), given))


def _stack(target: Target | None, specs: Path, given: tuple[str, ...]) -> tuple[Layer, ...]:
    named = template_folders((*given, *(target.config.templates if target else ())))
    edition = target.config.edition if target else ""
    return layers(named, target.api_templates if target else None, specs / SHARED_TEMPLATES, edition)


def _target(api: str, specs: str) -> Target | None:
    """The settings of an API folder; None where none is named."""
    if not api:
        return None
    diagnostics = Diagnostics()
    found = targets((api,), Options(specs=Path(specs)), diagnostics)
    diagnostics.raise_errors()
    return found[0]


def _targets(api: str, specs: str) -> list[Target | None]:
    """The API that is named; where none is, the shared layers (None) and then every API folder."""
    if api:
        return [_target(api, specs)]
    return [None, *(_target(folder.name, specs) for folder in api_folders(Path(specs)))]


def _own_layer(api: str, specs: Path) -> Path:
    target = _target(api, specs.as_posix())
    return (target and target.api_templates) or specs / SHARED_TEMPLATES


def _contract_of(found: Templates, name: str) -> str:
    rules = found.contract.templates.get(name)
    if rules is None:
        raise Diagnostics().fatal("template-missing", f"the contract has no template {name}")
    wanted = set().union(*(view_names(parse(kind)) for kind in rules.receives.values())) - {"config.Config"}
    waiting = list(wanted)
    while waiting:
        view = found.contract.views[waiting.pop()]
        more = set().union(*(view_names(field.kind) for field in view.fields.values())) - wanted
        wanted |= more
        waiting += more
    views = {key: view for key, view in found.contract.views.items() if key in wanted}
    part = Contract(
        version=found.contract.version, templates={name: rules}, filters=found.contract.filters, views=views
    )
    return page(part)
