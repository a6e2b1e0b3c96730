"""Plain YAML scalars as Go's yaml.v3 resolves them into untyped values (COMPATIBILITY 1.2).

That is the YAML 1.2 core schema plus timestamps, underscores in numbers, and octals and binaries by prefix. Nothing
here builds a date: a timestamp stays the text that its author wrote.
"""

from __future__ import annotations

import calendar
import math
import re

from generator.values import JsonValue, Timestamp

WORDS: dict[str, JsonValue] = {
    "": None, "~": None, "null": None, "Null": None, "NULL": None,
    "true": True, "True": True, "TRUE": True, "false": False, "False": False, "FALSE": False,
}  # fmt: skip
_NOT_FINITE = re.compile(r"[-+]?\.(inf|Inf|INF)|\.(nan|NaN|NAN)")
_INT = re.compile(r"(?P<sign>[-+]?)(?P<digits>0|[1-9][0-9]*|0[xX][0-9a-fA-F]+|0[oO]?[0-7]+|0[bB][01]+)")
_PADDED_INT = re.compile(r"(?P<sign>[-+]?)(?P<digits>0[0-9]+)")
_BASES = {"0x": 16, "0o": 8, "0b": 2}
_FLOAT = re.compile(r"[-+]?(\.[0-9]+|[0-9]+(\.[0-9]*)?)([eE][-+]?[0-9]+)?")
_TIMESTAMP = re.compile(
    r"(?P<year>\d{4})-(?P<month>\d\d?)-(?P<day>\d\d?)"
    r"(?:(?:[Tt](?P<hour>\d\d?):(?P<minute>\d\d?):(?P<second>\d\d?)(?:[.,]\d+)?"
    r"(?:Z|[-+](?P<zone_hour>\d\d):(?P<zone_minute>\d\d)))"
    r"|(?: (?P<hour2>\d\d?):(?P<minute2>\d\d?):(?P<second2>\d\d?)(?:[.,]\d+)?))?",
    re.ASCII,
)
_MAX_DIGITS = 308


class NotFiniteError(ValueError):
    """A number that JSON cannot hold, or none that a computer should."""


def plain(text: str) -> JsonValue:
    """The value of an untagged plain scalar. Raises `NotFiniteError` for `.inf`, `.nan` and what is beyond floats."""
    if text in WORDS:
        return WORDS[text]
    first = text[0]
    if first not in "0123456789+-.":
        return text
    if is_timestamp(text):
        return Timestamp(text)
    if _NOT_FINITE.fullmatch(text):
        raise NotFiniteError(text)
    return number(text if first == "." else text.replace("_", ""), text)


def number(digits: str, text: str) -> JsonValue:
    """An int, a float, or `text` if `digits` is neither. Raises `NotFiniteError` for what is too big."""
    if found := _INT.fullmatch(digits) or _PADDED_INT.fullmatch(digits):
        return _integer(found["sign"], found["digits"])
    if not _FLOAT.fullmatch(digits):
        return text
    value = float(digits)
    if not math.isfinite(value):
        raise NotFiniteError(text)
    return value


def _integer(sign: str, digits: str) -> int:
    if len(digits) > _MAX_DIGITS:
        raise NotFiniteError(digits)
    prefix = digits[:2].lower()
    if prefix in _BASES:
        return int(sign + digits[2:], _BASES[prefix])
    octal = len(digits) > 1 and digits[0] == "0" and not set(digits) & {"8", "9"}
    return int(sign + digits, 8 if octal else 10)


def is_timestamp(text: str) -> bool:
    """Whether yaml.v3 takes a plain scalar for a time: four layouts, and a day that exists."""
    if len(text) < 8 or text[4] != "-":
        return False
    found = _TIMESTAMP.fullmatch(text)
    if found is None:
        return False
    year, month, day = int(found["year"]), int(found["month"]), int(found["day"])
    if not 1 <= month <= 12 or not 1 <= day <= _days(year, month):
        return False
    limits = (("hour", 23), ("minute", 59), ("second", 59), ("hour2", 23), ("minute2", 59), ("second2", 59))
    zones = (("zone_hour", 24), ("zone_minute", 59))
    return all(int(found[part] or 0) <= most for part, most in (*limits, *zones))


def _days(year: int, month: int) -> int:
    if month == 2:
        return 29 if calendar.isleap(year) else 28
    return 30 if month in (4, 6, 9, 11) else 31
