"""The reference page of the template contract, as Markdown."""

from __future__ import annotations

from collections.abc import Iterator

from generator.render.contract import Contract, TemplateContract, ViewContract
from generator.render.environment import all_filters
from generator.render.extra import API, RUNTIME, VIEWS


def page(contract: Contract) -> str:
    """Every template with what it receives and its blocks, every filter, every view with its fields."""
    return "\n".join(_lines(contract)) + "\n"


def _lines(contract: Contract) -> Iterator[str]:
    yield "# Template contract"
    yield ""
    yield f"Version {contract.version}. The version changes when a block, a field or a filter goes away or changes its"
    yield "meaning; additions leave it. Every template also receives `config`, the settings of the SDK."
    yield ""
    for version, text in contract.migration.items():
        yield f"## From version {version - 1} to {version}"
        yield ""
        yield text.rstrip()
        yield ""
    yield "## Templates"
    for name, template in contract.templates.items():
        yield from _template(name, template)
    yield ""
    yield "### Files of your own"
    yield ""
    yield "A file declared under `files:` in sdk.yaml receives as `view`:"
    yield ""
    for per, receives in VIEWS.items():
        yield f"- `per: {per}`: {_link(receives)}"
    yield ""
    yield "Beside that: `path` (its own in the output), `page` (that of the item), and `url_to(other)`, the relative"
    yield f"URL to the page of another view, or to a path. `per: package` also gets `api` ({_link(API)})."
    yield ""
    yield f"`sdkgen ir --json` writes the same {_link(API)} as `api`, beside `contract`, the version of this contract."
    yield ""
    yield "### Modules of the runtime"
    yield ""
    yield "A template `runtime/<path>.j2`, such as `runtime/httpclient.py.j2`, replaces that module; it receives"
    yield f"{_link(RUNTIME)}, so that `{{{{ view.text }}}}` and lines after it follow the module."
    yield "`header:` in sdk.yaml begins every Python file."
    yield ""
    yield "## Filters"
    yield ""
    yield "| Filter | Meaning |"
    yield "| --- | --- |"
    for name, about in contract.filters.items():
        yield f"| `{name}` | {_cell(about)} |"
    yield ""
    others = ", ".join(f"`{name}`" for name in sorted(all_filters().keys() - contract.filters.keys()))
    yield f"Templates of your own also have those of Jinja: {others}; and all of its tests."
    yield "The built-in templates hold no logic and use none of these. A template writes 20 million characters at most,"
    yield "and numbers that fill up with space are bounded."
    yield ""
    yield "## Views"
    for name, view in contract.views.items():
        yield from _view(name, view)


def _template(name: str, template: TemplateContract) -> Iterator[str]:
    yield ""
    yield f"### {name}"
    yield ""
    yield template.about
    received = ", ".join(f"`{key}` ({_type(kind)})" for key, kind in template.receives.items() if key != "config")
    if received:
        yield ""
        yield f"Receives {received}."
    if template.blocks:
        yield ""
        yield "| Block | Holds |"
        yield "| --- | --- |"
        for block, about in template.blocks.items():
            yield f"| `{block}` | {_cell(about)} |"


def _view(name: str, view: ViewContract) -> Iterator[str]:
    yield ""
    yield f"### {name}"
    yield ""
    if view.about:
        yield view.about
        yield ""
    yield "| Field | Type | Meaning |"
    yield "| --- | --- | --- |"
    for field, item in view.fields.items():
        about = item.about or ("" if item.fixed is None else f"always {str(item.fixed).lower()}")
        yield f"| `{field}` | {_cell(_type(item.type))} | {_cell(about)} |"


def _type(text: str) -> str:
    return f"`{text}`"


def _link(view: str) -> str:
    return f"[`{view}`](#{view.replace('.', '').lower()})"


def _cell(text: str) -> str:
    return text.replace("|", "\\|").replace("\n", " ")
