"""The template contract (templates/contract.yaml): what each template receives, its blocks, and the filters.

The type of a field of a view is written as a Python annotation: `str`, `docs.FieldRow`, `tuple[…, ...]`, `… | None`.
"""

from __future__ import annotations

import ast
from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import cache
from pathlib import Path
from typing import Any, Union

import yaml

from generator._compat import assert_never
from generator._resources import templates_root


@dataclass(frozen=True, slots=True)
class Scalar:
    """Text, a number or a boolean: `str`, `int`, `float`, `bool`."""

    name: str


@dataclass(frozen=True, slots=True)
class View:
    """A view, by its name in the contract."""

    name: str


@dataclass(frozen=True, slots=True)
class Many:
    """A tuple of any length."""

    item: ViewType


@dataclass(frozen=True, slots=True)
class Choice:
    """One of several types; `optional`: or None."""

    options: tuple[ViewType, ...]
    optional: bool = False


@dataclass(frozen=True, slots=True)
class Anything:
    """Data of the document, or something the contract does not look into."""


ViewType = Union[Scalar, View, Many, Choice, Anything]
_SCALARS = ("str", "int", "float", "bool")


def parse(text: str) -> ViewType:
    """From the contract's spelling, which is that of a Python annotation. Raises ValueError."""
    try:
        return _of(ast.parse(text, mode="eval").body)
    except SyntaxError as error:
        raise ValueError(f"not a type: {text!r}") from error


def _of(node: ast.expr) -> ViewType:
    match node:
        case ast.Name(id=name) if name in _SCALARS:
            return Scalar(name)
        case ast.Name(id="any") | ast.Subscript(value=ast.Name(id="Mapping")):
            return Anything()
        case ast.Attribute(value=ast.Name(id=room), attr=name):
            return View(f"{room}.{name}")
        case ast.Subscript(value=ast.Name(id="tuple"), slice=ast.Tuple(elts=[item, ast.Constant()])):
            return Many(_of(item))
        case ast.BinOp(op=ast.BitOr()):
            options = list(_options(node))
            known = [option for option in options if not _is_none(option)]
            return Choice(tuple(map(_of, known)), optional=len(known) < len(options))
    raise ValueError(f"not a type: {ast.unparse(node)!r}")


def _options(node: ast.expr) -> list[ast.expr]:
    if isinstance(node, ast.BinOp) and isinstance(node.op, ast.BitOr):
        return [*_options(node.left), *_options(node.right)]
    return [node]


def _is_none(node: ast.expr) -> bool:
    return isinstance(node, ast.Constant) and node.value is None


def view_names(kind: ViewType) -> set[str]:
    """Names of all views in a type."""
    match kind:
        case View(name):
            return {name}
        case Many(item):
            return view_names(item)
        case Choice(options):
            return set().union(*map(view_names, options))
        case Scalar() | Anything():
            return set()
    assert_never(kind)


@dataclass(frozen=True, slots=True, kw_only=True)
class FieldContract:
    """One field of a view. `fixed`: a boolean that always has this value in this view."""

    type: str
    about: str = ""
    fixed: bool | None = None

    @property
    def kind(self) -> ViewType:
        return parse(self.type)


@dataclass(frozen=True, slots=True, kw_only=True)
class ViewContract:
    about: str
    fields: Mapping[str, FieldContract]


@dataclass(frozen=True, slots=True, kw_only=True)
class TemplateContract:
    """`receives`: name in the template → type. `blocks`: name → what it holds. `needs`: optional fields of `view` that
    are always there where this template is used."""

    about: str
    receives: Mapping[str, str]
    blocks: Mapping[str, str] = field(default_factory=dict)
    needs: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Contract:
    """The whole contract. Its version changes when a block, field or filter goes away or changes its meaning."""

    version: int
    templates: Mapping[str, TemplateContract]
    filters: Mapping[str, str]
    views: Mapping[str, ViewContract]
    migration: Mapping[int, str] = field(default_factory=dict)  # version → what to change in templates for it

    def view(self, name: str) -> ViewContract | None:
        return self.views.get(name)


CONFIG = "config.Config"  # every template also gets `config`


@cache
def contract() -> Contract:
    """The contract of the built-in templates."""
    return load(templates_root() / "contract.yaml")


def load(path: Path) -> Contract:
    """Read a contract. It ships with the generator, so faults in it are faults of ours and raise as they come."""
    found = yaml.safe_load(path.read_text("utf-8"))
    return Contract(
        version=found["version"],
        templates={name: _template(item) for name, item in found["templates"].items()},
        filters=found.get("filters") or {},
        views={name: _view(item) for name, item in (found.get("views") or {}).items()},
        migration=found.get("migration") or {},
    )


def _template(item: Mapping[str, Any]) -> TemplateContract:
    return TemplateContract(
        about=item["about"],
        receives={"config": CONFIG, **item.get("receives", {})},
        blocks=item.get("blocks") or {},
        needs=tuple(item.get("needs") or ()),
    )


def _view(item: Mapping[str, Any]) -> ViewContract:
    return ViewContract(
        about=item["about"],
        fields={name: FieldContract(**entry) for name, entry in item["fields"].items()},
    )
