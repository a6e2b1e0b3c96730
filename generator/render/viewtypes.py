"""Types of view fields as the contract spells them: `text`, `yes/no`, `docs.FieldRow`, `list of …`, `… or nothing`."""

from __future__ import annotations

import ast
from dataclasses import dataclass
from typing import Union

from generator._compat import assert_never


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
