"""Whether scalars and lists satisfy the validation keywords of their schema (JSON Schema 2020-12, validation, 6)."""

from __future__ import annotations

import functools
import ipaddress
import math
import re
from collections.abc import Callable
from datetime import date, datetime
from decimal import Decimal
from fractions import Fraction
from uuid import UUID

from generator.ir.types import Constraints
from generator.values import JsonValue

_DATE = re.compile(r"\d{4}-\d\d-\d\d", re.ASCII)
_DATE_TIME = re.compile(r"(\d{4}-\d\d-\d\d)[Tt ](\d\d:\d\d:\d\d)(\.\d+)?([Zz]|[+-]\d\d:\d\d)")
_TIME = re.compile(r"\d\d:\d\d:\d\d(\.\d+)?([Zz]|[+-]\d\d:\d\d)?")
_UUID = re.compile(r"[0-9A-Fa-f]{8}(-[0-9A-Fa-f]{4}){3}-[0-9A-Fa-f]{12}")
_NESTED = re.compile(r"[*+}]\??[^()]*\)+[*+{]")
_COUNTED = re.compile(r"\{\d{2,}[^()]*\)+\{\d{2,}")  # of which even those of nothing are counted one by one
_EMAIL = re.compile(r"[^@\s]+@[^@\s]+")


@functools.lru_cache(maxsize=4096)
def compiled(pattern: str) -> re.Pattern[str] | None:
    """A pattern of the document (ECMA-262) as Python has it, or None where Python cannot read it."""
    try:
        return re.compile(pattern)
    except (re.error, RecursionError, OverflowError):
        return None


def is_decidable(pattern: str, text: str) -> bool:
    """Whether matching is sure to end soon: no repeated repetitions on a long text, or in great numbers."""
    if len(text) <= 20:
        return not _COUNTED.search(pattern)
    return len(text) <= 10_000 and not _NESTED.search(pattern)


def found_in(pattern: str, text: str) -> bool:
    """Whether a text matches; True where Python cannot read the pattern or matching might not end."""
    checked = compiled(pattern)
    return checked is None or not is_decidable(pattern, text) or checked.search(text) is not None


def parse_date_time(text: str) -> datetime | None:
    """Read RFC 3339 (`Z`, any number of fraction digits); None for what is not a real time."""
    found = _DATE_TIME.fullmatch(text)
    if not found:
        return None
    day, clock, fraction, zone = found.groups()
    micros = f".{(fraction or '.0')[1:7].ljust(6, '0')}" if fraction else ""
    try:
        return datetime.fromisoformat(f"{day}T{clock}{micros}{'+00:00' if zone in 'Zz' else zone}")
    except ValueError:
        return None


def parse_date(text: str) -> date | None:
    """Read a full date of RFC 3339; None for what is not a real day."""
    try:
        return date.fromisoformat(text) if _DATE.fullmatch(text) else None
    except ValueError:
        return None


def _passes(convert: Callable[[str], object]) -> Callable[[str], bool]:
    def check(text: str) -> bool:
        try:
            convert(text)
        except ValueError:
            return False
        return True

    return check


def _uuid(text: str) -> object:
    if _UUID.fullmatch(text):
        return text
    return UUID(text)  # other notations


def _address(version: int) -> Callable[[str], object]:
    def convert(text: str) -> object:
        return ipaddress.IPv4Address(text) if version == 4 else ipaddress.IPv6Address(text)

    return convert


_FORMATS: dict[str, Callable[[str], bool]] = {
    "date": lambda text: parse_date(text) is not None,
    "date-time": lambda text: parse_date_time(text) is not None,
    "time": lambda text: _TIME.fullmatch(text) is not None,
    "uuid": _passes(_uuid),
    "ipv4": _passes(_address(4)),
    "ipv6": _passes(_address(6)),
    "email": lambda text: _EMAIL.fullmatch(text) is not None,
    "regex": lambda text: compiled(text) is not None,
}


def text_problem(text: str, limits: Constraints | None, format_: str | None) -> str | None:
    """Why a text does not satisfy its schema, or None. Unknown formats and unreadable patterns demand nothing."""
    check = _FORMATS.get(format_ or "")
    if check is not None and not check(text):
        return f"{_short(text)} is not a valid {format_}"
    if limits is None:
        return None
    if limits.min_length is not None and len(text) < limits.min_length:
        return f"{_short(text)} is shorter than {limits.min_length}"
    if limits.max_length is not None and len(text) > limits.max_length:
        return f"{_short(text)} is longer than {limits.max_length}"
    if limits.pattern is not None and not found_in(limits.pattern, text):
        return f"{_short(text)} does not match {_short(limits.pattern)}"
    return None


def number_problem(value: int | float | Decimal, limits: Constraints | None) -> str | None:
    """Why a number does not satisfy its schema; None when it does."""
    if limits is None:
        return None
    number = exact(value)
    if limits.minimum is not None and number < exact(limits.minimum):
        return f"{value} is less than {limits.minimum}"
    if limits.maximum is not None and number > exact(limits.maximum):
        return f"{value} is greater than {limits.maximum}"
    if limits.exclusive_minimum is not None and number <= exact(limits.exclusive_minimum):
        return f"{value} is not greater than {limits.exclusive_minimum}"
    if limits.exclusive_maximum is not None and number >= exact(limits.exclusive_maximum):
        return f"{value} is not less than {limits.exclusive_maximum}"
    if limits.multiple_of and not _is_whole(number, exact(limits.multiple_of)):
        return f"{value} is not a multiple of {limits.multiple_of}"
    return None


def list_problem(values: list[JsonValue], limits: Constraints | None) -> str | None:
    """Why a list does not satisfy its schema; None when it does."""
    if limits is None:
        return None
    if limits.min_items is not None and len(values) < limits.min_items:
        return f"fewer than {limits.min_items} items"
    if limits.max_items is not None and len(values) > limits.max_items:
        return f"more than {limits.max_items} items"
    if limits.unique_items and any(same(a, b) for i, a in enumerate(values) for b in values[:i]):
        return "items are not unique"
    return None


def _is_whole(number: int | Fraction, part: int | Fraction) -> bool:
    return (Fraction(number) / part).denominator == 1


def exact(value: int | float | Decimal) -> int | Fraction:
    """A number as its author wrote it: 0.1 is a tenth."""
    if isinstance(value, int):
        return value
    if isinstance(value, float):
        return Fraction(Decimal(repr(value))) if math.isfinite(value) else Fraction(0)
    return Fraction(value)


def same(left: JsonValue, right: JsonValue) -> bool:
    """Equality of JSON values: numbers by value, but never a boolean with a number."""
    if isinstance(left, bool) or isinstance(right, bool):
        return left is right
    if isinstance(left, list) and isinstance(right, list):
        return len(left) == len(right) and all(map(same, left, right))
    if isinstance(left, dict) and isinstance(right, dict):
        return left.keys() == right.keys() and all(same(left[key], right[key]) for key in left)
    return left == right


def _short(text: str) -> str:
    return repr(text if len(text) <= 40 else text[:37] + "...")
