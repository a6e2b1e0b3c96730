"""From the document's spelling to words, from words to identifiers (COMPATIBILITY 2.1)."""

from __future__ import annotations

import functools
import hashlib
import keyword
import re
import unicodedata
from itertools import chain, count

MAX_LENGTH = 100
"""Longest identifier; keeps every path short enough for any file system."""

INITIALISMS = frozenset(
    "ACL API ASCII CPU CSS DNS EOF GUID HTML HTTP HTTPS ID IP JSON LHS QPS RAM RHS RPC SLA SMTP SQL SSH TCP TLS TTL "
    "UDP UI UID UUID URI URL UTF8 VM XML XMPP XSRF XSS".split()
)
"""Words that class names write in capitals: the list of Go's linter."""

_DIGITS = ("Zero", "One", "Two", "Three", "Four", "Five", "Six", "Seven", "Eight", "Nine")
_SYMBOLS = {
    "+": "plus", "-": "minus", "*": "star", "/": "slash", "=": "equal", "<": "less", ">": "greater", "!": "not",
    "%": "percent", "&": "and", "|": "or", "^": "caret", "~": "tilde", "#": "hash", "@": "at", "$": "dollar",
    ".": "dot", ",": "comma", ":": "colon", ";": "semicolon", "?": "question", "_": "underscore", " ": "space",
}  # fmt: skip
_BOUNDARY = re.compile(r"(?<=[a-z0-9])(?=[A-Z])|(?<=[A-Z])(?=[A-Z][a-z])")
_SEPARATOR = re.compile(r"[^A-Za-z0-9]+")
_DEVICE = re.compile(r"(?i:con|prn|aux|nul|com[0-9]|lpt[0-9])")

# A field of this name would hide what its own annotation or pydantic needs.
_FIELD_RESERVED = frozenset(
    "date self str int float bool bytes copy json dict schema schema_json validate construct parse_obj "
    "parse_raw parse_file from_orm update_forward_refs model_config model_fields model_computed_fields model_extra "
    "model_fields_set model_construct model_copy model_dump model_dump_json model_json_schema model_parametrized_name "
    "model_post_init model_rebuild model_validate model_validate_json model_validate_strings "
    "mro register".split()  # of the metaclass, which pydantic sees too
)
_METHOD_RESERVED = frozenset(
    "sdk_configuration do_request do_request_async build_request build_request_async build_request_with_client "
    "get_url with_raw_response with_streaming_response mro self".split()
)


def words(text: str) -> list[str]:
    """Cut at whatever is not a letter or digit, before a capital, and between an acronym and a capitalised word."""
    plain = _ascii(text)
    return [word for part in _SEPARATOR.split(plain) if part for word in _BOUNDARY.split(part)]


def _ascii(text: str) -> str:
    if text.isascii():
        return text
    folded = unicodedata.normalize("NFKD", text)
    # A letter without an ASCII base keeps its code point, so that different names stay different.
    return "".join(
        c if c.isascii() else f" u{ord(c):x} " if c.isalnum() else "" if unicodedata.combining(c) else " "
        for c in folded
    )


def symbol_words(text: str) -> list[str]:
    """Words with the punctuation spelled out: for values that nothing else tells apart ("+" and "-")."""
    return words("".join(f" {_SYMBOLS[c]} " if c in _SYMBOLS else c for c in text))


def shorten(identifier: str, limit: int = MAX_LENGTH) -> str:
    """Cut an identifier that is too long, with a hash of the whole so that it stays unique and stable."""
    if len(identifier) <= limit:
        return identifier
    digest = hashlib.sha256(identifier.encode()).hexdigest()[:8]
    return f"{identifier[: limit - 9].rstrip('_')}_{digest}"


def claim(wanted: str, taken: set[str], *, first: int = 1) -> str:
    """A name that nothing has yet, which it takes: the wanted one, or that with a number from `first` behind it."""
    numbered = (f"{wanted.rstrip('_')}_{number}" for number in count(first))
    name = next(name for name in chain((wanted,), numbered) if name not in taken)
    taken.add(name)
    return name


@functools.lru_cache(maxsize=10_000)
def class_case(text: str) -> str:
    """`company-id` -> `CompanyID`; digits alone are spelled out (`1` -> `One`)."""
    return "".join(w.upper() if w.upper() in INITIALISMS else w[0].upper() + w[1:] for w in words(text))


_CLASSES_TAKEN = frozenset(
    "Annotated Any Dict Enum List Literal NotRequired Optional TypedDict Union".split()  # what annotations are made of
)


