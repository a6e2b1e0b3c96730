"""What templates may compute: Jinja's filters, tests and operators, as far as a few characters of template cannot make
them take all memory."""

from __future__ import annotations

import functools
import re
from collections.abc import Callable, Generator, Iterable, Iterator, Mapping
from dataclasses import is_dataclass
from typing import Any

from jinja2 import Undefined, nodes
from jinja2.compiler import CodeGenerator, Frame
from jinja2.exceptions import SecurityError, TemplateRuntimeError
from jinja2.filters import FILTERS

LIMIT = 20_000_000
"""Characters that a template may write, and that one value may have."""

_WIDEST = 10_000  # numbers given to filters that fill up with space, round or cut
_DIGITS = 10_000  # of a whole number, in bits
_LEFT_OUT = {
    "attr",  # gets around the sandbox
    "random",  # the same input has the same output
    "pprint",  # debugging
    "safe", "forceescape", "xmlattr", "urlize",  # HTML
}  # fmt: skip
_SIZED = frozenset({"batch", "center", "indent", "round", "slice", "tojson", "truncate", "wordwrap"})
_WIDE_FORMAT = re.compile(r"\d{5,}|\*")
_METHODS: Mapping[type, frozenset[str]] = {
    str: frozenset(
        "capitalize casefold count endswith find index isalnum isalpha isdecimal isdigit isidentifier islower isnumeric"
        " isspace istitle isupper lower lstrip partition removeprefix removesuffix rfind rindex rpartition rsplit"
        " rstrip split splitlines startswith strip swapcase title upper".split()
    ),
    dict: frozenset("get items keys values".split()),
    list: frozenset("count index".split()),
    tuple: frozenset("count index".split()),
}


def standard_filters() -> dict[str, Callable[..., Any]]:
    """The filters of Jinja that templates have, by name."""
    return {name: bounded(name, made) for name, made in FILTERS.items() if name not in _LEFT_OUT}


def bounded(name: str, function: Callable[..., Any]) -> Callable[..., Any]:
    """The filter, with a SecurityError where it is asked for more than a template has use for."""
    skipped = 1 if hasattr(function, "jinja_pass_arg") else 0  # the context, or the environment

    @functools.wraps(function)
    def checked(*args: Any, **kwargs: Any) -> Any:
        value, *rest = args[skipped:]
        numbers = [item for item in (*rest, *kwargs.values()) if isinstance(item, int)]
        if name in _SIZED and any(abs(number) > _WIDEST for number in numbers):
            raise SecurityError(f"the filter {name} takes numbers up to {_WIDEST:,}")
        if name == "format":
            check_format(value)
        if name == "replace" and len(rest) > 1:
            _check_size(len(str(value)) + str(value).count(str(rest[0])) * len(str(rest[1])))
        if name == "sum" and not isinstance(kwargs.get("start", (*rest, 0, 0)[1]), int | float):
            raise SecurityError("the filter sum adds up numbers")
        if name in ("join", "string", "tojson") and not isinstance(value, str):
            value = value if isinstance(value, list | tuple | dict) else [*value] if name == "join" else value
            _check_size(measured([value, *rest]))
            args = (*args[:skipped], value, *rest)
        result = function(*args, **kwargs)
        if isinstance(result, str | list | tuple):
            _check_size(len(result))
        return str(result) if isinstance(result, str) else result  # no Markup, which would escape what it meets

    return checked


def check_operands(operator: str, left: Any, right: Any) -> None:
    """Raise SecurityError where the result of an operator would be out of all proportion."""
    match operator, left, right:
        case "*", str() | list() | tuple(), int() as times:
            _check_size(max(len(left), 1) * max(times, 0))
        case "*", int(), str() | list() | tuple():
            check_operands("*", right, left)
        case "*", int(), int():
            _check_digits(left.bit_length() + right.bit_length())
        case "**", int(), int():
            _check_digits(max(left.bit_length(), 1) * abs(right))
        case "%", str(), _:
            check_format(left)
            _check_size(len(left) + measured(right))
        case "+", str() | list() | tuple(), str() | list() | tuple():
            _check_size(len(left) + len(right))
        case _:
            pass


def joined(*parts: object) -> str:
    """What `~` does."""
    _check_size(measured(parts))
    return "".join(map(str, parts))


def written(value: Any) -> Any:
    """What `{{ … }}` writes: no list longer than its parts make it, no macro, view or iterator."""
    if isinstance(value, str | Undefined):  # the latter says what is missing
        return value
    if isinstance(value, list | tuple | dict):
        _check_size(measured(value))
    elif callable(value) or is_dataclass(value) or isinstance(value, Iterator):
        raise TemplateRuntimeError(f"{{{{ … }}}} writes a text, not a {type(value).__name__}")
    return value


def check_format(text: object) -> None:
    if _WIDE_FORMAT.search(str(text)):
        raise SecurityError("formats take widths of up to four digits")


def is_known_method(owner: object, name: str) -> bool:
    """Whether templates may call a method of a plain value."""
    return any(isinstance(owner, kind) and name in names for kind, names in _METHODS.items())


def measured(value: object) -> int:
    """About how many characters a value has when it is written; counting ends above the limit."""
    total, waiting = 0, [value]
    while waiting and total <= LIMIT:
        item = waiting.pop()
        match item:
            case str():
                total += len(item)
            case Mapping():
                waiting += [*item.keys(), *item.values()]
                total += 2
            case list() | tuple():
                waiting += item
                total += 2
            case Undefined():
                str(item)  # raises: a list would write it as a word
            case _:
                total += 8
    return total


def counted(pieces: Iterable[str]) -> str:
    """The text that a template writes. Raises SecurityError above the limit."""
    found: list[str] = []
    total = 0
    for piece in pieces:
        total += len(piece)
        if total > LIMIT:
            error = SecurityError(f"it writes more than {LIMIT:,} characters")
            if isinstance(pieces, Generator):
                pieces.throw(error)  # there, so that the place is known
            raise error
        found.append(piece)
    return "".join(found)


class BoundedCode(CodeGenerator):
    """Has `~` ask `joined`."""

    def visit_Concat(self, node: nodes.Concat, frame: Frame) -> None:  # noqa: N802 - Jinja's name
        self.write("environment.joined(")
        for part in node.nodes:
            self.visit(part, frame)
            self.write(", ")
        self.write(")")


def _check_size(size: int) -> None:
    if size > LIMIT:
        raise SecurityError(f"a value would have more than {LIMIT:,} characters or items")


def _check_digits(bits: int) -> None:
    if bits > _DIGITS:
        raise SecurityError(f"a number would have more than {_DIGITS:,} bits")
