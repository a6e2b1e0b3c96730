"""Which names a generated module binds, and the imports that follow from them.

A document can name a schema `Any` or `BaseModel`, and a property `str` or `list`. So no generated text spells a name by
itself: it asks the scope of its module, which hands out an alias where the plain name means something else.
"""

from __future__ import annotations

import builtins
import functools
import itertools
import keyword
import re
import sys
from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass

from generator import LINE_LENGTH

BUILTINS = "builtins"
_BUILTIN_NAMES = frozenset(vars(builtins))
_PARTS = re.compile(r"\d+|\D")
_DIGIT = ord("0")
_SIBLING = re.compile(r"\.\w+")


@dataclass(frozen=True, slots=True, kw_only=True)
class ImportLines:
    """Import statements, ready to print, blank lines between sections included."""

    runtime: tuple[str, ...]
    typing_only: tuple[str, ...]  # for below `if TYPE_CHECKING:`


@dataclass(slots=True)
class _Target:
    """What is imported: a member of a module, or (`name` None) a module itself."""

    module: str
    name: str | None
    aliases: list[str]
    typing_only: bool = True
    text_only: bool = True  # mentioned in texts alone, where tools do not look for uses


class Scope:
    """Names of one module. `reserved` are those that it defines itself."""

    def __init__(self, reserved: Iterable[str] = ()) -> None:
        self._taken: set[str] = set(reserved)
        self._targets: dict[tuple[str, str | None], _Target] = {}
        self._open: list[_Target] | None = None  # what was asked for since `begin`

    def name(
        self, module: str, name: str, *, alias: str = "", hidden: Collection[str] = (), typing_only: bool = False
    ) -> str:
        """The spelling of `module.name` here.

        `alias`: what to call it when the plain name is taken. `hidden`: names that mean something else at the place
        of use (the fields of the class around it). `typing_only`: the import is for type checkers alone, unless another
        use needs it at run time.
        """
        if module == BUILTINS and name not in self._taken and name not in hidden:
            return name
        return self._bind((module, name), name, alias or f"{name}_", hidden, typing_only)

    def module(self, module: str, *, hidden: Collection[str] = ()) -> str:
        """The spelling of a whole module (`import decimal`)."""
        return self._bind((module, None), module, f"{module}_", hidden, typing_only=False)

    def _bind(
        self, key: tuple[str, str | None], wanted: str, alias: str, hidden: Collection[str], typing_only: bool
    ) -> str:
        target = self._targets.get(key)
        if target is None:
            target = self._targets[key] = _Target(*key, [])
        target.typing_only = target.typing_only and typing_only
        if self._open is None:
            target.text_only = False
        else:
            self._open.append(target)
        for known in target.aliases:
            if known not in hidden:
                return known
        tries = itertools.chain((wanted, alias), (f"{alias}{n}" for n in itertools.count(2)))
        chosen = next(name for name in tries if self._is_free(name, hidden))
        self._taken.add(chosen)
        target.aliases.append(chosen)
        return chosen

    def begin(self) -> None:
        """From here to `end` names are asked for that may end up in a text."""
        self._open = []

    def end(self, *, in_text: bool) -> None:
        """`in_text`: the names since `begin` went into a string literal, which is evaluated later."""
        for target in self._open or ():
            target.text_only = target.text_only and in_text
        self._open = None

    def _is_free(self, name: str, hidden: Collection[str]) -> bool:
        return not (name in self._taken or name in hidden or name in _BUILTIN_NAMES or keyword.iskeyword(name))

    def borrowed(self) -> frozenset[str]:
        """Names that the imports bind to something else than what a sibling module calls so."""
        return frozenset(
            alias
            for (module, name), target in self._targets.items()
            for alias in target.aliases
            if alias != name or not _SIBLING.fullmatch(module)
        )

    def imports(self) -> ImportLines:
        """Everything that was asked for so far."""
        return ImportLines(runtime=self._statements(typing_only=False), typing_only=self._statements(typing_only=True))

    def _statements(self, *, typing_only: bool) -> tuple[str, ...]:
        """As isort orders them: by section; in a section whole modules first, then members by module."""
        rows: list[tuple[tuple[object, ...], str]] = []
        members: dict[str, list[str]] = {}
        for target in self._targets.values():
            if target.typing_only != typing_only:
                continue
            for alias in target.aliases:
                if target.name is None:
                    line = f"import {target.module}" + (f" as {alias}" if alias != target.module else "")
                    rows.append(((_section(target.module), 0, *_module_key(target.module)), line))
                else:
                    is_plain = alias == target.name and not target.text_only
                    member = target.name if is_plain else f"{target.name} as {alias}"
                    members.setdefault(target.module, []).append(member)
        for module, names in members.items():
            line = wrapped(f"from {module} import ", sorted(names, key=_member_key), indent=4 if typing_only else 0)
            rows.append(((_section(module), 1, *_module_key(module)), line))
        return _with_blank_lines(sorted(rows))


def wrapped(head: str, items: Sequence[str], tail: str = "", *, indent: int = 0, comma: bool = False) -> str:
    """A list on one line or, where that is too long, in parentheses and one item per line: as black would have it.

    `comma`: it is a tuple, with parentheses in any case and a comma behind a sole item.
    """
    joined = ", ".join(items) + ("," if comma and len(items) == 1 else "")
    line = f"{head}({joined}){tail}" if comma else f"{head}{joined}{tail}"
    if len(line) + indent <= LINE_LENGTH:
        return line
    return "\n".join((f"{head}(", *(f"    {item}," for item in items), f"){tail}"))


def _with_blank_lines(rows: list[tuple[tuple[object, ...], str]]) -> tuple[str, ...]:
    lines: list[str] = []
    for _, group in itertools.groupby(rows, key=lambda row: row[0][0]):
        lines += [*([""] if lines else []), *(text for _, text in group)]
    return tuple(lines)


def _section(module: str) -> int:
    """0 the standard library, 1 other distributions, 2 this package."""
    return 2 if module.startswith(".") else 0 if module.split(".")[0] in sys.stdlib_module_names else 1


def _module_key(module: str) -> tuple[object, ...]:
    """Relative modules: those further away first."""
    path = module.lstrip(".")
    return (len(path) - len(module), *_natural(path))


def _member_key(member: str) -> tuple[object, ...]:
    """CONSTANTS, then Classes, then the rest."""
    name = member.split(" ")[0]
    rank = 0 if name.isupper() and len(name) > 1 else 1 if name[:1].isupper() else 2
    return (rank, *_natural(name))


@functools.lru_cache(maxsize=10_000)  # the same names are sorted in module after module
def _natural(name: str) -> tuple[object, ...]:
    """Whatever the case, and numbers by their value: `item2` before `item10`."""
    parts = _PARTS.findall(name.lower())
    return (tuple((_DIGIT, int(part)) if part.isdecimal() else (ord(part), 0) for part in parts), name)
