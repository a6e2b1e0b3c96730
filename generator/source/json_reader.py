"""JSON text → plain tree; places are looked for only when somebody asks for one."""

from __future__ import annotations

import json
import re
from collections.abc import Callable
from typing import TypeAlias

from generator.diagnostics import Diagnostics, Origin
from generator.source import scalars
from generator.source.options import LoadOptions
from generator.source.positions import Container, LineIndex, Marks
from generator.values import JsonValue

_TOKEN = re.compile(r'[\[\]{},:]|"[^"\\]*(?:\\.[^"\\]*)*"|[^\s\[\]{},:"]+', re.DOTALL)
_SURROGATE = re.compile("[\ud800-\udfff]")
_LONE_SURROGATE = re.compile(
    r"\\u[dD][89abAB][0-9a-fA-F]{2}(?!\\u[dD][c-fC-F])|(?<!\\u[dD][89abAB][0-9a-fA-F]{2})\\u[dD][c-fC-F]"
)

Lazy: TypeAlias = Callable[[], Marks]


class JsonSyntaxError(Exception):
    """The text is not JSON; `origin` says where it stops being so."""

    def __init__(self, message: str, origin: Origin) -> None:
        super().__init__(message)
        self.origin = origin


def read_json(text: str, file: str, options: LoadOptions, diagnostics: Diagnostics) -> tuple[JsonValue, Lazy]:
    """The tree of a JSON document and a function that finds its marks (once).

    Raises `JsonSyntaxError`, or `GenerationError` where a limit is exceeded.
    """
    odd: list[str] = []
    duplicates: list[bool] = []
    root = _parse(text, file, odd, duplicates, diagnostics)
    _check_size(text, root, file, options, diagnostics)
    lone = _LONE_SURROGATE.search(text)
    if lone is not None:
        where = Origin(file, "#", *LineIndex(text)(lone.start()))
        root = _without_lone_surrogates(root, where, diagnostics)
    marks = _lazy_marks(text, file, root, diagnostics if duplicates else None)
    if duplicates:
        marks()
    if odd:
        _report_numbers(text, file, odd, diagnostics)
    return root, marks


def _report_numbers(text: str, file: str, odd: list[str], diagnostics: Diagnostics) -> None:
    """Report numbers that became text; they are given in the order of the document."""
    where = LineIndex(text)
    at = 0
    for number in odd:
        at = max(text.find(number, at), at)
        message = f"{number[:40]} is not a number that JSON can represent"
        diagnostics.warning("number-range", message, Origin(file, "#", *where(at)), hint="it is kept as a string")
        at += len(number)


def _parse(text: str, file: str, odd: list[str], duplicates: list[bool], diagnostics: Diagnostics) -> JsonValue:
    def pairs(items: list[tuple[str, JsonValue]]) -> dict[str, JsonValue]:
        found = dict(items)
        if len(found) != len(items):
            duplicates.append(True)
        return found

    def number(digits: str) -> JsonValue:
        try:
            return scalars.number(digits, digits)
        except scalars.NotFiniteError:
            return constant(digits)

    def constant(name: str) -> str:
        odd.append(name)
        return name

    try:
        root: JsonValue = json.loads(
            text, object_pairs_hook=pairs, parse_int=number, parse_float=number, parse_constant=constant, strict=False
        )
    except json.JSONDecodeError as error:
        raise JsonSyntaxError(error.msg, Origin(file, "#", error.lineno, error.colno)) from None
    except RecursionError:
        raise diagnostics.fatal("too-deep", "values are nested too deep", _deepest(text, file, 900)) from None
    return root


def _deepest(text: str, file: str, limit: int) -> Origin:
    """Where a text is first nested deeper than a limit."""
    depth = 0
    for token in _TOKEN.finditer(text):
        first = text[token.start()]
        depth += (first in "{[") - (first in "}]")
        if depth > limit:
            return Origin(file, "#", *LineIndex(text)(token.start()))
    return Origin(file)


