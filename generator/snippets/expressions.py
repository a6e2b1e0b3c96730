"""Python expressions as a small tree, and how they are laid out."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import TypeAlias, Union

from generator._compat import assert_never
from generator.snippets.literals import scalar_literal, string_literal
from generator.values import JsonValue

INDENT = "    "


@dataclass(frozen=True, slots=True, kw_only=True)
class Import:
    """`from module import name`, or `import module` without a name."""

    module: str
    name: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Atom:
    """An expression of one line. `data` is the JSON value that it represents on the wire."""

    text: str
    data: JsonValue
    imports: tuple[Import, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class ListOf:
    """A list, one element a line."""

    items: tuple[Expression, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Entry:
    """One row of a dict or one argument of a call: `key` as Python has it, `wire` as JSON has it."""

    key: str
    wire: str
    value: Expression


@dataclass(frozen=True, slots=True, kw_only=True)
class DictOf:
    """A dict with string keys, one row a line."""

    entries: tuple[Entry, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class CallOf:
    """A class called with keyword arguments, one a line."""

    function: str
    entries: tuple[Entry, ...]
    imports: tuple[Import, ...] = ()


Expression: TypeAlias = Union[Atom, ListOf, DictOf, CallOf]


def lines(expression: Expression) -> list[str]:
    """Lay an expression out. Containers are always expanded, with trailing commas; an empty one stays on one line."""
    match expression:
        case Atom(text=text):
            return [text]
        case ListOf(items=items):
            return _block("[", [("", item) for item in items], "]")
        case DictOf(entries=entries):
            return _block("{", [(f"{string_literal(entry.key)}: ", entry.value) for entry in entries], "}")
        case CallOf(function=function, entries=entries):
            return _block(f"{function}(", [(f"{entry.key}=", entry.value) for entry in entries], ")")
        case _:
            assert_never(expression)


def inline(expression: Expression) -> str:
    """The expression on one line."""
    match expression:
        case Atom(text=text):
            return text
        case ListOf(items=items):
            return f"[{', '.join(map(inline, items))}]"
        case DictOf(entries=entries):
            return "{" + ", ".join(f"{string_literal(e.key)}: {inline(e.value)}" for e in entries) + "}"
        case CallOf(function=function, entries=entries):
            return f"{function}({', '.join(f'{e.key}={inline(e.value)}' for e in entries)})"
        case _:
            assert_never(expression)


def _block(start: str, rows: Iterable[tuple[str, Expression]], end: str) -> list[str]:
    inner: list[str] = []
    for prefix, value in rows:
        first, *rest = lines(value)
        inner += [prefix + first, *rest]
        inner[-1] += ","
    return [start, *indented(inner), end] if inner else [start + end]


def indented(text: Iterable[str]) -> list[str]:
    """Shift lines to the right; empty ones stay empty."""
    return [INDENT + line if line else line for line in text]


def imports(expression: Expression) -> Iterator[Import]:
    """What the expression needs imported."""
    match expression:
        case Atom(imports=needed):
            yield from needed
        case ListOf(items=items):
            for item in items:
                yield from imports(item)
        case DictOf(entries=entries):
            for entry in entries:
                yield from imports(entry.value)
        case CallOf(entries=entries, imports=needed):
            yield from needed
            for entry in entries:
                yield from imports(entry.value)
        case _:
            assert_never(expression)


def data(expression: Expression) -> JsonValue:
    """The JSON value that the expression represents."""
    match expression:
        case Atom(data=value):
            return value
        case ListOf(items=items):
            return [data(item) for item in items]
        case DictOf(entries=entries) | CallOf(entries=entries):
            return {entry.wire: data(entry.value) for entry in entries}
        case _:
            assert_never(expression)


def opens_file(expression: Expression) -> bool:
    """Whether the expression opens a file."""
    match expression:
        case Atom(text=text):
            return text.startswith("open(")
        case ListOf(items=items):
            return any(map(opens_file, items))
        case DictOf(entries=entries) | CallOf(entries=entries):
            return any(opens_file(entry.value) for entry in entries)
        case _:
            assert_never(expression)


def raw(value: JsonValue) -> Expression:
    """A JSON value as it is: for what has no declared type."""
    if isinstance(value, list):
        return ListOf(items=tuple(map(raw, value)))
    if isinstance(value, dict):
        return DictOf(entries=tuple(Entry(key=key, wire=key, value=raw(item)) for key, item in value.items()))
    return Atom(text=scalar_literal(value), data=value)


def import_lines(needed: Iterable[Import]) -> list[str]:
    """The import statements, sorted by module, names of one module together."""
    modules: dict[str, set[str | None]] = {}
    for item in needed:
        modules.setdefault(item.module, set()).add(item.name)
    result: list[str] = []
    for module in sorted(modules):
        names = sorted(name for name in modules[module] if name is not None)
        if None in modules[module]:
            result.append(f"import {module}")
        if names:
            result.append(f"from {module} import {', '.join(names)}")
    return result
