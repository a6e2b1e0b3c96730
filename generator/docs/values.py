"""Example values as table cells show them (COMPATIBILITY 1.2, 4.1): printed as Go does, like the original pages."""

from __future__ import annotations

import datetime
import json
import math
import re
from collections.abc import Callable

from generator._compat import assert_never
from generator.ir import JsonValue, MaybeValue, Missing, Timestamp

_TIMESTAMP = re.compile(
    r"(\d{4})-(\d\d?)-(\d\d?)"
    r"(?:(?:[Tt]|[ \t]+)(\d\d?):(\d\d?):(\d\d?)(?:\.(\d*))?[ \t]*(Z|[+-]\d\d?(?::?\d\d)?)?)?"
)
_NOT_IN_HTML = {"&": "\\u0026", "<": "\\u003c", ">": "\\u003e", "\u2028": "\\u2028", "\u2029": "\\u2029"}
Clock = Callable[[Timestamp], str]
_HTML_SENSITIVE = re.compile("[&<>\u2028\u2029]")


def cell_text(value: MaybeValue, *, as_written: bool = False) -> str | None:
    """The text of an example cell; None where there is no example (JSON null is none either).

    Text is unchanged, a timestamp as Go's `time.String()`, a container as indented JSON without the indentation.
    With `as_written`, timestamps keep the form that they have in the document.
    """
    match value:
        case None:
            return None
        case Timestamp():
            return str(value) if as_written else go_time(value)
        case str():
            return value
        case dict() | list():
            return go_json(value, str if as_written else rfc3339)
        case bool() | int() | float():
            return _scalar(value)
        case Missing():
            return None
        case _:
            assert_never(value)


def go_time(stamp: Timestamp) -> str:
    """`2022-10-23 00:00:00 +0000 UTC`; text that is not a possible moment comes back unchanged."""
    moment = _moment(stamp)
    if moment is None:
        return str(stamp)
    offset = moment.strftime("%z")
    zone = "UTC" if offset == "+0000" else offset
    return f"{moment.isoformat(' ')[:19]}{_fraction(stamp)} {offset} {zone}"


def rfc3339(stamp: Timestamp) -> str:
    """`2022-10-23T00:00:00Z`, as Go writes a time inside JSON."""
    moment = _moment(stamp)
    if moment is None:
        return str(stamp)
    offset = moment.strftime("%z")
    zone = "Z" if offset == "+0000" else f"{offset[:3]}:{offset[3:]}"
    return f"{moment.isoformat()[:19]}{_fraction(stamp)}{zone}"


def go_json(value: JsonValue, clock: Clock = rfc3339) -> str:
    """Indented JSON in the order of the document, each line without its indentation, safe inside HTML."""
    match value:
        case dict() if value:
            rows = (f"{_json_string(key)}: {go_json(inner, clock)}" for key, inner in value.items())
            return "{\n" + ",\n".join(rows) + "\n}"
        case list() if value:
            return "[\n" + ",\n".join(go_json(inner, clock) for inner in value) + "\n]"
        case dict() | list():
            return "{}" if isinstance(value, dict) else "[]"
        case Timestamp():
            return _json_string(clock(value))
        case str():
            return _json_string(value)
        case None:
            return "null"
        case _:
            return _scalar(value)


def _json_string(text: str) -> str:
    return _HTML_SENSITIVE.sub(lambda match: _NOT_IN_HTML[match[0]], json.dumps(text, ensure_ascii=False))


def _scalar(value: bool | int | float) -> str:
    """true, 12, 99.99; the shortest digits that mean the same number, and no `.0`."""
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, int):
        return _digits(value)
    if not math.isfinite(value):
        return {math.inf: "+Inf", -math.inf: "-Inf"}.get(value, "NaN")
    if value.is_integer() and abs(value) < 1e21:
        return _digits(int(value))
    mantissa, _, exponent = repr(value).partition("e")
    if not exponent:
        return mantissa
    if -7 < int(exponent) < 21:
        return f"{value:.{len(mantissa.replace('.', '').lstrip('-')) - 1 - int(exponent)}f}"
    return f"{mantissa.removesuffix('.0')}e{exponent[0]}{exponent[1:].lstrip('0')}"


def _digits(value: int) -> str:
    """All digits of a whole number, however many (Python refuses to print very long ones in decimal)."""
    try:
        return str(value)
    except ValueError:
        return hex(value)


def _moment(stamp: Timestamp) -> datetime.datetime | None:
    match = _TIMESTAMP.fullmatch(stamp)
    if match is None:
        return None
    year, month, day, hour, minute, second, _, zone = match.groups()
    try:
        return datetime.datetime(
            int(year), int(month), int(day), int(hour or 0), int(minute or 0), int(second or 0), tzinfo=_zone(zone)
        )
    except ValueError:  # the 30th of February
        return None


def _zone(text: str | None) -> datetime.timezone:
    if not text or text == "Z":
        return datetime.timezone.utc
    digits = text[1:].replace(":", "")
    hours, minutes = (int(digits), 0) if len(digits) <= 2 else (int(digits[:-2]), int(digits[-2:]))
    distance = datetime.timedelta(hours=hours, minutes=minutes)
    return datetime.timezone(distance if text[0] == "+" else -distance)


def _fraction(stamp: Timestamp) -> str:
    match = _TIMESTAMP.fullmatch(stamp)
    digits = ((match and match[7]) or "")[:9].rstrip("0")
    return f".{digits}" if digits else ""
