"""Writes the part of the contract that follows from code: the views, from their dataclasses, and the filters.

`python -m generator.render.describe` brings templates/contract.yaml and its reference page, templates/README.md, up to
date; a test says when that is needed.
"""

from __future__ import annotations

import ast
import collections.abc
import dataclasses
import importlib
import inspect
import pkgutil
import textwrap
import types
import typing
from typing import Any

import yaml

from generator._resources import templates_root
from generator.render.contract import CONFIG, load, parse, view_names
from generator.render.extra import API, RUNTIME
from generator.render.filters import FILTERS
from generator.render.reference import page

MARK = "# ---- From here on written by `python -m generator.render.describe`; do not edit. ----\n"


def main() -> None:
    """Rewrite the generated part of the contract, and its reference page."""
    path = templates_root() / "contract.yaml"
    path.write_text(updated(path.read_text("utf-8")), "utf-8")
    (templates_root() / "README.md").write_text(page(load(path)), "utf-8")


def updated(text: str) -> str:
    """The text of a contract with its generated part renewed from the code."""
    written, _, _ = text.partition(MARK)
    wanted = {CONFIG, API, RUNTIME}
    for template in yaml.safe_load(written)["templates"].values():
        for kind in template.get("receives", {}).values():
            wanted |= view_names(parse(kind))
    generated = {
        "filters": {name: _first_paragraph(function) for name, function in sorted(FILTERS.items())},
        "views": describe(wanted),
    }
    return written + MARK + yaml.safe_dump(generated, sort_keys=False, allow_unicode=True, width=118)


def describe(names: set[str]) -> dict[str, Any]:
    """These views and all that their fields lead to, sorted by name."""
    found: dict[str, Any] = {}
    waiting = sorted(names)
    while waiting:
        name = waiting.pop()
        if name in found:
            continue
        found[name] = described = _view(view_class(name))
        for entry in described["fields"].values():
            waiting += view_names(parse(entry["type"]))
    return dict(sorted(found.items()))


def view_class(name: str) -> type:
    """The dataclass behind a name of the contract, such as `docs.ModelPage`: the room it lives in, and its class."""
    room, _, class_name = name.partition(".")
    package = importlib.import_module(f"generator.{room}")
    modules = [package.__name__] + [
        f"{package.__name__}.{info.name}" for info in pkgutil.iter_modules(package.__path__)
    ]
    for module in modules:
        found = getattr(importlib.import_module(module), class_name, None)
        if isinstance(found, type) and found.__module__ == module and dataclasses.is_dataclass(found):
            return found
    raise LookupError(f"there is no view {name}")


def _view(kind: type) -> dict[str, Any]:
    comments = _comments(kind)
    hints = typing.get_type_hints(kind)
    fields = {}
    for field in dataclasses.fields(kind):
        entry: dict[str, Any] = {"type": _spelled(hints[field.name])}
        if about := field.metadata.get("doc") or comments.get(field.name):
            entry["about"] = about
        if isinstance(field.default, bool) and "doc" not in field.metadata:
            entry["fixed"] = field.default
        fields[field.name.rstrip("_")] = entry
    return {"about": _first_paragraph(kind), "fields": fields}


def _first_paragraph(item: object) -> str:
    text = inspect.getdoc(item) or ""
    if text.startswith(f"{getattr(item, '__name__', '')}("):
        return ""  # the docstring that a dataclass gets by itself
    return " ".join(text.split("\n\n")[0].split())


def _comments(kind: type) -> dict[str, str]:
    """What follows each field as a comment, or below it as a string."""
    source = textwrap.dedent(inspect.getsource(kind))
    lines = source.splitlines()
    tree = ast.parse(source).body[0]
    body = tree.body if isinstance(tree, ast.ClassDef) else []
    found: dict[str, str] = {}
    last = ""
    for statement in body:
        match statement:
            case ast.AnnAssign(target=ast.Name(id=last)):
                code, mark, comment = lines[(statement.end_lineno or 1) - 1].rpartition("  # ")
                if mark and code.strip():
                    found[last] = comment.strip()
            case ast.Expr(value=ast.Constant(value=str(text))) if last:
                found[last] = " ".join(text.split())
    return found


def _spelled(hint: Any) -> str:
    """A type as the contract spells it."""
    origin = typing.get_origin(hint)
    arguments = typing.get_args(hint)
    if origin is tuple and len(arguments) == 2 and arguments[1] is Ellipsis:
        return f"tuple[{_spelled(arguments[0])}, ...]"
    if origin in (typing.Union, types.UnionType):
        return " | ".join(dict.fromkeys("None" if part is type(None) else _spelled(part) for part in arguments))
    if origin is collections.abc.Mapping:
        return f"Mapping[str, {_spelled(arguments[1])}]"
    if origin is typing.Literal:
        return "str"
    if hint in (str, int, float, bool):
        return str(hint.__name__)
    if isinstance(hint, type) and dataclasses.is_dataclass(hint):
        return f"{hint.__module__.split('.')[1]}.{hint.__name__}"
    return "any"


if __name__ == "__main__":
    main()