def class_name(text: str, fallback: str = "Model") -> str:
    """A valid class name for any text."""
    joined = class_case(text) or class_case(" ".join(symbol_words(text))) or fallback
    name = shorten(_spell_leading_digit(joined))
    if name in _CLASSES_TAKEN:
        return f"{name}T"
    return f"{name}_" if keyword.iskeyword(name) else name


@functools.lru_cache(maxsize=10_000)
def snake_case(text: str) -> str:
    """`companyId` -> `company_id`; empty if there is no letter or digit."""
    return "_".join(word.lower() for word in words(text))


def field_name(text: str) -> str:
    """A valid attribute name of a model for any text."""
    name = shorten(_identifier(text, "field"))
    return f"{name}_" if keyword.iskeyword(name) or name in _FIELD_RESERVED else name


def method_name(text: str, fallback: str = "call") -> str:
    """A valid method or accessor name for any text."""
    name = shorten(_identifier(text, fallback))
    return f"{name}_" if keyword.iskeyword(name) or name in _METHOD_RESERVED else name


def module_name(text: str, fallback: str = "module") -> str:
    """A valid module name for any text."""
    return _file_stem(shorten(_identifier(text, fallback)))


def member_name(value: object) -> str:
    """An enum member's name for any value: words in capitals joined by `_`."""
    if value is None:
        return "NULL"
    if isinstance(value, bool):
        return "TRUE" if value else "FALSE"
    text = str(value)
    if isinstance(value, (int, float)):
        text = text.replace("-", "minus ").replace(".", " dot ")
    parts = words(text) or symbol_words(text)
    name = "_".join(part.upper() for part in parts) or "EMPTY"
    return shorten(f"VALUE_{name}" if name[0].isdigit() else name)


def number_words(value: int) -> str:
    """A number spelled out: 480 is `FOUR_HUNDRED_AND_EIGHTY`."""
    if value < 0:
        return f"MINUS_{number_words(-value)}"
    if value < 20:
        return _BELOW_20[value]
    if value < 100:
        tens, ones = divmod(value, 10)
        return _TENS[tens - 2] + (f"_{_BELOW_20[ones]}" if ones else "")
    if value < 1000:
        hundreds, below = divmod(value, 100)
        return f"{_BELOW_20[hundreds]}_HUNDRED" + (f"_AND_{number_words(below)}" if below else "")
    size, name = next((size, name) for size, name in _LARGE if value >= size)
    above, below = divmod(value, size)
    glue = "_AND_" if 0 < below < 100 else "_"
    return f"{number_words(above)}_{name}" + (f"{glue}{number_words(below)}" if below else "")


_BELOW_20 = (
    "ZERO ONE TWO THREE FOUR FIVE SIX SEVEN EIGHT NINE TEN ELEVEN TWELVE THIRTEEN FOURTEEN FIFTEEN SIXTEEN SEVENTEEN"
    " EIGHTEEN NINETEEN".split()
)
_TENS = "TWENTY THIRTY FORTY FIFTY SIXTY SEVENTY EIGHTY NINETY".split()
_LARGE = [(10 ** (3 * n), name) for n, name in enumerate("THOUSAND MILLION BILLION TRILLION".split(), start=1)][::-1]


def file_stem(class_: str) -> str:
    """The file name, without ending, of a class's module or page: lower case, `_` added to a keyword or device."""
    return _file_stem(class_.lower())


def file_name(text: str) -> str:
    """A module's file name: lower case, everything else `_`; capitals do not split (`get-bankAccounts` ->
    `get_bankaccounts`).
    """
    name = "_".join(part for part in _SEPARATOR.split(_ascii(text).lower()) if part) or "module"
    return _file_stem(shorten(f"n{name}" if name[0].isdigit() else name))


def _file_stem(name: str) -> str:
    """`import` and the devices of Windows (`con`, `com1`) cannot be names of modules."""
    return f"{name}_" if keyword.iskeyword(name) or _DEVICE.fullmatch(name) else name


def _identifier(text: str, fallback: str) -> str:
    name = snake_case(text) or "_".join(w.lower() for w in symbol_words(text)) or fallback
    return _spell_leading_digit(name).lower() if name[0].isdigit() else name


def _spell_leading_digit(name: str) -> str:
    if not name[0].isdigit():
        return name
    rest = name[1:]
    if not rest or not rest.isdigit():
        return _DIGITS[int(name[0])] + rest
    return "".join(_DIGITS[int(d)] for d in name) if len(name) <= 3 else f"Value{name}"
