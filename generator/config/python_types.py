"""Python types for formats of texts (`types:` in sdk.yaml): which there are, and how values are written."""

from __future__ import annotations

import datetime
import ipaddress
import pathlib
import re
import sys
import uuid
from collections.abc import Callable, Mapping

from generator.suggest import suggestion

FORMATS: Mapping[str, str] = {
    "datetime.date": "date",
    "datetime.datetime": "date-time",
    "decimal.Decimal": "decimal",
}
"""Types that a format has by itself, by their dotted names."""

_DURATION = re.compile(
    r"P(?:(?P<weeks>\d+)W)?(?:(?P<days>\d+)D)?"
    r"(?:T(?:(?P<hours>\d+)H)?(?:(?P<minutes>\d+)M)?(?:(?P<seconds>\d+(?:\.\d+)?)S)?)?",
    re.ASCII,
)


def _duration(text: str) -> datetime.timedelta:
    """A duration of ISO 8601 whose length is the same in every year."""
    found = _DURATION.fullmatch(text)
    parts = {name: float(value) for name, value in found.groupdict().items() if value} if found else {}
    if not parts:
        raise ValueError(f"{text!r} is not a duration of weeks, days and times")
    return datetime.timedelta(**parts)


def _time(text: str) -> datetime.time:
    return datetime.time.fromisoformat(re.sub(r"[zZ]$", "+00:00", text))  # Python 3.10 does not read the Z


_READERS: Mapping[str, Callable[[str], object]] = {
    "datetime.time": _time,
    "datetime.timedelta": _duration,
    "ipaddress.IPv4Address": ipaddress.IPv4Address,
    "ipaddress.IPv4Network": ipaddress.IPv4Network,
    "ipaddress.IPv6Address": ipaddress.IPv6Address,
    "pathlib.Path": pathlib.PurePath,
    "uuid.UUID": uuid.UUID,
}
"""How a text becomes a value, for types of the standard library that pydantic reads from a text."""

USUAL_FORMATS: Mapping[str, str] = {
    "datetime.time": "time",
    "datetime.timedelta": "duration",
    "ipaddress.IPv4Address": "ipv4",
    "ipaddress.IPv4Network": "cidr",
    "ipaddress.IPv6Address": "ipv6",
    "pydantic.AnyHttpUrl": "uri",
    "pydantic.AnyUrl": "uri",
    "pydantic.HttpUrl": "uri",
    "uuid.UUID": "uuid",
}
"""The format that texts of a type usually have."""

_KNOWN = tuple(dict.fromkeys((*FORMATS, *_READERS, *USUAL_FORMATS)))
_DOTTED = re.compile(r"[A-Za-z_]\w*(\.[A-Za-z_]\w*)+", re.ASCII)


def problem(dotted: str) -> str:
    """Why there is no type of that name, with a way out; "" where there is, or where it is another distribution's."""
    if not _DOTTED.fullmatch(dotted):
        return "it must be the dotted name of a class, such as uuid.UUID"
    if dotted in _KNOWN or is_foreign(dotted):
        return ""
    return suggestion(dotted, _KNOWN) or f"there are {', '.join(_KNOWN)}, and those of your `dependencies`"


def is_foreign(dotted: str) -> bool:
    """Whether a type comes with neither Python nor pydantic."""
    top = dotted.partition(".")[0]
    return top not in sys.stdlib_module_names and top not in ("pydantic", "pydantic_core", "typing_extensions")


def split(dotted: str) -> tuple[str, str]:
    """Module and class."""
    module, _, name = dotted.rpartition(".")
    return module, name


def code_of(text: str, literal: str, dotted: str, spelled: str) -> str:
    """The expression of a value, by its text. `literal`: the text as code; `spelled`: what the class is called there.

    Raises `ValueError` for a text that is not such a value.
    """
    value = _read(text, dotted)
    if isinstance(value, datetime.time):
        return f'{spelled}.fromisoformat("{value.isoformat()}")'
    if isinstance(value, datetime.timedelta):
        return f"{spelled}({_arguments(value)})"
    return f"{spelled}({literal})"


def wire_text(text: str, dotted: str) -> str:
    """The text that pydantic writes for a value. Raises `ValueError` for a text that is not such a value."""
    match _read(text, dotted):
        case datetime.timedelta() as duration:
            return _written(duration)
        case datetime.time() as time:
            return time.isoformat().replace("+00:00", "Z")
        case str() if dotted.startswith("pydantic.") and re.fullmatch(r"\w+://[^/?#]+", text):
            return f"{text}/"
        case value:
            return str(value)


def _read(text: str, dotted: str) -> object:
    read = _READERS.get(dotted)
    try:
        return read(text) if read is not None else text
    except OverflowError as error:
        raise ValueError(str(error)) from error


def reads(text: str, dotted: str) -> bool:
    """Whether a text is a value of a type, as far as is known of it."""
    try:
        code_of(text, "", dotted, "")
    except ValueError:
        return False
    return True


def _parts(value: datetime.timedelta) -> dict[str, int]:
    hours, seconds = divmod(value.seconds, 3600)
    minutes, seconds = divmod(seconds, 60)
    parts = {"days": value.days, "hours": hours, "minutes": minutes, "seconds": seconds}
    return parts | {"microseconds": value.microseconds}


def _arguments(value: datetime.timedelta) -> str:
    return ", ".join(f"{name}={number}" for name, number in _parts(value).items() if number)


def _written(value: datetime.timedelta) -> str:
    """The duration in ISO 8601."""
    days, hours, minutes, seconds, micros = _parts(value).values()
    fraction = f".{micros:06}".rstrip("0") if micros else ""
    time = (f"{hours}H" if hours else "") + (f"{minutes}M" if minutes else "")
    time += f"{seconds}{fraction}S" if seconds or fraction else ""
    day = f"{days}D" if days else ""
    return f"P{day}T{time}" if time else f"P{day}" if day else "PT0S"
