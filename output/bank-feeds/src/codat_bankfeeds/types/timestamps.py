"""Dates and times of JSON, which keep the way they were written."""

from __future__ import annotations

import re
from datetime import date, datetime, timedelta, tzinfo
from typing import TYPE_CHECKING, Annotated, Any

from pydantic.functional_serializers import PlainSerializer
from pydantic.functional_validators import WrapValidator

_WRITTEN = re.compile(r"(.{10})(.)(\d\d:\d\d:\d\d)(\.\d+)?([zZ]|[+-]\d\d:?\d\d)", re.ASCII).fullmatch
_NUMBER = re.compile(r"\s*[+-]?[\d_]*\.?\d+\s*", re.ASCII).fullmatch

_DATE_LENGTH = len("2020-01-01")


class WrittenZone(tzinfo):
    """A fixed offset from UTC that knows how a time was written: the letter between date and time, the digits of the
    fraction, the zone."""

    def __init__(self, offset: timedelta, separator: str, fraction: str, zone: str) -> None:
        self._written = (offset, separator, fraction, zone)

    def utcoffset(self, _moment: datetime | None, /) -> timedelta:
        return self._written[0]

    def dst(self, _moment: datetime | None, /) -> timedelta:
        return timedelta(0)

    def tzname(self, _moment: datetime | None, /) -> str:
        return self._written[3]

    def fromutc(self, dt: datetime, /) -> datetime:
        return dt + self._written[0]

    def __reduce__(self) -> Any:
        return WrittenZone, self._written

    def __eq__(self, other: object) -> bool:
        return isinstance(other, tzinfo) and other.utcoffset(None) == self._written[0]

    def __hash__(self) -> int:
        return hash(self._written[0])

    def __repr__(self) -> str:
        return f"WrittenZone({self._written[3]!r})"

    def write(self, moment: datetime) -> str:
        """A time of this zone in the way of the one that was read; with more digits where that has too few."""
        _, separator, fraction, zone = self._written
        text = moment.replace(tzinfo=None, microsecond=0).isoformat(separator)
        micros = f"{moment.microsecond:06}"
        digits = max(len(fraction) - 1, len(micros.rstrip("0")))
        kept = fraction[1:] if fraction[1:7].ljust(6, "0") == micros else micros.ljust(digits, "0")[:digits]
        return f"{text}.{kept}{zone}" if kept else f"{text}{zone}"


def write_time(moment: datetime) -> str:
    """A time by RFC 3339, as it was read; UTC is written Z. One without a zone, which cannot know how it was read, has
    three digits of its second where these suffice."""
    if isinstance(moment.tzinfo, WrittenZone):
        return moment.tzinfo.write(moment)
    thousandths = moment.tzinfo is None and moment.microsecond and moment.microsecond % 1000 == 0
    return moment.isoformat(timespec="milliseconds" if thousandths else "auto").replace("+00:00", "Z")


def read_time(text: str, moment: datetime) -> datetime:
    """`moment`, knowing how it is written in `text`, if that is not the usual way."""
    found = _WRITTEN(text) if moment.tzinfo is not None and text != write_time(moment) else None
    offset = moment.utcoffset()
    if found is None or offset is None:
        return moment
    _, separator, _, fraction, zone = found.groups("")
    return moment.replace(tzinfo=WrittenZone(offset, separator, fraction, zone))


def _checked(value: Any, handler: Any) -> Any:
    """Numbers, also those in a text, are not dates: RFC 3339 is what the format says."""
    if isinstance(value, str) and _NUMBER(value):
        raise ValueError("a number is not a date")
    return handler(value)


def _moment(value: Any, handler: Any) -> Any:
    moment = _checked(value, handler)
    return read_time(value, moment) if isinstance(value, str) else moment


def _full_date(value: Any, handler: Any) -> Any:
    """In a union, a text that is longer than a date is another member."""
    if isinstance(value, datetime) or (isinstance(value, str) and len(value) != _DATE_LENGTH):
        raise ValueError("this is more than a date")
    return _checked(value, handler)


def _full_moment(value: Any, handler: Any) -> Any:
    """In a union, a date without a time is another member."""
    if type(value) is date or (isinstance(value, str) and len(value) <= _DATE_LENGTH):
        raise ValueError("this is a date without a time")
    return _moment(value, handler)


if TYPE_CHECKING:
    Date = date
    ExactDate = date
    DateTime = datetime
    ExactDateTime = datetime
else:
    _serializer = PlainSerializer(write_time, return_type=str, when_used="json")
    Date = Annotated[date, WrapValidator(_checked)]
    ExactDate = Annotated[date, WrapValidator(_full_date)]
    DateTime = Annotated[datetime, WrapValidator(_moment), _serializer]
    ExactDateTime = Annotated[datetime, WrapValidator(_full_moment), _serializer]
