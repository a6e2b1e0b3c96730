"""Python source text for data that comes from a document. Nothing can leave the literal that it is put into."""

from __future__ import annotations

import math
import re
from decimal import Decimal

from generator.config.model import Config
from generator.ir import JsonValue

# What tools cannot show or take for line ends, and what reorders the text around it on the screen.
_INVISIBLE = r"[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\u2028\u2029\ufeff\ud800-\udfff\u202a-\u202e\u2066-\u2069]"
_UNSAFE_IN_DOCSTRING = re.compile(r'\\|"(?=""|\Z)|' + _INVISIBLE)
_UNSAFE_IN_RAW = re.compile(r'"""|[\\"]\Z|' + _INVISIBLE)
_LINE_ENDS = re.compile(r"\r\n?")


def text(value: str) -> str:
    """A string literal, in double quotes where that needs no escaping, as black has it."""
    quoted = repr(str(value))
    inner = quoted[1:-1]
    return f'"{inner}"' if quoted[0] == "'" and '"' not in inner else quoted


def number(value: float | int) -> str:
    """A numeric literal; for what has no literal (NaN, infinities) an expression."""
    if isinstance(value, float) and not math.isfinite(value):
        return f'float("{value}")'
    if isinstance(value, int) and abs(value) >= 10**4000:  # past the interpreter's limit on digits
        return hex(value)
    return repr(value)


def decimal_text(value: float | int | str) -> str:
    """What is between the parentheses of `Decimal(...)` for a number of a document, without any rounding."""
    shown = str(value)
    return text(shown[:-2] if isinstance(value, float) and shown.endswith(".0") else shown)


def is_decimal(value: str) -> bool:
    """Whether a text is a decimal number in Python's eyes."""
    try:
        Decimal(value)
    except ArithmeticError:
        return False
    return True


def value(data: JsonValue) -> str:
    """An expression for any JSON value."""
    match data:
        case None | True | False:
            return repr(data)
        case int() | float():
            return number(data)
        case str():
            return text(data)
        case list():
            return f"[{', '.join(map(value, data))}]"
        case dict():
            return "{" + ", ".join(f"{text(str(k))}: {value(v)}" for k, v in data.items()) + "}"
    raise TypeError(f"not a JSON value: {type(data).__name__}")


def docstring(content: str) -> str:
    """A docstring, quotes included, for any text; the lines after the first are not indented. "" for blank text."""
    body = docstring_body(content)
    if "\\" in body and _can_be_raw(stripped := _clean(content)):
        return f'r"""{stripped}\n"""' if "\n" in stripped else f'r"""{stripped}"""'
    return f'"""{body}\n"""' if "\n" in body else f'"""{body}"""' if body else ""


def docstring_body(content: str) -> str:
    """The same without the quotes, for texts that a docstring is put together from."""
    text = _clean(content)
    plain = "\\" not in text and '"' not in text and text.replace("\n", "").isprintable()
    return text if plain else _UNSAFE_IN_DOCSTRING.sub(_escape, text)


def _clean(content: str) -> str:
    """Without blank space around it and at the ends of lines, and without byte order marks pasted in with it."""
    stripped = _LINE_ENDS.sub("\n", content.replace("\ufeff", "")).strip()
    return "\n".join(line.rstrip() for line in stripped.split("\n"))


def _can_be_raw(text: str) -> bool:
    """Whether only backslashes would need escaping, so that an `r` in front is easier to read."""
    return not _UNSAFE_IN_RAW.search(text)


def _escape(match: re.Match[str]) -> str:
    found = match.group()
    if found in '\\"':
        return f"\\{found}"
    code = ord(found)
    return f"\\x{code:02x}" if code < 0x100 else f"\\u{code:04x}"


def comment(content: str) -> str:
    """One line that is safe after `# `."""
    return " ".join(_UNSAFE_IN_DOCSTRING.sub(" ", content).split())


def docstring_text(text: str, config: Config) -> str:
    """A text of the document for a docstring; in the dialect `exact` with the backslash that published docstrings have
    before double quotes."""
    return text.replace('"', '\\"') if config.docs.dialect == "exact" else text
