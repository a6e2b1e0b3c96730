"""Python literals for text that comes from a document: safe whatever it contains."""

from __future__ import annotations

import math
from decimal import Decimal

from generator.values import JsonValue

_SHORT = {"\\": "\\\\", '"': '\\"', "\n": "\\n", "\r": "\\r", "\t": "\\t"}


def string_literal(text: str) -> str:
    r"""Write text as a double-quoted Python literal on one line.

    Printable characters stay as they are. Everything else is escaped: control characters, lone surrogates, and the
    invisible format characters (bidirectional overrides, say) with which a document could make code read differently
    from what it does.
    """
    if text.isprintable() and '"' not in text and "\\" not in text:
        return f'"{text}"'
    return '"' + "".join(_SHORT.get(char) or (char if char.isprintable() else _escape(char)) for char in text) + '"'


def _escape(char: str) -> str:
    code = ord(char)
    if code < 0x80:
        return f"\\x{code:02x}"
    return f"\\u{code:04x}" if code <= 0xFFFF else f"\\U{code:08x}"


def decimal_text(value: int | float | Decimal) -> str:
    """The shortest positional notation of a number: no digit lost or added, no exponent, no `.0`."""
    number = value if isinstance(value, Decimal) else Decimal(repr(value) if isinstance(value, float) else value)
    text = format(number, "f")
    return text.rstrip("0").rstrip(".") if "." in text else text


def scalar_literal(value: bool | int | float | str | None) -> str:
    """Write a JSON scalar as Python. Raises ValueError for a number that JSON does not have (NaN, infinity)."""
    if isinstance(value, str):
        return string_literal(value)
    if isinstance(value, float):
        if not math.isfinite(value):
            raise ValueError("not a JSON number")
        return str(int(value)) if value.is_integer() and abs(value) < 1e15 else repr(value)
    return repr(value)


def is_finite(value: JsonValue) -> bool:
    """Whether every number inside is one that JSON has, and of a length that Python prints."""
    if isinstance(value, float):
        return math.isfinite(value)
    if isinstance(value, int):
        return value.bit_length() < 4_000
    if isinstance(value, list):
        return all(map(is_finite, value))
    if isinstance(value, dict):
        return all(map(is_finite, value.values()))
    return True