def _check_size(text: str, root: JsonValue, file: str, options: LoadOptions, diagnostics: Diagnostics) -> None:
    count, depth = 0, 0
    level: list[JsonValue] = [root]
    while level:
        count += len(level)
        depth += 1
        if depth > options.max_depth + 1:
            message = f"values are nested more than {options.max_depth} deep"
            raise diagnostics.fatal("too-deep", message, _deepest(text, file, options.max_depth))
        if count > options.max_nodes:
            message = f"the document has more than {options.max_nodes:,} values"
            raise diagnostics.fatal("too-big", message, Origin(file), hint=options.hint("values"))
        following: list[JsonValue] = []
        for value in level:
            if isinstance(value, dict):
                following.extend(value.values())
            elif isinstance(value, list):
                following.extend(value)
        level = following


def _without_lone_surrogates(root: JsonValue, where: Origin, diagnostics: Diagnostics) -> JsonValue:
    """Put U+FFFD for halves of surrogate pairs: no encoding can write them."""
    changed = False

    def clean(text: str) -> str:
        nonlocal changed
        fixed = _SURROGATE.sub("\ufffd", text)
        changed = changed or fixed != text
        return fixed

    holder: list[JsonValue] = [root]
    stack: list[Container] = [holder]
    while stack:
        target = stack.pop()
        if isinstance(target, dict):
            items = [(clean(key), value) for key, value in target.items()]
            target.clear()
            target.update((key, clean(value) if isinstance(value, str) else value) for key, value in items)
        else:
            target[:] = [clean(value) if isinstance(value, str) else value for value in target]
        children = target.values() if isinstance(target, dict) else target
        stack.extend(value for value in children if isinstance(value, (dict, list)))
    if changed:
        message = "text holds half a surrogate pair, which no encoding can write"
        diagnostics.warning("lone-surrogate", message, where, hint="it is replaced by U+FFFD")
    return holder[0]


def _lazy_marks(text: str, file: str, root: JsonValue, diagnostics: Diagnostics | None) -> Lazy:
    found: list[Marks] = []

    def marks() -> Marks:
        if not found:
            found.append(_find_marks(text, file, root, diagnostics))
        return found[0]

    return marks


class _Open:
    """A container that the tokens are inside of; `value` is None for one that a later duplicate replaced."""

    __slots__ = ("is_map", "key", "keys", "places", "start", "value")

    def __init__(self, value: Container | None, start: int, *, is_map: bool) -> None:
        self.value = value
        self.start = start
        self.is_map = is_map
        self.key: str | None = None
        self.keys: dict[str, int] = {}
        self.places: list[int] = []


def _find_marks(text: str, file: str, root: JsonValue, diagnostics: Diagnostics | None) -> Marks:
    """Walk the tokens of a text that is known to be JSON, beside the tree that was made of it."""
    where = LineIndex(text)
    marks = Marks(file, where)
    stack: list[_Open] = []
    for token in _TOKEN.finditer(text):
        first, offset = text[token.start()], token.start()
        top = stack[-1] if stack else None
        if first in ",:":
            continue
        if first in "}]":
            done = stack.pop()
            if done.value is not None:
                places = list(done.keys.values()) if done.is_map else done.places
                marks.entries[id(done.value)] = (done.start, places)
            continue
        if top is not None and top.is_map and top.key is None:
            top.key = _key(token.group(), top, offset, where, marks.file, diagnostics)
            continue
        value = _child(top, root)
        if top is not None:
            top.places.append(offset)
            top.key = None
        if first in "{[":
            fits = isinstance(value, dict if first == "{" else list)
            container = value if fits and isinstance(value, (dict, list)) else None
            stack.append(_Open(container, offset, is_map=first == "{"))
    return marks


def _key(quoted: str, top: _Open, offset: int, where: LineIndex, file: str, diagnostics: Diagnostics | None) -> str:
    key = quoted[1:-1]
    if "\\" in key:
        key = _SURROGATE.sub("\ufffd", str(json.loads(quoted, strict=False)))
    if key in top.keys and diagnostics is not None:
        message = f"the key {key[:80]!r} was already given in line {where(top.keys[key])[0]}"
        diagnostics.warning("duplicate-key", message, Origin(file, "#", *where(offset)), hint="the last one is used")
    top.keys[key] = offset
    return key


def _child(top: _Open | None, root: JsonValue) -> JsonValue:
    if top is None:
        return root
    if isinstance(top.value, dict) and top.key is not None:
        return top.value.get(top.key)
    if isinstance(top.value, list) and len(top.places) < len(top.value):
        return top.value[len(top.places)]
    return None
