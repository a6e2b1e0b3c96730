"""Dates as text."""

from __future__ import annotations

import functools
from datetime import datetime

from pydantic import TypeAdapter


@functools.cache
def _reader() -> TypeAdapter[datetime]:
    return TypeAdapter(datetime)


def parse_datetime(datetime_string: str) -> datetime:
    """A date with a time, as RFC 3339 writes it.

    :raises ValueError: it is not a date with a time
    """
    return _reader().validate_python(datetime_string)
